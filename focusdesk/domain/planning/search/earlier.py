"""The previous plan as a start: a replan should first try to change nothing."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from focusdesk.domain.planning.search.state import State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from focusdesk.domain.planning.problem import Block
    from focusdesk.domain.planning.search.board import Board


def earlier_plan(board: Board) -> State | None:
    """Return what still can stand of the previous plan, None if there was none."""
    request = board.request
    if request.now is None or not request.previous:
        return None
    return plan_of(board, request.previous)


def plan_of(board: Board, blocks: Iterable[Block]) -> State:
    """Return the plan these blocks are, without those that cannot stand."""
    deck = board.deck
    kept: dict[int, list[tuple[int, int, int]]] = {}
    for old in blocks:
        task = deck.number.get(old.task)
        place = None if task is None else _place(board, old)
        if task is not None and place is not None:
            kept.setdefault(task, []).append(place)
    places = {task: sorted(found) for task, found in kept.items()}
    pieces = {task: _pieces(board, task, found) for task, found in places.items()}
    state = _as_it_was(board, places, pieces)
    if state is not None:
        return state
    state = State(board)
    for task in deck.order:
        if pieces.get(task) and state.window(task) is not None:
            _put_back(state, pieces[task])
    return state


def _as_it_was(
    board: Board,
    places: dict[int, list[tuple[int, int, int]]],
    pieces: dict[int, list[tuple[int, int]]],
) -> State | None:
    """Return the plan in its own order; None if that cannot stand any more."""
    deck = board.deck
    complete: set[int] = set()
    lying: list[tuple[int, int, int]] = []
    for task in deck.order:
        found = pieces.get(task, [])
        if found and all(other in complete for other in deck.after[task]):
            spots = zip(places[task], found, strict=True)
            lying += [
                (stretch, slot, piece) for (stretch, slot, _), (_, piece) in spots
            ]
        elif deck.missing[task] > 0:
            continue
        length = sum(deck.slots[piece] for _, piece in found) * deck.grid
        if length >= deck.missing[task]:
            complete.add(task)
    state = State(board)
    for stretch, _, piece in sorted(lying):
        node = state.nodes[stretch]
        end = len(node.order)
        node = node.replaced(end, end, (piece,))
        if node.cost == inf:
            return None
        state.put_node(stretch, piece, node)
    return state


def _place(board: Board, old: Block) -> tuple[int, int, int] | None:
    """Return stretch, slot and length of an earlier block that lies in a stretch."""
    grid = board.deck.grid
    for stretch in board.stretches:
        if board.request.days[stretch.day].date != old.day:
            continue
        slot = old.start // grid - stretch.slots.first
        if slot >= 0 and slot + old.minutes // grid <= stretch.size:
            return stretch.number, slot, old.minutes // grid
    return None


def _pieces(
    board: Board, task: int, places: list[tuple[int, int, int]]
) -> list[tuple[int, int]]:
    """Return stretch and piece of each earlier place, none if they do not fit."""
    deck = board.deck
    missing = deck.missing[task] // deck.grid
    if not places or sum(length for *_, length in places) > missing:
        return []
    whole = sum(length for *_, length in places) == missing
    found: list[tuple[int, int]] = []
    for turn, (stretch, slot, length) in enumerate(places, 1):
        last = deck.tasks[task].split is None or (
            whole and turn == len(places) and deck.timely[task]
        )
        for piece in deck.options[task].get((length, last), ()):
            row = board.stretches[stretch].row(piece)
            if row is not None and row[slot] < inf and not deck.glue[piece]:
                found.append((stretch, piece))
                break
    return found if len(found) == len(places) else []


def _put_back(state: State, pieces: list[tuple[int, int]]) -> None:
    """Put the pieces where they were, or nowhere if one finds no place."""
    before = state.copy()
    window = state.window(state.deck.task[pieces[0][1]])
    for stretch, piece in pieces:
        node = state.nodes[stretch]
        spot = node.spots.get(piece) or node.stretch.find_spot(node, piece)
        fits = window is not None and window[0] <= stretch <= window[1]
        if spot.position < 0 or not fits:
            state.become(before)
            return
        state.put(stretch, piece, spot)
    if state.cost >= before.cost + state.deck.stakes[state.deck.task[pieces[0][1]]]:
        state.become(before)
