"""A number with its unit: checked as one types, kept when the field is left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from focusdesk.domain.errors import SettingsInvalid
from focusdesk.domain.setting_values import number_of
from focusdesk.text import tr
from focusdesk.text.formats import number
from focusdesk.ui.parts import button, label
from focusdesk.ui.settings.rows import SettingRow

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

FIELD_WIDTH, UNIT_WIDTH = 72, 46


@dataclass(frozen=True, slots=True)
class Range:
    """Which numbers a setting takes, both limits among them."""

    low: float
    high: float
    whole: bool = True

    def problem(self, text: str) -> str:
        """Say in a sentence why a text is no such number; empty when it is one."""
        try:
            value = number_of("", text)
        except SettingsInvalid:
            if not text.strip():
                return tr("Write a number.")
            return tr("{detail} is no number.", detail=text.strip())
        if not self.low <= value <= self.high:
            return tr(
                "Choose a number from {low} to {high}.",
                low=written(self.low),
                high=written(self.high),
            )
        if self.whole and value != int(value):
            return tr("Only whole numbers are possible here.")
        return ""


class NumberRow(SettingRow):
    """The row of one number; `given` carries a value that was typed and is allowed.

    Enter and leaving the field give the value, Escape brings back the one in force.
    """

    given = Signal(float)
    reset_asked = Signal()

    def __init__(
        self, name: str, hint: str, unit: str, allowed: Range, default: float
    ) -> None:
        self.line = _NumberLine()
        self.line.setAccessibleName(f"{name}, {unit}")
        self.line.setFixedWidth(FIELD_WIDTH)
        self.back = button(tr("Back to {value}", value=written(default)), "link")
        self.back.setAccessibleName(
            tr("{name}: back to {value}", name=name, value=written(default))
        )
        self._usual = label(tr("Default {value}", value=written(default)), "quiet")
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        counted = label(unit, "meta")
        counted.setMinimumWidth(UNIT_WIDTH)
        for part in (self._usual, self.back, self.line, counted):
            row.addWidget(part)
        super().__init__(name, hint, box, self.line)
        self._allowed, self._default = allowed, default
        self._value = default
        self.show_value(default)
        self.line.textEdited.connect(self._check)
        self.line.editingFinished.connect(self._give)
        self.line.escaped.connect(lambda: self.show_value(self._value))
        self.back.clicked.connect(self.reset_asked)

    def show_value(self, value: float) -> None:
        """Show the value in force."""
        self._value = value
        self.line.setText(written(value))
        self.back.setVisible(value != self._default)
        self._usual.setVisible(value == self._default)
        self.blame("")

    def _check(self, text: str) -> None:
        self.blame(self._allowed.problem(text))

    def _give(self) -> None:
        text = self.line.text()
        if self._allowed.problem(text):
            return
        value = number_of("", text)
        if value == self._value:
            self.show_value(self._value)
        else:
            self.given.emit(value)


class _NumberLine(QLineEdit):
    """A line that tells of Escape."""

    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring back the value in force on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


def written(value: float) -> str:
    """Write a number without needless decimals, with the language's mark."""
    if value == int(value):
        return str(int(value))
    shortest = str(value)
    return number(value, len(shortest.partition(".")[2]))
