"""What services tell the rest of the program after a commit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.ids import BlockId, SessionId


@dataclass(frozen=True, slots=True)
class PlanChanged:
    """The plan of a day is another one; `final` when no better one is being sought."""

    day: date
    final: bool = True


@dataclass(frozen=True, slots=True)
class PlanFailed:
    """A plan could not be made."""

    day: date
    error: Exception


@dataclass(frozen=True, slots=True)
class TasksChanged:
    """Tasks or projects were added, edited, closed or reopened."""


@dataclass(frozen=True, slots=True)
class CalendarChanged:
    """Events were imported or removed."""


@dataclass(frozen=True, slots=True)
class DaySettingChanged:
    """A day is worked in another place."""

    day: date


@dataclass(frozen=True, slots=True)
class FocusChanged:
    """A session started, paused, resumed, was extended or ended."""


@dataclass(frozen=True, slots=True)
class BlockDue:
    """The countdown of the running session has reached its end."""

    session_id: SessionId


@dataclass(frozen=True, slots=True)
class BlockStartDue:
    """A planned block begins, or has begun, and nothing is being worked on."""

    block_id: BlockId


@dataclass(frozen=True, slots=True)
class DayStartDue:
    """A working day begins."""

    day: date


@dataclass(frozen=True, slots=True)
class BreakDue:
    """A session has earned a break, which is offered."""

    session_id: SessionId


@dataclass(frozen=True, slots=True)
class BreakChanged:
    """A break began, or was ended by hand."""


@dataclass(frozen=True, slots=True)
class BreakOver:
    """The break that was taken is over."""


@dataclass(frozen=True, slots=True)
class StretchDue:
    """An hour of work has gone by without a rest."""


@dataclass(frozen=True, slots=True)
class DayEndDue:
    """The end of a working day is near: it can be closed."""

    day: date


@dataclass(frozen=True, slots=True)
class DayClosed:
    """A day was closed, or opened again."""

    day: date


@dataclass(frozen=True, slots=True)
class ReflectionDue:
    """The week ends: time to look back on it."""

    day: date


@dataclass(frozen=True, slots=True)
class ThoughtsChanged:
    """A thought was parked, ticked off, or became a task."""


@dataclass(frozen=True, slots=True)
class InterruptionNoted:
    """An interruption was logged; more may be said of it."""

    interruption_id: int


@dataclass(frozen=True, slots=True)
class InterruptionDescribed:
    """More was said of an interruption."""

    interruption_id: int


@dataclass(frozen=True, slots=True)
class RatingDue:
    """A session has ended and may be rated."""

    session_id: SessionId


@dataclass(frozen=True, slots=True)
class RatingGiven:
    """A session was rated, or its rating changed."""

    session_id: SessionId


@dataclass(frozen=True, slots=True)
class RecoveryNeeded:
    """A session was open when the program ended; the person is asked about it."""

    session_id: SessionId


@dataclass(frozen=True, slots=True)
class SessionLapsed:
    """A session nobody saw for hours was ended where it was last seen."""

    session_id: SessionId


@dataclass(frozen=True, slots=True)
class SessionRestored:
    """A step on a whole session was taken back, or taken again."""


@dataclass(frozen=True, slots=True)
class Suspended:
    """The machine is about to sleep; everything is written down."""


@dataclass(frozen=True, slots=True)
class Woke:
    """The machine has slept."""


@dataclass(frozen=True, slots=True)
class ClockChanged:
    """The wall clock was set to another time."""


@dataclass(frozen=True, slots=True)
class ZoneChanged:
    """The machine works in another time zone."""


@dataclass(frozen=True, slots=True)
class IssuesChanged:
    """An account of issues came or went, or what waits to be sent to one changed."""


@dataclass(frozen=True, slots=True)
class NoticesChanged:
    """A notice was kept, seen or cleared."""


@dataclass(frozen=True, slots=True)
class QuietChanged:
    """Quiet mode went on or off, or what it asks of others did or did not work."""


@dataclass(frozen=True, slots=True)
class StoreChanged:
    """Another process wrote: whatever is shown must be read again."""


@dataclass(frozen=True, slots=True)
class SettingsChanged:
    """Settings of these names have other values; `allocation` names the matrix."""

    names: frozenset[str]


Event = (
    PlanChanged
    | PlanFailed
    | TasksChanged
    | CalendarChanged
    | DaySettingChanged
    | FocusChanged
    | BlockDue
    | BlockStartDue
    | DayStartDue
    | BreakDue
    | BreakChanged
    | BreakOver
    | StretchDue
    | DayEndDue
    | DayClosed
    | ReflectionDue
    | ThoughtsChanged
    | InterruptionNoted
    | InterruptionDescribed
    | RatingDue
    | RatingGiven
    | RecoveryNeeded
    | SessionLapsed
    | SessionRestored
    | Suspended
    | Woke
    | ClockChanged
    | ZoneChanged
    | IssuesChanged
    | NoticesChanged
    | QuietChanged
    | StoreChanged
    | SettingsChanged
)
Publish = Callable[[Event], None]
