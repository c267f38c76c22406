"""A stretch of a day between two fixed activities, and the orders it can hold."""

from __future__ import annotations

from itertools import accumulate
from math import inf
from operator import add
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from focusdesk.domain.planning.search.deck import Deck
    from focusdesk.domain.planning.search.mates import Mates
    from focusdesk.domain.planning.search.prices import PriceList
    from focusdesk.domain.planning.search.slots import Slots

MOST_NODES = 400
"""Orders remembered per stretch before its memory is emptied."""

Row = list[float]
Order = tuple[int, ...]


class Spot(NamedTuple):
    """Tell what the cheapest insertion of a piece costs, and at which position."""

    cost: float
    position: int


NOWHERE = Spot(inf, -1)


class Node:
    """Hold one order of pieces in a stretch and what it costs at its best timing.

    Made when first needed: `fore[i]` is the least cost of having ended the first i
    pieces by each slot, from the earliest possible on; `back[i]` that of starting
    the rest at each slot; `led[i]` the re-immersion of the first i pieces, and at
    the end that of all, a pin that follows included. `origin` is the node this one
    was made from and the positions between which it differs: the rest is shared.
    """

    __slots__ = (
        "back",
        "cost",
        "fore",
        "free",
        "led",
        "order",
        "origin",
        "spots",
        "stretch",
        "taken",
    )

    def __init__(
        self,
        stretch: Stretch,
        order: Order,
        cost: float | None,
        origin: tuple[Node, int, int] | None,
    ) -> None:
        self.stretch = stretch
        self.order = order
        self.origin = origin
        self.spots: dict[int, Spot] = {}
        self.fore: list[Row] = []
        self.back: list[Row] = []
        self.led: list[float] = []
        slots = stretch.deck.slots
        self.taken = list(accumulate([slots[piece] for piece in order], initial=0))
        self.free = stretch.room - self.taken[-1]
        if cost is None:
            stretch.make_rows(self)
            cost = self.fore[-1][-1] + self.led[-1]
        self.cost = cost

    def replaced(
        self, begin: int, end: int, pieces: Order, cost: float | None = None
    ) -> Node:
        """Return the order with other pieces from `begin` to `end`."""
        order = (*self.order[:begin], *pieces, *self.order[end:])
        return self.stretch.node(order, cost, (self, begin, end))

    def with_piece(self, piece: int, spot: Spot) -> Node:
        """Return the order with the real piece put in at the spot."""
        real, position = self.stretch.deck.real[piece], spot.position
        cost = self.cost + spot.cost if real == piece else None
        return self.replaced(position, position, (real,), cost)

    def without(self, pieces: set[int]) -> Node:
        """Return the order without the pieces."""
        gone = [n for n, piece in enumerate(self.order) if piece in pieces]
        begin, end = gone[0], gone[-1] + 1
        kept = [piece for piece in self.order[begin:end] if piece not in pieces]
        return self.replaced(begin, end, tuple(kept))


