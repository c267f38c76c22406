"""The section of the person's own programs: what runs when, trying, adding one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from focusdesk.domain.quiet import Hook, HookEvent
from focusdesk.services.events import QuietChanged
from focusdesk.text import tr
from focusdesk.text.quiet_text import event_name, outcome_words
from focusdesk.text.sentence import Sentence
from focusdesk.ui.parts import button, card, clear, label
from focusdesk.ui.settings.rows import SettingRow
from focusdesk.ui.tasks.form import Field, choices

if TYPE_CHECKING:
    from focusdesk.domain.quiet import HookOutcome
    from focusdesk.services.hooks import Hooks
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar

LINES_HEIGHT = 96
SHOWN_OUTPUT = 300


class HooksSection(QWidget):
    """The hooks with how they ended last, and a form for another one."""

    def __init__(self, hooks: Hooks, bridge: EventBridge, bar: MessageBar) -> None:
        super().__init__()
        self._hooks, self._bar = hooks, bar
        self.event_choice = choices((e.value, event_name(e)) for e in HookEvent)
        self.words = QPlainTextEdit()
        self.words.setFixedHeight(LINES_HEIGHT)
        self.words.setTabChangesFocus(True)
        self.words.setPlaceholderText("/usr/bin/playerctl\npause")
        self.add = button(tr("Add"), "primary")
        self.rows: list[SettingRow] = []
        self._shown: tuple[Hook, ...] = ()
        self._lay_out()
        self.add.clicked.connect(self.keep)
        bridge.happened.connect(self._hear)
        self.show_hooks()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(14)
        known, self._list = card(spacing=10)
        column.addWidget(known)
        frame, form = card(spacing=10)
        form.addWidget(label(tr("Add a program"), "cap"))
        form.addWidget(Field(tr("&When"), self.event_choice.box))
        hint = tr("The program in the first line, then one argument in each line.")
        form.addWidget(Field(tr("&Program and arguments"), self.words, hint))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.add)
        form.addLayout(foot)
        column.addWidget(frame)
        column.addStretch(1)

    def show_hooks(self) -> None:
        """Show the hooks, each with how it ended last."""
        hooks = self._hooks.all()
        if hooks != self._shown or not self._list.count():
            self._shown = hooks
            self._list_hooks()
        for hook, row in zip(hooks, self.rows, strict=True):
            last = self._hooks.last(hook)
            said = outcome_words(last) if last is not None else ""
            is_well = last is None or last.is_well
            row.explain(said if is_well else "")
            row.blame("" if is_well else said)

    def _list_hooks(self) -> None:
        clear(self._list)
        about = tr(
            "Programs are run without a shell and ended after ten seconds. They are "
            "told ids and times in FOCUSDESK_ variables, never titles."
        )
        self._list.addWidget(label(tr("Programs"), "cap"))
        self._list.addWidget(label(about, "meta", wrap=True))
        self.rows = [self._row(hook) for hook in self._shown]
        for row in self.rows:
            self._list.addWidget(row)
        if not self.rows:
            self._list.addWidget(label(tr("No program yet."), "quiet"))

    def keep(self) -> None:
        """Keep the program that is written in the form."""
        words = tuple(self.words.toPlainText().strip().splitlines())
        event = HookEvent(self.event_choice.key())
        if self._bar.attempt(lambda: self._hooks.add(Hook(event, words))):
            self.words.clear()

    def _row(self, hook: Hook) -> SettingRow:
        attempt, remove = button(tr("Try it")), button(tr("Remove"), "ghost")
        name = " ".join(hook.arguments)
        attempt.setAccessibleName(tr("Try {name}", name=name))
        remove.setAccessibleName(tr("Remove {name}", name=name))
        attempt.clicked.connect(lambda: self._try(hook))
        remove.clicked.connect(
            lambda: self._bar.attempt(lambda: self._hooks.remove(hook))
        )
        both = QWidget()
        buttons = QHBoxLayout(both)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addWidget(attempt)
        buttons.addWidget(remove)
        return SettingRow(f"{event_name(hook.event)}: {name}", "", both, attempt)

    def _try(self, hook: Hook) -> None:
        self._bar.say(Sentence(tr("The program runs…")))
        self._hooks.try_out(hook, self._tell)

    def _tell(self, outcome: HookOutcome) -> None:
        said = Sentence(outcome_words(outcome), outcome.output[:SHOWN_OUTPUT])
        self._bar.say(said, "ok" if outcome.is_well else "warn")

    def _hear(self, event: object) -> None:
        if isinstance(event, QuietChanged):
            self.show_hooks()
