"""A plan under construction: which piece lies where, and what all of it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.planning.frame import PERCENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from focusdesk.domain.planning.search.board import Board
    from focusdesk.domain.planning.search.stretch import Node, Order, Spot

Place = tuple[int, int]
"""A stretch's number and a piece."""


class State:
    """Hold the node of each stretch and where each task's pieces are.

    `cost` is kept up to date by every change, in units, equal to the cost of the
    blocks it stands for.
    """

    __slots__ = ("board", "cost", "deck", "deep", "got", "nodes", "places", "turned")

    def __init__(self, board: Board) -> None:
        self.board = board
        self.deck = board.deck
        self.nodes: list[Node] = [s.node((), None) for s in board.stretches]
        self.places: list[tuple[Place, ...]] = [()] * len(self.deck.tasks)
        self.deep = list(board.fixed_deep)
        self.got = list(board.project_minutes)
        self.cost = board.empty_cost
        self.turned: list[float] = []
        if board.turns is not None:
            days = range(len(board.request.days))
            self.turned = [board.turns.price(day, self.nodes, {}) for day in days]

    def copy(self) -> State:
        """Return a state that can be changed without touching this one."""
        twin = State.__new__(State)
        twin.board = self.board
        twin.deck = self.deck
        twin.become(self)
        return twin

    def become(self, other: State) -> None:
        """Take over what the other state of the same board holds."""
        self.nodes = other.nodes.copy()
        self.places = other.places.copy()
        self.deep = other.deep.copy()
        self.got = other.got.copy()
        self.turned = other.turned.copy()
        self.cost = other.cost

    def is_complete(self, task: int) -> bool:
        """Return whether all minutes of the task are placed."""
        missing = self.deck.missing[task]
        if missing <= 0:
            return True
        if self.deck.tasks[task].split is None:
            return bool(self.places[task])
        return self.placed(task) == missing

    def placed(self, task: int) -> int:
        """Return the minutes of the task that are placed, pinned ones not counted."""
        slots = self.deck.slots
        return self.deck.grid * sum([slots[piece] for _, piece in self.places[task]])

    def window(self, task: int) -> tuple[int, int] | None:
        """Return the first and last stretch dependencies allow, None if blocked."""
        places = self.places
        low, high = 0, len(self.nodes) - 1
        for other in self.deck.after[task]:
            if not self.is_complete(other):
                return None
            if places[other] and places[other][-1][0] > low:
                low = places[other][-1][0]
        for other in self.deck.before[task]:
            if places[other] and places[other][0][0] < high:
                high = places[other][0][0]
        return low, high

    def overload_change(self, day: int, minutes: int) -> float:
        """Return the units that more deep minutes on a day cost."""
        weights = self.board.request.policy.deep_work
        limit, now = weights.max_minutes_per_day, self.deep[day]
        more = max(0, now + minutes - limit) - max(0, now - limit)
        return more * weights.excess_percent * PERCENT if more else 0.0

    def share_change(self, task: int, minutes: int) -> float:
        """Return the units that more minutes of the task cost its project's share."""
        project = self.board.project[task]
        target = self.board.target[project]
        if not target:
            return 0.0
        now = self.got[project]
        change = max(0, target - now - minutes) - max(0, target - now)
        return change * self.board.request.policy.share_shortfall_percent * PERCENT

    def turn_change(self, orders: Mapping[int, Order]) -> float:
        """Return the units that other orders of some stretches cost in switches."""
        turns = self.board.turns
        if turns is None:
            return 0.0
        return sum(
            turns.price(day, self.nodes, orders) - self.turned[day]
            for day in {self.board.stretches[number].day for number in orders}
        )

    def count_turns(self, stretches: Iterable[int]) -> None:
        """Bring the cost of switches up to date after these stretches changed."""
        turns = self.board.turns
        if turns is None:
            return
        for day in {self.board.stretches[number].day for number in stretches}:
            self.cost -= self.turned[day]
            self.turned[day] = turns.price(day, self.nodes, {})
            self.cost += self.turned[day]

    def put(self, stretch: int, piece: int, spot: Spot) -> None:
        """Place a piece, guided or real, at a spot of the stretch."""
        node = self.nodes[stretch].with_piece(piece, spot)
        self.put_node(stretch, self.deck.real[piece], node)

    def put_node(self, stretch: int, piece: int, node: Node) -> None:
        """Replace the stretch's node by one that holds one real piece more."""
        task = self.deck.task[piece]
        before = self._task_cost(task)
        self.cost += node.cost - self.nodes[stretch].cost
        self.nodes[stretch] = node
        self._count(task, node.stretch.day, self.deck.slots[piece] * self.deck.grid)
        if self.places[task]:
            self.places[task] = tuple(sorted((*self.places[task], (stretch, piece))))
        else:
            self.places[task] = ((stretch, piece),)
        self.cost += self._task_cost(task) - before
        self.count_turns((stretch,))

    def take(self, tasks: Iterable[int]) -> None:
        """Take all pieces of the tasks out of the plan."""
        gone: dict[int, set[int]] = {}
        for task in tasks:
            before = self._task_cost(task)
            for stretch, piece in self.places[task]:
                gone.setdefault(stretch, set()).add(piece)
                minutes = self.deck.slots[piece] * self.deck.grid
                self._count(task, self.board.stretches[stretch].day, -minutes)
            self.places[task] = ()
            self.cost += self._task_cost(task) - before
        for stretch, pieces in gone.items():
            node = self.nodes[stretch].without(pieces)
            self.cost += node.cost - self.nodes[stretch].cost
            self.nodes[stretch] = node
        self.count_turns(gone)

    def move(self, piece: int, stretch: int, other: int) -> None:
        """Book a piece under another stretch; the nodes have changed already."""
        task = self.deck.task[piece]
        places = list(self.places[task])
        places.remove((stretch, piece))
        places.append((other, piece))
        self.places[task] = tuple(sorted(places))

    def _count(self, task: int, day: int, minutes: int) -> None:
        """Book minutes of the task on its day and its project."""
        self.cost += self.share_change(task, minutes)
        self.got[self.board.project[task]] += minutes
        if self.deck.deep[task]:
            self.cost += self.overload_change(day, minutes)
            self.deep[day] += minutes

    def _task_cost(self, task: int) -> float:
        """Return what the task costs wherever its pieces lie."""
        deck, places = self.deck, self.places[task]
        if deck.tasks[task].split is None:
            return 0.0 if places else deck.absent[task]
        loose = sum([not deck.glue[piece] for _, piece in places])
        lost = deck.absence(task, deck.missing[task] - self.placed(task))
        return lost + deck.extra_blocks(task, loose)
