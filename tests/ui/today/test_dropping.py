"""Taking own events and single times of routines out of a day, with a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from focusdesk.domain.dayspan import Span
from focusdesk.domain.routine import WORKWEEK, RoutineKind
from focusdesk.services.routines import Routines
from focusdesk.ui.arranging.undoing import Undoing
from focusdesk.ui.today.dropping import Dropping
from focusdesk.ui.today.popover import Popover
from tests.services.arranging_room import ArrangingRoom
from tests.services.workbench import THURSDAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from focusdesk.domain.busy import Meeting
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme


class Desk(ArrangingRoom):
    """A desk, the popover of its day, and what takes events out of it."""

    def __init__(self, theme: Theme, bar: MessageBar, page: QWidget) -> None:
        super().__init__()
        parts = self.store, self.clock, self.publish, self.workweek
        self.routines = Routines(*parts, self.steps.history, tuple)
        self.bar, self.theme, self.page = bar, theme, page
        undoing = Undoing(self.steps, bar)
        self.dropping = Dropping(self.own_events, self.routines, undoing, bar, page)

    def meetings(self) -> tuple[Meeting, ...]:
        return self.planning.day_view(THURSDAY).meetings

    def buttons(self) -> list[QPushButton]:
        """Open the popover of the only meeting and return what it offers."""
        (meeting,) = self.meetings()
        popover = Popover(self.theme, self.page, "Asia/Jakarta")
        popover.show_meeting(meeting)
        popover.drop_asked.connect(self.dropping.drop)
        return popover.findChildren(QPushButton)


@pytest.fixture
def desk(theme: Theme, bar: MessageBar, qtbot: QtBot) -> Iterator[Desk]:
    page = QWidget()
    qtbot.addWidget(page)
    made = Desk(theme, bar, page)
    yield made
    made.store.close()


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_own_event_is_removed_and_taken_back(desk: Desk) -> None:
    desk.own_events.be_away(THURSDAY, Span(780, 960), "Ke bank")
    (button,) = desk.buttons()
    assert button.text() == "Remove"
    press(button)
    assert desk.meetings() == ()
    assert desk.bar.accessibleName() == "Removed: Ke bank."
    desk.bar._do()
    assert [m.event.title for m in desk.meetings()] == ["Ke bank"]


def test_a_routine_is_skipped_this_time_only_and_taken_back(desk: Desk) -> None:
    desk.routines.add("Stand-up", RoutineKind.MEETING, WORKWEEK, 600, 15)
    (button,) = desk.buttons()
    assert button.text() == "Skip this time"
    press(button)
    assert desk.meetings() == ()
    (routine,) = desk.routines.all()
    assert desk.routines.next_day(routine) != THURSDAY
    desk.bar._do()
    assert [m.event.title for m in desk.meetings()] == ["Stand-up"]


def test_a_time_that_was_moved_is_skipped_by_the_day_it_was_due(desk: Desk) -> None:
    friday = THURSDAY.replace(day=THURSDAY.day + 1)
    made = desk.routines.add("Mentoring", RoutineKind.MEETING, frozenset({4}), 600, 60)
    desk.routines.move(made.id, friday, THURSDAY, 840)
    (button,) = desk.buttons()
    press(button)
    assert desk.meetings() == ()
    assert desk.planning.day_view(friday).meetings == ()


def test_a_meeting_of_a_calendar_is_not_the_persons_to_remove(desk: Desk) -> None:
    desk.meeting("Rapat dinas", 600, 660)
    assert desk.buttons() == []


def test_what_is_gone_already_is_said(desk: Desk) -> None:
    made = desk.own_events.be_away(THURSDAY, Span(780, 960), "Ke bank")
    (button,) = desk.buttons()
    desk.own_events.remove(made.id)
    press(button)
    assert "Removed" not in desk.bar.accessibleName()
    assert not desk.bar.isHidden()
