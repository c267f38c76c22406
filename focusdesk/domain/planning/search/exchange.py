"""Small moves: runs of neighbouring pieces change places."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from focusdesk.domain.planning.frame import UNIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from random import Random

    from focusdesk.domain.planning.search.board import Board
    from focusdesk.domain.planning.search.state import State
    from focusdesk.domain.planning.search.stretch import Order

EVEN = 0.5
HOPE = 10.0 * UNIT
"""Units that better times may win back when re-immersion alone is too dear."""
ALONE, AMONG_KIN = 0.5, 0.7
"""Up to which chance a run is one piece, and then the pieces of one project."""
TO_KIN = 0.55
"""Chance that a run is moved beside a task of its own project."""
FULL_SIZE = 0.2
"""Chance that as much is given back as was taken, though less would do."""

SAME = 1e-3
"""Units by which two orders may differ and count as equally good."""
IDLE = 0.05
"""Chance that an equally good order is taken: what is known of the other is lost."""


class Run(NamedTuple):
    """Tell the positions `begin` to `end` of a stretch's order."""

    stretch: int
    begin: int
    end: int


class Exchanger:
    """Try one exchange at a time and keep it if it does not cost too much."""

    def __init__(self, board: Board, rng: Random) -> None:
        deck = board.deck
        self._board = board
        self._deck = deck
        self._chance = rng.random
        self._active = [n for n, pieces in enumerate(deck.pieces_of) if pieces]
        self._tied = [
            bool(after or before)
            for after, before in zip(deck.after, deck.before, strict=True)
        ]
        groups: dict[int, list[int]] = {}
        for task in self._active:
            groups.setdefault(board.project[task], []).append(task)
        self._kin = [groups.get(project, []) for project in board.project]

    def propose(self, state: State, limit: float) -> bool:
        """Change the state at random if that costs at most `limit` units; tell so."""
        if not self._active:
            return False
        seed = self._pick(self._active)
        places = state.places[seed]
        if not places:
            return self._substitute(state, seed, limit)
        stretch, piece = places[0] if len(places) == 1 else places[self._roll(places)]
        run = self._run_around(stretch, state.nodes[stretch].order, piece)
        there, position = self._target(state, seed, stretch)
        if there == stretch:
            return self._reorder(state, run, position, limit)
        other = self._counterpart(state, run, there, position)
        return other is not None and self._swap(state, run, other, limit)

    def _pick(self, things: list[int]) -> int:
        return things[int(self._chance() * len(things))]

    def _roll(self, things: tuple[object, ...]) -> int:
        return int(self._chance() * len(things))

    def _run_around(self, stretch: int, order: Order, piece: int) -> Run:
        """Return a run that holds the piece: alone, with its project, or a few."""
        at = order.index(piece)
        way = self._chance()
        if way < ALONE:
            return Run(stretch, at, at + 1)
        if way < AMONG_KIN:
            project, task = self._board.project, self._deck.task
            own = project[task[piece]]
            begin, end = at, at + 1
            while begin > 0 and project[task[order[begin - 1]]] == own:
                begin -= 1
            while end < len(order) and project[task[order[end]]] == own:
                end += 1
            return Run(stretch, begin, end)
        length = 2 + int(self._chance() * 2)
        begin = max(0, at - int(self._chance() * length))
        return Run(stretch, begin, min(len(order), begin + length))

    def _target(self, state: State, seed: int, home: int) -> tuple[int, int]:
        """Return a stretch and a position in it, often beside a task of the project."""
        to_kin = self._chance() < TO_KIN
        other = self._pick(self._kin[seed] if to_kin else self._active)
        places = state.places[other]
        if other == seed or not places:
            there = home
            if self._chance() < EVEN:
                there = int(self._chance() * len(state.nodes))
            return there, int(self._chance() * (len(state.nodes[there].order) + 1))
        there, piece = places[self._roll(places)]
        position = state.nodes[there].order.index(piece)
        return there, position + (to_kin and self._chance() < EVEN)

    def _counterpart(
        self, state: State, run: Run, there: int, position: int
    ) -> Run | None:
        """Return the run at the position that makes room, None if that cannot be."""
        slots = self._deck.slots
        mine, theirs = state.nodes[run.stretch], state.nodes[there]
        size = mine.taken[run.end] - mine.taken[run.begin]
        spare = mine.free + size
        need = size if self._chance() < FULL_SIZE else size - theirs.free
        forward = self._chance() < EVEN
        order = theirs.order
        begin = end = position
        got = 0
        while got < need:
            if forward and end < len(order):
                got += slots[order[end]]
                end += 1
            elif not forward and begin > 0:
                begin -= 1
                got += slots[order[begin]]
            else:
                return None
            if got > spare:
                return None
        return Run(there, begin, end)

    def _swap(self, state: State, run: Run, other: Run, limit: float) -> bool:
        mine, theirs = state.nodes[run.stretch], state.nodes[other.stretch]
        here, there = mine.stretch, theirs.stretch
        out = mine.order[run.begin : run.end]
        back = theirs.order[other.begin : other.end]
        at_home = here.joint_change(mine, run.begin, run.end, back)
        abroad = there.joint_change(theirs, other.begin, other.end, out)
        if at_home + abroad > limit + HOPE:
            return False
        at_home += here.timing_change(mine, run.begin, run.end, back)
        if at_home + abroad > limit + HOPE:
            return False
        abroad += there.timing_change(theirs, other.begin, other.end, out)
        if at_home + abroad > limit:
            return False
        deep = self._deep_minutes(back) - self._deep_minutes(out)
        change = at_home + abroad
        if deep and here.day != there.day:
            change += state.overload_change(here.day, deep)
            change += state.overload_change(there.day, -deep)
        if change > limit or not self._movable(state, (*out, *back)):
            return False
        orders = {
            run.stretch: (*mine.order[: run.begin], *back, *mine.order[run.end :]),
            other.stretch: (
                *theirs.order[: other.begin],
                *out,
                *theirs.order[other.end :],
            ),
        }
        if not self._respects(state, orders, (*out, *back)) or (
            change + state.turn_change(orders) > limit
        ):
            return False
        state.nodes[run.stretch] = mine.replaced(
            run.begin, run.end, back, mine.cost + at_home
        )
        state.nodes[other.stretch] = theirs.replaced(
            other.begin, other.end, out, theirs.cost + abroad
        )
        state.deep[here.day] += deep
        state.deep[there.day] -= deep
        for piece in out:
            state.move(piece, run.stretch, other.stretch)
        for piece in back:
            state.move(piece, other.stretch, run.stretch)
        state.cost += change
        state.count_turns(orders)
        return True

    def _deep_minutes(self, pieces: Order) -> int:
        deck = self._deck
        return deck.grid * sum(
            [deck.slots[p] for p in pieces if deck.deep[deck.task[p]]]
        )

    def _reorder(self, state: State, run: Run, position: int, limit: float) -> bool:
        """Move the run to another position of its stretch, or turn it round."""
        node = state.nodes[run.stretch]
        order, (begin, end) = node.order, run[1:]
        pieces = order[begin:end]
        if begin <= position <= end:
            if len(pieces) == 1:
                return False
            now = pieces[::-1]
        elif position < begin:
            now = (*pieces, *order[position:begin])
            begin = position
        else:
            now = (*order[end:position], *pieces)
            end = position
        change = node.stretch.joint_change(node, begin, end, now)
        if change > limit + HOPE:
            return False
        change += node.stretch.timing_change(node, begin, end, now)
        if abs(change) < SAME and self._chance() > IDLE:
            return False
        if change > limit or not self._movable(state, now):
            return False
        orders = {run.stretch: (*order[:begin], *now, *order[end:])}
        if not self._respects(state, orders, now) or (
            change + state.turn_change(orders) > limit
        ):
            return False
        state.nodes[run.stretch] = node.replaced(begin, end, now, node.cost + change)
        state.cost += change
        state.count_turns(orders)
        return True

    def _substitute(self, state: State, task: int, limit: float) -> bool:
        """Put a task that was left out in the place of others."""
        deck = self._deck
        piece = deck.pieces_of[task][0]
        hosts = self._board.hosts(piece)
        if deck.tasks[task].split is not None or not hosts:
            return False
        stretch = self._pick(hosts)
        node = state.nodes[stretch]
        run = self._cleared(node.order, deck.slots[piece] - node.free, stretch)
        if run is None:
            return False
        out = node.order[run.begin : run.end]
        gone = {deck.task[other] for other in out}
        change = node.stretch.joint_change(node, run.begin, run.end, (piece,))
        change += sum([deck.absent[other] for other in gone]) - deck.absent[task]
        if change > limit + HOPE:
            return False
        change += node.stretch.timing_change(node, run.begin, run.end, (piece,))
        if change > limit or not self._dispensable(state, gone, task):
            return False
        window = state.window(task)
        if window is None or not window[0] <= stretch <= window[1]:
            return False
        return self._put_instead(state, run, piece, gone, limit)

    def _cleared(self, order: Order, need: int, stretch: int) -> Run | None:
        slots = self._deck.slots
        begin = end = int(self._chance() * (len(order) + 1))
        forward = self._chance() < EVEN
        while need > 0:
            if forward and end < len(order):
                need -= slots[order[end]]
                end += 1
            elif not forward and begin > 0:
                begin -= 1
                need -= slots[order[begin]]
            else:
                return None
        return Run(stretch, begin, end)

    def _dispensable(self, state: State, gone: Iterable[int], task: int) -> bool:
        """Return whether nothing waits for the tasks, the new one least of all."""
        deck = self._deck
        return not any(
            len(state.places[other]) > 1
            or other in deck.after[task]
            or any(state.places[heir] for heir in deck.before[other])
            for other in gone
        )

    def _put_instead(
        self, state: State, run: Run, piece: int, gone: Iterable[int], limit: float
    ) -> bool:
        node = state.nodes[run.stretch]
        ahead, behind = self._deck.ahead[piece], self._deck.behind[piece]
        if not ahead.isdisjoint(node.order[run.end :]):
            return False
        if not behind.isdisjoint(node.order[: run.begin]):
            return False
        trial = state.copy()
        trial.take(gone)
        trial.put_node(run.stretch, piece, node.replaced(run.begin, run.end, (piece,)))
        if trial.cost - state.cost > limit:
            return False
        state.become(trial)
        return True

    def _movable(self, state: State, pieces: Order) -> bool:
        """Return whether the pieces are neither glued nor bound to come last."""
        deck = self._deck
        for piece in pieces:
            task = deck.task[piece]
            if deck.glue[piece]:
                return False
            if deck.timely[task] and len(state.places[task]) > 1:
                return False
        return True

    def _respects(
        self, state: State, orders: Mapping[int, Order], pieces: Order
    ) -> bool:
        """Return whether the moved pieces keep to the dependencies in new orders."""
        deck = self._deck
        for piece in pieces:
            task = deck.task[piece]
            if not self._tied[task]:
                continue
            first, last = _reach(state, orders, task)
            for other in deck.after[task]:
                if state.places[other] and _reach(state, orders, other)[1] > first:
                    return False
            for other in deck.before[task]:
                if state.places[other] and _reach(state, orders, other)[0] < last:
                    return False
        return True


def _reach(
    state: State, orders: Mapping[int, Order], task: int
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return stretch and position of the task's first and last piece."""
    places = state.places[task]
    pieces = {piece for _, piece in places}
    found = [
        (stretch, position)
        for stretch, order in orders.items()
        for position, piece in enumerate(order)
        if piece in pieces
    ]
    found += [
        (stretch, state.nodes[stretch].order.index(piece))
        for stretch, piece in places
        if stretch not in orders
    ]
    return min(found), max(found)
