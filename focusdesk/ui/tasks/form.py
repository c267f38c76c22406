"""The parts of a form: a named field with the place for its problem."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from focusdesk.ui.parts import label, restyle

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from focusdesk.text.sentence import Sentence

T = TypeVar("T")


class Field(QWidget):
    """A widget under its name; a problem with it stands below in a sentence."""

    def __init__(self, name: str, widget: QWidget, hint: str = "") -> None:
        super().__init__()
        self.widget = widget
        self.problem = label(role="error", wrap=True)
        self.problem.hide()
        self._hint = label(hint, "quiet", wrap=True)
        self._hint.setVisible(bool(hint))
        self._has_hint = bool(hint)
        title = QLabel(name)
        title.setProperty("role", "meta")
        title.setBuddy(widget)
        widget.setAccessibleName(name.replace("&", ""))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (title, widget, self._hint, self.problem):
            column.addWidget(part)
        column.addStretch(1)

    def blame(self, sentence: Sentence | None) -> None:
        """Show what is wrong with the field, or that nothing is."""
        words = ""
        if sentence is not None:
            said = f"{sentence.explanation} {sentence.next_step}".strip()
            words = said or sentence.title
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        # A wrapped label in a grid gets the height of too few lines by itself.
        lines = self.problem.heightForWidth(self.widget.width()) if words else 0
        self.problem.setMinimumHeight(max(lines, 0))
        self._hint.setVisible(self._has_hint and not words)
        self.widget.setProperty("error", bool(words))
        self.widget.setAccessibleDescription(words)
        restyle(self.widget)

    def explain(self, hint: str) -> None:
        """Say in a quiet line what the field is understood as."""
        self._has_hint = bool(hint)
        self._hint.setText(hint)
        self._hint.setVisible(self._has_hint and not self.problem.text())


@dataclass(frozen=True, slots=True)
class Choices:
    """A box of named values."""

    box: QComboBox

    def choose(self, value: Enum | str | None) -> None:
        """Select a value, if it is offered."""
        at = self.box.findData(_key(value))
        if at >= 0:
            self.box.setCurrentIndex(at)

    def key(self) -> str:
        """Return the key of the selected value."""
        return str(self.box.currentData())


def choices(offered: Mapping[str, str] | Iterable[tuple[str, str]]) -> Choices:
    """Make a box of keys and their names."""
    box = QComboBox()
    for key, name in dict(offered).items():
        box.addItem(name, key)
    return Choices(box)


def line(text: str = "", placeholder: str = "") -> QLineEdit:
    """Make a field for one line."""
    made = QLineEdit(text)
    made.setPlaceholderText(placeholder)
    return made


def primary(made: QPushButton) -> QPushButton:
    """Let Enter anywhere in the dialog press this button."""
    made.setDefault(True)
    made.setAutoDefault(True)
    return made


def _key(value: Enum | str | None) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    return value or ""
