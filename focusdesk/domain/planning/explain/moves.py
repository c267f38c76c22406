"""The nearest other places of a block, and what moving there would cost."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import Span, intersect, subtract, total_minutes
from focusdesk.domain.planning.cost import cost_of
from focusdesk.domain.planning.plan import CostTerms
from focusdesk.domain.planning.problem import Block, Window
from focusdesk.domain.planning.violations import free_time, violations

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from focusdesk.domain.planning.problem import PlanDay, PlanRequest


MOST_EXCHANGES = 2
MOST_TRIED = 240
"""Moves priced for one plan, so that explaining a full week stays below a second."""


@dataclass(frozen=True, slots=True)
class Move:
    """A feasible other place of one block, and each term's change in minutes.

    `other` is the block it would change places with and where that would go.
    """

    to: Block
    change: CostTerms
    other: tuple[Block, Block] | None = None

    @property
    def facts(self) -> tuple[tuple[str, str | int | float], ...]:
        """Name the place and the minutes that moving there loses, all terms."""
        cost = round(self.change.total, 4)
        named: list[tuple[str, str | int | float]] = [
            ("to_day", self.to.day.isoformat()),
            ("to_minute", self.to.start),
            ("cost", cost),
        ]
        if self.other is not None:
            before, after = self.other
            named += [
                ("with", before.task),
                ("with_day", before.day.isoformat()),
                ("with_minute", before.start),
                ("with_to_day", after.day.isoformat()),
                ("with_to_minute", after.start),
            ]
        return tuple(named)


class Situation:
    """A plan that single blocks are moved in, to see what that would cost."""

    def __init__(self, blocks: Sequence[Block], request: PlanRequest) -> None:
        self.blocks = tuple(blocks)
        self.request = request
        self.days = {day.date: day for day in request.days}
        self.cost = cost_of(blocks, request)
        self.placed: dict[str, int] = {}
        for block in blocks:
            now = self.placed.get(block.task, 0)
            self.placed[block.task] = now + block.minutes
        self._tried = 0

    def window_of(self, block: Block) -> Window:
        """Return the window that holds most of the block."""
        return _window(self.days[block.day], Span(block.start, block.end))

    def gaps(self, day: PlanDay, without: Block | None = None) -> tuple[Span, ...]:
        """Return the free spans of a day that are left, from now on.

        `without` is a block that counts as taken away.
        """
        taken = [
            Span(block.start, block.end)
            for block in self.blocks
            if block.day == day.date and block != without
        ]
        return subtract(open_time(day, self.request), taken)

    def moves(self, block: Block) -> Iterator[Move]:
        """Yield the nearest place in every other window, and one on the next day."""
        here = self.window_of(block)
        day = self.days[block.day]
        nearest: dict[Window, Block] = {}
        for place in self._places(day, block):
            window = self.window_of(place)
            best = nearest.get(window)
            if best is None or _distance(place, block) < _distance(best, block):
                nearest[window] = place
        for window, place in nearest.items():
            if window is not here:
                yield from self.priced(block, place)
        yield from self._later(block)
        for other in self._exchangeable(block):
            yield from self._exchanged(block, other)

    def places_on(self, day: date, block: Block) -> tuple[Block, ...]:
        """Return the free places of the block's length on a day, by start."""
        return tuple(self._places(self.days[day], block))

    def priced(self, block: Block, place: Block) -> Iterator[Move]:
        """Yield the move if no rule forbids it."""
        yield from self._replaced({block: place}, place)

    def _replaced(self, places: Mapping[Block, Block], to: Block) -> Iterator[Move]:
        self._tried += 1
        if self._tried > MOST_TRIED:
            return
        placed = [places.get(b, b) for b in self.blocks]
        moved = sorted(placed, key=lambda b: (b.day, b.start))
        if violations(moved, self.request):
            return
        after = cost_of(moved, self.request)
        change = CostTerms(
            **{
                term.name: getattr(after, term.name) - getattr(self.cost, term.name)
                for term in fields(CostTerms)
            }
        )
        others = [pair for pair in places.items() if pair[1] != to]
        yield Move(to, change, others[0] if others else None)

    def _exchangeable(self, block: Block) -> list[Block]:
        """Return the nearest blocks that could change places with this one."""
        others = [
            b
            for b in self.blocks
            if b.task != block.task
            and b not in self.request.pinned
            and (b.minutes == block.minutes or _touch(b, block))
        ]
        others.sort(key=lambda b: (abs((b.day - block.day).days), _distance(b, block)))
        return others[:MOST_EXCHANGES]

    def _exchanged(self, block: Block, other: Block) -> Iterator[Move]:
        if block.minutes == other.minutes:
            mine = replace(block, day=other.day, start=other.start, end=other.end)
            theirs = replace(other, day=block.day, start=block.start, end=block.end)
        else:
            first, second = sorted((block, other), key=lambda b: b.start)
            middle = first.start + second.minutes
            places = {
                second: replace(second, start=first.start, end=middle),
                first: replace(first, start=middle, end=second.end),
            }
            mine, theirs = places[block], places[other]
        yield from self._replaced({block: mine, other: theirs}, mine)

    def _later(self, block: Block) -> Iterator[Move]:
        for day in self.request.days:
            if day.date <= block.day:
                continue
            for place in self._places(day, block):
                yield from self.priced(block, place)
                return

    def _places(self, day: PlanDay, block: Block) -> Iterator[Block]:
        step = self.request.granularity
        for gap in self.gaps(day, block):
            first = -(-gap.start // step) * step
            for start in range(first, gap.end - block.minutes + 1, step):
                if (day.date, start) != (block.day, block.start):
                    end = start + block.minutes
                    yield replace(block, day=day.date, start=start, end=end)


def open_time(day: PlanDay, request: PlanRequest) -> tuple[Span, ...]:
    """Return a day's free minutes from now on, whatever is planned in them."""
    free = free_time(day)
    now = request.now
    if now is None or now.day < day.date:
        return free
    if now.day > day.date or now.minute >= 24 * 60:
        return ()
    return intersect(free, (Span(now.minute, 24 * 60),))


def _window(day: PlanDay, span: Span) -> Window:
    core = total_minutes(intersect((span,), day.core_hours))
    quiet = total_minutes(intersect((span,), subtract(day.no_meeting, day.core_hours)))
    other = span.minutes - core - quiet
    shares = ((core, Window.CORE), (quiet, Window.QUIET), (other, Window.OTHER))
    return max(shares, key=lambda share: share[0])[1]


def _touch(a: Block, b: Block) -> bool:
    return a.day == b.day and (a.end == b.start or b.end == a.start)


def _distance(place: Block, block: Block) -> int:
    return abs(place.start - block.start)
