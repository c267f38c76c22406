"""A painter that knows the theme: texts that fit, icons, and their measures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

if TYPE_CHECKING:
    from focusdesk.ui.theme import Theme

Color = QColor | str
LINE_HEIGHTS = {"strong": 18.0, "body": 18.0, "meta": 16.0, "metastrong": 16.0}
MICRO_LINE = 15.0


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line: its text, role of type and colour (a token or a colour)."""

    text: str
    role: str
    color: Color


@dataclass(slots=True)
class Ink:
    """Draws with one painter in one theme; `y` is always the top of the line."""

    painter: QPainter
    theme: Theme
    _fonts: dict[str, tuple[QFont, QFontMetricsF]] = field(default_factory=dict)

    def metrics(self, role: str) -> QFontMetricsF:
        """Return the measures of a role of type."""
        return self._font(role)[1]

    def width(self, text: str, role: str) -> float:
        """Return how wide a text is in pixels."""
        return self.metrics(role).horizontalAdvance(text)

    def color(self, color: Color) -> QColor:
        """Return a colour given as such or as a token."""
        return self.theme.color(color) if isinstance(color, str) else color

    def line(self, x: float, y: float, runs: tuple[Run, ...], room: float) -> bool:
        """Draw runs one after the other in `room` pixels; False when cut short."""
        left = room
        for run in runs:
            if left <= 0:
                return False
            metrics = self.metrics(run.role)
            right = Qt.TextElideMode.ElideRight
            shown = metrics.elidedText(run.text, right, left)
            self._draw(x, y, shown, run)
            if shown != run.text:
                return False
            step = metrics.horizontalAdvance(shown)
            x, left = x + step, left - step
        return True

    def right(self, x: float, y: float, run: Run, room: float = 1e6) -> float:
        """Draw a run that ends at `x`; return where it begins."""
        metrics = self.metrics(run.role)
        shown = metrics.elidedText(run.text, Qt.TextElideMode.ElideRight, room)
        start = x - metrics.horizontalAdvance(shown)
        self._draw(start, y, shown, run)
        return start

    def centre(self, rect: QRectF, run: Run) -> None:
        """Draw a run in the middle of a rectangle."""
        font, _ = self._font(run.role)
        self.painter.setFont(font)
        self.painter.setPen(self.color(run.color))
        self.painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, run.text)

    def icon(self, x: float, y: float, name: str, size: int, color: str) -> None:
        """Draw an icon with its top left corner at a point."""
        ratio = self.painter.device().devicePixelRatioF()
        pixmap = self.theme.pixmap(name, size, color, ratio)
        self.painter.drawPixmap(QPointF(x, y), pixmap)

    def _draw(self, x: float, y: float, text: str, run: Run) -> None:
        font, metrics = self._font(run.role)
        height = LINE_HEIGHTS.get(run.role, MICRO_LINE)
        base = y + (height + metrics.ascent() - metrics.descent()) / 2
        self.painter.setFont(font)
        self.painter.setPen(self.color(run.color))
        self.painter.drawText(QPointF(x, round(base)), text)

    def _font(self, role: str) -> tuple[QFont, QFontMetricsF]:
        if role not in self._fonts:
            font = self.theme.font(role)
            self._fonts[role] = (font, QFontMetricsF(font))
        return self._fonts[role]
