"""A reader of calendars that were put on a shelf beforehand, and what to put there."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.busy import CalendarEvent
from focusdesk.domain.calendar_reading import CalendarReading, ReadingRules
from focusdesk.domain.ids import EventId, SourceId
from focusdesk.domain.timerange import instant_at
from tests.services.workbench import THURSDAY, ZONE

if TYPE_CHECKING:
    from pathlib import Path

    from focusdesk.domain.errors import Problem


def event(
    uid: str, start: int = 600, title: str = "Rapat", day: date = THURSDAY
) -> CalendarEvent:
    begins = instant_at(day, start, ZONE)
    return CalendarEvent(
        id=EventId(f"read-{uid}"),
        source_id=SourceId(""),
        uid=uid,
        instance="",
        title=title,
        start=begins,
        end=begins + timedelta(hours=1),
    )


def reading(
    *events: CalendarEvent, name: str = "Dinas", problems: tuple[Problem, ...] = ()
) -> CalendarReading:
    return CalendarReading(name, events, problems)


@dataclass
class Shelf:
    """A reader of calendars that were put on a shelf beforehand."""

    files: dict[Path, CalendarReading | Exception] = field(default_factory=dict)
    asked: list[ReadingRules] = field(default_factory=list)

    def read(self, path: Path, rules: ReadingRules) -> CalendarReading:
        self.asked.append(rules)
        found = self.files[path]
        if isinstance(found, Exception):
            raise found
        return found
