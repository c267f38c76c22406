"""Where a task's own rules let it lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import MINUTES_PER_DAY, Span, intersect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from focusdesk.domain.planning.explain.moves import Situation
    from focusdesk.domain.planning.problem import PlanDay, PlanTask


def allowed_spans(
    task: PlanTask, day: PlanDay, spans: Sequence[Span]
) -> tuple[Span, ...]:
    """Return the parts of a day's spans in which the task may lie."""
    if task.setting and day.setting is not task.setting:
        return ()
    begin = task.not_before
    if begin is not None and begin.day >= day.date:
        if begin.day > day.date or begin.minute >= MINUTES_PER_DAY:
            return ()
        spans = intersect(spans, (Span(begin.minute, MINUTES_PER_DAY),))
    return intersect(spans, day.core_hours) if task.only_in_core else tuple(spans)


def longest_gap(task: PlanTask, here: Situation) -> int:
    """Return the minutes of the longest free span the task may lie in."""
    gaps = (
        span.minutes
        for day in here.request.days
        for span in allowed_spans(task, day, here.gaps(day))
    )
    return max(gaps, default=0)
