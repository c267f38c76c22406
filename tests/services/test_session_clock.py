"""Sleep, changed clocks and thrown away sessions, through the services."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.errors import NothingToUndo, NotNow
from focusdesk.domain.focus import Idle, Session, left, worked
from focusdesk.domain.recovery import CLOCK_SET, RecoveryChoice
from focusdesk.services.day_view import BlockState
from focusdesk.services.events import (
    BlockDue,
    ClockChanged,
    RatingDue,
    RecoveryNeeded,
    SessionLapsed,
    SessionRestored,
    Suspended,
    Woke,
)
from focusdesk.services.today import read_day
from focusdesk.storage.store import Store
from tests.services.focus_lab import Lab
from tests.services.focus_room import DAY, FIRST, MODEL, at, furnish

if TYPE_CHECKING:
    from collections.abc import Iterator


MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture
def lab() -> Iterator[Lab]:
    store = Store.in_memory()
    furnish(store)
    yield Lab(store)
    store.close()


def test_sleep_pauses_the_session_and_asks_once(lab: Lab) -> None:
    lab.begin()
    lab.machine.sleep(3600)
    lab.work(2)
    assert lab.resting().banked == 20.5 * MINUTE
    assert lab.heard(RecoveryNeeded) == lab.heard(Woke) == 1
    asked = lab.focus.watch.recover()
    assert asked is not None
    assert asked.seen == at(8, 20) + timedelta(seconds=30)
    assert len(asked.choices) == 3


def test_status_bars_show_a_session_that_rests(lab: Lab) -> None:
    lab.begin()
    lab.machine.sleep(3600)
    lab.work(1)
    shown = lab.status.written[-1]
    assert (shown.state, shown.worked) == ("paused", 20.5 * MINUTE)


def test_a_sleep_that_is_told_is_known_to_the_second(lab: Lab) -> None:
    lab.begin()
    lab.machine.run(7)
    lab.focus.watch.fall_asleep()
    lab.machine.sleep(600)
    lab.focus.watch.wake()
    assert lab.resting().banked == 20 * MINUTE + timedelta(seconds=7)
    assert lab.heard(Suspended) == lab.heard(Woke) == 1


def test_sleep_without_a_session_is_told_and_asks_nothing(lab: Lab) -> None:
    lab.focus.watch.begin()
    lab.focus.watch.fall_asleep()
    lab.machine.sleep(9 * 3600)
    lab.focus.watch.wake()
    assert lab.heard(Suspended) == lab.heard(Woke) == 1
    assert lab.heard(RecoveryNeeded) == 0


@pytest.mark.parametrize("hours", [4.1, 17])
def test_after_a_long_sleep_the_session_has_ended(lab: Lab, hours: float) -> None:
    session_id = lab.begin().session_id
    lab.machine.sleep(hours * 3600)
    lab.work(1)
    assert lab.focus.state() == Idle()
    assert lab.events.count(SessionLapsed(session_id)) == 1
    assert lab.heard(RecoveryNeeded) == lab.heard(RatingDue) == 0
    with lab.store.reading() as tx:
        ended = tx.journal.session(session_id)
    assert ended is not None
    assert (ended.worked, ended.end) == (20.5 * MINUTE, at(8, 20) + MINUTE / 2)


def test_a_session_that_has_lapsed_can_be_had_back(lab: Lab) -> None:
    session_id = lab.begin().session_id
    lab.machine.sleep(17 * 3600)
    lab.work(1)
    lab.steps.undo()
    lab.focus.watch.restored()
    assert lab.resting().banked == 20.5 * MINUTE
    assert lab.last() == RecoveryNeeded(session_id)
    lab.focus.watch.settle(RecoveryChoice.END, at(12))
    with lab.store.reading() as tx:
        ended = tx.journal.session(session_id)
    assert ended is not None
    assert (ended.end, ended.away) == (at(12), True)


@pytest.mark.parametrize("hours", [-25, -1, 0.05, 3, 25])
def test_a_changed_clock_is_noted_and_changes_nothing(lab: Lab, hours: float) -> None:
    before = lab.begin()
    lab.machine.step(hours * HOUR)
    lab.work(1)
    after, now = lab.running(), lab.now()
    assert (worked(after, now), left(after, now)) == (21 * MINUTE, 34 * MINUTE)
    assert after.started == before.started + hours * HOUR
    assert lab.heard(ClockChanged) == 1
    assert lab.heard(RecoveryNeeded) == 0
    with lab.store.reading() as tx:
        (noted,) = tx.journal.interruptions(after.session_id)
    assert (noted.kind, noted.note) == (CLOCK_SET, f"{hours * 3600:+.0f}")
    assert after.interruptions == 0


@pytest.mark.parametrize("hours", [-25, 25])
def test_an_end_is_said_once_however_the_clock_is_changed(
    lab: Lab, hours: float
) -> None:
    lab.begin(56)
    assert lab.focus.block_due()
    lab.machine.step(hours * HOUR)
    assert not lab.focus.block_due()
    lab.work(1)
    assert not lab.focus.block_due()
    assert lab.heard(BlockDue) == 1


def test_a_clock_set_forward_does_not_end_a_countdown(lab: Lab) -> None:
    lab.begin()
    lab.machine.step(3 * HOUR)
    assert not lab.focus.block_due()
    lab.work(36)
    assert lab.focus.block_due()


def test_a_terminal_knows_of_sleep_as_well(lab: Lab) -> None:
    lab.focus.start(FIRST)
    lab.machine.run(600)
    lab.machine.sleep(1200)
    with pytest.raises(NotNow) as refused:
        lab.process().finish()
    assert refused.value.state == "unsettled"
    session = lab.process().watch.settle(RecoveryChoice.END)
    assert isinstance(session, Session)
    assert session.worked == 10 * MINUTE


def test_a_terminal_counts_time_awake_past_a_changed_clock(lab: Lab) -> None:
    lab.focus.start(FIRST)
    lab.machine.run(600)
    lab.machine.step(-5 * HOUR)
    assert lab.process().finish().worked == 10 * MINUTE


def test_a_machine_that_was_restarted_is_asked_about(lab: Lab) -> None:
    lab.focus.start(FIRST)
    lab.machine.run(600)
    lab.machine.restart()
    with pytest.raises(NotNow):
        lab.process().pause()


def test_a_window_that_closes_after_a_sleep_leaves_the_question(lab: Lab) -> None:
    lab.begin()
    lab.machine.sleep(600)
    lab.focus.watch.end()
    asked = lab.process().watch.begin()
    assert asked is not None
    assert asked.gap == 10 * MINUTE
    assert lab.resting().banked == 20 * MINUTE


def test_resuming_answers_the_question(lab: Lab) -> None:
    lab.begin()
    lab.machine.sleep(600)
    lab.work(0.5)
    lab.focus.resume()
    assert lab.focus.watch.recover() is None
    lab.work(1)
    assert worked(lab.running(), lab.now()) == 21.5 * MINUTE


def test_finishing_answers_it_too(lab: Lab) -> None:
    lab.begin()
    lab.machine.sleep(600)
    lab.work(0.5)
    session = lab.focus.finish()
    assert (session.worked, session.away) == (20.5 * MINUTE, False)


def test_time_said_to_be_work_is_marked_in_the_session(lab: Lab) -> None:
    lab.begin()
    lab.machine.sleep(600)
    lab.work(0.5)
    lab.focus.watch.settle(RecoveryChoice.COUNT)
    session = lab.focus.finish()
    assert (session.worked, session.away) == (30.5 * MINUTE, True)


def test_time_taken_back_as_work_leaves_no_mark(lab: Lab) -> None:
    lab.begin()
    lab.machine.sleep(600)
    lab.work(0.5)
    lab.focus.watch.settle(RecoveryChoice.COUNT)
    lab.steps.undo()
    lab.focus.watch.settle(RecoveryChoice.CONTINUE)
    session = lab.focus.finish()
    assert (session.worked, session.away) == (20.5 * MINUTE, False)


def test_a_session_that_lapsed_past_hours_is_overtime(lab: Lab) -> None:
    lab.machine.step(10 * HOUR)
    session_id = lab.begin().session_id
    lab.machine.sleep(10 * 3600)
    lab.work(1)
    with lab.store.reading() as tx:
        ended = tx.journal.session(session_id)
    assert ended is not None
    assert ended.overtime


def test_the_day_shows_what_was_answered(lab: Lab) -> None:
    lab.begin()
    for choice in (RecoveryChoice.COUNT, RecoveryChoice.CONTINUE):
        lab.machine.sleep(600)
        lab.work(0.5)
        lab.focus.watch.settle(choice)
    lab.focus.finish()
    frame = lab.workweek.frame(DAY)
    with lab.store.reading() as tx:
        view = read_day(tx, frame, lab.now(), MODEL)
    (done,) = (b for b in view.blocks if b.state is BlockState.DONE)
    gaps = [(e.choice, e.noticed - e.seen) for e in done.edits]
    assert gaps == [
        (RecoveryChoice.COUNT, 10 * MINUTE),
        (RecoveryChoice.CONTINUE, 10 * MINUTE),
    ]


@pytest.mark.parametrize("choice", list(RecoveryChoice))
def test_every_answer_can_be_taken_back_and_given_again(
    lab: Lab, choice: RecoveryChoice
) -> None:
    lab.begin()
    lab.machine.sleep(600)
    lab.work(0.5)
    rests = lab.resting()
    settled = lab.focus.watch.settle(choice)
    lab.machine.run(20)
    assert lab.steps.undo() == f"recovery_{choice}"
    assert lab.resting() == rests
    assert lab.last() == SessionRestored()
    lab.focus.watch.restored()
    assert lab.last() == RecoveryNeeded(rests.session_id)
    with lab.store.reading() as tx:
        assert tx.journal.session(rests.session_id) is None
        assert tx.journal.interruptions(rests.session_id) == ()
    lab.steps.redo()
    with lab.store.reading() as tx:
        assert len(tx.journal.interruptions(rests.session_id)) == 1
    assert lab.focus.watch.recover() is None
    if isinstance(settled, Session):
        with lab.store.reading() as tx:
            assert tx.journal.session(settled.id) == settled
    else:
        assert worked(lab.running(), lab.now()) == settled.banked


def test_a_session_thrown_away_leaves_nothing(lab: Lab) -> None:
    session_id = lab.begin().session_id
    lab.focus.abandon()
    assert lab.focus.state() == Idle()
    assert lab.heard(RatingDue) == 0
    with lab.store.reading() as tx:
        assert tx.journal.session(session_id) is None
    assert lab.status.written[-1].state == "idle"


def test_a_session_thrown_away_comes_back_without_the_time_between(lab: Lab) -> None:
    lab.begin()
    lab.focus.abandon()
    lab.machine.run(90)
    assert lab.steps.undo() == "abandon"
    lab.work(2)
    assert lab.focus.finish().worked == 22 * MINUTE
    with pytest.raises(NothingToUndo):
        lab.steps.undo()


def test_a_session_thrown_away_does_not_come_back_over_another(lab: Lab) -> None:
    lab.begin()
    lab.focus.abandon()
    another = lab.focus.start(FIRST)
    with pytest.raises(NotNow) as refused:
        lab.steps.undo()
    assert refused.value.state == "changed_elsewhere"
    assert lab.running().session_id == another.session_id


def test_nothing_is_thrown_away_when_nothing_is_open(lab: Lab) -> None:
    with pytest.raises(NotNow):
        lab.focus.abandon()


def test_a_block_can_be_worked_without_an_end(lab: Lab) -> None:
    focus = lab.focus.start(FIRST, open_ended=True)
    assert (focus.block_id, focus.until) == (FIRST, None)


def test_several_short_sessions_of_a_block_add_up(lab: Lab) -> None:
    lab.machine.step(2 * HOUR)  # past the block: its length counts down
    for _ in range(3):
        lab.focus.start(FIRST)
        lab.machine.run(600)
        lab.focus.stop()
    focus = lab.focus.start(FIRST)
    assert left(focus, lab.now()) == 25 * MINUTE
