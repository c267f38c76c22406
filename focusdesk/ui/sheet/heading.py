"""The parts of a heading: the way through time, two rows, tips that name a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from focusdesk.ui.parts import button, icon_button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from focusdesk.ui.theme import Theme

ICON = 16


class Steer(QWidget):
    """Three buttons: back to now, before and after. `stepped` carries -1 or 1."""

    stepped = Signal(int)
    now_asked = Signal()

    def __init__(self, theme: Theme, now: str, before: str, after: str) -> None:
        super().__init__()
        self.to_now = button(now, "link")
        self.before = icon_button(before)
        self.after = icon_button(after)
        theme.dress(self.before, "left", ICON, "ink")
        theme.dress(self.after, "right", ICON, "ink")
        self.before.setToolTip(tip_with_key(before, "Alt+Left"))
        self.after.setToolTip(tip_with_key(after, "Alt+Right"))
        self.to_now.clicked.connect(self.now_asked)
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for part in (self.to_now, self.before, self.after):
            row.addWidget(part)


def tip_with_key(name: str, keys: str) -> str:
    """Name what a button does and the key that does the same."""
    native = QKeySequence.SequenceFormat.NativeText
    return f"{name} ({QKeySequence(keys).toString(native)})"


def lay_two_rows(head: QWidget, first: QLayout, second: QLayout) -> None:
    """Lay a heading out: its name and buttons over its figures."""
    column = QVBoxLayout(head)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addLayout(first)
    column.addLayout(second)
