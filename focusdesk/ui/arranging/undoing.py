"""Taking back and doing again, from any page, with words for what it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from focusdesk.domain.errors import NothingToUndo
from focusdesk.text import tr
from focusdesk.text.plan_change_text import step_words
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from focusdesk.ui.arranging.ports import StepsBack
    from focusdesk.ui.message_bar import MessageBar


class Undoing:
    """Takes steps back and says in the bar which step that was."""

    def __init__(self, steps: StepsBack, bar: MessageBar) -> None:
        self._steps, self._bar = steps, bar

    def bind(self, page: QWidget) -> None:
        """Let the usual keys work while anything on a page has the keyboard."""
        for keys, act in (
            ("Ctrl+Z", self.undo),
            ("Ctrl+Shift+Z", self.redo),
            ("Ctrl+Y", self.redo),
        ):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def undo(self) -> None:
        """Take the newest step back; offer to do it again."""

        def take() -> None:
            try:
                words = step_words(self._steps.undo())
            except NothingToUndo:
                self._bar.say(Sentence(tr("Nothing is left to undo.")))
                return
            said = tr("Taken back: {step}.", step=words)
            self._bar.say(Sentence(said), "ok", (tr("Redo"), self.redo))

        self._bar.attempt(take)

    def redo(self) -> None:
        """Do again what was taken back last; offer to take it back."""

        def take() -> None:
            try:
                words = step_words(self._steps.redo())
            except NothingToUndo:
                self._bar.say(Sentence(tr("Nothing is left to redo.")))
                return
            said = tr("Done again: {step}.", step=words)
            self._bar.say(Sentence(said), "ok", (tr("Undo"), self.undo))

        self._bar.attempt(take)
