"""From projects, tasks, meetings and hours to a planning request."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from focusdesk.domain.planning.policy import DEFAULT_POLICY, Policy
from focusdesk.domain.planning.problem import (
    Block,
    Kind,
    Moment,
    PlanDay,
    PlanEvent,
    PlanProject,
    PlanRequest,
    PlanTask,
)
from focusdesk.domain.task import Split, Urgency
from focusdesk.domain.timerange import day_of, minute_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime, timedelta

    from focusdesk.domain.busy import Meeting
    from focusdesk.domain.ids import TaskId
    from focusdesk.domain.task import Project, Task
    from focusdesk.domain.work_calendar import DayFrame

OVERRUN_MINUTES = 30
SHORTEST_REMAINDER = 15
MAX_TASKS = 80
CAPACITY_FACTOR = 3
WORKING_DAYS = 5
FIRST_DELAY, NEXT_DELAY = 30, 5
"""What putting off to the next day costs, and to each after it: percent of leaving out.

It stays below 100 within the horizon, or nothing would be put off.
"""
_RANK = {Urgency.CRITICAL: 0, Urgency.HIGH: 1, Urgency.NORMAL: 2, Urgency.LOW: 3}


@dataclass(frozen=True, slots=True)
class OfferedDay:
    """A working day, the meetings in it, and what was worked on it already.

    What was worked stands as events: the next block goes on from it or switches.
    """

    frame: DayFrame
    meetings: tuple[Meeting, ...] = ()
    worked: tuple[PlanEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class Workload:
    """What there is to plan. `worked` and `elsewhere` reduce a task's minutes."""

    projects: tuple[Project, ...]
    tasks: tuple[Task, ...]
    worked: Mapping[TaskId, timedelta] = field(default_factory=dict)
    elsewhere: Mapping[TaskId, int] = field(default_factory=dict)
    pinned: tuple[Block, ...] = ()
    previous: tuple[Block, ...] = ()


def build_request(
    days: tuple[OfferedDay, ...],
    load: Workload,
    now: Moment | None,
    granularity: int,
    policy: Policy = DEFAULT_POLICY,
) -> PlanRequest:
    """Build the request for some working days; tasks beyond three times the
    capacity stay in the backlog, least pressing first.
    """  # noqa: D205 - one sentence, two lines
    zone = days[0].frame.zone if days else "UTC"
    chosen = select_tasks(days, load)
    ids = {task.id for task in chosen}
    planned_days = {offered.frame.day for offered in days}
    pinned = tuple(b for b in load.pinned if b.task in ids and b.day in planned_days)
    tasks = tuple(
        made
        for task in chosen
        if (made := _plan_task(task, load, zone, granularity, pinned))
    )
    kept = {task.id for task in tasks}
    return PlanRequest(
        id=min(planned_days).isoformat() if planned_days else "empty",
        kind=Kind.DAY if len(days) == 1 else Kind.WEEK,
        zone=zone,
        granularity=granularity,
        projects=tuple(_plan_project(p, len(days)) for p in load.projects),
        days=tuple(
            _plan_day(offered, ids_of(load), delay_percent(place))
            for place, offered in enumerate(days)
        ),
        tasks=tasks,
        now=now,
        policy=policy,
        pinned=tuple(b for b in pinned if b.task in kept),
        previous=tuple(b for b in load.previous if b.task in kept),
    )


def with_switch_limit(policy: Policy, limit: int) -> Policy:
    """Return the policy with a work model's limit of project switches a day."""
    return replace(
        policy, switch_budget=replace(policy.switch_budget, max_per_day=limit)
    )


def ids_of(load: Workload) -> frozenset[str]:
    """Return the ids of the projects known."""
    return frozenset(p.id for p in load.projects)


def select_tasks(days: tuple[OfferedDay, ...], load: Workload) -> tuple[Task, ...]:
    """Take the most pressing tasks up to three times the capacity, whole chains."""
    capacity = sum(offered.frame.work_minutes for offered in days)
    by_id = {task.id: task for task in load.tasks}
    pinned = {block.task for block in load.pinned}
    chosen: dict[TaskId, Task] = {t.id: t for t in load.tasks if t.id in pinned}
    minutes = 0
    for task in sorted(load.tasks, key=_pressure):
        if len(chosen) >= MAX_TASKS or minutes > capacity * CAPACITY_FACTOR:
            break
        for link in _chain(task, by_id):
            chosen.setdefault(link.id, link)
        minutes += task.estimate.likely
    return tuple(task for task in load.tasks if task.id in chosen)


