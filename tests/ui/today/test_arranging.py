"""Arranging the day with the mouse, the keys and the menus of the Today page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from focusdesk.domain.dayspan import Span
from focusdesk.domain.errors import NotFound
from focusdesk.domain.planning import acts
from focusdesk.domain.planning.stored import StoredBlock, StoredPlan
from focusdesk.domain.task import Setting
from focusdesk.ui.arranging.time_dialog import HoursDialog, TimeDialog
from focusdesk.ui.today.page import TodayPage
from focusdesk.ui.today.popover import Popover
from focusdesk.ui.today.unplaced_card import UnplacedRow
from tests.fakes import FakeClock
from tests.ui import samples
from tests.ui.arranging_samples import (
    OTHER_MOVES,
    STEP,
    SampleArranging,
    sample_arranger,
)
from tests.ui.desk import SampleDesk
from tests.ui.hand import actions, menu_of, send

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme
    from focusdesk.ui.today.handles import Handle

LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT_ALT = ALT | Qt.KeyboardModifier.ShiftModifier
BUG, DAY = samples.BUG, samples.DAY


@dataclass
class Stage:
    """A page that is shown, and a person's hand before it."""

    page: TodayPage
    desk: SampleDesk
    arranging: SampleArranging
    bar: MessageBar

    def handle(self, key: str) -> Handle:
        found = self.page.timeline.canvas.handle(key)
        assert found is not None
        return found

    def press(self, on: QWidget, at: QPoint) -> None:
        send(on, QEvent.Type.MouseButtonPress, at, LEFT, LEFT)

    def move(self, on: QWidget, at: QPoint) -> None:
        send(on, QEvent.Type.MouseMove, at, NO_BUTTON, LEFT)

    def release(self, on: QWidget, at: QPoint) -> None:
        send(on, QEvent.Type.MouseButtonRelease, at, LEFT, NO_BUTTON)
        QApplication.processEvents()

    def drag(self, key: str, grab: QPoint, minutes: int) -> QPoint:
        """Carry an entry on by minutes without letting it go; return where."""
        handle, height = self.handle(key), self.page.timeline.canvas.scale.hour
        end = grab + QPoint(0, round(minutes * height / 60))
        self.press(handle, grab)
        for part in (0.3, 0.7, 1):
            self.move(handle, grab + QPoint(0, round((end - grab).y() * part)))
        return end

    def drop(self, key: str, grab: QPoint, minutes: int) -> None:
        end = self.drag(key, grab, minutes)
        self.release(self.handle(key), end)

    @property
    def ghost(self) -> QWidget:
        return self.page.arranging.hands.ghost

    def rest(self, qtbot: QtBot) -> None:
        """Wait until what was carried by keys is put down."""
        qtbot.waitUntil(lambda: self.page.arranging.hands.drag is None, timeout=3000)

    def menu(self, on: QWidget) -> dict[str, QAction]:
        return menu_of(on)


@pytest.fixture
def stage(
    qtbot: QtBot, theme: Theme, bridge: EventBridge, bar: MessageBar
) -> Callable[..., Stage]:
    def make(width: int = 1104, height: int = 760) -> Stage:
        desk = SampleDesk(samples.idle_day(), bridge.publish)
        arranging = SampleArranging()
        arranger = sample_arranger(bar, arranging)
        clock = FakeClock(samples.NOW)
        page = TodayPage(desk, desk, desk, bridge, theme, clock, arranger)
        qtbot.addWidget(page)
        qtbot.addWidget(bar)
        page.resize(width, height)
        with qtbot.waitExposed(page):
            page.show()
        return Stage(page, desk, arranging, bar)

    return make


MIDDLE = QPoint(120, 30)


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
    shown = stage(964, 600)
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


def test_the_ghost_stays_until_there_is_an_answer(
    stage: Callable[..., Stage],
) -> None:
    shown = stage()
    shown.arranging.waits = []
    shown.drop(BUG.id, MIDDLE, 60)
    assert shown.ghost.isVisible()
    shown.arranging.waits[0]()
    assert not shown.ghost.isVisible()


def test_keys_pin_and_skip(stage: Callable[..., Stage]) -> None:
    shown = stage()
    QTest.keyClick(shown.handle(BUG.id), Qt.Key.Key_L)
    QTest.keyClick(shown.handle(BUG.id), Qt.Key.Key_Delete)
    assert shown.arranging.done == [acts.PinBlock(BUG.id), acts.SkipBlock(BUG.id)]


def test_repeated_keys_are_one_move(stage: Callable[..., Stage], qtbot: QtBot) -> None:
    shown = stage()
    handle = shown.handle(BUG.id)
    for _ in range(4):
        QTest.keyClick(handle, Qt.Key.Key_Down, ALT)
    QTest.keyClick(handle, Qt.Key.Key_Up, ALT)
    assert shown.ghost.isVisible()
    assert shown.arranging.asked == []
    shown.rest(qtbot)
    assert shown.arranging.done == [acts.MoveBlock(BUG.id, DAY, BUG.span.start + 15)]


@pytest.mark.parametrize(
    ("key", "modifiers"), [(Qt.Key.Key_Down, SHIFT_ALT), (Qt.Key.Key_Plus, NONE)]
)
def test_keys_resize(
    stage: Callable[..., Stage],
    qtbot: QtBot,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
) -> None:
    shown = stage()
    handle = shown.handle(BUG.id)
    QTest.keyClick(handle, key, modifiers)
    QTest.keyClick(handle, key, modifiers)
    shown.rest(qtbot)
    span = Span(BUG.span.start, BUG.span.end + 2 * STEP)
    assert shown.arranging.done == [acts.ResizeBlock(BUG.id, span)]


