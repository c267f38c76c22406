from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from focusdesk.domain.focus import Idle
from focusdesk.domain.recovery import RecoveryChoice
from focusdesk.ui.recovery_dialog import RecoveryDialog
from tests.services.focus_room import FIRST, Room, at, open_room

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from pytestqt.qtbot import QtBot


@pytest.fixture
def room() -> Iterator[Room]:
    made = open_room(at(8))
    made.focus.watch.begin()
    made.focus.start(FIRST)
    for minute in range(21):
        made.clock.now = at(8, minute)
        made.focus.watch.heartbeat()
    yield made
    made.store.close()


def ask(room: Room, qtbot: QtBot, now: datetime) -> RecoveryDialog:
    room.clock.now = now
    asked, card = room.focus.watch.recover(), room.focus.card()
    assert asked is not None
    assert card is not None
    dialog = RecoveryDialog(room.focus.watch, asked, card, None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def press(dialog: RecoveryDialog, text: str) -> None:
    found = [b for b in dialog.findChildren(QPushButton) if b.text() == text]
    found[0].click()


def shown(dialog: RecoveryDialog) -> list[str]:
    return [x.text() for x in dialog.findChildren(QLabel) if x.isVisible()]


def test_the_question_is_whole(room: Room, qtbot: QtBot) -> None:
    dialog = ask(room, qtbot, at(9))
    words = "\n".join(shown(dialog))
    assert "Validasi riwayat jabatan ganda" in words
    assert "last seen at 08:20" in words
    assert "The 40 m do not count" in words
    buttons = [b.text() for b in dialog.findChildren(QPushButton) if b.isVisible()]
    assert buttons == ["Go on", "It ended at 08:20", "Count it as work", "Later"]


def test_going_on_closes_it(room: Room, qtbot: QtBot) -> None:
    dialog = ask(room, qtbot, at(9))
    with qtbot.waitSignal(dialog.accepted):
        press(dialog, "Go on")
    assert room.running().until == at(9, 35)


def test_counting_it_all_keeps_the_end(room: Room, qtbot: QtBot) -> None:
    press(ask(room, qtbot, at(9)), "Count it as work")
    assert room.running().until == at(8, 55)
    assert room.running().seen == at(9)


def test_it_ends_when_it_was_seen_or_when_one_says(room: Room, qtbot: QtBot) -> None:
    dialog = ask(room, qtbot, at(9))
    dialog._time.setText("08.33")
    press(dialog, "It ended at 08:33")
    assert room.focus.state() == Idle()
    with room.store.reading() as tx:
        (session,) = tx.journal.sessions(at(7), at(10))
    assert session.end == at(8, 33)


def test_enter_takes_the_time_just_typed(room: Room, qtbot: QtBot) -> None:
    dialog = ask(room, qtbot, at(9))
    dialog._time.selectAll()
    QTest.keyClicks(dialog._time, "8.33")
    QTest.keyClick(dialog._time, Qt.Key.Key_Return)
    with room.store.reading() as tx:
        (session,) = tx.journal.sessions(at(7), at(10))
    assert session.end == at(8, 33)


def test_an_impossible_end_is_explained_and_can_be_changed(
    room: Room, qtbot: QtBot
) -> None:
    dialog = ask(room, qtbot, at(9))
    dialog._time.setText("07.30")
    press(dialog, "It ended at 07:30")
    assert any("between its start and now" in text for text in shown(dialog))
    assert dialog.isVisible()
    dialog._time.setText("08.20")
    press(dialog, "It ended at 08:20")
    assert room.focus.state() == Idle()


@pytest.mark.parametrize("text", ["", "8", "25.00", "soon", "24.00"])
def test_what_is_no_time_cannot_be_pressed(room: Room, qtbot: QtBot, text: str) -> None:
    dialog = ask(room, qtbot, at(9))
    dialog._time.setText(text)
    press(dialog, "It ended at 08:20")
    assert dialog.isVisible()
    assert room.running().block_id == FIRST


def test_after_a_night_it_can_only_have_ended(room: Room, qtbot: QtBot) -> None:
    dialog = ask(room, qtbot, at(7, 40, day=27))
    buttons = [b.text() for b in dialog.findChildren(QPushButton) if b.isVisible()]
    assert buttons == ["It ended at 08:20", "Later"]
    dialog._time.setText("16.00")
    press(dialog, "It ended at 16:00")
    with room.store.reading() as tx:
        (session,) = tx.journal.sessions(at(7), at(10))
    assert session.end == at(16)


def test_later_leaves_the_question_open(room: Room, qtbot: QtBot) -> None:
    dialog = ask(room, qtbot, at(9))
    press(dialog, "Later")
    asked = room.focus.watch.recover()
    assert asked is not None
    assert RecoveryChoice.CONTINUE in asked.choices


def test_what_is_counted_is_named(room: Room, qtbot: QtBot) -> None:
    words = "\n".join(shown(ask(room, qtbot, at(9))))
    assert "The 40 m were work away from the screen" in words
