"""The bell on the rail: opens the list of notices, and counts what is unread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QToolButton

from focusdesk.text import tr
from focusdesk.ui.parts import name_for_readers

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from focusdesk.ui.theme import Theme

ICON, MOST = 20, 9
BADGE, SPACE = 15, 2


class Bell(QToolButton):
    """A button whose badge tells how many notices nobody has read."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "icon")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._theme = theme
        self._unread = 0
        theme.dress(self, "bell", ICON)
        theme.changed.connect(self.update)
        self.count(0)

    @property
    def unread(self) -> int:
        """The number its badge tells."""
        return self._unread

    def count(self, unread: int) -> None:
        """Tell another number."""
        self._unread = unread
        name = tr("Notices (Ctrl+B)")
        if unread:
            name = tr("Notices, {count} unread (Ctrl+B)", count=unread)
        name_for_readers(self, name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, and the badge over it."""
        super().paintEvent(event)
        if not self._unread:
            return
        text = str(self._unread) if self._unread <= MOST else f"{MOST}+"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._theme.font("micro")
        painter.setFont(font)
        wide = painter.fontMetrics().horizontalAdvance(text) + 8
        width = max(BADGE, wide)
        badge = QRectF(self.width() - width - SPACE, SPACE, width, BADGE)
        painter.setPen(QPen(self._theme.color("nav"), 1))
        painter.setBrush(self._theme.color("nila"))
        painter.drawRoundedRect(badge, BADGE / 2, BADGE / 2)
        painter.setPen(self._theme.color("onnila"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
