"""A card with a title, a count, and rows that scroll when there are many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from focusdesk.ui.parts import clear, hairline, label

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST_ROOM = 28


class RowList:
    """Lays a card out: rows one under another, or a quiet word where there are none.

    `column` is the card's layout, for what comes under the rows.
    """

    def __init__(
        self, card: QFrame, title: str, none: str, corner: QWidget | None = None
    ) -> None:
        card.setProperty("card", True)
        self._count = label(role="meta")
        self._none = label(none, "quiet")
        inner = QWidget()
        inner.setProperty("ground", "none")
        self._rows = QVBoxLayout(inner)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._scroll = _scrolled(inner)
        head = QHBoxLayout()
        head.addWidget(label(title, "cap"), 1)
        head.addWidget(self._count)
        if corner is not None:
            head.addWidget(corner)
        self.column = QVBoxLayout(card)
        self.column.setContentsMargins(16, 10, 16, 8)
        self.column.setSpacing(4)
        self.column.addLayout(head)
        self.column.addWidget(self._none, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self._scroll, 1)

    def show(
        self, rows: Sequence[QWidget], count: str = "", *, lined: bool = True
    ) -> None:
        """Show other rows, `lined` with hairlines between them, and their count."""
        clear(self._rows)
        for at, row in enumerate(rows):
            if at and lined:
                self._rows.addWidget(hairline())
            self._rows.addWidget(row)
        self._rows.addStretch(1)
        self._count.setText(count)
        self._count.setVisible(bool(count))
        self._none.setVisible(not rows)
        self._scroll.setVisible(bool(rows))


def _scrolled(inner: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidget(inner)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setMinimumHeight(LEAST_ROOM)
    return scroll
