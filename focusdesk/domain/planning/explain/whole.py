"""A whole plan explained."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from focusdesk.domain.planning.explain.blocks import explain_blocks
from focusdesk.domain.planning.explain.left_out import explain_left_out
from focusdesk.domain.planning.explain.moves import Situation

if TYPE_CHECKING:
    from focusdesk.domain.planning.plan import Plan
    from focusdesk.domain.planning.problem import PlanRequest


def explained(plan: Plan, request: PlanRequest) -> Plan:
    """Return the plan with the causes of each block and of all that was left out."""
    here = Situation([planned.block for planned in plan.blocks], request)
    return replace(
        plan,
        blocks=explain_blocks(here),
        unplaced=tuple(explain_left_out(entry, here) for entry in plan.unplaced),
    )
