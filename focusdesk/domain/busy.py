"""Calendar events, the time they take from a day, and the windows they break."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import Span, intersect, total_minutes
from focusdesk.domain.timerange import TimeRange, day_range, minute_of

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.ids import EventId, ProjectId, SourceId
    from focusdesk.domain.work_calendar import DayFrame


class ZoneTrust(StrEnum):
    """How sure we are of an event's hours."""

    KNOWN = "known"
    FLOATING = "floating"
    GUESSED = "guessed"


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One instance of a calendar entry, in UTC.

    `uid` and `instance` (the original start, ISO 8601) identify it across imports.
    `busy` is False for what is shown as free, or a whole-day note.
    """

    id: EventId
    source_id: SourceId
    uid: str
    instance: str
    title: str
    start: datetime
    end: datetime
    busy: bool = True
    all_day: bool = False
    tentative: bool = False
    place: str = ""
    organizer: str = ""
    attendees: int = 0
    zone_trust: ZoneTrust = ZoneTrust.KNOWN
    project_id: ProjectId | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """An event's part of one day. `breach` holds the no-meeting minutes it breaks."""

    event: CalendarEvent
    span: Span
    breach: tuple[Span, ...] = ()

    @property
    def breach_minutes(self) -> int:
        """Minutes inside no-meeting windows."""
        return total_minutes(self.breach)


def meetings_of(
    events: tuple[CalendarEvent, ...], frame: DayFrame
) -> tuple[Meeting, ...]:
    """Clip busy events to the frame's date, in order of start then title."""
    whole = day_range(frame.day, frame.zone)
    meetings = []
    for event in events:
        if not event.busy or event.all_day or event.end <= event.start:
            continue
        shared = TimeRange(event.start, event.end).intersect(whole)
        span = _span_within(shared, whole, frame.zone) if shared else None
        if span:
            breach = intersect((span,), frame.no_meeting)
            meetings.append(Meeting(event, span, breach))
    return tuple(sorted(meetings, key=lambda m: (m.span, m.event.title)))


def _span_within(shared: TimeRange, whole: TimeRange, zone: str) -> Span | None:
    start = minute_of(shared.start, zone)
    end = 1440 if shared.end == whole.end else minute_of(shared.end, zone)
    if shared.end.second and end < 1440:
        end += 1
    return Span(start, end) if start < end else None
