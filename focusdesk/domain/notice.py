"""A notice: what a person is told outside the window, already in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NoticeAction:
    """One button of a notice; `key` comes back when it is pressed."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A title, a text and buttons. A later notice with the same key replaces it."""

    key: str
    title: str
    body: str = ""
    actions: tuple[NoticeAction, ...] = ()
