"""One section of the settings: its name, the words that find it, its widget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the Settings page; `make` builds it when it is first shown.

    `keywords` are the words that find it, beside its `title`.
    """

    name: str
    title: str
    keywords: tuple[str, ...]
    make: Callable[[], QWidget]

    def fits(self, sought: str) -> bool:
        """Say whether every word sought begins or stands in one of its own."""
        known = " ".join((self.title, *self.keywords)).casefold()
        return all(word in known for word in sought.casefold().split())
