"""From a request to a plan: at once, then better while there is time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from focusdesk.domain.planning.cost import cost_of
from focusdesk.domain.planning.explain.whole import explained
from focusdesk.domain.planning.plan import Plan, PlannedBlock, Unplaced, violations
from focusdesk.domain.planning.search.engine import ENGINE, search

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.planning.problem import Block, PlanRequest

FIRST_ANSWER = 40
"""Iterations that keep a first answer within a tenth of a second."""


def solve(
    request: PlanRequest,
    *,
    iterations: int,
    should_stop: Callable[[], bool],
    on_better: Callable[[Plan], None],
) -> Plan:
    """Return the best plan found, telling each better one on the way.

    The outcome depends on the request and `iterations` alone unless `should_stop`
    ends the search early; the plan then says `complete=False`.
    """
    best: Plan | None = None
    for found in search(request, iterations, should_stop):
        if violations(found.blocks, request) and best is not None:
            # Never expected; but a plan that breaks a rule is worse than an older one.
            best = replace(best, complete=found.complete)
            continue
        plan = _plan(request, found.blocks, found.iterations, complete=found.complete)
        if best is None or plan.cost.total < best.cost.total - 1e-9:
            on_better(plan)
        best = plan
    if best is None:
        best = _plan(request, (), 0, complete=False)
    return explained(best, request)


def solve_now(request: PlanRequest, iterations: int = FIRST_ANSWER) -> Plan:
    """Return a good plan within this process."""
    return solve(
        request,
        iterations=iterations,
        should_stop=lambda: False,
        on_better=lambda _: None,
    )


def _plan(
    request: PlanRequest, blocks: tuple[Block, ...], iterations: int, *, complete: bool
) -> Plan:
    placed: dict[str, int] = {}
    for block in blocks:
        placed[block.task] = placed.get(block.task, 0) + block.minutes
    unplaced = tuple(
        Unplaced(task.id, task.minutes - placed.get(task.id, 0))
        for task in request.tasks
        if task.minutes > placed.get(task.id, 0)
    )
    return Plan(
        instance=request.id,
        blocks=tuple(PlannedBlock(block) for block in blocks),
        unplaced=unplaced,
        cost=cost_of(blocks, request),
        engine=ENGINE,
        iterations=iterations,
        complete=complete,
    )
