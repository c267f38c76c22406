"""Working on a block or a task: start, pause, resume, finish, and what comes due."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from focusdesk.domain import focus as transitions
from focusdesk.domain.errors import NotFound, NotNow
from focusdesk.domain.focus import EndedBy, Idle, Running, Start, countdown
from focusdesk.domain.ids import SessionId, new_id
from focusdesk.domain.interruption import interruption_kind
from focusdesk.domain.recovery import RecoveryChoice, count_up
from focusdesk.domain.session_clock import steady
from focusdesk.domain.task import TaskStatus
from focusdesk.domain.timerange import day_of, minute_of
from focusdesk.services.events import (
    BlockDue,
    InterruptionNoted,
    RatingDue,
    TasksChanged,
)
from focusdesk.services.focus_card import (
    block_card,
    blocks_to_do,
    find_block,
    open_card,
    session_card,
    spent_on,
    times_of,
)
from focusdesk.services.focus_record import FocusRecord, Turn, end_name
from focusdesk.services.focus_watch import FocusWatch
from focusdesk.services.history import TaskChange
from focusdesk.services.session_change import SessionChange, Side
from focusdesk.services.session_marks import marked

if TYPE_CHECKING:
    from datetime import date, timedelta

    from focusdesk.domain.focus import Focus as State
    from focusdesk.domain.focus import Paused, Session
    from focusdesk.domain.ids import BlockId, TaskId
    from focusdesk.domain.planning.stored import StoredBlock
    from focusdesk.domain.ports import Clock, Readings, StatusFile
    from focusdesk.services.events import Publish
    from focusdesk.services.focus_card import WorkCard
    from focusdesk.services.steps import Steps
    from focusdesk.services.workweek import Workweek
    from focusdesk.storage.store import Store, Tx


class Focus:
    """Runs at most one session. `watch` sees to heartbeats and recovery."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        publish: Publish,
        workweek: Workweek,
        status_file: StatusFile,
        steps: Steps | None = None,
        readings: Readings | None = None,
    ) -> None:
        self._steps = steps
        self._store = store
        self._clock = clock
        self._publish = publish
        self._workweek = workweek
        readings = readings or steady(clock)
        self._record = FocusRecord(store, readings, publish, status_file)
        self.watch = FocusWatch(self._record, workweek, steps)

    def state(self) -> State:
        """Return the open session, or `Idle`."""
        with self._store.reading() as tx:
            return tx.journal.focus()

    def card(self, session_id: SessionId | None = None) -> WorkCard | None:
        """Return the words and times of a session, by default the open one."""
        now, zone = self._clock(), self._zone
        with self._store.reading() as tx:
            if session_id is None:
                return open_card(tx, tx.journal.focus(), zone, now)
            return session_card(tx, session_id, zone, now)

    def block_card(self, block_id: BlockId) -> WorkCard | None:
        """Return the words and times of a planned block; None when it is gone."""
        with self._store.reading() as tx:
            block = find_block(tx, block_id, self._today())
            return None if block is None else block_card(tx, block, self._zone)

    def start(
        self, block_id: BlockId | None = None, *, open_ended: bool = False
    ) -> Running:
        """Work on a block; by default the one planned for now, or the next today.

        It counts down to the block's end, or over its length when the time is another;
        open-ended, it only counts up.
        `NotNow` when a session is open, the task is closed or nothing is planned;
        `NotFound` for a block that is gone.
        """
        with self._record.change() as turn:
            _refuse_open(turn)
            block = self._block(turn, block_id)
            length = None if open_ended else self._length_of(turn, block)
            return self._begin(turn, block.task_id, block, length)

    def start_task(
        self,
        task_id: TaskId,
        length: timedelta | None = None,
        *,
        open_ended: bool = False,
    ) -> Running:
        """Work on a task. Without a `length` its block of today is taken, if any.

        With neither, or where it is asked for, the session is open-ended. Errors as in
        `start`.
        """
        with self._record.change() as turn:
            _refuse_open(turn)
            block = None
            if length is None:
                own = [b for b in self._waiting(turn) if b.task_id == task_id]
                block = self._nearest(turn, own)
            if block is not None and not open_ended:
                length = self._length_of(turn, block)
            return self._begin(turn, task_id, block, length)

    def pause(self) -> Paused:
        """Stop counting; `NotNow` unless a session runs."""
        self._record.refuse_unsettled("pause")
        with self._record.change() as turn:
            paused = transitions.pause(turn.focus, turn.now)
            turn.focus = paused
        return paused

    def resume(self) -> Running:
        """Count again; `NotNow` unless a session is paused.

        One that rests with a question goes on from now, which answers it.
        """
        if self._record.seen().is_asked:
            resumed = self.watch.settle(RecoveryChoice.CONTINUE)
            assert isinstance(resumed, Running)
            return resumed
        with self._record.change() as turn:
            resumed = transitions.resume(turn.focus, turn.now)
            turn.focus = resumed
            if transitions.is_over(resumed, turn.now):
                # Its end was announced before the pause.
                turn.tx.due.mark(end_name(resumed), turn.now)
        return resumed

    def finish(self, *, task_done: bool = False) -> Session:
        """End the session and its block; with `task_done` the task as well.

        `NotNow` without a session, or when one must be asked about first.
        """
        session = self._close("finish", EndedBy.FINISHED, task_done=task_done)
        self._publish(RatingDue(session.id))
        return session

    def stop(self) -> Session:
        """End the session and leave its block to be done; errors as in `finish`."""
        return self._close("stop", EndedBy.STOPPED, task_done=False)

    def abandon(self) -> None:
        """Throw the open session away: nothing of it is kept; can be taken back.

        `NotNow` when there is none.
        """
        with self._record.change() as turn:
            if isinstance(turn.focus, Idle):
                raise NotNow("abandon", "idle")
            before = Side(turn.focus, asked=turn.look.is_asked)
            if turn.look.is_unsettled:
                before = Side(turn.look.resting(), asked=True)
            turn.focus = Idle()
            if self._steps is not None:
                self._steps.record("abandon", SessionChange(before, Side(Idle())))

    def extend(self, minutes: int) -> State:
        """Add minutes to the countdown; `NotNow` when there is none.

        `InputInvalid` outside 1-240.
        """
        self._record.refuse_unsettled("extend")
        with self._record.change() as turn:
            turn.focus = transitions.extend(turn.focus, minutes, turn.now)
        return turn.focus

    def interrupt(
        self, kind: str = "", note: str = "", source: str = "", *, planned: bool = False
    ) -> State:
        """Count an interruption of the open session (`InterruptionNoted`).

        `kind` is one of `InterruptionKind`, or a word for it; `InputInvalid` for any
        other, `NotNow` when no session is open.
        """
        kind = interruption_kind(kind)
        with self._record.change() as turn:
            turn.focus = transitions.interrupt(turn.focus)
            assert not isinstance(turn.focus, Idle)
            number = turn.tx.journal.add_interruption(
                turn.focus.session_id, turn.now, kind, note, source, planned=planned
            )
        self._publish(InterruptionNoted(number))
        return turn.focus

    def block_due(self) -> bool:
        """Publish `BlockDue` once the countdown has ended; say whether it was now."""
        with self._store.transaction() as tx:
            look = self._record.look(tx)
            focus, now = look.focus, look.now
            if not isinstance(focus, Running) or look.is_unsettled:
                return False
            counted = count_up(focus, look.watch, look.passed, now)
            if not transitions.is_over(counted, now) or tx.due.done(end_name(focus)):
                return False
            tx.due.mark(end_name(focus), now)
        self._publish(BlockDue(focus.session_id))
        return True

    @property
    def _zone(self) -> str:
        return self._workweek.model.zone

    def _today(self) -> date:
        return day_of(self._clock(), self._zone)

    def _block(self, turn: Turn, block_id: BlockId | None) -> StoredBlock:
        if block_id is None:
            nearest = self._nearest(turn, self._waiting(turn))
            if nearest is None:
                raise NotNow("start", "nothing_planned")
            return nearest
        block = find_block(turn.tx, block_id, day_of(turn.now, self._zone))
        if block is None:
            raise NotFound("block", block_id)
        return block

    def _waiting(self, turn: Turn) -> tuple[StoredBlock, ...]:
        return blocks_to_do(turn.tx, (day_of(turn.now, self._zone),), self._zone)

    def _nearest(
        self, turn: Turn, blocks: tuple[StoredBlock, ...] | list[StoredBlock]
    ) -> StoredBlock | None:
        minute = minute_of(turn.now, self._zone)
        ahead = [b for b in blocks if b.span.end > minute]
        return min(ahead, key=lambda b: b.span, default=None)

    def _length_of(self, turn: Turn, block: StoredBlock) -> timedelta:
        spent = spent_on(turn.tx, block, self._zone)
        return countdown(times_of(block, self._zone), spent, turn.now)

    def _begin(
        self,
        turn: Turn,
        task_id: TaskId,
        block: StoredBlock | None,
        length: timedelta | None,
    ) -> Running:
        task = turn.tx.tasks.get(task_id)
        if task is None:
            raise NotFound("task", task_id)
        if task.status is not TaskStatus.OPEN:
            raise NotNow("start", "task_closed")
        order = Start(
            session_id=SessionId(new_id()),
            task_id=task_id,
            block_id=block.id if block else None,
            setting=self._workweek.frame(day_of(turn.now, self._zone)).setting,
            length=length,
        )
        begun = transitions.start(turn.focus, order, turn.now)
        turn.focus = begun
        return begun

    def _close(self, step: str, ended_by: EndedBy, *, task_done: bool) -> Session:
        self._record.refuse_unsettled(step)
        with self._record.change() as turn:
            session = transitions.finish(turn.focus, turn.now, ended_by)
            session = marked(turn.tx, session, self._workweek)
            turn.tx.journal.add_session(session)
            turn.focus = Idle()
            closed = _close_task(turn.tx, session) if task_done else None
            if closed is not None and self._steps is not None:
                # Before the focus is told of: what follows belongs to this step.
                self._steps.record("task_done", closed)
        self._store.checkpoint()
        if closed is not None:
            self._publish(TasksChanged())
        return session


def _refuse_open(turn: Turn) -> None:
    if not isinstance(turn.focus, Idle):
        raise NotNow("start", transitions.state_name(turn.focus))


def _close_task(tx: Tx, session: Session) -> TaskChange | None:
    task = tx.tasks.get(session.task_id)
    if task is None or task.status is not TaskStatus.OPEN:
        return None
    closed = replace(task, status=TaskStatus.DONE, closed_at=session.end)
    tx.tasks.update(closed)
    return TaskChange(task, closed)
