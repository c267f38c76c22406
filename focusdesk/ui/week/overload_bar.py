"""What a week cannot hold, said before it begins, and a message about it to send."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from focusdesk.text import tr
from focusdesk.text.overload_text import overload_lines, overload_message
from focusdesk.text.week_text import overload_heading
from focusdesk.ui.parts import ElidedLabel, button, plain_tip
from focusdesk.ui.wrapping import WrappedLabel

if TYPE_CHECKING:
    from focusdesk.domain.planning.deadlines import Overload
    from focusdesk.services.week_view import WeekView
    from focusdesk.ui.theme import Theme

ICON = 16
MOST_LINES = 2


class OverloadBar(QFrame):
    """Says which deadlines one week breaks, who asks for the time, what would help.

    `copy_asked` carries the message. A `brief` bar keeps all but the headline for
    the tooltip.
    """

    copy_asked = Signal(str)

    def __init__(self, theme: Theme, *, brief: bool = False) -> None:
        super().__init__()
        self.setObjectName("message")
        self.setProperty("kind", "warn")
        self._theme = theme
        self._message = ""
        self._icon = QLabel()
        self._title = ElidedLabel("", "h3")
        self._text = WrappedLabel("meta", MOST_LINES)
        self.copy = button(tr("Copy a message"))
        self.copy.setProperty("small", True)
        self.copy.clicked.connect(lambda: self.copy_asked.emit(self._message))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._text)
        self._text.setVisible(not brief)
        middle = Qt.AlignmentFlag.AlignVCenter
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, middle if brief else Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.copy)
        theme.changed.connect(self._draw_icon)

    def say(self, overload: Overload, view: WeekView) -> None:
        """Show another overload, of the week shown or of the one after it."""
        title, lines = overload_heading(overload, view), overload_lines(overload)[1:]
        self._message = overload_message(overload)
        self._title.say(title)
        self._text.say(" · ".join(line.removesuffix(".") for line in lines))
        self.setToolTip(plain_tip("\n".join((title, *lines))))
        self.setAccessibleName("\n".join((title, *lines)))
        self.copy.setToolTip(plain_tip(self._message))
        self._draw_icon()

    def _draw_icon(self) -> None:
        ratio = self.devicePixelRatioF()
        drawn = self._theme.pixmap("warning", ICON, "warnicon", ratio)
        self._icon.setPixmap(drawn)


class OverloadBars(QWidget):
    """The bars over a week: its own overload, and near its end that of the next."""

    copy_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.bars = (OverloadBar(theme), OverloadBar(theme, brief=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for bar in self.bars:
            column.addWidget(bar)
            bar.copy_asked.connect(self.copy_asked)

    def show_week(self, view: WeekView) -> None:
        """Show what a snapshot says of overload."""
        self.setVisible(bool(view.overloads))
        for at, bar in enumerate(self.bars):
            bar.setVisible(at < len(view.overloads))
            if at < len(view.overloads):
                bar.say(view.overloads[at], view)
