"""Whether a plan still fits what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.services.fingerprint import fingerprint
from focusdesk.services.ground import finished_on
from focusdesk.services.plan_change import mark_name
from focusdesk.services.plan_records import agrees, finished_early

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.planning.basis import Basis
    from focusdesk.domain.planning.problem import PlanRequest
    from focusdesk.domain.planning.stored import StoredPlan
    from focusdesk.services.ground import Ground


def is_outgrown(ground: Ground, day: date) -> bool:
    """Say whether tasks, meetings, hours, place or the session outgrew a day's plan."""
    basis = ground.basis()
    if basis.frame(day) is None:
        request = ground.request_for(day)
    else:
        request = basis.request(basis.horizon(day, ground.settings.plan_days))
    with ground.store.reading() as tx:
        plan = tx.plans.get(day)
        mark = tx.meta.get(mark_name(day))
        finished = finished_on(tx, day, ground.zone)
    if plan is None or mark != fingerprint(request):
        return True
    now = basis.moment.minute if day == basis.today else 0
    if finished_early(plan, finished, now):
        return True
    running, task = basis.running, ""
    if running is not None and running.block in request.pinned:
        task = running.block.task
        here = running.block.day == day
        if here and not agrees(plan, running.block, basis.moment.minute):
            return True
    return bool(basis.frame(day)) and lost_minutes(basis, request, plan, task) > 0


def lost_minutes(
    basis: Basis, request: PlanRequest, plan: StoredPlan, besides: str = ""
) -> int:
    """Return the minutes of open tasks that time has passed over: neither planned
    from now on nor among what the plan leaves out. The task `besides` is not counted.
    """  # noqa: D205
    held = {left.task: left.minutes for left in plan.unplaced}
    days = {day.date for day in request.days}
    for block in basis.ahead():
        if block.day in days:
            held[block.task_id] = held.get(block.task_id, 0) + block.span.minutes
    return sum(
        max(0, task.minutes - held.get(task.id, 0))
        for task in request.tasks
        if task.id != besides
    )
