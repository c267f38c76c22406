"""The tray icon: the state by its shape, the time in its tooltip, and a short menu."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from focusdesk.domain.errors import FocusDeskError
from focusdesk.domain.focus import Idle, Paused, Running
from focusdesk.services.events import (
    BlockDue,
    FocusChanged,
    RatingDue,
    RatingGiven,
    RecoveryNeeded,
)
from focusdesk.ui.ticker import Ticker
from focusdesk.ui.today.focus_words import spoken
from focusdesk.ui.tray_menu import MenuActs, fill_menu

if TYPE_CHECKING:
    from focusdesk.domain.ports import Clock
    from focusdesk.services.day_view import DayView
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.theme import Theme
    from focusdesk.ui.today.ports import Days, Sessions

NAME = "FocusDesk"
_UNTOLD = (RatingDue, RatingGiven)


@dataclass(frozen=True, slots=True)
class TrayServices:
    """What the tray shows and does once the vault is open."""

    days: Days
    sessions: Sessions
    bridge: EventBridge
    clock: Clock


class Tray(QObject):
    """Stands in the system tray from the start; `attach` gives it something to show.

    `failed` carries an error that a step from the menu met.
    """

    open_asked = Signal()
    quit_asked = Signal()
    failed = Signal(object)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._services: TrayServices | None = None
        self._view: DayView | None = None
        self._ticker: Ticker | None = None
        self._needs_attention = False
        self._shape = ""
        self._menu = QMenu()
        self._menu.aboutToShow.connect(self._read)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._read)
        self._icon = self._make_icon()
        theme.changed.connect(self._redraw)
        self._watch = _watch_for_host(self)

    @staticmethod
    def is_available() -> bool:
        """Say whether there is a tray that shows icons."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def icon(self) -> QSystemTrayIcon:
        """The icon, for messages in its name; another one after a host has come."""
        return self._icon

    @property
    def menu(self) -> QMenu:
        """The menu as it stands."""
        return self._menu

    @property
    def shape(self) -> str:
        """The drawing shown: idle, focus, break or attention."""
        return self._shape

    @property
    def is_ticking(self) -> bool:
        """Say whether a minute is awaited."""
        return self._ticker is not None and self._ticker.is_running

    def show(self) -> None:
        """Show the icon; does nothing where there is no tray."""
        self._icon.show()

    def hide(self) -> None:
        """Take the icon away, and stop what keeps it current."""
        self._icon.hide()
        if self._ticker is not None:
            self._ticker.stop()

    def attach(self, services: TrayServices) -> None:
        """Show and do what these services know from now on."""
        self._services = services
        self._ticker = Ticker(services.clock, self)
        self._ticker.ticked.connect(self._say_time)
        services.bridge.happened.connect(self._hear)
        self._read()

    def renew(self) -> None:
        """Make the icon anew: one made before there was a host never appears."""
        self._icon.hide()
        self._icon.deleteLater()
        self._icon = self._make_icon()
        self._icon.show()

    def _make_icon(self) -> QSystemTrayIcon:
        icon = QSystemTrayIcon(self)
        icon.setContextMenu(self._menu)
        icon.activated.connect(self._activated)
        self._icon = icon
        self._redraw()
        self._say_time()
        self._fill()
        return icon

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        clicks = {
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        }
        if reason in clicks:
            self.open_asked.emit()

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

    def _read(self) -> None:
        if self._services is not None:
            try:
                days = self._services.days
                self._view = days.day_view(days.today())
            except FocusDeskError as error:
                self.failed.emit(error)
        self._redraw()
        self._say_time()
        self._fill()
        self._keep_time()

    def _redraw(self) -> None:
        shape = self._wanted_shape()
        self._shape = shape
        light = "-light" if self._theme.is_dark else ""
        self._icon.setIcon(self._theme.picture(f"tray-{shape}{light}"))

    def _wanted_shape(self) -> str:
        if self._needs_attention:
            return "attention"
        match self._view.now_card.focus if self._view else Idle():
            case Running():
                return "focus"
            case Paused():
                return "break"
            case _:
                return "idle"

    def _say_time(self) -> None:
        text = ""
        if self._view is not None and self._services is not None:
            zone = self._view.frame.zone
            text = spoken(self._view.now_card, self._services.clock(), zone)
        if self._icon.toolTip() != (text or NAME):
            self._icon.setToolTip(text or NAME)

    def _keep_time(self) -> None:
        """Tick once a minute while a session runs, and never otherwise."""
        if self._ticker is None or self._view is None:
            return
        focus = self._view.now_card.focus
        if isinstance(focus, Running):
            self._ticker.start()
        else:
            self._ticker.stop()

    def _fill(self) -> None:
        now = self._services.clock() if self._services else None
        sessions = self._services.sessions if self._services else None
        acts = MenuActs(sessions, self._try, self.open_asked.emit, self.quit_asked.emit)
        fill_menu(self._menu, self._view, now, acts)

    def _try(self, call: object) -> None:
        try:
            if callable(call):
                call()
        except FocusDeskError as error:
            self.failed.emit(error)


def _watch_for_host(tray: Tray) -> QObject | None:
    """Renew the icon when a tray comes later than we do; Linux only, no polling."""
    import sys

    if not sys.platform.startswith("linux"):
        return None
    from focusdesk.ui.tray_host import HostWatch

    watch = HostWatch(tray)
    watch.came.connect(tray.renew)
    return watch
