"""The tray's ring of a running session: what is left of it, drawn by its share."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from focusdesk.ui.theme import CLEAR, TRAY_SIDES

BOX = 22.0
"""The side of the drawings beside which this one stands; all measures are in it."""
RING = QRectF(4.5, 2.5, 13, 13)
CORE, CORE_RADIUS = QPointF(11, 9), 3.4
DESK = QPointF(5, 19.5), QPointF(17, 19.5)
STROKE = 2.0
TRACK_ALPHA = 80
FULL, TOP = 360 * 16, 90 * 16
INK, LIGHT_INK = "#22242A", "#F4F3F0"


def ring_icon(share: float, *, light: bool) -> QIcon:
    """Draw a ring with `share`, 0-1, of it left; `light` for a dark panel."""
    ink = QColor(LIGHT_INK if light else INK)
    icon = QIcon()
    for side in TRAY_SIDES:
        icon.addPixmap(_drawn(share, ink, side))
    return icon


def _drawn(share: float, ink: QColor, side: int) -> QPixmap:
    track = QColor(ink)
    track.setAlpha(TRACK_ALPHA)
    pixmap = QPixmap(side, side)
    pixmap.fill(CLEAR)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / BOX, side / BOX)
    painter.setPen(QPen(track, STROKE))
    painter.drawEllipse(RING)
    flat = Qt.PenCapStyle.FlatCap
    painter.setPen(QPen(ink, STROKE, Qt.PenStyle.SolidLine, flat))
    painter.drawArc(RING, TOP, -round(FULL * share))
    painter.setPen(QPen(ink, STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(*DESK)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(CORE, CORE_RADIUS, CORE_RADIUS)
    painter.end()
    return pixmap
