"""The cost of each piece at each slot: windows, energy, deadlines, earlier plan."""

from __future__ import annotations

from itertools import accumulate
from math import inf
from operator import add, sub
from typing import TYPE_CHECKING

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
    from focusdesk.domain.planning.policy import TaskClass
    from focusdesk.domain.planning.problem import Block
    from focusdesk.domain.planning.search.board import Board
    from focusdesk.domain.planning.search.stretch import Stretch


class PriceList:
    """Make the rows of costs, one per piece and stretch."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._grid = board.request.granularity
        self._misfit: dict[tuple[int, TaskClass], list[float]] = {}
        self._runs: dict[int, list[int]] = {}
        self._clock: dict[int, list[int]] = {}
        self._kept: dict[tuple[int, int], list[float]] = {}
        self._pin_done: list[int] = [
            max((board.clock.at(Moment(b.day, b.end)) for b in blocks), default=0)
            for blocks in board.fixed_blocks_of
        ]
        for stretch in board.stretches:
            self._runs[stretch.number] = _runs(stretch.usable)
            day = board.request.days[stretch.day].date
            self._clock[stretch.number] = [
                board.clock.at(Moment(day, (stretch.first + n) * self._grid))
                for n in range(stretch.size + 1)
            ]
        self._read_previous()

    def row(self, stretch: Stretch, piece: int) -> list[float] | None:
        """Return the units lost by starting the piece at each slot, None if nowhere.

        The row has `size - slots + 1` entries; infinity where it cannot start.
        """
        board = self._board
        length, task = board.piece_slots[piece], board.piece_task[piece]
        if length > stretch.size:
            return None
        starts = self._starts(stretch, piece)
        if not any(starts):
            return None
        passed = self._passed(stretch, board.classes[task])
        costs = list(map(sub, passed[length:], passed))
        kept = self._kept.get((stretch.number, task))
        if kept:
            costs = list(map(sub, costs, map(sub, kept[length:], kept)))
        if board.piece_last[piece] and board.due[task] is not None:
            late = self._lateness(stretch, task)
            costs = list(map(add, costs, late[length:]))
        if board.guided[piece]:
            for q, tail in board.guide[task]:
                late = self._lateness(stretch, q, tail)
                costs = list(map(add, costs, late[length:]))
        extra = self._shortfall(stretch, piece) + self._delay(stretch, piece)
        return [
            cost + extra if start else inf
            for cost, start in zip(costs, starts, strict=True)
        ]

    def _passed(self, stretch: Stretch, kind: TaskClass) -> list[float]:
        """Return the misfit of the class summed up to each slot boundary."""
        key = (stretch.number, kind)
        if key not in self._misfit:
            request, grid = self._board.request, self._grid
            day = request.days[stretch.day]
            minutes = [0.0] * 1440
            for stripe in stripes(day):
                lost = minute_misfit(request.policy, kind, day, stripe)
                span = stripe.span
                minutes[span.start : span.end] = [lost] * span.minutes
            begin = stretch.first * grid
            slots = [
                sum(minutes[start : start + grid])
                for start in range(begin, begin + stretch.size * grid, grid)
            ]
            self._misfit[key] = list(accumulate(slots, initial=0.0))
        return self._misfit[key]

    def _lateness(self, stretch: Stretch, task: int, tail: int = 0) -> list[float]:
        """Return the tardiness of finishing the task at each slot boundary."""
        board = self._board
        due, own = board.due[task] or 0, board.tasks[task]
        clock, floor = self._clock[stretch.number], self._pin_done[task]
        slack = max(0, due - max(0, own.estimate.high - own.estimate.likely))
        if max(clock[-1] + tail, floor) <= slack:
            return stretch.zeros
        policy = board.request.policy
        return [
            0.0
            if max(done + tail, floor) <= slack
            else tardiness(policy, own, due, max(done + tail, floor))
            for done in clock
        ]

    def _delay(self, stretch: Stretch, piece: int) -> float:
        """Return the units lost by putting the piece off to the stretch's day."""
        board = self._board
        day = board.request.days[stretch.day]
        task = board.tasks[board.piece_task[piece]]
        minutes = board.piece_slots[piece] * self._grid
        return minute_delay(board.request.policy, task, day) * minutes

    def _shortfall(self, stretch: Stretch, piece: int) -> float:
        """Return the units lost by a deep block shorter than preferred."""
        board = self._board
        task = board.piece_task[piece]
        if not board.deep[task]:
            return 0.0
        weights = board.request.policy.fragmentation
        preferred = min(weights.deep_preferred_block, board.tasks[task].minutes)
        minutes = board.piece_slots[piece] * self._grid
        pin = self._glue_pin(stretch, piece)
        short = max(0, preferred - minutes - (pin.minutes if pin else 0))
        if pin:
            short -= max(0, preferred - pin.minutes)
        return short * weights.shortfall_percent * PERCENT

    def _glue_pin(self, stretch: Stretch, piece: int) -> Block | None:
        board = self._board
        glue = board.piece_glue[piece]
        if not glue:
            return None
        day = board.request.days[stretch.day].date
        begin = stretch.first * self._grid
        edge = begin if glue < 0 else begin + stretch.size * self._grid
        for block in board.fixed_blocks_of[board.piece_task[piece]]:
            if block.day == day and (block.end if glue < 0 else block.start) == edge:
                return block
        return None

    def _starts(self, stretch: Stretch, piece: int) -> list[bool]:
        """Return at which slots the piece may start."""
        board, grid = self._board, self._grid
        length, number = board.piece_slots[piece], board.piece_task[piece]
        task, day = board.tasks[number], board.request.days[stretch.day]
        size = stretch.size - length + 1
        nowhere = [False] * size
        if task.setting and task.setting != day.setting:
            return nowhere
        runs = self._runs[stretch.number]
        open_ = [runs[start] >= length for start in range(size)]
        if task.only_in_core:
            core = [False] * 1440
            for span in day.core_hours:
                core[span.start : span.end] = [True] * span.minutes
            for start in range(size):
                minute = (stretch.first + start) * grid
                open_[start] &= all(core[minute : minute + length * grid])
        earliest, latest = board.earliest[number], board.latest[number]
        for start in range(size):
            minute = (stretch.first + start) * grid
            if earliest and Moment(day.date, minute) < earliest:
                open_[start] = False
            if latest and Moment(day.date, minute + length * grid) > latest:
                open_[start] = False
        return self._near_pins(stretch, piece, open_)

    def _near_pins(
        self, stretch: Stretch, piece: int, open_: list[bool]
    ) -> list[bool]:
        board = self._board
        task, glue = board.piece_task[piece], board.piece_glue[piece]
        if not board.fixed_blocks_of[task]:
            return open_
        if glue == 0:
            if self._touches(stretch, task, -1):
                open_[0] = False
            if self._touches(stretch, task, 1):
                open_[-1] = False
            return open_
        pin, split = self._glue_pin(stretch, piece), board.tasks[task].split
        place = 0 if glue < 0 else len(open_) - 1
        fits = False
        if pin and split:
            minutes = pin.minutes + board.piece_slots[piece] * self._grid
            low = min(split.min_block, board.tasks[task].minutes)
            fits = low <= minutes <= split.max_block and open_[place]
            whole = len(open_) == 1
            fits = fits and not (whole and self._touches(stretch, task, -glue))
        return [fits and n == place for n in range(len(open_))]

    def _touches(self, stretch: Stretch, task: int, side: int) -> bool:
        begin = stretch.first * self._grid
        edge = begin if side < 0 else begin + stretch.size * self._grid
        day = self._board.request.days[stretch.day].date
        return any(
            block.day == day and (block.end if side < 0 else block.start) == edge
            for block in self._board.fixed_blocks_of[task]
        )

    def _read_previous(self) -> None:
        """Sum, per stretch and task, what keeping the earlier plan saves."""
        board, grid = self._board, self._grid
        request = board.request
        if request.now is None:
            return
        for old in request.previous:
            number = board.number.get(old.task)
            begin = previous_start(old, request.now)
            if number is None or begin >= old.end:
                continue
            saved = moving_percent(old, request) * PERCENT
            for stretch in board.stretches:
                if request.days[stretch.day].date != old.day:
                    continue
                kept = self._kept.setdefault(
                    (stretch.number, number), [0.0] * (stretch.size + 1)
                )
                total = 0.0
                for n in range(stretch.size):
                    start = (stretch.first + n) * grid
                    both = min(old.end, start + grid) - max(begin, start)
                    total += max(0, both) * saved
                    kept[n + 1] += total


def _runs(usable: list[bool]) -> list[int]:
    """Return how many usable slots follow without a hole from each slot on."""
    runs = [0] * (len(usable) + 1)
    for n in range(len(usable) - 1, -1, -1):
        runs[n] = runs[n + 1] + 1 if usable[n] else 0
    return runs
