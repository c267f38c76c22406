"""Times, dates and numbers in both languages."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.dayspan import Span
from focusdesk.text import formats, use_language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

THURSDAY = date(2026, 11, 26)


@pytest.fixture(autouse=True)
def english_after(tmp_path: Path) -> Iterator[None]:
    use_language("en", tmp_path)
    yield
    use_language("en", tmp_path)


@pytest.fixture
def indonesian(tmp_path: Path) -> None:
    words = "<source>{start} to {end}</source><translation>{start} sampai {end}"
    (tmp_path / "focusdesk_id.ts").write_text(
        f"<TS><message>{words}</translation></message></TS>", encoding="utf-8"
    )
    use_language("id", tmp_path)


@pytest.mark.usefixtures("indonesian")
def test_indonesian_writes_times_with_a_full_stop_and_numbers_with_a_comma() -> None:
    assert formats.clock(480) == "08.00"
    assert formats.span_of(Span(480, 600)) == "08.00–10.00"
    assert formats.clock_of(
        datetime(2026, 11, 26, 2, 18, tzinfo=UTC), "Asia/Jakarta"
    ) == ("09.18")
    assert formats.duration(210) == "3 j 30 m"
    assert formats.duration(120) == "2 j"
    assert formats.number(5.6) == "5,6"
    assert formats.spoken_span(545, 600) == "09.05 sampai 10.00"


@pytest.mark.usefixtures("indonesian")
def test_indonesian_dates() -> None:
    assert formats.date_long(THURSDAY) == "Kamis, 26 Nov 2026"
    assert formats.date_short(THURSDAY) == "Kam, 26 Nov"
    assert formats.day_column(THURSDAY) == "Kam 26"
    assert formats.week_label(THURSDAY) == "Minggu ke-48"
    assert formats.date_short(date(2026, 12, 5)) == "Sab, 5 Des"


def test_english() -> None:
    assert formats.clock(480) == "08:00"
    assert formats.duration(210) == "3 h 30 m"
    assert formats.number(5.6) == "5.6"
    assert formats.date_long(THURSDAY) == "Thursday, 26 Nov 2026"
    assert formats.week_label(THURSDAY) == "Week 48"
    assert formats.spoken_span(545, 600) == "09:05 to 10:00"


def test_spans_of_dates_repeat_nothing_they_share() -> None:
    assert formats.date_span(date(2026, 11, 23), date(2026, 11, 27)) == "23–27 Nov 2026"
    assert formats.date_span(date(2026, 11, 30), date(2026, 12, 4)) == (
        "30 Nov–4 Dec 2026"
    )
    assert formats.date_span(date(2026, 12, 28), date(2027, 1, 1)) == (
        "28 Dec 2026–1 Jan 2027"
    )


def test_a_negative_length_and_number_have_a_true_minus() -> None:
    assert formats.duration(-75) == "−1 h 15 m"
    assert formats.number(-0.04) == "0.0"
    assert formats.number(-1.5) == "−1.5"


def test_zones_are_written_as_people_say_them() -> None:
    assert formats.zone_name("Asia/Jakarta") == "WIB"
    assert formats.zone_name("America/New_York") == "New York"


@given(st.integers(0, 100_000))
def test_a_length_tells_all_its_minutes(minutes: int) -> None:
    words = formats.duration(minutes).split()
    told = dict(zip(words[1::2], map(int, words[::2]), strict=True))
    assert told.get("h", 0) * 60 + told.get("m", 0) == minutes
    assert told.get("m", 0) < 60
