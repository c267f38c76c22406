"""What rings beside blocks and sessions, read for the alarms."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.alarms import Beside
from focusdesk.domain.breaks import counted_without_rest, stretch_at
from focusdesk.domain.busy import meetings_of
from focusdesk.domain.focus import Idle, Running
from focusdesk.domain.timerange import TimeRange, day_of, day_range, instant_at
from focusdesk.services.day_events import events_on

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from focusdesk.domain.breaks import Break
    from focusdesk.domain.settings import Settings
    from focusdesk.domain.work_calendar import DayFrame
    from focusdesk.services.workweek import Workweek
    from focusdesk.storage.store import Tx

STRETCHED = "stretched"
"""Under this name stands when the last stretch was hinted at."""


def beside(
    tx: Tx, frames: Sequence[DayFrame], now: datetime, settings: Settings
) -> Beside:
    """Read what rings beside the blocks on the days of `frames`, today's first."""
    if not frames:
        return Beside()
    first, last = frames[0].day, frames[-1].day
    today = frames[0] if day_of(now, frames[0].zone) == first else None
    end = timedelta(minutes=settings.day_end_minutes)
    works = isinstance(tx.journal.focus(), Running)
    hints = today is not None and works and settings.stretch_hints
    return Beside(
        rest=current_break(tx),
        stretch=_stretch(tx, today, now, settings) if hints and today else None,
        meetings=meeting_times(tx, today) if hints and today else (),
        day_end=end if settings.day_end_notice else None,
        reflection=settings.reflection_notice,
        closed=tx.day_ends.closed(first, last),
    )


def current_break(tx: Tx) -> Break | None:
    """Return the break that is taken; work begun since then has ended it."""
    taken = tx.breaks.now()
    if taken is None:
        return None
    later = taken.since + timedelta(days=1)
    worked_since = tx.journal.sessions(taken.since, later)
    return None if worked_since else taken


def break_at(tx: Tx, now: datetime) -> Break | None:
    """Return the break that is taken at an instant, read in a transaction."""
    if not isinstance(tx.journal.focus(), Idle):
        return None
    taken = current_break(tx)
    return taken if taken is not None and taken.since <= now < taken.until else None


def meeting_times(tx: Tx, frame: DayFrame) -> tuple[TimeRange, ...]:
    """Return when the meetings of a day are."""
    return tuple(
        TimeRange(
            instant_at(frame.day, meeting.span.start, frame.zone),
            instant_at(frame.day, meeting.span.end, frame.zone),
        )
        for meeting in meetings_of(events_on(tx, frame), frame)
        if meeting.event.kind.is_meeting
    )


def is_stretch_due(
    tx: Tx, workweek: Workweek, now: datetime, settings: Settings
) -> bool:
    """Say whether a stretch is due now, wherever the session stands."""
    frame = workweek.frame(day_of(now, workweek.model.zone))
    if not settings.stretch_hints or not is_in_hours(frame, now):
        return False
    if any(m.start <= now < m.end for m in meeting_times(tx, frame)):
        return False
    return _stretch(tx, frame, now, settings) <= now


def is_in_hours(frame: DayFrame, now: datetime) -> bool:
    """Say whether an instant lies between the first and last minute of a day's work."""
    if not frame.hours:
        return False
    begins = instant_at(frame.day, frame.hours[0].start, frame.zone)
    over = instant_at(frame.day, frame.hours[-1].end, frame.zone)
    return begins <= now < over


def _stretch(tx: Tx, frame: DayFrame, now: datetime, settings: Settings) -> datetime:
    whole = day_range(frame.day, frame.zone)
    counted = counted_without_rest(
        tx.journal.sessions(whole.start, whole.end),
        tx.journal.focus(),
        tx.due.done(STRETCHED),
        now,
    )
    return stretch_at(counted, timedelta(minutes=settings.stretch_minutes), now)
