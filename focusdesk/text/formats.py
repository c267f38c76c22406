"""Times, dates, durations and numbers as the chosen language writes them.

Indonesian writes clock times with a full stop and numbers with a comma; durations
are never written like clock times.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.text.catalogue import language, tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from focusdesk.domain.dayspan import Span

MINUS = "\N{MINUS SIGN}"
_LONG_DAYS = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": (
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ),
}
_SHORT_DAYS = {
    "id": ("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_MONTHS = {
    "id": (
        *("Jan", "Feb", "Mar", "Apr", "Mei", "Jun"),
        *("Jul", "Agu", "Sep", "Okt", "Nov", "Des"),
    ),
    "en": (
        *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
        *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    ),
}
_ZONES = {
    "Asia/Jakarta": "WIB",
    "Asia/Pontianak": "WIB",
    "Asia/Makassar": "WITA",
    "Asia/Jayapura": "WIT",
}


def clock(minute: int) -> str:
    """Write a minute of the day, 0-1440: `08.00`, in English `08:00`."""
    mark = "." if language() == "id" else ":"
    return f"{minute // 60:02d}{mark}{minute % 60:02d}"


def clock_of(instant: datetime, zone: str) -> str:
    """Write the local time of day of an aware instant in an IANA zone."""
    from zoneinfo import ZoneInfo

    local = instant.astimezone(ZoneInfo(zone))
    return clock(local.hour * 60 + local.minute)


def span(start: int, end: int) -> str:
    """Write a range of the day: `08.00-10.00` with an en dash."""
    return f"{clock(start)}\N{EN DASH}{clock(end)}"


def span_of(value: Span) -> str:
    """Write a `Span` as `span` does."""
    return span(value.start, value.end)


def duration(minutes: float) -> str:
    """Write a length in whole minutes: `3 j 30 m`, `55 m`, `2 j`."""
    whole = round(minutes)
    sign, whole = (MINUS if whole < 0 else ""), abs(whole)
    hours, rest = divmod(whole, 60)
    unit = "j" if language() == "id" else "h"
    if not hours:
        return f"{sign}{rest} m"
    return f"{sign}{hours} {unit}" + (f" {rest} m" if rest else "")


def number(value: float, digits: int = 1) -> str:
    """Write a number with the language's decimal mark: `5,6`, in English `5.6`."""
    text = f"{abs(value):.{digits}f}"
    sign = MINUS if value < 0 and float(text) else ""
    return sign + (text.replace(".", ",") if language() == "id" else text)


def date_long(day: date) -> str:
    """Write a date in full: `Kamis, 26 Nov 2026`."""
    return f"{_of(_LONG_DAYS)[day.weekday()]}, {_day_month(day)} {day.year}"


def date_short(day: date) -> str:
    """Write a date without its year: `Kam, 26 Nov`."""
    return f"{_of(_SHORT_DAYS)[day.weekday()]}, {_day_month(day)}"


def day_column(day: date) -> str:
    """Write a date as the head of a column: `Kam 26`."""
    return f"{_of(_SHORT_DAYS)[day.weekday()]} {day.day}"


def day_name(day: date) -> str:
    """Write the short name of the weekday: `Kam`."""
    return _of(_SHORT_DAYS)[day.weekday()]


def day_name_long(day: date) -> str:
    """Write the full name of the weekday: `Kamis`."""
    return _of(_LONG_DAYS)[day.weekday()]


def week_label(day: date) -> str:
    """Write the ISO week of a date: `Minggu ke-48`, in English `Week 48`."""
    week = day.isocalendar().week
    return f"Minggu ke-{week}" if language() == "id" else f"Week {week}"


def date_span(first: date, last: date) -> str:
    """Write a range of dates: `23-27 Nov 2026`, `30 Nov-4 Des 2026`."""
    dash = "\N{EN DASH}"
    end = f"{_day_month(last)} {last.year}"
    if first.year != last.year:
        return f"{_day_month(first)} {first.year}{dash}{end}"
    if first.month != last.month:
        return f"{_day_month(first)}{dash}{end}"
    return f"{first.day}{dash}{end}"


def zone_name(zone: str) -> str:
    """Write an IANA zone as people say it: `WIB`; unknown ones keep their city."""
    return _ZONES.get(zone) or zone.rpartition("/")[2].replace("_", " ")


def spoken_span(start: int, end: int) -> str:
    """Write a range for a screen reader: `09.05 sampai 10.00`."""
    return tr("{start} to {end}", start=clock(start), end=clock(end))


def _day_month(day: date) -> str:
    return f"{day.day} {_of(_MONTHS)[day.month - 1]}"


def _of(table: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return table["id" if language() == "id" else "en"]
