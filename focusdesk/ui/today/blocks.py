"""The painting of blocks of work, by depth and by state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from focusdesk.services.day_view import BlockState, BlockView
from focusdesk.text import tr
from focusdesk.text.formats import duration, span_of
from focusdesk.ui.ink import Ink, Run
from focusdesk.ui.today.block_words import facts, status
from focusdesk.ui.wrapping import wrap

if TYPE_CHECKING:
    from focusdesk.domain.dayspan import Span
    from focusdesk.ui.theme import ProjectColors
    from focusdesk.ui.today.geometry import Scale

RADIUS = 7
BAR = 5
TEXT_LEFT = 17
TEXT_RIGHT = 14
THREE_LINES = 56
TWO_LINES = 36
SMALL_TEXT = 16
NO_TEXT = 10
TITLE_ROOM = 0.5
TITLE, META, MICRO = 18, 16, 15
WIDE_ENOUGH = 230
SWITCH_ROOM = 11
FADED = 0.35
_STATUS_ICONS = {
    BlockState.PAUSED: ("pause", "ink2"),
    BlockState.DONE: ("done", "ok"),
    BlockState.PLANNED: ("lock", "ink2"),
}


@dataclass(frozen=True, slots=True)
class BlockLook:
    """What of a block's appearance depends on the moment and not on the plan.

    `faded` blocks are being carried; `mark` says where a proposal moved one from.
    """

    zone: str
    hovered: bool = False
    focused: bool = False
    why_button: bool = False
    faded: bool = False
    mark: str = ""


def paint_block(ink: Ink, rect: QRectF, block: BlockView, look: BlockLook) -> None:
    """Draw a block into its rectangle."""
    colors = ink.theme.project(block.project.color)
    paint_box(ink, rect, block, look)
    if rect.height() >= NO_TEXT:
        _paint_text(ink, rect, block, colors, look)
    if look.faded:
        veil(ink, rect)


def veil(ink: Ink, rect: QRectF) -> None:
    """Let a block fade into its ground, as one that is being carried."""
    path, ground = QPainterPath(), ink.color("card")
    path.addRoundedRect(rect, RADIUS, RADIUS)
    ground.setAlphaF(1 - FADED)
    ink.painter.fillPath(path, ground)


def paint_box(
    ink: Ink, rect: QRectF, block: BlockView, look: BlockLook, bar: int = BAR
) -> None:
    """Draw a block without its text; `bar` is how wide the project's colour is."""
    painter, colors = ink.painter, ink.theme.project(block.project.color)
    missed, done = block.state is BlockState.MISSED, block.state is BlockState.DONE
    running = block.state is BlockState.RUNNING
    edge = colors.bar if running or look.hovered else colors.line
    ground = colors.tint if block.deep and not missed else ink.color("card")
    if block.state is BlockState.PAUSED:
        edge = ground
    if look.mark:
        edge = ink.color("nila")
    heavy = running or look.mark
    inner = framed_box(ink, rect, edge, ground, 2 if heavy else 1)
    painter.save()
    painter.setClipPath(inner)
    shade = colors.line if done or missed else colors.bar
    painter.fillRect(QRectF(rect.left(), rect.top(), bar, rect.height()), shade)
    painter.restore()
    if block.state is BlockState.PAUSED:
        pen = QPen(colors.bar, 2)
        pen.setDashPattern([3, 2])
        outline(ink, rect.adjusted(1, 1, -1, -1), pen)
    if look.focused:
        inset = 3 if running else 2
        ring = rect.adjusted(inset, inset, -inset, -inset)
        outline(ink, ring, QPen(ink.color("ring"), 2))


def framed_box(
    ink: Ink, rect: QRectF, edge: QColor, ground: QColor, width: int
) -> QPainterPath:
    """Fill a rounded box and its edge; return the inside, for what is clipped to it.

    Two fills, because stroking a rounded box costs fifty times as much.
    """
    outside, inside = QPainterPath(), QPainterPath()
    outside.addRoundedRect(rect, RADIUS, RADIUS)
    inner = rect.adjusted(width, width, -width, -width)
    inside.addRoundedRect(inner, RADIUS - width, RADIUS - width)
    ink.painter.fillPath(outside, edge)
    ink.painter.fillPath(inside, ground)
    return inside


def outline(ink: Ink, rect: QRectF, pen: QPen) -> None:
    """Stroke a rounded box."""
    ink.painter.setBrush(Qt.BrushStyle.NoBrush)
    ink.painter.setPen(pen)
    ink.painter.drawRoundedRect(rect, RADIUS - 1, RADIUS - 1)


