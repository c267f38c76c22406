"""How often work comes back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.errors import TaskInvalid
from focusdesk.domain.rhythm import Every, Occurrence, Rhythm, occurrences
from focusdesk.domain.rhythm_words import parse_rhythm

THURSDAY = date(2026, 11, 26)
DAY = timedelta(days=1)


def _always(day: date) -> bool:
    return bool(day)


def _weekday(day: date) -> bool:
    return day.weekday() < 5


@st.composite
def rhythms(draw: st.DrawFn) -> Rhythm:
    anchor = draw(st.dates(date(2024, 1, 1), date(2028, 12, 31)))
    until = draw(st.none() | st.integers(0, 400).map(lambda n: anchor + n * DAY))
    return Rhythm(
        every=draw(st.sampled_from(Every)),
        anchor=anchor,
        interval=draw(st.integers(1, 6)),
        weekdays=draw(st.frozensets(st.integers(0, 6))),
        month_day=draw(st.none() | st.integers(1, 31)),
        until=until,
    )


@given(rhythms(), st.integers(-40, 400), st.integers(0, 60), st.integers(0, 60))
def test_a_longer_look_finds_the_same_times(
    rhythm: Rhythm, ahead: int, length: int, more: int
) -> None:
    first = rhythm.anchor + ahead * DAY
    last = first + length * DAY
    near = occurrences(rhythm, first, last, _weekday)
    far = occurrences(rhythm, first - more * DAY, last + more * DAY, _weekday)
    within = [one for one in far if one.first <= last and one.last >= first]
    assert list(near) == within
    assert len({one.named for one in far}) == len(far)
    assert list(far) == sorted(far, key=lambda one: one.named)


@given(rhythms(), st.integers(-10, 200))
def test_nothing_comes_before_its_anchor_or_after_its_end(
    rhythm: Rhythm, ahead: int
) -> None:
    first = rhythm.anchor + ahead * DAY
    for one in occurrences(rhythm, first, first + 90 * DAY, _always):
        assert rhythm.anchor <= one.first <= one.last
        assert rhythm.until is None or one.first <= rhythm.until


def test_a_friday_every_second_week_keeps_its_weeks_over_new_year() -> None:
    rhythm = Rhythm(Every.WEEK, date(2026, 12, 18), 2, frozenset({4}))
    found = occurrences(rhythm, date(2026, 12, 14), date(2027, 1, 31), _always)
    days = [one.first.isoformat() for one in found]
    assert days == ["2026-12-18", "2027-01-01", "2027-01-15", "2027-01-29"]


def test_a_monthly_day_on_a_saturday_is_done_the_friday_before() -> None:
    rhythm = Rhythm(Every.MONTH, date(2026, 1, 1), month_day=25)
    found = occurrences(rhythm, date(2026, 7, 20), date(2026, 7, 31), _weekday)
    friday = date(2026, 7, 24)
    assert found == (Occurrence(friday, friday, date(2026, 7, 25)),)


def test_the_31st_of_february_is_its_last_day() -> None:
    rhythm = Rhythm(Every.MONTH, date(2026, 1, 1), month_day=31)
    found = occurrences(rhythm, date(2026, 2, 1), date(2026, 2, 28), _always)
    assert [one.first for one in found] == [date(2026, 2, 28)]


def test_daily_work_leaves_out_free_days() -> None:
    rhythm = Rhythm(Every.DAY, THURSDAY)
    found = occurrences(rhythm, THURSDAY, THURSDAY + 5 * DAY, _weekday)
    assert [one.first.weekday() for one in found] == [3, 4, 0, 1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jumat", Rhythm(Every.WEEK, THURSDAY, weekdays=frozenset({4}))),
        ("tiap Senin, Kamis", Rhythm(Every.WEEK, THURSDAY, 1, frozenset({0, 3}))),
        ("minggu", Rhythm(Every.WEEK, THURSDAY)),
        ("2 minggu", Rhythm(Every.WEEK, THURSDAY, 2)),
        ("every 2 weeks on friday", Rhythm(Every.WEEK, THURSDAY, 2, frozenset({4}))),
        ("hari kerja", Rhythm(Every.WEEK, THURSDAY, weekdays=frozenset(range(5)))),
        ("harian", Rhythm(Every.WEEK, THURSDAY, weekdays=frozenset(range(5)))),
        ("3 hari", Rhythm(Every.DAY, THURSDAY, 3)),
        ("bulan", Rhythm(Every.MONTH, THURSDAY)),
        ("bulan tgl 25", Rhythm(Every.MONTH, THURSDAY, month_day=25)),
        ("bulan 45", None),
        ("kadang", None),
        ("jumat kadang", None),
        ("", None),
    ],
)
def test_phrases_are_read(text: str, expected: Rhythm | None) -> None:
    assert parse_rhythm(text, THURSDAY) == expected


@given(st.text(max_size=30))
def test_no_phrase_breaks_the_reading(text: str) -> None:
    parse_rhythm(text, THURSDAY)


def test_impossible_rhythms_are_refused_with_every_reason() -> None:
    with pytest.raises(TaskInvalid) as refused:
        Rhythm(Every.MONTH, THURSDAY, 0, month_day=32, until=THURSDAY - DAY)
    codes = {problem.code for problem in refused.value.problems}
    assert codes == {"rhythm_interval", "rhythm_month_day", "rhythm_over"}
