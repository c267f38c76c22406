"""What keeps the tray current: events, the clock while a session runs, the menu."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from focusdesk.domain.errors import FocusDeskError
from focusdesk.domain.focus import Idle, Paused, Running
from focusdesk.services.events import (
    BlockDue,
    FocusChanged,
    NoticesChanged,
    RatingDue,
    RatingGiven,
    RecoveryNeeded,
)
from focusdesk.ui.ticker import Ticker
from focusdesk.ui.today.focus_words import face_of, rest_spoken, spoken
from focusdesk.ui.tray_menu import MenuActs, Toggle, TrayMenu, menu_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.breaks import Break
    from focusdesk.domain.ports import Clock
    from focusdesk.services.day_view import DayView
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.today.ports import Days, Rests, Sessions
    from focusdesk.ui.tray import Tray

_UNTOLD = (NoticesChanged, RatingDue, RatingGiven)
"""Events that change nothing the tray shows."""


@dataclass(frozen=True, slots=True)
class TrayServices:
    """What the tray shows and does once the vault is open.

    `toggles` gives the entries of its menu that are on or off, `rests` the break.
    """

    days: Days
    sessions: Sessions
    bridge: EventBridge
    clock: Clock
    toggles: Callable[[], tuple[Toggle, ...]] = tuple
    rests: Rests | None = None


class TrayLink(QObject):
    """Reads today's snapshot for a tray and passes its wishes to the services."""

    def __init__(self, tray: Tray, services: TrayServices) -> None:
        super().__init__(tray)
        self._tray, self._services = tray, services
        self._view: DayView | None = None
        self._rest: Break | None = None
        self._needs_attention = False
        self._menu = TrayMenu(tray.menu)
        self._acts = MenuActs(
            services.sessions,
            self._try,
            tray.open_asked.emit,
            tray.quit_asked.emit,
            services.toggles,
            services.rests.end if services.rests is not None else tuple,
        )
        self._ticker = Ticker(services.clock, self)
        self._ticker.ticked.connect(self.say_time)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.read)
        services.bridge.happened.connect(self._hear)
        tray.attach(self)
        self.read()

    @property
    def is_ticking(self) -> bool:
        """Say whether a minute is awaited."""
        return self._ticker.is_running

    def stop(self) -> None:
        """Wait for nothing any more."""
        self._ticker.stop()
        self._soon.stop()

    def read(self) -> None:
        """Read the day anew and bring icon, tooltip and menu up to it."""
        days, rests = self._services.days, self._services.rests
        try:
            self._view = days.day_view(days.today())
            self._rest = rests.now() if rests is not None else None
        except FocusDeskError as error:
            self._tray.failed.emit(error)
            return
        self.say_time()
        now = self._services.clock()
        self._menu.show(menu_lines(self._view, now, self._acts, self._rest))
        # Once a minute while a session or a break runs, and never otherwise.
        if isinstance(self._view.now_card.focus, Running) or self._rest is not None:
            self._ticker.start()
        else:
            self._ticker.stop()

    def say_time(self) -> None:
        """Bring the tooltip and the ring up to now."""
        view = self._view
        if view is not None:
            now = self._services.clock()
            tip = spoken(view.now_card, now, view.frame.zone)
            if self._rest is not None:
                tip = rest_spoken(self._rest, now, view.frame.zone)
            share = face_of(view.now_card, now).share
            self._tray.show_state(self._shape(view), tip, share)

    def _shape(self, view: DayView) -> str:
        if self._needs_attention:
            return "attention"
        match view.now_card.focus:
            case Running():
                return "focus"
            case Paused():
                return "break"
            case Idle():
                return "idle" if self._rest is None else "break"

    def _hear(self, event: object) -> None:
        match event:
            case BlockDue() | RecoveryNeeded():
                self._needs_attention = True
            case FocusChanged():
                self._needs_attention = False
            case _:
                pass
        if not isinstance(event, _UNTOLD):
            self._soon.start()

    def _try(self, step: Callable[[], object]) -> None:
        try:
            step()
        except FocusDeskError as error:
            self._tray.failed.emit(error)
