"""The panel of a proposal: what a change would do, before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout
from shiboken6 import isValid

from focusdesk.text import tr, trn
from focusdesk.ui.parts import button, clear, label, plain_tip
from focusdesk.ui.wrapping import WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from focusdesk.ui.arranging.arranger import Arranger
    from focusdesk.ui.theme import Theme

MOST_LINES = 5


class ProposalPanel(QFrame):
    """Stands over a timeline while its arranger has an open proposal.

    Enter applies it and Escape leaves the plan as it is, wherever in `page` the
    keyboard is. `left` carries the block the proposal was about, or nothing, when the
    keyboard cannot go back to where it was.
    """

    left = Signal(str)

    def __init__(self, theme: Theme, arranger: Arranger, page: QWidget) -> None:
        super().__init__()
        self.setObjectName("message")
        self.setProperty("kind", "info")
        self._theme, self._arranger = theme, arranger
        self._before: QWidget | None = None
        self._about = ""
        self._icon = QLabel()
        self._title = WrappedLabel("h3", 2)
        self._answer = WrappedLabel("", 2)
        self._lines = QVBoxLayout()
        self.apply_button = button(tr("Apply"), "primary")
        self.cancel_button = button(tr("Cancel"))
        self._lay_out()
        self.apply_button.clicked.connect(arranger.apply)
        self.cancel_button.clicked.connect(arranger.cancel)
        self._keys = [
            self._key(page, "Return", self._enter),
            self._key(page, "Enter", self._enter),
            self._key(page, "Escape", arranger.cancel),
        ]
        arranger.changed.connect(self._show)
        theme.changed.connect(self._draw_icon)
        self.hide()

    def _key(self, page: QWidget, keys: str, act: object) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setEnabled(False)
        shortcut.activated.connect(act)
        return shortcut

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._answer)
        self._lines.setSpacing(0)
        words.addLayout(self._lines)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 12, 10)
        row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._icon, 0, top)
        row.addLayout(words, 1)
        row.addWidget(self.cancel_button, 0, top)
        row.addWidget(self.apply_button, 0, top)

    def _show(self) -> None:
        proposal = self._arranger.proposal
        is_open = proposal is not None
        for key in self._keys:
            key.setEnabled(is_open)
        if proposal is None:
            self._leave()
            return
        self._about = str(getattr(proposal.act, "block_id", ""))
        question = self._arranger.is_question
        heading = self._arranger.heading()
        title = tr("What if: {act}?", act=heading) if question else heading
        self._title.say(title)
        self._answer.say(self._arranger.answer())
        shown = self._say_lines(self._arranger.lines())
        self.setAccessibleName(". ".join([title, self._arranger.answer(), *shown]))
        self._draw_icon()
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self.show()
        self.apply_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_lines(self, lines: tuple[str, ...]) -> list[str]:
        clear(self._lines)
        shown = list(lines[:MOST_LINES])
        for line in shown:
            self._lines.addWidget(label(line, "meta", wrap=True))
        rest = lines[MOST_LINES:]
        if rest:
            more = trn("and {count} more", "and {count} more", len(rest))
            made = label(more, "quiet")
            made.setToolTip(plain_tip("\n".join(rest)))
            self._lines.addWidget(made)
            shown.append(more)
        return shown

    def _leave(self) -> None:
        buttons = (self.apply_button, self.cancel_button)
        within = any(made.hasFocus() for made in buttons)
        self.hide()
        before, self._before = self._before, None
        if not within:
            return
        if before is not None and _is_there(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            # Qt would pass it on to whatever comes next, as a button that starts work.
            self.left.emit(self._about)

    def _enter(self) -> None:
        """Press what has the keyboard, if it is the button that cancels."""
        if self.cancel_button.hasFocus():
            self._arranger.cancel()
        else:
            self._arranger.apply()

    def _draw_icon(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.pixmap("replan", 16, "nilatext", ratio))


def _is_there(widget: QWidget) -> bool:
    return isValid(widget) and widget.isVisible()
