"""Where the mini timer stands on each screen, and where it can be seen again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from PySide6.QtCore import QPoint, QRect

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QSettings, QSize

MARGIN = 24
_SCREEN, _PLACES = "mini/screen", "mini/places"


@dataclass(frozen=True, slots=True)
class Spots:
    """Keeps one place for each screen, in pixels from its free area's corner.

    `areas` below are the free areas by the name of their screen.
    """

    memory: QSettings

    def keep(self, screen: str, area: QRect, at: QPoint) -> None:
        """Remember that the person put it there."""
        self.memory.setValue(_SCREEN, screen)
        self.memory.setValue(_key(screen), at - area.topLeft())

    def find(self, areas: Mapping[str, QRect], primary: str, size: QSize) -> QPoint:
        """Return a place that is seen: the kept one if its screen is there.

        Without that screen it is the one kept for the primary screen, and a place
        that nobody chose is the corner at the bottom right.
        """
        chosen = str(self.memory.value(_SCREEN, primary))
        screen = chosen if chosen in areas else primary
        area = areas[screen]
        offset = self.memory.value(_key(screen))
        room = QPoint(area.width() - size.width(), area.height() - size.height())
        if not isinstance(offset, QPoint):
            offset = room - QPoint(MARGIN, MARGIN)
        return area.topLeft() + QPoint(
            max(0, min(offset.x(), room.x())), max(0, min(offset.y(), room.y()))
        )


def _key(screen: str) -> str:
    return f"{_PLACES}/{quote(screen, safe='')}"
