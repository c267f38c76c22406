"""Which deadlines a plan breaks, and which projects ask for the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import Span, intersect, total_minutes
from focusdesk.domain.planning.deadlines import Ask, BrokenDeadline, Overload
from focusdesk.domain.planning.explain.moves import open_time
from focusdesk.domain.planning.problem import Moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from focusdesk.domain.planning.problem import Block, PlanRequest, PlanTask

MIDNIGHT = 24 * 60


def broken_by(
    blocks: Sequence[Block], request: PlanRequest, week: date | None = None
) -> Overload | None:
    """Return which deadlines blocks break, without looking for what would help.

    `week` is a day: only deadlines of its ISO week count then.
    """
    broken = broken_deadlines(blocks, request)
    if week is not None:
        same = week.isocalendar()[:2]
        broken = tuple(one for one in broken if one.due.day.isocalendar()[:2] == same)
    if not broken:
        return None
    until = max(one.due for one in broken)
    return Overload(
        first=request.days[0].date,
        broken=broken,
        until=until,
        free=_free_until(until, request),
        asks=_asks(until, request),
    )


def broken_deadlines(
    blocks: Iterable[Block], request: PlanRequest
) -> tuple[BrokenDeadline, ...]:
    """Return what misses its deadline within the horizon, the earliest due first.

    What was due before now is late already: no plan of this horizon breaks it.
    """
    by_task: dict[str, list[Block]] = {task.id: [] for task in request.tasks}
    for block in blocks:
        by_task[block.task].append(block)
    found = [
        broken
        for task in request.tasks
        if (broken := _broken(task, by_task[task.id], request))
    ]
    return tuple(sorted(found, key=lambda one: (one.due, one.task)))


def _broken(
    task: PlanTask, blocks: list[Block], request: PlanRequest
) -> BrokenDeadline | None:
    due, now = task.due, request.now
    if due is None or due.day > request.days[-1].date or (now and due <= now):
        return None
    placed = sum(block.minutes for block in blocks)
    short = task.minutes - sum(_before(block, due) for block in blocks)
    if short <= 0:
        return None
    ends = max((Moment(b.day, b.end) for b in blocks), default=None)
    if placed < task.minutes:
        ends = None
    return BrokenDeadline(task.id, task.title, task.project, due, short, ends)


def _before(block: Block, limit: Moment) -> int:
    if block.day != limit.day:
        return block.minutes if block.day < limit.day else 0
    return max(0, min(block.end, limit.minute) - block.start)


def _free_until(until: Moment, request: PlanRequest) -> int:
    return sum(
        total_minutes(intersect(open_time(day, request), _until(day.date, until)))
        for day in request.days
    )


def _until(day: date, limit: Moment) -> tuple[Span, ...]:
    if day < limit.day:
        return (Span(0, MIDNIGHT),)
    return (Span(0, limit.minute),) if day == limit.day and limit.minute else ()


def _asks(until: Moment, request: PlanRequest) -> tuple[Ask, ...]:
    asked = {project.id: 0 for project in request.projects}
    meetings = dict(asked)
    for task in request.tasks:
        if task.due is not None and task.due <= until:
            asked[task.project] += task.minutes
    for day in request.days:
        for event in day.events:
            if event.project is not None and Moment(day.date, 0) <= until:
                meetings[event.project] += event.span.minutes
    asks = [
        Ask(project.id, project.name, asked[project.id], meetings[project.id])
        for project in request.projects
        if asked[project.id]
    ]
    return tuple(sorted(asks, key=lambda ask: (-ask.minutes, ask.name)))
