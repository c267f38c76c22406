from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from focusdesk.services.overtime import Overtime
from tests.services.focus_room import DAY, FIRST, Room, at, open_room

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def room() -> Iterator[Room]:
    made = open_room(at(8))
    yield made
    made.store.close()


def of(room: Room) -> Overtime:
    return Overtime(room.store, room.clock, room.workweek)


@pytest.mark.parametrize(
    ("hour", "day", "past"),
    [(7, 26, False), (15, 26, False), (16, 26, True), (23, 26, True), (9, 28, True)],
)
def test_past_hours_and_free_days_are_overtime(
    room: Room, hour: int, day: int, past: bool
) -> None:
    room.clock.now = at(hour, day=day)
    assert of(room).is_now() is past
    assert of(room).must_ask() is past


def test_it_is_asked_once_a_day(room: Room) -> None:
    room.clock.now = at(17)
    of(room).accept()
    assert not of(room).must_ask()
    assert of(room).is_now()
    room.clock.now = at(17, day=27)
    assert of(room).must_ask()


def test_a_closed_day_asks_before_its_hours_are_over(room: Room) -> None:
    with room.store.transaction() as tx:
        tx.day_ends.close(DAY, at(15), "{}")
    room.clock.now = at(15, 10)
    assert of(room).must_ask()


def test_an_open_session_is_not_asked_about(room: Room) -> None:
    room.focus.start(FIRST)
    room.clock.now = at(17)
    assert not of(room).must_ask()
