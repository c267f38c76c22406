"""Where on a day a block costs least, with what is planned around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import MINUTES_PER_DAY, Span
from focusdesk.domain.planning.basis import block_of
from focusdesk.domain.planning.cost import cost_of
from focusdesk.domain.planning.problem import Block
from focusdesk.domain.planning.refusals import places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from focusdesk.domain.errors import Refusal
    from focusdesk.domain.ids import BlockId
    from focusdesk.domain.planning.basis import Basis
    from focusdesk.domain.planning.stored import StoredBlock
    from focusdesk.domain.task import Task


@dataclass(frozen=True, slots=True)
class DayPlaces:
    """The starts a day allows for a block, or what forbids most of the others."""

    day: date
    starts: tuple[int, ...]
    refusal: Refusal | None = None


def day_places(
    basis: Basis, task: Task, block: StoredBlock, day: date, since: int = 0
) -> DayPlaces:
    """Find every start on the grid, from a minute on, where the block may lie."""
    judge = places(basis, task, block.id)
    minutes = block.span.minutes
    first = -(-since // basis.step) * basis.step
    starts, forbidden = [], []
    for start in range(first, MINUTES_PER_DAY - minutes + 1, basis.step):
        refusal = judge.refusal(day, Span(start, start + minutes))
        if refusal is None:
            starts.append(start)
        else:
            forbidden.append(refusal)
    if starts or not forbidden:
        return DayPlaces(day, tuple(starts))
    # Hours and the past forbid something on every day; what else does is the reason.
    telling = [r for r in forbidden if r.code not in {"outside_hours", "in_past"}]
    often = telling or forbidden
    return DayPlaces(day, (), max(often, key=often.count))


def cheapest_start(basis: Basis, block: StoredBlock, found: DayPlaces) -> int:
    """Return the start that costs least, what it would push away left out."""
    last = max(found.day, basis.horizon(found.day, 1))
    request = basis.request(last)
    known = {task.id for task in request.tasks}
    days = {day.date for day in request.days}
    others = [
        block_of(b)
        for b in _others(basis, block.id)
        if b.task_id in known and b.day in days
    ]
    minutes = block.span.minutes

    def cost(start: int) -> tuple[float, int]:
        here = Block(block.task_id, found.day, start, start + minutes)
        return cost_of(_beside(others, here), request).total, start

    return min(found.starts, key=cost)


def _others(basis: Basis, block_id: BlockId) -> Iterator[StoredBlock]:
    return (b for b in basis.ahead() if b.id != block_id)


def _beside(others: Sequence[Block], here: Block) -> list[Block]:
    beside = [
        o
        for o in others
        if o.day != here.day or o.end <= here.start or here.end <= o.start
    ]
    return [*beside, here]
