"""The mini timer in its place: asked for by key and tray, back after a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from focusdesk.text import tr
from focusdesk.text.sentence import Sentence
from focusdesk.ui.mini.seat import Seat, stays_on_top
from focusdesk.ui.tray_menu import Toggle

if TYPE_CHECKING:
    from pathlib import Path

    from focusdesk.services.desk import Desk
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.main_window import MainWindow
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.mini.timer import MiniTimer
    from focusdesk.ui.theme import Theme
    from focusdesk.ui.today.ports import Sessions

KEYS = "Ctrl+M"
MEMORY_FILE = "window.ini"
_IS_OPEN = "mini/open"


class MiniPlace(QObject):
    """Shows and hides the mini timer, built when it is first wanted.

    `open_asked` asks for the main window.
    """

    open_asked = Signal()

    def __init__(
        self,
        folder: Path,
        desk: Desk,
        sessions: Sessions,
        bridge: EventBridge,
        theme: Theme,
        bar: MessageBar,
    ) -> None:
        super().__init__()
        self._desk, self._sessions, self._bridge = desk, sessions, bridge
        self._theme, self._bar = theme, bar
        path = str(folder / MEMORY_FILE)
        self._memory = QSettings(path, QSettings.Format.IniFormat)
        self._timer: MiniTimer | None = None
        self._told = False

    @property
    def is_open(self) -> bool:
        """Say whether the timer is shown."""
        return self._timer is not None and self._timer.isVisible()

    def begin(self) -> None:
        """Show it where it was shown when the program ended."""
        if self._memory.value(_IS_OPEN, defaultValue=False, type=bool):
            self._show(active=False)

    def bind(self, window: MainWindow) -> None:
        """Let the key work everywhere in a window."""
        QShortcut(QKeySequence(KEYS), window).activated.connect(self.toggle)

    def toggle(self) -> None:
        """Show it with the keyboard, or let it leave."""
        if self._timer is not None and self._timer.isVisible():
            self._timer.close()
        else:
            self._show(active=True)

    def toggles(self) -> tuple[Toggle, ...]:
        """Return its entry in the menu of the tray."""
        return (Toggle(tr("Mini &timer"), self.is_open, self.toggle),)

    def end(self) -> None:
        """Hide it; it comes back with the next start."""
        if self._timer is not None:
            self._timer.hide()

    def _show(self, *, active: bool) -> None:
        timer = self._made()
        timer.show_up(active=active)
        self._memory.setValue(_IS_OPEN, True)
        if not self._told and not stays_on_top():
            self._told = True
            self._bar.say(_desktop_decides())

    def _made(self) -> MiniTimer:
        if self._timer is None:
            from focusdesk.ui.mini.link import MiniLink, MiniServices
            from focusdesk.ui.mini.spots import Spots
            from focusdesk.ui.mini.timer import MiniTimer

            timer = MiniTimer(self._theme)
            desk = self._desk
            parts = desk.planning, self._sessions, self._bridge, desk.clock
            services = MiniServices(*parts, self._bar, desk.breaks)
            link = MiniLink(timer, services)
            link.refused.connect(self.open_asked)
            timer.open_asked.connect(self.open_asked)
            timer.closed.connect(self._closed)
            Seat(timer, Spots(self._memory)).take()
            self._timer = timer
        return self._timer

    def _closed(self) -> None:
        self._memory.setValue(_IS_OPEN, False)


def _desktop_decides() -> Sentence:
    return Sentence(
        tr("Your desktop places the mini timer"),
        tr("Under Wayland no program can put its own window over the others."),
        tr("Press Alt+Space on the mini timer and choose “Always on Top”."),
    )
