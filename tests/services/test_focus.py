from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.errors import InputInvalid, NotFound, NotNow
from focusdesk.domain.focus import EndedBy, Idle, Paused
from focusdesk.domain.ids import BlockId, TaskId
from focusdesk.domain.task import Setting, TaskStatus
from focusdesk.services.events import (
    BlockDue,
    FocusChanged,
    RatingDue,
    TasksChanged,
)
from tests.services.focus_room import (
    DAY,
    FIRST,
    MYASN,
    SECOND,
    SIASN,
    Room,
    at,
    block,
    open_room,
    plan,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

MINUTE = timedelta(minutes=1)


@pytest.fixture
def room() -> Iterator[Room]:
    made = open_room(at(8))
    yield made
    made.store.close()


def test_a_block_starts_and_is_still_there_in_another_process(room: Room) -> None:
    started = room.focus.start(FIRST)
    assert started.until == at(8, 55)
    assert started.setting is Setting.WFA
    assert room.another_process().state() == started
    assert room.events == [FocusChanged()]


def test_a_block_joined_late_still_ends_on_time(room: Room) -> None:
    room.clock.now = at(8, 13)
    assert room.focus.start(FIRST).until == at(8, 55)


def test_a_block_begun_early_takes_its_length(room: Room) -> None:
    room.clock.now = at(8, 40)
    assert room.focus.start(SECOND).until == at(9, 35)


def test_without_a_name_the_block_of_now_or_the_next_one_starts(room: Room) -> None:
    assert room.focus.start().block_id == FIRST
    room.focus.finish()
    assert room.focus.start().block_id == SECOND


def test_with_nothing_left_today_there_is_nothing_to_start(room: Room) -> None:
    room.clock.now = at(15)
    with pytest.raises(NotNow) as refused:
        room.focus.start()
    assert refused.value.state == "nothing_planned"
    assert room.events == []


def test_a_gone_block_and_a_gone_task_are_not_found(room: Room) -> None:
    with pytest.raises(NotFound):
        room.focus.start(BlockId("gone"))
    with pytest.raises(NotFound):
        room.focus.start_task(TaskId("gone"))


def test_a_closed_task_is_not_worked_on(room: Room) -> None:
    room.focus.start(FIRST)
    room.focus.finish(task_done=True)
    with pytest.raises(NotNow) as refused:
        room.focus.start(FIRST)
    assert refused.value.state == "task_closed"


def test_a_second_start_is_refused_and_changes_nothing(room: Room) -> None:
    started = room.focus.start(FIRST)
    with pytest.raises(NotNow) as refused:
        room.focus.start(SECOND)
    assert (refused.value.step, refused.value.state) == ("start", "running")
    assert room.focus.state() == started


def test_a_task_takes_its_block_of_today(room: Room) -> None:
    started = room.focus.start_task(MYASN)
    assert started.block_id == SECOND
    assert started.until == at(8, 55)


def test_a_task_with_a_length_counts_that_down(room: Room) -> None:
    started = room.focus.start_task(SIASN, 25 * MINUTE)
    assert (started.block_id, started.until) == (None, at(8, 25))


def test_a_task_without_a_block_is_open_ended(room: Room) -> None:
    plan(room.store, ())
    started = room.focus.start_task(SIASN)
    assert (started.block_id, started.until) == (None, None)


def test_pausing_and_resuming_keep_what_was_worked(room: Room) -> None:
    room.focus.start(FIRST)
    room.clock.now = at(8, 20)
    assert isinstance(room.focus.pause(), Paused)
    room.clock.now = at(10)
    resumed = room.focus.resume()
    assert (resumed.banked, resumed.until) == (20 * MINUTE, at(10, 35))


def test_finishing_keeps_the_session_and_asks_for_a_rating(room: Room) -> None:
    room.focus.start(FIRST)
    room.clock.now = at(8, 42)
    session = room.focus.finish()
    assert (session.worked, session.ended_by) == (42 * MINUTE, EndedBy.FINISHED)
    assert room.events[-2:] == [FocusChanged(), RatingDue(session.id)]
    assert room.focus.state() == Idle()
    with room.store.reading() as tx:
        assert tx.journal.session(session.id) == session
        task = tx.tasks.get(SIASN)
    assert task is not None
    assert task.status is TaskStatus.OPEN


def test_finishing_the_task_as_well_closes_it(room: Room) -> None:
    room.focus.start(FIRST)
    room.clock.now = at(8, 42)
    room.focus.finish(task_done=True)
    with room.store.reading() as tx:
        task = tx.tasks.get(SIASN)
    assert task is not None
    assert (task.status, task.closed_at) == (TaskStatus.DONE, at(8, 42))
    assert room.published(TasksChanged) == [TasksChanged()]


def test_stopping_leaves_the_block_to_be_done(room: Room) -> None:
    room.focus.start(FIRST)
    room.clock.now = at(8, 20)
    assert room.focus.stop().ended_by is EndedBy.STOPPED
    assert room.published(RatingDue) == []
    room.clock.now = at(8, 30)
    assert room.focus.start().block_id == FIRST


def test_sessions_of_a_block_add_up(room: Room) -> None:
    room.focus.start(FIRST)
    room.clock.now = at(8, 20)
    room.focus.stop()
    room.clock.now = at(10, 30)
    assert room.focus.start(FIRST).until == at(11, 5)
    room.clock.now = at(10, 45)
    room.focus.finish()
    with room.store.reading() as tx:
        assert tx.journal.worked_on(SIASN) == 35 * MINUTE


@pytest.mark.parametrize("step", ["pause", "resume", "finish", "stop", "interrupt"])
def test_without_a_session_every_step_says_so(room: Room, step: str) -> None:
    with pytest.raises(NotNow):
        getattr(room.focus, step)()
    assert room.events == []


def test_an_end_is_announced_once_and_work_goes_on(room: Room) -> None:
    room.focus.start(FIRST)
    room.clock.now = at(8, 54)
    assert not room.focus.block_due()
    room.clock.now = at(8, 55)
    assert room.focus.block_due()
    room.clock.now = at(8, 57)
    assert not room.focus.block_due()
    assert not room.another_process().block_due()
    assert len(room.published(BlockDue)) == 1
    assert room.focus.finish().worked == 57 * MINUTE


def test_an_extended_end_is_announced_again(room: Room) -> None:
    room.focus.start(FIRST)
    room.clock.now = at(8, 57)
    room.focus.block_due()
    room.focus.extend(10)
    assert not room.focus.block_due()
    room.clock.now = at(9, 7)
    assert room.focus.block_due()
    assert len(room.published(BlockDue)) == 2


def test_a_pause_past_the_end_does_not_announce_it_again(room: Room) -> None:
    room.focus.start(FIRST)
    room.clock.now = at(8, 57)
    room.focus.block_due()
    room.focus.pause()
    room.clock.now = at(9, 30)
    room.focus.resume()
    assert not room.focus.block_due()
    assert len(room.published(BlockDue)) == 1


def test_an_extension_outside_its_bounds_is_refused(room: Room) -> None:
    room.focus.start(FIRST)
    with pytest.raises(InputInvalid):
        room.focus.extend(0)


def test_interruptions_are_kept_with_their_kind(room: Room) -> None:
    session_id = room.focus.start(FIRST).session_id
    room.clock.now = at(8, 10)
    room.focus.interrupt("orang", "tanya cuti")
    room.focus.pause()
    room.focus.interrupt()
    with room.store.reading() as tx:
        kept = tx.journal.interruptions(session_id)
    assert [(i.at, i.kind, i.note) for i in kept] == [
        (at(8, 10), "person", "tanya cuti"),
        (at(8, 10), "", ""),
    ]
    assert room.focus.finish().interruptions == 2


def test_the_card_tells_what_is_worked_on(room: Room) -> None:
    assert room.focus.card() is None
    session_id = room.focus.start(FIRST).session_id
    room.clock.now = at(8, 13)
    card = room.focus.card()
    assert card is not None
    assert (card.project, card.state, card.left) == ("SIASN", "running", 42 * MINUTE)
    room.focus.finish()
    ended = room.focus.card(session_id)
    assert ended is not None
    assert (ended.state, ended.worked, ended.end) == ("ended", 13 * MINUTE, at(8, 13))


def test_the_card_of_a_block_gives_its_times(room: Room) -> None:
    card = room.focus.block_card(SECOND)
    assert card is not None
    assert (card.title, card.start) == ("Perbaiki galat login SSO", at(9, 5))
    assert room.focus.block_card(BlockId("gone")) is None


def test_status_bars_learn_the_project_and_no_title(room: Room) -> None:
    room.focus.start(FIRST)
    status = room.status.written[-1]
    assert (status.state, status.project) == ("running", "SIASN")
    assert status.left == 55 * MINUTE
    room.focus.finish()
    assert room.status.written[-1].state == "idle"


def test_a_refused_write_tells_nobody(room: Room) -> None:
    room.focus.start(FIRST)
    with room.store.transaction() as tx:
        task = tx.tasks.get(SIASN)
        assert task is not None
        tx.tasks.update(replace(task, status=TaskStatus.DROPPED, closed_at=at(8)))
    room.focus.finish()
    told = len(room.events), len(room.status.written)
    with pytest.raises(NotNow):
        room.focus.start_task(SIASN)
    assert (len(room.events), len(room.status.written)) == told


def test_another_days_block_can_be_worked_today(room: Room) -> None:
    day = DAY - timedelta(days=3)
    plan(room.store, (block(BlockId("old"), SIASN, 600, 660, day),), day)
    assert room.focus.start(BlockId("old")).until == at(9)
