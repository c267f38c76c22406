"""Working from the Today page: buttons, keys, and what a block opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from focusdesk.domain.planning import acts
from tests.ui import samples
from tests.ui.today.day_stage import LEFT, NONE, Stage, popover

if TYPE_CHECKING:
    from collections.abc import Callable


def test_the_focus_card_pauses_resumes_and_finishes(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(samples.example_day())
    shown.click("Pause")
    shown.click("Resume")
    shown.click("Finish")
    assert [w[0] for w in shown.desk.wishes] == ["pause", "resume", "finish"]
    assert shown.button("Start").isVisible()


def test_who_clicks_twice_to_start_does_not_finish(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(samples.idle_day())
    shown.click("Start")
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
    shown.click("Finish")
    assert [w[0] for w in shown.desk.wishes] == ["start", "finish"]


def test_an_idle_day_offers_the_block_of_now(stage: Callable[..., Stage]) -> None:
    shown = stage(samples.idle_day())
    assert shown.page.side.focus_card.ring.face.number == "55"
    shown.click("Start")
    assert shown.desk.wishes == [("start", "b2")]
    assert shown.button("Pause").isVisible()


def test_finishing_offers_to_close_the_whole_task(stage: Callable[..., Stage]) -> None:
    shown = stage(samples.example_day())
    shown.bar.show()
    shown.click("Finish")
    asked: list[str] = []
    shown.page.task_done_asked.connect(asked.append)
    action = next(b for b in shown.bar.findChildren(QPushButton) if b.text())
    QTest.mouseClick(action, LEFT)
    assert asked == ["task-b2"]


def test_interruptions_are_counted(stage: Callable[..., Stage]) -> None:
    shown = stage(samples.example_day())
    assert shown.button("Log interruption").text().endswith("1")
    shown.click("Log interruption")
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
    opened = popover()
    texts = [label.text() for label in opened.findChildren(QLabel)]
    assert "Perbaiki galat login SSO" in texts
    start = next(b for b in opened.findChildren(QPushButton) if b.text() == "Start")
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
    popover().close()
    QTest.mouseDClick(shown.handle("m1"), LEFT)
    popover().close()
    assert shown.desk.wishes == []


def test_a_meeting_opens_without_steps(stage: Callable[..., Stage]) -> None:
    shown = stage(samples.example_day())
    QTest.keyClick(shown.handle("m2"), Qt.Key.Key_Return)
    opened = popover()
    assert opened.findChildren(QPushButton) == []
    opened.close()


def test_a_finished_block_can_be_rated_later(stage: Callable[..., Stage]) -> None:
    shown = stage(samples.example_day())
    asked: list[str] = []
    shown.page.rating_asked.connect(asked.append)
    QTest.keyClick(shown.handle("b1"), Qt.Key.Key_Return)
    rate = popover().findChildren(QPushButton)[0]
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
    popover().close()


def test_a_refused_step_is_said_and_changes_nothing(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(samples.example_day())
    shown.desk.refuses = True
    shown.click("Pause")
    assert shown.bar.isVisible()
    assert "No session" in shown.bar.accessibleName()
    assert shown.desk.wishes == []
