from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.errors import InputInvalid, NotFound, RatingTooOld
from focusdesk.domain.ids import BlockId, SessionId
from focusdesk.services.events import RatingGiven
from tests.services.focus_room import FIRST, SECOND, Room, at, open_room

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def room() -> Iterator[Room]:
    made = open_room(at(8))
    yield made
    made.store.close()


def worked(room: Room, block_id: BlockId = FIRST) -> SessionId:
    session_id = room.focus.start(block_id).session_id
    room.clock.advance(minutes=30)
    room.focus.finish()
    return session_id


def test_a_rating_is_kept_and_told(room: Room) -> None:
    session_id = worked(room)
    given = room.journal.rate(session_id, 6)
    assert room.journal.rating(session_id) == given
    assert (given.value, given.rated_at) == (6, at(8, 30))
    assert room.events[-1] == RatingGiven(session_id)


def test_a_rating_can_be_changed_for_a_day(room: Room) -> None:
    session_id = worked(room)
    room.journal.rate(session_id, 6)
    room.clock.now = at(8, 30, day=27)
    room.journal.rate(session_id, 3)
    rating = room.journal.rating(session_id)
    assert rating is not None
    assert rating.value == 3


def test_after_a_day_it_stands(room: Room) -> None:
    session_id = worked(room)
    room.journal.rate(session_id, 6)
    room.clock.now = at(8, 31, day=27)
    with pytest.raises(RatingTooOld):
        room.journal.rate(session_id, 3)
    rating = room.journal.rating(session_id)
    assert rating is not None
    assert rating.value == 6


@pytest.mark.parametrize("value", [0, 8, -1])
def test_the_scale_is_one_to_seven(room: Room, value: int) -> None:
    session_id = worked(room)
    with pytest.raises(InputInvalid):
        room.journal.rate(session_id, value)
    assert room.journal.rating(session_id) is None


def test_only_an_ended_session_is_rated(room: Room) -> None:
    open_session = room.focus.start(FIRST).session_id
    for session_id in (open_session, SessionId("none")):
        with pytest.raises(NotFound):
            room.journal.rate(session_id, 5)


def test_unrated_sessions_are_those_of_the_last_day(room: Room) -> None:
    first, second = worked(room), worked(room, SECOND)
    assert [s.id for s in room.journal.unrated()] == [first, second]
    room.journal.rate(first, 4)
    assert [s.id for s in room.journal.unrated()] == [second]
    room.clock.now = at(12, day=27)
    assert room.journal.unrated() == ()
