"""The snapshot of a day: plan, meetings, sessions and focus read together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.busy import Meeting, meetings_of
from focusdesk.domain.dayspan import subtract, total_minutes
from focusdesk.domain.focus import Idle, left, worked
from focusdesk.domain.ids import TaskId
from focusdesk.domain.overtime import overtime_of
from focusdesk.domain.recovery import SETTLED, Answer
from focusdesk.domain.task import TaskStatus
from focusdesk.domain.timerange import day_of, day_range
from focusdesk.services.beside import break_at
from focusdesk.services.day_blocks import DayRecord, blocks_of
from focusdesk.services.day_events import events_on
from focusdesk.services.day_view import (
    BlockState,
    BlockView,
    DayState,
    DayView,
    Header,
    NowCard,
    UnplacedView,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from focusdesk.domain.focus import Session
    from focusdesk.domain.ids import ProjectId, SessionId
    from focusdesk.domain.planning.stored import StoredPlan
    from focusdesk.domain.task import Project, Task
    from focusdesk.domain.work_calendar import DayFrame
    from focusdesk.domain.work_model import WorkModel
    from focusdesk.storage.store import Tx

UPCOMING_SHOWN = 3
LOOK_AHEAD = timedelta(days=22)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Open tasks and all projects: read once where several days are read.

    `plans` are those of all days to be read and of `LOOK_AHEAD` after them; None
    lets each day look for its own.
    """

    tasks: Mapping[TaskId, Task]
    projects: Mapping[ProjectId, Project]
    plans: Mapping[date, StoredPlan] | None = None


def read_shelf(tx: Tx) -> Shelf:
    """Read what the days have in common."""
    return Shelf(
        tasks={t.id: t for t in tx.tasks.open()},
        projects={p.id: p for p in tx.projects.all(archived=True)},
    )


def read_day(
    tx: Tx,
    frame: DayFrame,
    now: datetime,
    model: WorkModel,
    shelf: Shelf | None = None,
    *,
    plans: Mapping[date, StoredPlan] | None = None,
) -> DayView:
    """Read one day. Nothing is computed that a plan would have to be made for.

    `plans` are proposed for their days, in place of those that are stored.
    """
    plans, shelf = plans or {}, shelf or read_shelf(tx)
    record = _record(tx, frame, now, shelf)
    record = replace(record, plan=plans.get(frame.day, record.plan))
    events = events_on(tx, frame)
    meetings = meetings_of(events, frame)
    blocks = blocks_of(record)
    later = _later_plans(tx, frame.day, plans, shelf)
    return DayView(
        day=frame.day,
        state=_state(record, frame, blocks, meetings),
        frame=frame,
        header=replace(
            _header(blocks, meetings, model.switch_limit),
            overtime_minutes=_overtime(record, frame),
        ),
        now_card=replace(_now_card(record, blocks), rest=break_at(tx, now)),
        blocks=blocks,
        meetings=meetings,
        notes=tuple(e.title for e in events if e.all_day),
        unplaced=_unplaced(record, blocks, later),
        now_minute=record.minute,
        upcoming=_upcoming(record, blocks, meetings),
    )


def _later_plans(
    tx: Tx, day: date, plans: Mapping[date, StoredPlan], shelf: Shelf
) -> tuple[StoredPlan, ...]:
    first, last = day + timedelta(days=1), day + LOOK_AHEAD
    kept = shelf.plans
    if kept is None:
        kept = {plan.day: plan for plan in tx.plans.between(first, last)}
    known = {**kept, **plans}
    stored = {at: plan for at, plan in known.items() if first <= at <= last}
    return tuple(stored[at] for at in sorted(stored))


def _record(tx: Tx, frame: DayFrame, now: datetime, shelf: Shelf) -> DayRecord:
    whole = day_range(frame.day, frame.zone)
    sessions = tx.journal.sessions(whole.start, whole.end)
    ratings = {s.id: rating for s in sessions if (rating := tx.journal.rating(s.id))}
    return DayRecord(
        day=frame.day,
        zone=frame.zone,
        now=now,
        plan=_stored_plan(tx, frame.day, shelf),
        focus=tx.journal.focus(),
        sessions=sessions,
        ratings=ratings,
        tasks=_tasks_shown(tx, sessions, shelf),
        projects=shelf.projects,
        answers=_answers(tx, sessions),
    )


def _answers(
    tx: Tx, sessions: tuple[Session, ...]
) -> dict[SessionId, tuple[Answer, ...]]:
    if not sessions:
        return {}
    noted = tx.journal.notes(SETTLED, (session.id for session in sessions))
    read = {which: map(Answer.from_text, notes) for which, notes in noted.items()}
    return {
        which: tuple(answer for answer in answers if answer)
        for which, answers in read.items()
    }


def _stored_plan(tx: Tx, day: date, shelf: Shelf) -> StoredPlan | None:
    return tx.plans.get(day) if shelf.plans is None else shelf.plans.get(day)


