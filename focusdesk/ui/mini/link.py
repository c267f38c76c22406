"""What keeps the mini timer current, and does what is pressed on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

from focusdesk.domain.focus import Running
from focusdesk.domain.ids import BlockId
from focusdesk.ui.sheet.reading import Reading
from focusdesk.ui.today.focus_words import last_minute

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from focusdesk.domain.ports import Clock
    from focusdesk.services.day_view import DayView
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.mini.timer import MiniTimer
    from focusdesk.ui.today.ports import Days, Rests, Sessions


@dataclass(frozen=True, slots=True)
class MiniServices:
    """What the mini timer shows and does; `bar` says what was refused.

    `rests` knows the break that is taken.
    """

    days: Days
    sessions: Sessions
    bridge: EventBridge
    clock: Clock
    bar: MessageBar
    rests: Rests | None = None


class MiniLink(QObject):
    """Reads for a mini timer while it is seen, and not otherwise.

    `refused` is emitted when a step that it asked for was not taken.
    """

    refused = Signal()

    def __init__(self, timer: MiniTimer, services: MiniServices) -> None:
        super().__init__(timer)
        self._timer, self._services = timer, services
        self._view: DayView | None = None
        bridge, clock, bar = services.bridge, services.clock, services.bar
        self._reading = Reading(timer, bridge, clock, bar, self._read)
        self._reading.ticked.connect(self._tick)
        timer.installEventFilter(self)
        sessions = services.sessions
        timer.start_asked.connect(
            lambda block_id: self._try(lambda: sessions.start(BlockId(block_id)))
        )
        timer.pause_asked.connect(lambda: self._try(sessions.pause))
        timer.resume_asked.connect(lambda: self._try(sessions.resume))
        timer.finish_asked.connect(lambda: self._try(sessions.finish))
        timer.interruption_asked.connect(lambda: self._try(sessions.interrupt))

    @property
    def is_ticking(self) -> bool:
        """Say whether a minute is awaited."""
        return self._reading.is_running

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Read when the timer comes up, rest when it leaves."""
        if watched is self._timer and event.type() == QEvent.Type.Show:
            self._reading.begin()
        elif watched is self._timer and event.type() == QEvent.Type.Hide:
            self._reading.end()
        return False

    def _read(self) -> datetime | None:
        days, now = self._services.days, self._services.clock()
        rests, view = self._services.rests, days.day_view(days.today())
        rest = rests.now() if rests is not None else None
        self._view = view
        self._timer.show_day(view, now, rest)
        focus = view.now_card.focus
        if rest is not None:
            return rest.until
        return focus.until if isinstance(focus, Running) else None

    def _tick(self) -> None:
        now, view = self._services.clock(), self._view
        if view is not None and last_minute(view.now_card.focus, now) and now.second:
            self._timer.tick(now)
        else:
            self._reading.again()

    def _try(self, step: Callable[[], object]) -> None:
        if not self._services.bar.attempt(step):
            self.refused.emit()
