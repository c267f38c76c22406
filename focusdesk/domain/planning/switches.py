"""Changes of project within a day, and what those beyond the day's budget cost."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from focusdesk.domain.planning.policy import SwitchBudget
    from focusdesk.domain.planning.problem import Block, PlanDay, PlanRequest


def switches_on(day: PlanDay, blocks: Iterable[Block], request: PlanRequest) -> int:
    """Return how often the project changes from one piece of work to the next.

    What was worked counts, meetings do not: the switch is to the work after them.
    """
    owner = {task.id: task.project for task in request.tasks}
    work = [(b.start, b.end, owner[b.task]) for b in blocks if b.day == day.date]
    work += worked_on(day)
    work.sort()
    return sum(before[2] != after[2] for before, after in pairwise(work))


def worked_on(day: PlanDay) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and project of what was worked on the day already."""
    for event in day.events:
        if event.worked and event.project is not None:
            yield event.span.start, event.span.end, event.project


def switches_price(budget: SwitchBudget, switches: int) -> float:
    """Return the minutes lost by a day with so many switches."""
    if budget.max_per_day is None:
        return 0.0
    return max(0, switches - budget.max_per_day) * budget.minutes_per_extra
