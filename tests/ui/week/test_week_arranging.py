"""Arranging the week with the mouse, the keys and the menus of its page."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from focusdesk.domain.dayspan import Span
from focusdesk.domain.focus import Idle
from focusdesk.domain.ids import BlockId, TaskId
from focusdesk.domain.planning import acts
from focusdesk.domain.planning.difference import Shift
from focusdesk.domain.planning.stored import StoredBlock, StoredPlan
from focusdesk.domain.task import Setting
from focusdesk.ui.week.attention_card import AttentionRow
from tests.ui.arranging_samples import (
    OTHER_MOVES,
    SAME,
)
from tests.ui.hand import carry, menu_of, release
from tests.ui.week import week_samples as weeks
from tests.ui.week.week_samples import MONDAY, TODAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.week.week_stage import Stage


FRIDAY = MONDAY + timedelta(days=4)
BUG = "w3-5"
"""Thursday, 13.10-14.05."""
GRAB = QPoint(40, 20)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.mark.parametrize(
    ("days", "minutes", "act"),
    [
        (1, 60, acts.MoveBlock(BlockId(BUG), FRIDAY, 14 * 60 + 10)),
        (0, 35, acts.MoveBlock(BlockId(BUG), TODAY, 13 * 60 + 45)),
        (1, 0, acts.MoveBlock(BlockId(BUG), FRIDAY, 13 * 60 + 10)),
    ],
)
def test_a_block_is_carried_between_days_and_hours(
    stage: Callable[..., Stage], days: int, minutes: int, act: acts.Act
) -> None:
    shown = stage()
    carry(shown.handle(BUG), GRAB, shown.way(days, minutes))
    assert shown.arranging.done == [act]
    assert not shown.page.arranging.hands.is_carrying


def test_the_ghost_follows_into_the_other_day(stage: Callable[..., Stage]) -> None:
    shown = stage()
    carry(shown.handle(BUG), GRAB, shown.way(1, 60), drop=False)
    column = shown.page.grid.canvas.columns[4]
    assert shown.ghost.isVisible()
    assert column.left <= shown.ghost.x() < column.left + column.width
    assert "Fri, 27 Nov" in shown.ghost.accessibleName()
    release(shown.handle(BUG), GRAB + shown.way(1, 60))
    assert not shown.ghost.isVisible()


def test_a_narrow_ghost_leaves_out_the_length_before_the_hours(
    stage: Callable[..., Stage],
) -> None:
    shown = stage()
    carry(shown.handle(BUG), GRAB, shown.way(1, 0), drop=False)
    ghost = shown.page.arranging.hands.ghost
    room = QFontMetricsF(ghost.font()).horizontalAdvance(ghost.shown_when)
    assert ghost.shown_when == "Fri 27 · 13:10–14:05"
    assert room <= shown.handle(BUG).width()
    assert "Fri, 27 Nov" in ghost.accessibleName()


def test_a_drop_in_a_break_says_why_not(stage: Callable[..., Stage]) -> None:
    shown = stage()
    carry(shown.handle(BUG), GRAB, shown.way(1, -40), drop=False)
    assert "12:00" in shown.ghost.accessibleName()
    release(shown.handle(BUG), GRAB + shown.way(1, -40))
    assert shown.arranging.done == []


def test_escape_lets_go_of_what_is_carried(stage: Callable[..., Stage]) -> None:
    shown = stage()
    carry(shown.handle(BUG), GRAB, shown.way(1, 60), drop=False)
    QTest.keyClick(shown.handle(BUG), Qt.Key.Key_Escape)
    release(shown.handle(BUG), GRAB + shown.way(1, 60))
    assert shown.arranging.done == []


def test_a_lower_edge_makes_a_block_longer(stage: Callable[..., Stage]) -> None:
    shown = stage()
    handle = shown.handle(BUG)
    edge = QPoint(40, handle.height() - 2)
    carry(handle, edge, shown.way(0, 25))
    (act,) = shown.arranging.done
    assert act == acts.ResizeBlock(BlockId(BUG), Span(790, 870))


def test_a_part_of_a_joined_block_is_carried_alone(
    stage: Callable[..., Stage],
) -> None:
    shown = stage()
    handle = shown.handle("w4-0")
    below = QPoint(40, handle.height() - 20)
    carry(handle, below, shown.way(0, 240))
    assert shown.arranging.done == [acts.MoveBlock(BlockId("w4-1"), FRIDAY, 785)]


def test_a_click_still_opens_the_day(stage: Callable[..., Stage]) -> None:
    shown = stage()
    asked: list[str] = []
    shown.page.day_asked.connect(lambda _day, key: asked.append(key))
    QTest.mouseClick(shown.handle(BUG), Qt.MouseButton.LeftButton)
    assert asked == [BUG]
    carry(shown.handle(BUG), GRAB, shown.way(1, 60))
    assert asked == [BUG]


def test_l_pins_and_delete_skips(stage: Callable[..., Stage]) -> None:
    shown = stage()
    shown.handle(BUG).setFocus()
    QTest.keyClick(shown.handle(BUG), Qt.Key.Key_L)
    QTest.keyClick(shown.handle(BUG), Qt.Key.Key_Delete)
    assert shown.arranging.done == [
        acts.PinBlock(BlockId(BUG), pinned=True),
        acts.SkipBlock(BlockId(BUG)),
    ]


def test_keys_move_a_block_by_steps(stage: Callable[..., Stage], qtbot: QtBot) -> None:
    shown = stage()
    handle = shown.handle(BUG)
    handle.setFocus()
    for _ in range(3):
        QTest.keyClick(handle, Qt.Key.Key_Down, ALT)
    hands = shown.page.arranging.hands
    qtbot.waitUntil(lambda: hands.drag is None, timeout=3000)
    assert shown.arranging.done == [acts.MoveBlock(BlockId(BUG), TODAY, 805)]


def test_the_menu_of_a_block_moves_it_to_another_day(
    stage: Callable[..., Stage],
) -> None:
    shown = stage()
    offered = menu_of(shown.handle(BUG))
    assert {"Pin", "Skip for now", "Split in half", "Task is done"} <= set(offered)
    offered["Fri, 27 Nov"].trigger()
    assert shown.arranging.done == [acts.MoveToDay(BlockId(BUG), FRIDAY)]


def test_a_block_of_today_can_be_started_from_its_menu(
    stage: Callable[..., Stage],
) -> None:
    shown = stage()
    day = shown.desk.view.days[3]
    idle = replace(day.now_card, focus=Idle())
    days = (*shown.desk.view.days[:3], replace(day, now_card=idle))
    shown.desk.view = replace(shown.desk.view, days=(*days, shown.desk.view.days[4]))
    shown.page.refresh()
    menu_of(shown.handle(BUG))["Start"].trigger()
    assert shown.desk.wishes == [("start", BUG)]


def test_a_proposal_marks_what_it_moves(stage: Callable[..., Stage]) -> None:
    shown = stage()
    block = next(b for b in shown.desk.view.days[4].blocks if b.id == "w4-4")
    stored = StoredBlock(block.id, block.task_id, FRIDAY, block.span)
    shown.arranging.small = False
    shown.arranging.days = (StoredPlan(FRIDAY, weeks.NOW, Setting.WFA, (stored,)),)
    shift = Shift(block.task_id, (TODAY, Span(600, 645)), (FRIDAY, block.span))
    shown.arranging.difference = replace(SAME, shifts=(shift,))
    shown.handle(BUG).setFocus()
    QTest.keyClick(shown.handle(BUG), Qt.Key.Key_L)
    before = shown.desk.proposed
    assert before == shown.arranging.days
    assert "from Thu, 26 Nov" in shown.handle("w4-4").accessibleName()
    shown.page.proposal.cancel_button.click()
    assert len(shown.desk.proposed) < len(before)
    assert "from" not in shown.handle("w4-4").accessibleName()


def test_a_cancelled_proposal_leaves_the_keyboard_on_the_week(
    stage: Callable[..., Stage],
) -> None:
    shown = stage()
    shown.arranging.small, shown.arranging.difference = False, OTHER_MOVES
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    menu_of(shown.handle(BUG))["Skip for now"].trigger()
    assert shown.page.proposal.apply_button.hasFocus()
    QTest.keyClick(shown.page, Qt.Key.Key_Escape)
    assert shown.handle(BUG).hasFocus()


def test_what_is_carried_fades_into_its_ground(stage: Callable[..., Stage]) -> None:
    shown = stage()
    canvas = shown.page.grid.canvas
    shown.handle(BUG).clearFocus()
    spot = shown.handle(BUG).geometry().bottomRight() - QPoint(20, 6)

    def brightness() -> int:
        return canvas.grab().toImage().pixelColor(spot).lightness()

    before = brightness()
    canvas.fade(BUG)
    assert brightness() >= before


def test_meetings_and_done_blocks_are_not_carried(
    stage: Callable[..., Stage],
) -> None:
    shown = stage()
    for key in ("m4-2@2026-11-27", "w0-0"):
        carry(shown.handle(key), QPoint(20, 4), shown.way(0, 60))
    assert shown.arranging.done == []


def row_of(shown: Stage) -> AttentionRow:
    rows = shown.page.attention.findChildren(AttentionRow)
    return next(row for row in rows if row.line.left is not None)


def test_a_task_that_did_not_fit_is_dropped_on_a_day(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(height=900, view=weeks.crowded_week())
    row, canvas = row_of(shown), shown.page.grid.canvas
    spot = QPoint(canvas.columns[4].left + 40, round(canvas.scale.y(840)))
    way = row.mapFromGlobal(canvas.mapToGlobal(spot)) - GRAB
    carry(row, GRAB, way)
    assert shown.arranging.done == [acts.PlaceTask(TaskId("u"), FRIDAY, 840)]


def test_a_task_that_did_not_fit_is_placed_by_its_menu(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(height=900, view=weeks.crowded_week())
    offered = menu_of(row_of(shown))
    offered["Task is done"].trigger()
    assert shown.arranging.done == [acts.FinishTask(TaskId("u"))]
    assert "Place here at…" in offered
