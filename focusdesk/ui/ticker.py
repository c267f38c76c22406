"""The pulse of what is shown: once a minute, once a second in a last minute."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.ports import Clock

MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
LATE = 2


def next_tick(now: datetime, until: datetime | None) -> timedelta:
    """Return how long to wait for the next change of what is shown.

    That is the next full minute of the clock, or the next whole minute left until
    `until`; in the last minute the next whole second left.
    """
    into = timedelta(seconds=now.second, microseconds=now.microsecond)
    wait = MINUTE - into
    if until is None or until <= now:
        return wait
    left = until - now
    step = SECOND if left <= MINUTE else MINUTE
    return min(wait, left % step or step)


class Ticker(QObject):
    """Emits `ticked` when the minutes or seconds shown change; only while running."""

    ticked = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._until: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @property
    def is_running(self) -> bool:
        """Say whether a tick is awaited."""
        return self._timer.isActive()

    def start(self, until: datetime | None = None) -> None:
        """Tick from now on; `until` is the end of the countdown shown, if any."""
        self._until = until
        wait = next_tick(self._clock(), until) / timedelta(milliseconds=1)
        self._timer.start(int(wait) + LATE)

    def stop(self) -> None:
        """Tick no more."""
        self._timer.stop()

    def _tick(self) -> None:
        self.start(self._until)
        self.ticked.emit()
