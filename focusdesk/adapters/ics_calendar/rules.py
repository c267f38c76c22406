"""Recurrence rules: refuse the dangerous, mend the usual mistakes, bound the rest."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

_STAMP = re.compile(r"(\d{8})(?:T(\d{4}(?:\d{2})?)(Z?))?", re.IGNORECASE)
_INTERVAL = re.compile(r"0{0,9}[1-9][0-9]{0,4}")
_OFTEN = ("SECONDLY", "MINUTELY")
_STEP = {
    "HOURLY": timedelta(hours=1),
    "DAILY": timedelta(days=1),
    "WEEKLY": timedelta(days=1),
    "MONTHLY": timedelta(days=1),
    "YEARLY": timedelta(days=1),
}
# Conversions to other zones need room before the first and after the last day.
_EARLIEST, _LATEST = datetime(1, 1, 3), datetime(9999, 12, 29)  # noqa: DTZ001
_PARTS = frozenset(
    (
        "FREQ",
        "UNTIL",
        "COUNT",
        "INTERVAL",
        "BYSECOND",
        "BYMINUTE",
        "BYHOUR",
        "BYDAY",
        "BYMONTHDAY",
        "BYYEARDAY",
        "BYWEEKNO",
        "BYMONTH",
        "BYSETPOS",
        "WKST",
    )
)
# What these say is so anyway.
_IDLE_PARTS = ("RSCALE=GREGORIAN", "SKIP=OMIT")
_WORK_LIMIT = 300_000
_LONGEST_LIST = 400


class EventBroken(Exception):
    """An event that cannot be used; `code` and `detail` say why."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail[:100]


def stamp_of(text: str) -> date | datetime:
    """Read a date or a date with time; aware only when it is marked as UTC.

    Raises EventBroken for anything else.
    """
    match = _STAMP.fullmatch(text.strip())
    if match is None:
        raise EventBroken("time_bad", text)
    try:
        day = datetime.strptime(match[1], "%Y%m%d").date()  # noqa: DTZ007 - a date
        if match[2] is None:
            return day
        clock = match[2].ljust(6, "0")
        hour, minute, second = int(clock[:2]), int(clock[2:4]), int(clock[4:])
        # A leap second is written 60; the minute is all that matters here.
        at = datetime.combine(day, time(hour, minute, min(second, 59)))
    except ValueError as error:
        raise EventBroken("time_bad", text) from error
    if not _EARLIEST <= at <= _LATEST:
        raise EventBroken("time_bad", text)
    return at.replace(tzinfo=UTC) if match[3] else at


def stamp_text(at: date | datetime) -> str:
    """Write a stamp as RFC 5545 does; an aware instant in UTC."""
    if not isinstance(at, datetime):
        return f"{at:%Y%m%d}".rjust(8, "0")
    utc = at.astimezone(UTC) if at.tzinfo else at
    return f"{utc:%Y%m%dT%H%M%S}".rjust(15, "0") + ("Z" if at.tzinfo else "")


def safe_rule(text: str, start: date | datetime, last: datetime) -> str:
    """Return a rule that ends by `last` (aware) and costs little to follow.

    `start` is the first occurrence: a date, or naive, or in its own zone. Raises
    EventBroken with a code for each kind of refusal.
    """
    parts = _parts(text)
    _refuse_unbounded(parts, text)
    if _work(parts, start, last) > _WORK_LIMIT:
        raise EventBroken("rule_too_heavy", text)
    parts["UNTIL"] = stamp_text(_until(parts.get("UNTIL"), start, last))
    return ";".join(f"{key}={value}" for key, value in parts.items())


def _parts(text: str) -> dict[str, str]:
    parts = {}
    for part in text.strip().strip(";").split(";"):
        key, equals, value = part.partition("=")
        name, plain = key.strip().upper(), "".join(value.split()).upper()
        if name.startswith("X-") or f"{name}={plain}" in _IDLE_PARTS or not plain:
            continue
        if not equals or name not in _PARTS or name in parts:
            raise EventBroken("rule_bad", text)
        parts[name] = plain
    if not _INTERVAL.fullmatch(parts.get("COUNT", "1")):
        # Some programs write COUNT=-1 or 0 for a series without an end.
        del parts["COUNT"]
    return parts


def _refuse_unbounded(parts: dict[str, str], text: str) -> None:
    freq = parts.get("FREQ", "")
    if freq in _OFTEN:
        raise EventBroken("rule_too_often", freq)
    if freq not in _STEP:
        raise EventBroken("rule_bad", text)
    interval = parts.get("INTERVAL", "1")
    if not _INTERVAL.fullmatch(interval):
        raise EventBroken("rule_interval", interval)
    if any(value.count(",") >= _LONGEST_LIST for value in parts.values()):
        raise EventBroken("rule_bad", text)


def _work(parts: dict[str, str], start: date | datetime, last: datetime) -> float:
    """Estimate how many moments following the rule would look at."""
    first = (
        datetime.combine(start, time()) if not isinstance(start, datetime) else start
    )
    if first.tzinfo is None:
        first = first.replace(tzinfo=UTC)
    span = max(last - first.astimezone(UTC), timedelta())
    freq = parts["FREQ"]
    steps = span / _STEP[freq] + 1
    if freq in ("HOURLY", "DAILY"):
        steps /= int(parts.get("INTERVAL", "1"))
    each = 1
    for key in ("BYHOUR", "BYMINUTE", "BYSECOND"):
        each *= parts.get(key, "").count(",") + 1
    return steps * each


def _until(text: str | None, start: date | datetime, last: datetime) -> date | datetime:
    timed = isinstance(start, datetime)
    zone: tzinfo | None = start.tzinfo if isinstance(start, datetime) else None
    if not timed:
        bound: date | datetime = last.date() + timedelta(days=1)
    else:
        bound = last if zone else last.replace(tzinfo=None) + timedelta(days=1)
    if text is None:
        return bound
    until = stamp_of(text)
    if not timed:
        until = until.date() if isinstance(until, datetime) else until
        return min(until, bound)
    if not isinstance(until, datetime):
        # Many programs write the last day; its own occurrence belongs to the series.
        until = datetime.combine(until, time(23, 59, 59))
    if zone and until.tzinfo is None:
        until = until.replace(tzinfo=zone).astimezone(UTC)
    elif zone is None and until.tzinfo:
        until = until.replace(tzinfo=None)
    return min(until, bound)
