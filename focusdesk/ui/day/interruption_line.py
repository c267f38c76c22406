"""The line after an interruption was logged: what it was, in one key, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from focusdesk.domain.interruption import InterruptionKind
from focusdesk.text import tr
from focusdesk.text.interruption_text import kind_name
from focusdesk.ui.parts import button, icon_button, label
from focusdesk.ui.tasks.form import line

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.theme import Theme

SECONDS = 12.0


class Describes(Protocol):
    """Says more of an interruption."""

    def describe(
        self,
        interruption_id: int,
        *,
        kind: str | None = None,
        source: str | None = None,
        planned: bool | None = None,
    ) -> object:
        """Keep what is said; None leaves as it is."""
        ...


class InterruptionLine(QFrame):
    """Offers kind and source of the interruption just logged, then leaves by itself.

    The keys 1 to 6 choose a kind while the line has the keyboard; Escape leaves.
    """

    def __init__(
        self,
        interruptions: Describes,
        theme: Theme,
        bar: MessageBar,
        seconds: float = SECONDS,
    ) -> None:
        super().__init__()
        self.setObjectName("message")
        self.setProperty("kind", "info")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._interruptions, self._bar = interruptions, bar
        self._number = 0
        self._before: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(int(seconds * 1000))
        self._timer.timeout.connect(self.leave)
        self._lay_out(theme)
        self.hide()

    def ask(self, interruption_id: int) -> None:
        """Ask about an interruption, in place of any other, and take the keyboard."""
        if self.isVisible():
            self.leave()
        self._number = interruption_id
        self.source.clear()
        self.planned.setChecked(False)
        for choice in self.kinds.values():
            choice.setChecked(False)
        self._before = QApplication.focusWidget()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._timer.start()

    def choose(self, kind: InterruptionKind) -> None:
        """Keep a kind, and offer to name the source."""
        for offered, choice in self.kinds.items():
            choice.setChecked(offered is kind)
        self._say(kind=kind.value)
        self.source.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Keep what was typed and go; the keyboard goes back where it was."""
        self._timer.stop()
        number, self._number = self._number, 0
        if number and self.source.text().strip():
            source = self.source.text()
            self._bar.attempt(
                lambda: self._interruptions.describe(number, source=source)
            )
        holder = QApplication.focusWidget()
        had_keyboard = holder is self or (
            holder is not None and self.isAncestorOf(holder)
        )
        self.hide()
        if had_keyboard and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by number, leave on Escape and Enter."""
        kinds = list(self.kinds)
        at = event.key() - Qt.Key.Key_1
        if 0 <= at < len(kinds):
            self.choose(kinds[at])
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, theme: Theme) -> None:
        self.kinds = {kind: self._choice(kind) for kind in InterruptionKind}
        self.source = line(placeholder=tr("from whom or what"))
        self.source.setAccessibleName(tr("Where the interruption came from"))
        self.source.textEdited.connect(lambda _text: self._timer.start())
        self.source.returnPressed.connect(self.leave)
        self.planned = QCheckBox(tr("planned"))
        self.planned.toggled.connect(self._plan)
        close = icon_button(tr("Close"))
        close.clicked.connect(self.leave)
        theme.dress(close, "close", 14)
        words = tr("Interruption logged. What was it?")
        self.setAccessibleName(words)
        head = QHBoxLayout()
        head.addWidget(label(words, "h3"), 1)
        head.addWidget(close)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        for part in (*self.kinds.values(), self.source, self.planned):
            foot.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 8, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(foot)

    def _choice(self, kind: InterruptionKind) -> QPushButton:
        number = list(InterruptionKind).index(kind) + 1
        made = button(f"{number} {kind_name(kind)}")
        made.setProperty("chip", "plain")
        made.setCheckable(True)
        made.clicked.connect(lambda: self.choose(kind))
        return made

    def _plan(self, planned: bool) -> None:  # noqa: FBT001 - a signal's
        if self._number:
            self._say(planned=planned)

    def _say(self, *, kind: str | None = None, planned: bool | None = None) -> None:
        number = self._number
        self._timer.start()
        self._bar.attempt(
            lambda: self._interruptions.describe(number, kind=kind, planned=planned)
        )
