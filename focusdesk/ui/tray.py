"""The tray icon: the state by its shape, the time in its tooltip, and a short menu.

It stands before the vault is open, so nothing is imported here that it can do without
until then.
"""

from __future__ import annotations

import sys
from math import ceil
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from focusdesk.text import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from focusdesk.ui.theme import Theme

NAME = "FocusDesk"
RING_STEPS = 24
"""A ring of this few pixels shows no finer share."""


class Current(Protocol):
    """What keeps the tray up to date once the vault is open."""

    def read(self) -> None:
        """Bring icon, tooltip and menu up to date."""
        ...

    def stop(self) -> None:
        """Wait for nothing any more."""
        ...


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
        self._link: Current | None = None
        self._watch: QObject | None = None
        self._shape, self._tip = "idle", NAME
        self._steps = 0
        self._menu = QMenu()
        self._add_usual()
        self._icon = self._make_icon()
        theme.changed.connect(self._redraw)

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

    def show(self) -> None:
        """Show the icon; does nothing where there is no tray."""
        self._icon.show()
        QTimer.singleShot(0, self._watch_for_host)

    def hide(self) -> None:
        """Take the icon away, and stop what keeps it current."""
        self._icon.hide()
        if self._link is not None:
            self._link.stop()

    def attach(self, link: Current) -> None:
        """Show what the link reads from now on, and read when the menu opens."""
        self._link = link
        self._menu.aboutToShow.connect(link.read)

    def show_state(self, shape: str, tip: str, share: float = 0.0) -> None:
        """Show another shape and tooltip; what stays the same wakes nobody.

        `share` is what is left of a session, 0-1: its ring, drawn in a few steps.
        """
        steps = ceil(share * RING_STEPS) if shape == "focus" else 0
        if (shape, steps) != (self._shape, self._steps):
            self._shape, self._steps = shape, steps
            self._redraw()
        tip = tip or NAME
        if tip != self._tip:
            self._tip = tip
            self._icon.setToolTip(tip)

    def renew(self) -> None:
        """Make the icon anew: one made before there was a host never appears."""
        self._icon.hide()
        self._icon.deleteLater()
        self._icon = self._make_icon()
        self._icon.show()

    def _make_icon(self) -> QSystemTrayIcon:
        icon = QSystemTrayIcon(self._drawing(), self)
        icon.setToolTip(self._tip)
        icon.setContextMenu(self._menu)
        icon.activated.connect(self._activated)
        return icon

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        clicks = {
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        }
        if reason in clicks:
            self.open_asked.emit()

    def _redraw(self) -> None:
        self._icon.setIcon(self._drawing())

    def _drawing(self) -> QIcon:
        if self._steps:
            from focusdesk.ui.tray_ring import ring_icon

            share = self._steps / RING_STEPS
            return ring_icon(share, light=self._theme.is_dark)
        light = "-light" if self._theme.is_dark else ""
        return self._theme.picture(f"tray-{self._shape}{light}")

    def _add_usual(self) -> None:
        opening = self._menu.addAction(tr("&Open FocusDesk"))
        opening.triggered.connect(self.open_asked)
        leaving = self._menu.addAction(tr("&Quit"))
        leaving.triggered.connect(self.quit_asked)

    def _watch_for_host(self) -> None:
        """Renew the icon when a tray comes later than we do; Linux only, no polling."""
        if self._watch is None and sys.platform.startswith("linux"):
            from focusdesk.ui.tray_host import HostWatch

            watch = HostWatch(self)
            watch.came.connect(self.renew)
            self._watch = watch
