"""What a block costs by what came before it: tables over groups of tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.planning.cost import start_minutes
from focusdesk.domain.planning.frame import UNIT

if TYPE_CHECKING:
    from focusdesk.domain.planning.problem import PlanProject, PlanTask
    from focusdesk.domain.planning.search.deck import Deck
    from focusdesk.domain.planning.search.pins import Fixture


class Mates:
    """Group tasks that cost the same beside any other, and price the groups.

    Tasks of one project are one group; a task that may come in several blocks is a
    group of its own. `lost[a][b]` are the units of b starting right after a.
    """

    def __init__(self, deck: Deck) -> None:
        request = deck.request
        self._weights = request.policy.reimmersion
        self._projects = {project.id: project for project in request.projects}
        self._samples: list[PlanTask] = []
        groups: dict[str, int] = {}
        self.of: list[int] = []
        for task, fixed in zip(deck.tasks, deck.fixed_of, strict=True):
            alone = task.split is not None or bool(fixed)
            if alone or task.project not in groups:
                self._samples.append(task)
                if not alone:
                    groups[task.project] = len(self._samples) - 1
            self.of.append(len(self._samples) - 1 if alone else groups[task.project])
        self.lost = [
            [self._after(before, task) for task in self._samples]
            for before in self._samples
        ]

    def first(self, before: Fixture | None) -> list[float]:
        """Return the units each group loses when it starts after the fixture."""
        if before is None:
            return [self._weights.start_of_day * UNIT] * len(self._samples)
        project = None if before.project is None else self._projects[before.project]
        return [self._start((project, before.task), task) for task in self._samples]

    def _start(
        self, before: tuple[PlanProject | None, str | None], task: PlanTask
    ) -> float:
        project = self._projects[task.project]
        return start_minutes(self._weights, before, project, task.id) * UNIT

    def _after(self, before: PlanTask, task: PlanTask) -> float:
        # Two tasks of one group are never the same task.
        name = before.id if before is not task or before.split else None
        return self._start((self._projects[before.project], name), task)
