"""Whether an act on the plan can be, and what it comes down to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import MINUTES_PER_DAY, Span
from focusdesk.domain.errors import Refusal
from focusdesk.domain.planning import acts
from focusdesk.domain.planning.arrange import (
    arranged,
    can_wait,
    longer,
    place_span,
    swapped_spans,
)
from focusdesk.domain.planning.cheapest import cheapest_start, day_places
from focusdesk.domain.planning.refusals import places
from focusdesk.domain.task import MAX_TASK_MINUTES
from focusdesk.domain.timerange import minute_of

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.ids import BlockId
    from focusdesk.domain.planning.basis import Basis
    from focusdesk.domain.planning.stored import StoredBlock
    from focusdesk.domain.task import Task

NOT_THERE = Refusal("not_there")


def refusal_of(act: acts.Act, basis: Basis) -> Refusal | None:
    """Return what forbids an act, None when nothing does."""
    match act:
        case acts.SwapBlocks():
            return _swap(act, basis)
        case acts.PlaceTask():
            return _place(act, basis)
        case acts.FinishTask():
            return _finish(act, basis)
        case acts.BeAway() | acts.AddMeeting():
            return _take(act, basis)
        case acts.ChangePlace() | acts.PlanAnew():
            return _day(act.day, basis)
        case _:
            return _on_block(act, basis)


def settled(act: acts.Act, basis: Basis) -> acts.Act:
    """Return an act that nothing forbids with the place it leaves open chosen."""
    match act:
        case acts.MoveToDay(block_id=block_id, day=day):
            block, task = _both(basis, block_id)
            found = day_places(basis, task, block, day)
            return acts.MoveBlock(block_id, day, cheapest_start(basis, block, found))
        case acts.SkipBlock(block_id=block_id):
            block, task = _both(basis, block_id)
            return act if can_wait(basis, task, block) else _next(basis, block, task)
        case _:
            return act


def _both(basis: Basis, block_id: BlockId) -> tuple[StoredBlock, Task]:
    block = basis.block(block_id)
    assert block is not None
    task = basis.task(block.task_id)
    assert task is not None
    return block, task


def _next(basis: Basis, block: StoredBlock, task: Task) -> acts.Act:
    """Move a block that cannot wait to the first day that has a place after it."""
    for frame in basis.frames:
        if frame.day < block.day:
            continue
        since = block.span.end if frame.day == block.day else 0
        found = day_places(basis, task, block, frame.day, since)
        if found.starts:
            start = cheapest_start(basis, block, found)
            return acts.MoveBlock(block.id, frame.day, start)
    return acts.SkipBlock(block.id)


def state_refusal(basis: Basis, block_id: BlockId) -> Refusal | None:
    """Return what keeps a block from being arranged at all, wherever."""
    block = basis.block(block_id)
    if block is None:
        return NOT_THERE
    task = basis.task(block.task_id)
    if task is None or block_id in basis.finished:
        return Refusal("done")
    if basis.is_running(block):
        return Refusal("running", (("title", task.title),))
    return None


def _on_block(
    act: acts.MoveBlock
    | acts.ResizeBlock
    | acts.PinBlock
    | acts.SplitBlock
    | acts.MoveToDay
    | acts.SkipBlock,
    basis: Basis,
) -> Refusal | None:
    refusal = state_refusal(basis, act.block_id)
    if refusal is not None:
        return refusal
    block, task = _both(basis, act.block_id)
    match act:
        case acts.MoveBlock(day=day, start=start):
            refusal = _there(basis, task, block.id, day, start, block.span.minutes)
        case acts.ResizeBlock(span=span):
            refusal = _resize(basis, task, block, span)
        case acts.SplitBlock(at=at):
            refusal = _split(basis, block, at)
        case acts.MoveToDay(day=day):
            refusal = _day(day, basis) or day_places(basis, task, block, day).refusal
        case acts.PinBlock(pinned=True) if not basis.is_ahead(block):
            refusal = Refusal("in_past", (("title", task.title),))
        case _:
            pass
    return refusal


def _there(
    basis: Basis,
    task: Task,
    block_id: BlockId | None,
    day: date,
    start: int,
    minutes: int,
) -> Refusal | None:
    if start < 0 or start + minutes > MINUTES_PER_DAY:
        return Refusal("outside_hours")
    span = Span(start, start + minutes)
    return places(basis, task, block_id).refusal(day, span)


def _resize(basis: Basis, task: Task, block: StoredBlock, span: Span) -> Refusal | None:
    refusal = places(basis, task, block.id).refusal(block.day, span)
    if refusal is not None:
        return refusal
    fixed = sum(p.minutes for p in basis.pins() if p.task == task.id)
    others = fixed - block.span.minutes if block.pinned else fixed
    minutes = others + span.minutes
    grown = longer(task, basis.spent.get(task.id), minutes).estimate.likely
    if minutes > basis.remaining(task) and grown > MAX_TASK_MINUTES:
        return Refusal("too_long", (("minutes", MAX_TASK_MINUTES),))
    return None


def _split(basis: Basis, block: StoredBlock, at: int) -> Refusal | None:
    if min(at - block.span.start, block.span.end - at) < basis.step:
        return Refusal("too_short", (("minutes", basis.step),))
    if block.day < basis.today or (
        block.day == basis.today and at <= minute_of(basis.now, basis.zone)
    ):
        return Refusal("in_past")
    return None


def _swap(act: acts.SwapBlocks, basis: Basis) -> Refusal | None:
    for block_id in (act.block_id, act.other_id):
        refusal = state_refusal(basis, block_id)
        if refusal is not None:
            return refusal
    one, other = _both(basis, act.block_id)[0], _both(basis, act.other_id)[0]
    if one.id == other.id:
        return NOT_THERE
    if swapped_spans(one, other) is None:
        return Refusal("outside_hours")
    if basis.frame(one.day) is None or basis.frame(other.day) is None:
        return Refusal("in_past")
    after = arranged(act, basis).basis
    for block_id in (act.block_id, act.other_id):
        there, task = _both(after, block_id)
        refusal = places(after, task, block_id).refusal(there.day, there.span)
        if refusal is not None:
            return refusal
    return None


def _place(act: acts.PlaceTask, basis: Basis) -> Refusal | None:
    task = basis.task(act.task_id)
    if task is None:
        return Refusal("done")
    span = place_span(basis, task, act.day, act.start)
    if span is None:
        return Refusal("nothing_left", (("title", task.title),))
    return places(basis, task).refusal(act.day, span)


def _finish(act: acts.FinishTask, basis: Basis) -> Refusal | None:
    task = basis.task(act.task_id)
    if task is None:
        return Refusal("done")
    if basis.running is not None and basis.running.block.task == act.task_id:
        return Refusal("running", (("title", task.title),))
    return None


def _take(act: acts.BeAway | acts.AddMeeting, basis: Basis) -> Refusal | None:
    minute = minute_of(basis.now, basis.zone)
    over = act.day == basis.today and act.span.end <= minute
    if act.day < basis.today or over:
        return Refusal("in_past", (("day", act.day.isoformat()),))
    return None


def _day(day: date, basis: Basis) -> Refusal | None:
    if day < basis.today:
        return Refusal("in_past", (("day", day.isoformat()),))
    if basis.frame(day) is None:
        return Refusal("off_day", (("day", day.isoformat()),))
    return None
