"""Lengths of time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.quick_add import length_problems, parse_length
from tests.domain.quick_add.reading import read


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90m", 90),
        ("~90m", 90),
        ("90 m", 90),
        ("45 menit", 45),
        ("45mnt", 45),
        ("20 minutes", 20),
        ("1j", 60),
        ("1j30", 90),
        ("1j30m", 90),
        ("1j 30m", 90),
        ("1 j 30 m", 90),
        ("1,5j", 90),
        ("1.5j", 90),
        ("2h", 120),
        ("1h30", 90),
        ("1h 30m", 90),
        ("2 jam", 120),
        ("2 jam 30 menit", 150),
        ("dua jam", 120),
        ("setengah jam", 30),
        ("sejam", 60),
        ("half an hour", 30),
        ("one hour", 60),
    ],
)
def test_forms(text: str, minutes: int) -> None:
    task = read(f"Rilis #SIASN {text}")
    assert task.minutes == minutes
    assert task.title == "Rilis"
    assert not task.length_assumed


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("60-120m", (60, 90, 120)),
        ("60–120m", (60, 90, 120)),
        ("1-2j", (60, 90, 120)),
        ("45m-1j", (45, 50, 60)),
        ("50-52m", (50, 50, 52)),
    ],
)
def test_ranges(text: str, figures: tuple[int, int, int]) -> None:
    task = read(f"Rilis #SIASN {text}")
    estimate = task.estimate()
    assert (estimate.low, estimate.likely, estimate.high) == figures


def test_a_single_figure_becomes_a_range_around_it() -> None:
    estimate = read("Rilis #SIASN 60m").estimate()
    assert (estimate.low, estimate.likely, estimate.high) == (45, 60, 90)


def test_without_a_length_the_activity_gives_one() -> None:
    review, coding = read("Tinjau PR #SIASN"), read("Tambah kolom NIP #SIASN")
    assert (review.minutes, review.length_assumed) == (45, True)
    assert (coding.minutes, coding.length_assumed) == (60, True)


@pytest.mark.parametrize("text", ["", "besok", "90m besok", "m", "-5m", "9999999m"])
def test_a_field_with_anything_else_is_no_length(text: str) -> None:
    assert parse_length(text) is None


def test_a_bare_number_in_a_field_is_minutes() -> None:
    length = parse_length("45")
    assert length is not None
    assert length.minutes == 45


@given(st.integers(1, 40), st.integers(0, 59))
def test_every_way_of_writing_a_length_agrees(hours: int, minutes: int) -> None:
    forms = [
        f"{hours}j{minutes:02d}",
        f"{hours}h{minutes}m",
        f"{hours} jam {minutes} menit",
        f"{hours} j {minutes} m",
        f"{hours * 60 + minutes}m",
        str(hours * 60 + minutes),
    ]
    read_lengths = [parse_length(form) for form in forms]
    assert {r.minutes for r in read_lengths if r} == {hours * 60 + minutes}
    assert all(read_lengths)


@given(st.integers(0, 5000), st.integers(0, 5000))
def test_a_range_without_problems_is_an_estimate(low: int, high: int) -> None:
    length = parse_length(f"{low}-{high}m")
    assert length is not None
    if not length_problems(length):
        assert 0 < low <= length.minutes <= high
