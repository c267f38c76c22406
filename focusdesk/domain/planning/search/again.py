"""A request slightly changed is searched again from the plan it had."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING
from zlib import crc32

from focusdesk.domain.planning.search.anneal import Annealer
from focusdesk.domain.planning.search.board import Board
from focusdesk.domain.planning.search.decode import blocks_of
from focusdesk.domain.planning.search.earlier import plan_of
from focusdesk.domain.planning.search.recreate import Inserter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from focusdesk.domain.planning.problem import Block, PlanRequest


def search_again(
    request: PlanRequest, blocks: Sequence[Block], rounds: int
) -> tuple[Block, ...]:
    """Return the best plan found in some rounds from blocks of a plan like it.

    The same input gives the same plan everywhere.
    """
    board = Board(request)
    rng = Random(crc32(request.id.encode()))
    best = plan_of(board, blocks)
    deck = board.deck
    out = [t for t, pieces in enumerate(deck.pieces_of) if pieces]
    out.sort(key=lambda task: (-deck.absent[task], deck.wanted[task]))
    filled = best.copy()
    Inserter(rng, blink=0.0).insert_all(filled, out)
    best = min(best, filled, key=lambda state: state.cost)
    for state in Annealer(board, rng).improve(best, rounds, lambda: False):
        if state.cost < best.cost:
            best = state
    return blocks_of(best)
