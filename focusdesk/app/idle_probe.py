"""Asks in the background how long nobody has typed, and says so when it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.ports import Background, IdleSensor

STILL_ASKING = 0.0
"""Until it is known, somebody may be typing."""


class IdleProbe:
    """A quick answer to a slow question.

    Asked for the first time it starts to look, and `known` is called once it has
    looked; asked then, it gives that answer, which serves once.
    """

    def __init__(self, sensor: IdleSensor, background: Background) -> None:
        self._sensor, self._background = sensor, background
        self._answer: float | None = STILL_ASKING
        self._looking = self._fresh = self._unknown = False
        self.known: Callable[[], None] = lambda: None

    def __call__(self) -> float | None:
        """Return seconds since the last key; None when no one can tell."""
        if self._unknown:
            return None
        if self._fresh:
            self._fresh = False
            return self._answer
        if not self._looking:
            self._looking = True
            self._background.submit(self._sensor.idle_seconds, self._take, self._fail)
        return STILL_ASKING

    def _take(self, seconds: float | None) -> None:
        self._looking = False
        self._unknown = seconds is None
        self._answer, self._fresh = seconds, True
        self.known()

    def _fail(self, error: Exception) -> None:
        del error
        self._take(None)
