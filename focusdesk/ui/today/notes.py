"""The margin notes: why each block is where it is, two lines at most."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.text import tr
from focusdesk.ui.ink import Ink, Run
from focusdesk.ui.today.geometry import NOTE_LINE, NoteWish, place_notes
from focusdesk.ui.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRectF

    from focusdesk.ui.today.geometry import Columns

NOTE_DROP = 6
HEADING_TOP = 5


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence beside an entry; `color` is a token."""

    beside: QRectF
    text: str
    color: str = "ink3"


def paint_notes(ink: Ink, columns: Columns, notes: Sequence[Note]) -> None:
    """Write the notes at the right of the blocks, none over another."""
    metrics = ink.metrics("meta")
    heading = Run(tr("Why here"), "metastrong", "ink2")
    ink.line(columns.note_left, HEADING_TOP, (heading,), columns.note_width)
    width = columns.note_width
    wrapped = [wrap(note.text, metrics, width, 2) for note in notes]
    wishes = [
        NoteWish(_top(note, len(lines)), note.beside.bottom(), len(lines))
        for note, lines in zip(notes, wrapped, strict=True)
    ]
    for note, lines, place in zip(notes, wrapped, place_notes(wishes), strict=True):
        shown = (
            lines
            if place.lines >= len(lines)
            else (wrap(note.text, metrics, width, place.lines) if place.lines else [])
        )
        for at, line in enumerate(shown):
            y = round(place.top) + at * NOTE_LINE
            ink.line(columns.note_left, y, (Run(line, "meta", note.color),), width + 1)


def _top(note: Note, lines: int) -> float:
    spare = note.beside.height() - lines * NOTE_LINE
    return note.beside.top() + max(0.0, min(NOTE_DROP, spare / 2))
