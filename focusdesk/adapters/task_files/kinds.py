"""Which program a text comes from, by its content before its file's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from focusdesk.domain.importing.imported import ImportKind

if TYPE_CHECKING:
    from pathlib import Path

_TABLES: Final = (".csv", ".tsv", ".tab")
_LISTS: Final = (".txt", ".todo")
_TODO: Final = re.compile(
    r"(?m)^(?:x \d{4}-|\([A-Z]\) |\d{4}-\d\d-\d\d )|(?:^|\s)(?:\+\w|due:\d|@\w)"
)
_SAMPLE: Final = 8192


def kind_of_text(text: str, path: Path) -> ImportKind:
    """Tell a table from a list of lines; JSON is told apart by what it decodes to."""
    suffix = path.suffix.lower()
    if suffix in _TABLES:
        return ImportKind.CSV
    if suffix in _LISTS:
        return ImportKind.TODO_TXT
    first = text[:_SAMPLE].strip().split("\n", 1)[0]
    if any(mark in first for mark in ",;\t|") and not _TODO.search(first):
        return ImportKind.CSV
    return ImportKind.TODO_TXT
