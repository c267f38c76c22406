"""A week as it is shown: one snapshot for the Week page and `focusdesk week`.

Its days are the snapshots of the Today page; sentences are made from these by
`focusdesk.text`. Durations are minutes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from focusdesk.domain.busy import Meeting
    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.ids import TaskId
    from focusdesk.domain.planning.deadlines import Overload
    from focusdesk.domain.planning.plan import Reason
    from focusdesk.domain.task import Setting
    from focusdesk.domain.work_model import WorkModel
    from focusdesk.services.day_view import DayView, ProjectTag, UnplacedView


class WeekState(StrEnum):
    """What the week as a whole has to say."""

    PLANNED = "planned"
    NO_TASKS = "no_tasks"
    NOT_PLANNED = "not_planned"
    NO_BLOCKS = "no_blocks"
    FREE = "free"
    BEYOND = "beyond"


@dataclass(frozen=True, slots=True)
class Share:
    """What a project gets of the week; `target` is None where none was set."""

    project: ProjectTag
    planned: int
    worked: int
    meetings: int
    target: int | None = None

    @property
    def total(self) -> int:
        """All minutes of the project in the week."""
        return self.planned + self.worked + self.meetings


@dataclass(frozen=True, slots=True)
class MeetingInQuiet:
    """A meeting that lies in a no-meeting window."""

    day: date
    meeting: Meeting


@dataclass(frozen=True, slots=True)
class SwitchesOver:
    """A day that changes the project more often than the model allows."""

    day: date
    count: int
    limit: int


@dataclass(frozen=True, slots=True)
class DeepOver:
    """A day with more deep work than the model allows, in minutes."""

    day: date
    minutes: int
    limit: int


@dataclass(frozen=True, slots=True)
class OfficeDaysOff:
    """A week whose number of office days is not the model's."""

    count: int
    expected: int


@dataclass(frozen=True, slots=True)
class EndsLate:
    """A task due in the week that ends after its deadline.

    `ends` is where its last block lies, None where `missing` minutes have no place,
    which `reasons` explain.
    """

    task_id: TaskId
    title: str
    project: ProjectTag
    due: datetime
    ends: tuple[date, Span] | None
    missing: int = 0
    reasons: tuple[Reason, ...] = ()


Concern = MeetingInQuiet | SwitchesOver | DeepOver | OfficeDaysOff | EndsLate


@dataclass(frozen=True, slots=True)
class ProposeTime:
    """Ask for another time for a meeting: free core hours that would hold it."""

    day: date
    span: Span


@dataclass(frozen=True, slots=True)
class AddTime:
    """Place a task in a gap before its deadline: `minutes` that were missing."""

    task_id: TaskId
    day: date
    span: Span
    minutes: int


@dataclass(frozen=True, slots=True)
class WorkElsewhere:
    """Work a day in another place: the day for which that costs least."""

    day: date
    setting: Setting


@dataclass(frozen=True, slots=True)
class SeeDay:
    """Look at the day where it is."""

    day: date


@dataclass(frozen=True, slots=True)
class SeeTasks:
    """Look at the tasks: their estimates, deadlines and rules."""


Remedy = ProposeTime | AddTime | WorkElsewhere | SeeDay | SeeTasks


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """The figures over the week: minutes, and counts against what is possible.

    `work_minutes` are those of its working days, breaks not counted.
    """

    focus_minutes: int
    meeting_minutes: int
    switches: int
    switch_limit: int
    quiet_kept: int
    quiet_windows: int
    work_minutes: int = 0


@dataclass(frozen=True, slots=True)
class WeekView:
    """Everything a week's page shows: `first` is its Monday, `last` its Sunday.

    `days` are its working days, and free ones that were worked. `plan_to` is the day
    up to which it can be planned now, None for a week that is over or too far ahead.
    `remedies` answer the concerns, one each, in their order. `overloads` say what the
    week cannot hold, and once it nears its end the one after it.
    """

    first: date
    last: date
    today: date
    state: WeekState
    model: WorkModel
    days: tuple[DayView, ...]
    figures: WeekFigures
    shares: tuple[Share, ...] = ()
    concerns: tuple[Concern, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    unplaced: tuple[UnplacedView, ...] = ()
    overloads: tuple[Overload, ...] = ()
    plan_to: date | None = None
    planning: bool = False
