"""Between solver's blocks and stored ones: ids kept, history kept, pins apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import Span
from focusdesk.domain.ids import BlockId, TaskId, new_id
from focusdesk.domain.planning.problem import Block
from focusdesk.domain.planning.stored import StoredBlock
from focusdesk.domain.timerange import MINUTES_PER_DAY, instant_at

if TYPE_CHECKING:
    from datetime import date, datetime

    from focusdesk.domain.planning.plan import Plan
    from focusdesk.domain.planning.problem import PlanRequest
    from focusdesk.domain.planning.stored import StoredPlan


def block_of(stored: StoredBlock) -> Block:
    """Return a stored block as the planner knows it."""
    span = stored.span
    return Block(stored.task_id, stored.day, span.start, span.end)


def is_ahead(block: StoredBlock, now: datetime, zone: str) -> bool:
    """Say whether any of the block still lies ahead."""
    return instant_at(block.day, block.span.end, zone) > now


def without_overlap(
    running: tuple[Block, ...], pinned: tuple[Block, ...]
) -> tuple[Block, ...]:
    """Put the running block before the pinned ones and drop those it overlaps."""
    free = tuple(
        p
        for p in pinned
        if not any(
            p.day == r.day and p.start < r.end and r.start < p.end for r in running
        )
    )
    return (*running, *free)


def agrees(plan: StoredPlan, running: Block) -> bool:
    """Say whether the plan has the running block where it is and keeps it free."""
    at_start = False
    for block in plan.blocks:
        over = block.span.start < running.end and running.start < block.span.end
        if block.task_id == running.task:
            at_start = at_start or block.span.start == running.start
        elif over:
            return False
    return at_start


def finished_early(plan: StoredPlan, finished: frozenset[BlockId], minute: int) -> bool:
    """Say whether a block was finished while some of its time still lay ahead."""
    return any(b.id in finished and b.span.end > minute for b in plan.blocks)


def kept_history(
    old: StoredPlan | None, request: PlanRequest, day: date
) -> tuple[StoredBlock, ...]:
    """Keep what of the old plan lies before now: it shows what the day held."""
    if old is None or request.now is None or request.now.day < day:
        return ()
    limit = request.now.minute if request.now.day == day else MINUTES_PER_DAY
    running = {b.task for b in request.pinned if b.day == day}
    return tuple(
        b for b in old.blocks if b.span.end <= limit and b.task_id not in running
    )


def stored_blocks(
    plan: Plan,
    day: date,
    old: StoredPlan | None,
    running: tuple[BlockId, Block] | None,
    finished: frozenset[BlockId],
) -> tuple[StoredBlock, ...]:
    """Give the plan's blocks of a day ids: a block that stayed keeps its own.

    `running` is the id and the place of the block a session is open on; the ids of
    `finished` blocks are used up.
    """
    taken = finished | {running[0]} if running else finished
    known = {
        (b.task_id, b.span.start): b
        for b in (old.blocks if old else ())
        if b.id not in taken
    }
    made = []
    for planned in plan.blocks:
        block = planned.block
        if block.day != day:
            continue
        before = known.get((TaskId(block.task), block.start))
        stored = StoredBlock(
            id=before.id if before else BlockId(new_id()),
            task_id=TaskId(block.task),
            day=day,
            span=Span(block.start, block.end),
            reasons=planned.reasons,
            pinned=bool(before and before.pinned),
        )
        made.append(_with_session(stored, running))
    return tuple(made)


def _with_session(
    stored: StoredBlock, running: tuple[BlockId, Block] | None
) -> StoredBlock:
    if running is None:
        return stored
    block_id, place = running
    here = (stored.task_id, stored.day, stored.span.start)
    if here != (place.task, place.day, place.start):
        return stored
    return replace(stored, id=block_id)
