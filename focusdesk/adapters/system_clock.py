"""The machine's clocks: the one place that reads them."""

from __future__ import annotations

import os
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.ports import Clock
    from focusdesk.domain.session_clock import Reading

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


def now() -> datetime:
    """Return the present instant, aware, in UTC."""
    return datetime.now(UTC)


def awake_seconds() -> float:
    """Return seconds on a clock that stands still while the machine sleeps."""
    if sys.platform == "darwin":
        seconds = time.clock_gettime(time.CLOCK_UPTIME_RAW)
    elif sys.platform == "win32":
        seconds = _unbiased_interrupt_seconds()
    else:
        seconds = time.monotonic()
    return seconds


def boot_seconds() -> float:
    """Return seconds on a clock that goes on while the machine sleeps."""
    if sys.platform == "linux":
        seconds = time.clock_gettime(time.CLOCK_BOOTTIME)
    elif sys.platform == "darwin":
        seconds = time.clock_gettime(time.CLOCK_MONOTONIC_RAW)
    else:
        # Python's monotonic clock counts sleep on Windows.
        seconds = time.monotonic()
    return seconds


def boot_id() -> str:
    """Name this run of the machine; where it has no name, this process."""
    try:
        return BOOT_ID.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return f"process {os.getpid()}"


def readings(clock: Clock) -> Callable[[], Reading]:
    """Read the machine's clocks together, with `clock` as the one on the wall."""
    from focusdesk.domain.session_clock import Reading

    run = boot_id()

    def read() -> Reading:
        return Reading(clock(), boot_seconds(), awake_seconds(), run)

    return read


def zone_offset() -> timedelta:
    """Return by how much local time is ahead of UTC, as the machine is set now."""
    if sys.platform != "win32":
        # What the C library has read of the zone is kept until it is told.
        time.tzset()
    return timedelta(seconds=time.localtime().tm_gmtoff)


def _unbiased_interrupt_seconds() -> float:
    import ctypes

    ticks = ctypes.c_ulonglong()
    library = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    library.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
    return ticks.value / 10_000_000
