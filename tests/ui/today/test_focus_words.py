"""What is said of a session: whole minutes, seconds in the last one, never a clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.focus import Idle
from focusdesk.ui.today.focus_words import face_of, idle_face, spoken, when_line
from tests.ui import samples

CARD = samples.now_card()
OPEN_ENDED = replace(CARD, focus=replace(samples.RUN, until=None), left_seconds=None)


def test_minutes_are_rounded_up_so_that_none_is_hidden() -> None:
    face = face_of(CARD, samples.NOW)
    assert (face.number, face.unit) == ("42", "minutes left")
    later = face_of(CARD, samples.NOW + timedelta(seconds=1))
    assert later.number == "42"


@given(st.integers(1, 59))
def test_the_last_minute_shows_seconds(seconds: int) -> None:
    face = face_of(CARD, samples.RUN_END - timedelta(seconds=seconds))
    assert (face.number, face.unit) == (str(seconds), "seconds left")


@given(st.integers(0, 55 * 60 * 1000))
def test_the_arc_is_what_is_left_of_the_whole(passed: int) -> None:
    face = face_of(CARD, samples.RUN.started + timedelta(milliseconds=passed))
    assert 0.0 <= face.share <= 1.0
    assert abs(face.share - (1 - passed / (55 * 60 * 1000))) < 0.001


def test_past_its_end_nothing_is_left_and_nothing_goes_below() -> None:
    face = face_of(CARD, samples.RUN_END + timedelta(minutes=5))
    assert (face.number, face.share) == ("0", 0.0)


def test_a_pause_stands_still_and_looks_paused() -> None:
    card = samples.now_card(samples.REST, 29 * 60)
    one = face_of(card, samples.NOW)
    hour_later = face_of(card, samples.NOW + timedelta(hours=1))
    assert one == hour_later
    assert one.dashed
    assert one.number == "29"
    assert when_line(card, samples.ZONE) == "Paused since 09:31"
    assert spoken(card, samples.NOW, samples.ZONE) == "SIASN, paused since 09:31"


def test_an_open_ended_session_tells_what_was_worked() -> None:
    face = face_of(OPEN_ENDED, samples.NOW)
    assert (face.number, face.unit, face.share) == ("13", "minutes worked", 0.0)
    assert when_line(OPEN_ENDED, samples.ZONE) == "Started at 09:05"
    assert spoken(OPEN_ENDED, samples.NOW, samples.ZONE) == "SIASN, 13 m worked"


def test_the_tooltip_of_the_tray() -> None:
    line = spoken(CARD, samples.NOW, samples.ZONE)
    assert line == "SIASN, 42 m left until 10:00"
    assert spoken(samples.now_card(Idle()), samples.NOW, samples.ZONE) == ""


def test_an_idle_face_is_the_length_of_what_is_offered() -> None:
    assert idle_face(samples.REVIEW).number == "40"
    assert idle_face(None).number == ""
