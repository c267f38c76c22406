"""When what is shown changes next: full minutes, and seconds in the last one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from focusdesk.ui.ticker import MINUTE, SECOND, Ticker, next_tick

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

START = datetime(2026, 11, 26, 2, 18, tzinfo=UTC)
moments = st.integers(0, 3_600_000_000).map(
    lambda us: START + timedelta(microseconds=us)
)


def minutes_left(now: datetime, until: datetime) -> int:
    return -(-(until - now) // MINUTE)


@given(moments)
def test_without_a_countdown_the_next_full_minute_is_awaited(now: datetime) -> None:
    then = now + next_tick(now, None)
    assert (then.second, then.microsecond) == (0, 0)
    assert timedelta() < then - now <= MINUTE


@given(moments, moments)
def test_no_change_of_what_is_shown_is_slept_through(
    now: datetime, until: datetime
) -> None:
    then = now + next_tick(now, until)
    assert timedelta() < then - now <= MINUTE
    just_before = then - timedelta(microseconds=1)
    assert just_before.minute == now.minute
    if until - now > MINUTE:
        assert minutes_left(just_before, until) == minutes_left(now, until)
    elif until > now:
        assert then - now <= SECOND


@given(moments, moments)
def test_an_hour_of_ticks_needs_few_wakeups(now: datetime, until: datetime) -> None:
    end, ticks = now + timedelta(hours=1), 0
    while now < end:
        now += next_tick(now, until)
        ticks += 1
    assert ticks <= 61 + 60 + 61


def test_a_stopped_ticker_waits_for_nothing(qtbot: QtBot) -> None:
    del qtbot
    ticker = Ticker(lambda: START)
    ticker.start()
    assert ticker.is_running
    ticker.stop()
    assert not ticker.is_running


def test_ticks_come_again_and_again(qtbot: QtBot) -> None:
    ticker = Ticker(lambda: START + timedelta(seconds=59, milliseconds=990))
    with qtbot.waitSignals([ticker.ticked, ticker.ticked], timeout=2000):
        ticker.start()
    assert ticker.is_running
    ticker.stop()