class Stretch:
    """Hold the slots between two fixed activities and remember the orders tried."""

    def __init__(
        self, number: int, slots: Slots, deck: Deck, mates: Mates, prices: PriceList
    ) -> None:
        self.number = number
        self.slots = slots
        self.day = slots.day
        self.size = slots.size
        self.room = slots.room
        self.deck = deck
        self.effort = 0
        self._prices = prices
        self._mate = [mates.of[task] for task in deck.task]
        self._lost = mates.lost
        self._first = mates.first(slots.before)
        self._nodes: dict[Order, Node] = {}
        self._rows: dict[int, Row | None] = {}
        self._least: dict[int, float] = {}
        self._zeros = [0.0] * (self.size + 1)
        self._last: list[float] | None = None
        self._empty = 0.0
        if slots.after is not None and slots.after.task is not None:
            pin = mates.of[deck.number[slots.after.task]]
            self._last = [row[pin] for row in mates.lost]
            self._empty = self._first[pin]
        self._has_pins = any(
            fixture is not None and fixture.task is not None
            for fixture in (slots.before, slots.after)
        )

    def node(
        self,
        order: Order,
        cost: float | None = None,
        origin: tuple[Node, int, int] | None = None,
    ) -> Node:
        """Return the node of an order; `cost` is what it is known to cost, if so."""
        found = self._nodes.get(order)
        if found is None:
            if len(self._nodes) >= MOST_NODES:
                self._nodes.clear()
            if origin is not None and not origin[0].fore:
                origin = None
            found = self._nodes[order] = Node(self, order, cost, origin)
        return found

    def row(self, piece: int) -> Row | None:
        """Return the units lost by starting the piece at each slot, None if nowhere."""
        if piece not in self._rows:
            self._rows[piece] = self._prices.row(self.slots, piece)
        return self._rows[piece]

    def least(self, piece: int) -> float:
        """Return the units lost by starting the piece at its best slot, or inf."""
        found = self._least.get(piece)
        if found is None:
            row = self.row(piece)
            found = self._least[piece] = inf if row is None else min(row)
        return found

    def tick(self, boundary: int) -> int:
        """Return the working clock at a slot boundary."""
        return self._prices.ticks(self.slots)[boundary]

    def make_rows(self, node: Node) -> None:
        """Fill in the rows of a node, sharing those of the node it comes from."""
        order, count = node.order, len(node.order)
        fore, tail, led = [self._zeros], [self._zeros], [0.0]
        if node.origin is not None:
            source, begin, end = node.origin
            fore, led = source.fore[: begin + 1], source.led[: begin + 1]
            tail = source.back[end:]
            tail.reverse()
            node.origin = None
        for place in range(len(fore) - 1, count):
            fore.append(self._one_more(fore[place], node, place))
        for place in range(count - len(tail), -1, -1):
            tail.append(self._one_before(tail[-1], order, place))
        tail.reverse()
        for place in range(len(led) - 1, count):
            led.append(led[place] + self._joint(order, place))
        led.append(led[count] + self._joint(order, count))
        node.fore, node.back, node.led = fore, tail, led

    def _one_more(self, row: Row, node: Node, place: int) -> Row:
        self.effort += 1
        order, begin = node.order, node.taken[place]
        piece = order[place]
        costs = self.row(piece)
        if costs is None or begin >= len(costs):
            return [inf] * max(1, self.size - node.taken[place + 1] + 1)
        task = self.deck.task
        if place and task[order[place - 1]] == task[piece]:
            row = [inf, *row]
        return list(accumulate(map(add, row, costs[begin:]), min))

    def _one_before(self, row: Row, order: Order, place: int) -> Row:
        self.effort += 1
        task, piece = self.deck.task, order[place]
        costs, ahead = self.row(piece), self.deck.slots[piece]
        if place + 1 < len(order) and task[order[place + 1]] == task[piece]:
            later = [*row[ahead + 1 :], inf]
        else:
            later = row[ahead:]
        if costs is None or not later:
            return [inf]
        found = list(map(add, costs, later))
        found.reverse()
        found = list(accumulate(found, min))
        found.reverse()
        return found

    def _joint(self, order: Order, place: int) -> float:
        """Return the re-immersion between the pieces before and at the place."""
        if not order:
            return self._empty
        if place == 0:
            return self._first_cost(order[0])
        if place == len(order):
            return self._last_cost(order[-1])
        mate = self._mate
        return self._lost[mate[order[place - 1]]][mate[order[place]]]

    def _first_cost(self, piece: int) -> float:
        """Return the re-immersion of the piece as the first of the stretch."""
        if self._has_pins and self.deck.glue[piece] < 0:
            return 0.0
        return self._first[self._mate[piece]]

    def _last_cost(self, piece: int) -> float:
        """Return the re-immersion of a pin that follows the piece."""
        if self._last is None or self.deck.glue[piece] > 0:
            return 0.0
        return self._last[self._mate[piece]]

    def joint_change(self, node: Node, begin: int, end: int, pieces: Order) -> float:
        """Return the change in re-immersion with other pieces from begin to end."""
        if not node.fore:
            self.make_rows(node)
        order, mate, lost = node.order, self._mate, self._lost
        change = node.led[begin] - node.led[end + 1]
        if not pieces:
            rest = (*order[:begin], *order[end:])
            return change + self._joint(rest, begin)
        before = mate[pieces[0]]
        if begin:
            change += lost[mate[order[begin - 1]]][before]
        else:
            change += self._first_cost(pieces[0])
        for piece in pieces[1:]:
            group = mate[piece]
            change += lost[before][group]
            before = group
        if end < len(order):
            return change + lost[before][mate[order[end]]]
        return change + self._last_cost(pieces[-1])

    def least_timing(self, node: Node, begin: int, end: int, pieces: Order) -> float:
        """Return what `timing_change` cannot be less than: much sooner told."""
        if not node.fore:
            self.make_rows(node)
        slots, known, taken = self.deck.slots, self._least, node.taken
        at = taken[begin]
        lost = -node.fore[-1][-1]
        for piece in pieces:
            at += slots[piece]
            lost += known[piece] if piece in known else self.least(piece)
        wide = self.size - taken[-1] + taken[end] - at
        if wide < 0 or lost == inf:
            return inf
        return lost + node.fore[begin][wide] + node.back[end][at]

    def timing_change(self, node: Node, begin: int, end: int, pieces: Order) -> float:
        """Return the change in all else with other pieces from begin to end."""
        if not node.fore:
            self.make_rows(node)
        self.effort += 1 + len(pieces)
        order, task, slots = node.order, self.deck.task, self.deck.slots
        row, taken, rows = node.fore[begin], node.taken[begin], self._rows
        wide = self.size - node.taken[-1] + node.taken[end] - taken + 1
        for piece in pieces:
            wide -= slots[piece]
        if wide <= 0:
            return inf
        owner = task[order[begin - 1]] if begin else -1
        for piece in pieces:
            costs = rows[piece] if piece in rows else self.row(piece)
            if costs is None:
                return inf
            if task[piece] == owner:
                row = [inf, *row]
            owner = task[piece]
            row = list(accumulate(map(add, row, costs[taken : taken + wide]), min))
            taken += slots[piece]
        rest = node.back[end][taken : taken + wide]
        if end < len(order) and task[order[end]] == owner:
            rest = [*rest[1:], inf]
        timing: float = min(map(add, row, rest))
        return timing - node.fore[-1][-1]

    def find_spot(self, node: Node, piece: int) -> Spot:
        """Return the cheapest spot for a piece that the order lacks, and keep it."""
        spot = node.spots[piece] = self._find_spot(node, piece)
        return spot

    def _find_spot(self, node: Node, piece: int) -> Spot:
        deck, order = self.deck, node.order
        length = deck.slots[piece]
        if node.free < length:
            return NOWHERE
        costs = self.row(piece)
        if costs is None:
            return NOWHERE
        if not node.fore:
            self.make_rows(node)
        fore, back, taken = node.fore, node.back, node.taken
        low, high = self._open_positions(order, piece)
        self.effort += 1 + high - low
        width = self.size - taken[-1] - length + 1
        best, place, least = inf, -1, self.least(piece)
        task = deck.task[piece]
        alike = deck.tasks[task].split is not None
        for position in range(low, high + 1):
            begin = taken[position]
            joint = self.joint_change(node, position, position, (piece,))
            row, rest = fore[position], back[position]
            if row[width - 1] + rest[begin + length] + least + joint >= best:
                continue
            rest = rest[begin + length :]
            if alike:
                row, rest = self._kept_apart(order, position, task, row, rest)
            lost = min(map(add, map(add, row, costs[begin : begin + width]), rest))
            lost += joint
            if lost < best:
                best, place = lost, position
        if place < 0:
            return NOWHERE
        return Spot(best - fore[-1][-1], place)

    def _kept_apart(
        self, order: Order, position: int, task: int, row: Row, rest: Row
    ) -> tuple[Row, Row]:
        """Keep a slot free between blocks of one task: touching ones are one."""
        tasks = self.deck.task
        if position and tasks[order[position - 1]] == task:
            row = [inf, *row]
        if position < len(order) and tasks[order[position]] == task:
            rest = [*rest[1:], inf]
        return row, rest

    def _open_positions(self, order: Order, piece: int) -> tuple[int, int]:
        """Return the first and last position that dependencies and pins allow."""
        low, high = 0, len(order)
        ahead, behind = self.deck.ahead[piece], self.deck.behind[piece]
        if ahead or behind:
            for place, other in enumerate(order):
                if other in ahead:
                    low = place + 1
                elif other in behind and place < high:
                    high = place
        if self._has_pins:
            glue = self.deck.glue
            if order and glue[order[0]] < 0:
                low = max(low, 1)
            if order and glue[order[-1]] > 0:
                high = min(high, len(order) - 1)
            if glue[piece] < 0:
                high = min(high, 0)
            if glue[piece] > 0:
                low = max(low, len(order))
        return low, high
