"""What frees enough minutes for the deadlines that break: sought by solving."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import intersect
from focusdesk.domain.planning.deadlines import BrokenDeadline, Relief
from focusdesk.domain.planning.explain.broken import broken_deadlines
from focusdesk.domain.planning.explain.relax import without_task
from focusdesk.domain.planning.problem import Moment
from focusdesk.domain.planning.search.again import search_again

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from focusdesk.domain.planning.deadlines import Overload
    from focusdesk.domain.planning.problem import (
        Block,
        PlanDay,
        PlanEvent,
        PlanRequest,
        PlanTask,
    )

ROUNDS = 20
MOST_OF_A_KIND = 3
"""Tasks, meetings and shares each that are tried for the overload of a week."""
MOST_SOLVED = 8


def relief_for(
    found: Overload,
    request: PlanRequest,
    blocks: Sequence[Block],
    most: int = MOST_SOLVED,
) -> tuple[Relief, ...]:
    """Return a smallest set of measures found that keeps every deadline.

    Each measure is tried by solving, `most` of them at most, and taken if it keeps
    another deadline; what stays late is moved to where that plan ends it.
    """
    late = found.broken
    taken: tuple[Relief, ...] = ()
    weighed = _Weighed.of(request, blocks, {one.task for one in late})
    for measure in _measures(found, request, blocks)[:most]:
        if not late:
            break
        rest = weighed.after((*taken, measure))
        if rest is not None and len(rest) < len(late):
            taken, late = (*taken, measure), rest
    return (*taken, *(_moved(one) for one in late))


def relieved(request: PlanRequest, measures: Iterable[Relief]) -> PlanRequest:
    """Return the request as it is once the measures are taken."""
    for one in measures:
        match one.code:
            case "leave_out":
                request = without_task(request, one.name)
            case "cancel_meeting":
                request = _without_meeting(request, one)
            case "lower_share":
                request = _with_lower_share(request, one)
            case _:
                request = _with_later_deadline(request, one)
    return request


@dataclass(frozen=True, slots=True)
class _Weighed:
    """What a plan places, and which of its deadlines break, in and out of the week."""

    request: PlanRequest
    blocks: Sequence[Block]
    late: set[str]
    all_late: set[str]
    placed: dict[str, int]

    @classmethod
    def of(
        cls, request: PlanRequest, blocks: Sequence[Block], late: set[str]
    ) -> _Weighed:
        """Weigh a plan of the request."""
        all_late = {one.task for one in broken_deadlines(blocks, request)}
        return cls(request, blocks, late, all_late, _minutes(blocks))

    def after(self, measures: tuple[Relief, ...]) -> tuple[BrokenDeadline, ...] | None:
        """Return which of the deadlines still break once the measures are taken.

        None if they break others or cost minutes that were placed.
        """
        out = {one.name for one in measures if one.code == "leave_out"}
        kept = [block for block in self.blocks if block.task not in out]
        changed = relieved(self.request, measures)
        found = search_again(changed, kept, ROUNDS)
        placed = _minutes(found)
        lost = any(
            placed.get(task, 0) < minutes
            for task, minutes in self.placed.items()
            if task not in out
        )
        broken = broken_deadlines(found, changed)
        newly = any(one.task not in self.all_late for one in broken)
        if lost or newly:
            return None
        return tuple(one for one in broken if one.task in self.late)


def _minutes(blocks: Iterable[Block]) -> dict[str, int]:
    placed: dict[str, int] = {}
    for block in blocks:
        placed[block.task] = placed.get(block.task, 0) + block.minutes
    return placed


def _moved(one: BrokenDeadline) -> Relief:
    return Relief("move_deadline", one.task, one.title, one.project, to=one.ends)


def _measures(
    found: Overload, request: PlanRequest, blocks: Sequence[Block]
) -> list[Relief]:
    """Return what could be tried, the easiest to grant first."""
    return [
        *_tasks_to_leave(found, request, blocks),
        *_meetings(found, request),
        *_shares(found, request),
    ]


def _tasks_to_leave(
    found: Overload, request: PlanRequest, blocks: Sequence[Block]
) -> list[Relief]:
    """Return the less urgent tasks that take time before the last broken deadline."""
    weights = request.policy.unscheduled_percent
    late = {one.task for one in found.broken}
    tasks = {task.id: task for task in request.tasks}
    waited = {name for task in request.tasks for name in task.after}
    fixed = late | waited | {block.task for block in request.pinned}
    most = max(weights.of(tasks[name].urgency) for name in late)
    before = _minutes(
        block for block in blocks if Moment(block.day, block.start) < found.until
    )

    def ease(name: str) -> tuple[float, bool, int, str]:
        weight, minutes = weights.of(tasks[name].urgency), before[name]
        return (weight, minutes < found.short, minutes, name)

    names = [
        name
        for name in sorted(set(before) - fixed, key=ease)
        if weights.of(tasks[name].urgency) < most or tasks[name].due is None
    ]
    return [_left_out(tasks[name]) for name in names[:MOST_OF_A_KIND]]


def _left_out(task: PlanTask) -> Relief:
    return Relief("leave_out", task.id, task.title, task.project, task.minutes)


def _meetings(found: Overload, request: PlanRequest) -> list[Relief]:
    """Return the meetings in core hours ahead, general and long ones first."""
    events = sorted(_coming(found, request), key=_meeting_ease)
    return [
        Relief(
            "cancel_meeting",
            event.id,
            event.title,
            event.project or "",
            event.span.minutes,
            at=Moment(day.date, event.span.start),
        )
        for day, event in events[:MOST_OF_A_KIND]
    ]


def _meeting_ease(pair: tuple[PlanDay, PlanEvent]) -> tuple[bool, int, object, str]:
    day, event = pair
    return (event.project is not None, -event.span.minutes, day.date, event.id)


def _coming(
    found: Overload, request: PlanRequest
) -> Iterator[tuple[PlanDay, PlanEvent]]:
    for day in request.days:
        for event in day.events:
            start = Moment(day.date, event.span.start)
            if start >= found.until or (request.now and start < request.now):
                continue
            if intersect((event.span,), day.core_hours):
                yield day, event


def _shares(found: Overload, request: PlanRequest) -> list[Relief]:
    """Return the shares of projects whose deadlines hold, the largest first."""
    late = {one.project for one in found.broken}
    shares = [
        (project.target_minutes, project)
        for project in request.projects
        if project.target_minutes and project.id not in late
    ]
    shares.sort(key=lambda share: (-share[0], share[1].id))
    return [
        Relief(
            "lower_share",
            project.id,
            project.name,
            project.id,
            min(target, found.short),
        )
        for target, project in shares[:1]
    ]


def _without_meeting(request: PlanRequest, one: Relief) -> PlanRequest:
    def others(day: PlanDay) -> PlanDay:
        if one.at is None or day.date != one.at.day:
            return day
        kept = tuple(event for event in day.events if event.id != one.name)
        return replace(day, events=kept)

    return replace(request, days=tuple(others(day) for day in request.days))


def _with_lower_share(request: PlanRequest, one: Relief) -> PlanRequest:
    projects = tuple(
        replace(project, target_minutes=(project.target_minutes or 0) - one.minutes)
        if project.id == one.name
        else project
        for project in request.projects
    )
    return replace(request, projects=projects)


def _with_later_deadline(request: PlanRequest, one: Relief) -> PlanRequest:
    tasks = tuple(
        replace(task, due=one.to) if task.id == one.name else task
        for task in request.tasks
    )
    return replace(request, tasks=tasks)
