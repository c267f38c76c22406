"""The allocation matrix: what each activity asks of attention, people and place."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from focusdesk.domain.errors import AllocationInvalid, Problem
from focusdesk.domain.planning.policy import DEFAULT_POLICY, ClassRules, TaskClass
from focusdesk.domain.task import (
    MAX_TASK_MINUTES,
    SCALE,
    USUAL_SPLIT,
    Activity,
    Setting,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from focusdesk.domain.task import Split

SPLIT_ABOVE = 120
DEFAULT_SPLIT = USUAL_SPLIT


class Stage(StrEnum):
    """Where in the life of a system an activity belongs."""

    ANALYSIS = "analysis"
    DESIGN = "design"
    IMPLEMENTATION = "implementation"
    TESTING = "testing"
    RELEASE = "release"
    MAINTENANCE = "maintenance"
    COORDINATION = "coordination"
    GENERAL = "general"


@dataclass(frozen=True, slots=True)
class Demands:
    """What an activity usually asks: levels 1-5, and `minutes` when none are given.

    `setting` and `only_in_core` bind where a new task of this activity may be placed.
    """

    stage: Stage
    cognitive: int
    collaboration: int
    minutes: int = 60
    setting: Setting | None = None
    only_in_core: bool = False

    def __post_init__(self) -> None:
        problems = [
            Problem("level_outside", name, str(level))
            for name, level in (
                ("cognitive", self.cognitive),
                ("collaboration", self.collaboration),
            )
            if level not in SCALE
        ]
        if not 0 < self.minutes <= MAX_TASK_MINUTES:
            problems.append(Problem("minutes_outside", "minutes", str(self.minutes)))
        if problems:
            raise AllocationInvalid(tuple(problems))


_DEFAULTS: Mapping[Activity, Demands] = MappingProxyType(
    {
        Activity.CODING: Demands(Stage.IMPLEMENTATION, 4, 1),
        Activity.DEBUGGING: Demands(Stage.MAINTENANCE, 4, 1),
        Activity.RESEARCH: Demands(Stage.ANALYSIS, 4, 1, minutes=90),
        Activity.DESIGN: Demands(Stage.DESIGN, 3, 4, minutes=90, only_in_core=True),
        Activity.REVIEW: Demands(Stage.TESTING, 3, 4, minutes=45, only_in_core=True),
        Activity.PAIR: Demands(Stage.IMPLEMENTATION, 3, 5, only_in_core=True),
        Activity.PLANNING: Demands(Stage.COORDINATION, 3, 5, only_in_core=True),
        Activity.RETROSPECTIVE: Demands(Stage.COORDINATION, 2, 5, only_in_core=True),
        Activity.TESTING: Demands(Stage.TESTING, 3, 2, minutes=45),
        Activity.RELEASE: Demands(Stage.RELEASE, 3, 2, minutes=30),
        Activity.DOCUMENTATION: Demands(Stage.RELEASE, 2, 1),
        Activity.SUPPORT: Demands(Stage.MAINTENANCE, 2, 3, minutes=30),
        Activity.ADMINISTRATION: Demands(Stage.GENERAL, 1, 1, minutes=30),
        Activity.LEARNING: Demands(Stage.GENERAL, 3, 1),
    }
)


@dataclass(frozen=True, slots=True)
class Allocation:
    """The demands of every activity; what `own` leaves out keeps its default."""

    own: Mapping[Activity, Demands] = field(default_factory=dict)

    def of(self, activity: Activity) -> Demands:
        """Return the demands of an activity."""
        return self.own.get(activity) or _DEFAULTS[activity]

    def with_demands(self, activity: Activity, demands: Demands) -> Allocation:
        """Return the matrix with one activity's demands replaced."""
        return replace(self, own={**self.own, activity: demands})


DEFAULT_ALLOCATION = Allocation()


def fitting_place(
    cognitive: int,
    collaboration: int,
    rules: ClassRules = DEFAULT_POLICY.class_rules,
) -> Setting | None:
    """Return where work of these levels (1-5) is best done; None when it is free."""
    kind = rules.class_of(cognitive, collaboration)
    if kind is TaskClass.DEEP:
        return Setting.WFA
    return Setting.WFO if kind is TaskClass.COLLAB else None


def default_split(minutes: int) -> Split | None:
    """Return how a task of that length may be cut; None when it stays whole."""
    return DEFAULT_SPLIT if minutes > SPLIT_ABOVE else None
