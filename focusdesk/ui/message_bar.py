"""The message bar: what went wrong or happened, without stopping anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from focusdesk.domain.errors import FocusDeskError
from focusdesk.text import tr
from focusdesk.text.errors import describe
from focusdesk.text.sentence import aloud
from focusdesk.ui.parts import button, icon_button, label, restyle

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QKeyEvent

    from focusdesk.text.sentence import Sentence
    from focusdesk.ui.theme import Theme

AIR_BELOW = 12
GOOD_NEWS_MS = 12_000
_ICONS = {
    "error": ("close", "error"),
    "warn": ("warning", "warnicon"),
    "info": ("idea", "nilatext"),
    "ok": ("done", "ok"),
}


class MessageBar(QWidget):
    """Shows one sentence at a time until it is closed or another one comes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._kind = "info"
        self._action: Callable[[], None] | None = None
        self._second: Callable[[], None] | None = None
        self._lay_out()
        self._close.clicked.connect(self.hide)
        self._act.clicked.connect(self._do)
        self._other.clicked.connect(self._do_other)
        # A success leaves by itself: Ctrl+Z and the lists keep what it offered.
        self._leaving = QTimer(self, singleShot=True, interval=GOOD_NEWS_MS)
        self._leaving.timeout.connect(self._leave)
        theme.changed.connect(self._draw_icon)
        self.hide()

    def _lay_out(self) -> None:
        self._icon = QLabel()
        self._title = label(role="h3", wrap=True)
        self._text = label(wrap=True)
        self._act = button("", "link")
        self._other = button("", "link")
        self._close = icon_button(tr("Close"))
        self._theme.dress(self._close, "close", 14)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._text)
        self._frame = QFrame()
        self._frame.setObjectName("message")
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, AIR_BELOW)
        around.addWidget(self._frame)
        self._row = row = QHBoxLayout(self._frame)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._act)
        row.addWidget(self._other)
        row.addWidget(self._close)

    def say(
        self,
        sentence: Sentence,
        kind: str = "info",
        action: tuple[str, Callable[[], None]] | None = None,
        other: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Show a sentence and up to two things to do.

        `kind` is `info`, `ok`, `warn` or `error`.
        """
        self._kind = kind
        self._frame.setProperty("kind", kind)
        restyle(self._frame)
        self._title.setText(sentence.title)
        more = " ".join(t for t in (sentence.explanation, sentence.next_step) if t)
        self._text.setText(more)
        self._text.setVisible(bool(more))
        beside = Qt.AlignmentFlag.AlignTop if more else Qt.AlignmentFlag.AlignVCenter
        self._row.setAlignment(self._icon, beside)
        self._act.setVisible(action is not None)
        self._act.setText(action[0] if action else "")
        self._action = action[1] if action else None
        self._other.setVisible(other is not None)
        self._other.setText(other[0] if other else "")
        self._second = other[1] if other else None
        self.setAccessibleName(aloud(sentence.title, more))
        self._draw_icon()
        self.show()
        self._leaving.stop()
        if kind == "ok":
            self._leaving.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Wait for nothing while hidden."""
        super().hideEvent(event)
        self._leaving.stop()

    def tell(self, error: FocusDeskError) -> None:
        """Show what went wrong and the next step."""
        self.say(describe(error), "error")

    def attempt(self, call: Callable[[], object]) -> bool:
        """Run a step; say what went wrong and return False when it is refused."""
        try:
            call()
        except FocusDeskError as error:
            self.tell(error)
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        """Go, unless somebody is about to use what is offered."""
        steps = (self._act, self._other)
        if self.underMouse() or any(made.hasFocus() for made in steps):
            self._leaving.start()
        else:
            self.hide()

    def _do(self) -> None:
        self.hide()
        if self._action is not None:
            self._action()

    def _do_other(self) -> None:
        self.hide()
        if self._second is not None:
            self._second()

    def _draw_icon(self) -> None:
        name, color = _ICONS[self._kind]
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.pixmap(name, 16, color, ratio))
