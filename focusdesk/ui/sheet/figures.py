"""The row of figures under a heading; the last gives way where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from focusdesk.text import tr
from focusdesk.text.formats import duration
from focusdesk.ui.parts import hairline, label, plain_tip, restyle

if TYPE_CHECKING:
    from focusdesk.ui.theme import Theme

LEAST_WIDTH = 320
FLAG = 14


class Figure(QWidget):
    """A caption, a bold value and a quiet remark."""

    def __init__(self, caption: str) -> None:
        super().__init__()
        self.value = label(role="figure")
        self.remark = label(role="meta")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(6)
        for part in (label(caption, "meta"), self.value, self.remark):
            self.row.addWidget(part)

    def begin_with_line(self) -> None:
        """Put a line before the caption."""
        line = hairline(upright=True)
        line.setFixedHeight(14)
        self.row.insertWidget(0, line)
        self.row.insertSpacing(1, 10)

    def say(self, value: str, remark: str = "") -> None:
        """Show another value."""
        self.value.setText(value)
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))


class SwitchFigure:
    """Shows the project switches against their limit, flagged where there are more."""

    def __init__(self, theme: Theme) -> None:
        self.figure = Figure(tr("Project switches"))
        self._theme = theme
        self._flag = QLabel()
        self.figure.row.insertWidget(0, self._flag)

    def show(self, count: int, limit: int, price: float = 0.0) -> None:
        """Show another count and limit; `price` is the minutes each one more loses."""
        self.figure.say(str(count), tr("of at most {limit}", limit=limit))
        words = _switch_words(count, limit, price)
        self.figure.setToolTip(plain_tip(words))
        self.figure.setAccessibleName(words)
        over = count > limit
        self._flag.setVisible(over)
        if over:
            ratio = self.figure.devicePixelRatioF()
            flag = self._theme.pixmap("warning", FLAG, "warnicon", ratio)
            self._flag.setPixmap(flag)
        value = self.figure.value
        value.setProperty("role", "figurewarn" if over else "figure")
        restyle(value)


def _switch_words(count: int, limit: int, price: float) -> str:
    """Say how the switches stand, and what one more would cost."""
    words = [
        tr("{count} of at most {limit} project switches", count=count, limit=limit)
    ]
    over = count - limit
    if over > 0:
        words.append(tr("{count} more than wanted", count=over))
    if price:
        lost = duration(price)
        words.append(tr("each one over the limit is taken to lose {time}", time=lost))
    return "; ".join(words) + "."


class FigureRow(QWidget):
    """Some figures with lines between them."""

    def __init__(self, *figures: Figure) -> None:
        super().__init__()
        self._last = figures[-1]
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for at, part in enumerate(figures):
            row.addWidget(part)
            if at:
                part.begin_with_line()
        row.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """Return a size that lets the page be narrow."""
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    def fit(self, width: int) -> None:
        """Leave out the last figure where there is no room for all."""
        self._last.show()
        self._last.setVisible(self._row.sizeHint().width() <= width)
