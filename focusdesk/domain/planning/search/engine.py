"""The engine's loop: a first plan, then better ones, then an end."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING
from zlib import crc32

from focusdesk.domain.planning.search.anneal import Annealer
from focusdesk.domain.planning.search.board import Board
from focusdesk.domain.planning.search.decode import blocks_of
from focusdesk.domain.planning.search.earlier import earlier_plan
from focusdesk.domain.planning.search.rebuild import first_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from focusdesk.domain.planning.problem import Block, PlanRequest

ENGINE = "focusdesk"
DAY_SPELLS, WEEK_SPELLS = 5, 1
TOLD = 12
"""About how many better plans are told during a search."""


@dataclass(frozen=True, slots=True)
class Found:
    """Hold the blocks of a plan better than all before, and the rounds spent.

    `complete` says that the search had all the rounds it was given.
    """

    blocks: tuple[Block, ...]
    iterations: int
    complete: bool


def search(
    request: PlanRequest, iterations: int, should_stop: Callable[[], bool]
) -> Iterator[Found]:
    """Yield ever better plans; the last says whether the search was complete."""
    board = Board(request)
    rng = Random(crc32(request.id.encode()))
    best = first_plan(board, rng)
    before = earlier_plan(board)
    if before is not None and before.cost <= best.cost:
        best = before
    yield Found(blocks_of(best), 0, complete=False)
    rounds = 0
    start, told = best, 0
    for spell in _spells(request, iterations):
        annealer = Annealer(board, rng)
        begin = start if len(request.days) == 1 else best
        for state in annealer.improve(begin, spell, should_stop):
            if state.cost >= best.cost:
                continue
            best = state
            if rounds + annealer.rounds >= told + max(1, iterations // TOLD):
                told = rounds + annealer.rounds
                yield Found(blocks_of(best), told, complete=False)
        rounds += annealer.rounds
    yield Found(blocks_of(best), rounds, complete=rounds >= iterations)


def _spells(request: PlanRequest, iterations: int) -> list[int]:
    """Return the rounds cut into spells, each of which cools down anew.

    A day is small: several searches from the same start find what one may miss. A
    week goes on from the best, as one spell is hardly enough for it.
    """
    count = DAY_SPELLS if len(request.days) == 1 else WEEK_SPELLS
    whole, rest = divmod(iterations, count)
    return [whole + (turn < rest) for turn in range(count)]
