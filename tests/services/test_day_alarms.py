"""Breaks, stretches, the day's end and the week's: each once, none after hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from focusdesk.domain.breaks import Break, BreakKind
from focusdesk.domain.busy import CalendarEvent
from focusdesk.domain.calendar_source import CalendarSource
from focusdesk.domain.ids import EventId, SourceId
from focusdesk.domain.settings import Settings
from focusdesk.services.events import (
    BreakOver,
    DayEndDue,
    Event,
    ReflectionDue,
    StretchDue,
)
from focusdesk.services.reminders import Manners, Reminders
from tests.services.focus_room import DAY, FIRST, SIASN, TOMORROW, at, open_room

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime


class Desk:
    """A room whose reminders know who is typing."""

    def __init__(self, now: datetime, settings: Settings | None = None) -> None:
        self.room = open_room(now)
        self.settings = settings or Settings()
        self.idle: float | None = 60.0
        self.reminders = self.remind()

    def remind(self) -> Reminders:
        room = self.room
        return Reminders(
            room.store,
            room.clock,
            room.publish,
            room.workweek,
            room.focus,
            room.alarms,
            Manners(lambda: self.settings, lambda: self.idle),
        )

    def tick_at(self, now: datetime) -> None:
        self.room.clock.now = now
        self.reminders.tick()

    def said(self, *kinds: type[Event]) -> list[Event]:
        return [event for event in self.room.events if isinstance(event, kinds)]


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk(at(7))
    made.reminders.arm()
    yield made
    made.room.store.close()


def test_the_end_of_the_day_is_said_once_before_it(desk: Desk) -> None:
    for minute in (40, 45, 46, 50):
        desk.tick_at(at(15, minute))
    assert desk.said(DayEndDue) == [DayEndDue(DAY)]


def test_a_late_look_still_says_it_and_one_after_hours_does_not(desk: Desk) -> None:
    desk.tick_at(at(15, 58))
    assert desk.said(DayEndDue) == [DayEndDue(DAY)]
    other = Desk(at(7))
    other.reminders.arm()
    other.tick_at(at(16))
    assert other.said(DayEndDue) == []
    other.room.store.close()


def test_the_minutes_before_are_as_set(desk: Desk) -> None:
    desk.settings = replace(desk.settings, day_end_minutes=45)
    desk.reminders.arm()
    desk.tick_at(at(15, 16))
    assert desk.said(DayEndDue) == [DayEndDue(DAY)]


def test_what_is_switched_off_is_not_said() -> None:
    quiet = Settings(day_end_notice=False, reflection_notice=False)
    desk = Desk(at(7, day=27), quiet)
    desk.reminders.arm()
    desk.tick_at(at(15, 59, day=27))
    assert desk.said(DayEndDue, ReflectionDue) == []
    desk.room.store.close()


def test_friday_looks_back_before_it_closes() -> None:
    desk = Desk(at(7, day=27))
    desk.reminders.arm()
    desk.tick_at(at(15, 15, day=27))
    desk.tick_at(at(15, 45, day=27))
    assert desk.said(DayEndDue, ReflectionDue) == [
        ReflectionDue(TOMORROW),
        DayEndDue(TOMORROW),
    ]
    desk.room.store.close()


def test_a_closed_day_says_nothing_more_and_the_next_one_does(desk: Desk) -> None:
    desk.room.clock.now = at(8, 30)
    with desk.room.store.transaction() as tx:
        tx.day_ends.close(DAY, at(8, 30), "{}")
    before = len(desk.room.events)
    for hour in (9, 10, 15, 16, 23):
        desk.tick_at(at(hour, 50))
    assert len(desk.room.events) == before
    desk.tick_at(at(8, 1, day=27))
    assert len(desk.room.events) > before


def test_a_break_ends_with_one_notice(desk: Desk) -> None:
    rest = Break(BreakKind.SHORT, at(10), at(10, 10))
    with desk.room.store.transaction() as tx:
        tx.breaks.begin(rest)
    desk.room.clock.now = at(10)
    desk.reminders.arm()
    for minute in (9, 10, 11, 40):
        desk.tick_at(at(10, minute))
    assert desk.said(BreakOver) == [BreakOver()]
    with desk.room.store.reading() as tx:
        assert tx.breaks.now() is None


def test_work_ends_a_break_without_a_notice(desk: Desk) -> None:
    with desk.room.store.transaction() as tx:
        tx.breaks.begin(Break(BreakKind.SHORT, at(10), at(10, 10)))
    desk.room.clock.now = at(10, 3)
    desk.room.focus.start_task(SIASN)
    desk.tick_at(at(10, 11))
    desk.room.focus.finish()
    desk.tick_at(at(10, 12))
    assert desk.said(BreakOver) == []


def work(desk: Desk, hour: int = 8) -> None:
    desk.room.clock.now = at(hour)
    desk.room.focus.start_task(SIASN, timedelta(hours=4))
    desk.reminders.arm()


def test_an_hour_of_work_hints_at_a_stretch_and_another_hour_again(desk: Desk) -> None:
    work(desk)
    for minutes in range(10, 190, 10):
        desk.tick_at(at(8, minutes))
    assert len(desk.said(StretchDue)) == 3


def test_the_hint_waits_for_a_pause_in_typing(desk: Desk) -> None:
    work(desk)
    desk.idle = 0.5
    for minute in (0, 1, 2):
        desk.tick_at(at(9, minute))
    assert desk.said(StretchDue) == []
    desk.idle = 4.0
    desk.tick_at(at(9, 3))
    assert desk.said(StretchDue) == [StretchDue()]


def test_who_was_away_from_the_keys_is_not_told_to_move(desk: Desk) -> None:
    work(desk)
    desk.idle = 400.0
    desk.tick_at(at(9, 1))
    desk.idle = 5.0
    desk.tick_at(at(9, 2))
    assert desk.said(StretchDue) == []


def test_the_hint_waits_until_a_meeting_is_over(desk: Desk) -> None:
    meeting = CalendarEvent(
        id=EventId("e"),
        source_id=SourceId("s"),
        uid="e",
        instance="",
        title="Rapat",
        start=at(8, 50),
        end=at(9, 30),
    )
    with desk.room.store.transaction() as tx:
        source = CalendarSource(SourceId("s"), "s", "s", at(7))
        tx.calendar.replace(source, (meeting,))
    work(desk)
    desk.tick_at(at(9, 10))
    assert desk.said(StretchDue) == []
    desk.tick_at(at(9, 31))
    assert desk.said(StretchDue) == [StretchDue()]


def test_unknown_typing_leaves_the_hint_to_the_end_of_the_block() -> None:
    desk = Desk(at(7), Settings(breaks=False))
    desk.room.listeners.append(desk.reminders.heard)
    desk.idle = None
    work(desk)
    desk.tick_at(at(9, 10))
    assert desk.said(StretchDue) == []
    desk.room.focus.finish()
    assert desk.said(StretchDue) == [StretchDue()]
    desk.room.store.close()


def test_a_short_walk_between_sessions_counts_as_one(desk: Desk) -> None:
    desk.room.clock.now = at(8)
    desk.room.focus.start(FIRST)
    desk.room.clock.now = at(8, 50)
    desk.room.focus.finish()
    desk.room.clock.now = at(9)
    desk.room.focus.start_task(SIASN, timedelta(hours=2))
    desk.reminders.arm()
    desk.tick_at(at(9, 40))
    assert desk.said(StretchDue) == []
    desk.tick_at(at(10))
    assert desk.said(StretchDue) == [StretchDue()]


def test_no_stretch_after_hours(desk: Desk) -> None:
    work(desk, hour=15)
    desk.idle = 4.0
    for minute in range(0, 120, 7):
        desk.tick_at(at(16, minute))
    assert desk.said(StretchDue) == []


STEPS = st.lists(
    st.tuples(
        st.one_of(
            st.timedeltas(timedelta(), timedelta(minutes=25)),
            st.timedeltas(timedelta(hours=-25), timedelta(hours=30)),
        ),
        st.sampled_from(["", "", "start", "finish", "rest", "restart"]),
        st.none() | st.floats(0, 600),
    ),
    max_size=25,
)


@examples(max_examples=20, deadline=None)  # each example opens a database of its own
@given(STEPS)
def test_any_day_says_each_thing_once_and_nothing_after_hours(
    steps: list[tuple[timedelta, str, float | None]],
) -> None:
    desk = Desk(at(7))
    room = desk.room
    desk.reminders.arm()
    for jump, act, idle in steps:
        room.clock.now += jump
        desk.idle = idle
        _act(desk, act)
        before = len(room.events)
        desk.reminders.tick()
        quiet = (BreakOver, StretchDue, DayEndDue, ReflectionDue)
        if any(isinstance(event, quiet) for event in room.events[before:]):
            clock = (room.clock.now - at(0)) % timedelta(days=1)
            assert timedelta(hours=7, minutes=30) <= clock < timedelta(hours=16)
    once = desk.said(DayEndDue, ReflectionDue)
    assert len(once) == len(set(once))
    room.store.close()


def _act(desk: Desk, act: str) -> None:
    from focusdesk.domain.errors import NotNow

    room = desk.room
    try:
        if act == "start":
            room.focus.start_task(SIASN, timedelta(minutes=50))
        elif act == "finish":
            room.focus.finish()
    except NotNow:
        return
    if act == "rest":
        rest = Break(
            BreakKind.SHORT, room.clock.now, room.clock.now + timedelta(minutes=10)
        )
        with room.store.transaction() as tx:
            tx.breaks.begin(rest)
    if act == "restart":
        desk.reminders = desk.remind()
    desk.reminders.arm()
