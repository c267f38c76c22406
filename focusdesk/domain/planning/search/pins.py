"""What is fixed before the search begins: pinned blocks and the events around."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import MINUTES_PER_DAY, Span, subtract
from focusdesk.domain.planning.cost import in_turn
from focusdesk.domain.planning.violations import free_time, merge_touching

if TYPE_CHECKING:
    from collections.abc import Sequence

    from focusdesk.domain.planning.problem import (
        Block,
        PlanDay,
        PlanEvent,
        PlanRequest,
    )


@dataclass(frozen=True, slots=True, order=True)
class Fixture:
    """Hold a fixed activity of a day: an event (task None) or a pinned block."""

    start: int
    end: int
    rank: int
    project: str | None
    task: str | None


def fixed_blocks(request: PlanRequest) -> list[Block]:
    """Return the pinned blocks, merged, and completed where a rule demands it.

    A task that may not be split and is pinned in part has to go on without a gap:
    its block is extended after, or else before, the pinned part.
    """
    merged = merge_touching(request.pinned)
    known = {task.id: task for task in request.tasks}
    for number, block in enumerate(merged):
        task = known[block.task]
        missing = task.minutes - block.minutes
        if task.split is None and missing > 0:
            others = [*merged[:number], *merged[number + 1 :]]
            if all(other.task != block.task for other in others):
                merged[number] = _extended(block, missing, others, request)
    return merge_touching(merged)


def _extended(
    block: Block, missing: int, others: Sequence[Block], request: PlanRequest
) -> Block:
    grid = request.granularity
    day = next(day for day in request.days if day.date == block.day)
    taken = [Span(o.start, o.end) for o in others if o.day == block.day]
    free = subtract(free_time(day), taken)
    if request.now and block.day < request.now.day:
        return block
    if request.now and block.day == request.now.day and request.now.minute:
        free = subtract(free, (Span(0, request.now.minute),))
    own = Span(block.start, block.end)
    for ahead in range(0, missing + 1, grid):
        start, end = block.start - ahead, block.end + missing - ahead
        if start < 0 or end > MINUTES_PER_DAY or missing % grid:
            continue
        if not subtract((Span(start, end),), (*free, own)):
            return replace(block, start=start, end=end)
    return block


def fixtures(
    day: PlanDay, blocks: Sequence[Block], request: PlanRequest
) -> list[Fixture]:
    """Return the events and fixed blocks of a day in the order they are lived."""
    owner = {task.id: task.project for task in request.tasks}
    found = [_event(event) for event in sorted(day.events, key=in_turn)]
    found += [
        Fixture(block.start, block.end, 1, owner[block.task], block.task)
        for block in blocks
        if block.day == day.date
    ]
    return sorted(found, key=lambda f: (f.start, f.end, f.rank))


def _event(event: PlanEvent) -> Fixture:
    return Fixture(event.span.start, event.span.end, 0, event.project, None)
