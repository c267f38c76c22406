"""A stretch of a day between two fixed activities, and the orders it can hold."""

from __future__ import annotations

from itertools import accumulate
from math import inf
from operator import add
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.domain.planning.search.board import Board

MOST_NODES = 4000
"""Orders remembered per stretch before the memory is emptied."""


class Spot(NamedTuple):
    """Tell what the cheapest insertion of a piece costs, and at which position."""

    cost: float
    position: int


NOWHERE = Spot(inf, -1)


class Node:
    """Hold one order of pieces in a stretch and what it costs at its best timing."""

    __slots__ = ("back", "cost", "fore", "free", "order", "spots", "stretch", "timing")

    def __init__(self, stretch: Stretch, order: tuple[int, ...]) -> None:
        """Time the order at least cost; an impossible one costs infinity."""
        self.stretch = stretch
        self.order = order
        self.spots: dict[int, Spot] = {}
        self.back: list[list[float]] | None = None
        slots = stretch.board.piece_slots
        self.free = stretch.room - sum([slots[piece] for piece in order])
        self.fore = stretch.fore_rows(order) if self.free >= 0 else []
        self.timing = self.fore[-1][-1] if self.fore else inf
        self.cost = self.timing + stretch.starting_cost(order)

    def spot(self, piece: int) -> Spot:
        """Return the cheapest place for one more piece."""
        found = self.spots.get(piece)
        if found is None:
            found = self.spots[piece] = self.stretch.find_spot(self, piece)
        return found

    def with_piece(self, piece: int, position: int) -> Node:
        """Return the order with the piece put in at the position."""
        order = self.order
        return self.stretch.node((*order[:position], piece, *order[position:]))

    def without(self, piece: int) -> Node:
        """Return the order without the piece's first occurrence."""
        position = self.order.index(piece)
        return self.stretch.node(
            self.order[:position] + self.order[position + 1 :]
        )


