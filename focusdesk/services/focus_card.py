"""What a notice, a dialog or the terminal says of a session or block, in one read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.focus import EndedBy, Idle, Paused, Running, state_name, worked
from focusdesk.domain.timerange import TimeRange, day_range, instant_at

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from focusdesk.domain.focus import Focus
    from focusdesk.domain.ids import BlockId, SessionId, TaskId
    from focusdesk.domain.planning.stored import StoredBlock
    from focusdesk.storage.store import Tx

DAYS_SEARCHED = 14


@dataclass(frozen=True, slots=True)
class WorkCard:
    """One block or session with its words.

    `state` is that of the focus, or `ended`, or `planned`. `start` and `end` are those
    of the session, else of the block; a running countdown's end may lie behind.
    `left` is negative past the end.
    """

    task_id: TaskId
    title: str
    project: str
    color: int
    zone: str
    state: str
    start: datetime
    end: datetime | None = None
    block_id: BlockId | None = None
    session_id: SessionId | None = None
    worked: timedelta = timedelta()
    left: timedelta | None = None
    interruptions: int = 0


def session_card(
    tx: Tx, session_id: SessionId, zone: str, now: datetime
) -> WorkCard | None:
    """Return the card of the open or an ended session; None when there is none."""
    focus = tx.journal.focus()
    if not isinstance(focus, Idle) and focus.session_id == session_id:
        return open_card(tx, focus, zone, now)
    session = tx.journal.session(session_id)
    if session is None:
        return None
    title, project, color = _words(tx, session.task_id)
    return WorkCard(
        task_id=session.task_id,
        title=title,
        project=project,
        color=color,
        zone=zone,
        state="ended",
        start=session.start,
        end=session.end,
        block_id=session.block_id,
        session_id=session.id,
        worked=session.worked,
        interruptions=session.interruptions,
    )


def open_card(tx: Tx, focus: Focus, zone: str, now: datetime) -> WorkCard | None:
    """Return the card of the open session; None when there is none."""
    if isinstance(focus, Idle):
        return None
    title, project, color = _words(tx, focus.task_id)
    return WorkCard(
        task_id=focus.task_id,
        title=title,
        project=project,
        color=color,
        zone=zone,
        state=state_name(focus),
        start=focus.started,
        end=focus.until if isinstance(focus, Running) else None,
        block_id=focus.block_id,
        session_id=focus.session_id,
        worked=worked(focus, now),
        left=_left(focus, now),
        interruptions=focus.interruptions,
    )


def block_card(tx: Tx, block: StoredBlock, zone: str) -> WorkCard:
    """Return the card of a planned block."""
    title, project, color = _words(tx, block.task_id)
    times = times_of(block, zone)
    return WorkCard(
        task_id=block.task_id,
        title=title,
        project=project,
        color=color,
        zone=zone,
        state="planned",
        start=times.start,
        end=times.end,
        block_id=block.id,
    )


def find_block(tx: Tx, block_id: BlockId, around: date) -> StoredBlock | None:
    """Find a block of the fortnight before or after a date."""
    far = timedelta(days=DAYS_SEARCHED)
    plans = tx.plans.between(around - far, around + far)
    return next((b for p in plans for b in p.blocks if b.id == block_id), None)


def blocks_to_do(tx: Tx, days: Iterable[date], zone: str) -> tuple[StoredBlock, ...]:
    """Return the blocks of the days whose task is open and that no session finished."""
    open_tasks = {task.id for task in tx.tasks.open()}
    waiting: list[StoredBlock] = []
    for day in days:
        plan = tx.plans.get(day)
        if plan is None:
            continue
        done = _finished(tx, day, zone)
        waiting += [
            b for b in plan.blocks if b.task_id in open_tasks and b.id not in done
        ]
    return tuple(waiting)


def times_of(block: StoredBlock, zone: str) -> TimeRange:
    """Return the instants of a block."""
    return TimeRange(
        instant_at(block.day, block.span.start, zone),
        instant_at(block.day, block.span.end, zone),
    )


def spent_on(tx: Tx, block: StoredBlock, zone: str) -> timedelta:
    """Return what the ended sessions of a block's day add up to for it."""
    whole = day_range(block.day, zone)
    sessions = tx.journal.sessions(whole.start, whole.end)
    return sum((s.worked for s in sessions if s.block_id == block.id), timedelta())


def _finished(tx: Tx, day: date, zone: str) -> set[BlockId]:
    whole = day_range(day, zone)
    return {
        s.block_id
        for s in tx.journal.sessions(whole.start, whole.end)
        if s.block_id is not None and s.ended_by is EndedBy.FINISHED
    }


def _left(focus: Running | Paused, now: datetime) -> timedelta | None:
    if isinstance(focus, Running):
        return None if focus.until is None else focus.until - now
    return focus.left


def _words(tx: Tx, task_id: TaskId) -> tuple[str, str, int]:
    task = tx.tasks.get(task_id)
    project = tx.projects.get(task.project_id) if task else None
    return (
        task.title if task else "",
        project.name if project else "",
        project.color if project else 0,
    )
