"""The fields that can be given for a task or project, and what follows from them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict

from focusdesk.domain.allocation import default_split
from focusdesk.domain.errors import Ambiguous, NotFound, Problem, TaskInvalid
from focusdesk.domain.task import PALETTE_SIZE, dependency_cycle

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from focusdesk.domain.allocation import Allocation
    from focusdesk.domain.ids import ProjectId, TaskId
    from focusdesk.domain.quick_add import QuickTask
    from focusdesk.domain.task import (
        Activity,
        Estimate,
        Project,
        Setting,
        Split,
        Task,
        Urgency,
    )


class TaskDetails(TypedDict, total=False):
    """What may be said of a task beyond its title, project and length."""

    activity: Activity
    cognitive: int
    collaboration: int
    urgency: Urgency
    due: datetime | None
    not_before: datetime | None
    split: Split | None
    after: tuple[TaskId, ...]
    setting: Setting | None
    only_in_core: bool


class TaskFields(TaskDetails, total=False):
    """Fields of a task, named as in `Task`; instants aware."""

    title: str
    project_id: ProjectId
    estimate: Estimate


class ProjectFields(TypedDict, total=False):
    """Fields of a project, named as in `Project`; `weekly_share` in minutes."""

    name: str
    stack: str
    color: int
    weekly_share: int | None
    archived: bool


def changed(task: Task, fields: TaskFields, allocation: Allocation) -> Task:
    """Return the task with other fields; `TaskInvalid`.

    Levels and splitting that were the usual ones for its activity and length follow
    when these change, unless they are given too.
    """
    after = replace(task, **fields)
    usual, now_usual = allocation.of(task.activity), allocation.of(after.activity)
    if after.activity is not task.activity:
        if "cognitive" not in fields and task.cognitive == usual.cognitive:
            after = replace(after, cognitive=now_usual.cognitive)
        if "collaboration" not in fields and task.collaboration == usual.collaboration:
            after = replace(after, collaboration=now_usual.collaboration)
    if "split" not in fields and task.split == default_split(task.estimate.likely):
        after = replace(after, split=default_split(after.estimate.likely))
    return after


def check_order(task: Task, others: Sequence[Task]) -> None:
    """Refuse a task after one that is not there, and a circle of tasks, by title."""
    rest = tuple(other for other in others if other.id != task.id)
    known = {task.id, *(other.id for other in rest)}
    for predecessor in task.after:
        if predecessor not in known:
            raise NotFound("task", predecessor)
    circle = dependency_cycle((task, *rest))
    if circle:
        titles = " > ".join(t.title for t in (*circle, circle[0]))
        raise TaskInvalid((Problem("dependency_cycle", "after", titles),))


def next_color(projects: Sequence[Project]) -> int:
    """Return the first palette index that the fewest live projects have."""
    used = [p.color % PALETTE_SIZE for p in projects if not p.archived]
    return min(range(PALETTE_SIZE), key=lambda index: (used.count(index), index))


def refuse(quick: QuickTask, given: TaskFields, *, create_project: bool) -> None:
    """Raise what keeps a line from becoming a task, what is given aside."""
    problems = tuple(p for p in quick.problems if _FIELDS.get(p.where) not in given)
    others = tuple(p for p in problems if p.where != "project")
    if others:
        raise TaskInvalid(problems)
    if not problems:
        return
    if quick.project is None:
        raise TaskInvalid(problems)
    if quick.project.many:
        raise Ambiguous("project", quick.project.name, quick.project.close)
    if not create_project:
        raise NotFound("project", quick.project.name, quick.project.close)


_FIELDS = {
    "title": "title",
    "project": "project_id",
    "estimate": "estimate",
    "due": "due",
    "setting": "setting",
}
