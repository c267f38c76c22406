"""Reading how often work comes back: `jumat`, `2 minggu`, `bulan 25`, `hari kerja`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.quick_add.vocabulary import SHORT_WEEKDAYS, WEEKDAYS
from focusdesk.domain.rhythm import LAST_DAY_OF_MONTH, Every, Rhythm

if TYPE_CHECKING:
    from datetime import date

_LEADING = frozenset(["tiap", "setiap", "every", "each"])
_PERIODS = {
    **dict.fromkeys(["hari", "day", "days"], Every.DAY),
    **dict.fromkeys(
        ["pekan", "minggu", "week", "weeks", "mingguan", "weekly"], Every.WEEK
    ),
    **dict.fromkeys(["bulan", "month", "months", "bulanan", "monthly"], Every.MONTH),
}
_ONE_WORD = {"harian": "hari kerja", "daily": "hari kerja", "weekday": "hari kerja"}
_WORKING = frozenset({("hari", "kerja"), ("work", "day"), ("working", "day")})
_FILLERS = frozenset(["tgl", "tanggal", "on", "day", "the", "ke", "pada", "dan", "and"])
_WORKING_DAYS = frozenset(range(5))


def parse_rhythm(text: str, anchor: date) -> Rhythm | None:
    """Return the rhythm a phrase names, Indonesian or English; None when it is none.

    `minggu` means the week here; Sunday is `ahad` or `sunday`.
    """
    words = _words(text)
    if tuple(words) in _WORKING:
        return Rhythm(Every.WEEK, anchor, weekdays=_WORKING_DAYS)
    interval, words = _interval(words)
    if not words:
        return None
    period = _PERIODS.get(words[0])
    if period is None:
        days = _weekdays(words)
        return Rhythm(Every.WEEK, anchor, interval, days) if days else None
    rest = [word for word in words[1:] if word not in _FILLERS]
    if period is Every.MONTH and len(rest) == 1 and rest[0].isdecimal():
        day = int(rest[0])
        fits = 1 <= day <= LAST_DAY_OF_MONTH
        return Rhythm(period, anchor, interval, month_day=day) if fits else None
    if period is Every.WEEK and rest:
        days = _weekdays(rest)
        return Rhythm(period, anchor, interval, days) if days else None
    return None if rest else Rhythm(period, anchor, interval)


def _words(text: str) -> list[str]:
    words = text.casefold().replace(",", " ").replace("-", " ").split()
    words = " ".join(_ONE_WORD.get(word, word) for word in words).split()
    return words[1:] if words and words[0] in _LEADING else words


def _interval(words: list[str]) -> tuple[int, list[str]]:
    if len(words) > 1 and words[0].isdecimal() and 1 <= int(words[0]) <= 52:  # noqa: PLR2004 - MOST_BETWEEN
        return int(words[0]), words[1:]
    return 1, words


def _weekdays(words: list[str]) -> frozenset[int]:
    """Return the weekdays named; none when any word is something else."""
    known = {**SHORT_WEEKDAYS, **WEEKDAYS}
    named = [word for word in words if word not in _FILLERS]
    if not named or any(word not in known for word in named):
        return frozenset()
    return frozenset(known[word] for word in named)
