"""The focus card: what is worked on now, and the buttons that change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from focusdesk.domain.focus import Idle, Paused
from focusdesk.services.day_view import BlockState, BlockView
from focusdesk.text import tr
from focusdesk.text.formats import clock_of, span_of
from focusdesk.ui.once import Once
from focusdesk.ui.parts import CARD_PADDING, ElidedLabel, button, fill, label
from focusdesk.ui.today.focus_words import face_of, idle_face, when_line
from focusdesk.ui.today.ring import Ring
from focusdesk.ui.wrapping import WrappedLabel

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent

    from focusdesk.services.day_view import DayView, NowCard
    from focusdesk.ui.theme import Theme


class FocusCard(QFrame):
    """Shows the session. `start_asked` carries the id of the block offered next.

    `rest_asked` wants a break, or its end while one is taken.
    """

    start_asked = Signal(str)
    pause_asked = Signal()
    resume_asked = Signal()
    finish_asked = Signal()
    interruption_asked = Signal()
    rest_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._theme = theme
        self._card: NowCard | None = None
        self._offered: BlockView | None = None
        self._has_blocks = False
        self._lay_out()
        self._connect()
        theme.changed.connect(self._color_project)

    def _lay_out(self) -> None:
        self.ring = Ring(self._theme)
        self._project = ElidedLabel("", "cap")
        self._title = WrappedLabel("h2", 3)
        self._when = label(role="meta", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        for part in (self._project, self._title, self._when):
            words.addWidget(part)
        words.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.ring)
        middle.addLayout(words, 1)
        column = fill(self, QVBoxLayout(), CARD_PADDING, 12)
        column.setContentsMargins(16, 13, 16, 10)
        column.addWidget(label(tr("Now"), "cap"))
        column.addLayout(middle)
        column.addLayout(self._buttons())
        for link in (self._interruption, self._rest):
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignHCenter)

    def _buttons(self) -> QHBoxLayout:
        self._pause = button(tr("Pause"))
        self._finish = button(tr("Finish"), "primary")
        self._start = button(tr("Start"), "primary")
        self._interruption = button("", "link")
        self._rest = button("", "link")
        self._rest.hide()  # a page that is not read yet must not be taller for it
        self._once = Once(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        for made in (self._pause, self._finish, self._start):
            made.installEventFilter(self._once)
            wide, fixed = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
            made.setSizePolicy(wide, fixed)
            row.addWidget(made)
        self._theme.dress(self._finish, "done", 16, "onnila")
        self._theme.dress(self._start, "start", 16, "onnila")
        self._theme.dress(self._interruption, "interruption", 16, "nilatext")
        self._theme.dress(self._rest, "rest", 16, "nilatext")
        return row

    def _connect(self) -> None:
        self._pause.clicked.connect(self._pause_or_resume)
        self._finish.clicked.connect(self.finish_asked)
        self._start.clicked.connect(self._start_offered)
        self._interruption.clicked.connect(self.interruption_asked)
        self._rest.clicked.connect(self.rest_asked)

    def show_day(self, view: DayView, now: datetime) -> None:
        """Show the session of a snapshot, or offer the next block."""
        self._card = view.now_card
        self._offered = next_block(view)
        self._has_blocks = bool(view.blocks)
        idle = isinstance(view.now_card.focus, Idle)
        paused = isinstance(view.now_card.focus, Paused)
        self._pause.setVisible(not idle)
        self._finish.setVisible(not idle)
        self._interruption.setVisible(not idle)
        self._rest.setVisible(idle)
        self._start.setVisible(idle and self._offered is not None)
        self._pause.setText(tr("Resume") if paused else tr("Pause"))
        self._theme.dress(self._pause, "start" if paused else "pause", 16, "ink")
        if idle:
            self._show_offer()
            self._show_rest(view)
        else:
            self._show_session(view)
        self._color_project()
        self.tick(now)

    def tick(self, now: datetime) -> None:
        """Bring the ring up to an instant."""
        if self._card is None:
            return
        if isinstance(self._card.focus, Idle):
            self.ring.show_face(idle_face(self._offered))
        else:
            self.ring.show_face(face_of(self._card, now))

    def toggle(self) -> None:
        """Start what is offered, pause what runs, go on with what rests."""
        if self._card is None or isinstance(self._card.focus, Idle):
            self._start_offered()
        else:
            self._pause_or_resume()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start and pause on the space bar."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.toggle()
        else:
            super().keyPressEvent(event)

    def _show_session(self, view: DayView) -> None:
        card = view.now_card
        self._project.say(card.project.name if card.project else "")
        self._project.setVisible(True)
        self._title.say(card.title)
        self._when.setText(when_line(card, view.frame.zone))
        count = card.interruptions
        words = tr("Log interruption")
        self._interruption.setText(f"{words}  {count}" if count else words)

    def _show_offer(self) -> None:
        block = self._offered
        self._project.setVisible(block is not None)
        self.ring.setVisible(block is not None)
        if block is None:
            self._title.say(tr("Nothing is running"))
            words = tr("No block is left to start today.")
            if not self._has_blocks:
                words = tr("A block that you start is shown here.")
            self._when.setText(words)
            return
        self._project.say(block.project.name)
        self._title.say(block.title)
        self._when.setText(tr("Planned {span}", span=span_of(block.span)))

    def _show_rest(self, view: DayView) -> None:
        rest = view.now_card.rest
        self._rest.setText(tr("End the break") if rest else tr("Take a break"))
        if rest is not None:
            until = clock_of(rest.until, view.frame.zone)
            self._when.setText(tr("Break until {time}", time=until))

    def _color_project(self) -> None:
        """Write the project's name in its colour, which only a snapshot knows."""
        tag = self._card.project if self._card else None
        if tag is None and self._offered is not None:
            tag = self._offered.project
        if tag is not None:
            color = self._theme.project(tag.color).text.name()
            self._project.setStyleSheet(f"color: {color}")

    def _pause_or_resume(self) -> None:
        paused = self._card is not None and isinstance(self._card.focus, Paused)
        (self.resume_asked if paused else self.pause_asked).emit()

    def _start_offered(self) -> None:
        if self._offered is not None:
            self.start_asked.emit(self._offered.id)


def next_block(view: DayView) -> BlockView | None:
    """Return the block to start next: the one of now, else the first ahead."""
    if view.now_minute is None:
        return None
    ahead = (
        block
        for block in view.blocks
        if block.state is BlockState.PLANNED and block.span.end > view.now_minute
    )
    return next(ahead, None)
