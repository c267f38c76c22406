"""What is said about rest and the day's end, and what a press on it does."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QObject, Signal

from focusdesk.domain.settings import Settings
from focusdesk.services.breaks import Breaks
from focusdesk.services.day_close import DayClose
from focusdesk.services.events import (
    BreakOver,
    DayEndDue,
    ReflectionDue,
    StretchDue,
)
from focusdesk.services.overtime import Overtime
from focusdesk.ui.day.overtime_gate import OvertimeGate
from focusdesk.ui.day.rest_notices import RestNotices
from tests.services.focus_room import DAY, FIRST, SIASN, Room, at, open_room

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.domain.notice import Notice
    from focusdesk.ui.message_bar import MessageBar


class Board(QObject):
    """Notices as they stand; `pressed` is what the person does."""

    pressed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.standing: dict[str, Notice] = {}

    def say(self, notice: Notice) -> None:
        self.standing[notice.key] = notice

    def take_back(self, key: str) -> None:
        self.standing.pop(key, None)


class Stage:
    """A room whose events reach the notices of rest."""

    def __init__(self, bar: MessageBar) -> None:
        self.room: Room = open_room(at(8))
        room = self.room
        common = (room.store, room.clock, room.publish, room.workweek)
        self.breaks = Breaks(*common, Settings)
        self.days = DayClose(*common)
        desk: Any = SimpleNamespace(
            focus=room.focus,
            breaks=self.breaks,
            day_close=self.days,
            workweek=room.workweek,
        )
        self.board = Board()
        self.rests = RestNotices(desk, cast("Any", self.board), bar)
        self.wanted: list[object] = []
        self.rests.closing_wanted.connect(self.wanted.append)
        room.listeners += [self.breaks.heard, self.rests.hear]

    def work(self) -> None:
        self.room.focus.start_task(SIASN, timedelta(minutes=50))
        self.room.clock.advance(minutes=50)
        self.room.focus.finish()


@pytest.fixture
def stage(bar: MessageBar) -> Iterator[Stage]:
    made = Stage(bar)
    yield made
    made.room.store.close()


def test_a_break_is_offered_and_taken_by_a_press(stage: Stage) -> None:
    stage.work()
    offer = stage.board.standing["rest"]
    assert offer.body == "10 m until 09:00. It ends by itself."
    assert [action.key for action in offer.actions] == ["break", "skip"]
    stage.board.pressed.emit("rest", "break")
    taken = stage.breaks.now()
    assert taken is not None
    assert taken.until == at(9)
    assert "rest" not in stage.board.standing


def test_going_straight_on_takes_no_break(stage: Stage) -> None:
    stage.work()
    stage.board.pressed.emit("rest", "skip")
    assert stage.breaks.now() is None


def test_work_takes_the_offer_back(stage: Stage) -> None:
    stage.work()
    stage.room.focus.start_task(SIASN)
    assert "rest" not in stage.board.standing


def test_the_day_end_names_no_task_and_leads_to_its_dialog(stage: Stage) -> None:
    stage.work()
    stage.rests.hear(DayEndDue(DAY))
    notice = stage.board.standing["day-end"]
    assert notice.title == "Work ends at 16:00"
    assert notice.body == "Worked 50 m. 2 tasks roll over."
    stage.board.pressed.emit("day-end", "close_day")
    assert stage.wanted == [DAY]
    stage.days.close()
    assert stage.board.standing == {}


def test_each_hint_has_a_place_of_its_own(stage: Stage) -> None:
    for event in (StretchDue(), ReflectionDue(DAY), BreakOver()):
        stage.rests.hear(event)
    assert set(stage.board.standing) == {"stretch", "week-end", "rest"}


def test_past_hours_work_is_asked_about_once(stage: Stage, bar: MessageBar) -> None:
    room = stage.room
    overtime = Overtime(room.store, room.clock, room.workweek)
    shown: list[bool] = []
    gate = OvertimeGate(room.focus, overtime, bar, lambda: shown.append(True))
    room.clock.now = at(17)
    gate.start(FIRST)
    assert room.focus.card() is None
    assert bar.accessibleName().startswith("The working day is over")
    assert shown == [True]
    _press(bar, "Yes, overtime")
    assert room.running().block_id == FIRST
    room.clock.now = at(17, 30)
    assert gate.finish() is not None
    gate.start(FIRST)
    assert room.running().block_id == FIRST
    assert shown == [True]


def test_in_hours_nothing_is_asked(stage: Stage, bar: MessageBar) -> None:
    room = stage.room
    overtime = Overtime(room.store, room.clock, room.workweek)
    OvertimeGate(room.focus, overtime, bar, list).start(FIRST)
    assert room.running().block_id == FIRST
    assert not bar.isVisible()


def _press(bar: MessageBar, words: str) -> None:
    from PySide6.QtWidgets import QPushButton

    buttons = {b.text(): b for b in bar.findChildren(QPushButton)}
    buttons[words].click()
