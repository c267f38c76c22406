"""The cost of each piece at each slot: windows, energy, deadlines, earlier plan."""

from __future__ import annotations

from itertools import accumulate
from math import inf
from operator import add, sub
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import MINUTES_PER_DAY
from focusdesk.domain.planning.cost import moving_percent, previous_start
from focusdesk.domain.planning.frame import (
    PERCENT,
    minute_delay,
    minute_misfit,
    stripes,
    tardiness,
)
from focusdesk.domain.planning.problem import Moment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.planning.policy import TaskClass
    from focusdesk.domain.planning.problem import Block
    from focusdesk.domain.planning.search.deck import Deck
    from focusdesk.domain.planning.search.slots import Slots

Row = list[float]


class PriceList:
    """Make the rows of costs, one per piece and part of a day."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck
        self._grid = deck.grid
        self._days = deck.request.days
        self._misfit: dict[tuple[int, TaskClass], Row] = {}
        self._core: dict[int, list[int]] = {}
        self._clock: dict[Slots, list[int]] = {}
        self._plain: dict[tuple[object, ...], Row | None] = {}
        self._pin_done = [
            max((deck.clock.at(Moment(b.day, b.end)) for b in blocks), default=0)
            for blocks in deck.fixed_of
        ]
        self._earlier: dict[tuple[int, int], list[tuple[Block, float]]] = {}
        self._read_previous()

    def row(self, slots: Slots, piece: int) -> Row | None:
        """Return the units lost by starting the piece at each slot, None if nowhere.

        The row has one entry per slot at which the piece still fits before the
        end of the part, infinity where it cannot start.
        """
        deck, task = self._deck, self._deck.task[piece]
        own = deck.tasks[task]
        if deck.slots[piece] > slots.size:
            return None
        if own.setting and own.setting != self._days[slots.day].setting:
            return None
        row = self._plain_row(slots, piece)
        if row is None or not self._is_special(slots, piece):
            return row
        return self._special_row(slots, piece, row)

    def _plain_row(self, slots: Slots, piece: int) -> Row | None:
        """Return the row as far as windows, energy and length decide it."""
        deck = self._deck
        task, length = deck.task[piece], deck.slots[piece]
        core = deck.tasks[task].only_in_core
        short = self._shortfall(slots, piece) + self._delay(slots, piece)
        key = (slots.day, slots.first, deck.classes[task], length, core, short)
        if key in self._plain:
            return self._plain[key]
        starts = [run >= length for run in slots.runs[: slots.size - length + 1]]
        if core:
            inside = self._core_minutes(slots.day)
            begin = slots.first * self._grid
            wide = length * self._grid
            starts = [
                start and inside[m + wide] - inside[m] == wide
                for start, m in zip(
                    starts, range(begin, MINUTES_PER_DAY, self._grid), strict=False
                )
            ]
        row: Row | None = None
        if any(starts):
            passed = self._passed(slots, deck.classes[task])
            costs = map(sub, passed[length:], passed)
            row = [
                cost + short if start else inf
                for cost, start in zip(costs, starts, strict=True)
            ]
        self._plain[key] = row
        return row

    def _is_special(self, slots: Slots, piece: int) -> bool:
        deck, task = self._deck, self._deck.task[piece]
        return bool(
            deck.timely[task]
            or deck.earliest[task]
            or deck.latest[task]
            or deck.fixed_of[task]
            or (slots.day, task) in self._earlier
        )

    def _special_row(self, slots: Slots, piece: int, plain: Row) -> Row | None:
        """Return the row with what concerns this task alone."""
        deck, length = self._deck, self._deck.slots[piece]
        task = deck.task[piece]
        row = plain
        if deck.last[piece] and deck.due[task] is not None:
            row = list(map(add, row, self._lateness(slots, task, 0)[length:]))
        if deck.real[piece] != piece:
            for late, tail in deck.awaited[task]:
                row = list(map(add, row, self._lateness(slots, late, tail)[length:]))
        kept = self._kept(slots, task)
        if kept:
            row = list(map(sub, row, map(sub, kept[length:], kept)))
        if deck.earliest[task] or deck.latest[task] or deck.fixed_of[task]:
            row = list(row)
            self._close_outside(slots, piece, row)
            self._close_near_pins(slots, piece, row)
            if min(row) == inf:
                return None
        return row

    def _passed(self, slots: Slots, kind: TaskClass) -> Row:
        """Return the misfit of the class summed up to each slot boundary."""
        key = (slots.day, kind)
        if key not in self._misfit:
            day, policy = self._days[slots.day], self._deck.request.policy
            minutes = [0.0] * MINUTES_PER_DAY
            for stripe in stripes(day):
                lost = minute_misfit(policy, kind, day, stripe)
                span = stripe.span
                minutes[span.start : span.end] = [lost] * span.minutes
            self._misfit[key] = list(accumulate(minutes, initial=0.0))
        begin = slots.first * self._grid
        end = begin + slots.size * self._grid
        return self._misfit[key][begin : end + 1 : self._grid]

    def _core_minutes(self, day: int) -> list[int]:
        if day not in self._core:
            core = _marked(self._days[day].core_hours)
            self._core[day] = list(accumulate(core, initial=0))
        return self._core[day]

    def _lateness(self, slots: Slots, task: int, tail: int) -> Row:
        """Return the tardiness if the task ends `tail` after each slot boundary."""
        deck = self._deck
        clock, floor = self.ticks(slots), self._pin_done[task]
        due, own = deck.due[task] or 0, deck.tasks[task]
        slack = max(0, due - max(0, own.estimate.high - own.estimate.likely))
        policy = deck.request.policy
        return [
            0.0
            if max(done + tail, floor) <= slack
            else tardiness(policy, own, due, max(done + tail, floor))
            for done in clock
        ]

    def ticks(self, slots: Slots) -> list[int]:
        """Return the working clock at each slot boundary."""
        if slots not in self._clock:
            day = self._days[slots.day].date
            self._clock[slots] = [
                self._deck.clock.at(Moment(day, (slots.first + n) * self._grid))
                for n in range(slots.size + 1)
            ]
        return self._clock[slots]

    def _delay(self, slots: Slots, piece: int) -> float:
        """Return the units lost by putting the piece off to the slots' day."""
        deck = self._deck
        minutes = deck.slots[piece] * self._grid
        task, day = deck.tasks[deck.task[piece]], self._days[slots.day]
        return minute_delay(deck.request.policy, task, day) * minutes

    def _shortfall(self, slots: Slots, piece: int) -> float:
        """Return the units lost by a deep block shorter than preferred."""
        deck, task = self._deck, self._deck.task[piece]
        if not deck.deep[task]:
            return 0.0
        weights = deck.request.policy.fragmentation
        preferred = min(weights.deep_preferred_block, deck.tasks[task].minutes)
        minutes = deck.slots[piece] * self._grid
        pin = self._glue_pin(slots, piece)
        short = max(0, preferred - minutes - (pin.minutes if pin else 0))
        if pin:
            short -= max(0, preferred - pin.minutes)
        return short * weights.shortfall_percent * PERCENT

    def _glue_pin(self, slots: Slots, piece: int) -> Block | None:
        deck = self._deck
        if not deck.glue[piece]:
            return None
        return self._touching(slots, deck.task[piece], deck.glue[piece])

    def _touching(self, slots: Slots, task: int, side: int) -> Block | None:
        """Return the task's pinned block that ends, or begins, where the part does."""
        day = self._days[slots.day].date
        begin = slots.first * self._grid
        edge = begin if side < 0 else begin + slots.size * self._grid
        for block in self._deck.fixed_of[task]:
            if block.day == day and (block.end if side < 0 else block.start) == edge:
                return block
        return None

    def _close_outside(self, slots: Slots, piece: int, row: Row) -> None:
        deck, task = self._deck, self._deck.task[piece]
        earliest, latest = deck.earliest[task], deck.latest[task]
        day, wide = self._days[slots.day].date, deck.slots[piece] * self._grid
        for start in range(len(row)):
            minute = (slots.first + start) * self._grid
            if (earliest and Moment(day, minute) < earliest) or (
                latest and Moment(day, minute + wide) > latest
            ):
                row[start] = inf

    def _close_near_pins(self, slots: Slots, piece: int, row: Row) -> None:
        """Keep loose pieces off the task's pins, and glued ones at theirs."""
        deck, task = self._deck, self._deck.task[piece]
        glue, split = deck.glue[piece], deck.tasks[task].split
        if not deck.fixed_of[task] or split is None:
            return
        if glue == 0:
            if self._touching(slots, task, -1):
                row[0] = inf
            if self._touching(slots, task, 1):
                row[-1] = inf
            return
        pin, place = self._glue_pin(slots, piece), 0 if glue < 0 else len(row) - 1
        fits = False
        if pin:
            minutes = pin.minutes + deck.slots[piece] * self._grid
            low = min(split.min_block, deck.tasks[task].minutes)
            bridge = len(row) == 1 and self._touching(slots, task, -glue)
            fits = low <= minutes <= split.max_block and not bridge
        for start in range(len(row)):
            if not fits or start != place:
                row[start] = inf

    def _read_previous(self) -> None:
        request = self._deck.request
        if request.now is None:
            return
        days = {day.date: number for number, day in enumerate(request.days)}
        for old in request.previous:
            task = self._deck.number.get(old.task)
            if task is None or old.day not in days:
                continue
            saved = moving_percent(old, request) * PERCENT
            if previous_start(old, request.now) < old.end:
                self._earlier.setdefault((days[old.day], task), []).append((old, saved))

    def _kept(self, slots: Slots, task: int) -> Row | None:
        """Return what keeping the earlier plan saves up to each slot boundary."""
        earlier, now = self._earlier.get((slots.day, task)), self._deck.request.now
        if not earlier or now is None:
            return None
        saved = [0.0] * MINUTES_PER_DAY
        for old, units in earlier:
            for minute in range(previous_start(old, now), old.end):
                saved[minute] += units
        begin = slots.first * self._grid
        end = begin + slots.size * self._grid
        return list(accumulate(saved, initial=0.0))[begin : end + 1 : self._grid]


def _marked(spans: Iterable[Span]) -> list[int]:
    marks = [0] * MINUTES_PER_DAY
    for span in spans:
        marks[span.start : span.end] = [1] * span.minutes
    return marks
