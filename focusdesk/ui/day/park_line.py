"""The line that parks a thought: words, Enter, and back to work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from focusdesk.domain.errors import FocusDeskError
from focusdesk.text import tr
from focusdesk.text.errors import describe
from focusdesk.ui.parts import label
from focusdesk.ui.tasks.form import line

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

WIDTH = 440


class Parks(Protocol):
    """Keeps thoughts."""

    def park(self, text: str) -> object:
        """Keep one."""
        ...


class ParkLine(QDialog):
    """One line over everything; Enter parks and leaves, Escape leaves."""

    def __init__(self, thoughts: Parks, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Park a thought"))
        self.setFixedWidth(WIDTH)
        self._thoughts = thoughts
        self.line = line(placeholder=tr("What came to mind?"))
        self.line.setAccessibleName(tr("Thought to park"))
        self.problem = label(role="error", wrap=True)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self.problem)
        hint = tr("Enter parks it. The session goes on.")
        column.addWidget(label(hint, "quiet"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Park on Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._park()
        else:
            super().keyPressEvent(event)

    def _park(self) -> None:
        if not self.line.text().strip():
            self.close()
            return
        try:
            self._thoughts.park(self.line.text())
        except FocusDeskError as error:
            # What was typed must not be lost.
            words = describe(error)
            self.problem.setText(f"{words.explanation} {words.next_step}".strip())
            self.problem.show()
            return
        self.close()
