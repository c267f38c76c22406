"""The engine's loop: a first plan, then better ones, then an end."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from focusdesk.domain.planning.search.anneal import HOT, WARM, Annealer
from focusdesk.domain.planning.search.board import Board
from focusdesk.domain.planning.search.decode import blocks_of
from focusdesk.domain.planning.search.earlier import earlier_plan
from focusdesk.domain.planning.search.rebuild import first_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from focusdesk.domain.planning.problem import Block, PlanRequest

ENGINE = "focusdesk"
DAY_SPELLS = 5
SCOUTS, SCOUT_SHARE = 3, 0.15
"""Short searches of a week from its first plan, and what each may spend of the whole:
the best of them is gone on from, as one alone may end in a bad corner.
"""
TOLD = 12
"""About how many better plans are told during a search."""


@dataclass(frozen=True, slots=True)
class Found:
    """Hold the blocks of a plan better than all before, and the iterations spent.

    `complete` says that the search had all the iterations it was given.
    """

    blocks: tuple[Block, ...]
    iterations: int
    complete: bool


class Spell(NamedTuple):
    """Tell from where to search, with what patience, for what share of the whole."""

    share: float
    hot: float
    anew: bool


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
    annealer, start, told = Annealer(board, rng), best, 0.0
    begun = annealer.work
    for share, hot, anew in _spells(request):
        begin = start if anew else best
        for state in annealer.improve(begin, share * iterations, should_stop, hot):
            if state.cost >= best.cost:
                continue
            best, spent = state, annealer.work - begun
            if spent >= told + iterations / TOLD:
                told = spent
                yield Found(blocks_of(best), int(spent), complete=False)
    done = round(annealer.work - begun)
    yield Found(blocks_of(best), done, complete=done >= iterations)


def _spells(request: PlanRequest) -> list[Spell]:
    """Return the shares of a search, each of which cools down anew.

    A day is small: several searches from the same start find what one may miss. A
    week needs a long one, from the best of a few short ones.
    """
    if len(request.days) == 1:
        return [Spell(1 / DAY_SPELLS, HOT, anew=True)] * DAY_SPELLS
    scouts = [Spell(SCOUT_SHARE, HOT, anew=True)] * SCOUTS
    return [*scouts, Spell(1 - SCOUTS * SCOUT_SHARE, WARM, anew=False)]
