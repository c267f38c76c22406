"""The engine's loop: a first plan, then better ones, then an end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.planning.search.anneal import Search, construct
from focusdesk.domain.planning.search.board import Board
from focusdesk.domain.planning.search.decode import blocks_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from focusdesk.domain.planning.problem import Block, PlanRequest

ENGINE = "focusdesk"


@dataclass(frozen=True, slots=True)
class Found:
    """Hold the blocks of a plan better than all before, and the work spent."""

    blocks: tuple[Block, ...]
    iterations: int
    complete: bool


def search(
    request: PlanRequest, iterations: int, should_stop: Callable[[], bool]
) -> Iterator[Found]:
    """Yield ever better plans; the last says whether the search was complete."""
    board = Board(request)
    run = Search(board, 1)
    state = construct(board, run.rng)
    yield Found(blocks_of(state), 0, complete=False)
    run.kmax = 8 if len(request.days) > 1 else 4
    stopped = []

    def stop() -> float:
        if should_stop():
            stopped.append(1)
            return 1.0
        return 0.0

    best = run.run(state, iterations, 150000.0, 5000.0, stop, 0.5)
    yield Found(blocks_of(best), run.iters, complete=not stopped)
