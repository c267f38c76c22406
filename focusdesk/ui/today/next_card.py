"""What comes next: blocks and meetings in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from focusdesk.services.day_view import BlockView
from focusdesk.text import tr
from focusdesk.text.formats import clock, duration, span_of
from focusdesk.ui.ink import Ink, Run
from focusdesk.ui.parts import clear, fill, label, plain_tip
from focusdesk.ui.today.block_words import meeting_icon, meeting_title

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from focusdesk.domain.busy import Meeting
    from focusdesk.services.day_view import DayView
    from focusdesk.ui.theme import Theme

ROW = 24
SHOWN = 3


class NextRow(QWidget):
    """One thing that comes: when, what and how long."""

    def __init__(self, theme: Theme, entry: BlockView | Meeting) -> None:
        super().__init__()
        self._theme = theme
        self._entry = entry
        self.setFixedHeight(ROW)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        words = f"{span_of(entry.span)} {_title(entry)}"
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return a row that any card is wide enough for."""
        return QSize(120, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = Ink(painter, self._theme)
        entry = self._entry
        ink.line(0, 4, (Run(clock(entry.span.start), "meta", "ink2"),), 50)
        if isinstance(entry, BlockView):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.project(entry.project.color).bar)
            painter.drawEllipse(QRectF(52, 8, 8, 8))
        else:
            ink.icon(49, 5, meeting_icon(entry), 14, "ink2")
        length = Run(duration(entry.span.minutes), "meta", "ink2")
        edge = ink.right(self.width(), 4, length)
        ink.line(74, 3, (Run(_title(entry), "body", "ink"),), edge - 82)
        painter.end()


class NextCard(QFrame):
    """The card of what comes next."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._theme = theme
        self._shown: tuple[BlockView | Meeting, ...] | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._none = label(tr("Nothing more today."), "quiet")
        column = fill(self, QVBoxLayout(), 16, 6)
        column.setContentsMargins(16, 12, 16, 10)
        column.addWidget(label(tr("Next"), "cap"))
        column.addWidget(self._none)
        column.addLayout(self._rows)

    def show_day(self, view: DayView) -> None:
        """Show what comes next in a snapshot."""
        entries = view.upcoming[:SHOWN]
        if entries == self._shown:
            return
        self._shown = entries
        clear(self._rows)
        for entry in entries:
            self._rows.addWidget(NextRow(self._theme, entry))
        self._none.setVisible(not entries)


def _title(entry: BlockView | Meeting) -> str:
    return entry.title if isinstance(entry, BlockView) else meeting_title(entry)
