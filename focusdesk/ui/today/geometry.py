"""Where things lie on the timeline: pure arithmetic on minutes and pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import MINUTES_PER_DAY, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HOUR = 76
GUTTER = 83
STRIP = 3
BLOCK_LEFT = 95
BLOCK_WIDTH = 372
NOTE_GAP = 18
NOTES_FROM = 672
"""From this width of the timeline on there is room for notes beside the blocks."""
RIGHT = 18
TOP = 5
BOTTOM = 3
NOTES_HEAD = 24
LABEL_GAP = 25
"""Minutes between two labels of the gutter, one of them with a second line."""
PILL_GAP = 24
PILL_MINUTES = 8
NAME_MINUTES = 10
FAR = 1e6
NOTE_LINE = 16
NOTE_SPACE = 4


@dataclass(frozen=True, slots=True)
class Scale:
    """Minutes of the day against pixels; `hour` is how high one hour is."""

    start: int
    end: int
    hour: int = HOUR

    def y(self, minute: float) -> float:
        """Return the height of a minute below the top."""
        return TOP + (minute - self.start) * self.hour / 60

    def minute(self, y: float) -> float:
        """Return the minute drawn at a height below the top."""
        return self.start + (y - TOP) * 60 / self.hour

    @property
    def height(self) -> int:
        """The height of the whole timeline."""
        return round(self.y(self.end)) + BOTTOM


@dataclass(frozen=True, slots=True)
class Columns:
    """How the width is shared between gutter, blocks and notes."""

    block_width: int
    note_left: int
    note_width: int

    @property
    def has_notes(self) -> bool:
        """Say whether the notes stand beside the blocks."""
        return self.note_width > 0


def columns(width: int) -> Columns:
    """Share a width; where it is narrow the notes go and the blocks take it all."""
    if width < NOTES_FROM:
        return Columns(max(width - BLOCK_LEFT - RIGHT, 120), width, 0)
    left = BLOCK_LEFT + BLOCK_WIDTH + NOTE_GAP
    return Columns(BLOCK_WIDTH, left, width - left - RIGHT)


def scale_for(hours: Iterable[Span], others: Iterable[Span], hour: int = HOUR) -> Scale:
    """Show the working hours, and whatever else lies outside them."""
    spans = [*hours, *others]
    if not spans:
        return Scale(8 * 60, 17 * 60, hour)
    first = min(span.start for span in spans)
    last = max(span.end for span in spans)
    return Scale(first // 30 * 30, min(-(-last // 30) * 30, MINUTES_PER_DAY), hour)


@dataclass(frozen=True, slots=True)
class Lane:
    """One of `count` lanes that overlapping entries share."""

    index: int
    count: int


def lanes(spans: Sequence[Span]) -> list[Lane]:
    """Give each span a lane, so that no two that overlap share one.

    `spans` are sorted by start. Spans that touch through a chain share their width.
    """
    given: list[int] = []
    counts: list[int] = []
    ends: list[int] = []
    group = 0
    for at, span in enumerate(spans):
        if all(end <= span.start for end in ends):
            counts += [len(ends)] * (at - group)
            group, ends = at, []
        free = next((i for i, end in enumerate(ends) if end <= span.start), len(ends))
        ends[free : free + 1] = [span.end]
        given.append(free)
    counts += [len(ends)] * (len(spans) - group)
    return [Lane(i, n) for i, n in zip(given, counts, strict=True)]


@dataclass(frozen=True, slots=True)
class GutterLabel:
    """A time in the gutter and what begins there, by the name given for it."""

    minute: int
    name: str = ""


def gutter_labels(
    scale: Scale, named: Iterable[GutterLabel], now: int | None
) -> tuple[GutterLabel, ...]:
    """Choose the labels of the gutter: what begins by name, then the full hours.

    None lies so near another, or the label of now, that they would touch.
    """
    taken: list[GutterLabel] = []
    hours = range(-(-scale.start // 60) * 60, scale.end, 60)
    wished = [
        *sorted(named, key=lambda entry: entry.minute),
        GutterLabel(scale.start),
        *(GutterLabel(minute) for minute in hours),
    ]
    for label in wished:
        if all(abs(label.minute - other.minute) >= LABEL_GAP for other in taken):
            taken.append(label)
    clear = [t for t in taken if now is None or _clear_of(t, now)]
    return tuple(sorted(clear, key=lambda entry: entry.minute))


def _clear_of(label: GutterLabel, now: int) -> bool:
    # The pill is 18 px around now; a label hangs one or two lines below its minute.
    below = PILL_GAP + NAME_MINUTES if label.name else PILL_GAP
    return not label.minute - PILL_MINUTES < now < label.minute + below


@dataclass(frozen=True, slots=True)
class NoteWish:
    """A note that would stand at `top`, beside an entry that ends at `bottom`."""

    top: float
    bottom: float
    lines: int


@dataclass(frozen=True, slots=True)
class NotePlace:
    """Where a note stands and how many lines it has; no lines when there is no room."""

    top: float
    lines: int


def place_notes(
    wishes: Sequence[NoteWish], start: float = NOTES_HEAD
) -> list[NotePlace]:
    """Place notes from `start` downwards: two lines at most, none over another.

    A note may slide down beside its own entry; where even one line does not fit
    it is left out, for its entry tells it on hover.
    """
    placed: list[NotePlace] = []
    free_from = start
    for at, wish in enumerate(wishes):
        top = max(wish.top, free_from)
        following = wishes[at + 1].top if at + 1 < len(wishes) else FAR
        room = following - NOTE_SPACE - top
        lines = min(wish.lines, 2, int(room // NOTE_LINE))
        if lines < 1 and top + NOTE_LINE <= wish.bottom + NOTE_SPACE:
            lines = 1
        if lines < 1 or top > wish.bottom - NOTE_LINE / 2:
            placed.append(NotePlace(top, 0))
            continue
        placed.append(NotePlace(top, lines))
        free_from = top + lines * NOTE_LINE + NOTE_SPACE
    return placed
