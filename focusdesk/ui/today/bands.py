"""What lies behind the blocks: tinted windows, their strips, hours and their labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from focusdesk.domain.dayspan import contains
from focusdesk.text import tr
from focusdesk.text.formats import clock, span_of
from focusdesk.text.names import pause_name, short_break_name
from focusdesk.ui.ink import Ink, Run
from focusdesk.ui.today.geometry import (
    BLOCK_LEFT,
    GUTTER,
    STRIP,
    GutterLabel,
    Scale,
    gutter_labels,
)

if TYPE_CHECKING:
    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.work_calendar import DayFrame

LABEL_RIGHT = GUTTER - 4
NO_TEXT = 11
"""Below this height, in pixels, a break is only a band."""


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of the day: its fill, its strip and how it is called."""

    span: Span
    fill: str
    strip: str
    name: str
    ink: str


def bands_of(frame: DayFrame) -> tuple[Band, ...]:
    """Return the windows and breaks of a day, breaks last so that they lie on top."""
    quiet, core = tr("No meetings"), tr("Core hours")
    return (
        *(Band(s, "fokus", "fokusline", quiet, "nilatext") for s in frame.no_meeting),
        *(Band(s, "inti", "intiline", core, "ink3") for s in frame.core_hours),
        *(
            Band(p.span, "rehat", "line2", short_break_name(p.kind), "ink3")
            for p in frame.pauses
        ),
    )


def paint_bands(ink: Ink, scale: Scale, frame: DayFrame, width: int) -> None:
    """Fill the windows of the day and draw a line at each full hour."""
    bands = bands_of(frame)
    fill_bands(ink, scale, bands, 0, width)
    for band in bands:
        _paint_strip(ink, scale, band, bands)
    rule_hours(ink, scale, bands, GUTTER + STRIP + 1, width)


def fill_bands(
    ink: Ink, scale: Scale, bands: tuple[Band, ...], left: float, width: float
) -> None:
    """Tint a column with its bands."""
    for band in bands:
        top, bottom = round(scale.y(band.span.start)), round(scale.y(band.span.end))
        rect = QRectF(left, top, width, bottom - top)
        ink.painter.fillRect(rect, ink.color(band.fill))


def rule_hours(
    ink: Ink, scale: Scale, bands: tuple[Band, ...], left: float, width: float
) -> None:
    """Draw a line across a column at each full hour and each edge of a band."""
    edges = {band.span.start for band in bands} | {band.span.end for band in bands}
    hours = range(-(-scale.start // 60) * 60, scale.end + 1, 60)
    for minute in sorted({*hours, *edges}):
        line = QRectF(left, round(scale.y(minute)), width, 1)
        ink.painter.fillRect(line, ink.color("line"))


def _paint_strip(ink: Ink, scale: Scale, band: Band, bands: tuple[Band, ...]) -> None:
    """Draw the strip of a band, except where a later band lies on it."""
    above = bands[bands.index(band) + 1 :]
    start = band.span.start
    edges = sorted(
        {band.span.end, *(b.span.start for b in above), *(b.span.end for b in above)}
    )
    for edge in edges:
        if not start < edge <= band.span.end:
            continue
        if not contains((b.span for b in above), start):
            top, bottom = round(scale.y(start)) + 2, round(scale.y(edge)) - 1
            strip = QRectF(GUTTER, top, STRIP, bottom - top)
            ink.painter.fillRect(strip, ink.color(band.strip))
        start = edge


def paint_gutter(ink: Ink, scale: Scale, frame: DayFrame, now: int | None) -> None:
    """Write the hours, and under them the window that begins there."""
    bands = bands_of(frame)
    named = _starts(bands)
    inks = {band.name: band.ink for band in bands}
    for entry in gutter_labels(scale, named, now):
        y = round(scale.y(entry.minute)) + 1
        ink.right(LABEL_RIGHT, y, Run(clock(entry.minute), "meta", "ink3"))
        if entry.name:
            run = Run(entry.name, "micro", inks[entry.name])
            ink.right(LABEL_RIGHT, y + 16, run, GUTTER - 8)


def _starts(bands: tuple[Band, ...]) -> list[GutterLabel]:
    """Return where each band shows first, and again after a band on top of it."""
    labels = []
    for at, band in enumerate(bands):
        above = tuple(b.span for b in bands[at + 1 :])
        starts = [band.span.start, *(s.end for s in above)]
        labels += [
            GutterLabel(minute, band.name)
            for minute in starts
            if contains((band.span,), minute) and not contains(above, minute)
        ]
    return labels


def paint_pauses(ink: Ink, scale: Scale, frame: DayFrame) -> None:
    """Write the fixed breaks where the blocks would stand."""
    for pause in frame.pauses:
        top, bottom = scale.y(pause.span.start), scale.y(pause.span.end)
        if bottom - top < NO_TEXT:
            continue
        middle = (top + bottom) / 2
        ink.icon(BLOCK_LEFT + 11, round(middle) - 7, "rest", 14, "ink3")
        text = f"{pause_name(pause)}  {span_of(pause.span)}"
        run = Run(text, "meta", "ink3")
        ink.line(BLOCK_LEFT + 34, round(middle) - 8, (run,), 300)
