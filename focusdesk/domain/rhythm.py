"""How often work comes back: by days, by weekdays, by weeks or by months.

Pure: dates in, dates out. Whether a day is worked is asked of the caller.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from focusdesk.domain.errors import Problem, TaskInvalid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_BETWEEN = 52
LAST_DAY_OF_MONTH = 31
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)


class Every(StrEnum):
    """The period that is counted."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Every `interval` days, weeks or months, counted from the one of `anchor`.

    A week's work may be tied to `weekdays` (0 is Monday), a month's to `month_day`
    (1-31; a shorter month ends earlier). Untied work may be done at any time of its
    week or month. Nothing comes after `until`. Raises TaskInvalid.
    """

    every: Every
    anchor: date
    interval: int = 1
    weekdays: frozenset[int] = frozenset()
    month_day: int | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        problems = []
        if not 1 <= self.interval <= MOST_BETWEEN:
            problems.append(Problem("rhythm_interval", "rhythm", str(self.interval)))
        if not self.weekdays <= frozenset(range(7)):
            problems.append(Problem("rhythm_weekday", "rhythm"))
        day = self.month_day
        if day is not None and not 1 <= day <= LAST_DAY_OF_MONTH:
            problems.append(Problem("rhythm_month_day", "rhythm", str(day)))
        if self.until is not None and self.until < self.anchor:
            problems.append(Problem("rhythm_over", "rhythm", self.until.isoformat()))
        if problems:
            raise TaskInvalid(tuple(problems))


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time the work is to be done: on any day from `first` to `last`.

    `named` is the day, Monday or first of the month it is counted by: it stays when
    a holiday moves the others.
    """

    first: date
    last: date
    named: date


def occurrences(
    rhythm: Rhythm, first: date, last: date, is_worked: Callable[[date], bool]
) -> tuple[Occurrence, ...]:
    """Return what is to be done on the days from `first` to `last`, in order.

    Work tied to a day that is not worked: that of a day or weekday is left out, that
    of a month is done on the last working day before it in the month.
    """
    found = (_fitted(rhythm, one, is_worked) for one in _all(rhythm, first, last))
    return tuple(
        one for one in found if one and one.first <= last and one.last >= first
    )


def _all(rhythm: Rhythm, first: date, last: date) -> Iterator[Occurrence]:
    match rhythm.every:
        case Every.DAY:
            yield from _days(rhythm, first, last)
        case Every.WEEK:
            yield from _weeks(rhythm, first, last)
        case Every.MONTH:
            yield from _months(rhythm, first, last)


def _days(rhythm: Rhythm, first: date, last: date) -> Iterator[Occurrence]:
    step = rhythm.interval
    behind = max(0, (first - rhythm.anchor).days)
    day = rhythm.anchor + timedelta(days=-(-behind // step) * step)
    while day <= last and not _is_over(rhythm, day):
        yield Occurrence(day, day, day)
        day += timedelta(days=step)


def _weeks(rhythm: Rhythm, first: date, last: date) -> Iterator[Occurrence]:
    start = _monday(rhythm.anchor)
    behind = max(0, (_monday(first) - start).days // 7)
    monday = start + _WEEK * (-(-behind // rhythm.interval) * rhythm.interval)
    while monday <= last:
        yield from _of_week(rhythm, monday)
        monday += _WEEK * rhythm.interval


def _of_week(rhythm: Rhythm, monday: date) -> Iterator[Occurrence]:
    sunday = monday + _WEEK - _DAY
    if not rhythm.weekdays:
        begin = max(monday, rhythm.anchor)
        if not _is_over(rhythm, begin):
            yield Occurrence(begin, sunday, monday)
        return
    for weekday in sorted(rhythm.weekdays):
        day = monday + timedelta(days=weekday)
        if day >= rhythm.anchor and not _is_over(rhythm, day):
            yield Occurrence(day, day, day)


def _months(rhythm: Rhythm, first: date, last: date) -> Iterator[Occurrence]:
    begin = _month_number(rhythm.anchor)
    behind = max(0, _month_number(first) - begin)
    number = begin + -(-behind // rhythm.interval) * rhythm.interval
    while _first_of(number) <= last:
        yield from _of_month(rhythm, number)
        number += rhythm.interval


def _of_month(rhythm: Rhythm, number: int) -> Iterator[Occurrence]:
    begin = _first_of(number)
    end = begin.replace(day=monthrange(begin.year, begin.month)[1])
    if rhythm.month_day is None:
        start = max(begin, rhythm.anchor)
        if not _is_over(rhythm, start):
            yield Occurrence(start, end, begin)
        return
    day = begin.replace(day=min(rhythm.month_day, end.day))
    if day >= rhythm.anchor and not _is_over(rhythm, day):
        yield Occurrence(day, day, day)


def _fitted(
    rhythm: Rhythm, one: Occurrence, is_worked: Callable[[date], bool]
) -> Occurrence | None:
    if one.first != one.last or is_worked(one.first):
        return one
    if rhythm.every is not Every.MONTH:
        return None
    day = one.first
    while day.day > 1:
        day -= _DAY
        if is_worked(day):
            return Occurrence(day, day, one.named)
    return None


def _is_over(rhythm: Rhythm, day: date) -> bool:
    return rhythm.until is not None and day > rhythm.until


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _month_number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first_of(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)
