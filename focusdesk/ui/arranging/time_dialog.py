"""Asking for a day and a time, and for hours that are taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from focusdesk.domain.dayspan import MINUTES_PER_DAY, Span, parse_clock
from focusdesk.domain.errors import FocusDeskError
from focusdesk.domain.planning import acts
from focusdesk.text import tr
from focusdesk.text.errors import describe
from focusdesk.text.formats import clock, date_short
from focusdesk.text.refusal_text import refusal_words
from focusdesk.ui.parts import button, label
from focusdesk.ui.tasks.form import primary

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from focusdesk.domain.planning.acts import Act
    from focusdesk.ui.arranging.arranger import Arranger

WIDTH = 380
USUAL_LENGTH = 60
TIME_WIDTH = 84


@dataclass(frozen=True, slots=True)
class Wish:
    """What a time is asked for: words, the act of a day and minute, who does it."""

    title: str
    about: str
    button: str
    act: Callable[[date, int], Act]
    do: Callable[[Act], None]


class TimeDialog(QDialog):
    """Asks for a day and a time; what cannot be is said before anything is done."""

    def __init__(
        self,
        parent: QWidget | None,
        wish: Wish,
        days: tuple[date, ...],
        arranger: Arranger,
        minute: int = 8 * 60,
    ) -> None:
        super().__init__(parent)
        _prepare(self, wish.title)
        self._wish, self._days, self._arranger = wish, days, arranger
        self.day = _day_box(days)
        self.time = _time_edit(minute, tr("Time"))
        self.problem = label(role="error", wrap=True)
        self.problem.hide()
        self.accept_button = primary(button(wish.button, "primary"))
        rows: list[QWidget | QHBoxLayout] = [
            label(wish.about, "h3", wrap=True),
            _row((tr("Day"), self.day), (tr("Time"), self.time)),
            self.problem,
        ]
        _lay_out(self, rows, self.accept_button)

    def accept(self) -> None:
        """Do it, or say what forbids it."""
        minute = minute_in(self.time)
        if minute is None or minute >= MINUTES_PER_DAY:
            _blame(self, self.problem, _not_a_time(), self.time)
            return
        act = self._wish.act(self._days[self.day.currentIndex()], minute)
        words = _forbidden(self._arranger, act)
        if words:
            _blame(self, self.problem, words, self.day)
            return
        super().accept()
        self._wish.do(act)


class HoursDialog(QDialog):
    """Asks for a title and hours of a day that are taken; see the two below it."""

    def __init__(
        self,
        parent: QWidget | None,
        words: tuple[str, str, str],
        days: tuple[date, ...],
        hours: Span,
        act: Callable[[date, Span, str], Act],
        arranger: Arranger,
    ) -> None:
        super().__init__(parent)
        heading, title, accept = words
        _prepare(self, heading)
        self._days, self._act, self._arranger = days, act, arranger
        self.title = QLineEdit(title)
        self.title.setAccessibleName(tr("Title"))
        self.day = _day_box(days)
        self.start = _time_edit(hours.start, tr("From"))
        self.end = _time_edit(hours.end, tr("To"))
        self.problem = label(role="error", wrap=True)
        self.problem.hide()
        self.accept_button = primary(button(accept, "primary"))
        rows: list[QWidget | QHBoxLayout] = [
            _row((tr("Title"), self.title)),
            _row((tr("Day"), self.day), (tr("From"), self.start), (tr("To"), self.end)),
            self.problem,
        ]
        _lay_out(self, rows, self.accept_button)
        self.title.selectAll()
        self.title.setFocus()

    def accept(self) -> None:
        """Do it, or say what is wrong."""
        span = self._span()
        title = self.title.text().strip()
        if not title:
            _blame(self, self.problem, tr("Give it a title."), self.title)
            return
        if span is None:
            return
        day = self._days[self.day.currentIndex()]
        act = self._act(day, span, title)
        words = _forbidden(self._arranger, act)
        if words:
            _blame(self, self.problem, words, self.day)
            return
        super().accept()
        self._arranger.do(act)

    def _span(self) -> Span | None:
        """Return the hours; say what is wrong with them and return None."""
        start, end = minute_in(self.start), minute_in(self.end)
        if start is None or end is None:
            field = self.start if start is None else self.end
            _blame(self, self.problem, _not_a_time(), field)
            return None
        if end <= start:
            words = tr("The end must come after the start.")
            _blame(self, self.problem, words, self.end)
            return None
        return Span(start, end)


def away_dialog(
    parent: QWidget | None, days: tuple[date, ...], hours: Span, arranger: Arranger
) -> HoursDialog:
    """Make the dialog for leaving for some hours; `hours` is what it proposes."""
    words = (tr("Away"), tr("Away"), tr("Leave these hours out"))
    return HoursDialog(parent, words, days, hours, acts.BeAway, arranger)


def meeting_dialog(
    parent: QWidget | None, days: tuple[date, ...], hours: Span, arranger: Arranger
) -> HoursDialog:
    """Make the dialog for a meeting entered by hand; `hours` is what it proposes."""
    words = (tr("Add meeting"), "", tr("Add meeting"))
    end = min(hours.start + USUAL_LENGTH, hours.end)
    span = Span(hours.start, max(end, hours.start + 1))
    return HoursDialog(parent, words, days, span, acts.AddMeeting, arranger)


def minute_in(field: QLineEdit) -> int | None:
    """Return the minute of the day in a field; None for anything else."""
    try:
        return parse_clock(field.text())
    except ValueError:
        return None


def _prepare(dialog: QDialog, title: str) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setMinimumWidth(WIDTH)
    QShortcut(QKeySequence("Ctrl+Return"), dialog).activated.connect(dialog.accept)


def _day_box(days: tuple[date, ...]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(tr("Day"))
    for day in days:
        box.addItem(date_short(day))
    return box


def _time_edit(minute: int, name: str) -> QLineEdit:
    field = QLineEdit(clock(minute))
    field.setAccessibleName(name)
    field.setFixedWidth(TIME_WIDTH)
    return field


def _row(*fields: tuple[str, QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    for at, (name, field) in enumerate(fields):
        column = QVBoxLayout()
        column.setSpacing(4)
        caption = label(name, "meta")
        caption.setBuddy(field)
        column.addWidget(caption)
        column.addWidget(field)
        column.addStretch(1)
        row.addLayout(column, 0 if at else 1)
    return row


def _lay_out(
    dialog: QDialog, rows: list[QWidget | QHBoxLayout], accept: QPushButton
) -> None:
    cancel = button(tr("Cancel"))
    cancel.clicked.connect(dialog.reject)
    accept.clicked.connect(dialog.accept)
    buttons = QHBoxLayout()
    buttons.setSpacing(8)
    buttons.addStretch(1)
    buttons.addWidget(cancel)
    buttons.addWidget(accept)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(18, 18, 18, 16)
    column.setSpacing(12)
    for row in rows:
        if isinstance(row, QWidget):
            column.addWidget(row)
        else:
            column.addLayout(row)
    column.addStretch(1)
    column.addLayout(buttons)


def _not_a_time() -> str:
    return tr("Write a time of day, such as {time}.", time=clock(8 * 60))


def _blame(dialog: QDialog, problem: QLabel, words: str, field: QWidget) -> None:
    problem.setText(words)
    problem.show()
    dialog.setAccessibleDescription(words)
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    dialog.adjustSize()


def _forbidden(arranger: Arranger, act: Act) -> str:
    """Say what forbids an act; empty when nothing does."""
    try:
        refusal = arranger.arranging.check(act)
    except FocusDeskError as error:
        sentence = describe(error)
        return f"{sentence.title}. {sentence.explanation}".strip()
    return refusal_words(refusal) if refusal else ""
