"""A day as it is shown: one snapshot for the Today page, the tray and `today`.

Minutes are minutes of the local day; sentences are made from these by `focusdesk.text`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from focusdesk.domain.breaks import Break
    from focusdesk.domain.busy import Meeting
    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.focus import Focus
    from focusdesk.domain.ids import BlockId, ProjectId, SessionId, TaskId
    from focusdesk.domain.planning.plan import Reason
    from focusdesk.domain.recovery import Answer
    from focusdesk.domain.task import Activity
    from focusdesk.domain.work_calendar import DayFrame


class BlockState(StrEnum):
    """Where a block stands."""

    PLANNED = "planned"
    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    MISSED = "missed"


class DayState(StrEnum):
    """What the page as a whole has to say."""

    PLANNED = "planned"
    NO_TASKS = "no_tasks"
    NOT_PLANNED = "not_planned"
    FREE_DAY = "free_day"
    NO_ROOM = "no_room"
    AFTER_HOURS = "after_hours"


@dataclass(frozen=True, slots=True)
class ProjectTag:
    """A project as it is shown on a block: its name and palette index."""

    id: ProjectId
    name: str
    color: int


@dataclass(frozen=True, slots=True)
class BlockView:
    """A planned or worked block. `part` is (k, n) when its task has n blocks today.

    `deep` blocks are filled; `rests` are short breaks drawn inside the block.
    `worked_minutes` is what a done block really took, however it is drawn. `edits`
    are the person's answers about time nobody saw, in order.
    """

    id: BlockId
    task_id: TaskId
    title: str
    project: ProjectTag
    activity: Activity
    span: Span
    state: BlockState
    deep: bool
    reasons: tuple[Reason, ...] = ()
    part: tuple[int, int] = (1, 1)
    rests: tuple[Span, ...] = ()
    pinned: bool = False
    rating: int | None = None
    worked_minutes: int | None = None
    session_id: SessionId | None = None
    paused_at: datetime | None = None
    minutes_left: int | None = None
    switch_before: bool = False
    edits: tuple[Answer, ...] = ()

    @property
    def minutes(self) -> int:
        """What the block counts: its work when done, else its planned length."""
        whole = self.span.minutes
        return whole if self.worked_minutes is None else self.worked_minutes


@dataclass(frozen=True, slots=True)
class UnplacedView:
    """A task that did not fit today; `goes_to` is where it is planned instead."""

    task_id: TaskId
    title: str
    project: ProjectTag
    minutes: int
    reasons: tuple[Reason, ...]
    goes_to: tuple[date, Span] | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """The figures over the day, in minutes and counts.

    `switch_price` is the minutes each switch over the limit is taken to lose;
    `overtime_minutes` were worked past the day's hours, in sessions that have ended.
    """

    focus_minutes: int
    meeting_minutes: int
    switches: int
    switch_limit: int
    switch_price: float = 0.0
    overtime_minutes: int = 0


@dataclass(frozen=True, slots=True)
class NowCard:
    """The focus card. `left_seconds` is None for an open-ended or absent session.

    `rest` is the break that is taken now; there is none while a session is open.
    """

    focus: Focus
    title: str = ""
    project: ProjectTag | None = None
    planned: Span | None = None
    left_seconds: int | None = None
    worked_seconds: int = 0
    share_left: float = 0.0
    interruptions: int = 0
    rest: Break | None = None


@dataclass(frozen=True, slots=True)
class DayView:
    """Everything a day's page shows. `now_minute` is None on any day but today."""

    day: date
    state: DayState
    frame: DayFrame
    header: Header
    now_card: NowCard
    blocks: tuple[BlockView, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    notes: tuple[str, ...] = ()
    unplaced: tuple[UnplacedView, ...] = ()
    now_minute: int | None = None
    planning: bool = False
    upcoming: tuple[BlockView | Meeting, ...] = field(default=())
