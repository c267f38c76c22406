"""The figures under the week's name: focus, meetings, switches, kept windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.text import tr
from focusdesk.text.formats import duration
from focusdesk.ui.sheet.figures import Figure, FigureRow, SwitchFigure

if TYPE_CHECKING:
    from focusdesk.services.week_view import WeekView
    from focusdesk.ui.theme import Theme


class WeekFigures:
    """Shows the figures of a week in `row`."""

    def __init__(self, theme: Theme) -> None:
        self._focus = Figure(tr("Focus"))
        self._meetings = Figure(tr("Meetings"))
        self._switches = SwitchFigure(theme)
        self._quiet = Figure(tr("No-meeting windows kept"))
        figures = (self._focus, self._meetings, self._switches.figure, self._quiet)
        self.row = FigureRow(*figures)

    def show(self, view: WeekView) -> None:
        """Show the figures of a snapshot."""
        figures = view.figures
        self._focus.say(duration(figures.focus_minutes))
        self._meetings.say(duration(figures.meeting_minutes))
        self._switches.show(figures.switches, figures.switch_limit)
        windows = tr("of {count}", count=figures.quiet_windows)
        self._quiet.say(str(figures.quiet_kept), windows)
