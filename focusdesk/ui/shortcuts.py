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


COLUMNS = 2


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
        height = -(-len(entries) // COLUMNS)
        for at, (keys, act) in enumerate(entries):
            column, row = divmod(at, height)
            native = QKeySequence.SequenceFormat.NativeText
            shown = QKeySequence(keys).toString(native) or keys
            key = label(shown)
            key.setProperty("chip", "key")
            grid.addWidget(key, row, 2 * column, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(act), row, 2 * column + 1)


def _entries() -> list[tuple[str, str]]:
    return [
        ("Ctrl+N", tr("Add a task")),
        ("Ctrl+R", tr("Propose another plan for the day or week shown")),
        ("Space", tr("Start or pause (a block or the focus card has the keyboard)")),
        ("Ctrl+Return", tr("Finish the block")),
        ("Ctrl+G", tr("Log interruption")),
        ("Ctrl+D", tr("Do not disturb")),
        ("Ctrl+B", tr("Notices: what was said and when")),
        ("Ctrl+M", tr("Show or close the mini timer")),
        ("Ctrl+Shift+N", tr("Park a thought")),
        ("Alt+Left", tr("Day or week before")),
        ("Alt+Right", tr("Day or week after")),
        ("Ctrl+T", tr("Back to today")),
        ("Up", tr("Block before")),
        ("Down", tr("Next block")),
        ("Left", tr("Block of the day before, in the week")),
        ("Right", tr("Block of the day after, in the week")),
        ("Return", tr("Open the block")),
        ("Alt+Up", tr("Move the block a step earlier")),
        ("Alt+Down", tr("Move the block a step later")),
        ("Shift+Alt+Up", tr("Make the block a step shorter")),
        ("Shift+Alt+Down", tr("Make the block a step longer")),
        ("-", tr("Make the block a step shorter")),
        ("+", tr("Make the block a step longer")),
        ("L", tr("Pin or unpin the block")),
        ("Delete", tr("Skip the block for now")),
        ("Menu", tr("All that can be done with the block")),
        ("Ctrl+Z", tr("Undo, on every page")),
        ("Ctrl+Shift+Z", tr("Redo")),
        ("F6", tr("Next panel")),
        ("Ctrl+Q", tr("Quit")),
        ("F1", tr("This list")),
    ]
