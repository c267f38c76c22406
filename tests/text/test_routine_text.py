"""Routines and own events in one line each, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from focusdesk.adapters.toml_routines import load_routines
from focusdesk.domain.busy import EventKind
from focusdesk.domain.dayspan import Span
from focusdesk.domain.ids import RoutineId
from focusdesk.domain.own_event import own_event
from focusdesk.domain.routine import (
    EVERY_DAY,
    WORKWEEK,
    Routine,
    RoutineKind,
    moved,
    without,
)
from focusdesk.domain.task import Setting
from focusdesk.text import routine_text, use_language

if TYPE_CHECKING:
    from collections.abc import Iterator

RESOURCES = Path(__file__).parents[2] / "resources"
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
ZONE = "Asia/Jakarta"
STANDUP = Routine(
    RoutineId("0123456789"),
    "Stand-up",
    RoutineKind.MEETING,
    WORKWEEK,
    600,
    15,
    MONDAY,
)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    use_language("en", RESOURCES / "i18n")
    yield
    use_language("en", RESOURCES / "i18n")


@pytest.mark.parametrize(
    ("days", "text"),
    [
        ({0}, "Monday"),
        ({0, 1, 2, 3, 4}, "Mon–Fri"),
        ({0, 1, 2}, "Mon–Wed"),
        ({0, 1}, "Mon, Tue"),
        ({0, 2, 4}, "Mon, Wed, Fri"),
        (set(EVERY_DAY), "every day"),
    ],
)
def test_weekdays_are_written_as_people_say_them(days: set[int], text: str) -> None:
    assert routine_text.weekdays_text(frozenset(days)) == text


def test_a_routine_says_all_that_differs_from_the_usual() -> None:
    plain = routine_text.routine_line(STANDUP, TUESDAY)
    assert plain == (
        "01234567  Stand-up · Mon–Fri · 10:00–10:15 · Meeting · next Tue, 24 Nov"
    )
    other = replace(
        STANDUP,
        every=2,
        setting=Setting.WFO,
        welcome=True,
        until=TUESDAY,
        active=False,
    )
    assert routine_text.routine_line(other) == (
        "01234567  Stand-up · Mon–Fri, every 2 weeks · 10:00–10:15 · Meeting"
        " · only WFO · welcome in no-meeting windows · until Tue, 24 Nov · resting"
    )


def test_times_that_differ_are_told_under_their_routine() -> None:
    other = moved(without(STANDUP, MONDAY), TUESDAY, TUESDAY, 660)
    lines = routine_text.routines_text([(other, None)], MONDAY).splitlines()
    assert [line.strip() for line in lines[1:]] == [
        "Mon, 23 Nov: left out",
        "Tue, 24 Nov: moved to Tue, 24 Nov, 11:00",
    ]
    later = routine_text.routines_text([(other, None)], TUESDAY).splitlines()
    assert len(later) == 2


def test_presets_are_named_in_the_language_spoken() -> None:
    presets = load_routines(RESOURCES / "routines.toml")
    assert "Morning assembly" in routine_text.presets_text(presets)
    use_language("id", RESOURCES / "i18n")
    text = routine_text.presets_text(presets)
    assert "Apel pagi" in text
    assert "07.30–08.00" in text


def test_own_events_are_one_on_a_line() -> None:
    meeting = own_event(ZONE, MONDAY, Span(780, 840), "Rapat")
    away = own_event(ZONE, MONDAY, Span(900, 1440), "Pulang", kind=EventKind.AWAY)
    first, second = routine_text.own_events_text((meeting, away), ZONE).splitlines()
    assert first.endswith("Mon, 23 Nov  13:00–14:00  Rapat")
    assert second.endswith("Mon, 23 Nov  15:00–24:00  Pulang (away)")


def test_every_kind_has_a_name_of_its_own() -> None:
    names = {routine_text.kind_name(kind) for kind in RoutineKind}
    assert len(names) == len(RoutineKind)
    assert all(routine_text.event_kind_name(kind) for kind in EventKind)


def test_nothing_yet_says_what_to_do() -> None:
    assert "routine presets" in routine_text.routines_text([], MONDAY)
    assert routine_text.own_events_text((), ZONE)
