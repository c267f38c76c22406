"""The card of project shares: what each gets of the week, against its target."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from focusdesk.text import tr
from focusdesk.text.formats import duration
from focusdesk.text.week_text import percent, share_parts, share_percent, share_text
from focusdesk.ui.ink import Ink, Run
from focusdesk.ui.parts import plain_tip
from focusdesk.ui.sheet.cards import RowList

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from focusdesk.services.week_view import Share, WeekView
    from focusdesk.ui.theme import Theme

ROW = 26
DOT, NAME_LEFT = 8, 18
BAR, TICK = 9, 17
VALUE, TARGET = 44, 78
NAME_SHARE, LEAST_BAR, GAP = 0.5, 48, 14


class TargetKey(QWidget):
    """Says what the tick on a bar means."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._text = tr("your target")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the size of tick and text."""
        metrics = QFontMetricsF(self._theme.font("micro"))
        return QSize(round(metrics.horizontalAdvance(self._text)) + 14, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both."""
        del event
        painter = QPainter(self)
        ink = Ink(painter, self._theme)
        painter.fillRect(QRectF(2, 2, 2, 12), ink.color("ink"))
        ink.line(10, 0, (Run(self._text, "micro", "ink2"),), self.width())
        painter.end()


@dataclass(frozen=True, slots=True)
class Scale:
    """What a full bar is, and what 100 percent are, in minutes."""

    most: int
    whole: int


class ShareRow(QWidget):
    """One project: its name, its bar with a tick at the target, its time in digits.

    A full bar is as long as `scale` says; `name` is the width of the widest name.
    """

    def __init__(self, theme: Theme, share: Share, scale: Scale, name: float) -> None:
        super().__init__()
        self._theme, self._share, self._scale = theme, share, scale
        self._name_width = name
        self.setFixedHeight(ROW)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        part = share_percent(share, scale.whole)
        words = [share.project.name, share_text(share), part, share_parts(share)]
        said = [word for word in words if word]
        self.setAccessibleName(", ".join(said))
        self.setToolTip(plain_tip("\n".join(said)))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = Ink(painter, self._theme)
        share, middle = self._share, ROW / 2
        colors = self._theme.project(share.project.color)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.bar)
        painter.drawEllipse(QRectF(0, middle - DOT / 2, DOT, DOT))
        target_left = self.width() - TARGET
        value_right = target_left - 10
        most = (value_right - VALUE - NAME_LEFT) * NAME_SHARE
        name_room = min(self._name_width, most)
        bar_left = NAME_LEFT + name_room + 10
        name = Run(share.project.name, "body", "ink")
        ink.line(NAME_LEFT, middle - 9, (name,), name_room)
        bar_width = value_right - VALUE - GAP - bar_left
        if bar_width >= LEAST_BAR:
            self._paint_bar(ink, QRectF(bar_left, middle - BAR / 2, bar_width, BAR))
        whole = self._scale.whole
        got = percent(share.total, whole) or duration(share.total)
        ink.right(value_right, middle - 8, Run(got, "metastrong", "ink"))
        if share.target is not None:
            aim = percent(share.target, whole) or duration(share.target)
            text = tr("target {time}", time=aim)
            run = Run(text, "meta", "ink2")
            ink.line(target_left, middle - 8, (run,), TARGET)
        painter.end()

    def _paint_bar(self, ink: Ink, rect: QRectF) -> None:
        share, painter = self._share, ink.painter
        whole = QPainterPath()
        whole.addRoundedRect(rect, BAR / 2, BAR / 2)
        painter.fillPath(whole, ink.color("sunken"))
        painter.save()
        painter.setClipPath(whole)
        wide = rect.width() * share.total / self._scale.most
        colors = self._theme.project(share.project.color)
        got = QPainterPath()
        got.addRoundedRect(QRectF(rect.left(), rect.top(), wide, BAR), BAR / 2, BAR / 2)
        painter.fillPath(got, colors.bar)
        painter.restore()
        if share.target is not None:
            x = rect.left() + rect.width() * share.target / self._scale.most - 1
            top = rect.center().y() - TICK / 2
            painter.fillRect(QRectF(round(x), top, 2, TICK), ink.color("ink"))


class ShareCard(QFrame):
    """The shares of a week; it scrolls when there are many projects."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[tuple[Share, ...], int] | None = None
        self._key = TargetKey(theme)
        none = tr("No project has time in this week.")
        self._list = RowList(self, tr("Project shares"), none, self._key)

    def show_week(self, view: WeekView) -> None:
        """Show the shares of a snapshot."""
        shown = (view.shares, view.figures.work_minutes)
        if shown == self._shown:
            return
        self._shown = shown
        most = max((max(s.total, s.target or 0) for s in view.shares), default=1)
        scale = Scale(max(most, 1), view.figures.work_minutes)
        measure = QFontMetricsF(self._theme.font("body")).horizontalAdvance
        name = max((measure(s.project.name) for s in view.shares), default=0.0) + 1
        rows = [ShareRow(self._theme, share, scale, name) for share in view.shares]
        self._list.show(rows, lined=False)
        self._key.setVisible(any(s.target is not None for s in view.shares))
