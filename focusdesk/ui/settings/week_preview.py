"""A working week drawn small: hours, breaks and windows of each day, and its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from focusdesk.domain.dayspan import Span
from focusdesk.text.formats import clock, day_name
from focusdesk.text.work_model_text import model_week

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from focusdesk.domain.work_model import WeekdayRule, WorkModel
    from focusdesk.ui.theme import Theme

MONDAY = date(2001, 1, 1)
GUTTER, HEAD, BODY, GAP, RADIUS = 40, 36, 150, 6, 5
HOUR = 60


class WeekPreview(QWidget):
    """Draws the days of a work model as columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._model: WorkModel | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_model(self, model: WorkModel) -> None:
        """Draw this model from now on."""
        self._model = model
        self.setAccessibleName("\n".join(model_week(model)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(480, HEAD + BODY + 10)

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which the days can be told apart."""
        return QSize(300, HEAD + BODY + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw every day that has hours."""
        del event
        if self._model is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(painter, self._model)
            painter.end()

    def _draw(self, painter: QPainter, model: WorkModel) -> None:
        days = [(n, rule) for n, rule in sorted(model.weekdays.items()) if rule.hours]
        if not days:
            return
        first = min(rule.hours[0].start for _, rule in days) // HOUR * HOUR
        last = -(-max(rule.hours[-1].end for _, rule in days) // HOUR) * HOUR
        scale = BODY / (last - first)
        self._draw_hours(painter, first, last, scale)
        width = (self.width() - GUTTER) / len(days)
        for place, (number, rule) in enumerate(days):
            area = QRectF(GUTTER + place * width + GAP / 2, HEAD, width - GAP, BODY)
            self._draw_head(painter, area, number, wfo=number in model.wfo_days)
            self._draw_day(painter, area, _Scale(first, scale), (model, rule))

    def _draw_hours(
        self, painter: QPainter, first: int, last: int, scale: float
    ) -> None:
        painter.setFont(self._theme.font("micro"))
        for minute in range(first, last + 1, 2 * HOUR):
            y = HEAD + (minute - first) * scale
            painter.setPen(QPen(self._theme.color("line"), 1))
            painter.drawLine(GUTTER, round(y), self.width(), round(y))
            painter.setPen(self._theme.color("ink2"))
            text = QRectF(0, y - 8, GUTTER - 6, 16)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(text, right, clock(minute))

    def _draw_head(
        self, painter: QPainter, area: QRectF, number: int, *, wfo: bool
    ) -> None:
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        name = day_name(MONDAY + timedelta(days=number))
        painter.setPen(self._theme.color("ink"))
        painter.setFont(self._theme.font("metastrong"))
        painter.drawText(QRectF(area.left(), 0, area.width(), 14), left, name)
        painter.setPen(self._theme.color("ink2" if wfo else "nilatext"))
        painter.setFont(self._theme.font("micro"))
        place = "WFO" if wfo else "WFA"
        painter.drawText(QRectF(area.left(), 14, area.width(), 14), left, place)

    def _draw_day(
        self,
        painter: QPainter,
        area: QRectF,
        scale: _Scale,
        of: tuple[WorkModel, WeekdayRule],
    ) -> None:
        model, rule = of
        for hours in rule.hours:
            self._fill(painter, scale.part(area, hours), "card", "line2")
            for window, ground in (
                *((w, "inti") for w in model.core_hours),
                *((w, "fokus") for w in model.no_meeting),
            ):
                shown = _within(window, hours)
                if shown is not None:
                    part = scale.part(area, shown).adjusted(1, 0, -1, 0)
                    line = "fokusline" if ground == "fokus" else "intiline"
                    self._fill(painter, part, ground, line)
        for pause in rule.pauses:
            part = scale.part(area, pause.span).adjusted(1, 0, -1, 0)
            self._fill(painter, part, "rehat", "line")

    def _fill(self, painter: QPainter, area: QRectF, ground: str, line: str) -> None:
        painter.setBrush(self._theme.color(ground))
        painter.setPen(QPen(self._theme.color(line), 1))
        painter.drawRoundedRect(area, RADIUS, RADIUS)


@dataclass(frozen=True, slots=True)
class _Scale:
    """Pixels of a minute below the first one shown."""

    first: int
    pixels: float

    def part(self, area: QRectF, span: Span) -> QRectF:
        """Return where a span stands in the column of a day."""
        top = area.top() + (span.start - self.first) * self.pixels
        return QRectF(area.left(), top, area.width(), span.minutes * self.pixels)


def _within(window: Span, hours: Span) -> Span | None:
    start, end = max(window.start, hours.start), min(window.end, hours.end)
    return Span(start, end) if start < end else None
