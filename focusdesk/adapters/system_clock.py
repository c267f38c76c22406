"""The machine's clocks: the one place that reads them."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime


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


def _unbiased_interrupt_seconds() -> float:
    import ctypes

    ticks = ctypes.c_ulonglong()
    library = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    library.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
    return ticks.value / 10_000_000