def test_escape_takes_back_what_the_keys_carried(
    stage: Callable[..., Stage],
) -> None:
    shown = stage()
    handle = shown.handle(BUG.id)
    QTest.keyClick(handle, Qt.Key.Key_Down, ALT)
    QTest.keyClick(handle, Qt.Key.Key_Escape)
    assert not shown.ghost.isVisible()
    assert shown.page.arranging.hands.drag is None
    assert shown.arranging.asked == []


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("Pin", acts.PinBlock(BUG.id)),
        ("Skip for now", acts.SkipBlock(BUG.id)),
        ("Longer by 15 m", acts.ResizeBlock(BUG.id, Span(790, 860))),
        ("Shorter by 15 m", acts.ResizeBlock(BUG.id, Span(790, 830))),
        ("Split in half", acts.SplitBlock(BUG.id, 820)),
        ("Fri, 27 Nov", acts.MoveToDay(BUG.id, samples.DAY.replace(day=27))),
        (
            "14:15 Balas tinjauan desain, after",
            acts.SwapBlocks(BUG.id, samples.REPLY.id),
        ),
        ("Task is done", acts.FinishTask(BUG.task_id)),
    ],
)
def test_the_menu_of_a_block_does_what_it_says(
    stage: Callable[..., Stage], words: str, act: acts.Act
) -> None:
    shown = stage()
    offered = shown.menu(shown.handle(BUG.id))
    offered[words].trigger()
    assert shown.arranging.done == [act]


def test_the_menu_starts_a_block(stage: Callable[..., Stage]) -> None:
    shown = stage()
    shown.menu(shown.handle(BUG.id))["Start"].trigger()
    assert shown.desk.wishes == [("start", BUG.id)]


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("at 10:00?", acts.MoveBlock(BUG.id, DAY, 600)),
        ("on Fri, 27 Nov?", acts.MoveToDay(BUG.id, samples.DAY.replace(day=27))),
    ],
)
def test_what_if_is_answered_and_not_done(
    stage: Callable[..., Stage], words: str, act: acts.Act
) -> None:
    shown = stage()
    shown.menu(shown.handle(BUG.id))[words].trigger()
    assert (shown.arranging.asked, shown.arranging.done) == ([act], [])
    assert "Costs nothing." in shown.page.proposal.accessibleName()


def test_no_time_that_has_passed_is_offered(stage: Callable[..., Stage]) -> None:
    shown = stage()
    offered = shown.menu(shown.handle(BUG.id))
    assert "at 08:00?" not in offered


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


def test_a_task_is_placed_by_keyboard_alone(stage: Callable[..., Stage]) -> None:
    shown = stage()
    row = shown.page.findChildren(UnplacedRow)[0]
    row.setFocus(Qt.FocusReason.TabFocusReason)
    offered = shown.menu(row)
    offered["Place here at…"].trigger()
    dialog = shown.page.findChild(TimeDialog)
    assert dialog is not None
    dialog.time.setText("15.00")
    QTest.keyClick(dialog.time, Qt.Key.Key_Return)
    task = samples.UNPLACED[0].task_id
    assert shown.arranging.done == [acts.PlaceTask(task, DAY, 15 * 60)]


def test_the_popover_pins_and_opens_the_menu(
    stage: Callable[..., Stage], qtbot: QtBot
) -> None:
    shown = stage()
    QTest.keyClick(shown.handle(BUG.id), Qt.Key.Key_Return)
    press(popover(), "Pin")
    QTest.keyClick(shown.handle(BUG.id), Qt.Key.Key_Return)
    press(popover(), "More")
    assert shown.arranging.done == [acts.PinBlock(BUG.id)]

    def has_menu() -> bool:
        menus = shown.page.findChildren(QMenu)
        return any(menu.accessibleName() == f"Block: {BUG.title}" for menu in menus)

    # Without a real screen it closes at once, with the popover's window.
    qtbot.waitUntil(has_menu)


def test_the_header_offers_to_be_away_and_to_add_a_meeting(
    stage: Callable[..., Stage],
) -> None:
    shown = stage()
    more = next(b for b in shown.page.findChildren(QPushButton) if b.text() == "More")
    menu = more.menu()
    assert isinstance(menu, QMenu)
    offered = actions(menu)
    assert list(offered) == ["Away…", "Add meeting…", "Import calendar…"]
    offered["Away…"].trigger()
    dialog = shown.page.findChild(HoursDialog)
    assert dialog is not None
    assert (dialog.start.text(), dialog.end.text()) == ("09:20", "16:00")
    dialog.accept()
    span = Span(9 * 60 + 20, 16 * 60)
    assert shown.arranging.done == [acts.BeAway(DAY, span, "Away")]


def popover() -> Popover:
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, Popover)]
    (found,) = [w for w in shown if w.isVisible()]
    return found


def press(within: QWidget, text: str) -> None:
    button = next(b for b in within.findChildren(QPushButton) if b.text() == text)
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()


def test_the_keyboard_stays_on_the_day_when_its_block_is_gone(
    stage: Callable[..., Stage],
) -> None:
    shown = stage()
    shown.handle(BUG.id).setFocus()
    view = shown.desk.view
    others = tuple(b for b in view.blocks if b.id != BUG.id)
    shown.desk.view = replace(view, blocks=others)
    shown.page.refresh()
    assert shown.handle(samples.REPLY.id).hasFocus()


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
    shown = stage(900, 600)
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
