"""How much searching fits a time limit, told in iterations so that plans repeat."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from focusdesk.domain.planning.problem import PlanRequest


def seconds_to_explain(request: PlanRequest, limit: float) -> float:
    """Return how much of a time limit is kept for explaining the plan."""
    return min(limit / 4, 0.1 + 0.006 * len(request.tasks) * (len(request.days) > 1))


def iterations_within(request: PlanRequest, seconds: float) -> int:
    """Return the iterations a common machine does for the request in the time."""
    return int(seconds * 2500)
