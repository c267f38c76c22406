"""Simulated annealing: ever less patience with moves that make the plan dearer."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from focusdesk.domain.planning.frame import UNIT
from focusdesk.domain.planning.search.exchange import Exchanger
from focusdesk.domain.planning.search.rebuild import Rebuilder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from focusdesk.domain.planning.search.board import Board
    from focusdesk.domain.planning.search.state import State

HOT, WARM, COLD = 12.0 * UNIT, 6.0 * UNIT, 1.0 * UNIT
"""Units by which a move may typically make the plan dearer: at first, when an improved
plan is taken up again, and last.
"""
ITERATION = 150
"""Pieces of work that count as one iteration: about a millisecond."""
TRY = 0.7
"""Pieces of work in trying one small move, what it computes not counted."""
EXCHANGES = 40
"""Small moves tried between two large ones."""
HURRY_EVERY = 4
"""Every which large move goes for a late task."""
HURRY_REPAIRS = 50
"""Small moves that such a move is given before it is judged."""
LEAST = 1e-9
"""A chance of zero has no logarithm."""
BETTER = 1e-3
"""Units that count as an improvement."""


class Annealer:
    """Improve a state in rounds of many small moves and one large one."""

    def __init__(self, board: Board, rng: Random) -> None:
        self._chance = rng.random
        self._board = board
        self._exchanger = Exchanger(board, rng)
        self._rebuilder = Rebuilder(board, rng)
        self._tries = 0

    @property
    def work(self) -> float:
        """Return the iterations spent so far, on the board and here."""
        return (self._board.effort + TRY * self._tries) / ITERATION

    def improve(
        self,
        start: State,
        iterations: float,
        should_stop: Callable[[], bool],
        hot: float = HOT,
    ) -> Iterator[State]:
        """Yield each state better than all before, until the iterations are spent.

        `hot` is the patience to begin with, in units.
        """
        best, current = start.cost, start.copy()
        begun, turn, spent = self.work, 0, 0.0
        while spent < iterations and not should_stop():
            turn += 1
            heat = hot * (COLD / hot) ** (spent / iterations)
            found = self._exchange(current, EXCHANGES, heat, best)
            if found is not None:
                best = found.cost
                yield found
            new = self._large_move(current, turn, heat)
            if new is not None and new.cost <= current.cost + self._patience(heat):
                current = new
                if new.cost < best - BETTER:
                    best = new.cost
                    yield new.copy()
            spent = self.work - begun

    def _patience(self, heat: float) -> float:
        return -heat * log(self._chance() + LEAST)

    def _exchange(
        self, state: State, tries: int, heat: float, best: float
    ) -> State | None:
        """Change the state by small moves; return a copy of the best on the way."""
        found: State | None = None
        propose = self._exchanger.propose
        self._tries += tries
        for _ in range(tries):
            changed = propose(state, self._patience(heat))
            if changed and state.cost < best - BETTER:
                found, best = state.copy(), state.cost
        return found

    def _large_move(self, current: State, turn: int, heat: float) -> State | None:
        if turn % HURRY_EVERY:
            return self._rebuilder.neighbour(current)
        new = self._rebuilder.hurried(current)
        if new is None:
            return None
        trial = new.copy()
        return self._exchange(trial, HURRY_REPAIRS, heat, new.cost) or new
