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
    deck = state.board.deck
    blocks = list(deck.fixed)
    for node in state.nodes:
        day = deck.request.days[node.stretch.day].date
        for piece, slot in starts(node):
            start = (node.stretch.slots.first + slot) * deck.grid
            end = start + deck.slots[piece] * deck.grid
            blocks.append(Block(deck.tasks[deck.task[piece]].id, day, start, end))
    return tuple(merge_touching(blocks))


def starts(node: Node) -> list[tuple[int, int]]:
    """Return the pieces of a node with their cheapest first slots, in order."""
    stretch, deck = node.stretch, node.stretch.deck
    if not node.fore:
        stretch.make_rows(node)
    fore = node.fore
    found: list[tuple[int, int]] = []
    end, after = stretch.size, -1
    for number in range(len(node.order) - 1, -1, -1):
        piece = node.order[number]
        if deck.task[piece] == after:
            end -= 1
        after = deck.task[piece]
        reached, offset = fore[number + 1], node.taken[number + 1]
        while end > offset and reached[end - 1 - offset] == reached[end - offset]:
            end -= 1
        end -= deck.slots[piece]
        found.append((piece, end))
    found.reverse()
    return found
