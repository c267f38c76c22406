"""Which words of a line are pieces, and which are its title."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.quick_add import found as values
from focusdesk.domain.quick_add.deadlines import match_deadline
from focusdesk.domain.quick_add.lengths import match_length
from focusdesk.domain.quick_add.marks import match_mark
from focusdesk.domain.quick_add.quick_task import Piece, PieceKind
from focusdesk.domain.quick_add.words import Word, split_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from focusdesk.domain.quick_add.found import Found

_SEPARATORS = ",;:-–"
_KINDS = {
    values.Named: PieceKind.PROJECT,
    values.Length: PieceKind.LENGTH,
    values.DueOn: PieceKind.DUE,
    values.DueAt: PieceKind.DUE,
    values.NoSuchDate: PieceKind.DUE,
    values.NoSuchHour: PieceKind.DUE,
    values.Pressing: PieceKind.URGENCY,
    values.Place: PieceKind.PLACE,
    values.CoreOnly: PieceKind.PLACE,
    values.Follows: PieceKind.AFTER,
}
_ONCE = {PieceKind.PROJECT, PieceKind.LENGTH, PieceKind.DUE}


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words that are one piece, or one word of the title."""

    words: tuple[Word, ...]
    found: Found | None = None

    def piece(self) -> Piece | None:
        """Return where the piece stands in the line; None for the title."""
        if self.found is None:
            return None
        kind = _KINDS[type(self.found.value)]
        return Piece(kind, self.words[0].start, self.words[-1].end)


def read_runs(text: str, now: datetime, zone: str) -> tuple[Run, ...]:
    """Cut a line into pieces and title words, in order; every word is in one run."""
    words = split_words(text)
    bare = [word.bare for word in words]
    runs: list[Run] = []
    at = 0
    while at < len(words):
        if words[at].is_escaped:
            runs.append(Run((_plain(words, bare, at, now, zone),)))
            at += 1
            continue
        found = _match(words[at], bare, at, now, zone)
        count = found.count if found else 1
        runs.append(Run(words[at : at + count], found))
        at += count
    return _settled(runs)


def title_of(runs: Sequence[Run]) -> str:
    """Join the words of the title as they stood, without a separator left over."""
    text, end = "", -1
    for run in runs:
        if run.found is not None:
            continue
        for word in run.words:
            text += word.text if word.start == end else f" {word.text}"
            end = word.end
    text = text.strip()
    if runs and runs[-1].found is not None:
        text = text.rstrip(f"{_SEPARATORS} ") or text
    return text


def _match(
    word: Word, bare: Sequence[str], at: int, now: datetime, zone: str
) -> Found | None:
    if word.is_quoted:
        return None
    return (
        match_mark(word.text)
        or match_deadline(bare, at, now, zone)
        or match_length(bare, at)
    )


def _plain(
    words: Sequence[Word], bare: Sequence[str], at: int, now: datetime, zone: str
) -> Word:
    """Drop the backslash where it kept a word from being understood."""
    word = words[at].unescaped()
    changed = [*bare[:at], word.bare, *bare[at + 1 :]]
    found = _match(word, changed, at, now, zone) if word.text else None
    return word if found else words[at]


def _settled(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Give back to the title what is weak before it, and all but the last of a kind."""
    settled: list[Run] = []
    seen: set[PieceKind] = set()
    in_title = False
    for run in reversed(runs):
        kept = run
        piece = run.piece()
        if piece is not None and run.found is not None:
            again = piece.kind in seen and piece.kind in _ONCE
            if again or (run.found.weak and in_title):
                kept = Run(run.words)
            seen.add(piece.kind)
        in_title = in_title or kept.found is None
        settled.append(kept)
    return tuple(reversed(settled))
