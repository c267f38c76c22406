"""Rows of a settings card: a name with its explanation, a control at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from focusdesk.ui.parts import card, label, restyle

CONTROL_WIDTH = 190


class SettingRow(QWidget):
    """One setting: its name, one quiet sentence, its control, and its problem.

    `field` is the part of the control that takes the keyboard, where that is not
    the control itself.
    """

    def __init__(
        self,
        name: str,
        hint: str,
        control: QWidget,
        field: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._field = field or control
        self._hint = label(hint, "quiet", wrap=True)
        self._hint.setVisible(bool(hint))
        self.problem = label(role="error", wrap=True)
        self.problem.hide()
        title = QLabel(name)
        title.setWordWrap(True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setBuddy(self._field)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        for part in (title, self._hint, self.problem):
            words.addWidget(part)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        if not self._field.accessibleName():
            self._field.setAccessibleName(name)
        self._field.setAccessibleDescription(hint)

    def explain(self, hint: str) -> None:
        """Say something else in the quiet sentence."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint) and not self.problem.text())
        self._field.setAccessibleDescription(self.problem.text() or hint)

    def blame(self, words: str) -> None:
        """Say what is wrong with the value, or with "" that nothing is."""
        if words == self.problem.text():
            return
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self._hint.setVisible(bool(self._hint.text()) and not words)
        self._field.setProperty("error", bool(words))
        self._field.setAccessibleDescription(words or self._hint.text())
        restyle(self._field)


def rows_card(title: str, explanation: str, rows: list[QWidget]) -> QWidget:
    """Make a card of rows under a title and what it is about."""
    frame, column = card(spacing=10)
    column.addWidget(label(title, "cap"))
    if explanation:
        column.addWidget(label(explanation, "meta", wrap=True))
    for row in rows:
        column.addWidget(row)
    return frame
