"""What reading a calendar yields: events, and what had to be left out or marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.busy import CalendarEvent
    from focusdesk.domain.errors import Problem
    from focusdesk.domain.ids import SourceId

# Left out on purpose, because the event does not take place for this person.
FILTERED = ("event_cancelled", "event_declined")
# The calendar goes on, but reading stopped: what is missing may still exist.
STOPPED = ("calendar_truncated", "calendar_capped", "calendar_slow")


@dataclass(frozen=True, slots=True)
class ReadingRules:
    """How to read: the window kept (UTC), the person's zone and own addresses."""

    source_id: SourceId
    start: datetime
    end: datetime
    zone: str
    own_addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarReading:
    """The events of one calendar; `problems` names each event left out or guessed.

    `where` of a problem is the event's title, or the file for the codes of STOPPED.
    `left_out` counts what is not among the events: instances, or whole entries where
    they were not worked out.
    """

    name: str
    events: tuple[CalendarEvent, ...]
    problems: tuple[Problem, ...] = ()
    left_out: int = 0

    @property
    def partial(self) -> bool:
        """Say whether reading stopped before the calendar's end."""
        return any(problem.code in STOPPED for problem in self.problems)

    @property
    def filtered(self) -> tuple[Problem, ...]:
        """What was left out on purpose."""
        return tuple(p for p in self.problems if p.code in FILTERED)

    @property
    def flaws(self) -> tuple[Problem, ...]:
        """What is broken, guessed or missing."""
        return tuple(p for p in self.problems if p.code not in FILTERED)
