from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain import focus as f
from focusdesk.domain.errors import InputInvalid, NotNow
from focusdesk.domain.recovery import (
    RecoveryChoice,
    Watch,
    is_silent,
    question,
    settle,
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


def test_only_a_running_session_is_asked_about() -> None:
    assert question(f.Idle(), START, ZONE) is None
    assert question(f.pause(seen_after(1), START), START, ZONE) is None
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


def test_silence_is_judged_by_who_should_have_seen() -> None:
    focus = seen_after(20)
    soon, later = START + 23 * MINUTE, START + 300 * MINUTE
    assert is_silent(focus, Watch.WATCHING, soon)
    assert is_silent(focus, Watch.LEFT, soon)
    assert not is_silent(focus, Watch.NEVER, soon)
    assert is_silent(focus, Watch.NEVER, later)
    assert not is_silent(f.pause(focus, soon), Watch.WATCHING, later)


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
