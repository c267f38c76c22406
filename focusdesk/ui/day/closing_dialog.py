"""The dialog at the end of a day: what was done, what rolls over, then silence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from focusdesk.domain.errors import FocusDeskError
from focusdesk.text import closing_text, tr
from focusdesk.text.errors import describe
from focusdesk.text.formats import clock_of, date_long
from focusdesk.text.interruption_text import interruption_line
from focusdesk.ui.parts import button, label

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.day_close import DayClosing

WIDTH, HEIGHT, PADDING = 520, 520, 22


class Closes(Protocol):
    """Looks back on days and closes them."""

    def view(self, day: date | None = None) -> DayClosing:
        """Return what a day came to."""
        ...

    def close(self, day: date | None = None) -> DayClosing:
        """Close a day."""
        ...


class ClosingDialog(QDialog):
    """Shows what a day came to and closes it; leaving it leaves the day open."""

    def __init__(self, days: Closes, day: date, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Close the day"))
        self.resize(WIDTH, HEIGHT)
        self._days, self._day = days, day
        self.problem = label(role="error", wrap=True)
        self.problem.hide()
        self.close_day = button(tr("Close the day"), "primary")
        self.close_day.setDefault(True)
        self._lay_out(days.view(day))
        self.close_day.clicked.connect(self._close_day)

    def _lay_out(self, view: DayClosing) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(10)
        column.addWidget(label(date_long(view.day), "h2"))
        column.addWidget(label(closing_text.total_line(view), "meta", wrap=True))
        column.addWidget(_scrolled(_parts(view)), 1)
        column.addWidget(self.problem)
        row = QHBoxLayout()
        words = tr("After this nothing is announced until the next working day.")
        row.addWidget(label(words, "quiet", wrap=True), 1)
        later = button(tr("Later"), "ghost")
        later.clicked.connect(self.reject)
        row.addWidget(later)
        row.addWidget(self.close_day)
        column.addLayout(row)
        self.close_day.setEnabled(view.closed_at is None)

    def _close_day(self) -> None:
        try:
            self._days.close(self._day)
        except FocusDeskError as error:
            words = describe(error)
            self.problem.setText(f"{words.explanation} {words.next_step}".strip())
            self.problem.show()
            return
        self.accept()


def _parts(view: DayClosing) -> list[tuple[str, list[str]]]:
    """Return the sections of a day's end, each a title and its lines."""
    done = [closing_text.done_line(work) for work in view.done]
    rolls = [closing_text.roll_line(roll) for roll in view.rolls]
    broke_in = [
        f"{clock_of(one.at, view.zone)}  {interruption_line(one)}"
        for one in view.interruptions
    ]
    ahead = [closing_text.first_line(view)]
    if view.thoughts:
        ahead.append(closing_text.thoughts_line(view))
    return [
        (tr("Done"), done or [tr("Nothing was worked.")]),
        (tr("Rolls over"), rolls or [tr("nothing")]),
        (
            tr("Interruptions"),
            [closing_text.interruption_words(view), *broke_in],
        ),
        (tr("Next working day"), ahead),
    ]


def _scrolled(parts: list[tuple[str, list[str]]]) -> QScrollArea:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(4)
    for title, lines in parts:
        column.addWidget(label(title, "cap"))
        for line in lines:
            column.addWidget(label(line, wrap=True))
        column.addSpacing(8)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area
