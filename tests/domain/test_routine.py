"""Routines: on which days they come, and how single times differ."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.dayspan import Span
from focusdesk.domain.errors import RoutineInvalid
from focusdesk.domain.ids import RoutineId
from focusdesk.domain.routine import (
    WORKWEEK,
    Occurrence,
    Routine,
    RoutineKind,
    is_due,
    moved,
    occurrences,
    restored,
    without,
)
from focusdesk.domain.task import Setting

MONDAY = date(2026, 11, 23)
STANDUP = Routine(
    id=RoutineId("r1"),
    title="Stand-up",
    kind=RoutineKind.MEETING,
    weekdays=WORKWEEK,
    start=600,
    minutes=15,
    first=MONDAY,
)


@st.composite
def routines(draw: st.DrawFn) -> Routine:
    minutes = draw(st.integers(5, 240))
    first = draw(st.dates(date(2025, 1, 1), date(2027, 12, 31)))
    days = draw(st.none() | st.integers(0, 400))
    return Routine(
        id=RoutineId("r"),
        title="Rutin",
        kind=draw(st.sampled_from(RoutineKind)),
        weekdays=draw(st.frozensets(st.integers(0, 6), min_size=1)),
        start=draw(st.integers(0, 1440 - minutes)),
        minutes=minutes,
        first=first,
        every=draw(st.integers(1, 6)),
        until=None if days is None else first + timedelta(days=days),
    )


def due_days(routine: Routine, first: date, days: int = 90) -> list[date]:
    every = (first + timedelta(days=n) for n in range(days))
    return [day for day in every if occurrences(routine, day, Setting.WFA)]


@given(routines(), st.integers(-30, 400))
def test_it_comes_on_its_weekdays_within_its_dates(
    routine: Routine, offset: int
) -> None:
    day = routine.first + timedelta(days=offset)
    found = occurrences(routine, day, Setting.WFO)
    if found:
        assert found == (Occurrence(day, routine.span),)
        assert day.weekday() in routine.weekdays
        assert day >= routine.first
        assert routine.until is None or day <= routine.until


@given(routines())
def test_between_two_weeks_that_have_it_lie_always_as_many_weeks(
    routine: Routine,
) -> None:
    endless = replace(routine, until=None)
    weeks = {
        day - timedelta(days=day.weekday())
        for day in due_days(endless, routine.first, 7 * 20)
    }
    ordered = sorted(weeks)
    gaps = {later - one for one, later in pairwise(ordered)}
    assert gaps == {timedelta(weeks=routine.every)}


@given(routines(), st.integers(0, 40), st.integers(-40, 40), st.data())
def test_moving_a_time_neither_adds_nor_loses_any(
    routine: Routine, which: int, shift: int, data: st.DataObject
) -> None:
    start = routine.first - timedelta(days=60)
    days = due_days(routine, start, 300)
    if not days:
        return
    day = days[which % len(days)]
    minute = data.draw(st.integers(0, 1440 - routine.minutes))
    other = moved(routine, day, day + timedelta(days=shift), minute)
    span = [start + timedelta(days=n) for n in range(-60, 360)]
    before = [o for d in span for o in occurrences(routine, d, Setting.WFA)]
    after = [o for d in span for o in occurrences(other, d, Setting.WFA)]
    assert sorted(o.due for o in after) == sorted(o.due for o in before)
    there = occurrences(other, day + timedelta(days=shift), Setting.WFA)
    whole = Span(minute, minute + routine.minutes)
    assert Occurrence(day, whole, moved=True) in there
    assert restored(other, day) == routine


@given(routines(), st.integers(0, 40))
def test_a_skipped_time_is_the_only_one_missing(routine: Routine, which: int) -> None:
    days = due_days(routine, routine.first)
    if not days:
        return
    day = days[which % len(days)]
    rest = due_days(without(routine, day), routine.first)
    assert rest == [d for d in days if d != day]
    assert restored(without(routine, day), day) == routine


def test_every_second_week_counts_on_across_new_year() -> None:
    sprint = replace(
        STANDUP, weekdays=frozenset({4}), every=2, first=date(2026, 12, 16)
    )
    assert due_days(sprint, date(2026, 12, 1), 60) == [
        date(2026, 12, 18),
        date(2027, 1, 1),
        date(2027, 1, 15),
        date(2027, 1, 29),
    ]


def test_one_for_the_office_stays_away_from_other_days() -> None:
    office = replace(STANDUP, setting=Setting.WFO)
    assert occurrences(office, MONDAY, Setting.WFA) == ()
    assert occurrences(office, MONDAY, Setting.WFO) == (
        Occurrence(MONDAY, Span(600, 615)),
    )


def test_what_was_moved_by_hand_comes_wherever_the_day_is_worked() -> None:
    tuesday = MONDAY + timedelta(days=1)
    office = moved(replace(STANDUP, setting=Setting.WFO), MONDAY, tuesday, 900)
    assert occurrences(office, tuesday, Setting.WFA) == (
        Occurrence(MONDAY, Span(900, 915), moved=True),
    )
    assert [o.span for o in occurrences(office, tuesday, Setting.WFO)] == [
        Span(600, 615),
        Span(900, 915),
    ]


def test_a_moved_time_goes_when_the_rule_no_longer_has_it() -> None:
    saturday = MONDAY + timedelta(days=5)
    one = moved(STANDUP, MONDAY, saturday, 600)
    assert occurrences(one, saturday, Setting.WFA)
    tuesdays = replace(one, weekdays=frozenset({1}))
    assert occurrences(tuesdays, saturday, Setting.WFA) == ()


def test_one_that_rests_does_not_come() -> None:
    assert due_days(replace(STANDUP, active=False), MONDAY) == []


def test_days_before_the_first_are_not_due() -> None:
    assert not is_due(STANDUP, MONDAY - timedelta(days=3))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"title": "  "}, "routine_title_empty"),
        ({"title": "x" * 301}, "routine_title_long"),
        ({"weekdays": frozenset()}, "routine_no_weekday"),
        ({"weekdays": frozenset({7})}, "routine_weekday"),
        ({"every": 0}, "routine_every"),
        ({"every": 53}, "routine_every"),
        ({"until": MONDAY - timedelta(days=1)}, "routine_over"),
        ({"minutes": 0}, "routine_short"),
        ({"start": 1430}, "routine_past_midnight"),
        ({"start": -1}, "routine_past_midnight"),
    ],
)
def test_what_makes_no_sense_is_refused(changes: dict[str, object], code: str) -> None:
    with pytest.raises(RoutineInvalid) as caught:
        replace(STANDUP, **changes)  # type: ignore[arg-type]
    assert [p.code for p in caught.value.problems] == [code]


def test_a_time_is_not_moved_past_midnight() -> None:
    with pytest.raises(RoutineInvalid):
        moved(STANDUP, MONDAY, MONDAY, 1430)
