"""Notices inside the window: every one stands here until it is answered or closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from focusdesk.text import tr
from focusdesk.text.sentence import aloud
from focusdesk.ui.parts import button, icon_button, label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from focusdesk.domain.notice import Notice
    from focusdesk.ui.theme import Theme

ICON = 16
_ICONS = {"info": ("idea", "nilatext"), "error": ("close", "error")}


class NoticeBar(QWidget):
    """A short list of notices, one for each key, the newest first.

    `pressed` carries a notice's key and an action's; `closed` a notice's key.
    """

    pressed = Signal(str, str)
    closed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: dict[str, NoticeRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What stands in the list, the newest first."""
        return tuple(row.notice for row in reversed(self._rows.values()))

    def say(self, notice: Notice, kind: str = "info") -> None:
        """Put a notice in place of the last with its key; `kind` is `info`, `error`."""
        self._drop(notice.key)
        row = NoticeRow(self._theme, notice, kind)
        row.pressed.connect(lambda action: self.pressed.emit(notice.key, action))
        row.closed.connect(lambda: self._close(notice.key))
        self._rows[notice.key] = row
        self._column.insertWidget(0, row)
        self._appear()

    def dismiss(self, key: str) -> None:
        """Take a notice away; quiet when it is not there."""
        self._drop(key)
        self._appear()

    def changeEvent(self, event: QEvent) -> None:
        """Appear with what was said before there was a window to stand in."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ParentChange:
            self._appear()

    def _appear(self) -> None:
        # Without a parent it would be a window of its own.
        self.setVisible(bool(self._rows) and self.parentWidget() is not None)

    def _close(self, key: str) -> None:
        self.dismiss(key)
        self.closed.emit(key)

    def _drop(self, key: str) -> None:
        row = self._rows.pop(key, None)
        if row is not None:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()


class NoticeRow(QFrame):
    """One notice: icon, words, its buttons, and a way to close it (Escape too)."""

    pressed = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, notice: Notice, kind: str) -> None:
        super().__init__()
        self.setObjectName("message")
        self.setProperty("kind", kind)
        self.setAccessibleName(aloud(notice.title, notice.body))
        self.notice = notice
        self._theme, self._kind = theme, kind
        self._lay_out()
        self._draw_icon()
        theme.changed.connect(self._draw_icon)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._icon = QLabel()
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(self.notice.title, "h3", wrap=True))
        if self.notice.body:
            words.addWidget(label(self.notice.body, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for action in self.notice.actions:
            pressable = button(action.label, "link")
            key = action.key
            pressable.clicked.connect(lambda _=False, key=key: self.pressed.emit(key))
            row.addWidget(pressable)
        close = icon_button(tr("Close"))
        close.clicked.connect(self.closed)
        self._theme.dress(close, "close", 14)
        row.addWidget(close)

    def _draw_icon(self) -> None:
        name, color = _ICONS[self._kind]
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.pixmap(name, ICON, color, ratio))
