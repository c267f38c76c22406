"""The painting of meetings: white with a hatched edge, amber on a broken rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from focusdesk.text.formats import span_of
from focusdesk.ui.ink import Ink, Run
from focusdesk.ui.today.block_words import (
    meeting_facts,
    meeting_icon,
    meeting_place,
    meeting_title,
)
from focusdesk.ui.today.blocks import framed_box, outline

if TYPE_CHECKING:
    from focusdesk.domain.busy import Meeting
    from focusdesk.ui.today.blocks import BlockLook

HATCH = 6
TILE = 4
ICON_LEFT, TEXT_LEFT, TEXT_RIGHT = 17, 38, 14
TWO_LINES = 40
NO_TEXT = 11
PLACE_ROOM = 110


def paint_meeting(ink: Ink, rect: QRectF, meeting: Meeting, look: BlockLook) -> None:
    """Draw a meeting into its rectangle."""
    paint_meeting_box(ink, rect, meeting, look)
    if rect.height() >= NO_TEXT:
        _paint_text(ink, rect, meeting)


def paint_meeting_box(
    ink: Ink, rect: QRectF, meeting: Meeting, look: BlockLook
) -> None:
    """Draw a meeting without its text."""
    breach = bool(meeting.breach)
    painter = ink.painter
    border = "warnline" if breach else "line2"
    if look.hovered:
        border = "warnicon" if breach else "control"
    ground = ink.color("warntint" if breach else "card")
    inside = framed_box(ink, rect, ink.color(border), ground, 1)
    painter.save()
    painter.setClipPath(inside)
    edge = QRectF(rect.left(), rect.top(), HATCH, rect.height())
    ratio = painter.device().devicePixelRatioF()
    painter.setBrushOrigin(edge.topLeft())
    painter.fillRect(edge, hatch(ink.color("warnicon" if breach else "ink3"), ratio))
    painter.restore()
    if look.focused:
        outline(ink, rect.adjusted(2, 2, -2, -2), QPen(ink.color("ring"), 2))


def hatch(color: QColor, ratio: float) -> QBrush:
    """Make a brush of diagonal lines, four pixels apart, crisp at any ratio."""
    side = round(TILE * ratio)
    tile = QPixmap(side, side)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.1 * ratio))
    for shift in (-side, 0, side):
        painter.drawLine(QPointF(shift, side), QPointF(shift + side, 0))
    painter.end()
    tile.setDevicePixelRatio(side / TILE)
    return QBrush(tile)


def _paint_text(ink: Ink, rect: QRectF, meeting: Meeting) -> None:
    breach = bool(meeting.breach)
    left = rect.left() + TEXT_LEFT
    tall = rect.height() >= TWO_LINES
    whole = 18 + 18 if tall else 18
    top = round(rect.top() + min((rect.height() - whole) / 2, 10))
    name, color = ("warning", "warnicon") if breach else (meeting_icon(meeting), "ink2")
    ink.icon(rect.left() + ICON_LEFT, top + 2, name, 14, color)
    edge = rect.right() - TEXT_RIGHT
    place = meeting_place(meeting)
    if place and rect.width() > 2 * PLACE_ROOM:
        edge = ink.right(edge, top + 1, Run(place, "meta", "ink3"), PLACE_ROOM) - 8
    title = Run(meeting_title(meeting), "body", "ink")
    if tall:
        ink.line(left, top, (title,), edge - left)
        facts = Run(meeting_facts(meeting), "meta", "warn" if breach else "ink2")
        ink.line(left, top + 18, (facts,), rect.right() - TEXT_RIGHT - left)
        return
    when = Run(f"  {span_of(meeting.span)}", "meta", "warn" if breach else "ink2")
    room = edge - left
    short = ink.metrics("body").elidedText(
        title.text,
        Qt.TextElideMode.ElideRight,
        max(room - ink.width(when.text, "meta"), room * 0.5),
    )
    ink.line(left, top, (Run(short, "body", "ink"),), room)
    used = ink.width(short, "body")
    ink.line(left + used, top + 1, (when,), room - used)
