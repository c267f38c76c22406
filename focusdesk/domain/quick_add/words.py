"""The words of a line, with where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r'[#@:\w]*"[^"]*"[^\s"]*|\S+')
_TAIL = ",;."


@dataclass(frozen=True, slots=True)
class Word:
    """One word: `text[start:end]` of the line, and `bare` for comparing."""

    text: str
    start: int
    end: int

    @property
    def bare(self) -> str:
        """The word in lower case without the punctuation that follows it."""
        return self.text.rstrip(_TAIL).casefold() or self.text

    @property
    def is_quoted(self) -> bool:
        """Say whether the word is a quotation, taken as it stands."""
        return self.text.startswith('"')

    @property
    def is_escaped(self) -> bool:
        """Say whether a backslash asks to take the word as it stands."""
        return self.text.startswith("\\")

    def unescaped(self) -> Word:
        """Return the word without its backslash."""
        return Word(self.text[1:], self.start, self.end)


def split_words(line: str) -> tuple[Word, ...]:
    """Split a line at its spaces; a quotation is one word."""
    return tuple(Word(m[0], m.start(), m.end()) for m in _WORD.finditer(line))
