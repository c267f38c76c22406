"""The bar of a week: what is asked for, against what the week has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from focusdesk.ui.theme import Theme

HEIGHT, BAR, TICK = 20, 9, 2


class CapacityBar(QWidget):
    """Paints minutes wanted; a tick stands at what the week has, amber lies beyond."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._wanted, self._capacity = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_minutes(self, wanted: int, capacity: int) -> None:
        """Show other figures."""
        self._wanted, self._capacity = wanted, capacity
        self.update()

    def sizeHint(self) -> QSize:
        """Return its fixed height."""
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, bar, what is too much, and the tick."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max(self._wanted, self._capacity, 1)
        width = float(self.width())
        top = (HEIGHT - BAR) / 2
        fits = width * min(self._wanted, self._capacity) / most
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(0, top, width, BAR), BAR / 2, BAR / 2)
        painter.fillPath(shape, self._theme.color("line"))
        painter.setClipPath(shape)
        painter.fillRect(QRectF(0, top, fits, BAR), self._theme.color("nila"))
        if self._wanted > self._capacity:
            over = width * self._wanted / most - fits
            painter.fillRect(
                QRectF(fits, top, over, BAR), self._theme.color("warnicon")
            )
        painter.setClipping(False)
        at = min(width * self._capacity / most, width - TICK)
        painter.fillRect(QRectF(at, 0, TICK, HEIGHT), self._theme.color("ink"))
        painter.end()
