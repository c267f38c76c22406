"""A day at its end: what was done, what rolls over, where tomorrow begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.ids import TaskId
    from focusdesk.domain.interruption import Interruption


@dataclass(frozen=True, slots=True)
class DoneWork:
    """What was worked on a task that day, in minutes; `blocks` counts its sessions.

    `overtime` is the part of `minutes` past working hours.
    """

    task_id: TaskId
    title: str
    project: str
    color: int
    minutes: int
    overtime: int
    blocks: int
    task_done: bool


@dataclass(frozen=True, slots=True)
class RollOver:
    """Planned work that was not done; `to` is where it is planned next, if anywhere."""

    task_id: TaskId
    title: str
    project: str
    color: int
    minutes: int
    to: tuple[date, Span] | None


@dataclass(frozen=True, slots=True)
class FirstBlock:
    """Where the next working day begins."""

    day: date
    span: Span
    title: str
    project: str


@dataclass(frozen=True, slots=True)
class DayClosing:
    """A day as it is closed. `next_day` is the next working day, planned or not.

    `thoughts` counts those that still wait; `closed_at` is None while it is open.
    """

    day: date
    zone: str
    done: tuple[DoneWork, ...]
    interruptions: tuple[Interruption, ...]
    rolls: tuple[RollOver, ...]
    first: FirstBlock | None
    next_day: date | None
    thoughts: int
    session_open: bool
    closed_at: datetime | None

    @property
    def minutes(self) -> int:
        """What was worked in all, overtime included."""
        return sum(work.minutes for work in self.done)

    @property
    def overtime(self) -> int:
        """What of it was past working hours."""
        return sum(work.overtime for work in self.done)
