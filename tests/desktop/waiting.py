"""Waiting for what another process does: look again and again, until a deadline."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

PATIENCE = 20.0
"""Seconds; generous, because only a failing test waits that long."""
BETWEEN = 0.05


class NeverHappenedError(AssertionError):
    """What a test waited for did not come; says what was seen last."""


def until(
    look: Callable[[], T | None],
    awaited: str,
    seconds: float = PATIENCE,
    seen: Callable[[], object] | None = None,
) -> T:
    """Return what `look` finds, as soon as it finds something that is true."""
    deadline = time.monotonic() + seconds
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > deadline:
            last = "" if seen is None else f"; seen instead: {seen()}"
            raise NeverHappenedError(f"{awaited}: not within {seconds} s{last}")
        time.sleep(BETWEEN)
