"""The figures under the date: focus, meetings, switches, working hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from focusdesk.text import tr
from focusdesk.text.formats import duration, span_of, zone_name
from focusdesk.ui.sheet.figures import Figure, FigureRow, SwitchFigure

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from focusdesk.services.day_view import DayView
    from focusdesk.ui.theme import Theme

DOT, DOT_STEP, MOST_DOTS = 7, 11, 8


class SwitchDots(QWidget):
    """One dot for each switch the day may have, filled for those it has."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._count = self._limit = 0
        theme.changed.connect(self.update)

    def show_count(self, count: int, limit: int) -> None:
        """Show another count; nothing where the limit is too large to draw."""
        self._count, self._limit = count, limit
        drawn = limit if limit <= MOST_DOTS else 0
        self.setFixedSize(QSize(drawn * DOT_STEP, 16))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at in range(self._limit if self._limit <= MOST_DOTS else 0):
            used = at < self._count
            painter.setPen(QPen(self._theme.color("nila" if used else "control"), 1))
            painter.setBrush(self._theme.color("nila" if used else "canvas"))
            painter.drawEllipse(QRectF(at * DOT_STEP + 0.5, 4.5, DOT, DOT))
        painter.end()


class DayFigures:
    """Shows the figures of a day in `row`."""

    def __init__(self, theme: Theme) -> None:
        self._focus = Figure(tr("Focus"))
        self._meetings = Figure(tr("Meetings"))
        self._switches = SwitchFigure(theme)
        self._overtime = Figure(tr("Overtime"))
        self._hours = Figure(tr("Working hours"))
        self._dots = SwitchDots(theme)
        self._switches.figure.row.addWidget(self._dots)
        planned = (self._focus, self._meetings, self._switches.figure)
        self.row = FigureRow(*planned, self._overtime, self._hours)

    def show(self, view: DayView) -> None:
        """Show the figures of a snapshot."""
        head = view.header
        self._focus.say(duration(head.focus_minutes))
        self._meetings.say(duration(head.meeting_minutes))
        self._switches.show(head.switches, head.switch_limit, head.switch_price)
        self._dots.show_count(head.switches, head.switch_limit)
        self._overtime.say(duration(head.overtime_minutes))
        self._overtime.setVisible(head.overtime_minutes > 0)
        hours = ", ".join(span_of(span) for span in view.frame.hours)
        zone = zone_name(view.frame.zone)
        self._hours.say(hours or tr("none"), zone)
