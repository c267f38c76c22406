from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.session_clock import (
    Both,
    ClockStepped,
    Ran,
    Reading,
    Restarted,
    Suspended,
    Unknown,
    between,
    from_text,
    steady,
    to_text,
)

SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)
START = Reading(datetime(2026, 11, 26, 1, tzinfo=UTC), 1000.0, 900.0, "boot")


def later(awake: float, asleep: float = 0, step: timedelta = timedelta()) -> Reading:
    passed = awake + asleep
    return replace(
        START,
        wall=START.wall + passed * SECOND + step,
        boot=START.boot + passed,
        awake=START.awake + awake,
    )


def test_time_awake_is_counted() -> None:
    assert between(START, later(5)) == Ran(5 * SECOND)


def test_a_breath_between_the_clocks_is_nothing() -> None:
    assert between(START, later(5, 2, 1.5 * SECOND)) == Ran(5 * SECOND)


def test_sleep_is_what_passed_since_boot_and_not_awake() -> None:
    at = START.wall + 5 * SECOND
    assert between(START, later(5, 60)) == Suspended(5 * SECOND, at, 60 * SECOND)


@pytest.mark.parametrize("by", [25 * HOUR, -25 * HOUR, 3 * SECOND, -3 * SECOND])
def test_a_changed_clock_is_told_from_sleep(by: timedelta) -> None:
    assert between(START, later(5, 0, by)) == ClockStepped(5 * SECOND, by)
    at = START.wall + 5 * SECOND + by
    assert between(START, later(5, 60, by)) == Both(5 * SECOND, at, 60 * SECOND, by)


def test_a_clock_that_is_steered_is_not_changed() -> None:
    assert between(START, later(4 * 3600, 0, 10 * SECOND)) == Ran(4 * HOUR)


def test_another_run_of_the_machine_tells_nothing() -> None:
    restarted = replace(later(3600), boot=20.0, awake=20.0, boot_id="other")
    assert between(START, restarted) == Restarted()
    assert between(START, replace(restarted, boot=5000.0, awake=5000.0)) == Restarted()


def test_processes_of_one_run_understand_each_other() -> None:
    # Where the run of a machine has no name, when it began tells it.
    assert between(START, replace(later(60), boot_id="another process")) == Ran(
        60 * SECOND
    )


def test_what_cannot_be_compared_is_not_known() -> None:
    assert between(None, START) == Unknown()
    nameless = replace(START, boot_id="")
    assert between(nameless, replace(nameless, boot=1.0, awake=1.0)) == Unknown()
    assert between(nameless, later(5, 0, HOUR)) == Unknown()


@given(st.floats(0, 1e5), st.floats(0, 1e6), st.timedeltas(-25 * HOUR, 25 * HOUR))
def test_never_more_is_counted_than_was_awake(
    awake: float, asleep: float, step: timedelta
) -> None:
    passed = between(START, later(awake, asleep, step))
    assert isinstance(passed, Ran | Suspended | ClockStepped | Both)
    assert abs(passed.counted - awake * SECOND) < timedelta(milliseconds=1)


def test_a_reading_is_written_and_read_again() -> None:
    assert from_text(to_text(START)) == START
    for text in (None, "", "x", "[]", '["2026-11-26", 1, 2, ""]', '["x", 1, 2, ""]'):
        assert from_text(text) is None


def test_one_clock_can_stand_for_all() -> None:
    moments = iter((START.wall, START.wall + HOUR))
    read = steady(lambda: next(moments))
    assert between(read(), read()) == Ran(HOUR)
