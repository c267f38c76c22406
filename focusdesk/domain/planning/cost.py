"""What a plan costs, in minutes lost, term by term and exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import Span, intersect, total_minutes
from focusdesk.domain.planning.frame import (
    PERCENT,
    UNIT,
    WorkingClock,
    minute_delay,
    minute_misfit,
    stripes,
    tardiness,
)
from focusdesk.domain.planning.plan import CostTerms
from focusdesk.domain.planning.policy import TaskClass
from focusdesk.domain.planning.problem import Moment, class_of
from focusdesk.domain.planning.switches import switches_on, switches_price
from focusdesk.domain.planning.violations import merge_touching

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from focusdesk.domain.planning.policy import Reimmersion
    from focusdesk.domain.planning.problem import (
        Block,
        PlanDay,
        PlanEvent,
        PlanProject,
        PlanRequest,
        PlanTask,
    )


def cost_of(blocks: Iterable[Block], request: PlanRequest) -> CostTerms:
    """Return the cost of feasible blocks in minutes lost, term by term."""
    merged = merge_touching(blocks)
    by_task: dict[str, list[Block]] = {task.id: [] for task in request.tasks}
    for block in merged:
        by_task[block.task].append(block)
    return CostTerms(
        reimmersion=_reimmersion(merged, request) / UNIT,
        misfit=_misfit(merged, request) / UNIT,
        fragmentation=_fragmentation(by_task, request) / UNIT,
        tardiness=_tardiness(by_task, request) / UNIT,
        unscheduled=_unscheduled(by_task, request) / UNIT,
        overload=_overload(merged, request) / UNIT,
        share=_share(by_task, request) / UNIT,
        stability=_stability(by_task, request) / UNIT,
        switches=_switches(merged, request),
    )


def in_turn(event: PlanEvent) -> tuple[int, int, str, str]:
    """Return the key by which meetings follow each other, the same time included."""
    return (event.span.start, event.span.end, event.project or "", event.id)


def start_minutes(
    weights: Reimmersion,
    before: tuple[PlanProject | None, str | None] | None,
    project: PlanProject,
    task: str,
) -> float:
    """Return the minutes lost at a block's start.

    `before` is the activity ahead of it that day: its project (None for a general
    event) and its task (None for events); None at the start of the day.
    """
    if before is None:
        return weights.start_of_day
    other, other_task = before
    if other is None:
        return weights.after_general_event
    if other_task == task:
        return weights.same_task
    if other.id == project.id:
        return weights.same_project
    if other.stack == project.stack:
        return weights.same_stack
    return weights.other_stack


def _reimmersion(blocks: Sequence[Block], request: PlanRequest) -> float:
    projects = {project.id: project for project in request.projects}
    owner = {task.id: projects[task.project] for task in request.tasks}
    lost = 0.0
    for day in request.days:
        activities: list[tuple[int, int, int, PlanProject | None, str | None]] = [
            (
                event.span.start,
                event.span.end,
                0,
                None if event.project is None else projects[event.project],
                None,
            )
            for event in sorted(day.events, key=in_turn)
        ]
        activities += [
            (block.start, block.end, 1, owner[block.task], block.task)
            for block in blocks
            if block.day == day.date
        ]
        activities.sort(key=lambda activity: activity[:3])
        before: tuple[PlanProject | None, str | None] | None = None
        for *_, project, task in activities:
            if task is not None and project is not None:
                weights = request.policy.reimmersion
                lost += start_minutes(weights, before, project, task) * UNIT
            before = (project, task)
    return lost


def _misfit(blocks: Sequence[Block], request: PlanRequest) -> float:
    classes = _classes(request)
    days = {day.date: day for day in request.days}
    cut = {day.date: stripes(day) for day in request.days}
    tasks = {task.id: task for task in request.tasks}
    delay = sum(
        minute_delay(request.policy, tasks[block.task], days[block.day]) * block.minutes
        for block in blocks
    )
    return delay + sum(
        minute_misfit(request.policy, classes[block.task], days[block.day], stripe)
        * max(
            0,
            min(block.end, stripe.span.end) - max(block.start, stripe.span.start),
        )
        for block in blocks
        for stripe in cut[block.day]
    )


def _classes(request: PlanRequest) -> dict[str, TaskClass]:
    return {task.id: class_of(task, request.policy) for task in request.tasks}


def _fragmentation(by_task: dict[str, list[Block]], request: PlanRequest) -> float:
    weights = request.policy.fragmentation
    lost = 0.0
    for task in request.tasks:
        blocks = by_task[task.id]
        lost += max(0, len(blocks) - 1) * weights.extra_block_minutes * UNIT
        if class_of(task, request.policy) is not TaskClass.DEEP:
            continue
        preferred = min(weights.deep_preferred_block, task.minutes)
        short = sum(max(0, preferred - block.minutes) for block in blocks)
        lost += short * weights.shortfall_percent * PERCENT
    return lost


def _left_out(task: PlanTask, blocks: Sequence[Block]) -> int:
    return task.minutes - sum(block.minutes for block in blocks)


def _tardiness(by_task: dict[str, list[Block]], request: PlanRequest) -> float:
    clock = WorkingClock(request)
    lost = 0.0
    for task in request.tasks:
        due = clock.due(task)
        if due is None:
            continue
        blocks = by_task[task.id]
        missing = _left_out(task, blocks)
        if missing <= 0:
            done = clock.at(Moment(blocks[-1].day, blocks[-1].end))
        else:
            done = clock.horizon + missing
        lost += tardiness(request.policy, task, due, done)
    return lost


def _unscheduled(by_task: dict[str, list[Block]], request: PlanRequest) -> float:
    return sum(
        max(0, _left_out(task, by_task[task.id]))
        * request.policy.unscheduled_percent.of(task.urgency)
        * PERCENT
        for task in request.tasks
    )


def _overload(blocks: Sequence[Block], request: PlanRequest) -> float:
    weights = request.policy.deep_work
    classes = _classes(request)
    deep: dict[date, int] = {}
    for block in blocks:
        if classes[block.task] is TaskClass.DEEP:
            deep[block.day] = deep.get(block.day, 0) + block.minutes
    over = sum(max(0, n - weights.max_minutes_per_day) for n in deep.values())
    return over * weights.excess_percent * PERCENT


def _share(by_task: dict[str, list[Block]], request: PlanRequest) -> float:
    got = {project.id: 0 for project in request.projects}
    for task in request.tasks:
        got[task.project] += sum(block.minutes for block in by_task[task.id])
    for day in request.days:
        for event in day.events:
            if event.project is not None:
                got[event.project] += event.span.minutes
    short = sum(
        max(0, (project.target_minutes or 0) - got[project.id])
        for project in request.projects
    )
    return short * request.policy.share_shortfall_percent * PERCENT


def _stability(by_task: dict[str, list[Block]], request: PlanRequest) -> float:
    if request.now is None:
        return 0.0
    days: dict[date, PlanDay] = {day.date: day for day in request.days}
    lost = 0.0
    for old in request.previous:
        start = previous_start(old, request.now)
        if old.day not in days or old.task not in by_task or start >= old.end:
            continue
        kept = [
            Span(block.start, block.end)
            for block in by_task[old.task]
            if block.day == old.day
        ]
        held = total_minutes(intersect(kept, (Span(start, old.end),)))
        lost += (old.end - start - held) * moving_percent(old, request)
    return lost * PERCENT


def _switches(blocks: Sequence[Block], request: PlanRequest) -> float:
    budget = request.policy.switch_budget
    if budget.max_per_day is None:
        return 0.0
    return sum(
        (
            switches_price(budget, switches_on(day, blocks, request))
            for day in request.days
        ),
        0.0,
    )


def previous_start(old: Block, now: Moment) -> int:
    """Return from which minute on the earlier block can still move."""
    if old.day < now.day:
        return old.end
    if old.day == now.day:
        return max(old.start, now.minute)
    return old.start


def moving_percent(old: Block, request: PlanRequest) -> float:
    """Return the percent of each earlier minute that is lost when it moves."""
    weights = request.policy.stability
    if request.now is not None and old.day == request.now.day:
        return weights.same_day
    return weights.later_days
