"""The painting of blocks and meetings in the narrow columns of a week."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

from focusdesk.services.day_view import BlockState
from focusdesk.ui.ink import Ink, Run
from focusdesk.ui.today.block_words import meeting_title
from focusdesk.ui.today.blocks import BlockLook, paint_box, veil
from focusdesk.ui.today.meetings import paint_meeting_box
from focusdesk.ui.wrapping import wrap

if TYPE_CHECKING:
    from focusdesk.domain.busy import Meeting
    from focusdesk.domain.dayspan import Span
    from focusdesk.services.day_view import BlockView
    from focusdesk.ui.today.geometry import Scale

BAR = 4
TEXT_LEFT, TEXT_RIGHT = 10, 6
MEETING_LEFT = 12
TWO_LINES, SMALL, NO_TEXT = 36, 17, 11
LINE, MICRO = 16, 15
ICON = 12
LEAST_NOTCH = 3
NAME_ROOM = 0.5
_STATES = {
    BlockState.PAUSED: ("pause", "ink2"),
    BlockState.DONE: ("done", "ok"),
}


@dataclass(frozen=True, slots=True)
class WeekLook:
    """A block's look, and how much of its height is free for text."""

    block: BlockLook
    text_height: float


def paint_week_block(
    ink: Ink, box: QRectF, block: BlockView, name: str, look: WeekLook
) -> None:
    """Draw a block with the short name of its project and its title."""
    paint_box(ink, box, block, look.block, BAR)
    _paint_words(ink, box, block, name, look)
    if look.block.faded:
        veil(ink, box)


def _paint_words(
    ink: Ink, box: QRectF, block: BlockView, name: str, look: WeekLook
) -> None:
    rect = QRectF(box.left(), box.top(), box.width(), look.text_height)
    if rect.height() < NO_TEXT:
        return
    colors = ink.theme.project(block.project.color)
    faded = block.state in {BlockState.DONE, BlockState.MISSED}
    color = "ink2" if faded else "ink"
    room = rect.width() - TEXT_LEFT - TEXT_RIGHT - _paint_state(ink, rect, block)
    left = rect.left() + TEXT_LEFT
    if rect.height() < TWO_LINES:
        small = rect.height() < SMALL
        roles = ("micro", "micro") if small else ("metastrong", "meta")
        high = MICRO if small else LINE
        top = round(rect.top() + (rect.height() - high) / 2) - small
        right = Qt.TextElideMode.ElideRight
        name = ink.metrics(roles[0]).elidedText(name, right, room * NAME_ROOM)
        runs = (
            Run(name, roles[0], colors.text),
            Run(f" {block.title}", roles[1], color),
        )
        ink.line(left, top, runs, room)
        return
    top = round(rect.top()) + 3
    mark = f"  {look.block.mark}" if look.block.mark else ""
    runs = (Run(name, "metastrong", colors.text), Run(mark, "metastrong", "nilatext"))
    ink.line(left, top, runs, room)
    wide = rect.width() - TEXT_LEFT - TEXT_RIGHT
    most = max(1, int((rect.height() - 6 - LINE) // LINE))
    for line in wrap(block.title, ink.metrics("meta"), wide, min(most, 2)):
        top += LINE
        ink.line(left, top, (Run(line, "meta", color),), wide + 1)


def _paint_state(ink: Ink, rect: QRectF, block: BlockView) -> float:
    """Draw the icon of a state at the right; return the room it takes."""
    named = _STATES.get(block.state)
    if block.state is BlockState.PLANNED and block.pinned:
        named = ("lock", "ink2")
    if named is None:
        return 0.0
    whole = min(rect.height(), LINE + 6)
    top = round(rect.top() + (whole - ICON) / 2)
    ink.icon(rect.right() - TEXT_RIGHT - ICON, top, named[0], ICON, named[1])
    return ICON + 4


def paint_notch(
    ink: Ink, scale: Scale, rect: QRectF, block: BlockView, rest: Span
) -> None:
    """Cut a break out of a block: the ground shows between two lines."""
    colors = ink.theme.project(block.project.color)
    top, bottom = round(scale.y(rest.start)), round(scale.y(rest.end))
    height = max(bottom - top, LEAST_NOTCH)
    left, width = rect.left() + BAR + 1, rect.width() - BAR - 2
    ink.painter.fillRect(QRectF(left, top, width, height), ink.color("card"))
    for y in (top, top + height - 1):
        ink.painter.fillRect(QRectF(left, y, width, 1), colors.line)


def paint_week_meeting(
    ink: Ink, rect: QRectF, meeting: Meeting, look: BlockLook
) -> None:
    """Draw a meeting with its title; a broken window is flagged in amber."""
    paint_meeting_box(ink, rect, meeting, look)
    if rect.height() < NO_TEXT:
        return
    breach = bool(meeting.breach)
    color = "warn" if breach else "ink2"
    left, small = rect.left() + MEETING_LEFT, rect.height() < SMALL
    role, line = ("micro", MICRO) if small else ("meta", LINE)
    tall = rect.height() >= TWO_LINES
    middle = round(rect.top() + (rect.height() - line) / 2)
    top = round(rect.top()) + 3 if tall else middle
    if breach:
        ink.icon(left, top + (line - ICON) // 2, "warning", ICON, "warnicon")
        left += ICON + 4
    room = rect.right() - TEXT_RIGHT - left
    most = max(1, min(2, int((rect.height() - 6) // line)))
    for text in wrap(meeting_title(meeting), ink.metrics(role), room, most):
        ink.line(left, top, (Run(text, role, color),), room + 1)
        top += line
