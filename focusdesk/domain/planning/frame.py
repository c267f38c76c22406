"""A planned day seen minute-wise: windows, energy, and the working clock."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import Span, intersect, subtract
from focusdesk.domain.planning.problem import Moment, Window

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.planning.policy import Policy, TaskClass
    from focusdesk.domain.planning.problem import PlanDay, PlanRequest, PlanTask

UNIT = 10_000
"""Units in one minute: costs are exact integers when weights are."""
PERCENT = UNIT // 100
"""Units in one percent of a minute."""


@dataclass(frozen=True, slots=True)
class Stripe:
    """Hold a span in which window and energy do not change."""

    span: Span
    window: Window
    level: int


def working_time(day: PlanDay) -> tuple[Span, ...]:
    """Return the working minutes outside breaks; events count as work."""
    return subtract(day.work, day.breaks)


def stripes(day: PlanDay) -> tuple[Stripe, ...]:
    """Cut the whole day into stripes of one window and one energy level."""
    rest: tuple[Span, ...] = (Span(0, 1440),)
    leveled: list[tuple[Span, int]] = []
    for energy in reversed(day.energy):
        leveled.extend((s, energy.level) for s in intersect(rest, (energy.span,)))
        rest = subtract(rest, (energy.span,))
    leveled.extend((span, 100) for span in rest)
    quiet = subtract(day.no_meeting, day.core_hours)
    other = subtract((Span(0, 1440),), (*day.core_hours, *day.no_meeting))
    windows = ((Window.CORE, day.core_hours), (Window.QUIET, quiet))
    return tuple(
        Stripe(part, window, level)
        for window, spans in (*windows, (Window.OTHER, other))
        for span, level in leveled
        for part in intersect(spans, (span,))
    )


def minute_misfit(
    policy: Policy, kind: TaskClass, day: PlanDay, stripe: Stripe
) -> float:
    """Return the units one minute of the class loses in the stripe."""
    misfit = policy.misfit.of(kind)
    window: float = getattr(misfit, stripe.window.value)
    lost = misfit.in_setting(day.setting) + window
    return lost * PERCENT + policy.energy_percent.of(kind) * (100 - stripe.level)


def minute_delay(policy: Policy, task: PlanTask, day: PlanDay) -> float:
    """Return the units one minute of the task loses by being put off to the day."""
    return policy.unscheduled_percent.of(task.urgency) * day.delay_percent


class WorkingClock:
    """Count working minutes from the start of the horizon."""

    def __init__(self, request: PlanRequest) -> None:
        self._dates: list[date] = [day.date for day in request.days]
        self._work = [working_time(day) for day in request.days]
        self._before = [0]
        for spans in self._work:
            length = sum(span.minutes for span in spans)
            self._before.append(self._before[-1] + length)
        last = self._work[-1]
        self._closing = Moment(self._dates[-1], last[-1].end if last else 0)

    @property
    def horizon(self) -> int:
        """Return the working minutes of all days."""
        return self._before[-1]

    def at(self, when: Moment) -> int:
        """Return the working minutes before the moment."""
        number = bisect_left(self._dates, when.day)
        if number == len(self._dates) or self._dates[number] != when.day:
            return self._before[bisect_right(self._dates, when.day)]
        return self._before[number] + sum(
            min(span.end, when.minute) - span.start
            for span in self._work[number]
            if span.start < when.minute
        )

    def due(self, task: PlanTask) -> int | None:
        """Return the working minute the task is due, None if beyond the horizon.

        What is due when the last working day closes, or later, costs no tardiness.
        """
        if task.due is None or task.due >= self._closing:
            return None
        return self.at(task.due)


def tardiness(policy: Policy, task: PlanTask, due: int, done: int) -> float:
    """Return the units lost when the task, due at `due`, is done at `done`."""
    late = max(0, done - due)
    buffer = max(0, task.estimate.high - task.estimate.likely)
    tight = max(0, done - max(0, due - buffer)) - late
    weight = policy.tardiness.per_minute_percent.of(task.urgency)
    lost = late * weight * PERCENT
    lost += max(0, tight) * weight * policy.tardiness.buffer_percent
    if late:
        lost += policy.tardiness.fixed_minutes.of(task.urgency) * UNIT
    return lost
