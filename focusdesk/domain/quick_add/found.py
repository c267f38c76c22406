"""What a matcher finds in a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from focusdesk.domain.task import Setting, Urgency


@dataclass(frozen=True, slots=True)
class Length:
    """How long, in minutes; a single figure when `low` and `high` are None."""

    minutes: int
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class DueOn:
    """A deadline on a day, at a minute of it or at the end of that day's work."""

    day: date
    minute: int | None = None


@dataclass(frozen=True, slots=True)
class DueAt:
    """A deadline at an aware instant."""

    instant: datetime


@dataclass(frozen=True, slots=True)
class NoSuchDate:
    """A date that no calendar has, as written."""

    text: str


@dataclass(frozen=True, slots=True)
class NoSuchHour:
    """A deadline with a time of day that no day has, as written."""

    text: str


@dataclass(frozen=True, slots=True)
class Pressing:
    """How urgent."""

    urgency: Urgency


@dataclass(frozen=True, slots=True)
class Place:
    """Where it must be done."""

    setting: Setting


@dataclass(frozen=True, slots=True)
class CoreOnly:
    """Only in core hours."""


@dataclass(frozen=True, slots=True)
class Named:
    """The project as written."""

    name: str


@dataclass(frozen=True, slots=True)
class Follows:
    """A task that must be complete before, as written."""

    reference: str


Value = (
    Length
    | DueOn
    | DueAt
    | NoSuchDate
    | NoSuchHour
    | Pressing
    | Place
    | CoreOnly
    | Named
    | Follows
)


@dataclass(frozen=True, slots=True)
class Found:
    """A value in `count` words. A weak one counts only with no title word after it."""

    value: Value
    count: int
    weak: bool = False
