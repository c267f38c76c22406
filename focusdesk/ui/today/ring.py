"""The ring: how much of the block is left, and the one large number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from focusdesk.ui.ink import Ink, Run

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from focusdesk.ui.theme import Theme

SIDE = 112
STROKE = 8
FULL = 360 * 16
TOP = 90 * 16


@dataclass(frozen=True, slots=True)
class RingFace:
    """What the ring shows: `share` 0-1 is left; `color` is a palette index."""

    number: str = ""
    unit: str = ""
    share: float = 0.0
    color: int | None = None
    dashed: bool = False


class Ring(QWidget):
    """Draws a face, its number in a role of type. Readers hear number and unit."""

    def __init__(self, theme: Theme, side: int = SIDE, role: str = "display") -> None:
        super().__init__()
        self._theme, self._role = theme, role
        self._face = RingFace()
        self.setFixedSize(QSize(side, side))
        theme.changed.connect(self.update)

    @property
    def face(self) -> RingFace:
        """What is shown."""
        return self._face

    def show_face(self, face: RingFace) -> None:
        """Show another face; nothing is painted when it is the same."""
        if face != self._face:
            self._face = face
            self.setAccessibleName(f"{face.number} {face.unit}".strip())
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track, the arc that is left, and the number."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = Ink(painter, self._theme)
        rect = QRectF(self.rect()).adjusted(5, 5, -5, -5)
        painter.setPen(QPen(ink.color("line"), STROKE))
        painter.drawEllipse(rect)
        if self._face.share > 0:
            painter.setPen(self._arc_pen())
            painter.drawArc(rect, TOP, -round(FULL * min(self._face.share, 1.0)))
        middle = self.height() / 2
        number = QRectF(0, middle - 26, self.width(), 38)
        unit = QRectF(0, middle + 12, self.width(), 16)
        ink.centre(number, Run(self._face.number, self._role, "ink"))
        ink.centre(unit, Run(self._face.unit, "micro", "ink2"))
        painter.end()

    def _arc_pen(self) -> QPen:
        color = self._theme.color("nila")
        if self._face.color is not None:
            color = QColor(self._theme.project(self._face.color).bar)
        pen = QPen(color, STROKE)
        if self._face.dashed:
            pen.setDashPattern([1.2, 0.8])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        else:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen
