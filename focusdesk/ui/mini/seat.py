"""Keeps the mini timer on a screen that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from focusdesk.ui.mini.spots import Spots
    from focusdesk.ui.mini.timer import MiniTimer


def stays_on_top() -> bool:
    """Say whether a window may keep itself over the others; Wayland leaves it none."""
    return not QGuiApplication.platformName().startswith("wayland")


class Seat(QObject):
    """Puts the timer where it was left, and elsewhere while that screen is gone."""

    def __init__(self, timer: MiniTimer, spots: Spots) -> None:
        super().__init__(timer)
        self._timer, self._spots = timer, spots
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.take)
        timer.moved.connect(self._keep)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._came)
        app.screenRemoved.connect(self._changed)
        app.primaryScreenChanged.connect(self._changed)
        for screen in QGuiApplication.screens():
            screen.availableGeometryChanged.connect(self._changed)

    def take(self) -> None:
        """Put the timer into its place; a desktop that places windows keeps its own."""
        if stays_on_top():
            areas = {_name(s): s.availableGeometry() for s in QGuiApplication.screens()}
            primary = _name(QGuiApplication.primaryScreen())
            self._timer.put(self._spots.find(areas, primary, self._timer.size()))

    def _came(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._changed)
        self._changed()

    def _changed(self, _what: object = None) -> None:
        # Only once all screens have their new places.
        self._soon.start()

    def _keep(self) -> None:
        screen = self._timer.screen()
        if stays_on_top():
            area, at = screen.availableGeometry(), self._timer.pos()
            self._spots.keep(_name(screen), area, at)


def _name(screen: QScreen) -> str:
    return f"{screen.name()} {screen.model()} {screen.serialNumber()}".strip()
