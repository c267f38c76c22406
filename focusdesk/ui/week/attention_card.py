"""The card of what needs attention: broken rules, late tasks, what does not fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from focusdesk.services.week_view import (
    DeepOver,
    EndsLate,
    MeetingInQuiet,
    OfficeDaysOff,
    SwitchesOver,
)
from focusdesk.text import tr, trn
from focusdesk.text.week_text import (
    concern_sentence,
    unplaced_entries,
    unplaced_line,
)
from focusdesk.ui.parts import ElidedLabel, button
from focusdesk.ui.sheet.cards import RowList
from focusdesk.ui.wrapping import WrappedLabel

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.services.week_view import Concern, WeekView
    from focusdesk.text.sentence import Sentence
    from focusdesk.ui.theme import Theme

ICON = 16


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to look at. `day` is where it can be seen, else the list of tasks."""

    said: Sentence
    icon: str
    color: str
    day: date | None = None
    to_tasks: bool = False


def lines_of(view: WeekView) -> tuple[Line, ...]:
    """Return what a week has to say, rules first, then what does not fit."""
    zone = view.model.zone
    concerns = [
        Line(concern_sentence(concern, zone), *_mark(concern))
        for concern in view.concerns
    ]
    left_out = [
        Line(unplaced_line(entry), "tasks", "ink2", to_tasks=True)
        for entry in unplaced_entries(view)
    ]
    return (*concerns, *left_out)


def _mark(concern: Concern) -> tuple[str, str, date | None, bool]:
    match concern:
        case MeetingInQuiet(day=day) | DeepOver(day=day):
            return "warning", "warnicon", day, False
        case SwitchesOver(day=day):
            return "switch", "ink2", day, False
        case OfficeDaysOff():
            return "wfo", "ink2", None, False
        case EndsLate(ends=ends):
            ending = ends[0] if ends else None
            return "warning", "warnicon", ending, ends is None


class AttentionRow(QWidget):
    """A title, why it matters, and a way to where it can be changed."""

    def __init__(self, theme: Theme, line: Line) -> None:
        super().__init__()
        self._theme, self._line = theme, line
        self.see = button(tr("See"))
        self.see.setProperty("small", True)
        self.see.setVisible(line.day is not None or line.to_tasks)
        self.see.setAccessibleName(f"{tr('See')}: {line.said.title}")
        self._icon = QLabel()
        title = ElidedLabel(line.said.title)
        why = WrappedLabel("quiet", 2)
        why.say(line.said.explanation)
        why.setMinimumHeight(why.fontMetrics().lineSpacing())
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(title)
        words.addWidget(why)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 7, 0, 7)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.see)
        self.setAccessibleName(f"{line.said.title}. {line.said.explanation}")
        self._draw_icon()
        theme.changed.connect(self._draw_icon)

    def _draw_icon(self) -> None:
        ratio = self.devicePixelRatioF()
        drawn = self._theme.pixmap(self._line.icon, ICON, self._line.color, ratio)
        self._icon.setPixmap(drawn)


class AttentionCard(QFrame):
    """The list; `day_asked` carries the date of a line that was asked for."""

    day_asked = Signal(object)
    tasks_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[Line, ...] | None = None
        none = tr("Nothing needs attention.")
        self._list = RowList(self, tr("Needs attention"), none)

    def show_week(self, view: WeekView) -> None:
        """Show what a snapshot has to say."""
        lines = lines_of(view)
        if lines == self._shown:
            return
        self._shown = lines
        rows = [self._new_row(line) for line in lines]
        count = trn("{count} thing", "{count} things", len(rows)) if rows else ""
        self._list.show(rows, count)

    def _new_row(self, line: Line) -> AttentionRow:
        row = AttentionRow(self._theme, line)
        row.see.clicked.connect(lambda: self._see(line))
        return row

    def _see(self, line: Line) -> None:
        if line.day is not None:
            self.day_asked.emit(line.day)
        else:
            self.tasks_asked.emit()
