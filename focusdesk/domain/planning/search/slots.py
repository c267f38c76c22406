"""The days cut into runs of slots between what is fixed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import MINUTES_PER_DAY
from focusdesk.domain.planning.problem import Moment
from focusdesk.domain.planning.search.pins import fixtures
from focusdesk.domain.planning.violations import free_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.domain.planning.problem import Block, PlanDay, PlanRequest
    from focusdesk.domain.planning.search.pins import Fixture


@dataclass(frozen=True, slots=True)
class Slots:
    """Hold a part of a day between two fixed activities.

    `first` is its first slot counted from midnight; `runs[n]` tells how many usable
    slots follow without a hole from slot n on, with a 0 at the end.
    """

    day: int
    first: int
    runs: tuple[int, ...]
    before: Fixture | None
    after: Fixture | None

    @property
    def size(self) -> int:
        """Return the number of slots, holes such as breaks included."""
        return len(self.runs) - 1

    @property
    def room(self) -> int:
        """Return the number of usable slots."""
        return sum(run > 0 for run in self.runs)


def cut_days(request: PlanRequest, fixed: list[Block]) -> list[Slots]:
    """Return the parts of all days that can still take blocks, in order."""
    return [
        part
        for number, day in enumerate(request.days)
        for part in _cut_day(number, day, request, fixed)
    ]


def _cut_day(
    number: int, day: PlanDay, request: PlanRequest, fixed: list[Block]
) -> Iterator[Slots]:
    activities = fixtures(day, fixed, request)
    grid = request.granularity
    parts: dict[int, list[int]] = {}
    for slot in _usable(day, request, activities):
        passed = sum(activity.start <= slot * grid for activity in activities)
        parts.setdefault(passed, []).append(slot)
    for passed, slots in sorted(parts.items()):
        yield Slots(
            day=number,
            first=slots[0],
            runs=_runs(slots),
            before=activities[passed - 1] if passed else None,
            after=activities[passed] if passed < len(activities) else None,
        )


def _usable(
    day: PlanDay, request: PlanRequest, activities: list[Fixture]
) -> Iterator[int]:
    grid, now = request.granularity, request.now
    free = [False] * MINUTES_PER_DAY
    for span in free_time(day):
        free[span.start : span.end] = [True] * span.minutes
    for activity in activities:
        length = activity.end - activity.start
        free[activity.start : activity.end] = [False] * length
    for start in range(0, MINUTES_PER_DAY, grid):
        if all(free[start : start + grid]) and (
            now is None or Moment(day.date, start) >= now
        ):
            yield start // grid


def _runs(slots: list[int]) -> tuple[int, ...]:
    held = set(slots)
    runs = [0]
    for slot in range(slots[-1], slots[0] - 1, -1):
        runs.append(runs[-1] + 1 if slot in held else 0)
    return tuple(reversed(runs))
