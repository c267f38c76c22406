"""The hard rules H1-H8: what no plan may do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import MINUTES_PER_DAY, Span, subtract
from focusdesk.domain.planning.problem import Block, Moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from focusdesk.domain.planning.problem import PlanDay, PlanRequest, PlanTask


@dataclass(frozen=True, slots=True)
class Violation:
    """Hold one broken rule (`H1` to `H8`): the task, and what about it."""

    rule: str
    task: str
    detail: str
    where: Moment | None = None


def violations(blocks: Iterable[Block], request: PlanRequest) -> tuple[Violation, ...]:
    """Return every hard rule the blocks break; an empty tuple is a feasible plan."""
    known = {task.id: task for task in request.tasks}
    days = {day.date: day for day in request.days}
    pieces: list[Block] = []
    found: list[Violation] = []
    for block in sorted(blocks, key=_when):
        shape = _shape_problem(block, known, days)
        if shape:
            found.append(_broken("H1", block, shape))
            continue
        if block.start % request.granularity or block.end % request.granularity:
            found.append(_broken("H1", block, "off_grid"))
        pieces.append(block)
    found.extend(_overlaps(pieces))
    found.extend(_pins_and_past(pieces, request))
    merged = merge_touching(pieces)
    found.extend(_outside_free_time(merged, request))
    by_task: dict[str, list[Block]] = {task.id: [] for task in request.tasks}
    for block in merged:
        by_task[block.task].append(block)
    for task in request.tasks:
        found.extend(_amounts(task, by_task[task.id], request))
        found.extend(_places(task, by_task[task.id], request, days))
        found.extend(_order(task, by_task, known))
    return tuple(found)


def merge_touching(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks in time order, touching pieces of one task made one."""
    merged: list[Block] = []
    for block in sorted(blocks, key=_when):
        last = merged[-1] if merged else None
        if last and (last.task, last.day, last.end) == (
            block.task,
            block.day,
            block.start,
        ):
            merged[-1] = Block(last.task, last.day, last.start, block.end)
        else:
            merged.append(block)
    return merged


def free_time(day: PlanDay) -> tuple[Span, ...]:
    """Return the working minutes of a day outside breaks and events."""
    work = subtract(day.work, day.breaks)
    return subtract(work, [event.span for event in day.events])


def _when(block: Block) -> tuple[object, int, int, str]:
    return (block.day, block.start, block.end, block.task)


def _broken(rule: str, block: Block, detail: str) -> Violation:
    return Violation(rule, block.task, detail, Moment(block.day, block.start))


def _shape_problem(
    block: Block, known: dict[str, PlanTask], days: dict[date, PlanDay]
) -> str:
    if block.task not in known:
        return "unknown_task"
    if block.day not in days:
        return "unknown_day"
    if not 0 <= block.start < block.end <= MINUTES_PER_DAY:
        return "no_length"
    return ""


def _overlaps(pieces: Sequence[Block]) -> Iterator[Violation]:
    end: Moment | None = None
    for piece in pieces:
        if end and Moment(piece.day, piece.start) < end:
            yield _broken("H3", piece, "overlap")
        last = Moment(piece.day, piece.end)
        end = max(end, last) if end else last


def _outside(block: Block, allowed: Sequence[Span]) -> tuple[Span, ...]:
    return subtract([Span(block.start, block.end)], allowed)


def _own_pins(request: PlanRequest, block: Block) -> list[Span]:
    return [
        Span(pin.start, pin.end)
        for pin in request.pinned
        if (pin.task, pin.day) == (block.task, block.day)
    ]


def _unpinned(request: PlanRequest, block: Block) -> tuple[Span, ...]:
    return _outside(block, _own_pins(request, block))


def _pins_and_past(
    pieces: Sequence[Block], request: PlanRequest
) -> Iterator[Violation]:
    for pin in request.pinned:
        kept = [
            Span(piece.start, piece.end)
            for piece in pieces
            if (piece.task, piece.day) == (pin.task, pin.day)
        ]
        if _outside(pin, kept):
            yield _broken("H8", pin, "pin_not_kept")
    if request.now is None:
        return
    for piece in pieces:
        for span in _unpinned(request, piece):
            if Moment(piece.day, span.start) < request.now:
                yield _broken("H8", piece, "in_the_past")
                break


def _outside_free_time(
    blocks: Sequence[Block], request: PlanRequest
) -> Iterator[Violation]:
    free = {day.date: free_time(day) for day in request.days}
    for block in blocks:
        if _outside(block, (*free[block.day], *_own_pins(request, block))):
            yield _broken("H2", block, "not_free")


def _amounts(
    task: PlanTask, blocks: Sequence[Block], request: PlanRequest
) -> Iterator[Violation]:
    placed = sum(block.minutes for block in blocks)
    if placed > task.minutes:
        yield _broken("H4", blocks[0], "too_much")
    if task.split is None:
        if len(blocks) > 1 or placed not in (0, task.minutes):
            yield _broken("H4", blocks[0], "split")
        return
    low = min(task.split.min_block, task.minutes)
    for block in blocks:
        if low <= block.minutes <= task.split.max_block:
            continue
        if _unpinned(request, block):
            yield _broken("H5", block, "block_length")


def _places(
    task: PlanTask,
    blocks: Sequence[Block],
    request: PlanRequest,
    days: dict[date, PlanDay],
) -> Iterator[Violation]:
    for block in blocks:
        own = _unpinned(request, block)
        if not own:
            continue
        day = days[block.day]
        start = Moment(block.day, own[0].start)
        if task.not_before and start < task.not_before:
            yield _broken("H6", block, "not_before")
        if task.setting and day.setting != task.setting:
            yield _broken("H6", block, "setting")
        if task.only_in_core and subtract(own, day.core_hours):
            yield _broken("H6", block, "only_in_core")


def _order(
    task: PlanTask, by_task: dict[str, list[Block]], known: dict[str, PlanTask]
) -> Iterator[Violation]:
    if not by_task[task.id]:
        return
    first = by_task[task.id][0]
    for name in task.after:
        if name not in known:
            continue
        before = by_task[name]
        if sum(block.minutes for block in before) != known[name].minutes:
            yield _broken("H7", first, f"unfinished:{name}")
        elif (before[-1].day, before[-1].end) > (first.day, first.start):
            yield _broken("H7", first, f"too_early:{name}")
