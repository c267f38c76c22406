"""Asking whether the issue of a task that was done is closed on its server too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from focusdesk.services import events
from focusdesk.text import tr

if TYPE_CHECKING:
    from focusdesk.domain.ids import TaskId
    from focusdesk.services.issue_outbox import IssueOutbox
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar

_CONCERNS = (events.TasksChanged, events.IssuesChanged, events.StoreChanged)


class IssueAsker(QObject):
    """Asks about one issue at a time in a bar; not answering asks again later."""

    def __init__(
        self, outbox: IssueOutbox, bar: MessageBar, bridge: EventBridge
    ) -> None:
        super().__init__(bar)
        self._outbox, self._bar = outbox, bar
        self._asked: TaskId | None = None
        self._is_due = False
        bridge.happened.connect(self._notice)

    def look(self) -> None:
        """Ask about the first task that waits for an answer, if there is one."""
        self._is_due = False
        questions = self._outbox.questions()
        if not questions:
            if self._asked is not None:
                self._asked = None
                self._bar.hide()
            return
        from focusdesk.text.issue_text import question_text

        task, link = questions[0]
        if task.id == self._asked and self._bar.isVisible():
            return
        self._asked = task.id
        self._bar.say(
            question_text(task, link),
            "info",
            (tr("Close it there too"), lambda: self._answer(task.id, close=True)),
            (tr("Only here"), lambda: self._answer(task.id, close=False)),
        )

    def _answer(self, task_id: TaskId, *, close: bool) -> None:
        self._asked = None
        answered = self._bar.attempt(lambda: self._outbox.answer(task_id, close=close))
        if answered and close:
            self._outbox.push()

    def _notice(self, event: object) -> None:
        if isinstance(event, events.StoreChanged):
            self._outbox.look_again()
        if isinstance(event, _CONCERNS) and not self._is_due:
            self._is_due = True
            # Several events of one step are answered by one look.
            QTimer.singleShot(0, self, self.look)
