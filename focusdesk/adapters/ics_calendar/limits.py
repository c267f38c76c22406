"""What reading a calendar may cost at most, and how the child is held to it."""

from __future__ import annotations

import signal
import sys
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_FILE_BYTES = 5_000_000
MAX_SECONDS = 20
MAX_MEMORY = 300 * 1024 * 1024
MAX_NESTING = 4
MAX_EVENT_LINES = 20_000
MAX_PER_SERIES = 400
MAX_INSTANCES = 20_000
MAX_PROBLEMS = 200

# The child stops by itself before it is stopped, so that what was read is kept.
READING_SECONDS = 13.0
# Entries get a short turn first, so that a few slow ones cannot starve the others.
QUICK_SECONDS = 0.2
SERIES_SECONDS = 2.0


class TooSlow(BaseException):
    """One step took too long; no library's own `except Exception` may hide it."""


def confine() -> None:
    """Give up memory, time and files beyond what reading needs, where that exists."""
    if sys.platform == "win32":
        return
    import resource

    limits = (
        (resource.RLIMIT_AS, MAX_MEMORY),
        (resource.RLIMIT_CPU, MAX_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    )
    for kind, most in limits:
        # macOS refuses RLIMIT_AS; the limits of time hold there all the same.
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise TooSlow in the block once that long has passed. Main thread only."""
    if sys.platform == "win32":
        with _time_limit_by_thread(seconds):
            yield
        return

    def stop(_signal: int, _frame: object) -> None:
        raise TooSlow

    handler = signal.signal(signal.SIGALRM, stop)
    # It rings again and again, in case some library swallows the first.
    timer = signal.setitimer(signal.ITIMER_REAL, seconds, 0.1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, *timer)
        signal.signal(signal.SIGALRM, handler)


@contextmanager
def _time_limit_by_thread(seconds: float) -> Iterator[None]:
    # Windows has no timers of the process; interrupt_main does what Ctrl-C does.
    import _thread

    timer = threading.Timer(seconds, _thread.interrupt_main)
    timer.daemon = True
    timer.start()
    try:
        yield
    except KeyboardInterrupt as interrupt:
        raise TooSlow from interrupt
    finally:
        timer.cancel()
