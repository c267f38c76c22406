"""The terms of a planning problem: days, meetings, projects, tasks, blocks.

All times are local wall time of one zone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.planning.policy import Policy, TaskClass
    from focusdesk.domain.task import Estimate, Setting, Split, Urgency


class Window(StrEnum):
    """Name the three kinds of working minute; core wins over quiet."""

    CORE = "core"
    QUIET = "quiet"
    OTHER = "other"


class Kind(StrEnum):
    """Name the horizon a request was made for."""

    DAY = "day"
    WEEK = "week"


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """Hold one minute (0-1440) of one local day."""

    day: date
    minute: int


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """Hold the minutes `start <= m < end` of a day given to one task."""

    task: str
    day: date
    start: int
    end: int

    @property
    def minutes(self) -> int:
        """Return the length in minutes."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class PlanEvent:
    """Hold a fixed meeting; `project` is None for a general one.

    `worked` marks what is no meeting but work done already.
    """

    id: str
    title: str
    span: Span
    project: str | None = None
    worked: bool = False


@dataclass(frozen=True, slots=True)
class EnergyLevel:
    """Hold the person's energy (0-100) in a span; 100 where nothing is said."""

    span: Span
    level: int


@dataclass(frozen=True, slots=True)
class PlanDay:
    """Hold one day of the horizon; days that are not worked are not listed.

    `delay_percent` is what a minute loses by being put off to this day, in percent of
    what leaving it out would cost.
    """

    date: date
    setting: Setting
    work: tuple[Span, ...]
    breaks: tuple[Span, ...] = ()
    core_hours: tuple[Span, ...] = ()
    no_meeting: tuple[Span, ...] = ()
    events: tuple[PlanEvent, ...] = ()
    energy: tuple[EnergyLevel, ...] = ()
    delay_percent: int = 0


@dataclass(frozen=True, slots=True)
class PlanProject:
    """Hold a project; `target_minutes` is its share of the horizon, if any."""

    id: str
    name: str
    stack: str
    target_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class PlanTask:
    """Hold a task; `minutes` are those to place in this horizon, pinned included."""

    id: str
    title: str
    project: str
    minutes: int
    estimate: Estimate
    urgency: Urgency
    due: Moment | None = None
    not_before: Moment | None = None
    cognitive: int = 3
    collaboration: int = 2
    split: Split | None = None
    after: tuple[str, ...] = ()
    setting: Setting | None = None
    only_in_core: bool = False


def class_of(task: PlanTask, policy: Policy) -> TaskClass:
    """Return the class that the policy's rules give the task."""
    return policy.class_rules.class_of(task.cognitive, task.collaboration)
