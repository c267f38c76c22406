"""Taking the keyboard from one part of a page to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


def next_panel(panels: Sequence[QWidget]) -> None:
    """Give the keyboard to the panel after the one that has it, and round again."""
    focused = QApplication.focusWidget()
    within = [p is focused or p.isAncestorOf(focused) for p in panels if focused]
    at = within.index(True) if True in within else -1
    for step in range(1, len(panels) + 1):
        panel = panels[(at + step) % len(panels)]
        if panel.isVisible() and _take_keyboard(panel):
            return


def _take_keyboard(panel: QWidget) -> bool:
    for child in panel.findChildren(QWidget):
        takes_tab = child.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_tab and child.isVisible() and child.isEnabled():
            child.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False
