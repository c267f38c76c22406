from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain import focus as f
from focusdesk.domain.errors import InputInvalid, NotNow
from focusdesk.domain.recovery import (
    LONGEST_BEAT,
    Answer,
    RecoveryChoice,
    Watch,
    count_up,
    is_unsettled,
    question,
    rest,
    settle,
)
from focusdesk.domain.session_clock import (
    Both,
    ClockStepped,
    Passed,
    Ran,
    Restarted,
    Suspended,
    Unknown,
)
from tests.domain.focus_stories import START, order

MINUTE = timedelta(minutes=1)
ZONE = "Asia/Jakarta"
EVERY_CHOICE = (RecoveryChoice.CONTINUE, RecoveryChoice.END, RecoveryChoice.COUNT)


def seen_after(minutes: float, length: timedelta | None = 55 * MINUTE) -> f.Running:
    started = f.start(f.Idle(), order(length), START)
    return f.beat(started, START + minutes * MINUTE)


def test_the_question_says_what_was_seen_and_what_was_not() -> None:
    asked = question(seen_after(20), START + 50 * MINUTE, ZONE)
    assert asked is not None
    assert (asked.seen, asked.gap) == (START + 20 * MINUTE, 30 * MINUTE)
    assert asked.choices == EVERY_CHOICE


def test_only_an_open_session_is_asked_about() -> None:
    assert question(f.Idle(), START, ZONE) is None
    with pytest.raises(NotNow):
        settle(f.Idle(), RecoveryChoice.CONTINUE, START)


def test_after_a_night_or_a_long_silence_it_can_only_have_ended() -> None:
    for gap in (timedelta(hours=4, seconds=1), timedelta(hours=16)):
        asked = question(seen_after(20), START + 20 * MINUTE + gap, ZONE)
        assert asked is not None
        assert asked.choices == (RecoveryChoice.END,)


def test_going_on_drops_the_gap_and_keeps_the_countdown() -> None:
    now = START + 50 * MINUTE
    focus = settle(seen_after(20), RecoveryChoice.CONTINUE, now)
    assert isinstance(focus, f.Running)
    assert f.worked(focus, now) == 20 * MINUTE
    assert f.left(focus, now) == 35 * MINUTE
    assert focus.started == START


def test_counting_takes_the_gap_as_work() -> None:
    now = START + 50 * MINUTE
    focus = settle(seen_after(20), RecoveryChoice.COUNT, now)
    assert isinstance(focus, f.Running)
    assert f.worked(focus, now) == 50 * MINUTE
    assert f.left(focus, now) == 5 * MINUTE


def test_ending_goes_back_to_when_it_was_last_seen() -> None:
    session = settle(seen_after(20), RecoveryChoice.END, START + 90 * MINUTE)
    assert isinstance(session, f.Session)
    assert session.end == START + 20 * MINUTE
    assert session.worked == 20 * MINUTE
    assert session.ended_by is f.EndedBy.RECOVERED


def test_ending_takes_another_time_within_the_session() -> None:
    now = START + 90 * MINUTE
    end = START + 33 * MINUTE
    session = settle(seen_after(20), RecoveryChoice.END, now, end)
    assert isinstance(session, f.Session)
    assert session.worked == 33 * MINUTE


@pytest.mark.parametrize("minutes", [-1, 91])
def test_it_did_not_end_before_it_began_or_in_the_future(minutes: int) -> None:
    end = START + minutes * MINUTE
    with pytest.raises(InputInvalid) as refused:
        settle(seen_after(20), RecoveryChoice.END, START + 90 * MINUTE, end)
    assert refused.value.problems[0].code == "recovery_end_outside"


@pytest.mark.parametrize("passed", [Ran(3 * MINUTE), Unknown()])
def test_silence_is_judged_by_who_should_have_seen(passed: Passed) -> None:
    focus, now = seen_after(20), START + 23 * MINUTE
    assert is_unsettled(focus, Watch.WATCHING, passed, now)
    assert is_unsettled(focus, Watch.LEFT, passed, now)
    assert not is_unsettled(focus, Watch.NEVER, passed, now)


