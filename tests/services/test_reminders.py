from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from focusdesk.domain.alarms import AlarmKind
from focusdesk.domain.ids import BlockId
from focusdesk.domain.recovery import RecoveryChoice
from focusdesk.services.events import (
    BlockDue,
    BlockStartDue,
    DayStartDue,
    FocusChanged,
    PlanChanged,
    RatingDue,
)
from tests.services.focus_room import (
    DAY,
    FIRST,
    SECOND,
    SIASN,
    TOMORROW,
    Room,
    at,
    block,
    open_room,
    plan,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def room() -> Iterator[Room]:
    made = open_room(at(7))
    yield made
    made.store.close()


def armed(room: Room) -> list[tuple[AlarmKind, str]]:
    return [(a.kind, a.subject) for a in room.alarms.armed]


def test_the_day_ahead_is_armed(room: Room) -> None:
    room.reminders.arm()
    assert armed(room) == [
        (AlarmKind.DAY_START, DAY.isoformat()),
        (AlarmKind.BLOCK_START, FIRST),
        (AlarmKind.BLOCK_START, SECOND),
        (AlarmKind.DAY_END, DAY.isoformat()),
        (AlarmKind.DAY_START, TOMORROW.isoformat()),
        (AlarmKind.BLOCK_START, "third"),
        (AlarmKind.REFLECTION, TOMORROW.isoformat()),
        (AlarmKind.DAY_END, TOMORROW.isoformat()),
    ]


def test_each_due_thing_is_said_once(room: Room) -> None:
    room.reminders.arm()
    for now in (at(7, 30), at(7, 31), at(8), at(8), at(8, 1)):
        room.clock.now = now
        room.reminders.ring()
    assert room.events == [DayStartDue(DAY), BlockStartDue(FIRST)]


def test_a_late_ring_still_tells(room: Room) -> None:
    room.reminders.arm()
    room.clock.now = at(8, 25)
    room.reminders.ring()
    assert room.events == [BlockStartDue(FIRST)]


def test_a_restart_says_nothing_twice(room: Room) -> None:
    room.clock.now = at(8)
    room.reminders.ring()
    again = Room(room.store, room.clock)
    again.reminders.arm()
    assert (AlarmKind.BLOCK_START, FIRST) not in armed(again)
    again.reminders.ring()
    assert again.events == []


def test_what_was_missed_rings_at_once(room: Room) -> None:
    room.clock.now = at(8, 25)
    room.reminders.arm()
    assert room.alarms.armed[0].at == at(8)
    assert room.alarms.armed[0].subject == FIRST


def test_a_session_moves_the_alarms_with_it(room: Room) -> None:
    room.clock.now = at(8)
    room.focus.start(FIRST)
    room.reminders.heard(FocusChanged())
    assert room.alarms.armed[0].kind is AlarmKind.BLOCK_END
    assert room.alarms.armed[0].at == at(8, 55)
    room.focus.extend(10)
    room.reminders.heard(FocusChanged())
    assert [a.at for a in room.alarms.armed[:2]] == [at(9), at(9, 5)]
    assert [a.kind for a in room.alarms.armed[:1]] == [AlarmKind.STRETCH]
    room.focus.pause()
    room.reminders.heard(FocusChanged())
    assert all(a.kind is not AlarmKind.BLOCK_END for a in room.alarms.armed)


def test_the_end_of_a_block_is_said_and_the_next_block_after_it(room: Room) -> None:
    room.clock.now = at(8)
    room.reminders.ring()
    room.focus.start(FIRST)
    room.clock.now = at(9, 6)
    room.reminders.ring()
    room.reminders.ring()
    assert len(room.published(BlockDue)) == 1
    assert room.published(BlockStartDue) == [BlockStartDue(FIRST)]
    room.focus.finish()
    room.reminders.heard(FocusChanged())
    assert room.alarms.armed[0].subject == SECOND
    room.reminders.ring()
    assert room.published(BlockStartDue)[1:] == [BlockStartDue(SECOND)]


def test_a_finished_block_and_a_closed_task_are_not_announced(room: Room) -> None:
    room.clock.now = at(7, 40)
    room.focus.start(FIRST)
    room.clock.now = at(7, 55)
    room.focus.finish(task_done=True)
    room.reminders.arm()
    assert armed(room)[:4] == [
        (AlarmKind.DAY_START, DAY.isoformat()),
        (AlarmKind.BLOCK_START, SECOND),
        (AlarmKind.DAY_END, DAY.isoformat()),
        (AlarmKind.DAY_START, TOMORROW.isoformat()),
    ]


def test_who_has_worked_already_is_not_greeted(room: Room) -> None:
    room.clock.now = at(7, 40)
    room.focus.start(FIRST)
    room.clock.now = at(7, 55)
    room.focus.finish()
    room.reminders.ring()
    room.reminders.ring()
    assert room.published(DayStartDue) == []


def test_a_moved_block_is_announced_at_its_new_time(room: Room) -> None:
    room.reminders.arm()
    moved = BlockId("moved")
    plan(room.store, (block(moved, SIASN, 500, 555),))
    room.reminders.heard(PlanChanged(DAY))
    room.clock.now = at(8, 20)
    room.reminders.ring()
    assert room.events == [BlockStartDue(moved)]


def test_a_replan_that_moves_nothing_announces_nothing(room: Room) -> None:
    room.clock.now = at(8)
    room.reminders.ring()
    plan(room.store, (block(BlockId("again"), SIASN, 480, 535),))
    room.reminders.ring()
    assert room.published(BlockStartDue) == [BlockStartDue(FIRST)]


def test_an_open_question_silences_the_end_without_ringing_on(room: Room) -> None:
    room.clock.now = at(8)
    room.focus.watch.begin()
    room.focus.start(FIRST)
    room.clock.now = at(9)
    room.focus.watch.heartbeat()
    room.reminders.ring()
    assert room.published(BlockDue) == []
    assert all(a.at > at(9) for a in room.alarms.armed)
    room.focus.watch.settle(RecoveryChoice.COUNT)
    room.reminders.heard(FocusChanged())
    room.reminders.ring()
    assert len(room.published(BlockDue)) == 1


def test_a_tick_costs_nothing_while_time_goes_on_as_usual(room: Room) -> None:
    room.reminders.arm()
    before = room.alarms.times
    for _ in range(25):
        room.clock.advance(minutes=1)
        room.reminders.tick()
    assert room.alarms.times == before


def test_a_tick_says_what_the_alarm_clock_slept_through(room: Room) -> None:
    room.reminders.arm()
    room.clock.now = at(8, 3)
    room.reminders.tick()
    assert room.events == [BlockStartDue(FIRST)]


@pytest.mark.parametrize("hours", [-1, -25])
def test_a_clock_set_back_arms_anew(room: Room, hours: int) -> None:
    room.clock.now = at(10)
    room.reminders.arm()
    before = room.alarms.times
    room.clock.advance(hours=hours)
    room.reminders.tick()
    assert room.alarms.times == before + 1


def test_midnight_brings_the_next_day(room: Room) -> None:
    room.clock.now = at(23, 59)
    room.reminders.arm()
    room.clock.now = at(0, 0, day=27)
    room.reminders.tick()
    assert armed(room)[0] == (AlarmKind.DAY_START, TOMORROW.isoformat())
    assert all(a.at > room.clock.now for a in room.alarms.armed)


def test_what_does_not_move_anything_arms_nothing(room: Room) -> None:
    room.reminders.heard(RatingDue(room.focus.start(FIRST).session_id))
    assert room.alarms.times == 0


def test_stopping_disarms(room: Room) -> None:
    room.reminders.arm()
    room.reminders.stop()
    assert room.alarms.armed == ()


JUMPS = st.lists(
    st.one_of(
        st.timedeltas(timedelta(), timedelta(minutes=20)),
        st.timedeltas(timedelta(hours=-25), timedelta(hours=30)),
    ),
    max_size=30,
)


@settings(max_examples=40)  # each example opens a database of its own
@given(JUMPS)
def test_any_clock_says_each_thing_once_and_never_at_night(
    jumps: list[timedelta],
) -> None:
    room = open_room(at(7))
    room.reminders.arm()
    for jump in jumps:
        room.clock.now += jump
        before = len(room.events)
        room.reminders.tick()
        if len(room.events) > before:
            clock = (room.clock.now - at(0)) % timedelta(days=1)
            assert timedelta(hours=7, minutes=30) <= clock < timedelta(hours=16)
    assert len(room.events) == len(set(room.events))
    room.store.close()
