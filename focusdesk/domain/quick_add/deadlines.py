"""Deadlines: a day, a time of day, or both, and what people write before them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from focusdesk.domain.quick_add import vocabulary as known
from focusdesk.domain.quick_add.clocks import (
    clock_after_day,
    clock_alone,
    clock_with_prefix,
    written_as_clock,
)
from focusdesk.domain.quick_add.days import match_day, match_number
from focusdesk.domain.quick_add.found import (
    DueAt,
    DueOn,
    Found,
    NoSuchDate,
    NoSuchHour,
)
from focusdesk.domain.timerange import day_of, instant_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from focusdesk.domain.quick_add.clocks import Clock

_INSTANT = re.compile(r"(?:19|20|21)\d\d-\d\d-\d\dt\d\d:\d\d.*")
_ROUND_CLOCK = re.compile(r"(?:0?[6-9]|1\d|20)\.(?:00|15|30|45)")
_DAY_MINUTES = 24 * 60
# After "at" stand other things than times too.
_SURE_PREFIXES = known.CLOCK_PREFIXES - {"at"}


def match_deadline(
    bare: Sequence[str], at: int, now: datetime, zone: str
) -> Found | None:
    """Find a deadline in the bare words from `at` on; `now` aware, `zone` IANA."""
    for prefix in known.DUE_PREFIXES:
        count = len(prefix)
        if tuple(bare[at : at + count]) == prefix and at + count < len(bare):
            found = _deadline(bare, at + count, now, zone)
            # A word such as "sebelum" settles what a weak form may mean.
            return Found(found.value, found.count + count) if found else None
    return _deadline(bare, at, now, zone)


def _deadline(bare: Sequence[str], at: int, now: datetime, zone: str) -> Found | None:
    return (
        _instant(bare[at], zone)
        or _in_hours(bare, at, now)
        or _clock_then_day(bare, at, now, zone)
        or _day_then_clock(bare, at, now, zone)
        or _clock_only(bare, at, now, zone)
    )


def _instant(word: str, zone: str) -> Found | None:
    """Find an ISO 8601 instant; without offset it is local time."""
    if not _INSTANT.fullmatch(word):
        return None
    try:
        instant = datetime.fromisoformat(word.upper())
    except ValueError:
        return None
    if instant.tzinfo is None:
        instant = instant.replace(tzinfo=ZoneInfo(zone))
    return Found(DueAt(instant.astimezone(UTC)), 1)


def _in_hours(bare: Sequence[str], at: int, now: datetime) -> Found | None:
    """Find `2 jam lagi`, `dalam 30 menit`, `in 2 hours`."""
    skip = 1 if bare[at] in {"in", "dalam"} else 0
    words = bare[at + skip : at + skip + 3]
    if len(words) < 2:  # noqa: PLR2004
        return None
    amount, unit = match_number(words[0]), known.LATER_UNITS.get(words[1])
    is_ahead = words[-1] == "lagi" and len(words) > 2  # noqa: PLR2004
    if amount is None or unit is None or unit >= _DAY_MINUTES:
        return None
    if not (skip or is_ahead):
        return None
    due = now + timedelta(minutes=amount * unit)
    return Found(DueAt(due), skip + 2 + is_ahead)


def _clock_then_day(
    bare: Sequence[str], at: int, now: datetime, zone: str
) -> Found | None:
    clock = clock_with_prefix(bare, at)
    if clock is None and not _may_be_version(bare[at]):
        clock = clock_alone(bare, at)
    if clock is None or at + clock.count >= len(bare):
        return None
    day = match_day(bare, at + clock.count, day_of(now, zone))
    if day is None or day.day is None:
        return None
    return Found(DueOn(day.day, clock.minute), clock.count + day.count)


def _day_then_clock(
    bare: Sequence[str], at: int, now: datetime, zone: str
) -> Found | None:
    day = match_day(bare, at, day_of(now, zone))
    if day is None:
        return None
    if day.day is None:
        text = " ".join(bare[at : at + day.count])
        return Found(NoSuchDate(text), day.count, day.weak)
    clock = clock_after_day(bare, at + day.count)
    written = written_as_clock(bare, at + day.count)
    if written > (clock.count if clock else 0):
        return _no_hour(bare, at, day.count + written)
    if clock is None:
        return Found(DueOn(day.day), day.count, day.weak)
    return Found(DueOn(day.day, clock.minute), day.count + clock.count)


def _clock_only(bare: Sequence[str], at: int, now: datetime, zone: str) -> Found | None:
    """Find `pukul 14.00`, or `14:00` (weak)."""
    clock = clock_with_prefix(bare, at)
    if clock is not None:
        return Found(_next_time(clock, now, zone), clock.count)
    if bare[at] in _SURE_PREFIXES and written_as_clock(bare, at):
        return _no_hour(bare, at, 2)
    clock = clock_alone(bare, at)
    if clock is None or "." in bare[at]:
        # "Python 3.12" and "Ubuntu 22.04" end titles more often than a lone clock.
        return None
    return Found(_next_time(clock, now, zone), clock.count, weak=True)


def _no_hour(bare: Sequence[str], at: int, count: int) -> Found:
    return Found(NoSuchHour(" ".join(bare[at : at + count])), count)


def _may_be_version(word: str) -> bool:
    return "." in word and not _ROUND_CLOCK.fullmatch(word)


def _next_time(clock: Clock, now: datetime, zone: str) -> DueOn:
    """Return today at that time, or tomorrow when it has passed."""
    today = day_of(now, zone)
    minute = clock.minute or 0
    if instant_at(today, minute, zone) <= now:
        today += timedelta(days=1)
    return DueOn(today, minute)
