"""Deadlines that break, who asks for the time, and what would free enough of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.planning.terms import Moment


@dataclass(frozen=True, slots=True)
class BrokenDeadline:
    """A task that is not done when it is due: `short` minutes are missing then.

    `ends` is when the plan completes it, None where some of it found no place.
    """

    task: str
    title: str
    project: str
    due: Moment
    short: int
    ends: Moment | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """What a project asks up to the last broken deadline, in minutes.

    `minutes` are those of its tasks that are due by then, `meetings` its meetings.
    """

    project: str
    name: str
    minutes: int
    meetings: int = 0


@dataclass(frozen=True, slots=True)
class Relief:
    """One measure that frees minutes; `code` says which.

    `move_deadline` (of a task, to `to`; None is after the days planned),
    `leave_out` (a task, `minutes` long), `cancel_meeting` (which begins at `at`),
    `lower_share` (of a project, by `minutes`). `name` is the id of the task, meeting
    or project, `project` that of the project it belongs to, empty for none.
    """

    code: str
    name: str
    title: str
    project: str = ""
    minutes: int = 0
    at: Moment | None = None
    to: Moment | None = None


@dataclass(frozen=True, slots=True)
class Overload:
    """Which deadlines break, what is asked up to the last of them, what would help.

    `first` is the first day planned, `free` the minutes that can be worked from now
    until `until`. `relief` is a smallest
    set of measures found that keeps every deadline: solved, not estimated.
    """

    first: date
    broken: tuple[BrokenDeadline, ...]
    until: Moment
    free: int
    asks: tuple[Ask, ...]
    relief: tuple[Relief, ...] = ()

    @property
    def asked(self) -> int:
        """Return the minutes all projects ask for together, meetings apart."""
        return sum(ask.minutes for ask in self.asks)

    @property
    def short(self) -> int:
        """Return the minutes missing at the deadlines together."""
        return sum(broken.short for broken in self.broken)
