"""Our expansion agrees with dateutil on rules nobody wrote by hand."""

from __future__ import annotations

import warnings
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from focusdesk.adapters.ics_calendar.limits import MAX_PER_SERIES
from tests.adapters.ics_calendar.calendars import calendar, event, read, rules

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
ZONES = st.sampled_from(
    ("Asia/Jakarta", "Asia/Makassar", "Europe/Berlin", "America/New_York")
)


def some(values: st.SearchStrategy[str], most: int) -> st.SearchStrategy[str]:
    return st.lists(values, min_size=1, max_size=most, unique=True).map(",".join)


def numbers(first: int, last: int) -> st.SearchStrategy[str]:
    return st.integers(first, last).filter(bool).map(str)


@st.composite
def written_rules(draw: st.DrawFn, start: datetime) -> str:
    freq = draw(st.sampled_from(("DAILY", "WEEKLY", "MONTHLY", "YEARLY")))
    parts = [f"FREQ={freq}"]
    options: dict[str, st.SearchStrategy[str]] = {
        "INTERVAL": st.integers(1, 5).map(str),
        "BYMONTH": some(numbers(1, 12), 3),
        "WKST": st.sampled_from(WEEKDAYS),
    }
    if freq in ("DAILY", "WEEKLY"):
        options["BYDAY"] = some(st.sampled_from(WEEKDAYS), 4)
    if freq == "MONTHLY":
        nth = st.tuples(numbers(-2, 4), st.sampled_from(WEEKDAYS)).map("".join)
        options |= {"BYDAY": some(nth, 2), "BYMONTHDAY": some(numbers(-3, 31), 3)}
    if freq == "YEARLY":
        options["BYYEARDAY"] = some(numbers(-366, 366), 4)
    for key, values in options.items():
        if draw(st.booleans()):
            parts.append(f"{key}={draw(values)}")
    match draw(st.integers(0, 2)):
        case 1:
            parts.append(f"COUNT={draw(st.integers(1, 60))}")
        case 2:
            last = start + timedelta(days=draw(st.integers(0, 500)))
            parts.append(f"UNTIL={last.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    return ";".join(parts)


@st.composite
def series(draw: st.DrawFn) -> tuple[datetime, str, list[datetime]]:
    zone = ZoneInfo(draw(ZONES))
    day = draw(st.dates(date(2025, 6, 1), date(2027, 1, 31)))
    # Hours that every zone has on every day.
    start = datetime(
        day.year, day.month, day.day, draw(st.integers(6, 22)), 30, tzinfo=zone
    )
    left_out = draw(st.lists(st.integers(0, 40), max_size=3, unique=True))
    exceptions = [_same_hour(start, days) for days in left_out]
    return start, draw(written_rules(start)), exceptions


def _same_hour(start: datetime, days: int) -> datetime:
    return (start.replace(tzinfo=None) + timedelta(days=days)).replace(
        tzinfo=start.tzinfo
    )


def by_dateutil(start: datetime, rule: str, exceptions: list[datetime]) -> list[str]:
    window = rules()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        followed = rrulestr(rule, dtstart=start)
        inside = followed.between(window.start, window.end, inc=True)
    # The start itself belongs to a series even where its rule does not meet it.
    until = followed._until
    if window.start <= start < window.end and (until is None or start <= until):
        inside = [*inside, start]
    kept = {at.astimezone(UTC) for at in inside} - {
        at.astimezone(UTC) for at in exceptions
    }
    return [at.isoformat() for at in sorted(kept) if at < window.end]


@given(series())
@settings(max_examples=60, deadline=None)
def test_every_rule_gives_the_same_days_as_dateutil(
    one: tuple[datetime, str, list[datetime]],
) -> None:
    start, rule, exceptions = one
    zone = str(start.tzinfo)
    lines = [f"DTSTART;TZID={zone}:{start:%Y%m%dT%H%M%S}", f"RRULE:{rule}"]
    lines += [f"EXDATE;TZID={zone}:{at:%Y%m%dT%H%M%S}" for at in exceptions]
    reading = read(calendar(event(*lines)))
    expected = by_dateutil(start, rule, exceptions)
    assert [e.start.isoformat() for e in reading.events] == expected[:MAX_PER_SERIES]
    assert [e.instance for e in reading.events] == expected[:MAX_PER_SERIES]
    assert reading.problems == ()
