"""What did not fit today: why, and where it goes instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from focusdesk.services.day_view import DayState
from focusdesk.text import tr, trn
from focusdesk.text.formats import duration
from focusdesk.text.reasons import unplaced_reason
from focusdesk.ui.ink import Ink, Run
from focusdesk.ui.parts import button, plain_tip
from focusdesk.ui.sheet.cards import RowList
from focusdesk.ui.wrapping import wrap

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QContextMenuEvent,
        QFocusEvent,
        QKeyEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from focusdesk.services.day_view import DayView, UnplacedView
    from focusdesk.ui.theme import Theme

TEXT_LEFT = 16
LINE = 16
FIRST_LINE = 23
AIR = 9
RING = 5
_OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class UnplacedRow(QWidget):
    """One task that did not fit, its length, and a sentence of two lines at most.

    Enter, the menu key and the right button ask for its menu: `menu_asked` carries a
    point of the screen.
    """

    menu_asked = Signal(QPoint)

    def __init__(self, theme: Theme, entry: UnplacedView) -> None:
        super().__init__()
        self._theme = theme
        self.entry = entry
        self._why = unplaced_reason(entry.reasons, entry.goes_to)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(FIRST_LINE + LINE + AIR)
        words = f"{entry.project.name}, {entry.title}. {self._why}"
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(f"{entry.project.name}\n{entry.title}\n{self._why}"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.update)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu."""
        event.accept()
        self.menu_asked.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the menu by Enter or Space."""
        if event.key() in _OPENING and not event.modifiers() & ~_KEYPAD:
            self.menu_asked.emit(self.mapToGlobal(QPoint(TEXT_LEFT, self.height())))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard has left."""
        super().focusOutEvent(event)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a row that any card is wide enough for."""
        return QSize(120, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the sentence needs in the new width."""
        super().resizeEvent(event)
        self.setFixedHeight(FIRST_LINE + len(self._lines()) * LINE + AIR)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = Ink(painter, self._theme)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.project(self.entry.project.color).bar)
        painter.drawEllipse(QRectF(0, 11, 8, 8))
        length = Run(duration(self.entry.minutes), "meta", "ink2")
        edge = ink.right(self.width(), 7, length)
        title = Run(self.entry.title, "body", "ink")
        ink.line(TEXT_LEFT, 6, (title,), edge - TEXT_LEFT - 8)
        for at, text in enumerate(self._lines()):
            run = Run(text, "meta", "ink2")
            ink.line(TEXT_LEFT, FIRST_LINE + at * LINE, (run,), self.width())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("ring"), 2))
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, RING, RING)
        painter.end()

    def _lines(self) -> list[str]:
        metrics = QFontMetricsF(self._theme.font("meta"))
        return wrap(self._why, metrics, self.width() - TEXT_LEFT, 2)


class UnplacedCard(QFrame):
    """The card of what did not fit; it scrolls when there is much of it.

    `row_made` carries each new `UnplacedRow`.
    """

    tasks_asked = Signal()
    row_made = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[UnplacedView, ...] | None = None
        self._list = RowList(self, tr("Did not fit today"), tr("Everything fits."))
        self._all = button(tr("See tasks"), "link")
        self._all.clicked.connect(self.tasks_asked)
        self._all.setProperty("flush", True)
        self._list.column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)

    def show_day(self, view: DayView) -> None:
        """Show what did not fit in a snapshot."""
        self.setVisible(bool(view.unplaced) or view.state is DayState.PLANNED)
        if view.unplaced == self._shown:
            return
        self._shown = view.unplaced
        rows = [UnplacedRow(self._theme, entry) for entry in view.unplaced]
        for row in rows:
            self.row_made.emit(row)
        count = trn("{count} task", "{count} tasks", len(rows)) if rows else ""
        self._list.show(rows, count)
        self._all.setVisible(bool(rows))
