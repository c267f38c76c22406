"""Breaks after work, and the hint to stretch: pure, with times in UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from focusdesk.domain.focus import Running, worked

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from focusdesk.domain.focus import Focus, Session
    from focusdesk.domain.ids import SessionId

WORTH_A_BREAK = timedelta(minutes=25)
"""Less work in one go earns no offer."""
RESTED = timedelta(minutes=5)
"""So long without work, and one has moved."""


class BreakKind(StrEnum):
    """How long a break is meant to be."""

    SHORT = "short"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Break:
    """A break that is taken; `after` is the session it followed, if any."""

    kind: BreakKind
    since: datetime
    until: datetime
    after: SessionId | None = None


@dataclass(frozen=True, slots=True)
class BreakRules:
    """How long breaks are, in minutes; the long one comes after `long_after` blocks."""

    short: int = 10
    long: int = 20
    long_after: int = 4

    def length(self, kind: BreakKind) -> timedelta:
        """Return how long a break of a kind is."""
        minutes = self.long if kind is BreakKind.LONG else self.short
        return timedelta(minutes=minutes)


def kind_after(earned: int, rules: BreakRules) -> BreakKind:
    """Say which break follows the `earned`-th block of the day that earns one."""
    due = earned > 0 and earned % rules.long_after == 0
    return BreakKind.LONG if due else BreakKind.SHORT


def earns_break(session: Session) -> bool:
    """Say whether a session was long enough for a break after it."""
    return session.worked >= WORTH_A_BREAK


def counted_without_rest(
    sessions: Iterable[Session], focus: Focus, since: datetime | None, now: datetime
) -> timedelta:
    """Add up what was worked since the last rest of `RESTED`, or since `since`.

    `since` is when the person was last told to stretch; what began before it counts
    from there.
    """
    total = timedelta()
    last_end: datetime | None = None
    for session in sorted(sessions, key=lambda s: s.start):
        if last_end is not None and session.start - last_end >= RESTED:
            total = timedelta()
        total += _counted(session.worked, session.start, session.end, since)
        last_end = session.end
    if not isinstance(focus, Running):
        rested = last_end is None or now - last_end >= RESTED
        return timedelta() if rested else total
    if last_end is not None and focus.started - last_end >= RESTED:
        total = timedelta()
    return total + _counted(worked(focus, now), focus.started, now, since)


def stretch_at(counted: timedelta, every: timedelta, now: datetime) -> datetime:
    """Return when as much as `every` will have been worked, if work goes on."""
    return now + (every - counted)


def _counted(
    whole: timedelta, start: datetime, end: datetime, since: datetime | None
) -> timedelta:
    if since is None or since <= start:
        return whole
    return min(whole, max(end - since, timedelta()))
