"""The handles of the timeline: what can be clicked, focused and read out.

A handle paints nothing. It lies over the painted block and is a real button, so
that keyboards and screen readers meet the day as they meet any list of buttons.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SIDES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_LOOKS = {
    QEvent.Type.FocusIn,
    QEvent.Type.FocusOut,
    QEvent.Type.Enter,
    QEvent.Type.Leave,
}
_OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Handle(QAbstractButton):
    """One entry of the day. `key` is the id of its block or event.

    Enter, the menu button and a click within `opening_width` of the right edge open
    it; a double click `activated` it. `sideways` is for days that stand side by side.
    """

    looked_at = Signal()
    stepped = Signal(int)
    sideways = Signal(int)
    opened = Signal()
    activated = Signal()
    toggled_work = Signal()

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.opening_width = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: the timeline has painted the entry."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down, open, start and pause."""
        key = event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(key)])
        elif plain and key in _SIDES:
            self.sideways.emit(_SIDES[Qt.Key(key)])
        elif plain and key in _OPENING:
            self.opened.emit()
        elif plain and key == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.toggled_work.emit()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let a released key mean nothing: a press has done it."""
        event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do the first thing the entry is good for."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.activated.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the entry."""
        event.accept()
        self.opened.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the entry when its mark at the right is clicked."""
        super().mouseReleaseEvent(event)
        from_right = self.width() - event.position().x()
        left = event.button() is Qt.MouseButton.LeftButton
        if left and 0 <= from_right < self.opening_width:
            self.opened.emit()

    def event(self, event: QEvent) -> bool:
        """Tell the timeline to draw the entry anew when it is looked at."""
        kind = event.type()
        if kind in _LOOKS:
            self.looked_at.emit()
        return bool(super().event(event))
