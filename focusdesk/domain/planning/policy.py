"""Every weight of the planner as data, with the defaults of the work model."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from focusdesk.domain.task import Setting

if TYPE_CHECKING:
    from focusdesk.domain.task import Urgency


class TaskClass(StrEnum):
    """Name how a task uses attention and people."""

    DEEP = "deep"
    MIXED = "mixed"
    SHALLOW = "shallow"
    COLLAB = "collab"


@dataclass(frozen=True, slots=True)
class Reimmersion:
    """Hold the minutes lost at a block's start, by what came before it that day."""

    start_of_day: float = 0
    same_task: float = 3
    same_project: float = 5
    same_stack: float = 15
    other_stack: float = 23
    after_general_event: float = 8


@dataclass(frozen=True, slots=True)
class ClassRules:
    """Hold the limits (1-5) that sort tasks into classes."""

    collab_min_collaboration: int = 4
    deep_min_cognitive: int = 4
    deep_max_collaboration: int = 2
    shallow_max_cognitive: int = 2

    def class_of(self, cognitive: int, collaboration: int) -> TaskClass:
        """Return the class of a task with these two loads (1-5 each)."""
        if collaboration >= self.collab_min_collaboration:
            return TaskClass.COLLAB
        if (
            cognitive >= self.deep_min_cognitive
            and collaboration <= self.deep_max_collaboration
        ):
            return TaskClass.DEEP
        if cognitive <= self.shallow_max_cognitive:
            return TaskClass.SHALLOW
        return TaskClass.MIXED


@dataclass(frozen=True, slots=True)
class Misfit:
    """Hold the percent of a minute lost in a place and in a window."""

    wfa: float = 0
    wfo: float = 0
    quiet: float = 0
    core: float = 0
    other: float = 0

    def in_setting(self, setting: Setting) -> float:
        """Return the percent lost in the place."""
        return self.wfa if setting is Setting.WFA else self.wfo


@dataclass(frozen=True, slots=True)
class MisfitByClass:
    """Hold the misfit of each task class."""

    deep: Misfit = Misfit(wfo=20, core=10, other=5)
    mixed: Misfit = Misfit(wfo=5)
    shallow: Misfit = Misfit(quiet=8)
    collab: Misfit = Misfit(wfa=20, quiet=30, other=15)

    def of(self, kind: TaskClass) -> Misfit:
        """Return the entry of one class."""
        entry: Misfit = getattr(self, kind.value)
        return entry


@dataclass(frozen=True, slots=True)
class ByClass:
    """Hold one percentage for each task class."""

    deep: float
    mixed: float
    shallow: float
    collab: float

    def of(self, kind: TaskClass) -> float:
        """Return the entry of one class."""
        entry: float = getattr(self, kind.value)
        return entry


@dataclass(frozen=True, slots=True)
class ByUrgency:
    """Hold one number for each urgency."""

    low: float
    normal: float
    high: float
    critical: float

    def of(self, urgency: Urgency) -> float:
        """Return the entry of one urgency."""
        entry: float = getattr(self, urgency.value)
        return entry


@dataclass(frozen=True, slots=True)
class Fragmentation:
    """Hold the price of extra blocks (minutes) and of short deep blocks (percent)."""

    extra_block_minutes: float = 8
    deep_preferred_block: int = 90
    shortfall_percent: float = 20


@dataclass(frozen=True, slots=True)
class DeepWork:
    """Hold the deep minutes a day can bear, and the percent lost beyond them."""

    max_minutes_per_day: int = 240
    excess_percent: float = 50


@dataclass(frozen=True, slots=True)
class Tardiness:
    """Hold the price of finishing late: once, per minute, and for an eaten buffer."""

    fixed_minutes: ByUrgency = ByUrgency(5, 15, 45, 90)
    per_minute_percent: ByUrgency = ByUrgency(25, 50, 100, 200)
    buffer_percent: float = 20


@dataclass(frozen=True, slots=True)
class Stability:
    """Hold the percent of a previously planned minute lost when it moves."""

    same_day: float = 25
    later_days: float = 10


@dataclass(frozen=True, slots=True)
class SwitchBudget:
    """Hold how many changes of project a day bears, and the minutes each more loses.

    Without a limit none is lost.
    """

    max_per_day: int | None = None
    minutes_per_extra: float = 15


@dataclass(frozen=True, slots=True)
class Policy:
    """Hold every weight of the planner; percentages are of one minute."""

    reimmersion: Reimmersion = Reimmersion()
    class_rules: ClassRules = ClassRules()
    misfit: MisfitByClass = MisfitByClass()
    energy_percent: ByClass = ByClass(30, 15, 0, 10)
    fragmentation: Fragmentation = Fragmentation()
    deep_work: DeepWork = DeepWork()
    tardiness: Tardiness = Tardiness()
    unscheduled_percent: ByUrgency = ByUrgency(100, 150, 300, 600)
    share_shortfall_percent: float = 10
    stability: Stability = Stability()
    switch_budget: SwitchBudget = SwitchBudget()


DEFAULT_POLICY = Policy()
