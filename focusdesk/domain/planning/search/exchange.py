"""Small moves: runs of neighbouring pieces change places."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


Run = tuple[int, int, int]
"""A stretch, and the positions in its order at which a run begins and ends."""


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
        self._deep = [
            slots * deck.grid if deck.deep[task] else 0
            for task, slots in zip(deck.task, deck.slots, strict=True)
        ]
        groups: dict[int, list[int]] = {}
        for task in self._active:
            groups.setdefault(board.project[task], []).append(task)
        self._owner = [board.project[task] for task in deck.task]
        self._kin = [groups.get(project, []) for project in board.project]

    def propose(self, state: State, limit: float) -> bool:
        """Change the state at random if that costs at most `limit` units; tell so."""
        active, chance = self._active, self._chance
        if not active:
            return False
        seed = active[int(chance() * len(active))]
        places = state.places[seed]
        if not places:
            return self._substitute(state, seed, limit)
        stretch, piece = places[int(chance() * len(places)) if len(places) > 1 else 0]
        run = self._run_around(stretch, state.nodes[stretch].order, piece)
        there, position = self._target(state, seed, stretch)
        if there == stretch:
            return self._reorder(state, run, position, limit)
        other = self._counterpart(state, run, there, position)
        return other is not None and self._swap(state, run, other, limit)

    def _run_around(self, stretch: int, order: Order, piece: int) -> Run:
        """Return a run that holds the piece: alone, with its project, or a few."""
        at, chance = order.index(piece), self._chance
        way = chance()
        if way < ALONE:
            return stretch, at, at + 1
        if way < AMONG_KIN:
            owner = self._owner
            own = owner[piece]
            begin, end = at, at + 1
            while begin > 0 and owner[order[begin - 1]] == own:
                begin -= 1
            while end < len(order) and owner[order[end]] == own:
                end += 1
            return stretch, begin, end
        length = 2 + int(chance() * 2)
        begin = max(0, at - int(chance() * length))
        return stretch, begin, min(len(order), begin + length)

    def _target(self, state: State, seed: int, home: int) -> tuple[int, int]:
        """Return a stretch and a position in it, often beside a task of the project."""
        chance, nodes = self._chance, state.nodes
        to_kin = chance() < TO_KIN
        others = self._kin[seed] if to_kin else self._active
        other = others[int(chance() * len(others))]
        places = state.places[other]
        if other == seed or not places:
            there = int(chance() * len(nodes)) if chance() < EVEN else home
            return there, int(chance() * (len(nodes[there].order) + 1))
        there, piece = places[int(chance() * len(places)) if len(places) > 1 else 0]
        position = nodes[there].order.index(piece)
        return there, position + (to_kin and chance() < EVEN)

    def _counterpart(
        self, state: State, run: Run, there: int, position: int
    ) -> Run | None:
        """Return the run at the position that makes room, None if that cannot be."""
        slots = self._deck.slots
        home, first, last = run
        mine, theirs = state.nodes[home], state.nodes[there]
        size = mine.taken[last] - mine.taken[first]
        spare = mine.free + size
        need = size if self._chance() < FULL_SIZE else size - theirs.free
        if need <= 0:
            return there, position, position
        order = theirs.order
        forward = self._chance() < EVEN
        for ahead in (forward, not forward):
            got, at = 0, position
            while got < need and (at < len(order) if ahead else at > 0):
                got += slots[order[at if ahead else at - 1]]
                at += 1 if ahead else -1
            if need <= got <= spare:
                return (there, position, at) if ahead else (there, at, position)
        return None

    def _swap(self, state: State, run: Run, other: Run, limit: float) -> bool:
        home, begin, end = run
        away, first, last = other
        mine, theirs = state.nodes[home], state.nodes[away]
        here, there = mine.stretch, theirs.stretch
        out = mine.order[begin:end]
        back = theirs.order[first:last]
        at_home = here.joint_change(mine, begin, end, back)
        abroad = there.joint_change(theirs, first, last, out)
        deep, change = 0, at_home + abroad
        if here.day != there.day:
            deep = self._deep_minutes(back) - self._deep_minutes(out)
            if deep:
                change += state.overload_change(here.day, deep)
                change += state.overload_change(there.day, -deep)
        if change > limit + HOPE:
            return False
        least = there.least_timing(theirs, first, last, out)
        if change + least + here.least_timing(mine, begin, end, back) > limit:
            return False
        timing = here.timing_change(mine, begin, end, back)
        at_home, change = at_home + timing, change + timing
        if change + least > limit:
            return False
        timing = there.timing_change(theirs, first, last, out)
        abroad, change = abroad + timing, change + timing
        if change > limit or not self._movable((*out, *back)):
            return False
        orders = {
            home: (*mine.order[:begin], *back, *mine.order[end:]),
            away: (
                *theirs.order[:first],
                *out,
                *theirs.order[last:],
            ),
        }
        if not self._respects(state, orders, (*out, *back)) or (
            change + state.turn_change(orders) > limit
        ):
            return False
        state.nodes[home] = mine.replaced(begin, end, back, mine.cost + at_home)
        state.nodes[away] = theirs.replaced(first, last, out, theirs.cost + abroad)
        state.deep[here.day] += deep
        state.deep[there.day] -= deep
        for piece in out:
            state.move(piece, home, away)
        for piece in back:
            state.move(piece, away, home)
        state.cost += change
        state.count_turns(orders)
        return True

    def _deep_minutes(self, pieces: Order) -> int:
        deep = self._deep
        return sum([deep[piece] for piece in pieces])

    def _reorder(self, state: State, run: Run, position: int, limit: float) -> bool:
        """Move the run to another position of its stretch, or turn it round."""
        home, begin, end = run
        node = state.nodes[home]
        order = node.order
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
        if change > limit + HOPE or (
            change + node.stretch.least_timing(node, begin, end, now) > limit
        ):
            return False
        change += node.stretch.timing_change(node, begin, end, now)
        if abs(change) < SAME and self._chance() > IDLE:
            return False
        if change > limit or not self._movable(now):
            return False
        orders = {home: (*order[:begin], *now, *order[end:])}
        if not self._respects(state, orders, now) or (
            change + state.turn_change(orders) > limit
        ):
            return False
        state.nodes[home] = node.replaced(begin, end, now, node.cost + change)
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
        stretch = hosts[int(self._chance() * len(hosts))]
        node = state.nodes[stretch]
        run = self._cleared(node.order, deck.slots[piece] - node.free, stretch)
        if run is None:
            return False
        _, begin, end = run
        out = node.order[begin:end]
        gone = {deck.task[other] for other in out}
        change = node.stretch.joint_change(node, begin, end, (piece,))
        change += sum([deck.absent[other] for other in gone]) - deck.absent[task]
        if change > limit + HOPE or (
            change + node.stretch.least_timing(node, begin, end, (piece,)) > limit
        ):
            return False
        change += node.stretch.timing_change(node, begin, end, (piece,))
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
        return stretch, begin, end

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
        home, begin, end = run
        node = state.nodes[home]
        ahead, behind = self._deck.ahead[piece], self._deck.behind[piece]
        if not ahead.isdisjoint(node.order[end:]):
            return False
        if not behind.isdisjoint(node.order[:begin]):
            return False
        trial = state.copy()
        trial.take(gone)
        trial.put_node(home, piece, node.replaced(begin, end, (piece,)))
        if trial.cost - state.cost > limit:
            return False
        state.become(trial)
        return True

    def _movable(self, pieces: Order) -> bool:
        """Return whether none of the pieces is glued to a pin."""
        glue = self._deck.glue
        return not any(glue[piece] for piece in pieces)

    def _respects(
        self, state: State, orders: Mapping[int, Order], pieces: Order
    ) -> bool:
        """Return whether the moved pieces keep to the dependencies in new orders.

        The piece that finishes a task has to stay the last of it.
        """
        deck = self._deck
        for piece in pieces:
            task = deck.task[piece]
            several = len(state.places[task]) > 1 and deck.timely[task]
            if not self._tied[task] and not several:
                continue
            spread = _spread(state, orders, task)
            first, last = spread[0][:2], spread[-1][:2]
            if several and any(deck.last[p] for *_, p in spread[:-1]):
                return False
            for other in deck.after[task]:
                if (
                    state.places[other]
                    and _spread(state, orders, other)[-1][:2] > first
                ):
                    return False
            for other in deck.before[task]:
                if state.places[other] and _spread(state, orders, other)[0][:2] < last:
                    return False
        return True


def _spread(
    state: State, orders: Mapping[int, Order], task: int
) -> list[tuple[int, int, int]]:
    """Return stretch, position and piece of all pieces of a task, in order."""
    owner = state.deck.task
    found = [
        (stretch, position, piece)
        for stretch, order in orders.items()
        for position, piece in enumerate(order)
        if owner[piece] == task
    ]
    found += [
        (stretch, position, piece)
        for stretch in {place[0] for place in state.places[task]}
        if stretch not in orders
        for position, piece in enumerate(state.nodes[stretch].order)
        if owner[piece] == task
    ]
    found.sort()
    return found
