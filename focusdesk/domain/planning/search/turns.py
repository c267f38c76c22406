"""Changes of project, counted over the stretches of a day, where they have a price."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from focusdesk.domain.planning.frame import UNIT
from focusdesk.domain.planning.switches import switches_price, worked_on

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from focusdesk.domain.planning.search.deck import Deck
    from focusdesk.domain.planning.search.stretch import Node, Order, Stretch

Ends = tuple[int, int, int]
"""First and last project of an order, and the changes inside it."""


class Turns:
    """Price the changes of project on each day beyond the budget, in units."""

    def __init__(self, deck: Deck, stretches: Sequence[Stretch]) -> None:
        request = deck.request
        self._budget = request.policy.switch_budget
        numbers = {project.id: n for n, project in enumerate(request.projects)}
        self._project = [
            numbers[deck.tasks[task].project] for task in range(len(deck.tasks))
        ]
        self._task = deck.task
        self._known: dict[Order, Ends] = {}
        self._days: list[list[tuple[int, int]]] = []
        for place, day in enumerate(request.days):
            found = [
                (start, -1, numbers[project]) for start, _, project in worked_on(day)
            ]
            found += [
                (block.start, -1, self._project[deck.number[block.task]])
                for block in deck.fixed
                if block.day == day.date
            ]
            found += [
                (stretch.slots.first * deck.grid, stretch.number, -1)
                for stretch in stretches
                if stretch.day == place
            ]
            self._days.append([entry[1:] for entry in sorted(found)])

    def price(
        self, day: int, nodes: Sequence[Node], changed: Mapping[int, Order]
    ) -> float:
        """Return what the day's changes cost, some stretches in other orders."""
        count, before = 0, -1
        for number, project in self._days[day]:
            if number < 0:
                first, last, inside = project, project, 0
            else:
                order = changed[number] if number in changed else nodes[number].order
                if not order:
                    continue
                first, last, inside = self._known.get(order) or self._ends(order)
            count += inside + (before not in (-1, first))
            before = last
        return switches_price(self._budget, count) * UNIT

    def _ends(self, order: Order) -> Ends:
        projects = [self._project[self._task[piece]] for piece in order]
        inside = sum([a != b for a, b in pairwise(projects)])
        ends = self._known[order] = (projects[0], projects[-1], inside)
        return ends
