"""What cannot be is refused, never swallowed."""

from __future__ import annotations

import pytest

from focusdesk.domain.quick_add import parse_when
from focusdesk.domain.task import Setting
from tests.domain.quick_add.reading import NOW, ZONE, codes, day_end, due, read


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Rilis #SIASN jumat 25.00", "jumat 25.00"),
        ("Rilis #SIASN jumat jam 25.00", "jumat jam 25.00"),
        ("Rilis #SIASN besok pukul 24.30", "besok pukul 24.30"),
        ("Rilis #SIASN jumat 14.75", "jumat 14.75"),
        ("Rilis #SIASN besok 99:99", "besok 99:99"),
        ("Rilis #SIASN jumat siang jam 25.00", "jumat siang jam 25.00"),
        ("Rilis #SIASN pukul 25.00", "pukul 25.00"),
        ("Rilis #SIASN sebelum jam 31.15", "jam 31.15"),
    ],
)
def test_an_hour_no_day_has_is_told(text: str, said: str) -> None:
    quick = read(text)
    problem = next(p for p in quick.problems if p.code == "hour_impossible")
    assert (problem.where, problem.detail) == ("due", said)
    assert quick.title == "Rilis"
    assert quick.due is None


@pytest.mark.parametrize(
    "text",
    [
        "Rilis #SIASN jumat 24.00",
        "Rilis #SIASN jumat 2pm",
        "Naikkan ke Ubuntu 24.04 #SIASN",
        "Lihat at 25 berkas #SIASN",
        "Rilis 2.75 #SIASN jumat",
        'Rilis #SIASN "jumat 25.00"',
    ],
)
def test_what_only_looks_like_such_an_hour_is_left_alone(text: str) -> None:
    assert codes(text) == []


def test_the_last_deadline_counts_as_ever() -> None:
    assert due("Rapat jumat 25.00 dibahas #SIASN besok") == "2026-11-27 16:30"


@pytest.mark.parametrize("text", ["jumat 25.00", "pukul 25.00"])
def test_a_field_with_such_an_hour_is_no_deadline(text: str) -> None:
    assert parse_when(text, NOW, ZONE, day_end) is None


def test_two_places_contradict_each_other() -> None:
    quick = read("Rilis #SIASN 1j @wfa @wfo")
    problem = next(p for p in quick.problems if p.code == "places_contradict")
    assert problem.where == "setting"


def test_the_same_place_twice_is_no_contradiction() -> None:
    assert read("Rilis #SIASN 1j @wfo @wfo").setting is Setting.WFO
    assert codes("Rilis #SIASN 1j @wfo @wfo") == []
