"""The figures under the date: focus, meetings, switches, working hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from focusdesk.text import tr
from focusdesk.text.formats import duration, span_of, zone_name
from focusdesk.ui.parts import hairline, label, restyle

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from focusdesk.services.day_view import DayView
    from focusdesk.ui.theme import Theme

DOT, DOT_STEP, MOST_DOTS = 7, 11, 8
LEAST_WIDTH = 320


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


class Figure(QWidget):
    """A caption, a bold value and a quiet remark."""

    def __init__(self, caption: str) -> None:
        super().__init__()
        self.value = label(role="figure")
        self.remark = label(role="meta")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(6)
        for part in (label(caption, "meta"), self.value, self.remark):
            self.row.addWidget(part)

    def begin_with_line(self) -> None:
        """Put a line before the caption."""
        line = hairline(upright=True)
        line.setFixedHeight(14)
        self.row.insertWidget(0, line)
        self.row.insertSpacing(1, 10)

    def say(self, value: str, remark: str = "") -> None:
        """Show another value."""
        self.value.setText(value)
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))


class Figures(QWidget):
    """The row of figures of a day."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._focus = Figure(tr("Focus"))
        self._meetings = Figure(tr("Meetings"))
        self._switches = Figure(tr("Project switches"))
        self._hours = Figure(tr("Working hours"))
        self._dots = SwitchDots(theme)
        self._flag = QLabel()
        self._switches.row.addWidget(self._dots)
        self._switches.row.insertWidget(0, self._flag)
        self._lay_out()

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for part in (self._focus, self._meetings, self._switches, self._hours):
            row.addWidget(part)
        for part in (self._meetings, self._switches, self._hours):
            part.begin_with_line()
        row.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """Return a size that lets the page be narrow."""
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    def fit(self, width: int) -> None:
        """Leave out the working hours where there is no room for all figures."""
        self._hours.show()
        self._hours.setVisible(self._row.sizeHint().width() <= width)

    def show_day(self, view: DayView) -> None:
        """Show the figures of a snapshot."""
        head = view.header
        self._focus.say(duration(head.focus_minutes))
        self._meetings.say(duration(head.meeting_minutes))
        limit = tr("of at most {limit}", limit=head.switch_limit)
        self._switches.say(str(head.switches), limit)
        self._dots.show_count(head.switches, head.switch_limit)
        over = head.switches > head.switch_limit
        self._flag.setVisible(over)
        if over:
            ratio = self.devicePixelRatioF()
            flag = self._theme.pixmap("warning", 14, "warnicon", ratio)
            self._flag.setPixmap(flag)
        self._switches.value.setProperty("role", "figurewarn" if over else "figure")
        restyle(self._switches.value)
        hours = ", ".join(span_of(span) for span in view.frame.hours)
        zone = zone_name(view.frame.zone)
        self._hours.say(hours or tr("none"), zone)
