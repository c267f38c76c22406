"""Leaving the program for good, by choice or because the session ends."""

from __future__ import annotations

import signal
import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier

if TYPE_CHECKING:
    from types import FrameType

ROOM = 64


def leave() -> None:
    """End the loop; `quit` would ask a window first that hides instead of closing."""
    QCoreApplication.exit(0)


class SignalWatch(QObject):
    """Leaves in order when the system asks the process to end.

    Python runs a handler only when it is its turn, and Qt's loop may sleep for long:
    the signal's number arrives through a socket that wakes the loop.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._near, self._far = socket.socketpair()
        for end in (self._near, self._far):
            end.setblocking(False)
        kind = QSocketNotifier.Type.Read
        self._notifier = QSocketNotifier(self._near.fileno(), kind, self)
        self._notifier.activated.connect(self._heard)
        signal.set_wakeup_fd(self._far.fileno())
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, _handled)

    def stop(self) -> None:
        """Leave signals to Python again."""
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._near.close()
        self._far.close()

    def _heard(self) -> None:
        self._near.recv(ROOM)
        leave()


def _handled(_number: int, _frame: FrameType | None) -> None:
    """Keep the process alive: the socket says the rest."""
