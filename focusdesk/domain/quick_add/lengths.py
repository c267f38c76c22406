"""Lengths of time: `90m`, `1j30`, `1j 30m`, `1,5j`, `2 jam`, `60-120m`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from focusdesk.domain.quick_add.found import Found, Length
from focusdesk.domain.quick_add.vocabulary import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

_MINUTE = r"m|mnt|mins?|menit|minutes?|'"
_HOUR = r"j|jam|h|hrs?|hours?"
_NUMBER = r"\d{1,5}(?:[.,]\d{1,2})?"
_ONE = re.compile(rf"~?({_NUMBER})({_MINUTE}|{_HOUR})")
_MIXED = re.compile(rf"~?(\d{{1,3}})(?:{_HOUR})(\d{{1,2}})(?:{_MINUTE})?")
_RANGE = re.compile(
    rf"~?({_NUMBER})({_MINUTE}|{_HOUR})?[-–]({_NUMBER})({_MINUTE}|{_HOUR})"
)
_NUMBER_ALONE = re.compile(rf"~?({_NUMBER})")
_IS_HOUR = re.compile(_HOUR)
_IS_MINUTE = re.compile(_MINUTE)
_SPOKEN = {("setengah", "jam"): 30, ("half", "an", "hour"): 30, ("sejam",): 60}
_STEP = 5


def match_length(bare: Sequence[str], at: int) -> Found | None:
    """Find a length of time in the bare words from `at` on."""
    return (
        _range(bare[at])
        or _hours_and_minutes(bare, at)
        or _one_word(bare[at])
        or _two_words(bare, at)
        or _spoken(bare, at)
    )


def _range(word: str) -> Found | None:
    match = _RANGE.fullmatch(word)
    if match is None:
        return None
    low = _minutes(match[1], match[2] or match[4])
    high = _minutes(match[3], match[4])
    likely = (low + high) // 2
    rounded = max(low, likely // _STEP * _STEP)
    return Found(Length(rounded, low, high), 1)


def _hours_and_minutes(bare: Sequence[str], at: int) -> Found | None:
    mixed = _MIXED.fullmatch(bare[at])
    if mixed is not None:
        return Found(Length(int(mixed[1]) * 60 + int(mixed[2])), 1)
    hours, used = _component(bare, at, _IS_HOUR)
    if hours is None:
        return None
    minutes, more = _component(bare, at + used, _IS_MINUTE)
    if minutes is None:
        return None
    return Found(Length(hours + minutes), used + more)


def _component(
    bare: Sequence[str], at: int, unit: re.Pattern[str]
) -> tuple[int | None, int]:
    """Return minutes and words used of `30m` or `30 m` in the given unit."""
    if at >= len(bare):
        return None, 0
    joined = _ONE.fullmatch(bare[at])
    if joined is not None:
        if unit.fullmatch(joined[2]):
            return _minutes(joined[1], joined[2]), 1
        return None, 0
    number = _NUMBER_ALONE.fullmatch(bare[at])
    if number is None or at + 1 >= len(bare) or not unit.fullmatch(bare[at + 1]):
        return None, 0
    return _minutes(number[1], bare[at + 1]), 2


def _one_word(word: str) -> Found | None:
    match = _ONE.fullmatch(word)
    return Found(Length(_minutes(match[1], match[2])), 1) if match else None


def _two_words(bare: Sequence[str], at: int) -> Found | None:
    """Find `45 menit`: weak, since "batas 5 menit" may belong to a title."""
    if at + 1 >= len(bare):
        return None
    unit = bare[at + 1]
    if not (_IS_HOUR.fullmatch(unit) or _IS_MINUTE.fullmatch(unit)):
        return None
    number = _NUMBER_ALONE.fullmatch(bare[at])
    if number is not None:
        return Found(Length(_minutes(number[1], unit)), 2, weak=True)
    if bare[at] in NUMBERS and len(unit) > 1:
        return Found(Length(_minutes(str(NUMBERS[bare[at]]), unit)), 2, weak=True)
    return None


def _spoken(bare: Sequence[str], at: int) -> Found | None:
    for words, minutes in _SPOKEN.items():
        if tuple(bare[at : at + len(words)]) == words:
            return Found(Length(minutes), len(words), weak=True)
    return None


def _minutes(number: str, unit: str) -> int:
    value = float(number.replace(",", "."))
    return round(value * 60 if _IS_HOUR.fullmatch(unit) else value)
