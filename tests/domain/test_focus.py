from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain import focus as f
from focusdesk.domain.errors import InputInvalid, NotNow
from focusdesk.domain.timerange import TimeRange
from tests.domain.focus_stories import START, Story, apply, order, stories

if TYPE_CHECKING:
    from collections.abc import Callable

MINUTE = timedelta(minutes=1)


def running(length: timedelta | None = 55 * MINUTE) -> f.Running:
    return f.start(f.Idle(), order(length), START)


@given(stories())
def test_worked_is_never_negative_and_never_more_than_passed(story: Story) -> None:
    focus: f.Focus = f.start(f.Idle(), order(story.length), START)
    now = latest = START
    for step, moved in story.steps:
        now += moved
        latest = max(latest, now)
        focus = apply(focus, step, now)
        counted = f.worked(focus, now)
        assert timedelta() <= counted <= latest - START
    session = f.finish(focus, now, f.EndedBy.FINISHED)
    assert timedelta() <= session.worked <= session.end - session.start
    assert session.start <= START


@given(stories())
def test_a_session_ends_with_what_it_showed(story: Story) -> None:
    focus: f.Focus = f.start(f.Idle(), order(story.length), START)
    now = START
    for step, moved in story.steps:
        now += moved
        focus = apply(focus, step, now)
    assert not isinstance(focus, f.Idle)
    end = max(now, focus.since)
    session = f.finish(focus, end, f.EndedBy.STOPPED)
    assert session.worked == f.worked(focus, end)
    assert session.interruptions == focus.interruptions


@given(stories())
def test_time_left_is_never_negative(story: Story) -> None:
    focus: f.Focus = f.start(f.Idle(), order(story.length), START)
    now = START
    for step, moved in story.steps:
        now += moved
        focus = apply(focus, step, now)
        remains = f.left(focus, now)
        assert remains is None or remains >= timedelta()


def test_a_pause_does_not_count_and_keeps_the_countdown() -> None:
    paused = f.pause(running(), START + 20 * MINUTE)
    assert f.worked(paused, START + 80 * MINUTE) == 20 * MINUTE
    resumed = f.resume(paused, START + 80 * MINUTE)
    assert resumed.until == START + (80 + 35) * MINUTE
    assert f.worked(resumed, START + 90 * MINUTE) == 30 * MINUTE


def test_a_paused_session_ended_when_it_was_paused() -> None:
    paused = f.pause(running(), START + 20 * MINUTE)
    session = f.finish(paused, START + 300 * MINUTE, f.EndedBy.FINISHED)
    assert session.end == START + 20 * MINUTE


def test_a_session_runs_on_past_its_end() -> None:
    focus = running(10 * MINUTE)
    late = START + 25 * MINUTE
    assert f.is_over(focus, START + 10 * MINUTE)
    assert not f.is_over(focus, START + 9 * MINUTE)
    assert f.left(focus, late) == timedelta()
    assert f.worked(focus, late) == 25 * MINUTE


def test_an_open_ended_session_is_never_over() -> None:
    focus = running(None)
    assert f.left(focus, START + 600 * MINUTE) is None
    assert not f.is_over(focus, START + 600 * MINUTE)


def test_extending_in_time_adds_to_the_end() -> None:
    extended = f.extend(running(), 10, START + 20 * MINUTE)
    assert isinstance(extended, f.Running)
    assert extended.until == START + 65 * MINUTE


def test_extending_past_the_end_gives_the_whole_extension() -> None:
    late = START + 70 * MINUTE
    extended = f.extend(running(), 10, late)
    assert f.left(extended, late) == 10 * MINUTE


def test_a_paused_session_can_be_extended() -> None:
    paused = f.pause(running(), START + 20 * MINUTE)
    assert f.left(f.extend(paused, 10, START + 21 * MINUTE), START) == 45 * MINUTE


@pytest.mark.parametrize("minutes", [0, -5, 241])
def test_an_extension_has_bounds(minutes: int) -> None:
    with pytest.raises(InputInvalid) as refused:
        f.extend(running(), minutes, START)
    assert refused.value.problems[0].code == "extension_outside"


