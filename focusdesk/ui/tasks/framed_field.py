"""A field with a drawing before the text and a key hint after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit

from focusdesk.ui.parts import label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from focusdesk.ui.theme import Theme

_ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_RADIUS = 7


class KeyedLine(QLineEdit):
    """A line whose Enter, Escape, Down and idle Ctrl+Z belong to its page."""

    entered = Signal()
    entered_with_control = Signal()
    escaped = Signal()
    left_downwards = Signal()
    undo_asked = Signal()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the page when there is no typing to undo."""
        if event.type() == QEvent.Type.ShortcutOverride and self._has_no_undo(event):
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the page what is asked of it."""
        key = event.key()
        if key in _ENTERS:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.entered_with_control if control else self.entered).emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif self._has_no_undo(event):
            self.undo_asked.emit()
        else:
            super().keyPressEvent(event)

    def _has_no_undo(self, event: QEvent) -> bool:
        undo = QKeySequence.StandardKey.Undo
        return event.matches(undo) and not self.isUndoAvailable()  # type: ignore[attr-defined]


class FramedField(QFrame):
    """A `KeyedLine` in a frame of its own; the frame shows focus and error."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        hint: str,
        *,
        height: int,
        large: bool = False,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._has_error = False
        self.line = KeyedLine()
        self.line.setProperty("bare", True)
        self.line.setProperty("large", large)
        self.line.installEventFilter(self)
        self._drawing = QLabel()
        self.setFixedHeight(height)
        self.setFocusProxy(self.line)
        self._lay_out(hint)
        self._draw_icon()
        theme.changed.connect(self._draw_icon)

    def _lay_out(self, hint: str) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 10, 0)
        row.setSpacing(10)
        row.addWidget(self._drawing)
        row.addWidget(self.line, 1)
        keys = label(hint)
        keys.setProperty("chip", "key")
        row.addWidget(keys, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_error(self, *, wrong: bool) -> None:
        """Show or take away the error border."""
        self._has_error = wrong
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Redraw the border when the line gets or loses focus."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the border of the present state."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self._has_error or self.line.hasFocus()
        color = "error" if self._has_error else "ring" if strong else "control"
        width = 2 if strong else 1
        painter.setPen(QPen(self._theme.color(color), width))
        painter.setBrush(self._theme.color("card"))
        inset = width / 2
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        painter.end()

    def _draw_icon(self) -> None:
        ratio = self.devicePixelRatioF()
        self._drawing.setPixmap(self._theme.pixmap(self._icon, 16, "ink2", ratio))
        self.update()
