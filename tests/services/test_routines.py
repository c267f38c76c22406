"""Routines in a plan, on the pages and in history."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from focusdesk.adapters.toml_routines import load_routines
from focusdesk.domain.dayspan import Span, intersect
from focusdesk.domain.errors import Ambiguous, NotFound, NotNow, RoutineInvalid
from focusdesk.domain.ids import ProjectId
from focusdesk.domain.routine import WORKWEEK, RoutineKind
from focusdesk.domain.settings import Settings
from focusdesk.domain.task import Setting, Split
from focusdesk.domain.work_model import BreakKind, Pause
from focusdesk.services.calendar import Calendar
from focusdesk.services.events import CalendarChanged, PlanChanged
from focusdesk.services.history import History, write_again, write_back
from focusdesk.services.own_events import OwnEvents
from focusdesk.services.routines import Routines
from focusdesk.services.weeks import Weeks
from tests.services.calendar_shelf import Shelf
from tests.services.workbench import THURSDAY, Bench, make_bench

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.domain.routine import Routine

FRIDAY, MONDAY = THURSDAY + timedelta(days=1), THURSDAY + timedelta(days=4)
PRESETS = Path(__file__).parents[2] / "resources" / "routines.toml"


@dataclass
class Room:
    bench: Bench
    history: History
    routines: Routines

    def undo(self) -> None:
        with self.bench.store.transaction() as tx:
            step = self.history.take_back()
            write_back(tx, step, self.bench.clock())
            self.history.undone.append(step)

    def redo(self) -> None:
        with self.bench.store.transaction() as tx:
            write_again(tx, self.history.take_again(), self.bench.clock())

    def standup(self) -> Routine:
        kind = RoutineKind.MEETING
        return self.routines.add("Stand-up", kind, WORKWEEK, 600, 15)

    def meetings(self, day: date = THURSDAY) -> list[tuple[str, Span]]:
        view = self.bench.planning.day_view(day)
        return [(m.event.title, m.span) for m in view.meetings]


@pytest.fixture
def room() -> Iterator[Room]:
    bench, history = make_bench(), History()
    routines = Routines(
        bench.store,
        bench.clock,
        bench.events.append,
        bench.workweek,
        history,
        lambda: load_routines(PRESETS),
    )
    yield Room(bench, history, routines)
    bench.store.close()


def test_a_routine_is_in_every_day_it_names(room: Room) -> None:
    made = room.standup()
    assert made.first == THURSDAY
    assert room.bench.events == [CalendarChanged()]
    assert room.meetings() == [("Stand-up", Span(600, 615))]
    assert room.meetings(MONDAY) == [("Stand-up", Span(600, 615))]
    assert room.meetings(THURSDAY + timedelta(days=2)) == []
    assert room.meetings(THURSDAY - timedelta(days=1)) == []
    assert room.bench.planning.day_view(THURSDAY).header.meeting_minutes == 15


def test_the_plan_keeps_clear_of_meetings_and_breaks(room: Room) -> None:
    room.bench.task("Laporan", "SIASN", 300, split=Split(30, 120))
    room.standup()
    room.routines.add("Ashar", RoutineKind.PRAYER, WORKWEEK, 915, 15)
    room.routines.add("Belajar", RoutineKind.WORK_HOUR, WORKWEEK, 840, 60)
    room.bench.planning.plan_day(THURSDAY)
    view = room.bench.planning.day_view(THURSDAY)
    taken = (Span(600, 615), Span(720, 780), Span(840, 900), Span(915, 930))
    assert sum(block.span.minutes for block in view.blocks) > 200
    for block in view.blocks:
        assert not intersect((block.span,), taken)


def test_breaks_are_in_the_frame_of_the_day(room: Room) -> None:
    room.routines.add("Ashar", RoutineKind.PRAYER, WORKWEEK, 915, 15)
    pauses = (
        Pause(Span(720, 780), BreakKind.LUNCH),
        Pause(Span(915, 930), BreakKind.PRAYER, "Ashar"),
    )
    assert room.bench.workweek.frame(THURSDAY).pauses == pauses
    assert room.bench.workweek.working_days(THURSDAY, 1)[0].pauses == pauses
    assert room.bench.planning.day_view(THURSDAY).frame.pauses == pauses


def test_an_hour_set_aside_is_work_and_not_a_meeting(room: Room) -> None:
    project = room.bench.project("SIASN")
    room.routines.add(
        "Belajar", RoutineKind.WORK_HOUR, WORKWEEK, 900, 60, project_id=project.id
    )
    bench = room.bench
    view = bench.planning.day_view(THURSDAY)
    assert room.meetings() == [("Belajar", Span(900, 960))]
    assert (view.header.meeting_minutes, view.meetings[0].breach) == (0, ())
    weeks = Weeks(bench.planning, bench.ground)
    week = weeks.week_view(THURSDAY)
    assert week.figures.meeting_minutes == 0
    (share,) = week.shares
    assert (share.planned, share.meetings) == (120, 0)


def test_a_routine_in_a_window_is_a_breach_unless_it_is_welcome(room: Room) -> None:
    made = room.routines.add("Briefing", RoutineKind.MEETING, WORKWEEK, 480, 30)
    bench = room.bench
    calendar = Calendar(
        bench.store,
        bench.clock,
        bench.events.append,
        Shelf(),
        bench.workweek,
        Settings(),
    )
    found = calendar.breaches(THURSDAY, FRIDAY)
    assert [(b.day, b.meeting.breach_minutes) for b in found] == [
        (THURSDAY, 30),
        (FRIDAY, 30),
    ]
    room.routines.edit(made.id, welcome=True)
    assert calendar.breaches(THURSDAY, FRIDAY) == ()
    assert bench.planning.day_view(THURSDAY).header.meeting_minutes == 30


def test_a_plan_is_stale_once_a_routine_is_set(room: Room) -> None:
    room.bench.task("Laporan", "SIASN", 60)
    room.bench.planning.plan_day(THURSDAY)
    assert not room.bench.planning.is_stale(THURSDAY)
    room.standup()
    assert room.bench.planning.is_stale(THURSDAY)
    room.undo()
    assert not room.bench.planning.is_stale(THURSDAY)
    room.routines.add("Peregangan", RoutineKind.REST, WORKWEEK, 840, 5)
    assert room.bench.planning.is_stale(THURSDAY)


def test_a_time_can_be_left_out_or_moved(room: Room) -> None:
    made = room.standup()
    room.routines.skip(made.id, THURSDAY)
    room.routines.move(made.id, FRIDAY, FRIDAY, 660)
    assert room.meetings() == []
    assert room.meetings(FRIDAY) == [("Stand-up", Span(660, 675))]
    assert room.meetings(MONDAY) == [("Stand-up", Span(600, 615))]
    room.routines.restore(made.id, THURSDAY)
    assert room.meetings() == [("Stand-up", Span(600, 615))]


def test_what_is_not_due_cannot_be_left_out(room: Room) -> None:
    made = room.standup()
    with pytest.raises(RoutineInvalid, match="routine_not_due"):
        room.routines.skip(made.id, THURSDAY + timedelta(days=2))


def test_other_weekdays_forget_the_times_that_differed(room: Room) -> None:
    made = room.routines.skip(room.standup().id, THURSDAY)
    changed = room.routines.edit(made.id, weekdays=frozenset({0}))
    assert changed.deviations == ()
    again = room.routines.edit(made.id, weekdays=WORKWEEK)
    assert again == replace(made, deviations=())


def test_one_that_rests_takes_no_time(room: Room) -> None:
    made = room.standup()
    room.routines.rest(made.id, active=False)
    assert room.meetings() == []
    room.routines.rest(made.id, active=True)
    assert room.meetings() == [("Stand-up", Span(600, 615))]


def test_a_day_of_leave_has_none(room: Room) -> None:
    room.standup()
    bench = room.bench
    own = OwnEvents(
        bench.store, bench.clock, bench.events.append, bench.workweek, room.history
    )
    own.be_away(THURSDAY, None, "Cuti")
    assert [title for title, _ in room.meetings()] == ["Cuti"]
    assert [title for title, _ in room.meetings(FRIDAY)] == ["Stand-up"]


def test_every_step_can_be_taken_back_and_taken_again(room: Room) -> None:
    states: list[tuple[Routine, ...]] = [()]
    made = room.standup()
    states.append(room.routines.all())
    room.routines.edit(made.id, title="Daily", start=615)
    states.append(room.routines.all())
    room.routines.skip(made.id, FRIDAY)
    states.append(room.routines.all())
    room.routines.rest(made.id, active=False)
    states.append(room.routines.all())
    room.routines.remove(made.id)
    for state in reversed(states):
        room.undo()
        assert room.routines.all() == state
    for state in states[1:]:
        room.redo()
        assert room.routines.all() == state


def test_what_changes_nothing_is_no_step(room: Room) -> None:
    made = room.standup()
    room.routines.edit(made.id, title="Stand-up ")
    room.undo()
    assert room.routines.all() == ()


def test_what_another_process_changed_is_not_taken_back(room: Room) -> None:
    made = room.standup()
    with room.bench.store.transaction() as tx:
        tx.routines.keep(replace(made, title="Lain"))
    with pytest.raises(NotNow):
        room.undo()
    assert [r.title for r in room.routines.all()] == ["Lain"]


def test_the_next_day_is_the_next_that_really_has_it(room: Room) -> None:
    made = room.standup()
    assert room.routines.next_day(made) == THURSDAY
    skipped = room.routines.skip(made.id, THURSDAY)
    assert room.routines.next_day(skipped) == FRIDAY
    office = room.routines.edit(made.id, setting=Setting.WFO)
    assert room.routines.next_day(office) == THURSDAY + timedelta(days=5)
    over = room.routines.edit(made.id, until=THURSDAY)
    assert room.routines.next_day(over) is None


def test_they_are_found_by_title_or_its_beginning(room: Room) -> None:
    made = room.standup()
    assert room.routines.find("stand-up") == made
    assert room.routines.find("sta") == room.routines.find(made.id[:6]) == made
    room.routines.add("Standar kode", RoutineKind.REST, WORKWEEK, 700, 15)
    with pytest.raises(Ambiguous):
        room.routines.find("stand")
    with pytest.raises(NotFound) as caught:
        room.routines.find("stndup")
    assert caught.value.close == ("Stand-up",)


def test_a_preset_is_found_by_its_name(room: Room) -> None:
    found = room.routines.preset("Apel")
    assert (found.title, found.start, found.welcome) == ("Apel pagi", 450, True)
    with pytest.raises(NotFound) as caught:
        room.routines.preset("appel")
    assert caught.value.close == ("apel",)


def test_an_unknown_project_is_refused(room: Room) -> None:
    with pytest.raises(NotFound):
        room.routines.add(
            "Rapat", RoutineKind.MEETING, WORKWEEK, 600, 15, project_id=ProjectId("?")
        )
    assert room.routines.all() == ()


def test_a_pinned_block_under_a_new_break_still_lets_the_day_be_planned(
    room: Room,
) -> None:
    room.bench.task("Laporan", "SIASN", 60)
    room.bench.planning.plan_day(THURSDAY)
    with room.bench.store.transaction() as tx:
        plan = tx.plans.get(THURSDAY)
        assert plan is not None
        pinned = tuple(replace(b, pinned=True) for b in plan.blocks)
        tx.plans.save(THURSDAY, replace(plan, blocks=pinned))
    start = pinned[0].span.start + 15
    room.routines.add("Salat", RoutineKind.PRAYER, WORKWEEK, start, 15)
    room.bench.planning.plan_day(THURSDAY)
    view = room.bench.planning.day_view(THURSDAY)
    assert view.blocks[0].span == pinned[0].span
    assert room.bench.events[-1] == PlanChanged(THURSDAY, final=True)
