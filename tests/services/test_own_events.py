"""Meetings by hand and absences: entered, changed, taken back, safe from imports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.busy import EventKind
from focusdesk.domain.dayspan import Span
from focusdesk.domain.errors import (
    Ambiguous,
    NotFound,
    NothingToUndo,
    NotNow,
    RoutineInvalid,
)
from focusdesk.domain.ids import ProjectId
from focusdesk.domain.settings import Settings
from focusdesk.domain.task import Split
from focusdesk.services.calendar import Calendar
from focusdesk.services.events import CalendarChanged
from focusdesk.services.history import History, write_again, write_back
from focusdesk.services.own_events import OwnEvents
from tests.services.calendar_shelf import Shelf, event, reading
from tests.services.workbench import THURSDAY, Bench, make_bench

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.domain.busy import CalendarEvent

ONE, TWO = Span(780, 840), Span(840, 960)
SATURDAY = THURSDAY + timedelta(days=2)
FILE = Path("/kalender/dinas.ics")


@dataclass
class Room:
    bench: Bench
    history: History
    own: OwnEvents

    def undo(self) -> None:
        with self.bench.store.transaction() as tx:
            step = self.history.take_back()
            write_back(tx, step, self.bench.clock())
            self.history.undone.append(step)

    def redo(self) -> None:
        with self.bench.store.transaction() as tx:
            write_again(tx, self.history.take_again(), self.bench.clock())

    def titles(self) -> list[str]:
        view = self.bench.planning.day_view(THURSDAY)
        return [m.event.title for m in view.meetings]


@pytest.fixture
def room() -> Iterator[Room]:
    bench, history = make_bench(), History()
    own = OwnEvents(
        bench.store, bench.clock, bench.events.append, bench.workweek, history
    )
    yield Room(bench, history, own)
    bench.store.close()


def test_a_meeting_by_hand_takes_its_time(room: Room) -> None:
    made = room.own.add_meeting(THURSDAY, ONE, " Rapat pimpinan ")
    assert made.title == "Rapat pimpinan"
    view = room.bench.planning.day_view(THURSDAY)
    assert [(m.event, m.span) for m in view.meetings] == [(made, ONE)]
    assert view.header.meeting_minutes == 60
    assert room.bench.events == [CalendarChanged()]


def test_a_meeting_by_hand_in_a_window_is_a_breach(room: Room) -> None:
    room.own.add_meeting(THURSDAY, Span(570, 630), "Rapat mendadak")
    (meeting,) = room.bench.planning.day_view(THURSDAY).meetings
    assert meeting.breach_minutes == 30


def test_being_away_takes_time_without_being_a_meeting(room: Room) -> None:
    made = room.own.be_away(THURSDAY, Span(480, 600), "Ke bank")
    assert made.kind is EventKind.AWAY
    view = room.bench.planning.day_view(THURSDAY)
    assert [m.breach_minutes for m in view.meetings] == [0]
    assert view.header.meeting_minutes == 0
    (day, *_) = room.bench.planning.request_for(THURSDAY).days
    assert [e.span for e in day.events] == [Span(480, 600)]


def test_a_day_off_takes_all_its_hours(room: Room) -> None:
    room.own.be_away(THURSDAY, None, "Cuti")
    (meeting,) = room.bench.planning.day_view(THURSDAY).meetings
    assert meeting.span == Span(450, 960)


def test_a_free_day_needs_no_absence(room: Room) -> None:
    with pytest.raises(RoutineInvalid, match="away_free_day"):
        room.own.be_away(SATURDAY, None, "Cuti")


def test_the_plan_keeps_clear_of_own_events(room: Room) -> None:
    room.bench.task("Laporan", "SIASN", 300, split=Split(30, 120))
    room.own.be_away(THURSDAY, Span(780, 960), "Pulang cepat")
    room.bench.planning.plan_day(THURSDAY)
    blocks = room.bench.planning.day_view(THURSDAY).blocks
    assert blocks
    assert all(block.span.end <= 780 for block in blocks)


def test_a_plan_is_stale_once_somebody_is_away(room: Room) -> None:
    room.bench.task("Laporan", "SIASN", 60)
    room.bench.planning.plan_day(THURSDAY)
    assert not room.bench.planning.is_stale(THURSDAY)
    room.own.be_away(THURSDAY, ONE, "Ke bank")
    assert room.bench.planning.is_stale(THURSDAY)


def test_it_can_be_changed(room: Room) -> None:
    project = room.bench.project("SIASN")
    made = room.own.add_meeting(THURSDAY, ONE, "Rapat")
    new = room.own.edit(made.id, SATURDAY, TWO, "Rapat lagi", project.id)
    assert new.id == made.id
    assert room.own.coming() == (new,)
    assert room.titles() == []


def test_every_step_can_be_taken_back_and_taken_again(room: Room) -> None:
    states: list[tuple[CalendarEvent, ...]] = [()]
    made = room.own.add_meeting(THURSDAY, ONE, "Rapat")
    states.append(room.own.coming())
    room.own.edit(made.id, THURSDAY, TWO, "Rapat lain")
    states.append(room.own.coming())
    room.own.be_away(THURSDAY, ONE, "Ke bank")
    states.append(room.own.coming())
    room.own.remove(made.id)
    for state in reversed(states):
        room.undo()
        assert room.own.coming() == state
    codes = [step.code for step in reversed(room.history.undone)]
    assert codes == ["meeting_added", "meeting_edited", "away_added", "meeting_removed"]
    for state in states[1:]:
        room.redo()
        assert room.own.coming() == state


def test_what_another_process_changed_is_not_taken_back(room: Room) -> None:
    made = room.own.add_meeting(THURSDAY, ONE, "Rapat")
    elsewhere = OwnEvents(
        room.bench.store,
        room.bench.clock,
        room.bench.events.append,
        room.bench.workweek,
        History(),
    )
    elsewhere.edit(made.id, THURSDAY, TWO, "Rapat")
    with pytest.raises(NotNow):
        room.undo()
    assert [e.title for e in room.own.coming()] == ["Rapat"]
    with pytest.raises(NothingToUndo):
        room.undo()


def test_no_import_touches_them(room: Room) -> None:
    made = room.own.add_meeting(THURSDAY, ONE, "Rapat")
    shelf = Shelf({FILE: reading(event("a"), event(made.uid, 900))})
    calendar = Calendar(
        room.bench.store,
        room.bench.clock,
        room.bench.events.append,
        shelf,
        room.bench.workweek,
        Settings(),
    )
    outcome = calendar.import_file(FILE)
    assert (outcome.added, outcome.updated) == (2, 0)
    assert [s.name for s in calendar.sources()] == ["Dinas"]
    with pytest.raises(NotFound):
        calendar.find("own")
    with pytest.raises(NotFound):
        calendar.remove(made.source_id)
    calendar.remove(outcome.source.id)
    assert room.own.coming() == (made,)


def test_they_are_found_by_title_or_beginning_of_the_id(room: Room) -> None:
    first = room.own.add_meeting(THURSDAY, ONE, "Rapat")
    assert room.own.find("rapat") == room.own.find(first.id[:8]) == first
    room.own.add_meeting(THURSDAY, TWO, "rapat")
    with pytest.raises(Ambiguous):
        room.own.find("Rapat")
    with pytest.raises(NotFound):
        room.own.find("Apel")


def test_those_to_come_are_found_before_those_gone_by(room: Room) -> None:
    room.own.add_meeting(THURSDAY - timedelta(days=7), ONE, "Rapat")
    coming = room.own.add_meeting(THURSDAY, ONE, "Rapat")
    assert room.own.find("Rapat") == coming
    room.own.remove(coming.id)
    assert room.own.find("Rapat").start < coming.start


def test_an_imported_event_is_not_an_own_one(room: Room) -> None:
    room.bench.meeting("Rapat dinas", 600, 660)
    view = room.bench.planning.day_view(THURSDAY)
    with pytest.raises(NotFound):
        room.own.remove(view.meetings[0].event.id)


@pytest.mark.parametrize("title", ["", "  ", "x" * 301])
def test_a_title_that_cannot_be_is_refused(room: Room, title: str) -> None:
    with pytest.raises(RoutineInvalid):
        room.own.add_meeting(THURSDAY, ONE, title)
    assert room.own.coming() == ()


def test_an_unknown_project_is_refused(room: Room) -> None:
    with pytest.raises(NotFound):
        room.own.add_meeting(THURSDAY, ONE, "Rapat", ProjectId("?"))
    assert room.own.coming() == ()
    with pytest.raises(NothingToUndo):
        room.undo()
