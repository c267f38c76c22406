"""The Today page, worked with the mouse and the keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from focusdesk.domain.errors import SolverFailed
from focusdesk.domain.planning import acts
from focusdesk.domain.task import Setting
from focusdesk.services.day_view import DayState
from focusdesk.services.events import PlanFailed, StoreChanged
from focusdesk.text.formats import date_long
from tests.ui import samples
from tests.ui.today.day_stage import LEFT, Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.ui.event_bridge import EventBridge


def test_the_day_of_the_snapshot_is_shown(stage: Callable[..., Stage]) -> None:
    shown = stage(samples.example_day())
    placed = shown.page.timeline.canvas.placed
    keys = [p.key for p in placed]
    assert keys == ["b1", "b2", "m1", "b3", "m2", "b4", "b5", "m3", "b6"]
    tops = [p.rect.top() for p in placed]
    assert tops == sorted(tops)
    for one, after in pairwise(placed):
        assert not one.rect.intersects(after.rect)


def test_every_entry_is_a_named_child_for_screen_readers(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(samples.example_day())
    name = shown.handle("b2").accessibleName()
    assert name.startswith(
        "SIASN, Validasi riwayat jabatan ganda, 09:05 to 10:00, running"
    )
    assert "42 m left" in name
    assert "no-meeting" in shown.handle("m3").accessibleName()
    assert shown.handle("b2").isEnabled()


def test_a_day_without_a_plan_is_planned_at_once(stage: Callable[..., Stage]) -> None:
    shown = stage(samples.empty_day(DayState.NOT_PLANNED))
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(shown.page, Qt.Key.Key_R, control)
    assert shown.desk.wishes == [("plan_day", samples.DAY)]
    assert shown.arranging.asked == []


def test_another_day_and_back(stage: Callable[..., Stage]) -> None:
    shown = stage(samples.example_day())
    alt, control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(shown.page, Qt.Key.Key_Right, alt)
    QTest.keyClick(shown.page, Qt.Key.Key_Right, alt)
    assert shown.page.day == samples.DAY + timedelta(days=2)
    QTest.keyClick(shown.page, Qt.Key.Key_Left, alt)
    assert shown.page.day == samples.DAY + timedelta(days=1)
    QTest.keyClick(shown.page, Qt.Key.Key_T, control)
    assert shown.page.day == samples.DAY


def test_one_click_works_the_day_elsewhere_and_replans(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(samples.example_day())
    shown.click("WFA")
    assert shown.arranging.done == [acts.ChangePlace(samples.DAY, Setting.WFO)]


def test_up_and_down_go_through_the_day(stage: Callable[..., Stage]) -> None:
    shown = stage(samples.example_day())
    QTest.mouseClick(shown.handle("b3"), LEFT)
    assert shown.handle("b3").hasFocus()
    QTest.keyClick(shown.handle("b3"), Qt.Key.Key_Down)
    assert shown.handle("m2").hasFocus()
    QTest.keyClick(shown.handle("m2"), Qt.Key.Key_Up)
    QTest.keyClick(shown.handle("b3"), Qt.Key.Key_Up)
    assert shown.handle("m1").hasFocus()


def test_the_tab_key_meets_one_entry_only_that_of_now(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(samples.example_day())
    keys = [p.key for p in shown.page.timeline.canvas.placed]
    tab = Qt.FocusPolicy.TabFocus
    met = [key for key in keys if shown.handle(key).focusPolicy() & tab]
    assert met == ["b2"]


def test_the_last_entry_of_a_small_window_comes_into_view(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(samples.example_day(), 964, 600)
    handle = shown.handle("b1")
    handle.setFocus()
    for _ in range(8):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Down)
    last = shown.handle("b6")
    assert last.hasFocus()
    viewport = shown.page.timeline.area.viewport()
    middle = last.mapTo(viewport, last.rect().center())
    assert viewport.rect().contains(middle)


@pytest.mark.parametrize(
    ("state", "action", "wish"),
    [
        (DayState.NO_TASKS, "Add a task", "add"),
        (DayState.NOT_PLANNED, "Plan this day", "plan"),
        (DayState.FREE_DAY, "See Friday", "day"),
        (DayState.NO_ROOM, "See tasks", "tasks"),
        (DayState.AFTER_HOURS, "See Friday", "day"),
    ],
)
def test_an_empty_day_says_so_and_offers_one_step(
    stage: Callable[..., Stage], state: DayState, action: str, wish: str
) -> None:
    shown = stage(samples.empty_day(state))
    asked: list[str] = []
    shown.page.add_task_asked.connect(lambda: asked.append("add"))
    shown.page.tasks_asked.connect(lambda: asked.append("tasks"))
    shown.click(action)
    if shown.desk.wishes:
        asked.append("plan")
    if shown.page.day != samples.DAY:
        asked.append("day")
    assert asked == [wish]


def test_a_day_being_planned_says_so_instead_of_offering_it(
    stage: Callable[..., Stage],
) -> None:
    view = replace(samples.empty_day(DayState.NOT_PLANNED), planning=True)
    shown = stage(view)
    texts = [w.text() for w in shown.page.findChildren(QPushButton) if w.isVisible()]
    assert "Plan this day" not in texts


def test_a_state_with_meetings_leaves_them_visible(
    stage: Callable[..., Stage],
) -> None:
    view = replace(samples.empty_day(DayState.NO_ROOM), meetings=(samples.ALIGNMENT,))
    shown = stage(view)
    assert shown.page.timeline.isVisible()
    assert shown.button("See tasks").isVisible()


def test_a_failed_plan_is_said(
    stage: Callable[..., Stage], bridge: EventBridge
) -> None:
    shown = stage(samples.example_day())
    bridge.publish(PlanFailed(samples.DAY, SolverFailed()))
    assert "plan could not be made" in shown.bar.accessibleName()


def test_many_events_at_once_are_read_once(
    stage: Callable[..., Stage], bridge: EventBridge
) -> None:
    shown = stage(samples.example_day())
    shown.desk.reads.clear()
    for _ in range(5):
        bridge.publish(StoreChanged())
    QApplication.processEvents()
    assert shown.desk.reads == [samples.DAY]


def test_a_hidden_page_reads_nothing_and_waits_for_nothing(
    stage: Callable[..., Stage], bridge: EventBridge
) -> None:
    shown = stage(samples.example_day())
    before = shown.page._reading.is_running
    shown.page.hide()
    shown.desk.reads.clear()
    bridge.publish(StoreChanged())
    QApplication.processEvents()
    assert shown.desk.reads == []
    assert (before, shown.page._reading.is_running) == (True, False)
    shown.page.show()
    assert shown.desk.reads == [samples.DAY]


def test_the_last_minute_counts_seconds_without_reading_the_day(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(samples.example_day())
    shown.clock.now = samples.RUN_END - timedelta(seconds=45)
    shown.desk.reads.clear()
    shown.page._tick()
    face = shown.page.side.focus_card.ring.face
    assert (face.number, face.unit) == ("45", "seconds left")
    assert shown.desk.reads == []


def test_a_narrow_window_keeps_the_side_in_a_drawer(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(samples.example_day(), 824, 600)
    assert (shown.page.width(), shown.page.height()) == (824, 600)
    assert not shown.page.side.isVisible()
    shown.click("42 m left")
    assert shown.page.side.isVisible()
    assert shown.page.rect().contains(shown.page.side.geometry().topLeft())
    shown.click("42 m left")
    assert not shown.page.side.isVisible()
    shown.page.resize(1104, 700)
    assert shown.page.side.isVisible()


def test_the_page_opens_at_now(stage: Callable[..., Stage]) -> None:
    view = replace(samples.example_day(), now_minute=15 * 60 + 30)
    shown = stage(view, 1104, 500)
    canvas = shown.page.timeline.canvas
    scrolled = shown.page.timeline.area.verticalScrollBar().value()
    now = canvas.scale.y(15 * 60 + 30) - scrolled
    assert 0 <= now <= shown.page.timeline.area.viewport().height()


@pytest.mark.parametrize("width", [824, 964, 1104, 1600])
def test_a_crowded_day_of_long_names_paints_at_any_width(
    stage: Callable[..., Stage], width: int
) -> None:
    shown = stage(samples.crowded_day(), width, 700)
    image = shown.page.grab().toImage()
    assert image.width() == width
    canvas = shown.page.timeline.canvas
    assert all(p.rect.right() <= canvas.width() for p in canvas.placed)


def test_the_header_names_the_day_and_its_figures(stage: Callable[..., Stage]) -> None:
    shown = stage(samples.example_day())
    texts = {w.text() for w in visible_labels(shown.page.header)}
    assert {date_long(samples.DAY), "3 h 30 m", "1 h 30 m", "2"} <= texts
    assert any("07:30" in text for text in texts)


def test_no_label_reads_markup(stage: Callable[..., Stage]) -> None:
    shown = stage(samples.crowded_day())
    labels = [label for label in shown.page.findChildren(QLabel) if label.text()]
    assert len(labels) > 10
    plain = Qt.TextFormat.PlainText
    assert [w.text() for w in labels if w.textFormat() is not plain] == []


def visible_labels(widget: QWidget) -> list[QLabel]:
    return [w for w in widget.findChildren(QLabel) if w.isVisible()]


def test_in_a_low_window_the_cards_keep_their_height(
    stage: Callable[..., Stage],
) -> None:
    shown = stage()
    shown.page.setMinimumSize(1, 1)
    card = shown.page.side.focus_card
    for height in (900, 300):
        shown.page.resize(1104, height)
        QApplication.processEvents()
        assert card.height() >= card.minimumSizeHint().height()