def test_an_open_ended_session_has_nothing_to_extend() -> None:
    with pytest.raises(NotNow) as refused:
        f.extend(running(None), 10, START)
    assert refused.value.state == "open_ended"


@pytest.mark.parametrize(
    ("step", "take"),
    [
        ("pause", lambda idle: f.pause(idle, START)),
        ("resume", lambda idle: f.resume(idle, START)),
        ("finish", lambda idle: f.finish(idle, START, f.EndedBy.FINISHED)),
        ("extend", lambda idle: f.extend(idle, 5, START)),
        ("interrupt", f.interrupt),
    ],
)
def test_nothing_can_be_done_to_no_session(
    step: str, take: Callable[[f.Focus], object]
) -> None:
    with pytest.raises(NotNow) as refused:
        take(f.Idle())
    assert (refused.value.step, refused.value.state) == (step, "idle")


def test_a_second_session_waits_for_the_first() -> None:
    with pytest.raises(NotNow):
        f.start(running(), order(), START)
    with pytest.raises(NotNow):
        f.start(f.pause(running(), START), order(), START)


def test_pausing_twice_and_resuming_twice_are_refused() -> None:
    paused = f.pause(running(), START)
    with pytest.raises(NotNow):
        f.pause(paused, START)
    with pytest.raises(NotNow):
        f.resume(running(), START)


def test_interruptions_are_counted_running_and_paused() -> None:
    once = f.interrupt(running())
    assert isinstance(once, f.Running)
    twice = f.interrupt(f.pause(once, START))
    assert f.finish(twice, START, f.EndedBy.FINISHED).interruptions == 2


def test_a_heartbeat_never_goes_back() -> None:
    focus = f.beat(running(), START + MINUTE)
    assert f.beat(focus, START) == focus


def test_a_heartbeat_counts_what_was_awake_and_leaves_the_rest_to_do() -> None:
    focus = f.beat(running(), START + 30 * MINUTE, 20 * MINUTE)
    now = START + 30 * MINUTE
    assert (f.worked(focus, now), f.left(focus, now)) == (20 * MINUTE, 35 * MINUTE)


def test_clocks_that_part_by_a_breath_do_not_move_the_end() -> None:
    focus = f.beat(running(), START + MINUTE, timedelta(seconds=59))
    assert focus.until == running().until


@pytest.mark.parametrize("hours", [-25, 25])
def test_a_session_follows_the_clock(hours: int) -> None:
    by = timedelta(hours=hours)
    focus = f.follow_clock(f.beat(running(), START + MINUTE), by)
    now = START + MINUTE + by
    assert (f.worked(focus, now), f.left(focus, now)) == (MINUTE, 54 * MINUTE)
    assert f.finish(focus, now, f.EndedBy.FINISHED).start == START + by


BLOCK = TimeRange(START, START + 55 * MINUTE)


@pytest.mark.parametrize(
    ("now", "spent", "expected"),
    [
        (13, 0, 42),  # inside: to the block's end
        (-5, 0, 55),  # early: its length
        (90, 0, 55),  # late: its length
        (90, 40, 15),  # late, partly worked: the rest
        (90, 60, 55),  # late, worked already: again
        (53, 0, 5),  # nearly over: still something
        (90, 53, 5),
    ],
)
def test_a_block_counts_down(now: int, spent: int, expected: int) -> None:
    instant = START + now * MINUTE
    assert f.countdown(BLOCK, spent * MINUTE, instant) == expected * MINUTE


@given(
    st.timedeltas(timedelta(days=-2), timedelta(days=2)),
    st.timedeltas(timedelta(), timedelta(hours=5)),
)
def test_a_countdown_is_never_longer_than_its_block(
    when: timedelta, spent: timedelta
) -> None:
    remains = f.countdown(BLOCK, spent, START + when)
    assert f.SHORTEST_COUNTDOWN <= remains <= BLOCK.end - BLOCK.start
