"""Marks: `#project`, `!`, `@wfo`, `setelah:task`."""

from __future__ import annotations

from focusdesk.domain.quick_add import vocabulary as known
from focusdesk.domain.quick_add.found import (
    CoreOnly,
    Follows,
    Found,
    Named,
    Place,
    Pressing,
)
from focusdesk.domain.task import Urgency

_TAIL = ",;."


def match_mark(text: str) -> Found | None:
    """Find a mark in one word as it was typed."""
    if text.startswith("#"):
        return _project(text)
    word = text.rstrip(_TAIL).casefold()
    return _urgency(word) or _place(word) or _predecessor(text)


def _urgency(word: str) -> Found | None:
    if word and not word.strip("!"):
        urgency = Urgency.HIGH if len(word) == 1 else Urgency.CRITICAL
        return Found(Pressing(urgency), 1)
    if word in known.URGENCY_MARKS:
        return Found(Pressing(known.URGENCY_MARKS[word]), 1)
    if word in known.URGENCY_WORDS:
        return Found(Pressing(known.URGENCY_WORDS[word]), 1, weak=True)
    return None


def _place(word: str) -> Found | None:
    if word in known.PLACES:
        return Found(Place(known.PLACES[word]), 1)
    return Found(CoreOnly(), 1) if word in known.CORE_MARKS else None


def _project(text: str) -> Found | None:
    """Find `#SIASN` and `#"Layanan Pensiun"`; `#482` is a number, not a project."""
    name = text[1:].rstrip(_TAIL)
    if name.startswith('"'):
        name = name.strip('"')
    if not any(letter.isalpha() for letter in name):
        return None
    return Found(Named(name.strip()), 1)


def _predecessor(text: str) -> Found | None:
    for prefix in known.AFTER_PREFIXES:
        if text.casefold().startswith(prefix):
            reference = text[len(prefix) :].strip('"').rstrip(_TAIL).strip()
            return Found(Follows(reference), 1) if reference else None
    return None
