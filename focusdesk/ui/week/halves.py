"""The two halves of the Week page: the grid over the cards, sharing a height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from focusdesk.ui.week.grid import WeekGrid

GAP = 12
CARDS_LEAST, CARDS_GOOD, CARDS_MOST = 146, 190, 280


def cards_height(room: int, least: int, most: int) -> int:
    """Return how much of `room` pixels the cards get; the grid has the rest.

    The grid shows all its hours from `least` pixels on and grows to `most`: first it
    gets its least, then the cards what is good for them, then the grid its most.
    """
    good = min(max(room - least, CARDS_LEAST), CARDS_GOOD)
    return min(max(room - most, good), CARDS_MOST)


class Halves(QWidget):
    """Lays the grid and the cards out; `arrange` when the days have changed."""

    def __init__(self, grid: WeekGrid, cards: QWidget) -> None:
        super().__init__()
        self._grid, self._cards = grid, cards
        for part in (grid, cards):
            part.setParent(self)

    def minimumSizeHint(self) -> QSize:
        """Return the least that shows some hours and some of the cards."""
        grid = self._grid.minimumHeight()
        return QSize(self._cards.minimumSizeHint().width(), grid + GAP + CARDS_LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new height."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Share the height anew."""
        room = self.height() - GAP
        least, most = self._grid.least_height, self._grid.most_height
        cards = cards_height(room, least, most)
        grid = min(room - cards, most)
        self._grid.setGeometry(0, 0, self.width(), grid)
        self._cards.setGeometry(0, grid + GAP, self.width(), cards)
