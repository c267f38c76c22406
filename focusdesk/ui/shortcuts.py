"""The list of keys, on F1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from focusdesk.text import tr
from focusdesk.ui.parts import label

if TYPE_CHECKING:
    from focusdesk.ui.rail import Place


class ShortcutList(QDialog):
    """Shows every key and what it does; any of Escape and Enter closes it."""

    def __init__(self, parent: QWidget, places: tuple[Place, ...]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Shortcuts"))
        grid = QGridLayout(self)
        grid.setContentsMargins(22, 18, 22, 18)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        entries = [(place.keys, place.title) for place in places] + _entries()
        for row, (keys, act) in enumerate(entries):
            native = QKeySequence.SequenceFormat.NativeText
            shown = QKeySequence(keys).toString(native) or keys
            key = label(shown)
            key.setProperty("chip", "key")
            grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(act), row, 1)


def _entries() -> list[tuple[str, str]]:
    return [
        ("Ctrl+N", tr("Add a task")),
        ("Ctrl+R", tr("Plan the day or week shown anew")),
        ("Space", tr("Start or pause (a block or the focus card has the keyboard)")),
        ("Ctrl+Return", tr("Finish the block")),
        ("Ctrl+G", tr("Log interruption")),
        ("Alt+Left", tr("Day or week before")),
        ("Alt+Right", tr("Day or week after")),
        ("Ctrl+T", tr("Back to today")),
        ("Up", tr("Block before")),
        ("Down", tr("Next block")),
        ("Left", tr("Block of the day before, in the week")),
        ("Right", tr("Block of the day after, in the week")),
        ("Return", tr("Open the block")),
        ("F6", tr("Next panel")),
        ("Ctrl+Q", tr("Quit")),
        ("F1", tr("This list")),
    ]
