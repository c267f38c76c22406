"""What reading a calendar yields: events, and what had to be left out or marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.busy import CalendarEvent
    from focusdesk.domain.errors import Problem
    from focusdesk.domain.ids import SourceId


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
    """The events of one calendar; `problems` names each event left out or guessed."""

    name: str
    events: tuple[CalendarEvent, ...]
    problems: tuple[Problem, ...] = ()
    left_out: int = 0