def test_hours_of_silence_are_asked_about_even_where_nobody_watched() -> None:
    later = START + 300 * MINUTE
    assert is_unsettled(seen_after(20), Watch.NEVER, Unknown(), later)
    assert is_unsettled(seen_after(20), Watch.NEVER, Ran(280 * MINUTE), later)


@pytest.mark.parametrize(
    "passed",
    [
        Suspended(timedelta(), START, timedelta(seconds=3)),
        Both(timedelta(), START, timedelta(seconds=3), MINUTE),
        Restarted(),
    ],
)
def test_sleep_is_asked_about_however_short(passed: Passed) -> None:
    assert is_unsettled(seen_after(20), Watch.NEVER, passed, START + 20 * MINUTE)


def test_a_changed_clock_is_not_asked_about() -> None:
    passed = ClockStepped(MINUTE / 2, timedelta(hours=-25))
    now = START + 20.5 * MINUTE - timedelta(hours=25)
    assert not is_unsettled(seen_after(20), Watch.WATCHING, passed, now)
    focus = count_up(seen_after(20), Watch.WATCHING, passed, now)
    assert (f.worked(focus, now), f.left(focus, now)) == (20.5 * MINUTE, 34.5 * MINUTE)


def test_what_was_awake_before_a_sleep_counts_and_the_sleep_is_the_gap() -> None:
    lasted = timedelta(hours=1)
    now = START + 20.5 * MINUTE + lasted
    passed = Suspended(MINUTE / 2, now - lasted, lasted)
    rests = rest(seen_after(20), Watch.WATCHING, passed, now)
    assert rests.banked == 20.5 * MINUTE
    asked = question(rests, now, ZONE)
    assert asked is not None
    assert asked.gap == lasted


def test_a_window_that_stood_still_counts_one_beat_at_most() -> None:
    now = START + 21.5 * MINUTE
    focus = count_up(seen_after(20), Watch.WATCHING, Ran(1.5 * MINUTE), now)
    assert f.worked(focus, now) == 20 * MINUTE + LONGEST_BEAT
    assert f.left(focus, now) == 35 * MINUTE - LONGEST_BEAT


def test_an_answer_is_written_and_read_again() -> None:
    answer = Answer(RecoveryChoice.END, START, START + MINUTE, START)
    assert Answer.from_text(answer.to_text()) == answer
    for text in ("", "count", "count a/b", "perhaps x/y", f"end {START}/{START}"):
        assert Answer.from_text(text) is None


def test_an_end_before_the_last_heartbeat_takes_time_away() -> None:
    session = settle(
        f.beat(seen_after(20), START + 21 * MINUTE),
        RecoveryChoice.END,
        START + 90 * MINUTE,
        START + 5 * MINUTE,
    )
    assert isinstance(session, f.Session)
    assert (session.worked, session.away) == (5 * MINUTE, False)


def test_time_said_to_be_work_is_marked() -> None:
    now = START + 90 * MINUTE
    end = START + 33 * MINUTE
    session = settle(seen_after(20), RecoveryChoice.END, now, end)
    assert isinstance(session, f.Session)
    assert session.away


GAPS = st.timedeltas(timedelta(hours=-30), timedelta(hours=60))


@given(GAPS, st.sampled_from(RecoveryChoice), st.integers(0, 200))
def test_no_answer_counts_more_than_passed(
    gap: timedelta, choice: RecoveryChoice, seen: int
) -> None:
    focus = seen_after(seen)
    now = focus.seen + gap
    settled = settle(focus, choice, now)
    counted = (
        settled.worked if isinstance(settled, f.Session) else f.worked(settled, now)
    )
    assert timedelta() <= counted <= max(now, focus.seen) - START
    if choice is not RecoveryChoice.COUNT:
        assert counted <= focus.seen - START
