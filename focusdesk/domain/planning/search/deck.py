"""The tasks of a request as tables: classes, order, and the pieces to be placed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.planning.frame import PERCENT, UNIT, WorkingClock, tardiness
from focusdesk.domain.planning.policy import TaskClass
from focusdesk.domain.planning.problem import Moment, class_of
from focusdesk.domain.planning.search.pins import fixed_blocks

if TYPE_CHECKING:
    from focusdesk.domain.planning.problem import Block, PlanRequest

NEVER = 10**9


class Deck:
    """Hold the tasks by number, and the pieces that may be placed for them.

    A piece is a number of slots of one task placed in one go: the whole task, or
    one of the lengths a task may be split into. `last` marks the piece that
    finishes a task whose end matters, `glue` one that prolongs a pinned block (-1
    after the pin, +1 before it). A guided piece is priced for what its end means
    to the tasks that wait for it; its `real` piece is the one that is placed.
    """

    def __init__(self, request: PlanRequest) -> None:
        self.request = request
        self.grid = request.granularity
        self.tasks = request.tasks
        self.number = {task.id: n for n, task in enumerate(request.tasks)}
        self.clock = WorkingClock(request)
        self.classes = [class_of(task, request.policy) for task in self.tasks]
        self.deep = [kind is TaskClass.DEEP for kind in self.classes]
        self.due = [self.clock.due(task) for task in self.tasks]
        self._read_pins()
        self._read_order()
        self.absent = [self.absence(n, left) for n, left in enumerate(self.missing)]
        self.stakes = [
            sum(self.absent[other] for other in tails) for tails in self.tails
        ]
        self.task: list[int] = []
        self.slots: list[int] = []
        self.last: list[bool] = []
        self.glue: list[int] = []
        self.real: list[int] = []
        self.guided: list[int] = []
        self.pieces_of: list[list[int]] = [[] for _ in self.tasks]
        self.options: list[dict[tuple[int, bool], list[int]]] = []
        self.all_of: list[range] = []
        for number in range(len(self.tasks)):
            begin = len(self.task)
            self._cut(number)
            self.all_of.append(range(begin, len(self.task)))
        self.lengths = [sorted({slots for slots, _ in found}) for found in self.options]
        self._order_pieces()

    def absence(self, task: int, missing: int) -> float:
        """Return the units lost when so many minutes of the task are left out."""
        if missing <= 0:
            return 0.0
        own, policy = self.tasks[task], self.request.policy
        lost = missing * policy.unscheduled_percent.of(own.urgency) * PERCENT
        due = self.due[task]
        if due is None:
            return lost
        return lost + tardiness(policy, own, due, self.clock.horizon + missing)

    def extra_blocks(self, task: int, places: int) -> float:
        """Return the units lost by `places` blocks besides the pinned ones."""
        extra = places - (0 if self.fixed_of[task] else 1)
        weight = self.request.policy.fragmentation.extra_block_minutes
        return extra * weight * UNIT if extra > 0 else 0.0

    def _read_pins(self) -> None:
        self.fixed = fixed_blocks(self.request)
        self.fixed_of: list[list[Block]] = [[] for _ in self.tasks]
        for block in self.fixed:
            self.fixed_of[self.number[block.task]].append(block)
        self.missing = [
            task.minutes - sum(block.minutes for block in blocks)
            for task, blocks in zip(self.tasks, self.fixed_of, strict=True)
        ]

    def _read_order(self) -> None:
        self.after = [
            [self.number[n] for n in dict.fromkeys(task.after) if n in self.number]
            for task in self.tasks
        ]
        self.before: list[list[int]] = [[] for _ in self.tasks]
        for task, others in enumerate(self.after):
            for other in others:
                self.before[other].append(task)
        self.order = self._topological()
        self.tails: list[dict[int, int]] = [{} for _ in self.tasks]
        for task in reversed(self.order):
            for other in self.before[task]:
                own = max(0, self.missing[other])
                for late, tail in ((other, 0), *self.tails[other].items()):
                    most = max(self.tails[task].get(late, 0), own + tail)
                    self.tails[task][late] = most
        self.awaited = [
            [(late, tail) for late, tail in tails.items() if self._waits(late)]
            for tails in self.tails
        ]
        self.timely = [
            self.due[n] is not None or bool(self.awaited[n])
            for n in range(len(self.tasks))
        ]
        self.wanted = [self._wanted(n) for n in range(len(self.tasks))]
        self.earliest = [self._earliest(n) for n in range(len(self.tasks))]
        self.latest = [self._latest(n) for n in range(len(self.tasks))]

    def _waits(self, task: int) -> bool:
        return self.due[task] is not None and self.missing[task] > 0

    def _wanted(self, task: int) -> int:
        """Return the working minute by which the task should end, for its heirs."""
        own = self.due[task]
        ends = [] if own is None else [own]
        for late, tail in self.awaited[task]:
            ends.append((self.due[late] or 0) - tail)
        return min(ends, default=NEVER)

    def _topological(self) -> list[int]:
        """Return the tasks with predecessors first; the request has no circles."""
        left = [len(others) for others in self.after]
        ready = [task for task, count in enumerate(left) if not count]
        for task in ready:
            for other in self.before[task]:
                left[other] -= 1
                if not left[other]:
                    ready.append(other)
        return ready

    def _earliest(self, task: int) -> Moment | None:
        own = self.tasks[task].not_before
        ends = [
            Moment(block.day, block.end)
            for other in self.after[task]
            for block in self.fixed_of[other]
        ]
        return max([*ends, own] if own else ends, default=None)

    def _latest(self, task: int) -> Moment | None:
        starts = [
            Moment(block.day, block.start)
            for other in self.before[task]
            for block in self.fixed_of[other]
        ]
        return min(starts, default=None)

    def _cut(self, number: int) -> None:
        """Add the pieces of a task, all lengths that it may be split into."""
        task, missing = self.tasks[number], self.missing[number]
        self.options.append({})
        slots, rest = divmod(missing, self.grid)
        if task.split is None:
            if missing > 0 and not rest and not self.fixed_of[number]:
                self._add(number, slots, last=True, glue=0)
            return
        low = -(-min(task.split.min_block, task.minutes) // self.grid)
        high = min(task.split.max_block // self.grid, slots)
        for length in range(max(1, low), high + 1):
            self._add_both(number, length, glue=0)
        if self.fixed_of[number]:
            for length in range(1, slots + 1):
                self._add_both(number, length, glue=-1)
                self._add_both(number, length, glue=1)

    def _add_both(self, task: int, slots: int, *, glue: int) -> None:
        self._add(task, slots, last=False, glue=glue)
        if self.timely[task]:
            self._add(task, slots, last=True, glue=glue)

    def _add(self, task: int, slots: int, *, last: bool, glue: int) -> None:
        piece = len(self.task)
        self.pieces_of[task].append(piece)
        self.options[task].setdefault((slots, last), []).append(piece)
        guided = bool(self.awaited[task]) and last
        for _ in range(1 + guided):
            self.task.append(task)
            self.slots.append(slots)
            self.last.append(last)
            self.glue.append(glue)
            self.real.append(piece)
            self.guided.append(piece + guided)

    def _order_pieces(self) -> None:
        """Tell for each piece which others must lie before and behind it."""
        none: frozenset[int] = frozenset()
        self.ahead = [none] * len(self.task)
        self.behind = [none] * len(self.task)
        for task, pieces in enumerate(self.pieces_of):
            ahead = [p for other in self.after[task] for p in self.pieces_of[other]]
            behind = [p for other in self.before[task] for p in self.pieces_of[other]]
            split = self.timely[task] and self.tasks[task].split is not None
            if not (ahead or behind or split):
                continue
            lasts = [p for p in pieces if self.last[p]] if split else []
            others = [p for p in pieces if not self.last[p]] if split else []
            for piece in self.all_of[task]:
                own = others if self.last[piece] else []
                rest = [] if self.last[piece] else lasts
                self.ahead[piece] = frozenset((*ahead, *own))
                self.behind[piece] = frozenset((*behind, *rest))
