"""The blocks of a day as shown: what was worked, what runs, what is still planned."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import Span
from focusdesk.domain.focus import EndedBy, Idle, Paused, Running, left
from focusdesk.domain.ids import BlockId
from focusdesk.domain.planning.policy import DEFAULT_POLICY, TaskClass
from focusdesk.domain.task import TaskStatus
from focusdesk.domain.timerange import day_of, minute_of
from focusdesk.services.day_view import BlockState, BlockView, ProjectTag

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from focusdesk.domain.flow import FlowRating
    from focusdesk.domain.focus import Focus, Session
    from focusdesk.domain.ids import ProjectId, SessionId, TaskId
    from focusdesk.domain.planning.stored import StoredBlock, StoredPlan
    from focusdesk.domain.recovery import Answer
    from focusdesk.domain.task import Project, Task

SHORTEST_SHOWN = 5
REST_EVERY = 60
REST_MINUTES = 5
SHORTEST_TAIL = 20
DAY_END = 24 * 60
UNKNOWN_PROJECT = ProjectTag(id="", name="?", color=0)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class DayRecord:
    """What the store holds of one day, read in one go."""

    day: date
    zone: str
    now: datetime
    plan: StoredPlan | None
    focus: Focus
    sessions: tuple[Session, ...]
    ratings: Mapping[SessionId, FlowRating]
    tasks: Mapping[TaskId, Task]
    projects: Mapping[ProjectId, Project]
    answers: Mapping[SessionId, tuple[Answer, ...]] = field(default_factory=dict)

    @property
    def minute(self) -> int | None:
        """The minute of now, None when the day is not today."""
        today = day_of(self.now, self.zone) == self.day
        return minute_of(self.now, self.zone) if today else None

    def tag(self, task: Task) -> ProjectTag:
        """Return how the task's project is shown."""
        project = self.projects.get(task.project_id)
        if project is None:
            return UNKNOWN_PROJECT
        return ProjectTag(project.id, project.name, project.color)

    def minute_in_day(self, at: datetime) -> int:
        """Return the minute of an instant, held inside the day."""
        day = day_of(at, self.zone)
        if day < self.day:
            return 0
        return DAY_END if day > self.day else minute_of(at, self.zone)


def blocks_of(record: DayRecord) -> tuple[BlockView, ...]:
    """Return the day's blocks by start, each task's parts numbered."""
    views = [*_worked(record), *_open(record), *_planned(record)]
    views.sort(key=lambda v: (v.span, v.title))
    return _with_switches(_with_parts(views))


def is_deep(task: Task) -> bool:
    """Say whether the task's class is deep work."""
    kind = DEFAULT_POLICY.class_rules.class_of(task.cognitive, task.collaboration)
    return kind is TaskClass.DEEP


def micro_rests(span: Span) -> tuple[Span, ...]:
    """Return the short breaks inside a long block: five minutes each hour."""
    ends = range(span.start + REST_EVERY, span.end - SHORTEST_TAIL + 1, REST_EVERY)
    return tuple(Span(end - REST_MINUTES, end) for end in ends)


def _view(record: DayRecord, task: Task, span: Span, block_id: BlockId) -> BlockView:
    return BlockView(
        id=block_id,
        task_id=task.id,
        title=task.title,
        project=record.tag(task),
        activity=task.activity,
        span=span,
        state=BlockState.PLANNED,
        deep=is_deep(task),
        rests=micro_rests(span),
    )


