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
    annealer = Annealer(board, rng)
    told, every = 0, max(1, iterations // TOLD)
    for state in annealer.improve(best, iterations, should_stop):
        best = state
        if annealer.rounds >= told + every:
            told = annealer.rounds
            yield Found(blocks_of(best), told, complete=False)
    done = annealer.rounds >= iterations
    yield Found(blocks_of(best), annealer.rounds, complete=done)
