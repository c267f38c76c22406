from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from focusdesk.services.day_close import DayClose
from focusdesk.ui.day.closing_dialog import ClosingDialog
from tests.services.focus_room import DAY, FIRST, Room, at, open_room

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from focusdesk.ui.theme import Theme


@pytest.fixture
def room() -> Iterator[Room]:
    made = open_room(at(8))
    yield made
    made.store.close()


def dialog(room: Room, qtbot: QtBot) -> tuple[ClosingDialog, DayClose]:
    days = DayClose(room.store, room.clock, room.publish, room.workweek)
    made = ClosingDialog(days, DAY, None)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made, days


def test_the_dialog_tells_the_day_and_closes_it(
    room: Room, qtbot: QtBot, theme: Theme
) -> None:
    del theme
    room.focus.start(FIRST)
    room.clock.now = at(8, 55)
    room.focus.finish()
    made, days = dialog(room, qtbot)
    told = "\n".join(part.text() for part in made.findChildren(QLabel))
    assert "55 m  SIASN: Validasi riwayat jabatan ganda" in told
    assert "MyASN: Perbaiki galat login SSO" in told
    made.close_day.click()
    assert days.view().closed_at == at(8, 55)
    assert not made.isVisible()


def test_later_leaves_the_day_open(room: Room, qtbot: QtBot, theme: Theme) -> None:
    del theme
    made, days = dialog(room, qtbot)
    made.reject()
    assert days.view().closed_at is None


def test_an_open_session_is_named_and_the_dialog_stays(
    room: Room, qtbot: QtBot, theme: Theme
) -> None:
    del theme
    room.focus.start(FIRST)
    made, _days = dialog(room, qtbot)
    made.close_day.click()
    assert made.isVisible()
    assert "Finish the session first" in made.problem.text()


def test_interruptions_stand_with_their_time(
    room: Room, qtbot: QtBot, theme: Theme
) -> None:
    del theme
    room.focus.start(FIRST)
    room.clock.now = at(8, 20)
    room.focus.interrupt("chat", source="grup")
    room.focus.pause()
    made, _days = dialog(room, qtbot)
    told = [part.text() for part in made.findChildren(QLabel)]
    assert "08:20  Chat · grup" in told
