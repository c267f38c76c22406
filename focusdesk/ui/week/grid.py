"""The card of the week: the heads stand still, the hours under them scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from focusdesk.text import tr
from focusdesk.ui.parts import hairline
from focusdesk.ui.week.canvas import WeekCanvas
from focusdesk.ui.week.geometry import HEAD, HOUR, MOST_HOUR
from focusdesk.ui.week.head import Heads

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from focusdesk.services.week_view import WeekView
    from focusdesk.ui.theme import Theme

CORNER, EDGE = 3, 1
AROUND = HEAD + 1 + 2 * (CORNER + EDGE)
LEAST_HOURS = 120
ABOVE_NOW = 80


class WeekGrid(QFrame):
    """Shows a week. `opened` carries a date and an entry's key, empty for the day."""

    opened = Signal(object, str)
    place_asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.heads = Heads(theme)
        self.canvas = WeekCanvas(theme)
        self.area = QScrollArea()
        self._scrolled_for: date | None = None
        self._wanted = 0.0
        self._lay_out()
        self.canvas.opened.connect(self.opened)
        self.canvas.resized.connect(self._arrange)
        self.canvas.shown_at.connect(self._bring_into_view)
        self.heads.day_asked.connect(lambda day: self.opened.emit(day, ""))
        self.heads.place_asked.connect(self.place_asked)
        self.area.verticalScrollBar().rangeChanged.connect(self._scroll)

    def _lay_out(self) -> None:
        area = self.area
        area.setWidget(self.canvas)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(tr("Week"))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, CORNER, 1, CORNER)
        column.setSpacing(0)
        column.addWidget(self.heads)
        column.addWidget(hairline())
        column.addWidget(area, 1)
        self.setMinimumHeight(HEAD + LEAST_HOURS)

    def show_week(self, view: WeekView, marks: Mapping[str, str] | None = None) -> None:
        """Show a snapshot; scroll to now when it is another week than before.

        `marks` are words on the blocks that a proposal moves, by their ids.
        """
        self.heads.show_days(view.days, view.today)
        self.canvas.show_week(view, marks)
        self._fit()
        self._arrange()
        if self._scrolled_for != view.first:
            self._scrolled_for = view.first
            minutes = [d.now_minute for d in view.days if d.now_minute is not None]
            now = self.canvas.scale.y(minutes[0]) - ABOVE_NOW if minutes else 0
            self._wanted = max(now, 0.0)
            self._scroll()

    @property
    def least_height(self) -> int:
        """The height from which on all hours are seen."""
        return self.canvas.height_at(HOUR) + AROUND

    @property
    def most_height(self) -> int:
        """The height that the hours can fill."""
        return self.canvas.height_at(MOST_HOUR) + AROUND

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the hours as high as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Choose the highest hours with which the day needs no scrolling."""
        room = self.height() - AROUND
        fitting = (
            hour
            for hour in range(MOST_HOUR, HOUR, -1)
            if self.canvas.height_at(hour) <= room
        )
        self.canvas.set_hour(next(fitting, HOUR))

    def scroll_to_now(self) -> None:
        """Scroll to now with the next snapshot, though it be of the same week."""
        self._scrolled_for = None

    def _scroll(self) -> None:
        """Scroll where it is wanted, once there is anything to scroll."""
        bar = self.area.verticalScrollBar()
        if self._wanted >= 0 and bar.maximum() > 0:
            bar.setValue(round(self._wanted))
            self._wanted = -1.0

    def _arrange(self) -> None:
        self.heads.arrange(self.canvas.columns)

    def _bring_into_view(self, rect: QRect) -> None:
        centre = rect.center()
        self.area.ensureVisible(centre.x(), centre.y(), 0, rect.height() // 2 + 8)
