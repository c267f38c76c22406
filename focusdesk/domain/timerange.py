"""Instants and days: half-open ranges of aware time, and which day an instant is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Iterator

MINUTES_PER_DAY = 24 * 60


@dataclass(frozen=True, slots=True, order=True)
class TimeRange:
    """A half-open range [start, end) of instants, start before end, kept in UTC.

    Raises ValueError for naive instants and for an end at or before the start.
    """

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.start.utcoffset() is None or self.end.utcoffset() is None:
            msg = "a time range needs aware instants"
            raise ValueError(msg)
        # Python compares instants of one zone by their wall clocks, which run twice
        # through the hour when summer time ends.
        object.__setattr__(self, "start", self.start.astimezone(UTC))
        object.__setattr__(self, "end", self.end.astimezone(UTC))
        if self.start >= self.end:
            msg = f"a time range must not end before it starts: {self}"
            raise ValueError(msg)

    @property
    def minutes(self) -> float:
        """The length in minutes."""
        return (self.end - self.start) / timedelta(minutes=1)

    def overlaps(self, other: TimeRange) -> bool:
        """Say whether the two share an instant."""
        return self.start < other.end and other.start < self.end

    def intersect(self, other: TimeRange) -> TimeRange | None:
        """Return what both share, or None."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return TimeRange(start, end) if start < end else None


def day_of(now: datetime, zone: str) -> date:
    """Return the local date of an aware instant in an IANA zone."""
    return now.astimezone(ZoneInfo(zone)).date()


def minute_of(now: datetime, zone: str) -> int:
    """Return the local minute of the day, 0-1439, of an aware instant."""
    local = now.astimezone(ZoneInfo(zone))
    return local.hour * 60 + local.minute


def instant_at(day: date, minute: int, zone: str) -> datetime:
    """Return the UTC instant of a local wall minute (1440 = next midnight)."""
    local = datetime.combine(
        day + timedelta(days=minute // MINUTES_PER_DAY),
        time(minute % MINUTES_PER_DAY // 60, minute % 60),
        tzinfo=ZoneInfo(zone),
    )
    return local.astimezone(UTC)


def day_range(day: date, zone: str) -> TimeRange:
    """Return the whole local day as instants."""
    return TimeRange(
        instant_at(day, 0, zone), instant_at(day + timedelta(days=1), 0, zone)
    )


def week_of(day: date) -> tuple[date, ...]:
    """Return the seven dates of the ISO week of a day, Monday first."""
    monday = day - timedelta(days=day.weekday())
    return tuple(monday + timedelta(days=i) for i in range(7))


def days_from(day: date) -> Iterator[date]:
    """Yield the day and every day after it."""
    while True:
        yield day
        day += timedelta(days=1)
