"""The one question about time nobody saw: it went on, it ended, or it was work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from focusdesk.domain.dayspan import MINUTES_PER_DAY, parse_clock
from focusdesk.domain.errors import FocusDeskError
from focusdesk.domain.recovery import RecoveryChoice, end_at_clock
from focusdesk.domain.timerange import minute_of
from focusdesk.text import tr
from focusdesk.text.errors import describe
from focusdesk.text.focus_text import question
from focusdesk.text.formats import clock, duration
from focusdesk.ui.parts import button, label, restyle

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from focusdesk.domain.recovery import Recovery
    from focusdesk.services.focus_card import WorkCard
    from focusdesk.services.focus_watch import FocusWatch

WIDTH, PADDING, TIME_WIDTH = 460, 22, 72


class RecoveryDialog(QDialog):
    """Asks once; closing it answers nothing and leaves the question open."""

    def __init__(
        self, watch: FocusWatch, asked: Recovery, card: WorkCard, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("One question about your session"))
        self.setFixedWidth(WIDTH)
        self._watch, self._asked, self._card = watch, asked, card
        self._choices = {
            RecoveryChoice.CONTINUE: button(tr("Go on")),
            RecoveryChoice.END: button(""),
            RecoveryChoice.COUNT: button(tr("Count it as work")),
        }
        self._time = self._time_field()
        self._error = label(role="error", wrap=True)
        self._error.hide()
        self._lay_out()
        self._read_time()
        self._time.textChanged.connect(self._read_time)
        # Enter answers with the time just typed, never with another choice.
        self._time.textEdited.connect(
            lambda: self._choices[RecoveryChoice.END].setDefault(True)
        )

    def answer(self, choice: RecoveryChoice) -> None:
        """Settle the question and close; an impossible answer is explained."""
        end = self._end() if choice is RecoveryChoice.END else None
        try:
            self._watch.settle(choice, end)
        except FocusDeskError as error:
            words = describe(error)
            self._error.setText(f"{words.explanation} {words.next_step}")
            self._error.show()
            self._time.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(10)
        column.addWidget(label(self._card.title, "h2", wrap=True))
        column.addWidget(label(self._card.project, "meta"))
        column.addWidget(label(question(self._asked, self._card.zone), wrap=True))
        column.addSpacing(6)
        for choice in self._asked.choices:
            column.addLayout(self._row(choice))
        column.addWidget(self._error)
        later = button(tr("Later"), "ghost")
        later.clicked.connect(self.reject)
        column.addWidget(later, 0, Qt.AlignmentFlag.AlignRight)
        self._choices[self._asked.choices[0]].setProperty("kind", "primary")
        self._choices[self._asked.choices[0]].setDefault(True)

    def _row(self, choice: RecoveryChoice) -> QHBoxLayout:
        pressable = self._choices[choice]
        pressable.setMinimumWidth(WIDTH * 2 // 5)
        pressable.clicked.connect(lambda: self.answer(choice))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(pressable)
        if choice is RecoveryChoice.END:
            row.addWidget(self._time)
            row.addStretch(1)
        else:
            row.addWidget(label(self._meaning(choice), "quiet", wrap=True), 1)
        return row

    def _meaning(self, choice: RecoveryChoice) -> str:
        gap = _minutes(self._asked.gap)
        if choice is RecoveryChoice.CONTINUE:
            return tr("The {gap} do not count, and it runs on.", gap=gap)
        return tr("The {gap} were work away from the screen, and it runs on.", gap=gap)

    def _time_field(self) -> QLineEdit:
        field = QLineEdit(clock(self._seen_minute()))
        field.setAccessibleName(tr("When it ended"))
        field.setMaxLength(len("00.00"))
        field.setFixedWidth(TIME_WIDTH)
        return field

    def _read_time(self) -> None:
        """Name the button after the time; without one there is nothing to press."""
        minute = self._minute()
        pressable = self._choices[RecoveryChoice.END]
        pressable.setEnabled(minute is not None)
        if minute is not None:
            pressable.setText(tr("It ended at {time}", time=clock(minute)))
        self._time.setProperty("error", minute is None)
        restyle(self._time)

    def _minute(self) -> int | None:
        try:
            minute = parse_clock(self._time.text())
        except ValueError:
            return None
        return minute if minute < MINUTES_PER_DAY else None

    def _seen_minute(self) -> int:
        return minute_of(self._asked.seen, self._card.zone)

    def _end(self) -> datetime | None:
        minute = self._minute()
        if minute is None or minute == self._seen_minute():
            return None  # to the second as it was seen
        return end_at_clock(self._asked, minute, self._card.zone)


def _minutes(gap: timedelta) -> str:
    return duration(max(1, int(gap.total_seconds() // 60)))
