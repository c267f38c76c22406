"""What takes the time of a day: calendars, own events and routines, read as one.

Whoever asks what is on a day asks here, so that plan, pages and breaches agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.busy import meetings_of
from focusdesk.domain.routine_day import day_events
from focusdesk.domain.timerange import day_range

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from focusdesk.domain.busy import CalendarEvent, Meeting
    from focusdesk.domain.work_calendar import DayFrame
    from focusdesk.storage.store import Tx


def events_on(tx: Tx, frame: DayFrame) -> tuple[CalendarEvent, ...]:
    """Return everything that touches the day, notes and free events too, in order."""
    whole = day_range(frame.day, frame.zone)
    stored = tx.calendar.events(whole.start, whole.end)
    return day_events(frame, stored, tx.routines.all())


def events_by_day(
    tx: Tx, frames: Sequence[DayFrame]
) -> dict[date, tuple[CalendarEvent, ...]]:
    """Return `events_on` for each of some days in order of time, read in one go."""
    if not frames:
        return {}
    spans = {frame.day: day_range(frame.day, frame.zone) for frame in frames}
    first, last = spans[frames[0].day], spans[frames[-1].day]
    stored, routines = tx.calendar.events(first.start, last.end), tx.routines.all()
    found = {}
    for frame in frames:
        whole = spans[frame.day]
        own = tuple(
            e
            for e in stored
            if e.start < whole.end and (e.end > whole.start or e.start >= whole.start)
        )
        found[frame.day] = day_events(frame, own, routines)
    return found


def meetings_on(tx: Tx, frame: DayFrame) -> tuple[Meeting, ...]:
    """Return what takes time of the day, each with the windows it breaks."""
    return meetings_of(events_on(tx, frame), frame)
