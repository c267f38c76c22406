"""The timeline: a card in which the day scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from focusdesk.text import tr
from focusdesk.ui.today.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from focusdesk.services.day_view import DayView
    from focusdesk.ui.theme import Theme

CORNER = 3
ABOVE_NOW = 110


def day_scroll(canvas: Canvas) -> QScrollArea:
    """Make the scrolling view of the canvas; the entries in it take the keyboard."""
    scroll = QScrollArea()
    scroll.setWidget(canvas)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setAccessibleName(tr("Timeline"))
    return scroll


class Timeline(QFrame):
    """Shows a day. `opened` carries a block id and where its popover belongs."""

    opened = Signal(str, QPoint)
    toggled_work = Signal(str)
    activated = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.canvas = Canvas(theme)
        self.area = day_scroll(self.canvas)
        self._theme = theme
        self._view: DayView | None = None
        self._scrolled_for: object = None
        self._lay_out()
        self.canvas.opened.connect(self.open_entry)
        self.canvas.toggled_work.connect(self.toggled_work)
        self.canvas.activated.connect(self.activated)
        self.canvas.shown_at.connect(self._bring_into_view)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, CORNER, 1, CORNER)
        column.setSpacing(0)
        column.addWidget(self.area)

    def show_day(self, view: DayView, marks: Mapping[str, str] | None = None) -> None:
        """Show a snapshot; scroll to now when it is another day than before.

        `marks` are words on the blocks that a proposal moves, by their ids.
        """
        self._view = view
        self.canvas.show_day(view, marks)
        if self._scrolled_for != view.day:
            self.scroll_to_now()

    def scroll_to_now(self) -> None:
        """Bring now to the upper part of what is seen; on another day its start."""
        view = self._view
        if view is None or not self.isVisible():
            return
        self._scrolled_for = view.day
        top = 0.0
        if view.now_minute is not None:
            top = self.canvas.scale.y(view.now_minute) - ABOVE_NOW
        self.area.verticalScrollBar().setValue(round(top))

    def bring_up(self, key: str) -> None:
        """Scroll to an entry; the keyboard stays where it is."""
        handle = self.canvas.handle(key)
        if handle is not None:
            self._bring_into_view(handle.geometry())

    def focus_block(self, key: str) -> None:
        """Give the keyboard to a block."""
        self.canvas.focus_entry(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll to now once there is a size."""
        super().resizeEvent(event)
        if self._scrolled_for is None:
            self.scroll_to_now()

    def showEvent(self, event: QShowEvent) -> None:
        """Scroll to now once it can be seen."""
        super().showEvent(event)
        if self._scrolled_for is None:
            self.scroll_to_now()

    def _bring_into_view(self, rect: QRect) -> None:
        centre = rect.center()
        self.area.ensureVisible(centre.x(), centre.y(), 0, rect.height() // 2 + 12)

    def open_entry(self, key: str) -> None:
        """Ask for the popover of an entry, beside it."""
        handle = self.canvas.handle(key)
        if handle is not None:
            corner = handle.mapToGlobal(QPoint(24, min(handle.height(), 40)))
            self.opened.emit(key, corner)
