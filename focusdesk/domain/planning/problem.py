"""The planning problem: what may be placed where, and what each minute costs."""

from __future__ import annotations

from dataclasses import dataclass

from focusdesk.domain.errors import PlanRequestInvalid, Problem
from focusdesk.domain.planning.checks import (
    block_problems,
    day_problems,
    task_problems,
    zone_problems,
)
from focusdesk.domain.planning.policy import DEFAULT_POLICY, Policy
from focusdesk.domain.planning.terms import (
    Block,
    EnergyLevel,
    Kind,
    Moment,
    PlanDay,
    PlanEvent,
    PlanProject,
    PlanTask,
    Window,
    class_of,
)

__all__ = [
    "Block",
    "EnergyLevel",
    "Kind",
    "Moment",
    "PlanDay",
    "PlanEvent",
    "PlanProject",
    "PlanRequest",
    "PlanTask",
    "Window",
    "class_of",
]


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """Hold everything a plan depends on.

    `granularity` is the grid in minutes, counted from midnight. With `now`, only
    pinned blocks may lie before it, and leaving `previous` costs stability.
    Raises PlanRequestInvalid with every contradiction found.
    """

    id: str
    kind: Kind
    zone: str
    granularity: int
    projects: tuple[PlanProject, ...]
    days: tuple[PlanDay, ...]
    tasks: tuple[PlanTask, ...]
    now: Moment | None = None
    policy: Policy = DEFAULT_POLICY
    pinned: tuple[Block, ...] = ()
    previous: tuple[Block, ...] = ()

    def __post_init__(self) -> None:
        problems = (
            *_grid_problems(self.granularity),
            *zone_problems(self.zone),
            *day_problems(self.days, self.projects),
            *task_problems(self.tasks, self.projects),
            *block_problems(self.pinned, self.tasks, self.days),
        )
        if problems:
            raise PlanRequestInvalid(problems)


def _grid_problems(grid: int) -> tuple[Problem, ...]:
    if grid <= 0 or 60 % grid:
        return (Problem("bad_grid", "granularity_minutes", str(grid)),)
    return ()
