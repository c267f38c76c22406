"""The places a block of a task can take, each with what it costs by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.planning.cost import moving_percent, previous_start
from focusdesk.domain.planning.frame import (
    PERCENT,
    minute_delay,
    minute_misfit,
    stripes,
)
from focusdesk.domain.planning.policy import TaskClass
from focusdesk.domain.planning.problem import Block, Moment, class_of
from focusdesk.domain.planning.violations import free_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.domain.planning.problem import PlanDay, PlanRequest, PlanTask

DAY_MINUTES = 1440


@dataclass(frozen=True, slots=True)
class Option:
    """A place for a block: day, minutes, its slot boundaries, and what it costs."""

    day: int
    block: Block
    first: int
    last: int
    units: int


def bases(request: PlanRequest) -> list[int]:
    """Return the first slot boundary of each day; a day ends before the next begins."""
    slots = DAY_MINUTES // request.granularity
    return [number * (slots + 1) for number in range(len(request.days))]


def options_of(
    request: PlanRequest, task: PlanTask, pins: list[Block]
) -> Iterator[Option]:
    """Yield every place of a block of the task that no rule forbids by itself."""
    grid = request.granularity
    lengths = [task.minutes]
    if task.split is not None:
        lengths = list(range(grid, task.minutes + 1, grid))
    for number, (day, base) in enumerate(
        zip(request.days, bases(request), strict=True)
    ):
        fixed = {
            minute
            for pin in pins
            if pin.day == day.date
            for minute in range(pin.start, pin.end)
        }
        free = _allowed(request, task, day) | fixed
        lost = _lost(request, task, day)
        for start in range(0, DAY_MINUTES, grid):
            for minutes in lengths:
                end = start + minutes
                if minutes % grid or end > DAY_MINUTES:
                    continue
                if not free.issuperset(range(start, end)):
                    break
                if not _length_fits(task, minutes, fixed.issuperset(range(start, end))):
                    continue
                block = Block(task.id, day.date, start, end)
                units = lost[end] - lost[start] + _shortfall(request, task, minutes)
                first, last = base + start // grid, base + end // grid
                yield Option(number, block, first, last, round(units))


def _length_fits(task: PlanTask, minutes: int, pinned: bool) -> bool:
    if task.split is None or pinned:
        return True
    low = min(task.split.min_block, task.minutes)
    return low <= minutes <= task.split.max_block


def _allowed(request: PlanRequest, task: PlanTask, day: PlanDay) -> set[int]:
    if task.setting and day.setting != task.setting:
        return set()
    earliest = max(
        (m for m in (task.not_before, request.now) if m is not None),
        default=Moment(day.date, 0),
    )
    core = {m for span in day.core_hours for m in range(span.start, span.end)}
    return {
        minute
        for span in free_time(day)
        for minute in range(span.start, span.end)
        if Moment(day.date, minute) >= earliest
        and (not task.only_in_core or minute in core)
    }


def _lost(request: PlanRequest, task: PlanTask, day: PlanDay) -> list[float]:
    """Return misfit less what keeping the earlier plan saves, up to each minute."""
    kind = class_of(task, request.policy)
    minutes = [minute_delay(request.policy, task, day)] * DAY_MINUTES
    for stripe in stripes(day):
        lost = minute_misfit(request.policy, kind, day, stripe)
        for minute in range(stripe.span.start, stripe.span.end):
            minutes[minute] += lost
    for old in request.previous if request.now else ():
        if old.task == task.id and old.day == day.date and request.now:
            for minute in range(previous_start(old, request.now), old.end):
                minutes[minute] -= moving_percent(old, request) * PERCENT
    summed = [0.0]
    for units in minutes:
        summed.append(summed[-1] + units)
    return summed


def _shortfall(request: PlanRequest, task: PlanTask, minutes: int) -> float:
    weights = request.policy.fragmentation
    if class_of(task, request.policy) is not TaskClass.DEEP:
        return 0.0
    short = max(0, min(weights.deep_preferred_block, task.minutes) - minutes)
    return short * weights.shortfall_percent * PERCENT
