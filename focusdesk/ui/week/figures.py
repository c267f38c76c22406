"""The figures under the week's name: focus, meetings, switches, kept windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from focusdesk.text import tr
from focusdesk.text.formats import duration
from focusdesk.ui.parts import restyle
from focusdesk.ui.today.figures import Figure

if TYPE_CHECKING:
    from focusdesk.services.week_view import WeekView
    from focusdesk.ui.theme import Theme

LEAST_WIDTH = 320


class WeekFigures(QWidget):
    """The row of figures of a week."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._focus = Figure(tr("Focus"))
        self._meetings = Figure(tr("Meetings"))
        self._switches = Figure(tr("Project switches"))
        self._quiet = Figure(tr("No-meeting windows kept"))
        self._flag = QLabel()
        self._switches.row.insertWidget(0, self._flag)
        self._lay_out()

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for part in (self._focus, self._meetings, self._switches, self._quiet):
            row.addWidget(part)
        for part in (self._meetings, self._switches, self._quiet):
            part.begin_with_line()
        row.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """Return a size that lets the page be narrow."""
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    def fit(self, width: int) -> None:
        """Leave out the kept windows where there is no room for all figures."""
        self._quiet.show()
        self._quiet.setVisible(self._row.sizeHint().width() <= width)

    def show_week(self, view: WeekView) -> None:
        """Show the figures of a snapshot."""
        figures = view.figures
        self._focus.say(duration(figures.focus_minutes))
        self._meetings.say(duration(figures.meeting_minutes))
        limit = tr("of at most {limit}", limit=figures.switch_limit)
        self._switches.say(str(figures.switches), limit)
        windows = tr("of {count}", count=figures.quiet_windows)
        self._quiet.say(str(figures.quiet_kept), windows)
        over = figures.switches > figures.switch_limit
        self._flag.setVisible(over)
        if over:
            ratio = self.devicePixelRatioF()
            self._flag.setPixmap(self._theme.pixmap("warning", 14, "warnicon", ratio))
        self._switches.value.setProperty("role", "figurewarn" if over else "figure")
        restyle(self._switches.value)
