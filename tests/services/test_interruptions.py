from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.errors import InputInvalid, NotFound
from focusdesk.services.events import InterruptionDescribed, InterruptionNoted
from focusdesk.services.interruptions import Interruptions
from tests.services.focus_room import DAY, FIRST, TOMORROW, Room, at, open_room

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def room() -> Iterator[Room]:
    made = open_room(at(8))
    yield made
    made.store.close()


def of(room: Room) -> Interruptions:
    return Interruptions(room.store, room.publish, room.workweek)


def noted(room: Room) -> int:
    told = room.published(InterruptionNoted)[-1]
    assert isinstance(told, InterruptionNoted)
    return told.interruption_id


def test_one_key_logs_at_once_and_more_can_be_said_after(room: Room) -> None:
    room.focus.start(FIRST)
    room.clock.now = at(8, 10)
    room.focus.interrupt()
    number = noted(room)
    of(room).describe(number, kind="orang")
    of(room).describe(number, source="  Pak   Budi ", planned=True)
    (kept,) = of(room).on(DAY)
    assert (kept.kind, kept.source, kept.planned) == ("person", "Pak Budi", True)
    assert kept.at == at(8, 10)
    assert len(room.published(InterruptionDescribed)) == 2
    assert room.running().interruptions == 1


def test_all_can_be_said_at_once(room: Room) -> None:
    room.focus.start(FIRST)
    room.focus.interrupt("telepon", "akun", "BKPSDM")
    (kept,) = of(room).on(DAY)
    assert (kept.kind, kept.note, kept.source) == ("phone", "akun", "BKPSDM")
    assert of(room).on(TOMORROW) == ()


def test_an_unknown_kind_counts_nothing(room: Room) -> None:
    room.focus.start(FIRST)
    with pytest.raises(InputInvalid):
        room.focus.interrupt("burung")
    assert room.running().interruptions == 0
    room.focus.interrupt()
    with pytest.raises(InputInvalid):
        of(room).describe(noted(room), kind="burung")


def test_one_that_is_not_there_cannot_be_described(room: Room) -> None:
    with pytest.raises(NotFound):
        of(room).describe(99, kind="chat")


def test_what_the_clock_and_answers_leave_behind_is_no_interruption(room: Room) -> None:
    session = room.focus.start(FIRST)
    with room.store.transaction() as tx:
        tx.journal.add_interruption(session.session_id, at(8, 1), "clock", "+60")
    assert of(room).on(DAY) == ()
