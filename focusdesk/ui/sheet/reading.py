"""Reading a page anew while it is seen, and the keys that work on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from focusdesk.domain.errors import FocusDeskError, SolverFailed
from focusdesk.services.events import (
    BlockDue,
    BlockStartDue,
    DayStartDue,
    NoticesChanged,
    PlanFailed,
    RatingDue,
)
from focusdesk.ui.ticker import Ticker

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from focusdesk.domain.ports import Clock
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar

UNTOLD = (BlockDue, BlockStartDue, DayStartDue, NoticesChanged, RatingDue)
"""Events that change nothing such a page shows."""


class Reading(QObject):
    """Calls `read` now, soon after an event, and only while the page is seen.

    `read` returns the end of the countdown it shows, None without one; `ticked` says
    that the minutes or seconds shown have changed.
    """

    ticked = Signal()

    def __init__(
        self,
        page: QWidget,
        bridge: EventBridge,
        clock: Clock,
        bar: MessageBar,
        read: Callable[[], datetime | None],
        untold: tuple[type, ...] = UNTOLD,
    ) -> None:
        super().__init__(page)
        self._page, self._bar = page, bar
        self._read, self._untold = read, untold
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.again)
        self._ticker = Ticker(clock, self)
        self._ticker.ticked.connect(self.ticked)
        bridge.happened.connect(self._hear)

    @property
    def is_running(self) -> bool:
        """Say whether a tick is awaited."""
        return self._ticker.is_running

    def begin(self) -> None:
        """Read what changed while nobody looked; the page takes the keyboard."""
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.again()

    def end(self) -> None:
        """Stop every timer."""
        self._ticker.stop()
        self._soon.stop()

    def again(self) -> None:
        """Read anew; nothing is read while the page is hidden."""
        if self._page.isVisible() and self._bar.attempt(self._try):
            self._ticker.start(self._until)

    def _try(self) -> None:
        self._until = self._read()

    def _hear(self, event: object) -> None:
        if isinstance(event, PlanFailed):
            self._bar.tell(_told(event.error))
        if not isinstance(event, self._untold):
            self._soon.start()


def bind_keys(page: QWidget, keys: Mapping[str, Callable[[], object]]) -> None:
    """Let keys work while the page or anything on it has the keyboard."""
    for sequence, act in keys.items():
        shortcut = QShortcut(QKeySequence(sequence), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)


def _told(error: Exception) -> FocusDeskError:
    return error if isinstance(error, FocusDeskError) else SolverFailed(str(error))
