"""What the page says when it has no task to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from focusdesk.text import tr
from focusdesk.ui.parts import button, label
from focusdesk.ui.tasks.groups import Segment

if TYPE_CHECKING:
    from focusdesk.ui.theme import Theme

_TEXT_WIDTH = 300


class EmptyPanel(QWidget):
    """Says why nothing is listed, and offers one step."""

    add_asked = Signal()
    clear_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._drawn = "tasks"
        self._icon = QLabel()
        self._title = label(role="h3")
        self._text = label(role="meta", wrap=True)
        self._text.setFixedWidth(_TEXT_WIDTH)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.act = button("")
        self.act.clicked.connect(self._do)
        self._is_search = False
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(1)
        for part in (self._icon, self._title, self._text, self.act):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        theme.changed.connect(self._draw_icon)

    @property
    def words(self) -> str:
        """The title shown."""
        return self._title.text()

    def say(self, segment: Segment, query: str) -> None:
        """Say what this segment and search found nothing of."""
        self._is_search = bool(query.strip())
        self.act.setVisible(True)
        if self._is_search:
            self._drawn = "search"
            text = tr('No task has the word "{query}".', query=query.strip())
            self._say(tr("Nothing found"), text, tr("Clear the search"))
        elif segment is Segment.UNSCHEDULED:
            self._drawn = "done"
            self._say(tr("Every task has its place"), tr("The plan holds them all."))
        elif segment is Segment.DONE:
            self._drawn = "done"
            self._say(tr("Nothing done yet"), tr("Done tasks stand here for 90 days."))
        else:
            self._drawn = "tasks"
            text = tr("Write one, for example: Review PR #SIASN 40m")
            self._say(tr("No tasks yet"), text, tr("Add a task"))

    def _say(self, title: str, text: str, act: str = "") -> None:
        self._title.setText(title)
        self._text.setText(text)
        self.act.setText(act)
        self.act.setVisible(bool(act))
        self._draw_icon()

    def _draw_icon(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.pixmap(self._drawn, 26, "ink2", ratio))

    def _do(self) -> None:
        (self.clear_asked if self._is_search else self.add_asked).emit()
