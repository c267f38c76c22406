"""Arranging the day by keys and menus alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from focusdesk.domain.dayspan import Span
from focusdesk.domain.planning import acts
from focusdesk.ui.arranging.time_dialog import HoursDialog, TimeDialog
from focusdesk.ui.today.unplaced_card import UnplacedRow
from tests.ui import samples
from tests.ui.arranging_samples import (
    STEP,
)
from tests.ui.hand import actions
from tests.ui.today.day_stage import (
    ALT,
    BUG,
    DAY,
    NONE,
    Stage,
    popover,
    press,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


SHIFT_ALT = ALT | Qt.KeyboardModifier.ShiftModifier


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


def test_the_menu_starts_a_block_without_an_end(stage: Callable[..., Stage]) -> None:
    shown = stage()
    shown.menu(shown.handle(BUG.id))["Start open-ended"].trigger()
    assert shown.desk.wishes == [("start", BUG.id, "open")]


def test_the_menu_throws_a_session_away_and_says_how_to_get_it_back(
    stage: Callable[..., Stage],
) -> None:
    shown = stage(samples.example_day())
    running = shown.handle(samples.RUNNING.id)
    shown.menu(running)["Throw the session away"].trigger()
    assert shown.desk.wishes == [("abandon",)]
    assert "Ctrl+Z brings it back." in shown.bar.accessibleName()


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
