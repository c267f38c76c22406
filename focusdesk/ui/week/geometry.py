"""Where things lie in a week: columns, blocks joined over a break, ways between."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import Span
from focusdesk.services.day_view import BlockView
from focusdesk.ui.today.geometry import Scale, scale_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from focusdesk.domain.busy import Meeting
    from focusdesk.services.day_view import DayView

HOUR, MOST_HOUR = 43, 60
"""How high an hour is at least, and where there is room for more."""
GUTTER = 47
MARGIN = 7
LANE_GAP = 3
HEAD = 60
LONGEST_NOTCH = 15
"""Minutes between two parts of one task that still show as a notch in one block."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A meeting, or parts of one task joined; `rests` are the notches between them.

    `column` is the place of its day in the week; `parts` are the blocks joined.
    """

    key: str
    column: int
    what: BlockView | Meeting
    span: Span
    rests: tuple[Span, ...] = ()
    parts: tuple[BlockView, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """The left edge and the width of a day, in pixels."""

    left: int
    width: int


def week_scale(days: Sequence[DayView], hour: int = HOUR) -> Scale:
    """Show the hours of all days, and whatever of them lies outside."""
    hours = [span for day in days for span in day.frame.hours]
    others = [block.span for day in days for block in day.blocks]
    others += [meeting.span for day in days for meeting in day.meetings]
    return scale_for(hours, others, hour)


def columns(width: int, count: int) -> list[Column]:
    """Share a width equally, so that the columns fill it to the last pixel."""
    if not count:
        return []
    room = max(width - GUTTER, count)
    edges = [GUTTER + room * at // count for at in range(count + 1)]
    return [Column(left, right - left) for left, right in pairwise(edges)]


def entries_of(day: DayView, column: int) -> list[Entry]:
    """Return a day's entries by start; parts of a task close together are one."""
    entries: list[Entry] = []
    shown: list[BlockView | Meeting] = [*day.blocks, *day.meetings]
    for what in sorted(shown, key=lambda entry: entry.span):
        last = entries[-1] if entries else None
        if last is not None and isinstance(what, BlockView) and _joins(last, what):
            entries[-1] = _joined(last, what)
        elif isinstance(what, BlockView):
            parts = (what,)
            entries.append(Entry(what.id, column, what, what.span, what.rests, parts))
        else:
            # One event may touch two days: its part of each is an entry of its own.
            key = f"{what.event.id}@{day.day.isoformat()}"
            entries.append(Entry(key, column, what, what.span))
    return entries


def _joins(last: Entry, block: BlockView) -> bool:
    before = last.what
    return (
        isinstance(before, BlockView)
        and before.task_id == block.task_id
        and before.state is block.state
        and before.pinned == block.pinned
        and 0 <= block.span.start - last.span.end <= LONGEST_NOTCH
    )


def _joined(last: Entry, block: BlockView) -> Entry:
    gap = (last.span.end, block.span.start)
    notch = (Span(*gap),) if gap[0] < gap[1] else ()
    span = Span(last.span.start, block.span.end)
    rests = (*last.rests, *notch, *block.rests)
    return replace(last, span=span, rests=rests, parts=(*last.parts, block))


def neighbour(entries: Sequence[Entry], key: str, by: int) -> str:
    """Return the entry before or after another of its day; itself at the ends."""
    at = _find(entries, key)
    if at is None:
        return key
    same = [e for e in entries if e.column == at.column]
    place = max(0, min(same.index(at) + by, len(same) - 1))
    return same[place].key


def beside(entries: Sequence[Entry], key: str, by: int) -> str:
    """Return the entry nearest in time on the next day that has any; or itself."""
    at = _find(entries, key)
    if at is None:
        return key
    there = [e for e in entries if (e.column - at.column) * by > 0]
    if not there:
        return key
    near = min(abs(e.column - at.column) for e in there)
    day = [e for e in there if abs(e.column - at.column) == near]
    return min(day, key=lambda e: abs(e.span.start - at.span.start)).key


def _find(entries: Sequence[Entry], key: str) -> Entry | None:
    return next((entry for entry in entries if entry.key == key), None)
