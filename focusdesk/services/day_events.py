"""What takes the time of a day: calendars, own events and routines, read as one.

Whoever asks what is on a day asks here, so that plan, pages and breaches agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.busy import meetings_of
from focusdesk.domain.routine_day import day_events
from focusdesk.domain.timerange import day_range

if TYPE_CHECKING:
    from focusdesk.domain.busy import CalendarEvent, Meeting
    from focusdesk.domain.work_calendar import DayFrame
    from focusdesk.storage.store import Tx


def events_on(tx: Tx, frame: DayFrame) -> tuple[CalendarEvent, ...]:
    """Return everything that touches the day, notes and free events too, in order."""
    whole = day_range(frame.day, frame.zone)
    stored = tx.calendar.events(whole.start, whole.end)
    return day_events(frame, stored, tx.routines.all())


def meetings_on(tx: Tx, frame: DayFrame) -> tuple[Meeting, ...]:
    """Return what takes time of the day, each with the windows it breaks."""
    return meetings_of(events_on(tx, frame), frame)
