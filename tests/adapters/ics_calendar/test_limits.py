"""Limits of time within one process: they end what is endless, and only that."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from focusdesk.adapters.ics_calendar import limits

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    Limit = Callable[[float], AbstractContextManager[None]]

# The second is what Windows gets; it works everywhere.
BOTH = pytest.mark.parametrize(
    "limit", [limits.time_limit, limits._time_limit_by_thread], ids=["timer", "thread"]
)


def spin() -> None:
    while True:
        pass


@BOTH
def test_what_takes_too_long_is_ended(limit: Limit) -> None:
    with pytest.raises(limits.TooSlow), limit(0.05):
        spin()


@BOTH
def test_what_is_quick_is_left_alone(limit: Limit) -> None:
    with limit(60):
        done = sum(range(1000))
    assert done == 499500


@pytest.mark.skipif(os.name != "posix", reason="a timer of POSIX systems")
def test_a_limit_within_a_limit_leaves_the_outer_one_running() -> None:
    def spin_after_a_limit() -> None:
        with limits.time_limit(60):
            pass
        spin()

    before = signal.getsignal(signal.SIGALRM)
    with pytest.raises(limits.TooSlow), limits.time_limit(0.05):
        spin_after_a_limit()
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


@pytest.mark.skipif(os.name != "posix", reason="a timer of POSIX systems")
def test_a_library_that_swallows_the_first_alarm_gets_another() -> None:
    def stubborn() -> None:
        try:
            spin()
        except BaseException:  # noqa: BLE001 - as some libraries do
            spin()

    with pytest.raises(limits.TooSlow), limits.time_limit(0.05):
        stubborn()
