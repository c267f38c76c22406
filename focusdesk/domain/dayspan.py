"""Minutes of one local day: half-open spans and the set algebra on them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MINUTES_PER_HOUR = 60
MINUTES_PER_DAY = 1440
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Hold the minutes `start <= m < end` of a local day.

    Raises ValueError unless 0 <= start < end <= 1440.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end <= MINUTES_PER_DAY:
            message = f"not a span of a day: {self.start}-{self.end}"
            raise ValueError(message)

    @property
    def minutes(self) -> int:
        """Return the length in minutes."""
        return self.end - self.start


def parse_clock(text: str) -> int:
    """Return the minute of the day for `07:30` or `07.30`.

    `24:00` is the end of the day (1440). Raises ValueError for anything else.
    """
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        message = f"not a time of day: {text!r}"
        raise ValueError(message)
    hours, minutes = int(match[1]), int(match[2])
    value = hours * MINUTES_PER_HOUR + minutes
    if minutes >= MINUTES_PER_HOUR or value > MINUTES_PER_DAY:
        message = f"not a time of day: {text!r}"
        raise ValueError(message)
    return value


def format_clock(minute: int) -> str:
    """Return `07:30` for minute 450; 1440 is `24:00`."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def normalise(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the same minutes as sorted spans that neither overlap nor touch."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            last = merged[-1]
            merged[-1] = Span(last.start, max(last.end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def union(one: Sequence[Span], other: Sequence[Span]) -> tuple[Span, ...]:
    """Return the minutes in either, normalised."""
    return normalise((*one, *other))


def intersect(one: Sequence[Span], other: Sequence[Span]) -> tuple[Span, ...]:
    """Return the minutes in both, normalised."""
    return normalise(
        Span(max(a.start, b.start), min(a.end, b.end))
        for a in normalise(one)
        for b in normalise(other)
        if max(a.start, b.start) < min(a.end, b.end)
    )


def subtract(whole: Sequence[Span], taken: Sequence[Span]) -> tuple[Span, ...]:
    """Return the minutes of `whole` that are not in `taken`, normalised."""
    left: list[Span] = []
    holes = normalise(taken)
    for span in normalise(whole):
        start = span.start
        for hole in holes:
            if hole.end <= start or hole.start >= span.end:
                continue
            if hole.start > start:
                left.append(Span(start, hole.start))
            start = hole.end
        if start < span.end:
            left.append(Span(start, span.end))
    return tuple(left)


def total_minutes(spans: Iterable[Span]) -> int:
    """Return how many distinct minutes the spans cover."""
    return sum(span.minutes for span in normalise(spans))


def contains(spans: Iterable[Span], minute: int) -> bool:
    """Return whether the minute lies in one of the spans."""
    return any(span.start <= minute < span.end for span in spans)
