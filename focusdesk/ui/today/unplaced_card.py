"""What did not fit today: why, and where it goes instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
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
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from focusdesk.services.day_view import DayView, UnplacedView
    from focusdesk.ui.theme import Theme

TEXT_LEFT = 16
LINE = 16
FIRST_LINE = 23
AIR = 9


class UnplacedRow(QWidget):
    """One task that did not fit, its length, and a sentence of two lines at most."""

    def __init__(self, theme: Theme, entry: UnplacedView) -> None:
        super().__init__()
        self._theme = theme
        self._entry = entry
        self._why = unplaced_reason(entry.reasons, entry.goes_to)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(FIRST_LINE + LINE + AIR)
        words = f"{entry.project.name}, {entry.title}. {self._why}"
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(f"{entry.project.name}\n{entry.title}\n{self._why}"))
        theme.changed.connect(self.update)

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
        painter.setBrush(self._theme.project(self._entry.project.color).bar)
        painter.drawEllipse(QRectF(0, 11, 8, 8))
        length = Run(duration(self._entry.minutes), "meta", "ink2")
        edge = ink.right(self.width(), 7, length)
        title = Run(self._entry.title, "body", "ink")
        ink.line(TEXT_LEFT, 6, (title,), edge - TEXT_LEFT - 8)
        for at, text in enumerate(self._lines()):
            run = Run(text, "meta", "ink2")
            ink.line(TEXT_LEFT, FIRST_LINE + at * LINE, (run,), self.width())
        painter.end()

    def _lines(self) -> list[str]:
        metrics = QFontMetricsF(self._theme.font("meta"))
        return wrap(self._why, metrics, self.width() - TEXT_LEFT, 2)


class UnplacedCard(QFrame):
    """The card of what did not fit; it scrolls when there is much of it."""

    tasks_asked = Signal()

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
        count = trn("{count} task", "{count} tasks", len(rows)) if rows else ""
        self._list.show(rows, count)
        self._all.setVisible(bool(rows))
