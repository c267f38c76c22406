"""Between solver's blocks and stored ones: ids kept, history kept, pins apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import Span, subtract
from focusdesk.domain.ids import BlockId, TaskId, new_id
from focusdesk.domain.planning.stored import StoredBlock, StoredPlan
from focusdesk.domain.timerange import MINUTES_PER_DAY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from focusdesk.domain.planning.basis import OpenBlock
    from focusdesk.domain.planning.plan import Plan
    from focusdesk.domain.planning.problem import Block, PlanRequest


def agrees(plan: StoredPlan, running: Block, minute: int) -> bool:
    """Say whether the plan has the running block where it is and keeps it free.

    Blocks of others that were over by `minute` do not count: it outlasted them.
    """
    at_start = False
    for block in plan.blocks:
        own = block.task_id == running.task
        over = block.span.start < running.end and running.start < block.span.end
        if own and block.span.start == running.start:
            at_start = True
        elif over and (own or block.span.end > minute):
            return False
    return at_start


def finished_early(plan: StoredPlan, finished: frozenset[BlockId], minute: int) -> bool:
    """Say whether a block was finished while some of its time still lay ahead."""
    return any(b.id in finished and b.span.end > minute for b in plan.blocks)


@dataclass(frozen=True, slots=True)
class Before:
    """What stood before a plan is kept: plans by day, the open block, used up ids."""

    plans: Mapping[date, StoredPlan]
    running: OpenBlock | None
    finished: frozenset[BlockId]


def planned_days(
    plan: Plan, request: PlanRequest, before: Before, made_at: datetime
) -> tuple[StoredPlan, ...]:
    """Return the plan as it is stored, a day at a time, what is over kept in it."""
    return tuple(
        StoredPlan(
            day=offered.date,
            made_at=made_at,
            setting=offered.setting,
            blocks=(
                *kept_history(before, request, offered.date),
                *stored_blocks(plan, offered.date, before),
            ),
            unplaced=plan.unplaced,
        )
        for offered in request.days
    )


def kept_history(
    before: Before, request: PlanRequest, day: date
) -> tuple[StoredBlock, ...]:
    """Keep what of the old plan lies before now: it shows what the day held."""
    old = before.plans.get(day)
    if old is None or request.now is None or request.now.day < day:
        return ()
    limit = request.now.minute if request.now.day == day else MINUTES_PER_DAY
    kept = (b for b in old.blocks if b.span.end <= limit)
    if before.running is None or before.running.block.day != day:
        return tuple(kept)
    return tuple(b for b in kept if b.task_id != before.running.block.task)


def stored_blocks(plan: Plan, day: date, before: Before) -> tuple[StoredBlock, ...]:
    """Give the plan's blocks of a day ids: a block that stayed keeps its own.

    What was pinned stays a block of its own, also where more of its task follows.
    """
    taken = set(before.finished)
    if before.running is not None and before.running.id is not None:
        taken.add(before.running.id)
    old = before.plans.get(day)
    known = {
        (b.task_id, b.span.start): b
        for b in (old.blocks if old else ())
        if b.id not in taken
    }
    pins = [b for b in known.values() if b.pinned and not _is_under(b, before.running)]
    made = []
    for planned in plan.blocks:
        if planned.block.day != day:
            continue
        for span in _cut(planned.block, pins):
            task_id = TaskId(planned.block.task)
            same = known.get((task_id, span.start))
            stored = StoredBlock(
                id=same.id if same else BlockId(new_id()),
                task_id=task_id,
                day=day,
                span=span,
                reasons=planned.reasons,
                pinned=bool(same and same.pinned and same.span == span),
            )
            made.append(_with_session(stored, before.running))
    return tuple(made)


def _is_under(pin: StoredBlock, running: OpenBlock | None) -> bool:
    """Say whether the session has come to where a block was pinned."""
    if running is None or running.block.day != pin.day:
        return False
    return pin.span.start < running.block.end and running.block.start < pin.span.end


def _cut(block: Block, pins: Sequence[StoredBlock]) -> tuple[Span, ...]:
    """Return the parts of a block: its pinned ones, and what lies around them."""
    whole = Span(block.start, block.end)
    inside = [
        pin.span
        for pin in pins
        if pin.task_id == block.task
        and whole.start <= pin.span.start
        and pin.span.end <= whole.end
    ]
    return tuple(sorted((*inside, *subtract((whole,), inside))))


def _with_session(stored: StoredBlock, running: OpenBlock | None) -> StoredBlock:
    if running is None or running.id is None:
        return stored
    place = running.block
    here = (stored.task_id, stored.day, stored.span.start)
    if here != (place.task, place.day, place.start):
        return stored
    return replace(stored, id=running.id)