def _paint_text(
    ink: Ink, rect: QRectF, block: BlockView, colors: ProjectColors, look: BlockLook
) -> None:
    left = rect.left() + TEXT_LEFT
    height = rect.height()
    faded = block.state in {BlockState.DONE, BlockState.MISSED}
    title = Run(block.title, "strong", "ink2" if faded else "ink")
    if height < TWO_LINES:
        _paint_one_line(ink, rect, block, title, look)
        return
    lines = 3 if height >= THREE_LINES + 4 else 2
    whole = TITLE + META * (lines - 1)
    top = round(rect.top() + min((height - whole) / 2, 10))
    edge = _paint_status(ink, rect, top, block, look)
    most = 2 if height >= whole + TITLE + 12 and not block.rests else 1
    titles = wrap(title.text, ink.metrics("strong"), edge - left - 8, most)
    for text in titles:
        ink.line(left, top, (Run(text, "strong", title.color),), edge - left - 7)
        top += TITLE
    top -= TITLE
    project = _project(ink, block, colors, rect.width())
    when = span_of(block.span)
    room = rect.right() - TEXT_RIGHT - left
    if lines == 2:  # noqa: PLR2004
        rest = Run(f" · {facts(block)} · {when}", "meta", "ink2")
        ink.line(left, top + TITLE, (project, rest), room)
        return
    ink.line(
        left, top + TITLE, (project, Run(f" · {facts(block)}", "meta", "ink2")), room
    )
    length = Run(f"{when} · {duration(block.span.minutes)}", "meta", "ink2")
    ink.line(left, top + TITLE + META, (length,), room)


def _project(ink: Ink, block: BlockView, colors: ProjectColors, width: float) -> Run:
    """Return the project's name, held to a share of the block's width."""
    metrics = ink.metrics("metastrong")
    right = Qt.TextElideMode.ElideRight
    name = metrics.elidedText(block.project.name, right, width * 0.42)
    return Run(name, "metastrong", colors.text)


def _paint_one_line(
    ink: Ink, rect: QRectF, block: BlockView, title: Run, look: BlockLook
) -> None:
    small = rect.height() < SMALL_TEXT
    left = rect.left() + TEXT_LEFT
    line = MICRO if small else TITLE
    top = round(rect.top() + (rect.height() - line) / 2)
    edge = _paint_status(ink, rect, top, block, look)
    room = edge - left - 8
    colors = ink.theme.project(block.project.color)
    name = _project(ink, block, colors, rect.width()).text
    tail = Run(f"  {name}", "micro" if small else "metastrong", colors.text)
    when = Run(f"  {span_of(block.span)}", "micro" if small else "meta", "ink2")
    role = "micro" if small else "strong"
    metrics = ink.metrics(role)
    wanted = metrics.horizontalAdvance(title.text)
    after = [tail, when]
    if wanted + sum(ink.width(run.text, run.role) for run in after) > room:
        after.pop()
    rest = sum(ink.width(run.text, run.role) for run in after)
    right = Qt.TextElideMode.ElideRight
    share = max(room - rest, room * TITLE_ROOM)
    short = metrics.elidedText(title.text, right, share)
    ink.line(left, top, (Run(short, role, title.color),), room)
    used = metrics.horizontalAdvance(short)
    lower = 0 if small else 1
    ink.line(left + used, top + lower, tuple(after), room - used)


def _paint_status(
    ink: Ink, rect: QRectF, top: float, block: BlockView, look: BlockLook
) -> float:
    """Draw what stands at the right of the title; return where it begins."""
    edge = rect.right() - TEXT_RIGHT
    if rect.height() < SMALL_TEXT:
        return edge
    if look.why_button:
        edge -= 14
        ink.icon(edge, top + 2, "why", 14, "ink3")
        edge -= 8
    if look.mark:
        return ink.right(edge, top + 1, Run(look.mark, "metastrong", "nilatext"))
    text = status(block, look.zone)
    if not text:
        return edge
    if rect.width() >= WIDE_ENOUGH:
        edge = ink.right(edge, top + 1, Run(text, *_status_style(ink, block)))
    named = _STATUS_ICONS.get(block.state)
    if named:
        edge -= 20
        ink.icon(edge, top + 2, named[0], 14, named[1])
    return edge


def _status_style(ink: Ink, block: BlockView) -> tuple[str, QColor | str]:
    if block.state is BlockState.RUNNING:
        return "metastrong", ink.theme.project(block.project.color).text
    if block.state is BlockState.DONE:
        return "meta", "ok"
    return "meta", "ink3" if block.state is BlockState.MISSED else "ink2"


def paint_rest(ink: Ink, scale: Scale, rect: QRectF, rest: Span) -> None:
    """Draw a short break inside a block: a dashed line and how long it is."""
    y = round(scale.y((rest.start + rest.end) / 2))
    text = tr("Rest {time}", time=duration(rest.minutes))
    dashed_caption(ink, rect, y, "rest", text)


def paint_switch(ink: Ink, rect: QRectF, block: BlockView, free_above: float) -> None:
    """Draw the line over a block that changes the project, where there is room."""
    if free_above < SWITCH_ROOM:
        return
    text = tr("Switch to {project}", project=block.project.name)
    y = round(rect.top() - min(free_above, 15) / 2)
    dashed_caption(ink, rect, y, "switch", text)


def dashed_caption(ink: Ink, rect: QRectF, y: float, icon: str, text: str) -> None:
    """Draw an icon, a small text and a dashed line to the right, about `y`."""
    left = rect.left() + 10
    ink.icon(left, y - 6, icon, 12, "ink3")
    run = Run(text, "micro", "ink3")
    room = rect.width() - 60
    ink.line(left + 20, y - 8, (run,), room)
    start = left + 20 + min(ink.width(text, "micro"), room) + 8
    pen = QPen(ink.color("line2"), 1)
    pen.setDashPattern([3, 2])
    ink.painter.setPen(pen)
    ink.painter.drawLine(QLineF(start, y + 0.5, rect.right() - 2, y + 0.5))
