"""A calendar the person has connected, and the state of its last reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.ids import SourceId


OWN = "own"
"""The origin of what the person entered by hand; files have their path."""


@dataclass(frozen=True, slots=True)
class CalendarSource:
    """One calendar: where it came from, when it was read, what it held."""

    id: SourceId
    name: str
    origin: str
    imported_at: datetime
    event_count: int = 0
    problems: int = 0
