"""What a person reads when something needs saying."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """A title, what happened and what still works, and one next step."""

    title: str
    explanation: str = ""
    next_step: str = ""
