"""Times of day: `14.00`, `09:30`, `2pm`, `jam 2 siang`, `pagi`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from focusdesk.domain.quick_add.vocabulary import (
    CLOCK_PREFIXES,
    DAY_PARTS,
    PART_ENDS,
)
from focusdesk.domain.timerange import MINUTES_PER_DAY

if TYPE_CHECKING:
    from collections.abc import Sequence

_CLOCK = re.compile(r"(\d{1,2})[.:]([0-5]\d)(am|pm)?")
_HOUR = re.compile(r"(\d{1,2})(am|pm)?")
_CLOCK_LIKE = re.compile(r"\d{1,2}[.:]\d\d(?:am|pm)?")
_OFFICE_AFTERNOON = range(1, 7)
_NOON = 12


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in `count` words; None is the end of that day's work."""

    minute: int | None
    count: int


def clock_after_day(bare: Sequence[str], at: int) -> Clock | None:
    """Read what may follow a day: `14.00`, `jam 2`, `2pm`, `pagi`, `siang jam 2`."""
    exact = clock_with_prefix(bare, at) or clock_alone(bare, at)
    if exact is not None or at >= len(bare) or bare[at] not in PART_ENDS:
        return exact
    exact = clock_with_prefix(bare, at + 1) or clock_alone(bare, at + 1)
    if exact is not None:
        return replace(exact, count=exact.count + 1)
    return Clock(PART_ENDS[bare[at]], 1)


def clock_with_prefix(bare: Sequence[str], at: int) -> Clock | None:
    """Read `pukul 14.00`, `jam 2 siang`, `at 9am`; a bare `jam 2` is the afternoon."""
    if at + 1 >= len(bare) or bare[at] not in CLOCK_PREFIXES:
        return None
    exact = clock_alone(bare, at + 1)
    if exact is not None:
        return replace(exact, count=exact.count + 1)
    match = _HOUR.fullmatch(bare[at + 1])
    if match is None:
        return None
    part = _part(bare, at + 2)
    if part is None and int(match[1]) in _OFFICE_AFTERNOON:
        return _clock(match[1], "00", "pm", 2)
    return _clock(match[1], "00", part, 3 if part else 2)


def clock_alone(bare: Sequence[str], at: int) -> Clock | None:
    """Read `14.00`, `09:30 pagi`, `2pm`."""
    if at >= len(bare):
        return None
    match = _CLOCK.fullmatch(bare[at])
    if match is not None:
        part = match[3] or _part(bare, at + 1)
        return _clock(match[1], match[2], part, 1 if part == match[3] else 2)
    hour = _HOUR.fullmatch(bare[at])
    if hour is not None and hour[2]:
        return _clock(hour[1], "00", hour[2], 1)
    return None


def written_as_clock(bare: Sequence[str], at: int) -> int:
    """Count the words written as a time of day, whether there is such a time or not."""
    skip = 1 if at < len(bare) and bare[at] in PART_ENDS else 0
    if at + skip < len(bare) and bare[at + skip] in CLOCK_PREFIXES:
        skip += 1
    at += skip
    return skip + 1 if at < len(bare) and _CLOCK_LIKE.fullmatch(bare[at]) else 0


def _clock(hour: str, minute: str, part: str | None, count: int) -> Clock | None:
    hours = int(hour)
    if part is not None and hours in DAY_PARTS[part]:
        hours += _NOON
    if part == "am" and hours == _NOON:
        hours = 0
    total = hours * 60 + int(minute)
    return Clock(total, count) if total <= MINUTES_PER_DAY else None


def _part(bare: Sequence[str], at: int) -> str | None:
    return bare[at] if at < len(bare) and bare[at] in DAY_PARTS else None
