"""Deadlines, read on Thursday 26 November 2026 at 09.18."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.quick_add import parse_when
from tests.domain.quick_add.reading import NOW, ZONE, day_end, due, read

FORMS = [
    ("besok", "2026-11-27 16:30"),
    ("tomorrow", "2026-11-27 16:30"),
    ("lusa", "2026-11-28 16:00"),
    ("hari ini", "2026-11-26 16:00"),
    ("today", "2026-11-26 16:00"),
    ("kemarin", "2026-11-25 16:00"),
    ("yesterday", "2026-11-25 16:00"),
    ("jumat", "2026-11-27 16:30"),
    ("jum", "2026-11-27 16:30"),
    ("Jum'at", "2026-11-27 16:30"),
    ("hari jumat", "2026-11-27 16:30"),
    ("kamis", "2026-12-03 16:00"),
    ("kamis ini", "2026-11-26 16:00"),
    ("senin", "2026-11-30 16:00"),
    ("monday", "2026-11-30 16:00"),
    ("sel", "2026-12-01 16:00"),
    ("minggu", "2026-11-29 16:00"),
    ("hari minggu", "2026-11-29 16:00"),
    ("minggu depan", "2026-12-04 16:30"),
    ("minggu ini", "2026-11-27 16:30"),
    ("pekan depan", "2026-12-04 16:30"),
    ("next week", "2026-12-04 16:30"),
    ("jumat depan", "2026-12-04 16:30"),
    ("senin minggu depan", "2026-11-30 16:00"),
    ("next friday", "2026-12-04 16:30"),
    ("this friday", "2026-11-27 16:30"),
    ("27 nov", "2026-11-27 16:30"),
    ("27nov", "2026-11-27 16:30"),
    ("27 November 2026", "2026-11-27 16:30"),
    ("nov 27", "2026-11-27 16:30"),
    ("tanggal 27 nov", "2026-11-27 16:30"),
    ("tgl 3", "2026-12-03 16:00"),
    ("3 mei", "2027-05-03 16:00"),
    ("20 nov", "2026-11-20 16:30"),
    ("29 feb 2028", "2028-02-29 16:00"),
    ("27/11", "2026-11-27 16:30"),
    ("27/11/26", "2026-11-27 16:30"),
    ("27/11/2026", "2026-11-27 16:30"),
    ("27-11-2026", "2026-11-27 16:30"),
    ("2026-11-27", "2026-11-27 16:30"),
    ("2026-11-27T14:00", "2026-11-27 14:00"),
    ("2026-11-27T14:00+00:00", "2026-11-27 21:00"),
    ("akhir bulan", "2026-11-30 16:00"),
    ("jumat 14.00", "2026-11-27 14:00"),
    ("jumat 14:00", "2026-11-27 14:00"),
    ("jumat pukul 14.00", "2026-11-27 14:00"),
    ("jumat jam 2", "2026-11-27 14:00"),
    ("jumat jam 2 siang", "2026-11-27 14:00"),
    ("jumat siang jam 2", "2026-11-27 14:00"),
    ("friday 2pm", "2026-11-27 14:00"),
    ("friday at 9am", "2026-11-27 09:00"),
    ("friday 12am", "2026-11-27 00:00"),
    ("besok 09:30", "2026-11-27 09:30"),
    ("besok jam 9", "2026-11-27 09:00"),
    ("besok pagi", "2026-11-27 12:00"),
    ("besok sore", "2026-11-27 16:30"),
    ("besok 24.00", "2026-11-28 00:00"),
    ("14.00 besok", "2026-11-27 14:00"),
    ("27/11 14.00", "2026-11-27 14:00"),
    ("14:00", "2026-11-26 14:00"),
    ("08:00", "2026-11-27 08:00"),
    ("pukul 14.00", "2026-11-26 14:00"),
    ("in 3 days", "2026-11-29 16:00"),
    ("3 hari lagi", "2026-11-29 16:00"),
    ("dalam 3 hari", "2026-11-29 16:00"),
    ("tiga hari lagi", "2026-11-29 16:00"),
    ("2 minggu lagi", "2026-12-10 16:00"),
    ("seminggu lagi", "2026-12-03 16:00"),
    ("in 2 weeks", "2026-12-10 16:00"),
    ("2 jam lagi", "2026-11-26 11:18"),
    ("in 30 minutes", "2026-11-26 09:48"),
    ("tenggat jumat", "2026-11-27 16:30"),
    ("sebelum jumat 14.00", "2026-11-27 14:00"),
    ("paling lambat 27 nov", "2026-11-27 16:30"),
    ("by friday", "2026-11-27 16:30"),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_forms(text: str, expected: str) -> None:
    line = f"Rilis versi baru #SIASN 40m {text}"
    assert due(line) == expected
    assert read(line).title == "Rilis versi baru"


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_a_field_reads_the_same_forms(text: str, expected: str) -> None:
    instant = parse_when(text, NOW, ZONE, day_end)
    assert instant is not None
    assert due(f"Rilis #SIASN {text}") == expected


@pytest.mark.parametrize("text", ["", "entah kapan", "jumat lalu sekali", "31/2"])
def test_a_field_with_anything_else_is_no_deadline(text: str) -> None:
    assert parse_when(text, NOW, ZONE, day_end) is None


def test_the_day_is_that_of_the_person_not_of_greenwich() -> None:
    late = datetime(2026, 11, 26, 18, 30, tzinfo=UTC)  # 01.30 on Friday in Jakarta
    assert due("Rilis #SIASN besok", now=late) == "2026-11-28 16:00"


def test_a_date_at_the_turn_of_the_year_is_the_coming_one() -> None:
    december = datetime(2026, 12, 30, 3, tzinfo=UTC)
    assert due("Rilis #SIASN 4 jan", now=december) == "2027-01-04 16:00"
    assert due("Rilis #SIASN 28 des", now=december) == "2026-12-28 16:00"


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2060, 1, 1)),  # noqa: DTZ001
    st.sampled_from(["senin", "rabu", "jumat", "minggu", "besok", "lusa", "sab"]),
)
def test_days_named_by_word_lie_in_the_coming_week(naive: datetime, word: str) -> None:
    now = naive.replace(tzinfo=UTC)
    instant = read(f"Rilis #SIASN {word} 23.59", now=now).due
    assert instant is not None
    assert 0 < (instant - now).total_seconds() <= 8 * 86400
