"""From a state back to blocks: each order at its cheapest times, earliest on ties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.planning.problem import Block
from focusdesk.domain.planning.violations import merge_touching

if TYPE_CHECKING:
    from focusdesk.domain.planning.search.state import State
    from focusdesk.domain.planning.search.stretch import Node


def blocks_of(state: State) -> tuple[Block, ...]:
    """Return the blocks of the state, fixed ones included, touching ones merged."""
    board = state.board
    grid = board.request.granularity
    blocks = list(board.fixed)
    for node in state.nodes:
        day = board.request.days[node.stretch.day].date
        for piece, slot in starts(node):
            start = (node.stretch.first + slot) * grid
            end = start + board.piece_slots[piece] * grid
            task = board.tasks[board.piece_task[piece]].id
            blocks.append(Block(task, day, start, end))
    return tuple(merge_touching(blocks))


def starts(node: Node) -> list[tuple[int, int]]:
    """Return the pieces of a node with their cheapest first slots, in order."""
    board, stretch = node.stretch.board, node.stretch
    found: list[tuple[int, int]] = []
    end, after = stretch.size, -1
    for number in range(len(node.order) - 1, -1, -1):
        piece = node.order[number]
        if board.piece_task[piece] == after:
            end -= 1
        after = board.piece_task[piece]
        reached = node.fore[number + 1]
        while end > 0 and reached[end - 1] == reached[end]:
            end -= 1
        end -= board.piece_slots[piece]
        found.append((piece, end))
    found.reverse()
    return found
