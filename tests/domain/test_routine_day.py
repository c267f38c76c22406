"""What routines make of a day: breaks, meetings and hours of one's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from focusdesk.adapters.toml_routines import load_routines
from focusdesk.adapters.toml_work_models import load_models
from focusdesk.domain.busy import CalendarEvent, EventKind, meetings_of
from focusdesk.domain.dayspan import Span, intersect, total_minutes, union
from focusdesk.domain.ids import RoutineId
from focusdesk.domain.own_event import own_event
from focusdesk.domain.routine import WORKWEEK, Routine, RoutineKind, moved
from focusdesk.domain.routine_day import (
    day_events,
    routine_events,
    routine_of,
    with_breaks,
)
from focusdesk.domain.task import Setting
from focusdesk.domain.work_calendar import frame_of
from focusdesk.domain.work_model import BreakKind, Pause

if TYPE_CHECKING:
    from focusdesk.domain.work_calendar import DayFrame
    from focusdesk.domain.work_model import WorkModel

RESOURCES = Path(__file__).parents[2] / "resources"
MODELS = load_models(RESOURCES / "work_models")
PRESETS = {p.id: p for p in load_routines(RESOURCES / "routines.toml")}
MONDAY = date(2026, 11, 23)
THURSDAY, FRIDAY = MONDAY + timedelta(days=3), MONDAY + timedelta(days=4)
SATURDAY = MONDAY + timedelta(days=5)


def routine(
    kind: RoutineKind, start: int, minutes: int, title: str = "Rutin", **more: object
) -> Routine:
    said = {"weekdays": WORKWEEK, "first": MONDAY} | more
    return Routine(
        id=RoutineId(title),
        title=title,
        kind=kind,
        start=start,
        minutes=minutes,
        **said,  # type: ignore[arg-type]
    )


def preset(name: str, first: date = MONDAY) -> Routine:
    p = PRESETS[name]
    return Routine(
        RoutineId(name),
        p.title,
        p.kind,
        p.weekdays,
        p.start,
        p.minutes,
        first,
        every=p.every,
        welcome=p.welcome,
    )


def frame(day: date = THURSDAY, model: str = "wfa3-wfo2") -> DayFrame:
    return frame_of(MODELS[model], day)


spans = st.tuples(st.integers(0, 1380), st.integers(5, 60)).map(
    lambda pair: routine(RoutineKind.PRAYER, *pair)
)


@given(st.lists(spans, max_size=6), st.sampled_from(sorted(MODELS)), st.integers(0, 6))
def test_breaks_lie_within_the_hours_and_never_on_each_other(
    added: list[Routine], model: str, weekday: int
) -> None:
    day = MONDAY + timedelta(days=weekday)
    plain = frame_of(MODELS[model], day)
    full = with_breaks(plain, added)
    taken = [p.span for p in full.pauses]
    assert sum(s.minutes for s in taken) == total_minutes(taken)
    assert intersect(taken, full.hours) == union(taken, ())
    wanted = [*(p.span for p in plain.pauses)]
    wanted += [r.span for r in added if weekday in r.weekdays]
    assert union(taken, ()) == intersect(union(wanted, ()), full.hours)
    assert full.work_minutes <= plain.work_minutes


def test_a_prayer_in_the_lunch_break_is_lunch() -> None:
    full = with_breaks(frame(), [preset("dzuhur")])
    assert full.pauses == (Pause(Span(720, 780), BreakKind.LUNCH),)
    assert full == frame()


def test_a_prayer_that_reaches_out_of_lunch_makes_it_longer() -> None:
    late = routine(RoutineKind.PRAYER, 770, 20)
    assert with_breaks(frame(), [late]).pauses == (
        Pause(Span(720, 790), BreakKind.LUNCH),
    )


def test_the_longer_break_names_what_they_become() -> None:
    long = routine(RoutineKind.PRAYER, 690, 90)
    assert with_breaks(frame(), [long]).pauses == (
        Pause(Span(690, 780), BreakKind.PRAYER, "Rutin"),
    )


def test_breaks_that_only_touch_stay_apart() -> None:
    after = routine(RoutineKind.REST, 780, 10)
    assert with_breaks(frame(), [after]).pauses == (
        Pause(Span(720, 780), BreakKind.LUNCH),
        Pause(Span(780, 790), BreakKind.REST, "Rutin"),
    )


def test_the_friday_prayer_fits_into_the_break_of_friday() -> None:
    friday = frame(FRIDAY)
    assert with_breaks(friday, [preset("jumat"), preset("dzuhur")]) == friday
    ramadan = frame(FRIDAY, "ramadan")
    longer = with_breaks(ramadan, [preset("jumat")])
    assert longer.pauses == (Pause(Span(690, 765), BreakKind.LUNCH),)


def test_in_ramadan_only_what_lies_in_the_shorter_day_takes_place() -> None:
    day = frame(MONDAY, "ramadan")
    assert day.hours == (Span(480, 900),)
    everything = [preset(name) for name in PRESETS]
    full = with_breaks(day, everything)
    # Ashar at 15.15 lies after work, Dzuhur within the half hour's break.
    assert [(p.span, p.kind) for p in full.pauses] == [
        (Span(720, 750), BreakKind.LUNCH),
        (Span(870, 875), BreakKind.REST),
    ]
    titles = [e.title for e in routine_events(full, everything)]
    # The assembly at 07.30 ends before work begins.
    assert titles == ["Stand-up tim", "Perencanaan mingguan"]


def test_meetings_and_hours_set_aside_are_events_of_their_kind() -> None:
    events = routine_events(frame(MONDAY), [preset("apel"), preset("standup")])
    assert [(e.title, e.kind) for e in events] == [
        ("Apel pagi", EventKind.WELCOME),
        ("Stand-up tim", EventKind.MEETING),
    ]
    (hour,) = routine_events(frame(THURSDAY), [preset("jam-belajar")])
    assert hour.kind is EventKind.WORK_HOUR
    assert not hour.kind.is_meeting


def test_only_an_unwelcome_meeting_breaks_a_window() -> None:
    early = routine(RoutineKind.MEETING, 480, 30, "A")
    known = replace(early, id=RoutineId("B"), title="B", welcome=True)
    own = replace(early, id=RoutineId("C"), title="C", kind=RoutineKind.WORK_HOUR)
    day = frame(THURSDAY)
    found = meetings_of(routine_events(day, [early, known, own]), day)
    assert [(m.event.title, m.breach_minutes) for m in found] == [
        ("A", 30),
        ("B", 0),
        ("C", 0),
    ]


def test_an_event_keeps_its_name_when_its_time_is_moved() -> None:
    one = preset("standup")
    (before,) = routine_events(frame(THURSDAY), [one])
    (after, other) = routine_events(frame(FRIDAY), [moved(one, THURSDAY, FRIDAY, 540)])
    assert after.id == before.id != other.id
    assert routine_of(after) == one.id
    assert after.instance == THURSDAY.isoformat()


def test_a_free_day_has_no_routines_but_those_moved_there() -> None:
    one = routine(RoutineKind.MEETING, 600, 30, weekdays=frozenset(range(7)))
    saturday = frame(SATURDAY)
    assert routine_events(saturday, [one]) == ()
    assert with_breaks(saturday, [preset("ashar")]) == saturday
    there = moved(one, FRIDAY, SATURDAY, 600)
    assert len(routine_events(saturday, [there])) == 1


def away(first: int, last: int, day: date = THURSDAY) -> CalendarEvent:
    zone = MODELS["wfa3-wfo2"].zone
    return own_event(zone, day, Span(first, last), "Cuti", kind=EventKind.AWAY)


def test_what_falls_into_an_absence_does_not_take_place() -> None:
    day = frame(THURSDAY)
    routines = [preset("standup"), preset("jam-belajar")]
    half = away(780, 900)
    titles = [e.title for e in day_events(day, (half,), routines)]
    assert titles == ["Stand-up tim", "Cuti"]
    leave = away(450, 960)
    assert day_events(day, (leave,), routines) == (leave,)
    assert meetings_of((leave,), day)[0].breach == ()


def test_what_only_begins_in_an_absence_takes_place() -> None:
    day = frame(THURSDAY)
    found = day_events(day, (away(780, 830),), [preset("jam-belajar")])
    assert [e.title for e in found] == ["Cuti", "Jam belajar"]


def test_a_week_across_new_year_has_its_routines() -> None:
    review = preset("tinjauan-sprint", first=date(2026, 12, 18))
    days = [date(2026, 12, 28) + timedelta(days=n) for n in range(14)]
    found = [d for d in days if routine_events(frame(d), [review])]
    assert found == [date(2027, 1, 1)]


def test_every_preset_fits_into_a_usual_week() -> None:
    week = [MONDAY + timedelta(days=n) for n in range(5)]
    for name in PRESETS:
        one = preset(name)
        found = [
            d
            for d in week
            if routine_events(frame(d), [one])
            or with_breaks(frame(d), [one]) != frame(d)
            or any(
                p.span.start <= one.start and one.span.end <= p.span.end
                for p in frame(d).pauses
            )
        ]
        assert {d.weekday() for d in found} >= one.weekdays, name


def test_a_routine_for_the_office_follows_the_place_of_the_day() -> None:
    office = routine(RoutineKind.REST, 600, 10, setting=Setting.WFO)
    model: WorkModel = MODELS["wfa3-wfo2"]
    there = frame_of(model, THURSDAY, Setting.WFO)
    assert len(with_breaks(there, [office]).pauses) == 2
    assert with_breaks(frame(THURSDAY), [office]) == frame(THURSDAY)


def test_no_two_presets_want_the_same_time() -> None:
    taken = [
        (day, one.span, one.title)
        for name in PRESETS
        for one in (preset(name),)
        for day in one.weekdays
    ]
    for day, span, title in taken:
        others = [s for d, s, t in taken if d == day and t != title]
        assert not intersect((span,), others), title
