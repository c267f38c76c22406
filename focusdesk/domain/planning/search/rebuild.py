"""Large moves: some tasks are taken out, and all that is out is put in again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.planning.frame import tardiness
from focusdesk.domain.planning.search.decode import starts
from focusdesk.domain.planning.search.recreate import Inserter
from focusdesk.domain.planning.search.remove import Remover
from focusdesk.domain.planning.search.state import State

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from focusdesk.domain.planning.search.board import Board

REACH = 3
"""About how many tasks are taken out at most."""
RETRY = 0.3
"""Chance that a task left out so far is tried again."""
AT_RANDOM, LONGEST, DEAREST = 0.4, 0.6, 0.8
"""Up to which chance each order of putting in is taken; the earliest due beyond."""


def first_plan(board: Board, rng: Random) -> State:
    """Return a plan made in one go, what is wanted earliest first."""
    state, deck = State(board), board.deck
    tasks = [task for task, pieces in enumerate(deck.pieces_of) if pieces]
    tasks.sort(key=lambda task: (deck.wanted[task], -deck.absent[task]))
    Inserter(rng, blink=0.0).insert_all(state, tasks)
    return state


class Rebuilder:
    """Make neighbours of a state by taking out and putting in."""

    def __init__(self, board: Board, rng: Random) -> None:
        self._deck = deck = board.deck
        self._chance = rng.random
        self._remover = Remover(board, rng, REACH)
        self._inserter = Inserter(rng)
        self._active = self._remover.active
        self._density = [
            absent / missing if missing > 0 else 0.0
            for absent, missing in zip(deck.absent, deck.missing, strict=True)
        ]
        self._parents = [n for n in reversed(deck.order) if deck.before[n]]

    def neighbour(self, state: State) -> State:
        """Return another state, a few tasks of which were put in anew."""
        return self._rebuilt(state, *self._remover.choose(state))

    def hurried(self, state: State) -> State | None:
        """Return another state made for a task that is late or left out, if any is."""
        lost = self._losses(state)
        if not lost:
            return None
        chosen = self._remover.choose_for(state, self._by_weight(lost))
        return self._rebuilt(state, *chosen)

    def _rebuilt(self, state: State, gone: list[int], first: list[int]) -> State:
        new = state.copy()
        new.take(gone)
        tried = [*first, *self._order(new, set(gone))]
        self._inserter.insert_all(new, tried)
        self._drop_orphans(new, gone)
        self._drop_vain(new, set(tried))
        return new

    def _order(self, state: State, gone: set[int]) -> list[int]:
        """Return what is out, in one of four orders, ties by chance."""
        chance, deck = self._chance, self._deck
        mixed = [
            (chance(), task)
            for task in self._active
            if not state.places[task] and (task in gone or chance() < RETRY)
        ]
        mixed.sort()
        tasks = [task for _, task in mixed]
        way = chance()
        if way < AT_RANDOM:
            return tasks
        if way < LONGEST:
            tasks.sort(key=lambda task: -deck.missing[task])
        elif way < DEAREST:
            tasks.sort(key=lambda task: -self._density[task])
        else:
            tasks.sort(key=lambda task: deck.wanted[task])
        return tasks

    def _drop_orphans(self, state: State, gone: Sequence[int]) -> None:
        """Take out what waits for a task that found no place again."""
        pending = [task for task in gone if not state.is_complete(task)]
        while pending:
            for heir in self._deck.before[pending.pop()]:
                if state.places[heir]:
                    state.take((heir,))
                    pending.append(heir)

    def _drop_vain(self, state: State, tried: set[int]) -> None:
        """Take out what was placed for the sake of tasks that found no place."""
        for task in self._parents:
            if task not in tried or not state.places[task]:
                continue
            if any(state.places[heir] for heir in self._deck.before[task]):
                continue
            without = state.copy()
            without.take((task,))
            if without.cost < state.cost:
                state.become(without)

    def _losses(self, state: State) -> list[tuple[float, int]]:
        """Return what each task loses by its lateness or by being left out."""
        deck = self._deck
        lost = [
            (deck.absent[task], task) for task in self._active if not state.places[task]
        ]
        policy = deck.request.policy
        for node in state.nodes:
            for piece, slot in starts(node):
                task = deck.task[piece]
                due = deck.due[task]
                if due is None or not deck.last[piece]:
                    continue
                done = node.stretch.tick(slot + deck.slots[piece])
                if done > due:
                    own = deck.tasks[task]
                    lost.append((tardiness(policy, own, due, done), task))
        return lost

    def _by_weight(self, lost: list[tuple[float, int]]) -> int:
        """Return one of the tasks, the likelier the more it loses."""
        left = self._chance() * sum([weight for weight, _ in lost])
        for weight, task in lost:
            left -= weight
            if left < 0:
                return task
        return lost[-1][1]
