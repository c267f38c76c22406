"""What a person reads when something needs saying."""

from __future__ import annotations

from dataclasses import dataclass


def aloud(title: str, more: str) -> str:
    """Join a title and what follows it, as a screen reader says them."""
    mark = "" if title.endswith((".", "?", "!", ":")) else "."
    return f"{title}{mark} {more}".strip()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A title, what happened and what still works, and one next step."""

    title: str
    explanation: str = ""
    next_step: str = ""
