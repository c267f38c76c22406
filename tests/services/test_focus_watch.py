from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.errors import InputInvalid, NotNow
from focusdesk.domain.focus import EndedBy, Idle, Paused, Running, Session
from focusdesk.domain.recovery import RecoveryChoice
from focusdesk.services.events import BlockDue, RatingDue, RecoveryNeeded
from tests.services.focus_room import FIRST, SECOND, Room, at, open_room

if TYPE_CHECKING:
    from collections.abc import Iterator

MINUTE = timedelta(minutes=1)


@pytest.fixture
def room() -> Iterator[Room]:
    made = open_room(at(8))
    yield made
    made.store.close()


def work_until_killed(room: Room, *, minutes: int = 20) -> Running:
    """Work in a window that beats each half minute and then vanishes."""
    room.focus.watch.begin()
    room.focus.start(FIRST)
    for _ in range(minutes * 2):
        room.clock.advance(seconds=30)
        room.focus.watch.heartbeat()
    return room.running()


def test_heartbeats_note_that_the_session_was_seen(room: Room) -> None:
    focus = work_until_killed(room)
    assert focus.seen == at(8, 20)
    assert room.published(RecoveryNeeded) == []


def test_heartbeats_without_a_session_do_nothing(room: Room) -> None:
    room.focus.watch.begin()
    room.focus.watch.heartbeat()
    assert room.focus.state() == Idle()


def test_a_killed_window_is_asked_about_however_soon(room: Room) -> None:
    killed = work_until_killed(room)
    room.clock.advance(seconds=3)
    asked = room.another_process().watch.begin()
    assert asked is not None
    assert (asked.session_id, asked.seen) == (killed.session_id, at(8, 20))
    assert room.published(RecoveryNeeded) == [RecoveryNeeded(killed.session_id)]


def test_a_session_started_and_killed_at_once_is_asked_about(room: Room) -> None:
    room.focus.watch.begin()
    room.focus.start(FIRST)
    assert room.another_process().watch.begin() is not None


def test_a_paused_session_needs_no_question(room: Room) -> None:
    work_until_killed(room)
    room.focus.pause()
    room.clock.advance(hours=20)
    assert room.another_process().watch.begin() is None
    assert isinstance(room.focus.state(), Paused)


def test_a_window_closed_on_purpose_and_soon_opened_asks_nothing(room: Room) -> None:
    work_until_killed(room)
    room.clock.advance(seconds=20)
    room.focus.watch.end()
    room.clock.advance(seconds=90)
    assert room.another_process().watch.begin() is None
    assert room.running().seen == at(8, 21) + timedelta(seconds=50)


def test_a_window_closed_for_long_asks(room: Room) -> None:
    work_until_killed(room)
    room.focus.watch.end()
    room.clock.advance(minutes=30)
    assert room.another_process().watch.begin() is not None


def test_a_session_of_the_command_line_is_taken_over(room: Room) -> None:
    room.focus.start(FIRST)
    room.clock.advance(minutes=40)
    window = room.another_process()
    assert window.watch.begin() is None
    room.clock.advance(seconds=1)
    assert room.another_process().watch.begin() is not None


def test_a_night_on_the_command_line_is_asked_about(room: Room) -> None:
    room.focus.start(FIRST)
    room.clock.now = at(8, day=27)
    asked = room.another_process().watch.recover()
    assert asked is not None
    assert asked.choices == (RecoveryChoice.END,)


def test_a_machine_that_slept_is_asked_about_once(room: Room) -> None:
    work_until_killed(room)
    room.clock.advance(minutes=46)
    for _ in range(5):
        room.focus.watch.heartbeat()
        room.clock.advance(seconds=30)
    assert len(room.published(RecoveryNeeded)) == 1
    rests = room.focus.state()
    assert isinstance(rests, Paused)
    assert (rests.since, rests.banked) == (at(8, 20), 20 * MINUTE)