def _pressure(task: Task) -> tuple[bool, float, int, float]:
    due = task.due.timestamp() if task.due else 0.0
    return (task.due is None, due, _RANK[task.urgency], task.created_at.timestamp())


def _chain(task: Task, by_id: Mapping[TaskId, Task]) -> list[Task]:
    chain, waiting = [], [task]
    seen = {task.id}
    while waiting:
        link = waiting.pop()
        chain.append(link)
        before = [by_id[i] for i in link.after if i in by_id and i not in seen]
        seen.update(t.id for t in before)
        waiting += before
    return chain


def round_up(minutes: int, step: int) -> int:
    """Round minutes up to a multiple of the grid."""
    return -(-minutes // step) * step


def remaining_minutes(task: Task, worked: timedelta | None, elsewhere: int) -> int:
    """Return the minutes still to plan; a task past its estimate keeps a remainder."""
    spent = int(worked.total_seconds() // 60) if worked else 0
    if spent >= task.estimate.likely:
        return max(0, OVERRUN_MINUTES - elsewhere)
    rest = task.estimate.likely - spent
    if spent:
        rest = max(rest, SHORTEST_REMAINDER)
    return max(0, rest - elsewhere)


def _plan_task(
    task: Task, load: Workload, zone: str, step: int, pinned: tuple[Block, ...]
) -> PlanTask | None:
    fixed = sum(b.minutes for b in pinned if b.task == task.id)
    rest = remaining_minutes(
        task, load.worked.get(task.id), load.elsewhere.get(task.id, 0)
    )
    minutes = max(round_up(rest, step), fixed)
    if not minutes:
        return None
    return PlanTask(
        id=task.id,
        title=task.title,
        project=task.project_id,
        minutes=minutes,
        estimate=task.estimate,
        urgency=task.urgency,
        due=_moment(task.due, zone),
        not_before=_moment(task.not_before, zone),
        cognitive=task.cognitive,
        collaboration=task.collaboration,
        split=_plan_split(task.split, step, minutes > fixed > 0),
        after=tuple(task.after),
        setting=task.setting,
        only_in_core=task.only_in_core,
    )


def _plan_split(split: Split | None, step: int, begun: bool) -> Split | None:  # noqa: FBT001
    if split is None:
        # What runs already and needs more later cannot stay in one piece.
        return Split(step, 24 * 60) if begun else None
    low = round_up(split.min_block, step)
    return Split(low, max(low, split.max_block // step * step))


def _plan_project(project: Project, days: int) -> PlanProject:
    share = project.weekly_share
    target = None if share is None else share * min(days, WORKING_DAYS) // WORKING_DAYS
    # A project without a stack shares none: only equal names count as equal.
    stack = project.stack.strip().casefold() or f"~{project.id}"
    return PlanProject(project.id, project.name, stack, target)


def delay_percent(place: int) -> int:
    """Return the delay of the day at this place of the horizon.

    Without it a day would stay half empty whenever a later one fits a little better.
    """
    return FIRST_DELAY + NEXT_DELAY * (place - 1) if place else 0


def _plan_day(offered: OfferedDay, projects: frozenset[str], delay: int) -> PlanDay:
    frame = offered.frame
    events = tuple(
        PlanEvent(
            id=f"{m.event.id}@{m.span.start}",
            title=m.event.title,
            span=m.span,
            project=m.event.project_id if m.event.project_id in projects else None,
        )
        for m in offered.meetings
    )
    return PlanDay(
        date=frame.day,
        setting=frame.setting,
        work=frame.hours,
        breaks=tuple(p.span for p in frame.pauses),
        core_hours=frame.core_hours,
        no_meeting=frame.no_meeting,
        events=(
            *events,
            *(
                replace(event, worked=True)
                for event in offered.worked
                if event.project in projects
            ),
        ),
        delay_percent=delay,
    )


def _moment(at: datetime | None, zone: str) -> Moment | None:
    return None if at is None else Moment(day_of(at, zone), minute_of(at, zone))
