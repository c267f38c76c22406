"""Days: `besok`, `jumat depan`, `27 nov`, `27/11`, `3 hari lagi`, `in 3 days`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.quick_add import vocabulary as known

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MAX_NUMBER = 999
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_DAY_MONTH = re.compile(r"(\d{1,2})([a-z]+)")
_YEAR = re.compile(r"(19|20|21)\d\d")
_ISO = re.compile(r"((?:19|20|21)\d\d)-(\d{1,2})-(\d{1,2})")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/((?:19|20|21)?\d\d))?")
_DASHED = re.compile(r"(\d{1,2})[-.](\d{1,2})[-.]((?:19|20|21)\d\d)")
_NUMBER = re.compile(r"\d{1,3}")
_FRIDAY = 4
_CENTURY = 2000
_PAST_KEPT = timedelta(days=30)
_LAST_DAY, _LAST_MONTH = 31, 12


@dataclass(frozen=True, slots=True)
class Day:
    """A day in `count` words; no `day` when no calendar has it."""

    day: date | None
    count: int
    weak: bool = False


def match_day(bare: Sequence[str], at: int, today: date) -> Day | None:
    """Find a day in the bare words from `at` on."""
    for matcher in _MATCHERS:
        day = matcher(bare, at, today)
        if day is not None:
            return day
    return None


def match_number(word: str) -> int | None:
    """Read `3` or `tiga`; at most 999."""
    if _NUMBER.fullmatch(word):
        return int(word)
    return known.NUMBERS.get(word)


def _relative(bare: Sequence[str], at: int, today: date) -> Day | None:
    for words, shift in known.RELATIVE_DAYS.items():
        if _follows(bare, at, words):
            return Day(today + timedelta(days=shift), len(words))
    for words in known.MONTH_ENDS:
        if _follows(bare, at, words):
            return Day(_month_end(today), len(words))
    return None


def _week(bare: Sequence[str], at: int, today: date) -> Day | None:
    """Find `minggu depan`: the week, due when its Friday ends."""
    shift = _week_shift(bare, at)
    if shift is None:
        return None
    friday = _monday(today) + timedelta(days=_FRIDAY, weeks=shift)
    return Day(max(friday, today), 2)


def _weekday(bare: Sequence[str], at: int, today: date) -> Day | None:
    skip = 1 if bare[at] == "hari" else 0
    ahead = None
    if bare[at] in {"this", "next"}:
        skip, ahead = 1, known.DAY_SHIFTS[bare[at]]
    name = bare[at + skip] if at + skip < len(bare) else ""
    number = known.WEEKDAYS.get(name, known.SHORT_WEEKDAYS.get(name))
    if number is None:
        return None
    count = skip + 1
    if ahead is None:
        ahead, more = _shift_after(bare, at + count)
        count += more
    weak = count == 1 and (name in known.SHORT_WEEKDAYS or name == "minggu")
    return Day(_on_weekday(number, ahead, today), count, weak)


def _shift_after(bare: Sequence[str], at: int) -> tuple[int | None, int]:
    shift = _week_shift(bare, at)
    if shift is not None:
        return shift, 2
    if at < len(bare) and bare[at] in {"ini", "depan"}:
        return known.DAY_SHIFTS[bare[at]], 1
    return None, 0


def _on_weekday(number: int, ahead: int | None, today: date) -> date:
    if ahead == known.NEXT:
        return _monday(today) + timedelta(days=number, weeks=1)
    days = (number - today.weekday()) % 7
    if ahead is None and days == 0:
        days = 7
    return today + timedelta(days=days)


def _named_month(bare: Sequence[str], at: int, today: date) -> Day | None:
    """Find `27 nov`, `27nov`, `nov 27`, `tanggal 27 nov`, each with or without year."""
    skip = 1 if bare[at] in {"tgl", "tanggal"} else 0
    first, second = _pair(bare, at + skip)
    joined = _DAY_MONTH.fullmatch(first)
    if joined is not None and joined[2] in known.MONTHS:
        return _dated(bare, at, (joined[1], known.MONTHS[joined[2]]), skip + 1, today)
    number, month = _DAY.fullmatch(first), known.MONTHS.get(second)
    if number is None:
        number, month = _DAY.fullmatch(second), known.MONTHS.get(first)
    if number is None or month is None:
        return None
    return _dated(bare, at, (number[1], month), skip + 2, today)


def _dated(
    bare: Sequence[str], at: int, parts: tuple[str, int], count: int, today: date
) -> Day:
    number, month = int(parts[0]), parts[1]
    year, _ = _pair(bare, at + count)
    if _YEAR.fullmatch(year):
        return Day(_exact(int(year), month, number), count + 1)
    return Day(_nearest(month, number, today), count)


def _day_of_month(bare: Sequence[str], at: int, today: date) -> Day | None:
    """Find `tanggal 27`: the next such day of a month."""
    word, number = _pair(bare, at)
    if word not in {"tgl", "tanggal"} or not number.isdecimal():
        return None
    if not 1 <= int(number) <= _LAST_DAY:
        return None
    months = (today.month, today.month % _LAST_MONTH + 1)
    this, following = (_nearest(month, int(number), today) for month in months)
    return Day(this if this is not None and this >= today else following, 2)


def _digits(bare: Sequence[str], at: int, today: date) -> Day | None:
    word = bare[at]
    iso, dashed = _ISO.fullmatch(word), _DASHED.fullmatch(word)
    if iso is not None:
        return Day(_exact(int(iso[1]), int(iso[2]), int(iso[3])), 1)
    if dashed is not None:
        return Day(_exact(int(dashed[3]), int(dashed[2]), int(dashed[1])), 1)
    slashed = _SLASHED.fullmatch(word)
    if slashed is None:
        return None
    number, month = int(slashed[1]), int(slashed[2])
    if slashed[3]:
        year = int(slashed[3])
        year += _CENTURY if year < 100 else 0  # noqa: PLR2004
        return Day(_exact(year, month, number), 1)
    if not (1 <= number <= _LAST_DAY and 1 <= month <= _LAST_MONTH):
        return None
    return Day(_nearest(month, number, today), 1, weak=True)


def _in_days(bare: Sequence[str], at: int, today: date) -> Day | None:
    """Find `in 3 days`, `dalam 2 minggu`, `3 hari lagi`, `seminggu lagi`."""
    skip = 1 if bare[at] in {"in", "dalam"} else 0
    first, second = _pair(bare, at + skip)
    spoken = {"sehari": 1, "seminggu": 7, "sepekan": 7}.get(first)
    number, count = spoken, skip + 1
    if spoken is None:
        unit = known.LATER_UNITS.get(second, 0) // (24 * 60)
        amount = match_number(first)
        if not unit or amount is None:
            return None
        number, count = amount * unit, skip + 2
    last, _ = _pair(bare, at + count)
    if not skip and last != "lagi":
        return None
    days = timedelta(days=number or 0)
    return Day(today + days, count + (last == "lagi"))


_MATCHERS: tuple[Callable[[Sequence[str], int, date], Day | None], ...] = (
    _relative,
    _week,
    _weekday,
    _named_month,
    _day_of_month,
    _digits,
    _in_days,
)


def _follows(bare: Sequence[str], at: int, words: tuple[str, ...]) -> bool:
    return tuple(bare[at : at + len(words)]) == words


def _pair(bare: Sequence[str], at: int) -> tuple[str, str]:
    first = bare[at] if at < len(bare) else ""
    return first, bare[at + 1] if at + 1 < len(bare) else ""


def _week_shift(bare: Sequence[str], at: int) -> int | None:
    return known.WEEK_SHIFTS.get(_pair(bare, at))


def _monday(today: date) -> date:
    return today - timedelta(days=today.weekday())


def _month_end(today: date) -> date:
    following = (today.replace(day=28) + timedelta(days=4)).replace(day=1)
    return following - timedelta(days=1)


def _exact(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _nearest(month: int, number: int, today: date) -> date | None:
    """Return the date of this year, or of the next when it is long past."""
    this = _exact(today.year, month, number)
    if this is not None and this >= today - _PAST_KEPT:
        return this
    return _exact(today.year + 1, month, number)
