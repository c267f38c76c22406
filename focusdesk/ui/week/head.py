"""The heads of the columns: the day, its place, its focus and its switches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QIcon, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from focusdesk.text import tr
from focusdesk.text.formats import date_long, day_column, duration
from focusdesk.text.week_text import switches_text
from focusdesk.ui.ink import Ink, Run
from focusdesk.ui.parts import plain_tip
from focusdesk.ui.place_chip import place_chip, show_place
from focusdesk.ui.week.geometry import HEAD

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from focusdesk.services.day_view import DayView
    from focusdesk.ui.theme import Theme
    from focusdesk.ui.week.geometry import Column

LEFT, RIGHT = 10, 8
FIRST, SECOND = 12, 34
CHIP_TOP = 9
FLAG = 12
WITH_ICON = 132
GAP = 8
AROUND = LEFT + RIGHT + 2 + GAP


class DayHead(QAbstractButton):
    """The head of one day: a click opens it, a click on its chip moves its place."""

    place_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: DayView | None = None
        self._is_today = self._is_past = self._is_short = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.chip = place_chip()
        self.chip.setParent(self)
        self.chip.setCursor(Qt.CursorShape.ArrowCursor)
        self.chip.clicked.connect(self.place_asked)
        theme.changed.connect(self.update)

    def show_day(self, view: DayView, *, is_today: bool, is_past: bool) -> None:
        """Show a day; the place of one that is over stays as it was."""
        self._view, self._is_today, self._is_past = view, is_today, is_past
        date = date_long(view.day)
        self.chip.setAccessibleName(f"{date}, {view.frame.setting.value}")
        self.chip.setEnabled(not is_past)
        self.setAccessibleName(f"{date}, {self._focus()}, {self._switches()}")
        opens = tr("Open this day on the Today page.")
        self.setAccessibleDescription(opens)
        lines = [date, self._focus(), self._switches(), *view.notes, opens]
        self.setToolTip(plain_tip("\n".join(lines)))
        self._put_chip()
        self.update()

    @property
    def is_short(self) -> bool:
        """Say whether the caption of the focus gives way to its time."""
        return self._is_short

    def has_room(self) -> bool:
        """Say whether the width bears the focus with its caption and the switches."""
        if self._view is None:
            return True
        head = self._view.header
        over = head.switches > head.switch_limit
        texts = ((self._focus(), "meta"), (self._switches(), _role(over=over)))
        wanted = sum(
            QFontMetricsF(self._theme.font(role)).horizontalAdvance(text)
            for text, role in texts
        )
        return wanted <= self.width() - AROUND - (FLAG + 4) * over

    def be_short(self, *, short: bool) -> None:
        """Leave the caption of the focus out, or write it again."""
        if short != self._is_short:
            self._is_short = short
            self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a head; its width is that of the column."""
        return QSize(120, HEAD)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chip at the right."""
        super().resizeEvent(event)
        self._put_chip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the day with Enter as with Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the head."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = Ink(painter, self._theme)
        ground = "nilatint" if self._is_today else "card"
        if self.underMouse() and not self._is_today:
            ground = "sunken"
        painter.fillRect(self.rect(), ink.color(ground))
        painter.fillRect(QRectF(0, 0, 1, self.height()), ink.color("line"))
        if self._view is not None:
            self._paint_words(ink, self._view)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink.color("ring"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 2, -2, -2), 6, 6)
        painter.end()

    def _paint_words(self, ink: Ink, view: DayView) -> None:
        color = "nilatext" if self._is_today else "ink"
        room = self.chip.x() - LEFT - GAP
        ink.line(LEFT, FIRST, (Run(day_column(view.day), "strong", color),), room)
        self._paint_figures(ink, view)

    def _paint_figures(self, ink: Ink, view: DayView) -> None:
        """Write focus and switches; where it is narrow the captions go first."""
        head = view.header
        focus = duration(head.focus_minutes) if self._is_short else self._focus()
        switches = self._switches()
        over = head.switches > head.switch_limit
        role = _role(over=over)
        room = self.width() - AROUND - (FLAG + 4) * over
        marked = over
        if ink.width(focus, "meta") + ink.width(switches, role) > room:
            switches, marked = str(head.switches), True
        run = Run(switches, role, "warn" if over else "ink2")
        edge = ink.right(self.width() - RIGHT - 2, SECOND, run)
        if marked:
            edge -= FLAG + 4
            named = ("warning", "warnicon") if over else ("switch", "ink2")
            ink.icon(edge, SECOND + 2, named[0], FLAG, named[1])
        ink.line(LEFT, SECOND, (Run(focus, "meta", "ink2"),), edge - LEFT - GAP)

    def _focus(self) -> str:
        minutes = self._view.header.focus_minutes if self._view else 0
        return tr("Focus {time}", time=duration(minutes))

    def _switches(self) -> str:
        return switches_text(self._view.header.switches if self._view else 0)

    def _put_chip(self) -> None:
        """Keep the chip at the right; where it is narrow the icon gives way."""
        if self._view is not None:
            show_place(self.chip, self._theme, self._view.frame.setting)
            if self.width() < WITH_ICON:
                self.chip.setIcon(QIcon())
            if self._is_past:
                self.chip.setToolTip(tr("This day is over."))
        size = self.chip.sizeHint()
        left = self.width() - RIGHT - size.width()
        self.chip.setGeometry(left, CHIP_TOP, size.width(), size.height())


class Heads(QWidget):
    """The row of heads. Its signals carry the date of one."""

    day_asked = Signal(object)
    place_asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.heads: list[DayHead] = []
        self._days: tuple[DayView, ...] = ()
        self.setFixedHeight(HEAD)

    def show_days(self, days: tuple[DayView, ...], today: date) -> None:
        """Show other days; `today` is the date of now."""
        self._days = days
        while len(self.heads) < len(days):
            self.heads.append(self._new_head(len(self.heads)))
        for head in self.heads[len(days) :]:
            head.hide()
            head.deleteLater()
        del self.heads[len(days) :]
        for head, view in zip(self.heads, days, strict=True):
            past = view.day < today
            head.show_day(view, is_today=view.day == today, is_past=past)
            head.show()
        self._agree()

    def arrange(self, columns: list[Column]) -> None:
        """Stand over the columns."""
        for head, column in zip(self.heads, columns, strict=False):
            head.setGeometry(column.left, 0, column.width, HEAD)
        self._agree()

    def _agree(self) -> None:
        """Leave the caption out of all heads where one of them has no room for it."""
        short = not all(head.has_room() for head in self.heads)
        for head in self.heads:
            head.be_short(short=short)

    def _new_head(self, number: int) -> DayHead:
        head = DayHead(self._theme, self)
        head.clicked.connect(lambda: self.day_asked.emit(self._days[number].day))
        head.place_asked.connect(lambda: self.place_asked.emit(self._days[number].day))
        return head


def _role(*, over: bool) -> str:
    return "metastrong" if over else "meta"
