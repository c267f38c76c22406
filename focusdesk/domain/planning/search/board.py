"""A request compiled for the search."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from focusdesk.domain.planning.cost import cost_of
from focusdesk.domain.planning.frame import UNIT
from focusdesk.domain.planning.search.deck import Deck
from focusdesk.domain.planning.search.mates import Mates
from focusdesk.domain.planning.search.prices import PriceList
from focusdesk.domain.planning.search.slots import cut_days
from focusdesk.domain.planning.search.stretch import Stretch
from focusdesk.domain.planning.search.turns import Turns

if TYPE_CHECKING:
    from focusdesk.domain.planning.problem import PlanRequest


class Board:
    """Hold the tables of a request and its stretches, in the order they are lived."""

    def __init__(self, request: PlanRequest) -> None:
        self.request = request
        self.deck = Deck(request)
        mates, prices = Mates(self.deck), PriceList(self.deck)
        self.stretches = [
            Stretch(number, slots, self.deck, mates, prices)
            for number, slots in enumerate(cut_days(request, self.deck.fixed))
        ]
        budget = request.policy.switch_budget
        self.turns: Turns | None = None
        if budget.max_per_day is not None and budget.minutes_per_extra:
            self.turns = Turns(self.deck, self.stretches)
        self.empty_cost = cost_of(self.deck.fixed, request).total * UNIT
        self._read_projects()
        self._read_deep()
        self._hosts: dict[int, list[int]] = {}

    @property
    def effort(self) -> int:
        """Return how many rows and spots have been computed: the work so far."""
        return sum(stretch.effort for stretch in self.stretches)

    def hosts(self, piece: int) -> list[int]:
        """Return the numbers of the stretches that can hold the piece, in order."""
        found = self._hosts.get(piece)
        if found is None:
            found = [s.number for s in self.stretches if _holds(s, piece)]
            self._hosts[piece] = found
        return found

    def _read_projects(self) -> None:
        request = self.request
        numbers = {project.id: n for n, project in enumerate(request.projects)}
        self.project = [numbers[task.project] for task in request.tasks]
        self.target = [project.target_minutes or 0 for project in request.projects]
        self.project_minutes = [0] * len(request.projects)
        for block in self.deck.fixed:
            task = self.deck.number[block.task]
            self.project_minutes[self.project[task]] += block.minutes
        for day in request.days:
            for event in day.events:
                if event.project is not None:
                    self.project_minutes[numbers[event.project]] += event.span.minutes

    def _read_deep(self) -> None:
        days = {day.date: n for n, day in enumerate(self.request.days)}
        self.fixed_deep = [0] * len(days)
        for block in self.deck.fixed:
            if self.deck.deep[self.deck.number[block.task]]:
                self.fixed_deep[days[block.day]] += block.minutes


def _holds(stretch: Stretch, piece: int) -> bool:
    row = stretch.row(piece)
    return row is not None and min(row) < inf
