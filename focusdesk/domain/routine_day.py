"""What the routines make of one day: its breaks, and the events that take its time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from focusdesk.domain.busy import CalendarEvent, EventKind
from focusdesk.domain.dayspan import Span, intersect
from focusdesk.domain.ids import EventId, SourceId
from focusdesk.domain.routine import RoutineKind, occurrences
from focusdesk.domain.timerange import instant_at
from focusdesk.domain.work_model import BreakKind, Pause

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from focusdesk.domain.routine import Occurrence, Routine
    from focusdesk.domain.work_calendar import DayFrame

SOURCE = SourceId("routines")
"""Routines have no calendar of their own; this stands where one is named."""
_BREAKS = {RoutineKind.PRAYER: BreakKind.PRAYER, RoutineKind.REST: BreakKind.REST}


def with_breaks(frame: DayFrame, routines: Iterable[Routine]) -> DayFrame:
    """Add the breaks among the routines to a day, within its hours.

    Breaks that overlap become one, of the kind and title of the longest: a prayer
    inside the lunch break is lunch.
    """
    added = [
        Pause(span, _BREAKS[routine.kind], routine.title)
        for routine in routines
        if routine.kind.is_break
        for one in occurrences(routine, frame.day, frame.setting)
        for span in intersect((one.span,), frame.hours)
    ]
    if not added:
        return frame
    return replace(frame, pauses=_merged([*frame.pauses, *added]))


def routine_events(
    frame: DayFrame, routines: Iterable[Routine]
) -> tuple[CalendarEvent, ...]:
    """Return the meetings and hours set aside that fall on a day, in order of time.

    What its rule puts wholly outside the hours of a day, or on a day without any, does
    not take place; what was moved there by hand does.
    """
    found = [
        _event(routine, one, frame)
        for routine in routines
        if not routine.kind.is_break
        for one in occurrences(routine, frame.day, frame.setting)
        if one.moved or intersect((one.span,), frame.hours)
    ]
    return tuple(sorted(found, key=_by_time))


def day_events(
    frame: DayFrame, stored: tuple[CalendarEvent, ...], routines: Iterable[Routine]
) -> tuple[CalendarEvent, ...]:
    """Put the routines of a day among its stored events, in order of time.

    A routine that falls wholly into an absence does not take place.
    """
    away = tuple(e for e in stored if e.kind is EventKind.AWAY)
    found = (
        event
        for event in routine_events(frame, routines)
        if not any(a.start <= event.start and event.end <= a.end for a in away)
    )
    return tuple(sorted((*stored, *found), key=_by_time))


def routine_of(event: CalendarEvent) -> str | None:
    """Return the id of the routine an event comes from; None for any other event."""
    return event.uid if event.source_id == SOURCE else None


def _event(routine: Routine, one: Occurrence, frame: DayFrame) -> CalendarEvent:
    due = one.due.isoformat()
    return CalendarEvent(
        id=EventId(f"routine:{routine.id}@{due}"),
        source_id=SOURCE,
        uid=routine.id,
        instance=due,
        title=routine.title,
        start=instant_at(frame.day, one.span.start, frame.zone),
        end=instant_at(frame.day, one.span.end, frame.zone),
        project_id=routine.project_id,
        kind=_kind(routine),
    )


def _by_time(event: CalendarEvent) -> tuple[datetime, datetime, str, str]:
    return event.start, event.end, event.title, event.id


def _kind(routine: Routine) -> EventKind:
    if routine.kind is RoutineKind.WORK_HOUR:
        return EventKind.WORK_HOUR
    return EventKind.WELCOME if routine.welcome else EventKind.MEETING


def _merged(pauses: list[Pause]) -> tuple[Pause, ...]:
    """Join pauses that share a minute; those that only touch stay apart."""
    joined: list[tuple[Span, Pause]] = []
    # The longest of each group names it, so of two that begin together it comes first.
    for pause in sorted(pauses, key=lambda p: (p.span.start, -p.span.end)):
        if joined and pause.span.start < joined[-1][0].end:
            whole, longest = joined[-1]
            end = max(whole.end, pause.span.end)
            if pause.span.minutes > longest.span.minutes:
                longest = pause
            joined[-1] = (Span(whole.start, end), longest)
        else:
            joined.append((pause.span, pause))
    return tuple(replace(longest, span=span) for span, longest in joined)
