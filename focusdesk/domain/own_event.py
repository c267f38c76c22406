"""Events a person enters by hand: meetings, and times of being away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from focusdesk.domain.busy import CalendarEvent, EventKind
from focusdesk.domain.calendar_source import OWN, CalendarSource
from focusdesk.domain.errors import Problem, RoutineInvalid
from focusdesk.domain.ids import EventId, SourceId, new_id
from focusdesk.domain.task import MAX_TITLE
from focusdesk.domain.timerange import instant_at

if TYPE_CHECKING:
    from datetime import date, datetime

    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.ids import ProjectId

OWN_SOURCE = SourceId("own")


def own_source(now: datetime) -> CalendarSource:
    """Return the calendar that own events belong to."""
    return CalendarSource(id=OWN_SOURCE, name=OWN, origin=OWN, imported_at=now)


def own_event(
    zone: str,
    day: date,
    span: Span,
    title: str,
    *,
    kind: EventKind = EventKind.MEETING,
    project_id: ProjectId | None = None,
) -> CalendarEvent:
    """Make a new event on a local day of an IANA zone; RoutineInvalid."""
    name = new_id()
    return CalendarEvent(
        id=EventId(name),
        source_id=OWN_SOURCE,
        uid=name,
        instance="",
        title=_checked(title),
        start=instant_at(day, span.start, zone),
        end=instant_at(day, span.end, zone),
        project_id=project_id,
        kind=kind,
    )


def edited(
    event: CalendarEvent,
    zone: str,
    day: date,
    span: Span,
    title: str,
    project_id: ProjectId | None,
) -> CalendarEvent:
    """Give an own event another time, title or project; RoutineInvalid."""
    return replace(
        event,
        title=_checked(title),
        start=instant_at(day, span.start, zone),
        end=instant_at(day, span.end, zone),
        project_id=project_id,
    )


def _checked(title: str) -> str:
    words = title.strip()
    if not words:
        raise RoutineInvalid((Problem("event_title_empty", "title"),))
    if len(words) > MAX_TITLE:
        raise RoutineInvalid((Problem("event_title_long", "title", str(MAX_TITLE)),))
    return words
