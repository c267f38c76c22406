"""Scrolling while something is held near the upper or lower edge of what is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QScrollArea

ZONE, TICK_MS, SLOWEST = 32, 16, 2


class EdgeScroll(QObject):
    """Scrolls an area while it runs and the pointer is near an edge.

    After each step `scrolled` hears where the pointer is, in pixels of the screen.
    """

    def __init__(self, area: QScrollArea, scrolled: Callable[[QPointF], None]) -> None:
        super().__init__(area)
        self._area, self._scrolled = area, scrolled
        self._at = QPointF()
        self._runs = False
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begin to watch the pointer."""
        self._runs = True

    def stop(self) -> None:
        """Scroll no more."""
        self._runs = False
        self._timer.stop()

    def point(self, at: QPointF) -> None:
        """Hear where the pointer is."""
        self._at = at
        if self._runs and self._speed():
            if not self._timer.isActive():
                self._timer.start()
        else:
            self._timer.stop()

    def _speed(self) -> int:
        """Return the pixels of a step, the more the nearer the edge."""
        port = self._area.viewport()
        y = port.mapFromGlobal(self._at).y()
        if y < ZONE:
            return -SLOWEST - int((ZONE - max(y, 0)) / 4)
        below = y - (port.height() - ZONE)
        return SLOWEST + int(min(below, ZONE) / 4) if below > 0 else 0

    def _step(self) -> None:
        bar = self._area.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + self._speed())
        if bar.value() == before:
            self._timer.stop()
            return
        self._scrolled(self._at)
