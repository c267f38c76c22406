"""The ghost: where something carried would land, or in words what forbids it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontMetricsF,
    QPainter,
    QPainterPath,
)
from PySide6.QtWidgets import QWidget

from focusdesk.text.formats import date_short, day_column, duration, span_of
from focusdesk.text.refusal_text import refusal_words
from focusdesk.ui.ink import Ink, Run
from focusdesk.ui.wrapping import wrap

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from focusdesk.domain.errors import Refusal
    from focusdesk.ui.arranging.drag import Place
    from focusdesk.ui.theme import Theme

RADIUS, BAR, EDGE = 7, 5, 2
LEFT, LINE, PAD, GAP = 14, 16, 8, 4
LEAST_BOX, LEAST_PLATE, MOST_LINES = 14, 210, 3


class Ghost(QWidget):
    """Lies over a canvas and takes no clicks. Hidden until something is shown."""

    def __init__(self, canvas: QWidget, theme: Theme) -> None:
        super().__init__(canvas)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._canvas, self._theme = canvas, theme
        self._box = self._plate = QRectF()
        self._lines: list[str] = []
        self._title = self._when = self._shown_when = ""
        self._color = 0
        self._refused = False
        self.hide()

    def carry(self, title: str, color: int) -> None:
        """Say what is carried: a title and the palette index of its project."""
        self._title, self._color = title, color

    def show_at(
        self, box: QRectF, place: Place, refusal: Refusal | None, *, other_day: bool
    ) -> None:
        """Show where it would land, in pixels of the canvas."""
        self._refused = refusal is not None
        when = f"{span_of(place.span)} · {duration(place.span.minutes)}"
        self._when = f"{date_short(place.day)} · {when}" if other_day else when
        self._shown_when = self._fitting(place, box.width(), other_day=other_day)
        said = refusal_words(refusal) if refusal else ""
        self._lay_out(box, said or (self._when if box.height() < LINE else ""))
        self.setAccessibleName(f"{self._title}, {self._when}. {said}".strip())
        self.show()
        self.raise_()
        self.update()

    @property
    def shown_when(self) -> str:
        """The time as the box has room for it: the length goes before the hours."""
        return self._shown_when

    def _fitting(self, place: Place, width: float, *, other_day: bool) -> str:
        hours, day = span_of(place.span), day_column(place.day)
        short = f"{day} · {hours}" if other_day else hours
        metrics = QFontMetricsF(self._theme.font("metastrong"))
        fits = metrics.horizontalAdvance(self._when) <= width - LEFT - PAD
        return self._when if fits else short

    def speak(self) -> None:
        """Let screen readers say where it would land, for who carries it by keys."""
        if QAccessible.isActive():
            words = self.accessibleName()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, and under or over it the words."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = Ink(painter, self._theme)
        self._paint_box(ink)
        if self._lines:
            self._paint_plate(ink)
        painter.end()

    def _lay_out(self, box: QRectF, words: str) -> None:
        box = QRectF(box.x(), box.y(), box.width(), max(box.height(), LEAST_BOX))
        room = self._canvas.rect()
        self._lines = []
        whole, plate = box, QRectF()
        if words:
            width = min(max(box.width(), LEAST_PLATE), room.width())
            metrics = QFontMetricsF(self._theme.font("meta"))
            self._lines = wrap(words, metrics, width - 2 * PAD, MOST_LINES)
            height = len(self._lines) * LINE + PAD
            left = max(0.0, min(box.left(), room.width() - width))
            top = box.bottom() + GAP
            if top + height > room.height():
                top = box.top() - GAP - height
            plate = QRectF(left, max(top, 0), width, height)
            whole = box.united(plate)
        around = QRect(whole.toAlignedRect())
        corner = around.topLeft()
        self._box = box.translated(-corner.x(), -corner.y())
        self._plate = plate.translated(-corner.x(), -corner.y())
        self.setGeometry(around)

    def _paint_box(self, ink: Ink) -> None:
        box, colors = self._box, self._theme.project(self._color)
        edge = ink.color("error" if self._refused else "nila")
        ground = ink.color("errortint") if self._refused else colors.tint
        outside, inside = QPainterPath(), QPainterPath()
        outside.addRoundedRect(box, RADIUS, RADIUS)
        inner = box.adjusted(EDGE, EDGE, -EDGE, -EDGE)
        inside.addRoundedRect(inner, RADIUS - EDGE, RADIUS - EDGE)
        painter = ink.painter
        painter.fillPath(outside, edge)
        painter.fillPath(inside, ground)
        painter.save()
        painter.setClipPath(inside)
        bar = QRectF(box.left(), box.top(), BAR, box.height())
        painter.fillRect(bar, edge if self._refused else colors.bar)
        painter.restore()
        self._paint_words(ink)

    def _paint_words(self, ink: Ink) -> None:
        box = self._box
        if box.height() < LINE:
            return
        left, room = box.left() + LEFT, box.width() - LEFT - PAD
        color = "error" if self._refused else "nilatext"
        when = Run(self._shown_when, "metastrong", color)
        if box.height() < 2 * LINE + PAD:
            title = Run(f"  {self._title}", "meta", "ink")
            ink.line(left, box.center().y() - LINE / 2, (when, title), room)
            return
        top = box.top() + min(8, (box.height() - 2 * LINE) / 2)
        ink.line(left, top, (when,), room)
        ink.line(left, top + LINE, (Run(self._title, "meta", "ink"),), room)

    def _paint_plate(self, ink: Ink) -> None:
        plate, path = self._plate, QPainterPath()
        path.addRoundedRect(plate, RADIUS, RADIUS)
        line = "errorline" if self._refused else "nilaline"
        ink.painter.fillPath(path, ink.color(line))
        inner, inside = plate.adjusted(1, 1, -1, -1), QPainterPath()
        inside.addRoundedRect(inner, RADIUS - 1, RADIUS - 1)
        tint = "errortint" if self._refused else "nilatint"
        ink.painter.fillPath(inside, ink.color(tint))
        color = "error" if self._refused else "nilatext"
        for at, text in enumerate(self._lines):
            y = plate.top() + PAD / 2 + at * LINE
            ink.line(plate.left() + PAD, y, (Run(text, "meta", color),), plate.width())
