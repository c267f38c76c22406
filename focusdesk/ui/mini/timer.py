"""The mini timer's window: the ring, the task, and three buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from focusdesk.domain.focus import Idle, Paused
from focusdesk.text import tr
from focusdesk.ui.mini.words import break_lines, line_below
from focusdesk.ui.once import Once
from focusdesk.ui.parts import ElidedLabel, icon_button, name_for_readers
from focusdesk.ui.today.focus_card import next_block
from focusdesk.ui.today.focus_words import (
    face_of,
    idle_face,
    rest_face,
    rest_spoken,
    spoken,
)
from focusdesk.ui.today.ring import Ring
from focusdesk.ui.wrapping import WrappedLabel

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import (
        QCloseEvent,
        QContextMenuEvent,
        QKeyEvent,
        QMouseEvent,
        QMoveEvent,
        QPaintEvent,
    )

    from focusdesk.domain.breaks import Break
    from focusdesk.services.day_view import BlockView, DayView
    from focusdesk.ui.theme import Theme

WIDTH, HEIGHT = 320, 140
RING = 102
RADIUS = 10
STEP = 16
QUIET_MS = 400
_ARROWS = {
    "Alt+Left": QPoint(-STEP, 0),
    "Alt+Right": QPoint(STEP, 0),
    "Alt+Up": QPoint(0, -STEP),
    "Alt+Down": QPoint(0, STEP),
}
_PORTABLE = QKeySequence.SequenceFormat.PortableText


class MiniTimer(QWidget):
    """Shows the session over all windows, or offers the next block.

    `start_asked` carries the id of the block offered; `moved` is emitted once the
    person has put it somewhere, `closed` when they closed it.
    """

    start_asked = Signal(str)
    pause_asked = Signal()
    resume_asked = Signal()
    finish_asked = Signal()
    interruption_asked = Signal()
    open_asked = Signal()
    moved = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        flags = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint
        super().__init__(None, flags | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        # On macOS a tool window would leave together with its program.
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.setWindowTitle(tr("Mini timer"))
        self.setFixedSize(WIDTH, HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._view: DayView | None = None
        self._offered: BlockView | None = None
        self._rest: Break | None = None
        self._grip: QPoint | None = None
        self._by_hand = False
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self.moved)
        self._lay_out()
        self._connect()
        theme.changed.connect(self._color)

    def show_up(self, *, active: bool) -> None:
        """Show it over the others; `active` gives it the keyboard as well."""
        without = Qt.WidgetAttribute.WA_ShowWithoutActivating
        self.setAttribute(without, not active)
        self.show()
        self.raise_()
        if active:
            self.activateWindow()

    def put(self, at: QPoint) -> None:
        """Put it somewhere that the person did not choose just now."""
        self._by_hand = False
        self._quiet.stop()
        self.move(at)

    def show_day(self, view: DayView, now: datetime, rest: Break | None = None) -> None:
        """Show the session of a snapshot, a break, or the block to start next."""
        self._view, self._offered, self._rest = view, next_block(view), rest
        focus, card = view.now_card.focus, view.now_card
        idle, paused = isinstance(focus, Idle), isinstance(focus, Paused)
        tag = card.project if not idle else None
        title = card.title
        if idle:
            tag = self._offered.project if self._offered else None
            title = self._offered.title if self._offered else tr("Nothing is running")
        said = [tag.name if tag else "", title, line_below(view, self._offered)]
        if rest is not None:
            said = [tr("Break"), *break_lines(rest, view, self._offered)]
        self._project.say(said[0])
        self._title.say(said[1])
        self._line.say(said[2])
        self._start.setVisible(idle and self._offered is not None)
        for made in (self._pause, self._finish, self._interruption):
            made.setVisible(not idle)
        name_for_readers(self._pause, tr("Resume") if paused else tr("Pause"))
        self._theme.dress(self._pause, "start" if paused else "pause", 16, "ink")
        self._color()
        self.tick(now)

    def tick(self, now: datetime) -> None:
        """Bring the time left up to an instant."""
        if self._view is None:
            return
        card = self._view.now_card
        zone = self._view.frame.zone
        if self._rest is not None:
            self.ring.show_face(rest_face(self._rest, now))
            self.setAccessibleDescription(rest_spoken(self._rest, now, zone))
            return
        idle = isinstance(card.focus, Idle)
        self.ring.show_face(idle_face(self._offered) if idle else face_of(card, now))
        self.setAccessibleDescription(spoken(card, now, zone))

    def toggle(self) -> None:
        """Start what is offered, pause what runs, go on with what rests."""
        focus = self._view.now_card.focus if self._view else Idle()
        if isinstance(focus, Paused):
            self.resume_asked.emit()
        elif not isinstance(focus, Idle):
            self.pause_asked.emit()
        elif self._offered is not None:
            self.start_asked.emit(self._offered.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Work by the keys of the Today page; Alt and an arrow move the window."""
        chord = QKeySequence(event.keyCombination()).toString(_PORTABLE)
        way = _ARROWS.get(chord)
        act = {
            "Space": self.toggle,
            "Ctrl+Return": self.finish_asked.emit,
            "Ctrl+Enter": self.finish_asked.emit,
            "Ctrl+G": self.interruption_asked.emit,
            "Ctrl+M": self.close,
            "Esc": self.close,
        }.get(chord)
        if way is not None:
            self._by_hand = True
            self.move(self.pos() + way)
        elif act is not None and not event.isAutoRepeat():
            act()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave until it is asked for again."""
        event.accept()
        self.closed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the window."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the window, by the desktop's own way where it has one."""
        at = event.globalPosition().toPoint()
        far = QGuiApplication.styleHints().startDragDistance()
        if self._grip is None or (at - self._grip).manhattanLength() < far:
            return
        self._by_hand = True
        handle = self.windowHandle()
        if handle.startSystemMove():
            self._grip = None
        else:
            self.move(self.pos() + at - self._grip)
            self._grip = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the window."""
        del event
        self._grip = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the large window."""
        del event
        self.open_asked.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Wait until the window rests in its new place."""
        super().moveEvent(event)
        if self._by_hand:
            self._quiet.start()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what has no button here."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("&Open FocusDesk")).triggered.connect(self.open_asked)
        menu.addAction(tr("&Close the mini timer")).triggered.connect(self.close)
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and its edge."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QPainterPath()
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground.addRoundedRect(edge, RADIUS, RADIUS)
        painter.fillPath(ground, self._theme.color("card"))
        painter.setPen(QPen(self._theme.color("line2"), 1))
        painter.drawPath(ground)
        painter.end()

    def _lay_out(self) -> None:
        self.ring = Ring(self._theme, RING, "minidisplay")
        self._project = ElidedLabel("", "project")
        self._title = WrappedLabel("h3", 2)
        self._line = ElidedLabel("", "meta")
        self._open = icon_button(tr("Open FocusDesk"))
        self._theme.dress(self._open, "enlarge", 14)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._project, 1)
        head.addWidget(self._open)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._title)
        column.addSpacing(3)
        column.addWidget(self._line)
        column.addStretch(1)
        column.addLayout(self._buttons())
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 7, 12)
        row.setSpacing(15)
        row.addWidget(self.ring)
        row.addLayout(column, 1)

    def _buttons(self) -> QHBoxLayout:
        self._start = _small_button(tr("Start"))
        self._pause = _small_button(tr("Pause"))
        self._finish = _small_button(tr("Finish"))
        self._interruption = _small_button(tr("Log interruption"))
        once = Once(self)
        row = QHBoxLayout()
        row.setSpacing(6)
        for made in (self._start, self._pause, self._finish, self._interruption):
            made.installEventFilter(once)
            row.addWidget(made)
        row.addStretch(1)
        self._theme.dress(self._start, "start", 16, "ink")
        self._theme.dress(self._finish, "done", 16, "ink")
        self._theme.dress(self._interruption, "interruption", 16, "ink")
        return row

    def _connect(self) -> None:
        self._start.clicked.connect(self.toggle)
        self._pause.clicked.connect(self.toggle)
        self._finish.clicked.connect(self.finish_asked)
        self._interruption.clicked.connect(self.interruption_asked)
        self._open.clicked.connect(self.open_asked)

    def _color(self) -> None:
        if self._rest is not None:
            self._project.setStyleSheet("")
            self.update()
            return
        tag = self._view.now_card.project if self._view else None
        if tag is None and self._offered is not None:
            tag = self._offered.project
        if tag is not None:
            color = self._theme.project(tag.color).text.name()
            self._project.setStyleSheet(f"color: {color}")
        self.update()


def _small_button(name: str) -> QToolButton:
    made = icon_button(name)
    made.setProperty("kind", "mini")
    return made
