"""Overload said before it happens: which deadlines break and what would keep them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from focusdesk.domain.planning.deadlines import (
    Ask,
    BrokenDeadline,
    Overload,
    Relief,
)
from focusdesk.domain.planning.explain.broken import broken_by
from focusdesk.domain.planning.explain.relief import MOST_SOLVED, relief_for, relieved

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.planning.plan import Plan
    from focusdesk.domain.planning.problem import PlanRequest

__all__ = [
    "Ask",
    "BrokenDeadline",
    "Overload",
    "Relief",
    "broken_by",
    "overload",
    "overloads",
    "relieved",
]


def overload(
    request: PlanRequest,
    plan: Plan,
    week: date | None = None,
    most: int = MOST_SOLVED,
) -> Overload | None:
    """Return which deadlines the plan breaks and what would keep them; None for none.

    `week` is a day: only deadlines of its ISO week count then. Solves `most` relaxed
    problems at most, which takes about a second for a week.
    """
    blocks = [planned.block for planned in plan.blocks]
    found = broken_by(blocks, request, week)
    if found is None:
        return None
    return replace(found, relief=relief_for(found, request, blocks, most))


def overloads(
    request: PlanRequest, plan: Plan, most: int = MOST_SOLVED
) -> tuple[Overload, ...]:
    """Return the overload of every ISO week of the horizon that has one.

    At most `most` problems are solved, all of them for the nearest such week.
    """
    weeks = {day.date.isocalendar()[:2]: day.date for day in request.days}
    found: list[Overload] = []
    for day in weeks.values():
        one = overload(request, plan, day, 0 if found else most)
        if one is not None:
            found.append(one)
    return tuple(found)
