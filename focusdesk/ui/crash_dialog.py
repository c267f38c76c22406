"""The dialog of a bug: what still holds, and the details to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from focusdesk.text import tr
from focusdesk.text.sentence import Sentence
from focusdesk.ui.parts import button, label

if TYPE_CHECKING:
    from pathlib import Path

WIDTH = 520


class CrashDialog(QDialog):
    """Says that a bug happened; nothing waits for it."""

    def __init__(self, details: str, log_file: Path) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("FocusDesk")
        self.setMinimumWidth(WIDTH)
        self._details = details
        sentence = bug_sentence()
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(8)
        column.addWidget(label(sentence.title, "h2", wrap=True))
        column.addWidget(label(sentence.explanation, wrap=True))
        column.addWidget(label(sentence.next_step, wrap=True))
        shown = QPlainTextEdit(details)
        shown.setReadOnly(True)
        shown.setAccessibleName(tr("Details"))
        column.addWidget(shown)
        where = tr("The log is in {path}.", path=log_file)
        column.addWidget(label(where, "quiet", wrap=True))
        column.addLayout(self._buttons())
        self._done.setFocus()

    def _buttons(self) -> QHBoxLayout:
        copy = button(tr("Copy details"))
        copy.clicked.connect(self._copy)
        self._done = button(tr("Close"), "primary")
        self._done.clicked.connect(self.accept)
        self._done.setDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(self._done)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)


def bug_sentence() -> Sentence:
    """Return what is said of a bug."""
    return Sentence(
        tr("Something in FocusDesk went wrong"),
        tr("What you had saved is safe. FocusDesk keeps running."),
        tr("If it comes again, restart FocusDesk and send the details."),
    )