def _worked(record: DayRecord) -> list[BlockView]:
    views = []
    planned = {b.id: b for b in record.plan.blocks} if record.plan else {}
    for session in record.sessions:
        task = record.tasks.get(session.task_id)
        if task is None:
            continue
        span = _span_worked(record, session)
        view = _view(record, task, span, BlockId(f"session:{session.id}"))
        rating = record.ratings.get(session.id)
        block = planned.get(session.block_id) if session.block_id else None
        views.append(
            replace(
                view,
                state=BlockState.DONE,
                session_id=session.id,
                rating=rating.value if rating else None,
                worked_minutes=int(session.worked.total_seconds() // 60),
                reasons=block.reasons if block else (),
                rests=(),
                edits=record.answers.get(session.id, ()),
            )
        )
    return _joined(views)


def _span_worked(record: DayRecord, session: Session) -> Span:
    start = record.minute_in_day(session.start)
    end = record.minute_in_day(session.end)
    if end - start >= SHORTEST_SHOWN:
        return Span(start, end)
    # Too short to be seen: on the grid it stays clear of what is planned next.
    start = min(start, DAY_END - 1) // SHORTEST_SHOWN * SHORTEST_SHOWN
    return Span(start, start + SHORTEST_SHOWN)


def _joined(views: list[BlockView]) -> list[BlockView]:
    """Show sessions of one task that follow each other closely as one block."""
    joined: list[BlockView] = []
    for view in sorted(views, key=lambda v: v.span):
        last = joined[-1] if joined else None
        if last is None or not _follows(last, view):
            joined.append(view)
            continue
        span = Span(last.span.start, max(last.span.end, view.span.end))
        rating = last.rating if view.rating is None else view.rating
        minutes = last.minutes + view.minutes
        joined[-1] = replace(
            view,
            span=span,
            rating=rating,
            worked_minutes=minutes,
            edits=(*last.edits, *view.edits),
        )
    return joined


def _follows(last: BlockView, view: BlockView) -> bool:
    close = view.span.start - last.span.end < SHORTEST_SHOWN
    return close and view.task_id == last.task_id


def _open(record: DayRecord) -> list[BlockView]:
    focus = record.focus
    if isinstance(focus, Idle) or day_of(focus.started, record.zone) != record.day:
        return []
    task = record.tasks.get(focus.task_id)
    if task is None:
        return []
    remains = left(focus, record.now)
    end_at = record.now + remains if remains else record.now
    start = min(record.minute_in_day(focus.started), DAY_END - SHORTEST_SHOWN)
    end = max(record.minute_in_day(end_at), start + SHORTEST_SHOWN)
    block = _planned_block(record, focus.block_id)
    block_id = focus.block_id or BlockId(f"session:{focus.session_id}")
    view = _view(record, task, Span(start, end), block_id)
    paused = isinstance(focus, Paused)
    return [
        replace(
            view,
            state=BlockState.PAUSED if paused else BlockState.RUNNING,
            session_id=focus.session_id,
            reasons=block.reasons if block else (),
            minutes_left=None if remains is None else -(-remains.seconds // 60),
            paused_at=focus.since if paused else None,
            pinned=True,
        )
    ]


def _planned_block(record: DayRecord, block_id: BlockId | None) -> StoredBlock | None:
    if record.plan is None or block_id is None:
        return None
    return next((b for b in record.plan.blocks if b.id == block_id), None)


def _planned(record: DayRecord) -> list[BlockView]:
    if record.plan is None:
        return []
    finished = {s.block_id for s in record.sessions if s.ended_by is EndedBy.FINISHED}
    running = _running_id(record.focus)
    views = []
    for block in record.plan.blocks:
        task = record.tasks.get(block.task_id)
        gone = task is None or task.status is not TaskStatus.OPEN
        if gone or block.id in finished or block.id == running:
            continue
        missed = _is_over(record, block)
        if missed and _was_worked(record, block):
            continue
        view = _view(record, task, block.span, block.id)  # type: ignore[arg-type]
        state = BlockState.MISSED if missed else BlockState.PLANNED
        views.append(
            replace(view, state=state, reasons=block.reasons, pinned=block.pinned)
        )
    return views


def _running_id(focus: Focus) -> BlockId | None:
    return focus.block_id if isinstance(focus, Running | Paused) else None


def _was_worked(record: DayRecord, block: StoredBlock) -> bool:
    return any(s.block_id == block.id for s in record.sessions)


def _is_over(record: DayRecord, block: StoredBlock) -> bool:
    today = day_of(record.now, record.zone)
    if record.day != today:
        return record.day < today
    return block.span.end <= minute_of(record.now, record.zone)


def _with_parts(views: list[BlockView]) -> list[BlockView]:
    alive = [v for v in views if v.state is not BlockState.MISSED]
    totals: dict[TaskId, int] = {}
    for view in alive:
        totals[view.task_id] = totals.get(view.task_id, 0) + 1
    count: dict[TaskId, int] = {}
    numbered = []
    for view in views:
        if view.state is BlockState.MISSED:
            numbered.append(view)
            continue
        count[view.task_id] = count.get(view.task_id, 0) + 1
        part = (count[view.task_id], totals[view.task_id])
        numbered.append(replace(view, part=part))
    return numbered


def _with_switches(views: list[BlockView]) -> tuple[BlockView, ...]:
    marked, before = [], None
    for view in views:
        if view.state is BlockState.MISSED:
            marked.append(view)
            continue
        switch = before is not None and before != view.project.id
        marked.append(replace(view, switch_before=switch))
        before = view.project.id
    return tuple(marked)
