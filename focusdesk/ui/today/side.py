"""The right column: the focus card, what comes next, what did not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from focusdesk.text import tr
from focusdesk.ui.parts import label, restyle
from focusdesk.ui.today.focus_card import FocusCard
from focusdesk.ui.today.next_card import NextCard
from focusdesk.ui.today.unplaced_card import UnplacedCard

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent

    from focusdesk.services.day_view import DayView
    from focusdesk.ui.theme import Theme

WIDTH = 316
GAP = 12
DRAWER_MARGIN = 14


class Side(QFrame):
    """Stands beside the timeline, or over it as a drawer where the window is narrow.

    Where the window is low its cards scroll.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("side")
        self._theme = theme
        self.focus_card = FocusCard(theme)
        self.next_card = NextCard(theme)
        self.unplaced_card = UnplacedCard(theme)
        self._shield = QLabel()
        inner = QWidget()
        inner.setProperty("ground", "none")
        self._column = QVBoxLayout(inner)
        self._column.setSpacing(GAP)
        self._column.addWidget(self.focus_card)
        self._column.addWidget(self.next_card)
        self._column.addWidget(self.unplaced_card, 1000)
        self._column.addStretch(1)
        self._column.addLayout(self._foot())
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(_scrolled(inner))
        self.be_drawer(drawer=False)
        self._draw_shield()
        theme.changed.connect(self._draw_shield)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._shield)
        row.addWidget(label(tr("Local and encrypted."), "foot"), 1)
        return row

    def put(self, card: QWidget) -> None:
        """Put a card under what comes next."""
        self._column.insertWidget(self._column.indexOf(self.next_card) + 1, card)

    def put_last(self, part: QWidget) -> None:
        """Put a part over the foot."""
        at, left = self._column.count() - 1, Qt.AlignmentFlag.AlignLeft
        self._column.insertWidget(at, part, 0, left)

    def be_drawer(self, *, drawer: bool) -> None:
        """Dress as a drawer, with a ground and an edge of its own, or as a column."""
        margin = DRAWER_MARGIN if drawer else 0
        self._column.setContentsMargins(margin, margin, margin, margin // 2)
        self.setFixedWidth(WIDTH + 2 * margin)
        self.setProperty("drawer", drawer)
        restyle(self)

    def show_day(self, view: DayView, now: datetime) -> None:
        """Show a snapshot in every card."""
        self.focus_card.show_day(view, now)
        self.next_card.show_day(view)
        self.unplaced_card.show_day(view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the drawer on Escape."""
        if event.key() == Qt.Key.Key_Escape and self.property("drawer"):
            self.hide()
        else:
            super().keyPressEvent(event)

    def _draw_shield(self) -> None:
        ratio = self.devicePixelRatioF()
        self._shield.setPixmap(self._theme.pixmap("shield", 14, "ink3", ratio))


def _scrolled(inner: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidget(inner)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return scroll