@pytest.mark.parametrize("step", ["pause", "finish", "stop"])
def test_time_nobody_saw_is_not_counted_unasked(room: Room, step: str) -> None:
    work_until_killed(room)
    room.clock.advance(minutes=46)
    with pytest.raises(NotNow) as refused:
        getattr(room.another_process(), step)()
    assert refused.value.state == "unsettled"
    assert len(room.published(RecoveryNeeded)) == 1


def test_an_end_slept_through_waits_for_the_answer(room: Room) -> None:
    work_until_killed(room)
    room.clock.advance(minutes=46)
    assert not room.focus.block_due()
    room.focus.watch.heartbeat()
    room.focus.watch.settle(RecoveryChoice.COUNT)
    assert room.focus.block_due()
    assert len(room.published(BlockDue)) == 1


def test_going_on_drops_the_gap(room: Room) -> None:
    work_until_killed(room)
    room.clock.advance(minutes=46)
    window = room.another_process()
    window.watch.begin()
    settled = window.watch.settle(RecoveryChoice.CONTINUE)
    assert isinstance(settled, Running)
    assert (settled.banked, settled.until) == (20 * MINUTE, at(9, 41))
    assert window.watch.recover() is None
    window.watch.heartbeat()
    room.clock.advance(minutes=1)
    assert window.finish().worked == 21 * MINUTE


def test_ending_closes_the_session_where_it_was_last_seen(room: Room) -> None:
    work_until_killed(room)
    room.clock.advance(hours=3)
    window = room.another_process()
    window.watch.begin()
    session = window.watch.settle(RecoveryChoice.END)
    assert isinstance(session, Session)
    assert (session.worked, session.ended_by) == (20 * MINUTE, EndedBy.RECOVERED)
    assert room.published(RatingDue) == [RatingDue(session.id)]
    assert window.state() == Idle()
    with room.store.reading() as tx:
        assert tx.journal.session(session.id) == session


def test_the_answer_stands_in_the_record(room: Room) -> None:
    killed = work_until_killed(room)
    room.clock.advance(minutes=46)
    room.another_process().watch.settle(RecoveryChoice.COUNT)
    with room.store.reading() as tx:
        (kept,) = tx.journal.interruptions(killed.session_id)
    assert kept.kind == "recovery"
    assert kept.note == f"count {at(8, 20).isoformat()}/{at(9, 6).isoformat()}"


def test_an_impossible_end_changes_nothing(room: Room) -> None:
    work_until_killed(room)
    room.clock.advance(minutes=46)
    window = room.another_process()
    window.watch.begin()
    rests = window.state()
    with pytest.raises(InputInvalid):
        window.watch.settle(RecoveryChoice.END, at(7))
    assert window.state() == rests
    assert window.watch.recover() is not None


def test_nothing_is_settled_unasked(room: Room) -> None:
    with pytest.raises(NotNow):
        room.focus.watch.settle(RecoveryChoice.COUNT)
    room.focus.start(FIRST)
    with pytest.raises(NotNow):
        room.focus.watch.settle(RecoveryChoice.COUNT)


def test_an_answer_given_elsewhere_frees_the_window(room: Room) -> None:
    work_until_killed(room)
    room.clock.advance(minutes=46)
    room.focus.watch.heartbeat()
    room.another_process().watch.settle(RecoveryChoice.CONTINUE)
    room.clock.advance(seconds=30)
    room.focus.watch.heartbeat()
    assert room.running().seen == at(9, 6) + timedelta(seconds=30)
    assert room.focus.watch.recover() is None


def test_an_unanswered_question_comes_again(room: Room) -> None:
    work_until_killed(room)
    window = room.another_process()
    window.watch.begin()
    window.watch.end()
    assert room.another_process().watch.begin() is not None


def test_the_next_session_is_not_asked_about_for_the_last(room: Room) -> None:
    work_until_killed(room)
    room.focus.finish()
    terminal = room.another_process()
    terminal.start(SECOND)
    room.clock.advance(minutes=30)
    assert terminal.watch.recover() is None
    assert terminal.finish().worked == 30 * MINUTE