def _tasks_shown(
    tx: Tx, sessions: tuple[Session, ...], shelf: Shelf
) -> dict[TaskId, Task]:
    # Open tasks and those worked today: years of finished ones stay unread.
    tasks = dict(shelf.tasks)
    wanted = {s.task_id for s in sessions}
    focus = tx.journal.focus()
    if not isinstance(focus, Idle):
        wanted.add(focus.task_id)
    for task_id in wanted - set(tasks):
        task = tx.tasks.get(task_id)
        if task is not None:
            tasks[task_id] = task
    return tasks


def _state(
    record: DayRecord,
    frame: DayFrame,
    blocks: tuple[BlockView, ...],
    meetings: tuple[Meeting, ...],
) -> DayState:
    if not frame.is_working_day:
        return DayState.FREE_DAY
    if record.minute is not None and record.minute >= frame.hours[-1].end:
        return DayState.AFTER_HOURS
    waiting = any(t.status is TaskStatus.OPEN for t in record.tasks.values())
    if not blocks and not waiting:
        return DayState.NO_TASKS
    if record.plan is None:
        return DayState.NOT_PLANNED
    taken = tuple(m.span for m in meetings)
    if not blocks and not total_minutes(subtract(frame.work, taken)):
        return DayState.NO_ROOM
    return DayState.PLANNED


def _header(
    blocks: tuple[BlockView, ...], meetings: tuple[Meeting, ...], limit: int
) -> Header:
    alive = [b for b in blocks if b.state is not BlockState.MISSED]
    return Header(
        focus_minutes=sum(b.minutes for b in alive if b.deep),
        meeting_minutes=total_minutes(
            m.span for m in meetings if m.event.kind.is_meeting
        ),
        switches=sum(b.switch_before for b in alive),
        switch_limit=limit,
    )


def _overtime(record: DayRecord, frame: DayFrame) -> int:
    past = (overtime_of(session, frame) for session in record.sessions)
    return round(sum(past, timedelta()) / timedelta(minutes=1))


def _now_card(record: DayRecord, blocks: tuple[BlockView, ...]) -> NowCard:
    focus = record.focus
    if isinstance(focus, Idle):
        return NowCard(focus)
    task = record.tasks.get(focus.task_id)
    remains = left(focus, record.now)
    spent = worked(focus, record.now)
    whole = None if remains is None else remains + spent
    shown = next((b for b in blocks if b.session_id == focus.session_id), None)
    return NowCard(
        focus=focus,
        title=task.title if task else "",
        project=record.tag(task) if task else None,
        planned=shown.span if shown else None,
        left_seconds=None if remains is None else int(remains.total_seconds()),
        worked_seconds=int(spent.total_seconds()),
        share_left=remains / whole if remains is not None and whole else 0.0,
        interruptions=focus.interruptions,
    )


def _unplaced(
    record: DayRecord, blocks: tuple[BlockView, ...], later: tuple[StoredPlan, ...]
) -> tuple[UnplacedView, ...]:
    if record.plan is None:
        return ()
    here = {b.task_id for b in blocks if b.state is not BlockState.MISSED}
    left = _left_out(record)
    # A task planned later in part only stands once, with what no day has room for.
    here |= {view.task_id for view in left}
    return (*_later(record, here, later), *left)


def _later(
    record: DayRecord, here: set[TaskId], later: tuple[StoredPlan, ...]
) -> list[UnplacedView]:
    views: dict[TaskId, UnplacedView] = {}
    for plan in later:
        for block in plan.blocks:
            task = record.tasks.get(block.task_id)
            if task is None or task.id in here or task.id in views:
                continue
            if task.status is not TaskStatus.OPEN:
                continue
            views[task.id] = UnplacedView(
                task_id=task.id,
                title=task.title,
                project=record.tag(task),
                minutes=task.estimate.likely,
                reasons=block.reasons,
                goes_to=(plan.day, block.span),
            )
    return list(views.values())


def _left_out(record: DayRecord) -> list[UnplacedView]:
    views = []
    for entry in record.plan.unplaced if record.plan else ():
        task = record.tasks.get(TaskId(entry.task))
        if task is None or task.status is not TaskStatus.OPEN:
            continue
        views.append(
            UnplacedView(
                task_id=task.id,
                title=task.title,
                project=record.tag(task),
                minutes=entry.minutes,
                reasons=entry.reasons,
            )
        )
    return views


def _upcoming(
    record: DayRecord, blocks: tuple[BlockView, ...], meetings: tuple[Meeting, ...]
) -> tuple[BlockView | Meeting, ...]:
    if day_of(record.now, record.zone) > record.day:
        return ()
    after = record.minute if record.minute is not None else 0
    entries: list[BlockView | Meeting] = [
        b for b in blocks if b.state is BlockState.PLANNED and b.span.end > after
    ]
    entries += [m for m in meetings if m.span.end > after]
    entries.sort(key=lambda entry: entry.span)
    return tuple(entries[:UPCOMING_SHOWN])
