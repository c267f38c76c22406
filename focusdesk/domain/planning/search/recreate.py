"""Putting tasks into a plan, each where it costs least."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

from focusdesk.domain.planning.search.stretch import NOWHERE, Spot

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

    from focusdesk.domain.planning.search.state import State
    from focusdesk.domain.planning.search.stretch import Node


EVEN = 0.5
GREEDILY, SOON = 0.5, 0.7
"""Up to which chance each way of splitting is taken; lengths by lot beyond."""
ALL_THE_REST = 0.7
"""Chance that what is left of a task is put into one piece, if it may be."""


class Choice(NamedTuple):
    """Tell where a piece would go and what that costs, overload included."""

    cost: float
    stretch: int
    piece: int
    spot: Spot


NONE = Choice(inf, -1, -1, NOWHERE)


class Inserter:
    """Insert tasks one by one into a state; chance decides between near equals.

    `blink` is the chance that a possible place is overlooked, `guide` that a task
    others wait for is placed with their deadlines in view.
    """

    def __init__(self, rng: Random, blink: float = 0.02, guide: float = 0.8) -> None:
        self.chance = rng.random
        self.blink = blink
        self.guide = guide

    def insert_all(self, state: State, order: Iterable[int]) -> None:
        """Insert the tasks in order, predecessors first, where each lowers the cost."""
        pending = dict.fromkeys(order)
        for task in list(pending):
            self._insert_after_others(state, task, pending)

    def _insert_after_others(
        self, state: State, task: int, pending: dict[int, None]
    ) -> None:
        if task not in pending:
            return
        del pending[task]
        for other in state.deck.after[task]:
            if other in pending:
                self._insert_after_others(state, other, pending)
        if not state.places[task]:
            self.insert(state, task)

    def insert(self, state: State, task: int) -> None:
        """Insert one task if some place costs less than leaving it out."""
        deck = state.deck
        pieces = deck.pieces_of[task]
        if not pieces:
            return
        window = state.window(task)
        if window is None:
            return
        if deck.tasks[task].split is not None:
            self._insert_split(state, task, window)
            return
        piece = pieces[0]
        if deck.guided[piece] != piece and self.chance() < self.guide:
            piece = deck.guided[piece]
        best = self.cheapest(state, piece, window)
        limit = deck.absent[task] + deck.stakes[task]
        if best.cost < limit - state.share_change(task, deck.missing[task]):
            state.put(best.stretch, piece, best.spot)

    def cheapest(self, state: State, piece: int, window: tuple[int, int]) -> Choice:
        """Return the cheapest place for the piece between two stretches."""
        board, nodes, deck = state.board, state.nodes, state.deck
        low, high = window
        shared = deck.deep[deck.task[piece]] or board.turns is not None
        best = inf
        chosen = NOWHERE
        place = -1
        for stretch in board.hosts(piece):
            if stretch < low:
                continue
            if stretch > high:
                break
            node = nodes[stretch]
            spot = node.spots.get(piece)
            if spot is None:
                spot = node.stretch.find_spot(node, piece)
            cost = spot[0]
            if cost < best:
                if shared:
                    cost += _day_change(state, node, piece, spot)
                    if cost >= best:
                        continue
                if self.blink and self.chance() < self.blink:
                    continue
                best, place, chosen = cost, stretch, spot
        return Choice(best, place, piece, chosen) if place >= 0 else NONE

    def _insert_split(self, state: State, task: int, window: tuple[int, int]) -> None:
        """Insert a task in pieces, in one of three ways, if that lowers the cost."""
        if not state.deck.lengths[task]:
            return
        before = state.copy()
        way = self.chance()
        if way < GREEDILY:
            self._greedily(state, task, window)
        elif way < SOON:
            self._soon(state, task, window)
        else:
            self._in_lengths(state, task, window)
        if state.cost >= before.cost + state.deck.stakes[task]:
            state.become(before)

    def _greedily(self, state: State, task: int, window: tuple[int, int]) -> None:
        """Add the piece that gains most, as long as one gains."""
        deck = state.deck
        left = deck.missing[task] // deck.grid
        stakes = deck.stakes[task]
        guided = self.chance() < self.guide
        while left:
            gain, best = self._best_piece(state, task, left, window, guided=guided)
            if gain + stakes <= 0 or best is NONE:
                return
            state.put(best.stretch, best.piece, best.spot)
            left -= deck.slots[best.piece]
            stakes = 0.0

    def _best_piece(
        self,
        state: State,
        task: int,
        left: int,
        window: tuple[int, int],
        *,
        guided: bool,
    ) -> tuple[float, Choice]:
        deck = state.deck
        rest_minutes = deck.missing[task] - state.placed(task)
        now = deck.absence(task, rest_minutes)
        count = len(state.places[task])
        more = deck.extra_blocks(task, count + 1) - deck.extra_blocks(task, count)
        ending = (_final(state, task, window[0]), window[1])
        gain, best = -inf, NONE
        for slots in deck.lengths[task]:
            if slots > left:
                break
            last = deck.timely[task] and slots == left
            saved = now - deck.absence(task, rest_minutes - slots * deck.grid)
            saved -= state.share_change(task, slots * deck.grid)
            for real in _options(state, task, slots, last=last):
                piece = deck.guided[real] if guided else real
                choice = self.cheapest(state, piece, ending if last else window)
                net = saved - choice.cost - (0.0 if deck.glue[piece] else more)
                if net > gain:
                    gain, best = net, choice
        return gain, best

    def _soon(self, state: State, task: int, window: tuple[int, int]) -> None:
        """Fill free time with pieces as long as possible, from some stretch on."""
        deck = state.deck
        low, high = window
        if self.chance() < EVEN:
            low += int(self.chance() * (high - low + 1))
        left = deck.missing[task] // deck.grid
        for number in range(low, high + 1):
            length = self._longest(state, task, left, number)
            while length:
                left -= length
                length = self._longest(state, task, left, number)
            if not left:
                return

    def _longest(self, state: State, task: int, left: int, stretch: int) -> int:
        """Place the longest piece that fits the stretch; return its slots, or 0."""
        deck, node = state.deck, state.nodes[stretch]
        least = deck.lengths[task][0]
        for slots in reversed(deck.lengths[task]):
            if slots > left or 0 < left - slots < least:
                continue
            last = deck.timely[task] and slots == left
            for real in _options(state, task, slots, last=last):
                piece = deck.guided[real]
                spot = node.spots.get(piece) or node.stretch.find_spot(node, piece)
                if spot is not NOWHERE:
                    state.put(stretch, piece, spot)
                    return slots
        return 0

    def _in_lengths(self, state: State, task: int, window: tuple[int, int]) -> None:
        """Insert pieces of lengths drawn at random; the last one first, or last."""
        deck = state.deck
        lengths = self._draw_lengths(state, task)
        whole = sum(lengths) * deck.grid == deck.missing[task]
        ending = whole and deck.timely[task]
        final = 0 if self.chance() < EVEN else len(lengths) - 1
        guided = self.chance() < self.guide
        low, high = window
        for turn, slots in enumerate(lengths):
            last = ending and turn == final
            least = _final(state, task, low) if last else low
            best = NONE
            for real in _options(state, task, slots, last=last):
                piece = deck.guided[real] if guided else real
                best = min(best, self.cheapest(state, piece, (least, high)))
            if best is NONE:
                # Half a task is seldom worth its place; let the caller undo it.
                state.cost = inf
                return
            state.put(best.stretch, best.piece, best.spot)
            if last:
                high = best.stretch

    def _draw_lengths(self, state: State, task: int) -> list[int]:
        deck = state.deck
        lengths = deck.lengths[task]
        low, high = lengths[0], lengths[-1]
        left = deck.missing[task] // deck.grid
        drawn: list[int] = []
        while left >= low:
            if left <= high and self.chance() < ALL_THE_REST:
                return [*drawn, left]
            slots = low + int(self.chance() * (min(high, left) - low + 1))
            if 0 < left - slots < low <= left - low <= high:
                slots = left - low
            drawn.append(slots)
            left -= slots
        return drawn


def _day_change(state: State, node: Node, piece: int, spot: Spot) -> float:
    """Return what the piece at the spot costs by all else that is on the day."""
    deck, order, at = state.deck, node.order, spot.position
    lost = 0.0
    if deck.deep[deck.task[piece]]:
        minutes = deck.slots[piece] * deck.grid
        lost = state.overload_change(node.stretch.day, minutes)
    if state.turned and at >= 0:
        grown = (*order[:at], piece, *order[at:])
        lost += state.turn_change({node.stretch.number: grown})
    return lost


def _final(state: State, task: int, low: int) -> int:
    """Return the first stretch in which the task may end, given its pieces so far."""
    places = state.places[task]
    return max(low, places[-1][0]) if places else low


def _options(state: State, task: int, slots: int, *, last: bool) -> list[int]:
    """Return the pieces of a length; one that prolongs a pin only once per task.

    Prolonged at both ends, the pinned block could pass the longest one allowed.
    """
    deck = state.deck
    found = deck.options[task].get((slots, last), [])
    if any(deck.glue[piece] for _, piece in state.places[task]):
        return [piece for piece in found if not deck.glue[piece]]
    return found
