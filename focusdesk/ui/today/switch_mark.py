"""The mark of a project switch where there is no room for its line over the block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.ui.today.blocks import SWITCH_ROOM

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from focusdesk.ui.ink import Ink

SIZE = 12
INSET = 3
LEAST_HEIGHT = 16


def paint_switch_mark(ink: Ink, rect: QRectF, free_above: float) -> None:
    """Draw the arrows in the empty right edge of a block; hovering it says the rest."""
    if free_above < SWITCH_ROOM and rect.height() >= LEAST_HEIGHT:
        x, y = rect.right() - SIZE - INSET, rect.bottom() - SIZE - INSET - 1
        ink.icon(x, y, "switch", SIZE, "ink3")
