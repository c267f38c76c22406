from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.dayspan import Span
from focusdesk.domain.errors import NotNow
from focusdesk.domain.ids import BlockId
from focusdesk.services.day_close import DayClose
from focusdesk.services.events import DayClosed
from tests.services.focus_room import (
    DAY,
    FIRST,
    MYASN,
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
    made = open_room(at(8))
    yield made
    made.store.close()


def closing(room: Room) -> DayClose:
    return DayClose(room.store, room.clock, room.publish, room.workweek)


def work(room: Room, start: int, minutes: int) -> None:
    room.clock.now = at(start)
    room.focus.start_task(SIASN, timedelta(minutes=minutes))
    room.clock.advance(minutes=minutes)
    room.focus.finish()


def test_a_day_tells_what_was_done_and_what_rolls_over_to_when(room: Room) -> None:
    later = block(BlockId("later"), MYASN, 600, 660, TOMORROW)
    third = block(BlockId("third"), SIASN, 480, 540, TOMORROW)
    plan(room.store, (third, later), TOMORROW)
    room.focus.start(FIRST)
    room.clock.now = at(8, 20)
    room.focus.interrupt("chat", source="grup")
    room.clock.now = at(8, 55)
    room.focus.finish()
    view = closing(room).view()
    assert [(w.task_id, w.minutes, w.overtime, w.blocks) for w in view.done] == [
        (SIASN, 55, 0, 1)
    ]
    assert [(r.task_id, r.minutes, r.to) for r in view.rolls] == [
        (MYASN, 55, (TOMORROW, Span(600, 660)))
    ]
    assert view.first is not None
    assert (view.first.day, view.first.span) == (TOMORROW, Span(480, 540))
    assert [(i.kind, i.source) for i in view.interruptions] == [("chat", "grup")]
    assert view.closed_at is None


def test_what_is_planned_nowhere_rolls_over_to_no_day(room: Room) -> None:
    plan(room.store, (), TOMORROW)
    view = closing(room).view()
    assert [(r.task_id, r.to) for r in view.rolls] == [(SIASN, None), (MYASN, None)]
    assert view.first is None
    assert view.next_day == TOMORROW


def test_closing_says_so_once_and_can_be_taken_back(room: Room) -> None:
    room.clock.now = at(15, 50)
    days = closing(room)
    assert days.close().closed_at == at(15, 50)
    room.clock.now = at(15, 55)
    assert days.close().closed_at == at(15, 50)
    assert room.published(DayClosed) == [DayClosed(DAY)]
    days.reopen()
    assert days.view().closed_at is None


def test_a_day_is_not_closed_over_an_open_session(room: Room) -> None:
    room.focus.start(FIRST)
    with pytest.raises(NotNow):
        closing(room).close()
    room.focus.pause()
    with pytest.raises(NotNow):
        closing(room).close()
    assert closing(room).view().session_open
    assert closing(room).view().closed_at is None


def test_a_day_to_come_is_not_closed(room: Room) -> None:
    with pytest.raises(NotNow):
        closing(room).close(TOMORROW)


def test_work_past_hours_is_counted_apart(room: Room) -> None:
    work(room, 15, 30)
    work(room, 17, 40)
    view = closing(room).view()
    assert (view.minutes, view.overtime) == (70, 40)


def test_what_runs_past_the_end_is_overtime_from_there(room: Room) -> None:
    room.clock.now = at(15, 30)
    room.focus.start_task(SIASN, timedelta(hours=1))
    room.clock.now = at(16, 15)
    session = room.focus.finish()
    assert not session.overtime
    assert closing(room).view().overtime == 15


def test_work_after_the_day_was_closed_is_overtime(room: Room) -> None:
    room.clock.now = at(15)
    closing(room).close()
    room.clock.now = at(15, 10)
    room.focus.start_task(SIASN, timedelta(minutes=20))
    room.clock.now = at(15, 30)
    assert room.focus.finish().overtime
    assert closing(room).view().overtime == 20


def test_work_on_a_free_day_is_overtime(room: Room) -> None:
    room.clock.now = at(9, day=28)
    room.focus.start_task(SIASN, timedelta(minutes=30))
    room.clock.now = at(9, 30, day=28)
    assert room.focus.finish().overtime


def test_a_session_begun_by_mistake_is_no_work(room: Room) -> None:
    room.focus.start(FIRST)
    room.clock.advance(seconds=20)
    room.focus.finish()
    assert closing(room).view().done == ()
