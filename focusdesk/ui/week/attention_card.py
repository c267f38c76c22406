"""The card of what needs attention: broken rules, late tasks, what does not fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from focusdesk.services.week_view import (
    DeepOver,
    EndsLate,
    MeetingInQuiet,
    OfficeDaysOff,
    SeeTasks,
    SwitchesOver,
)
from focusdesk.text import tr, trn
from focusdesk.text.reasons import give_sentences
from focusdesk.text.week_text import (
    concern_sentence,
    concerns_of,
    remedy_label,
    unplaced_entries,
    unplaced_line,
)
from focusdesk.ui.parts import ElidedLabel, button, plain_tip
from focusdesk.ui.sheet.cards import RowList
from focusdesk.ui.wrapping import WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent

    from focusdesk.services.day_view import UnplacedView
    from focusdesk.services.week_view import Concern, Remedy, WeekView
    from focusdesk.text.sentence import Sentence
    from focusdesk.ui.theme import Theme

ICON = 16


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to look at, and the one thing to do about it.

    `concern` is None for a task that did not fit, which then is `left`; `gives` say
    what would have to give for its time to fit, the least first.
    """

    said: Sentence
    icon: str
    color: str
    label: str
    remedy: Remedy
    concern: Concern | None = None
    gives: tuple[str, ...] = ()
    left: UnplacedView | None = None


def lines_of(view: WeekView) -> tuple[Line, ...]:
    """Return what a week has to say, rules first, then what does not fit."""
    zone = view.model.zone
    concerns = [
        Line(
            concern_sentence(concern, zone, remedy),
            *_mark(concern),
            remedy_label(concern, remedy),
            remedy,
            concern,
            give_sentences(concern.reasons) if isinstance(concern, EndsLate) else (),
        )
        for concern, remedy in concerns_of(view)
        if remedy is not None
    ]
    left_out = [
        Line(
            unplaced_line(entry),
            "tasks",
            "ink2",
            tr("See"),
            SeeTasks(),
            gives=give_sentences(entry.reasons),
            left=entry,
        )
        for entry in unplaced_entries(view)
    ]
    return (*concerns, *left_out)


def _mark(concern: Concern) -> tuple[str, str]:
    match concern:
        case SwitchesOver():
            return "switch", "ink2"
        case OfficeDaysOff():
            return "wfo", "ink2"
        case MeetingInQuiet() | DeepOver() | EndsLate():
            return "warning", "warnicon"


class AttentionRow(QWidget):
    """A title, why it matters, and a way to where it can be changed.

    `menu_asked` carries a point of the screen; only a task that did not fit asks.
    """

    menu_asked = Signal(QPoint)

    def __init__(self, theme: Theme, line: Line) -> None:
        super().__init__()
        self._theme, self.line = theme, line
        self.act = button(line.label)
        self.act.setProperty("small", True)
        self.act.setAccessibleName(f"{line.label}: {line.said.title}")
        self._icon = QLabel()
        title = ElidedLabel(line.said.title, middle=True)
        why = WrappedLabel("quiet", 2)
        why.say(line.said.explanation)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(title)
        words.addWidget(why)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 7, 0, 7)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.act)
        said = f"{line.said.title}. {line.said.explanation}"
        self.setAccessibleName(said)
        if line.gives:
            self.setToolTip(plain_tip("\n".join((line.said.title, *line.gives))))
            self.setAccessibleDescription(" ".join(line.gives))
        self._draw_icon()
        theme.changed.connect(self._draw_icon)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a task that did not fit."""
        if self.line.left is not None:
            event.accept()
            self.menu_asked.emit(event.globalPos())

    def _draw_icon(self) -> None:
        ratio = self.devicePixelRatioF()
        drawn = self._theme.pixmap(self.line.icon, ICON, self.line.color, ratio)
        self._icon.setPixmap(drawn)


class AttentionCard(QFrame):
    """The list; `remedy_asked` carries a remedy and its concern, None without one.

    `row_made` carries the new row of each task that did not fit.
    """

    remedy_asked = Signal(object, object)
    row_made = Signal(object)

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
        row.act.clicked.connect(
            lambda: self.remedy_asked.emit(line.remedy, line.concern)
        )
        if line.left is not None:
            self.row_made.emit(row)
        return row
