"""What people do without a planner: take the next task, put it where it fits."""

from __future__ import annotations

from datetime import date
from itertools import zip_longest
from typing import TYPE_CHECKING

from focusdesk.domain.planning.problem import Block
from focusdesk.domain.planning.violations import free_time, violations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from focusdesk.domain.planning.problem import PlanRequest, PlanTask


def deadline_first(request: PlanRequest) -> Sequence[Block]:
    """Place tasks by deadline, each at the first time that takes it whole."""
    return _place(request, sorted(request.tasks, key=_deadline))


def round_robin(request: PlanRequest) -> Sequence[Block]:
    """Place one task of each project in turn, each project's by deadline."""
    queues = [
        sorted((t for t in request.tasks if t.project == p.id), key=_deadline)
        for p in request.projects
    ]
    turns = zip_longest(*queues)
    return _place(request, [task for turn in turns for task in turn if task])


def _deadline(task: PlanTask) -> tuple[date, int]:
    return (task.due.day, task.due.minute) if task.due else (date.max, 0)


def _place(request: PlanRequest, order: Iterable[PlanTask]) -> list[Block]:
    placed = list(request.pinned)
    fixed = {block.task for block in placed}
    for task in order:
        if task.id in fixed:
            continue
        for block in _starts(request, task):
            if not violations([*placed, block], request):
                placed.append(block)
                break
    return placed


def _starts(request: PlanRequest, task: PlanTask) -> Iterator[Block]:
    step = request.granularity
    length = task.minutes
    if task.split is not None:
        length = min(length, task.split.max_block // step * step)
    for day in request.days:
        for span in free_time(day):
            first = -(-span.start // step) * step
            for start in range(first, span.end - length + 1, step):
                yield Block(task.id, day.date, start, start + length)
