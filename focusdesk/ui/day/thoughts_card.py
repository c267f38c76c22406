"""The card of parked thoughts: each is ticked off or becomes a task."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from focusdesk.services.events import StoreChanged, ThoughtsChanged
from focusdesk.text import tr
from focusdesk.text.sentence import Sentence
from focusdesk.ui.parts import ElidedLabel, button, clear, fill, label

if TYPE_CHECKING:
    from focusdesk.domain.ids import ThoughtId
    from focusdesk.domain.task import Task
    from focusdesk.domain.thought import Thought
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar

SHOWN = 4


class ThoughtShelf(Protocol):
    """Keeps thoughts until they are done."""

    def open(self) -> tuple[Thought, ...]:
        """Return what still waits, oldest first."""
        ...

    def done(self, thought_id: ThoughtId) -> object:
        """Tick one off."""
        ...

    def to_task(self, thought_id: ThoughtId, line: str = "") -> Task:
        """Make a task of one."""
        ...


class ThoughtsCard(QFrame):
    """Shows the thoughts that wait; nothing at all while there are none."""

    def __init__(
        self, thoughts: ThoughtShelf, bridge: EventBridge, bar: MessageBar
    ) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._thoughts, self._bar = thoughts, bar
        self._shown: tuple[Thought, ...] | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self._more = label(role="quiet")
        column = fill(self, QVBoxLayout(), 16, 6)
        column.setContentsMargins(16, 12, 16, 10)
        column.addWidget(label(tr("Parked thoughts"), "cap"))
        column.addLayout(self._rows)
        column.addWidget(self._more)
        bridge.happened.connect(self._hear)
        self.read()

    def read(self) -> None:
        """Show what waits now."""
        waiting = self._thoughts.open()
        if waiting == self._shown:
            return
        self.setVisible(bool(waiting))
        self._shown = waiting
        clear(self._rows)
        for thought in waiting[:SHOWN]:
            self._rows.addWidget(self._row(thought))
        over = len(waiting) - SHOWN
        self._more.setText(tr("and {count} more", count=over) if over > 0 else "")
        self._more.setVisible(over > 0)

    def _row(self, thought: Thought) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        tick = QCheckBox()
        tick.setAccessibleName(tr("Tick off: {text}", text=thought.text))
        tick.clicked.connect(lambda: self._done(thought))
        become = button(tr("Make a task"), "link")
        become.setAccessibleName(tr("Make a task: {text}", text=thought.text))
        become.clicked.connect(lambda: self._become(thought))
        row.addWidget(tick)
        row.addWidget(ElidedLabel(thought.text), 1)
        row.addWidget(become)
        return whole

    def _done(self, thought: Thought) -> None:
        self._bar.attempt(lambda: self._thoughts.done(thought.id))
        self._shown = None  # a tick that was refused is taken back
        self.read()

    def _become(self, thought: Thought) -> None:
        made: list[Task] = []
        if self._bar.attempt(
            lambda: made.append(self._thoughts.to_task(thought.id)),
        ):
            words = Sentence(tr("The thought is a task now."), made[0].title)
            self._bar.say(words, "ok")

    def _hear(self, event: object) -> None:
        if isinstance(event, ThoughtsChanged | StoreChanged):
            self.read()
