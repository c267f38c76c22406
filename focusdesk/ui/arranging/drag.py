"""Where something that is carried would land: days and minutes, no pixels of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import MINUTES_PER_DAY, Span

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from focusdesk.domain.errors import Refusal
    from focusdesk.domain.ids import TaskId
    from focusdesk.services.day_view import BlockView, ProjectTag

EDGE = 6
START_DISTANCE = 6


class Grip(Enum):
    """Where a block is held: in the middle, or by an edge that then moves alone."""

    WHOLE = "whole"
    UPPER = "upper"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of time on a canvas; the minute is not yet on the grid."""

    day: date
    minute: float


@dataclass(frozen=True, slots=True)
class Place:
    """A span of a day."""

    day: date
    span: Span


@dataclass(frozen=True, slots=True)
class Held:
    """A planned block that can be carried, and its day."""

    block: BlockView
    day: date

    @property
    def place(self) -> Place:
        """Where it is planned."""
        return Place(self.day, self.block.span)


@dataclass(frozen=True, slots=True)
class Carried:
    """A task without a place that is carried onto the plan."""

    task_id: TaskId
    title: str
    project: ProjectTag
    minutes: int


def grip_at(y: float, height: float) -> Grip:
    """Return how a block is held at `y` pixels below its upper edge."""
    zone = min(EDGE, height / 4)
    if y < zone:
        return Grip.UPPER
    return Grip.LOWER if y >= height - zone else Grip.WHOLE


def snap(minute: float, step: int) -> int:
    """Return the minute of the grid nearest to another."""
    return round(minute / step) * step


def move(place: Place, day: date, by: float, step: int) -> Place:
    """Return the same length of time, `by` minutes later, on the grid of a day."""
    length = place.span.minutes
    start = snap(place.span.start + by, step)
    start = max(0, min(start, (MINUTES_PER_DAY - length) // step * step))
    return Place(day, Span(start, start + length))


def resize(place: Place, grip: Grip, by: float, step: int) -> Place:
    """Return the span with one edge `by` minutes later; a grid step is left of it."""
    start, end = place.span.start, place.span.end
    if grip is Grip.UPPER:
        start = max(0, min(snap(start + by, step), end - step))
    else:
        end = min(MINUTES_PER_DAY, max(snap(end + by, step), start + step))
    return Place(place.day, Span(start, end))


@dataclass(slots=True)
class Drag:
    """Something on its way: where it began, where it would land, what forbids it."""

    origin: Place
    grip: Grip
    pressed: Spot
    step: int
    check: Callable[[Place], Refusal | None]
    target: Place
    refusal: Refusal | None = None

    def to(self, spot: Spot) -> bool:
        """Carry it to a spot; say whether that is another place than before."""
        by = spot.minute - self.pressed.minute
        if self.grip is Grip.WHOLE:
            return self._land(move(self.origin, spot.day, by, self.step))
        return self._land(resize(self.origin, self.grip, by, self.step))

    def nudge(self, steps: int) -> bool:
        """Carry it on by steps of the grid; say whether that is another place."""
        by = steps * self.step
        if self.grip is Grip.WHOLE:
            return self._land(move(self.target, self.target.day, by, self.step))
        return self._land(resize(self.target, self.grip, by, self.step))

    @property
    def is_elsewhere(self) -> bool:
        """Say whether it would land anywhere but where it began."""
        return self.target != self.origin

    def _land(self, place: Place) -> bool:
        if place == self.target:
            return False
        self.target = place
        self.refusal = self.check(place) if self.is_elsewhere else None
        return True
