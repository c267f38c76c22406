"""How much searching fits a time limit, told in iterations so that plans repeat."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from focusdesk.domain.planning.problem import PlanRequest


def iterations_within(request: PlanRequest, seconds: float) -> int:
    """Return the iterations a common machine does for the request in the time."""
    return int(seconds * 2500)
