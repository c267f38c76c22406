"""Short names of projects, for blocks that have no room for whole ones."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST, SHORTEST, MOST_WORDS = 9, 3, 3


def short_names(names: Iterable[str]) -> dict[str, str]:
    """Give each name a short one: itself, else its last word where that tells it.

    The last of many words, or one that two names share, or that is too short or long,
    tells nothing; the name then stays whole, and is cut where it is drawn.
    """
    whole = list(dict.fromkeys(names))
    lasts = Counter(_last(name) for name in whole)
    taken = {name.casefold() for name in whole}
    return {name: _short(name, lasts, taken) for name in whole}


def _short(name: str, lasts: Counter[str], taken: set[str]) -> str:
    last = _last(name)
    if len(name) <= LONGEST or not SHORTEST <= len(last) <= LONGEST:
        return name
    if len(name.split()) > MOST_WORDS or lasts[last] > 1 or last.casefold() in taken:
        return name
    return last


def _last(name: str) -> str:
    words = name.split()
    return words[-1] if words else name
