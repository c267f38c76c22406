from __future__ import annotations

from datetime import UTC, timedelta

from focusdesk.adapters import system_clock


def test_now_is_aware_and_in_utc() -> None:
    assert system_clock.now().tzinfo is UTC
    assert system_clock.now().utcoffset() == timedelta()


def test_the_clocks_of_durations_never_go_back() -> None:
    for read in (system_clock.awake_seconds, system_clock.boot_seconds):
        first = read()
        assert read() >= first


def test_sleep_is_counted_since_boot_only() -> None:
    assert system_clock.boot_seconds() >= system_clock.awake_seconds() - 1
