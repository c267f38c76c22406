"""What waits to be sent to a server: one line on the page, and the list behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from focusdesk.services import events
from focusdesk.text import tr
from focusdesk.text.issue_text import closing_text, queue_text
from focusdesk.ui.message_bar import MessageBar
from focusdesk.ui.parts import ElidedLabel, button, clear, icon_button, label

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from focusdesk.domain.accounts import Closing
    from focusdesk.services.issue_outbox import IssueOutbox
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.theme import Theme

WIDTH = 560


class QueueLine(QWidget):
    """Says how many closings wait for the network; hidden when none does."""

    def __init__(
        self,
        outbox: IssueOutbox,
        bridge: EventBridge,
        theme: Theme,
        now: Callable[[], datetime],
        zone: Callable[[], str],
    ) -> None:
        super().__init__()
        self._outbox, self._theme = outbox, theme
        self._now, self._zone = now, zone
        self.words = label("", "meta")
        self.show_button = button(tr("Show"), "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words)
        row.addWidget(self.show_button)
        row.addStretch(1)
        self.show_button.clicked.connect(self.show_list)
        bridge.happened.connect(self._notice)
        self.refresh()

    def refresh(self) -> None:
        """Count again."""
        words = queue_text(self._outbox.waiting())
        self.words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def show_list(self) -> None:
        """Show what waits, one by one."""
        dialog = QueueDialog(self.window(), self._outbox, self._theme)
        dialog.show_waiting(self._now(), self._zone())
        dialog.open()

    def _notice(self, event: object) -> None:
        if isinstance(event, events.IssuesChanged | events.StoreChanged):
            self.refresh()
            dialog = self._open_dialog()
            if dialog is not None:
                dialog.show_waiting(self._now(), self._zone())

    def _open_dialog(self) -> QueueDialog | None:
        found = self.window().findChildren(QueueDialog)
        return next((dialog for dialog in found if dialog.isVisible()), None)


class QueueDialog(QDialog):
    """Lists the closings that wait; each can be dropped, all can be sent now."""

    def __init__(self, parent: QWidget, outbox: IssueOutbox, theme: Theme) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Waiting to be closed on GitLab"))
        self.setMinimumWidth(WIDTH)
        self._outbox, self._theme = outbox, theme
        self.message = MessageBar(theme)
        self.drop_buttons: list[QWidget] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.send_button = button(tr("Send now"), "primary")
        self.close_button = button(tr("Close"))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.send_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 16)
        column.setSpacing(12)
        column.addWidget(label(self.windowTitle(), "h2"))
        column.addWidget(self.message)
        column.addLayout(self._rows)
        column.addStretch(1)
        column.addLayout(buttons)
        self.send_button.clicked.connect(self.send)
        self.close_button.clicked.connect(self.reject)

    def show_waiting(self, now: datetime, zone: str) -> None:
        """List what waits now."""
        waiting = self._outbox.waiting()
        clear(self._rows)
        self.drop_buttons = []
        for closing in waiting:
            self._rows.addWidget(self._row(closing, closing_text(closing, now, zone)))
        if not waiting:
            self._rows.addWidget(label(tr("Nothing waits to be sent."), "meta"))
        self.send_button.setEnabled(bool(waiting))

    def send(self) -> None:
        """Send everything now; what does not go stays with its reason."""
        self.message.attempt(self._outbox.push)

    def _row(self, closing: Closing, words: str) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(ElidedLabel(words), 1)
        drop = icon_button(tr("Do not close {issue}", issue=closing.reference))
        self._theme.dress(drop, "close", 14)
        drop.clicked.connect(lambda: self._drop(closing.id))
        self.drop_buttons.append(drop)
        row.addWidget(drop)
        return made

    def _drop(self, name: str) -> None:
        self.message.attempt(lambda: self._outbox.drop(name))
