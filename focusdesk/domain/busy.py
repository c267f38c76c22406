"""Calendar events, the time they take from a day, and the windows they break."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import Span, intersect, total_minutes
from focusdesk.domain.ids import EventId
from focusdesk.domain.timerange import TimeRange, day_range, minute_of

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.ids import ProjectId, SourceId
    from focusdesk.domain.work_calendar import DayFrame

_EVENTS = uuid.UUID("5c1c2ab4-8c36-4a42-9a52-6b0a6e6a3f0e")
_MINUTE = timedelta(minutes=1)


class ZoneTrust(StrEnum):
    """How sure we are of an event's hours."""

    KNOWN = "known"
    FLOATING = "floating"
    GUESSED = "guessed"


class EventKind(StrEnum):
    """What an event is to the person whose day it takes.

    Every kind takes its time from work. Only meetings count as meeting minutes, and of
    those a welcome one, such as the morning assembly, breaks no window. An hour set
    aside for oneself (learning, administration) is work, not a meeting: it is shown
    with its title, and belongs in a no-meeting window as well as anywhere.
    """

    MEETING = "meeting"
    WELCOME = "welcome"
    WORK_HOUR = "work_hour"
    AWAY = "away"

    @property
    def is_meeting(self) -> bool:
        """Say whether others take part."""
        return self in {EventKind.MEETING, EventKind.WELCOME}


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One instance of a calendar entry, in UTC.

    `uid` and `instance` identify it across imports: `instance` is the original start
    in UTC, ISO 8601, or empty where the entry does not recur.
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
    kind: EventKind = EventKind.MEETING


def event_id(source: SourceId, uid: str, instance: str) -> EventId:
    """Return the id an entry keeps through every import of its calendar."""
    return EventId(uuid.uuid5(_EVENTS, f"{source}\n{uid}\n{instance}").hex)


@dataclass(frozen=True, slots=True)
class Meeting:
    """An event's part of one day, whatever its kind.

    `breach` holds the no-meeting minutes it breaks.
    """

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
        if shared:
            span = _span_within(shared, whole, frame.zone)
            breach = _breach(event, span, frame)
            meetings.append(Meeting(event, span, breach))
    return tuple(sorted(meetings, key=lambda m: (m.span, m.event.title)))


def _breach(event: CalendarEvent, span: Span, frame: DayFrame) -> tuple[Span, ...]:
    if event.kind is not EventKind.MEETING:
        return ()
    return intersect((span,), frame.no_meeting)


def _span_within(shared: TimeRange, whole: TimeRange, zone: str) -> Span:
    # Every minute touched counts, so a started one is taken whole.
    start = minute_of(shared.start, zone)
    if shared.end == whole.end:
        return Span(start, 1440)
    end = minute_of(shared.end, zone) + bool(shared.end.second + shared.end.microsecond)
    if end <= start:
        # The clock was set back meanwhile: only the real length is left to go by.
        end = start + -(-(shared.end - shared.start) // _MINUTE)
    return Span(start, min(end, 1440))
