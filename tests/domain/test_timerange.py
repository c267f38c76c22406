"""Instants, days and the way between them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from focusdesk.domain.timerange import (
    TimeRange,
    day_of,
    day_range,
    days_from,
    instant_at,
    minute_of,
    week_of,
)

ZONES = st.sampled_from(
    (
        "Asia/Jakarta",
        "Asia/Makassar",
        "Asia/Jayapura",
        "Europe/Berlin",
        "America/New_York",
        "UTC",
    )
)
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
INSTANTS = st.datetimes(
    datetime(2020, 1, 1),  # noqa: DTZ001 - the strategy adds the zone
    datetime(2035, 12, 31),  # noqa: DTZ001
    timezones=st.just(UTC),
)


def ranges_near() -> st.SearchStrategy[TimeRange]:
    base = datetime(2026, 11, 26, tzinfo=UTC)
    pairs = st.tuples(st.integers(0, 200), st.integers(1, 90))
    return pairs.map(
        lambda p: TimeRange(
            base + timedelta(minutes=p[0]), base + timedelta(minutes=p[0] + p[1])
        )
    )


@given(ranges_near(), ranges_near())
def test_two_ranges_overlap_exactly_when_they_share_a_range(
    one: TimeRange, other: TimeRange
) -> None:
    shared = one.intersect(other)
    assert one.overlaps(other) == other.overlaps(one) == (shared is not None)
    assert other.intersect(one) == shared
    if shared:
        assert one.start <= shared.start < shared.end <= one.end
        assert other.start <= shared.start < shared.end <= other.end


@given(ranges_near())
def test_a_range_shares_all_of_itself_with_itself(one: TimeRange) -> None:
    assert one.intersect(one) == one


def test_touching_ranges_do_not_overlap() -> None:
    nine, ten, eleven = (datetime(2026, 11, 26, h, tzinfo=UTC) for h in (9, 10, 11))
    assert not TimeRange(nine, ten).overlaps(TimeRange(ten, eleven))
    assert TimeRange(nine, ten).minutes == 60


def test_a_range_needs_aware_instants_in_order() -> None:
    naive = datetime(2026, 11, 26, 9)  # noqa: DTZ001 - the mistake under test
    aware = naive.replace(tzinfo=UTC)
    with pytest.raises(ValueError, match="aware"):
        TimeRange(naive, aware + timedelta(hours=1))
    with pytest.raises(ValueError, match="end before"):
        TimeRange(aware, aware)


def test_a_range_over_the_hour_that_comes_twice_keeps_its_real_length() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    before = datetime(2026, 10, 25, 2, 30, tzinfo=berlin)
    after = datetime(2026, 10, 25, 2, 15, tzinfo=berlin, fold=1)
    assert TimeRange(before, after).minutes == 45


@given(DAYS, ZONES)
def test_days_join_without_gap_and_hold_their_own_instants(
    day: date, zone: str
) -> None:
    whole = day_range(day, zone)
    assert day_range(day + timedelta(days=1), zone).start == whole.end
    assert day_of(whole.start, zone) == day
    assert day_of(whole.end - timedelta(seconds=1), zone) == day
    assert 23 * 60 <= whole.minutes <= 25 * 60


@given(INSTANTS, ZONES)
def test_an_instant_lies_in_the_day_it_is_of(now: datetime, zone: str) -> None:
    whole = day_range(day_of(now, zone), zone)
    assert whole.start <= now < whole.end


@given(DAYS, st.integers(0, 1439), ZONES)
def test_a_wall_minute_comes_back_unless_the_clock_skips_it(
    day: date, minute: int, zone: str
) -> None:
    at = instant_at(day, minute, zone)
    local = at.astimezone(ZoneInfo(zone))
    skipped = local.replace(tzinfo=None) != datetime(  # noqa: DTZ001 - a wall clock
        day.year, day.month, day.day, minute // 60, minute % 60
    )
    assume(not skipped)
    assert (day_of(at, zone), minute_of(at, zone)) == (day, minute)


@given(DAYS)
def test_a_week_is_seven_days_from_monday_and_holds_its_day(day: date) -> None:
    week = week_of(day)
    assert len(week) == 7
    assert week[0].weekday() == 0
    assert day in week
    assert all(b - a == timedelta(days=1) for a, b in pairwise(week))


def test_the_days_from_a_day_begin_with_it() -> None:
    day = date(2026, 12, 30)
    assert tuple(islice(days_from(day), 3)) == (
        date(2026, 12, 30),
        date(2026, 12, 31),
        date(2027, 1, 1),
    )
