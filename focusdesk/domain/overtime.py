"""Work past the day's hours: what counts as overtime, and how much of a session."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.timerange import instant_at

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.focus import Session
    from focusdesk.domain.work_calendar import DayFrame


def is_past_hours(at: datetime, frame: DayFrame, closed_at: datetime | None) -> bool:
    """Say whether work begun at an instant of this day is overtime.

    It is on a day without hours, after the last of them, and once the day was closed.
    """
    over = work_over(frame)
    closed = closed_at is not None and at >= closed_at
    return closed or over is None or at >= over


def work_over(frame: DayFrame) -> datetime | None:
    """Return when a day's work ends; None on a day without hours."""
    if not frame.is_working_day:
        return None
    return instant_at(frame.day, frame.hours[-1].end, frame.zone)


def overtime_of(session: Session, frame: DayFrame) -> timedelta:
    """Return how much of a session was overtime: all of it, or what ran past hours."""
    if session.overtime:
        return session.worked
    over = work_over(frame)
    if over is None or session.end <= over:
        return timedelta()
    return min(session.worked, session.end - over)
