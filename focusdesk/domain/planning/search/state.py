"""A plan under construction: which piece lies where, and what all of it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.planning.cost import cost_of
from focusdesk.domain.planning.frame import PERCENT, UNIT

if TYPE_CHECKING:
    from focusdesk.domain.planning.search.board import Board
    from focusdesk.domain.planning.search.stretch import Node

Place = tuple[int, int]
"""A stretch's number and a piece."""


class State:
    """Hold the node of each stretch and where each task's pieces are.

    `cost` is kept up to date by every change, in units, equal to the cost of the
    blocks it stands for.
    """

    __slots__ = ("board", "cost", "deep", "got", "nodes", "places")

    def __init__(self, board: Board) -> None:
        self.board = board
        self.nodes: list[Node] = [stretch.node(()) for stretch in board.stretches]
        self.places: list[tuple[Place, ...]] = [()] * len(board.tasks)
        self.deep = list(board.fixed_deep)
        self.got = list(board.project_minutes)
        self.cost = cost_of(board.fixed, board.request).total * UNIT

    def copy(self) -> State:
        """Return a state that can be changed without touching this one."""
        twin = State.__new__(State)
        twin.board = self.board
        twin.nodes = self.nodes.copy()
        twin.places = self.places.copy()
        twin.deep = self.deep.copy()
        twin.got = self.got.copy()
        twin.cost = self.cost
        return twin

    def is_complete(self, task: int) -> bool:
        """Return whether all minutes of the task are placed."""
        missing = self.board.missing[task]
        if missing <= 0:
            return True
        places = self.places[task]
        if not places:
            return False
        if self.board.tasks[task].split is None:
            return True
        return self.placed(task) == missing

    def placed(self, task: int) -> int:
        """Return the minutes of the task that are placed, pinned ones not counted."""
        slots = self.board.piece_slots
        grid = self.board.request.granularity
        return grid * sum(slots[piece] for _, piece in self.places[task])

    def window(self, task: int) -> tuple[int, int] | None:
        """Return the first and last stretch dependencies allow, None if blocked."""
        board, places = self.board, self.places
        low, high = 0, len(self.nodes) - 1
        for other in board.after[task]:
            if not self.is_complete(other):
                return None
            if places[other]:
                low = max(low, places[other][-1][0])
        for other in board.before[task]:
            if places[other]:
                high = min(high, places[other][0][0])
        return low, high

    def overload_change(self, day: int, minutes: int) -> float:
        """Return the units that more deep minutes on a day cost."""
        weights = self.board.request.policy.deep_work
        limit, now = weights.max_minutes_per_day, self.deep[day]
        more = max(0, now + minutes - limit) - max(0, now - limit)
        return more * weights.excess_percent * PERCENT

    def share_change(self, task: int, minutes: int) -> float:
        """Return the units saved or lost on the project's share, negative if saved."""
        board = self.board
        project = board.project[task]
        target = board.target[project]
        if not target:
            return 0.0
        now = self.got[project]
        change = max(0, target - now - minutes) - max(0, target - now)
        return change * board.request.policy.share_shortfall_percent * PERCENT

    def put(self, stretch: int, node: Node, piece: int) -> None:
        """Replace the stretch's node by one that holds the piece as well."""
        board = self.board
        task = board.piece_task[piece]
        minutes = board.piece_slots[piece] * board.request.granularity
        before = self._task_cost(task)
        self.cost += node.cost - self.nodes[stretch].cost
        self.cost += self.share_change(task, minutes)
        if board.deep[task]:
            day = board.stretches[stretch].day
            self.cost += self.overload_change(day, minutes)
            self.deep[day] += minutes
        self.got[board.project[task]] += minutes
        self.nodes[stretch] = node
        self.places[task] = tuple(sorted((*self.places[task], (stretch, piece))))
        self.cost += self._task_cost(task) - before

    def take(self, task: int) -> None:
        """Take all pieces of the task out of the plan."""
        board = self.board
        if not self.places[task]:
            return
        before = self._task_cost(task)
        for stretch, piece in self.places[task]:
            minutes = board.piece_slots[piece] * board.request.granularity
            node = self.nodes[stretch].without(piece)
            self.cost += node.cost - self.nodes[stretch].cost
            self.nodes[stretch] = node
            self.cost += self.share_change(task, -minutes)
            self.got[board.project[task]] -= minutes
            if board.deep[task]:
                day = board.stretches[stretch].day
                self.cost += self.overload_change(day, -minutes)
                self.deep[day] -= minutes
        self.places[task] = ()
        self.cost += self._task_cost(task) - before

    def _task_cost(self, task: int) -> float:
        """Return what the task costs wherever its pieces lie."""
        board = self.board
        places = self.places[task]
        if board.tasks[task].split is None:
            return 0.0 if places else board.absent[task]
        lost = board.absence(task, board.missing[task] - self.placed(task))
        loose = sum(not board.piece_glue[piece] for _, piece in places)
        extra = loose - (0 if board.fixed_blocks_of[task] else 1)
        if extra > 0:
            weight = board.request.policy.fragmentation.extra_block_minutes
            lost += extra * weight * UNIT
        return lost
