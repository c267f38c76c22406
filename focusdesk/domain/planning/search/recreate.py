"""Putting tasks into a plan, each where it costs least."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

    from focusdesk.domain.planning.search.state import State


def insert_all(
    state: State, order: Iterable[int], rng: Random, blink: float
) -> None:
    """Insert the tasks in order, predecessors first, where each lowers the cost."""
    pending = dict.fromkeys(order)
    for task in list(pending):
        _insert_with_predecessors(state, task, pending, rng, blink)


def _insert_with_predecessors(
    state: State, task: int, pending: dict[int, None], rng: Random, blink: float
) -> None:
    if task not in pending:
        return
    del pending[task]
    for other in state.board.after[task]:
        if other in pending:
            _insert_with_predecessors(state, other, pending, rng, blink)
    if not state.places[task]:
        insert(state, task, rng, blink)


def insert(state: State, task: int, rng: Random, blink: float) -> None:
    """Insert one task if some place costs less than leaving it out."""
    board = state.board
    pieces = board.pieces_of[task]
    if not pieces:
        return
    window = state.window(task)
    if window is None:
        return
    if board.tasks[task].split is not None:
        insert_split(state, task, window, rng, blink)
        return
    piece = pieces[0]
    minutes = board.tasks[task].minutes
    limit = board.absent[task] - state.share_change(task, minutes)
    twin = piece
    if board.twin[piece] != piece and rng.random() < 0.8:
        twin = board.twin[piece]
    found = cheapest(state, twin, window, rng, blink)
    if found is not None and found[0] < limit + board.bonus[task]:
        stretch, position = found[1], found[2]
        node = state.nodes[stretch].with_piece(piece, position)
        state.put(stretch, node, piece)


def cheapest(
    state: State, piece: int, window: tuple[int, int], rng: Random, blink: float
) -> tuple[float, int, int] | None:
    """Return cost, stretch and position of the cheapest place for the piece."""
    board, nodes = state.board, state.nodes
    low, high = window
    deep = board.deep[board.piece_task[piece]]
    minutes = board.piece_slots[piece] * board.request.granularity
    best, place, chosen = inf, -1, -1
    for stretch in board.hosts(piece):
        if stretch < low:
            continue
        if stretch > high:
            break
        node = nodes[stretch]
        cost, position = node.spots.get(piece) or node.spot(piece)
        if cost < best:
            if deep:
                cost += state.overload_change(board.stretches[stretch].day, minutes)
                if cost >= best:
                    continue
            if blink and rng.random() < blink:
                continue
            best, place, chosen = cost, stretch, position
    if place < 0:
        return None
    return best, place, chosen


def insert_split(
    state: State, task: int, window: tuple[int, int], rng: Random, blink: float
) -> None:
    """Insert a task in pieces of lengths drawn at random, if that lowers the cost."""
    board = state.board
    if rng.random() < 0.6:
        greedy_split(state, task, window, rng, blink)
        return
    lengths = draw_lengths(board, task, rng)
    if not lengths:
        return
    before = state.copy()
    grid = board.request.granularity
    whole = sum(lengths) * grid == board.missing[task]
    flagged = whole and board.flagged[task]
    guided = rng.random() < 0.8
    last_first = rng.random() < 0.5
    low, high = window
    final = 0 if last_first else len(lengths) - 1
    for number, slots in enumerate(lengths):
        last = flagged and number == final
        options = board.variants[task].get((slots, last), ())
        best = None
        for piece in options:
            twin = board.twin[piece] if guided else piece
            found = cheapest(state, twin, (low, high), rng, blink)
            if found and (best is None or found[0] < best[0]):
                best = (*found, piece)
        if best is None:
            _restore(state, before)
            return
        _, stretch, position, piece = best
        state.put(stretch, state.nodes[stretch].with_piece(piece, position), piece)
        if flagged:
            if last_first:
                high = state.places[task][-1][0] if number == 0 else high
            elif number + 1 == final:
                low = max(low, state.places[task][-1][0])
    if state.cost >= before.cost + board.bonus[task]:
        _restore(state, before)


def greedy_split(state, task, window, rng, blink):
    board = state.board
    before = state.copy()
    grid = board.request.granularity
    missing = board.missing[task]
    guided = rng.random() < 0.8
    low, high = window
    flagged = board.flagged[task]
    placed = 0
    extra = board.request.policy.fragmentation.extra_block_minutes * 10000
    done_lost = board.absence(task, missing)
    while placed < missing:
        best = None
        now_lost = board.absence(task, missing - placed)
        for slots in board.lengths[task]:
            minutes = slots * grid
            if placed + minutes > missing:
                break
            rest = missing - placed - minutes
            gain = now_lost - board.absence(task, rest)
            last = flagged and rest == 0
            for piece in board.variants[task].get((slots, last), ()):
                twin = board.twin[piece] if guided else piece
                found = cheapest(state, twin, (low, high), rng, blink)
                if found is None: continue
                net = found[0] - gain
                if placed and not board.piece_glue[piece]:
                    net += extra
                if best is None or net < best[0]:
                    best = (net, found, piece)
        if best is None or best[0] > (board.bonus[task] if not placed else 0):
            break
        _, (_, stretch, position), piece = best
        state.put(stretch, state.nodes[stretch].with_piece(piece, position), piece)
        placed += board.piece_slots[piece] * grid
        if flagged:
            low = max(low, state.places[task][-1][0])
    if state.cost >= before.cost + board.bonus[task]:
        _restore(state, before)


def _restore(state: State, before: State) -> None:
    state.nodes, state.places = before.nodes, before.places
    state.deep, state.got, state.cost = before.deep, before.got, before.cost


def draw_lengths(board: object, task: int, rng: Random) -> list[int]:
    lengths = board.lengths[task]
    missing = board.missing[task] // board.request.granularity
    if not lengths:
        return []
    low, high = lengths[0], lengths[-1]
    if missing in board.length_set[task] and rng.random() < 0.5:
        return [missing]
    left, out = missing, []
    while left >= low:
        if left <= high and rng.random() < 0.6:
            out.append(left)
            left = 0
            break
        top = min(high, left)
        bottom = low
        n = bottom + int(rng.random() * (top - bottom + 1))
        if 0 < left - n < low:
            if rng.random() < 0.8:
                n = left - low
                if n < low or n > high:
                    n = top
            # else leave a rest
        out.append(n)
        left -= n
        if rng.random() < 0.05:
            break
    return out
