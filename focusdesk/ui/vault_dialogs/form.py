"""What the dialogs of the vault share: their frame, hidden fields, and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from focusdesk.text.errors import describe
from focusdesk.ui.parts import button, label, restyle

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.errors import FocusDeskError

T = TypeVar("T")

WIDTH, PADDING, SPACING = 480, 22, 10


def framed(dialog: QDialog) -> QVBoxLayout:
    """Give a dialog its width and title; return the column for its parts."""
    dialog.setWindowTitle("FocusDesk")
    dialog.setFixedWidth(WIDTH)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
    column.setSpacing(SPACING)
    return column


def fit(pages: QStackedWidget) -> None:
    """Make room for the page shown: a stack does not count wrapped lines."""
    page = pages.currentWidget()
    layout = page.layout() if page is not None else None
    if layout is not None:
        wide = WIDTH - 2 * PADDING
        pages.setMinimumHeight(layout.totalHeightForWidth(wide))


def heading(column: QVBoxLayout, title: str, text: str) -> QLabel:
    """Add a title and what is meant by it; return the label of the latter."""
    column.addWidget(label(title, "h2", wrap=True))
    meaning = label(text, wrap=True)
    column.addWidget(meaning)
    column.addSpacing(4)
    return meaning


def secret_field(name: str, column: QVBoxLayout) -> QLineEdit:
    """Add a named field that shows dots for what is typed."""
    caption = label(name, "meta")
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    caption.setBuddy(field)
    column.addWidget(caption)
    column.addWidget(field)
    return field


def error_line(column: QVBoxLayout) -> QLabel:
    """Add a line for what went wrong, hidden until there is something to say."""
    line = label(role="error", wrap=True)
    line.hide()
    column.addWidget(line)
    return line


def complain(line: QLabel, text: str, field: QLineEdit | None = None) -> None:
    """Say what is wrong under a field and go there; an empty text takes it back."""
    line.setText(text)
    line.setVisible(bool(text))
    if field is None:
        return
    field.setProperty("error", bool(text))
    restyle(field)
    if text:
        field.selectAll()
        field.setFocus(Qt.FocusReason.OtherFocusReason)


def sentence_of(error: FocusDeskError) -> str:
    """Return an error as one line: what happened and the next step."""
    words = describe(error)
    return f"{words.explanation} {words.next_step}".strip()


def closing_row(leave: QPushButton, *pressables: QPushButton) -> QHBoxLayout:
    """Return the row at a dialog's foot: leaving at the left, the rest at the right."""
    row = QHBoxLayout()
    row.setSpacing(SPACING)
    row.addWidget(leave)
    row.addStretch(1)
    for pressable in pressables:
        row.addWidget(pressable)
    return row


def leave_button(text: str) -> QPushButton:
    """Make the quiet button that leaves a dialog; Enter never presses it."""
    made = button(text, "ghost")
    made.setAutoDefault(False)
    return made


def while_alive(widget: QWidget, call: Callable[[T], None]) -> Callable[[T], None]:
    """Return the call, made to do nothing once its widget has been let go."""

    def guarded(outcome: T) -> None:
        if isValid(widget):
            call(outcome)

    return guarded
