"""What makes a planning request contradict itself."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from focusdesk.domain.dayspan import MINUTES_PER_DAY
from focusdesk.domain.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from focusdesk.domain.planning.terms import (
        Block,
        PlanDay,
        PlanProject,
        PlanTask,
    )

LEVELS = range(1, 6)
PERCENT = range(101)


def zone_problems(zone: str) -> Iterator[Problem]:
    """Return what is wrong with the name of a time zone."""
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield Problem("zone_unknown", "timezone", zone)


def day_problems(
    days: Sequence[PlanDay], projects: Sequence[PlanProject]
) -> Iterator[Problem]:
    """Return what contradicts itself in the days of a horizon."""
    if not days:
        yield Problem("no_days", "days")
    for number in range(1, len(days)):
        if days[number - 1].date >= days[number].date:
            when = days[number].date.isoformat()
            yield Problem("days_out_of_order", f"days[{number}].date", when)
    known = {project.id for project in projects}
    for number, day in enumerate(days):
        for place, event in enumerate(day.events):
            if event.project is not None and event.project not in known:
                where = f"days[{number}].events[{place}].project"
                yield Problem("unknown_project", where, event.project)
        for place, energy in enumerate(day.energy):
            if energy.level not in PERCENT:
                where = f"days[{number}].energy[{place}].level"
                yield Problem("outside_range", where, str(energy.level))


def task_problems(
    tasks: Sequence[PlanTask], projects: Sequence[PlanProject]
) -> Iterator[Problem]:
    """Return what contradicts itself in the projects, the tasks and their order."""
    yield from _doubles("projects", [project.id for project in projects])
    yield from _doubles("tasks", [task.id for task in tasks])
    known = {project.id for project in projects}
    for number, task in enumerate(tasks):
        yield from _one_task_problems(f"tasks[{number}]", task, known)
    circle = dependency_circle(tasks)
    if circle:
        yield Problem("dependency_cycle", "tasks", " > ".join(circle))


def block_problems(
    pinned: Sequence[Block], tasks: Sequence[PlanTask], days: Sequence[PlanDay]
) -> Iterator[Problem]:
    """Return what contradicts itself in the pinned blocks."""
    known = {task.id for task in tasks}
    dates = {day.date for day in days}
    for number, pin in enumerate(pinned):
        where = f"pinned[{number}]"
        if pin.task not in known:
            yield Problem("unknown_task", f"{where}.task", pin.task)
        if pin.day not in dates:
            yield Problem("unknown_day", f"{where}.start", pin.day.isoformat())
        if not 0 <= pin.start < pin.end <= MINUTES_PER_DAY:
            yield Problem("bad_span", where, f"{pin.start}-{pin.end}")
    yield from _pin_clashes(pinned)


def dependency_circle(tasks: Sequence[PlanTask]) -> tuple[str, ...]:
    """Return the ids of one circle of `after`, first id repeated last; or nothing."""
    after = {task.id: task.after for task in tasks}
    done: set[str] = set()
    for root in after:
        path: list[str] = []
        pending = [(root, 0)]
        while pending:
            name, turn = pending.pop()
            if turn == 0:
                if name in path:
                    return (*path[path.index(name) :], name)
                if name in done:
                    continue
                path.append(name)
            ahead = [other for other in after[name] if other in after]
            if turn < len(ahead):
                pending.append((name, turn + 1))
                pending.append((ahead[turn], 0))
            else:
                done.add(name)
                path.pop()
    return ()


def _doubles(where: str, names: Iterable[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, name in enumerate(names):
        if name in seen:
            yield Problem("double_id", f"{where}[{number}].id", name)
        seen.add(name)


def _one_task_problems(
    where: str, task: PlanTask, projects: set[str]
) -> Iterator[Problem]:
    if task.project not in projects:
        yield Problem("unknown_project", f"{where}.project", task.project)
    if task.minutes <= 0:
        yield Problem("not_positive", f"{where}.minutes", str(task.minutes))
    for name in ("cognitive", "collaboration"):
        level = getattr(task, name)
        if level not in LEVELS:
            yield Problem("outside_range", f"{where}.{name}", str(level))


def _pin_clashes(pinned: Sequence[Block]) -> Iterator[Problem]:
    order = sorted(range(len(pinned)), key=lambda i: (pinned[i].day, pinned[i].start))
    for left, right in pairwise(order):
        one, other = pinned[left], pinned[right]
        if one.day == other.day and other.start < one.end and one.task != other.task:
            yield Problem("pins_overlap", f"pinned[{right}]", other.task)
