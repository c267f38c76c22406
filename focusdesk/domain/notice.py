"""A notice: what a person is told outside the window, already in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class NoticeAction:
    """One button of a notice; `key` comes back when it is pressed."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A title, a text and buttons. A later notice with the same key replaces it.

    A `pressing` one is shown although the desktop holds others back.
    """

    key: str
    title: str
    body: str = ""
    actions: tuple[NoticeAction, ...] = ()
    pressing: bool = False


@dataclass(frozen=True, slots=True)
class KeptNotice:
    """A notice as it was said at an instant; `seen_at` is None until it is seen."""

    id: int
    key: str
    at: datetime
    title: str
    body: str
    seen_at: datetime | None