class Stretch:
    """Hold the slots between two fixed activities of a day.

    Rows are lists indexed by slot boundary, 0 to `size`; costs are in units.
    """

    def __init__(self, board: Board, number: int, day: int, first: int) -> None:
        self.board = board
        self.number = number
        self.day = day
        self.first = first
        self.usable: list[bool] = []
        self.room = 0
        self.size = 0
        self.start_cost: list[float] = []
        self.end_cost: list[float] | None = None
        self.empty_cost = 0.0
        self.pin_before = -1
        self.pin_after = -1
        self.rows: dict[int, list[float] | None] = {}
        self.nodes: dict[tuple[int, ...], Node] = {}
        self.zeros: list[float] = []

    def node(self, order: tuple[int, ...]) -> Node:
        """Return the node of an order, timed once and remembered."""
        found = self.nodes.get(order)
        if found is None:
            if len(self.nodes) >= MOST_NODES:
                self.nodes.clear()
            found = self.nodes[order] = Node(self, order)
            self.board.work += 1 + len(order)
        return found

    def row(self, piece: int) -> list[float] | None:
        """Return the cost of starting the piece at each slot, None if nowhere."""
        if piece in self.rows:
            return self.rows[piece]
        row = self.rows[piece] = self.board.placing_row(self, piece)
        return row

    def fore_rows(self, order: tuple[int, ...]) -> list[list[float]]:
        """Return, after each prefix, the least cost of having ended by each slot."""
        slots, task = self.board.piece_slots, self.board.piece_task
        row = self.zeros
        rows = [row]
        before = -1
        for piece in order:
            if task[piece] == before:
                row = [inf, *row[:-1]]
            before = task[piece]
            costs = self.rows[piece] if piece in self.rows else self.row(piece)
            if costs is None:
                return []
            row = [inf] * slots[piece] + list(accumulate(map(add, row, costs), min))
            rows.append(row)
        return rows

    def back_rows(self, order: tuple[int, ...]) -> list[list[float]]:
        """Return, before each suffix, the least cost of starting at each slot."""
        slots, task = self.board.piece_slots, self.board.piece_task
        row = self.zeros
        rows = [row]
        after = -1
        for piece in reversed(order):
            if task[piece] == after:
                row = [*row[1:], inf]
            after = task[piece]
            costs = self.rows[piece] or ()
            length = slots[piece]
            best = list(
                accumulate(map(add, reversed(costs), reversed(row[length:])), min)
            )
            best.reverse()
            row = best + [inf] * length
            rows.append(row)
        rows.reverse()
        return rows

    def starting_cost(self, order: tuple[int, ...]) -> float:
        """Return the re-immersion of the pieces, and of a pin that follows them."""
        if not order:
            return self.empty_cost
        task = self.board.piece_task
        reimmersion = self.board.reimmersion
        before = order[0]
        lost = self.first_cost(before)
        for piece in order[1:]:
            lost += reimmersion[task[before]][task[piece]]
            before = piece
        return lost + self.last_cost(before)

    def first_cost(self, piece: int) -> float:
        """Return the re-immersion of the piece as the stretch's first."""
        if self.board.piece_glue[piece] < 0:
            return 0.0
        return self.start_cost[self.board.piece_task[piece]]

    def last_cost(self, piece: int) -> float:
        """Return the re-immersion of a pin that follows the piece."""
        if self.end_cost is None or self.board.piece_glue[piece] > 0:
            return 0.0
        return self.end_cost[self.board.piece_task[piece]]

    def find_spot(self, node: Node, piece: int) -> Spot:
        """Return the cheapest position for a piece that the order lacks."""
        length = self.board.piece_slots[piece]
        if node.free < length:
            return NOWHERE
        costs = self.row(piece)
        if costs is None:
            return NOWHERE
        if node.back is None:
            node.back = self.back_rows(node.order)
        best, place = inf, -1
        self.board.work += 1 + len(node.order)
        task, order = self.board.piece_task[piece], node.order
        tasks = self.board.piece_task
        for position in self._positions(order, piece):
            fore, back = node.fore[position], node.back[position]
            if position and tasks[order[position - 1]] == task:
                fore = [inf, *fore[:-1]]
            if position < len(order) and tasks[order[position]] == task:
                back = [*back[1:], inf]
            lost = min(map(add, map(add, fore, costs), back[length:]))
            lost += self._joint_cost(order, position, piece)
            if lost < best:
                best, place = lost, position
        if place < 0:
            return NOWHERE
        return Spot(best - node.timing, place)

    def _joint_cost(self, order: tuple[int, ...], position: int, piece: int) -> float:
        reimmersion, tasks = self.board.reimmersion, self.board.piece_task
        task = tasks[piece]
        if not order:
            alone = self.first_cost(piece) + self.last_cost(piece)
            return alone - self.empty_cost
        if position == 0:
            after = order[0]
            gain = reimmersion[task][tasks[after]] - self.first_cost(after)
            return self.first_cost(piece) + gain
        before = order[position - 1]
        if position == len(order):
            gain = self.last_cost(piece) - self.last_cost(before)
            return reimmersion[tasks[before]][task] + gain
        after = order[position]
        return (
            reimmersion[tasks[before]][task]
            + reimmersion[task][tasks[after]]
            - reimmersion[tasks[before]][tasks[after]]
        )

    def _positions(self, order: tuple[int, ...], piece: int) -> Iterator[int]:
        """Return the positions that dependencies and pins leave open."""
        board = self.board
        low, high = 0, len(order)
        ahead, behind = board.ahead[piece], board.behind[piece]
        if ahead or behind:
            for place, other in enumerate(order):
                if other in ahead:
                    low = place + 1
                elif other in behind:
                    high = min(high, place)
        if self.pin_before >= 0 or self.pin_after >= 0:
            low, high = self._beside_pins(order, piece, low, high)
        return iter(range(low, high + 1))

    def _beside_pins(
        self, order: tuple[int, ...], piece: int, low: int, high: int
    ) -> tuple[int, int]:
        glue = self.board.piece_glue
        if order and glue[order[0]] < 0:
            low = max(low, 1)
        if order and glue[order[-1]] > 0:
            high = min(high, len(order) - 1)
        if glue[piece] < 0:
            high = min(high, 0)
        if glue[piece] > 0:
            low = max(low, len(order))
        return low, high
