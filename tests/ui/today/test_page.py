"""The Today page, worked with the mouse and the keyboard."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from focusdesk.domain.errors import SolverFailed
from focusdesk.domain.planning import acts
from focusdesk.domain.task import Setting
from focusdesk.services.day_view import DayState
from focusdesk.services.events import PlanFailed, StoreChanged
from focusdesk.text.formats import date_long
from focusdesk.ui.today.page import TodayPage
from focusdesk.ui.today.popover import Popover
from tests.fakes import FakeClock
from tests.ui import samples
from tests.ui.arranging_samples import SampleArranging, sample_arranger
from tests.ui.desk import SampleDesk

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from focusdesk.services.day_view import DayView
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme
    from focusdesk.ui.today.handles import Handle

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@dataclass
class Stage:
    """A page that is shown, and everything around it."""

    page: TodayPage
    desk: SampleDesk
    clock: FakeClock
    bar: MessageBar
    arranging: SampleArranging

    def show(self, view: DayView) -> None:
        self.desk.view = view
        self.page.refresh()

    def press(self, text: str) -> None:
        QTest.mouseClick(self.button(text), LEFT)
        QApplication.processEvents()

    def button(self, text: str) -> QPushButton:
        buttons = self.page.findChildren(QPushButton)
        found = [b for b in buttons if b.text().startswith(text) and b.isVisible()]
        assert found, f"no button {text}: {[b.text() for b in buttons]}"
        return found[0]

    def handle(self, key: str) -> Handle:
        found = self.page.timeline.canvas.handle(key)
        assert found is not None
        return found

    def popover(self) -> Popover:
        shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, Popover)]
        found = [w for w in shown if w.isVisible()]
        assert len(found) == 1
        return found[0]


@pytest.fixture
def stage(
    qtbot: QtBot, theme: Theme, bridge: EventBridge, bar: MessageBar
) -> Callable[..., Stage]:
    def make(view: DayView, width: int = 1104, height: int = 760) -> Stage:
        desk = SampleDesk(view, bridge.publish)
        clock = FakeClock(samples.NOW)
        arranging = SampleArranging()
        arranger = sample_arranger(bar, arranging)
        page = TodayPage(desk, desk, desk, bridge, theme, clock, arranger)
        qtbot.addWidget(page)
        qtbot.addWidget(bar)
        page.resize(width, height)
        with qtbot.waitExposed(page):
            page.show()
        return Stage(page, desk, clock, bar, arranging)

    return make


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


def test_the_focus_card_pauses_resumes_and_finishes(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(samples.example_day())
    shown.press("Pause")
    shown.press("Resume")
    shown.press("Finish")
    assert [w[0] for w in shown.desk.wishes] == ["pause", "resume", "finish"]
    assert shown.button("Start").isVisible()


def test_who_clicks_twice_to_start_does_not_finish(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(samples.idle_day())
    shown.press("Start")
    finish = shown.button("Finish")
    spot = QPointF(finish.rect().center())
    for kind, held in (
        (QEvent.Type.MouseButtonDblClick, LEFT),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        around = finish.mapToGlobal(spot)
        QApplication.sendEvent(
            finish, QMouseEvent(kind, spot, around, LEFT, held, NONE)
        )
    assert shown.desk.wishes == [("start", "b2")]
    shown.press("Finish")
    assert [w[0] for w in shown.desk.wishes] == ["start", "finish"]


def test_an_idle_day_offers_the_block_of_now(stage: Callable[..., Stage]) -> None:
    shown = stage(samples.idle_day())
    assert shown.page.side.focus_card.ring.face.number == "55"
    shown.press("Start")
    assert shown.desk.wishes == [("start", "b2")]
    assert shown.button("Pause").isVisible()


def test_finishing_offers_to_close_the_whole_task(stage: Callable[..., Stage]) -> None:
    shown = stage(samples.example_day())
    shown.bar.show()
    shown.press("Finish")
    asked: list[str] = []
    shown.page.task_done_asked.connect(asked.append)
    action = next(b for b in shown.bar.findChildren(QPushButton) if b.text())
    QTest.mouseClick(action, LEFT)
    assert asked == ["task-b2"]


def test_interruptions_are_counted(stage: Callable[..., Stage]) -> None:
    shown = stage(samples.example_day())
    assert shown.button("Log interruption").text().endswith("1")
    shown.press("Log interruption")
    assert shown.desk.wishes == [("interrupt",)]


@pytest.mark.parametrize(
    ("keys", "modifier", "wish"),
    [
        (Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier, "interrupt"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, "finish"),
    ],
)
def test_shortcuts_ask_for_what_buttons_ask(
    stage: Callable[..., Stage],
    keys: Qt.Key,
    modifier: Qt.KeyboardModifier,
    wish: str,
) -> None:
    shown = stage(samples.example_day())
    QTest.keyClick(shown.page, keys, modifier)
    assert [w[0] for w in shown.desk.wishes] == [wish]


def test_control_r_proposes_another_plan(stage: Callable[..., Stage]) -> None:
    shown = stage(samples.example_day())
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(shown.page, Qt.Key.Key_R, control)
    assert shown.arranging.done == [acts.PlanAnew(samples.DAY)]
    assert shown.desk.wishes == []


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
    shown.press("WFA")
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


def test_space_starts_and_pauses_the_block_with_the_keyboard(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(samples.idle_day())
    QTest.keyClick(shown.handle("b4"), Qt.Key.Key_Space)
    QApplication.processEvents()
    QTest.keyClick(shown.handle("b2"), Qt.Key.Key_Space)
    assert shown.desk.wishes == [("start", "b4"), ("pause",)]


def test_a_block_opens_with_its_reasons_and_steps(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(samples.idle_day())
    QTest.keyClick(shown.handle("b4"), Qt.Key.Key_Return)
    popover = shown.popover()
    texts = [label.text() for label in popover.findChildren(QLabel)]
    assert "Perbaiki galat login SSO" in texts
    start = next(b for b in popover.findChildren(QPushButton) if b.text() == "Start")
    QTest.mouseClick(start, LEFT)
    assert shown.desk.wishes == [("start", "b4")]


def test_a_double_click_starts_what_can_be_started(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(samples.idle_day())
    QTest.mouseDClick(shown.handle("b4"), LEFT)
    assert shown.desk.wishes == [("start", "b4")]


def test_a_double_click_on_anything_else_opens_it(stage: Callable[..., Stage]) -> None:
    shown = stage(samples.example_day())
    QTest.mouseDClick(shown.handle("b4"), LEFT)
    shown.popover().close()
    QTest.mouseDClick(shown.handle("m1"), LEFT)
    shown.popover().close()
    assert shown.desk.wishes == []


def test_a_meeting_opens_without_steps(stage: Callable[..., Stage]) -> None:
    shown = stage(samples.example_day())
    QTest.keyClick(shown.handle("m2"), Qt.Key.Key_Return)
    popover = shown.popover()
    assert popover.findChildren(QPushButton) == []
    popover.close()


def test_a_finished_block_can_be_rated_later(stage: Callable[..., Stage]) -> None:
    shown = stage(samples.example_day())
    asked: list[str] = []
    shown.page.rating_asked.connect(asked.append)
    QTest.keyClick(shown.handle("b1"), Qt.Key.Key_Return)
    rate = shown.popover().findChildren(QPushButton)[0]
    QTest.mouseClick(rate, LEFT)
    assert asked == ["s1"]


def test_where_notes_have_no_room_a_mark_on_the_block_opens_it(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(samples.example_day(), 964, 680)
    assert not shown.page.timeline.canvas.columns.has_notes
    handle = shown.handle("b3")
    mark = QPoint(handle.width() - 20, handle.height() // 2)
    QTest.mouseClick(handle, LEFT, NONE, mark)
    shown.popover().close()


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
    shown.press(action)
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


def test_a_refused_step_is_said_and_changes_nothing(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(samples.example_day())
    shown.desk.refuses = True
    shown.press("Pause")
    assert shown.bar.isVisible()
    assert "No session" in shown.bar.accessibleName()
    assert shown.desk.wishes == []


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
    shown.press("42 m left")
    assert shown.page.side.isVisible()
    assert shown.page.rect().contains(shown.page.side.geometry().topLeft())
    shown.press("42 m left")
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
