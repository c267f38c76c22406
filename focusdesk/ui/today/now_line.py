"""The line of now: under the blocks, with its time in the gutter."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt

from focusdesk.text.formats import clock
from focusdesk.ui.ink import Ink, Run
from focusdesk.ui.today.geometry import BLOCK_LEFT, GUTTER, Columns, Scale

PILL_WIDTH, PILL_HEIGHT = 54, 18


def paint_now(ink: Ink, scale: Scale, columns: Columns, minute: int) -> None:
    """Draw the line and the pill with the time."""
    if not scale.start <= minute <= scale.end:
        return
    y = round(scale.y(minute))
    painter = ink.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.color("nila"))
    right = BLOCK_LEFT + columns.block_width + 8
    painter.drawRect(QRectF(GUTTER - 2, y - 1, right - GUTTER + 2, 2))
    pill = QRectF(GUTTER - 2 - PILL_WIDTH, y - 9, PILL_WIDTH, PILL_HEIGHT)
    painter.drawRoundedRect(pill, 6, 6)
    ink.centre(pill, Run(clock(minute), "metastrong", "onnila"))
