from __future__ import annotations

import sys
from datetime import UTC, timedelta

import pytest

from focusdesk.adapters import system_clock
from focusdesk.domain.session_clock import Ran, between


def test_now_is_aware_and_in_utc() -> None:
    assert system_clock.now().tzinfo is UTC
    assert system_clock.now().utcoffset() == timedelta()


def test_the_clocks_of_durations_never_go_back() -> None:
    for read in (system_clock.awake_seconds, system_clock.boot_seconds):
        first = read()
        assert read() >= first


def test_all_clocks_are_read_together() -> None:
    read = system_clock.readings(system_clock.now)
    passed = between(read(), read())
    assert isinstance(passed, Ran)
    assert timedelta() <= passed.counted < timedelta(minutes=1)


@pytest.mark.skipif(sys.platform == "win32", reason="the zone is not in TZ there")
def test_the_zone_is_read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, hours in (("WIB-7", 7), ("WITA-8", 8), ("WIT-9", 9)):
        monkeypatch.setenv("TZ", name)
        assert system_clock.zone_offset() == timedelta(hours=hours)
    monkeypatch.undo()
    system_clock.zone_offset()


def test_sleep_is_counted_since_boot_only() -> None:
    assert system_clock.boot_seconds() >= system_clock.awake_seconds() - 1
