"""The popover of a block: all of it in words, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from focusdesk.services.day_view import BlockState, BlockView
from focusdesk.text import tr
from focusdesk.text.formats import duration, span_of
from focusdesk.text.reasons import reason_sentences
from focusdesk.ui.parts import button, fill, label
from focusdesk.ui.today.block_words import (
    breach_note,
    edits,
    facts,
    meeting_facts,
    meeting_title,
    status,
)
from focusdesk.ui.today.dropping import drop_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from focusdesk.domain.busy import Meeting
    from focusdesk.ui.theme import Theme

WIDTH = 320
_ARRANGED = {BlockState.PLANNED, BlockState.MISSED}


class Popover(QFrame):
    """Shows one entry over the page and leaves when anything else is clicked."""

    start_asked = Signal(str)
    pause_asked = Signal()
    resume_asked = Signal()
    finish_asked = Signal()
    rating_asked = Signal(str)
    pin_asked = Signal(str)
    menu_asked = Signal(str, QPoint)
    drop_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, zone: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", True)
        self.setProperty("popover", True)
        self.setFixedWidth(WIDTH)
        self._theme = theme
        self._zone = zone
        self._column = fill(self, QVBoxLayout(), 14, 4)
        self._buttons: list[QPushButton] = []

    def show_block(self, block: BlockView, *, startable: bool) -> None:
        """Show a block; `startable` when no session is open."""
        self._say(block.title, "h3")
        self._say(f"{block.project.name} · {facts(block)}", "meta")
        when = f"{span_of(block.span)} · {duration(block.span.minutes)}"
        state = status(block, self._zone)
        self._say(f"{when} · {state}" if state else when, "meta")
        for line in edits(block, self._zone):
            self._say(line, "meta")
        self._say_why(block)
        self._offer(block, startable=startable)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show a meeting."""
        self._say(meeting_title(meeting), "h3")
        self._say(meeting_facts(meeting), "meta")
        self._say(meeting.event.place.strip(), "meta")
        if meeting.event.organizer:
            self._say(tr("Invited by {name}", name=meeting.event.organizer), "meta")
        self._say(breach_note(meeting), "warn")
        words = drop_words(meeting.event)
        if words:
            row = QHBoxLayout()
            self._add(row, words, "close", lambda: self.drop_asked.emit(meeting.event))
            row.addStretch(1)
            self._column.addSpacing(8)
            self._column.addLayout(row)

    def open_at(self, corner: QPoint) -> None:
        """Open with the top left corner at a point, kept on the screen."""
        self.adjustSize()
        area = self.screen().availableGeometry()
        x = max(area.left(), min(corner.x(), area.right() - self.width()))
        y = max(area.top(), min(corner.y(), area.bottom() - self.height()))
        self.move(x, y)
        self.show()
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _say(self, text: str, role: str) -> None:
        if text:
            self._column.addWidget(label(text, role, wrap=True))

    def _say_why(self, block: BlockView) -> None:
        sentences = reason_sentences(block.reasons)
        if not sentences:
            return
        self._column.addSpacing(6)
        self._say(tr("Why here"), "cap")
        for sentence in sentences:
            self._say(sentence, "quiet")

    def _offer(self, block: BlockView, *, startable: bool) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        match block.state:
            case BlockState.PLANNED | BlockState.MISSED if startable:
                self._add(row, tr("Start"), "start", lambda: self._start(block))
            case BlockState.RUNNING:
                self._add(row, tr("Pause"), "pause", self.pause_asked.emit)
                self._add(row, tr("Finish"), "done", self.finish_asked.emit)
            case BlockState.PAUSED:
                self._add(row, tr("Resume"), "start", self.resume_asked.emit)
                self._add(row, tr("Finish"), "done", self.finish_asked.emit)
            case BlockState.DONE if block.session_id is not None:
                self._add(row, tr("Rate"), "done", lambda: self._rate(block))
            case _:
                pass
        if block.state in _ARRANGED:
            words = tr("Unpin") if block.pinned else tr("Pin")
            self._add(row, words, "lock", lambda: self.pin_asked.emit(block.id))
        if block.state is not BlockState.DONE:
            self._add(row, tr("More"), "down", lambda: self._ask_menu(block))
        if not row.count():
            return
        row.addStretch(1)
        self._column.addSpacing(8)
        self._column.addLayout(row)

    def _ask_menu(self, block: BlockView) -> None:
        self.menu_asked.emit(block.id, self.mapToGlobal(QPoint(0, self.height())))

    def _add(self, row: QHBoxLayout, text: str, icon: str, act: object) -> None:
        made = button(text)
        self._theme.dress(made, icon, 16, "ink")
        made.clicked.connect(lambda: self._done(act))
        row.addWidget(made)
        self._buttons.append(made)

    def _done(self, act: object) -> None:
        self.close()
        if callable(act):
            act()

    def _start(self, block: BlockView) -> None:
        self.start_asked.emit(block.id)

    def _rate(self, block: BlockView) -> None:
        if block.session_id is not None:
            self.rating_asked.emit(block.session_id)
