"""Arranging the day with the mouse: dragging, edges, and what it says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from focusdesk.domain.dayspan import Span
from focusdesk.domain.errors import NotFound
from focusdesk.domain.planning import acts
from focusdesk.domain.planning.stored import StoredBlock, StoredPlan
from focusdesk.domain.task import Setting
from focusdesk.ui.today.unplaced_card import UnplacedRow
from tests.ui import samples
from tests.ui.arranging_samples import (
    OTHER_MOVES,
    STEP,
)
from tests.ui.hand import send
from tests.ui.today.day_stage import (
    ALT,
    BUG,
    DAY,
    MIDDLE,
    NO_BUTTON,
    Stage,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


def test_a_block_is_carried_to_another_time(stage: Callable[..., Stage]) -> None:
    shown = stage()
    end = shown.drag(BUG.id, MIDDLE, 62)
    assert shown.ghost.isVisible()
    assert "14:10–15:05" in shown.ghost.accessibleName()
    assert shown.arranging.asked == []
    shown.release(shown.handle(BUG.id), end)
    assert shown.arranging.done == [acts.MoveBlock(BUG.id, DAY, 14 * 60 + 10)]
    assert not shown.ghost.isVisible()
    assert "Undo" in [b.text() for b in shown.bar.findChildren(QPushButton)]


def test_a_small_movement_is_a_click(stage: Callable[..., Stage]) -> None:
    shown = stage()
    handle = shown.handle(BUG.id)
    shown.press(handle, MIDDLE)
    shown.move(handle, MIDDLE + QPoint(2, 3))
    shown.release(handle, MIDDLE + QPoint(2, 3))
    assert shown.arranging.asked == []
    assert not shown.ghost.isVisible()


def test_what_cannot_be_is_said_by_the_ghost_and_not_done(
    stage: Callable[..., Stage],
) -> None:
    shown = stage()
    end = shown.drag(BUG.id, MIDDLE, -60)
    assert "A break lies there, 12:00–13:00." in shown.ghost.accessibleName()
    shown.release(shown.handle(BUG.id), end)
    assert shown.arranging.asked == []
    assert "A break lies there" in shown.bar.accessibleName()


def test_escape_lets_go_without_moving(stage: Callable[..., Stage]) -> None:
    shown = stage()
    end = shown.drag(BUG.id, MIDDLE, 60)
    handle = shown.handle(BUG.id)
    QTest.keyClick(handle, Qt.Key.Key_Escape)
    assert not shown.ghost.isVisible()
    shown.move(handle, end + QPoint(0, 20))
    shown.release(handle, end)
    assert shown.arranging.asked == []


def test_carried_back_to_its_place_a_block_stays(stage: Callable[..., Stage]) -> None:
    shown = stage()
    handle = shown.handle(BUG.id)
    shown.drag(BUG.id, MIDDLE, 60)
    shown.move(handle, MIDDLE)
    shown.release(handle, MIDDLE)
    assert shown.arranging.asked == []


def test_the_lower_edge_makes_a_block_longer(stage: Callable[..., Stage]) -> None:
    shown = stage()
    edge = QPoint(120, shown.handle(BUG.id).height() - 2)
    shown.drop(BUG.id, edge, 30)
    span = Span(BUG.span.start, BUG.span.end + 30)
    assert shown.arranging.done == [acts.ResizeBlock(BUG.id, span)]


def test_the_upper_edge_leaves_a_step_of_the_grid(stage: Callable[..., Stage]) -> None:
    shown = stage()
    shown.drop(BUG.id, QPoint(120, 2), 300)
    span = Span(BUG.span.end - STEP, BUG.span.end)
    assert shown.arranging.done == [acts.ResizeBlock(BUG.id, span)]


def test_the_edges_show_that_they_can_be_pulled(stage: Callable[..., Stage]) -> None:
    shown = stage()
    handle = shown.handle(BUG.id)
    send(handle, QEvent.Type.MouseMove, QPoint(50, 2), NO_BUTTON, NO_BUTTON)
    assert handle.cursor().shape() is Qt.CursorShape.SizeVerCursor
    send(handle, QEvent.Type.MouseMove, MIDDLE, NO_BUTTON, NO_BUTTON)
    assert handle.cursor().shape() is Qt.CursorShape.PointingHandCursor


@pytest.mark.parametrize("key", ["b1", "m1"])
def test_what_is_done_and_meetings_are_not_carried(
    stage: Callable[..., Stage], key: str
) -> None:
    shown = stage()
    grab = QPoint(60, 8)
    end = shown.drag(key, grab, 60)
    assert not shown.ghost.isVisible()
    shown.release(shown.handle(key), end)
    assert shown.arranging.asked == []


def test_a_block_that_is_gone_is_not_carried(stage: Callable[..., Stage]) -> None:
    shown = stage()
    shown.arranging.error = NotFound("block", BUG.id)
    shown.drop(BUG.id, MIDDLE, 60)
    assert not shown.ghost.isVisible()
    assert shown.bar.isVisible()


def test_the_day_scrolls_under_what_is_held_at_its_edge(
    stage: Callable[..., Stage], qtbot: QtBot
) -> None:
    shown = stage(width=964, height=600)
    area = shown.page.timeline.area
    bar = area.verticalScrollBar()
    bar.setValue(0)
    handle = shown.handle("b2")
    low = area.viewport().mapToGlobal(QPoint(200, area.viewport().height() - 4))
    shown.press(handle, QPoint(100, 20))
    shown.move(handle, QPoint(100, 40))
    shown.move(handle, handle.mapFromGlobal(low))
    qtbot.waitUntil(lambda: bar.value() == bar.maximum(), timeout=5000)
    drag = shown.page.arranging.hands.drag
    assert drag is not None
    assert drag.target.span.start > 13 * 60
    QTest.keyClick(handle, Qt.Key.Key_Escape)


def test_a_larger_change_is_shown_on_the_timeline_first(
    stage: Callable[..., Stage],
) -> None:
    shown = stage()
    moved = StoredBlock(
        samples.REPLY.id, samples.REPLY.task_id, DAY, samples.span("14.30", "15.10")
    )
    shown.arranging.small, shown.arranging.difference = False, OTHER_MOVES
    shown.arranging.days = (StoredPlan(DAY, samples.NOW, Setting.WFA, (moved,)),)
    shown.drop(BUG.id, MIDDLE, 60)
    assert shown.page.proposal.isVisible()
    assert shown.desk.previews == [DAY]
    assert "from 14:15" in shown.handle(samples.REPLY.id).accessibleName()
    shown.drop(BUG.id, MIDDLE, 60)
    assert len(shown.arranging.asked) == 1
    QTest.keyClick(shown.page, Qt.Key.Key_Return)
    assert len(shown.arranging.done) == 1
    assert not shown.page.proposal.isVisible()
    assert "from" not in shown.handle(samples.REPLY.id).accessibleName()


def test_a_cancelled_proposal_leaves_the_keyboard_on_the_day(
    stage: Callable[..., Stage],
) -> None:
    shown = stage()
    shown.arranging.small, shown.arranging.difference = False, OTHER_MOVES
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    shown.page.arranging.pin(BUG.id)
    assert shown.page.proposal.apply_button.hasFocus()
    QTest.keyClick(shown.page, Qt.Key.Key_Escape)
    assert shown.handle(BUG.id).hasFocus()


def test_the_ghost_stays_until_there_is_an_answer(
    stage: Callable[..., Stage],
) -> None:
    shown = stage()
    shown.arranging.waits = []
    shown.drop(BUG.id, MIDDLE, 60)
    assert shown.ghost.isVisible()
    shown.arranging.waits[0]()
    assert not shown.ghost.isVisible()


def test_a_task_is_carried_from_the_card_to_the_day(
    stage: Callable[..., Stage],
) -> None:
    shown = stage()
    row = shown.page.findChildren(UnplacedRow)[2]
    canvas = shown.page.timeline.canvas
    spot = canvas.mapToGlobal(QPoint(200, round(canvas.scale.y(14 * 60 + 1))))
    shown.press(row, QPoint(40, 12))
    shown.move(row, QPoint(50, 24))
    assert not shown.ghost.isVisible()
    shown.move(row, row.mapFromGlobal(spot))
    assert "14:00–14:45" in shown.ghost.accessibleName()
    shown.release(row, row.mapFromGlobal(spot))
    task = samples.UNPLACED[2].task_id
    assert shown.arranging.done == [acts.PlaceTask(task, DAY, 14 * 60)]


def test_a_task_that_is_dropped_beside_the_day_stays(
    stage: Callable[..., Stage],
) -> None:
    shown = stage()
    row = shown.page.findChildren(UnplacedRow)[0]
    shown.press(row, QPoint(40, 12))
    shown.move(row, QPoint(50, 60))
    shown.release(row, QPoint(50, 60))
    assert shown.arranging.asked == []


def test_a_block_that_goes_while_it_is_carried_is_let_go(
    stage: Callable[..., Stage],
) -> None:
    shown = stage()
    shown.drag(BUG.id, MIDDLE, 60)
    view = shown.desk.view
    others = tuple(b for b in view.blocks if b.id != BUG.id)
    shown.desk.view = replace(view, blocks=others)
    shown.page.refresh()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not shown.page.arranging.hands.is_carrying
    assert not shown.ghost.isVisible()


def test_a_page_that_is_left_carries_nothing(stage: Callable[..., Stage]) -> None:
    shown = stage()
    shown.arranging.waits = []
    QTest.keyClick(shown.handle(BUG.id), Qt.Key.Key_Down, ALT)
    shown.page.hide()
    shown.page.show()
    assert shown.page.arranging.hands.drag is None
    assert not shown.ghost.isVisible()
    assert shown.arranging.asked == []


def test_a_drawer_makes_way_for_what_is_carried_out_of_it(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(width=900, height=600)
    side = shown.page.side
    side.show()
    QApplication.processEvents()
    row = shown.page.findChildren(UnplacedRow)[2]
    canvas = shown.page.timeline.canvas
    spot = canvas.mapToGlobal(QPoint(200, round(canvas.scale.y(10 * 60 + 2))))
    shown.press(row, QPoint(40, 12))
    shown.move(row, QPoint(50, 30))
    assert side.x() >= shown.page.width()
    shown.move(row, row.mapFromGlobal(spot))
    shown.release(row, row.mapFromGlobal(spot))
    task = samples.UNPLACED[2].task_id
    assert shown.arranging.done == [acts.PlaceTask(task, DAY, 10 * 60)]
    assert not side.isVisible()
