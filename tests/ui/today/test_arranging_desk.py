"""Arranging a real plan on the Today page: the store, the engine, the rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from focusdesk.domain.dayspan import Span
from focusdesk.domain.planning import acts
from focusdesk.services.day_view import BlockState, BlockView
from focusdesk.ui.arranging.arranger import Arranger
from focusdesk.ui.arranging.undoing import Undoing
from focusdesk.ui.today.page import TodayPage
from tests.services.arranging_room import ArrangingRoom
from tests.services.workbench import THURSDAY
from tests.ui.today.day_stage import MIDDLE, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme

STEP = 5
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass
class Desk:
    """A day planned by the engine, and the page that shows it."""

    room: ArrangingRoom
    page: TodayPage
    arranger: Arranger
    bar: MessageBar

    def block(self, title: str) -> BlockView:
        self.page.refresh()
        assert self.page.view is not None
        found = [b for b in self.page.view.blocks if b.title == title]
        return found[0]

    def titles(self) -> list[tuple[str, Span]]:
        view = self.room.planning.day_view(THURSDAY)
        return [(block.title, block.span) for block in view.blocks]

    def drag(self, title: str, grab: QPoint, minutes: int) -> None:
        key = self.block(title).id
        hand = Stage.__new__(Stage)
        hand.page = self.page
        hand.drop(key, grab, minutes)


@pytest.fixture
def desk(
    qtbot: QtBot, theme: Theme, bridge: EventBridge, bar: MessageBar
) -> Iterator[Desk]:
    room = ArrangingRoom(iterations=40)
    room.meeting("Rapat harian", 600, 615)
    for title, project, minutes in (
        ("Koding laporan", "SIASN", 60),
        ("Perbaiki galat", "SIASN", 60),
        ("Uji hitung", "Pensiun", 60),
    ):
        room.task(title, minutes, project)
    room.planning.plan_day(THURSDAY)
    undoing = Undoing(room.steps, bar)
    titles = {task.id: task.title for task in room.tasks.open()}
    arranger = Arranger(room.arranging, lambda: titles, undoing.undo, bar, lambda: STEP)
    page = TodayPage(
        room.planning,
        room.workweek,
        room.focus,
        bridge,
        theme,
        room.clock,
        arranger,
    )
    undoing.bind(page)
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(page, 1)
    column.addWidget(bar)
    qtbot.addWidget(window)
    window.resize(1104, 800)
    with qtbot.waitExposed(window):
        window.show()
    yield Desk(room, page, arranger, bar)
    room.store.close()


def test_a_dragged_block_is_pinned_where_it_was_dropped(desk: Desk) -> None:
    before = desk.block("Uji hitung").span
    by = 13 * 60 - before.start
    desk.drag("Uji hitung", MIDDLE, by)
    moved = desk.block("Uji hitung")
    assert (moved.span.start, moved.pinned) == (13 * 60, True)
    assert moved.span.minutes == before.minutes


def test_undo_returns_exactly_the_plan_before(desk: Desk) -> None:
    with desk.room.store.reading() as tx:
        before = tx.plans.get(THURSDAY)
    start = desk.block("Uji hitung").span.start
    desk.drag("Uji hitung", MIDDLE, 13 * 60 - start)
    assert desk.block("Uji hitung").span.start == 13 * 60
    QTest.keyClick(desk.page, Qt.Key.Key_Z, CONTROL)
    with desk.room.store.reading() as tx:
        assert tx.plans.get(THURSDAY) == before
    assert "Block moved" in desk.bar.accessibleName()
    QTest.keyClick(desk.page, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert desk.block("Uji hitung").span.start == 13 * 60


def test_a_drop_on_a_meeting_is_refused_by_its_name(desk: Desk) -> None:
    before = desk.titles()
    start = desk.block("Koding laporan").span.start
    desk.drag("Koding laporan", MIDDLE, 600 - start)
    assert desk.titles() == before
    assert "Rapat harian" in desk.bar.accessibleName()


def test_the_lower_edge_lengthens_the_block_and_its_estimate(desk: Desk) -> None:
    key = desk.block("Uji hitung").id
    desk.drag("Uji hitung", MIDDLE, 13 * 60 - desk.block("Uji hitung").span.start)
    handle = desk.page.timeline.canvas.handle(key)
    assert handle is not None
    edge = QPoint(120, handle.height() - 2)
    desk.drag("Uji hitung", edge, 30)
    assert desk.block("Uji hitung").span == Span(13 * 60, 14 * 60 + 30)


def test_pin_and_unpin_by_key(desk: Desk) -> None:
    for pinned in (True, False):
        key = desk.block("Koding laporan").id
        handle = desk.page.timeline.canvas.handle(key)
        assert handle is not None
        QTest.keyClick(handle, Qt.Key.Key_L)
        assert desk.block("Koding laporan").pinned is pinned


def test_what_if_tells_the_minutes_and_shows_the_plan_without_making_it(
    desk: Desk,
) -> None:
    before = desk.titles()
    block = desk.block("Koding laporan")
    desk.arranger.ask(acts.MoveBlock(block.id, THURSDAY, 14 * 60))
    QApplication.processEvents()
    panel = desk.page.proposal
    assert panel.isVisible()
    assert "Koding laporan to Thu, 26 Nov, 14:00" in panel.accessibleName()
    assert desk.page.view is not None
    shown = {b.title: b.span.start for b in desk.page.view.blocks}
    assert shown["Koding laporan"] == 14 * 60
    assert desk.titles() == before
    QTest.keyClick(panel.apply_button, Qt.Key.Key_Return)
    assert dict(desk.titles())["Koding laporan"].start == 14 * 60


def test_being_away_leaves_those_hours_free(desk: Desk) -> None:
    away = Span(8 * 60, 12 * 60)
    desk.arranger.ask(acts.BeAway(THURSDAY, away, "Ke bank"))
    QApplication.processEvents()
    assert desk.page.view is not None
    shown = [(m.event.title, m.span) for m in desk.page.view.meetings]
    assert ("Ke bank", away) in shown
    desk.arranger.apply()
    view = desk.room.planning.day_view(THURSDAY)
    planned = [b.span for b in view.blocks if b.state is BlockState.PLANNED]
    assert planned
    assert all(s.end <= away.start or s.start >= away.end for s in planned)


def test_control_r_on_a_settled_day_says_that_it_stays(desk: Desk) -> None:
    before = desk.titles()
    QTest.keyClick(desk.page, Qt.Key.Key_R, CONTROL)
    assert desk.titles() == before
    assert "stays as it is" in desk.bar.accessibleName()
