"""Finding a task or project from what a person typed, and the order of a list."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from focusdesk.domain.errors import Ambiguous, NotFound
from focusdesk.domain.task import Urgency

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from focusdesk.domain.task import Project, Task

SHORT_ID = 8
_SHORTEST_ID = 4
_MATCHES_SHOWN = 5
_CLOSE = 0.5
_URGENCIES = tuple(Urgency)


def find_task(reference: str, tasks: Sequence[Task]) -> Task:
    """Return the task meant by an id, its beginning, a title or a part of one.

    Earlier tasks win nothing: `Ambiguous` when several fit, `NotFound` when none does.
    """
    wanted = reference.strip().casefold()
    for fits in _TASK_FITS:
        found = [task for task in tasks if wanted and fits(task, wanted)]
        if len(found) == 1:
            return found[0]
        if found:
            names = tuple(named(task) for task in found[:_MATCHES_SHOWN])
            raise Ambiguous("task", reference, names)
    raise NotFound("task", reference, _close_titles(wanted, tasks))


def find_project(name: str, projects: Sequence[Project]) -> Project:
    """Return the project of that name or unique beginning; `Ambiguous`, `NotFound`."""
    wanted = name.strip().casefold()
    for fits in _PROJECT_FITS:
        found = [p for p in projects if wanted and fits(p, wanted)]
        if len(found) == 1:
            return found[0]
        if found:
            raise Ambiguous("project", name, tuple(p.name for p in found))
    from focusdesk.domain.quick_add import close_names

    raise NotFound("project", name, close_names(name, [p.name for p in projects]))


def by_pressure(task: Task) -> tuple[int, bool, float, datetime, str]:
    """Return a sort key: urgent first, then by deadline, none last, then by age."""
    due = task.due.timestamp() if task.due else 0.0
    urgency = -_URGENCIES.index(task.urgency)
    return urgency, task.due is None, due, task.created_at, task.title


def named(task: Task) -> str:
    """Write a task as it can be typed again: the short id and the title."""
    return f"{task.id[:SHORT_ID]} {task.title}"


def _close_titles(wanted: str, tasks: Sequence[Task]) -> tuple[str, ...]:
    titles = {task.title.casefold(): task.title for task in tasks}
    found = difflib.get_close_matches(wanted, titles, n=3, cutoff=_CLOSE)
    return tuple(titles[key] for key in found)


def _is_id(task: Task, wanted: str) -> bool:
    return task.id == wanted


def _is_title(task: Task, wanted: str) -> bool:
    return task.title.casefold() == wanted


def _begins_id(task: Task, wanted: str) -> bool:
    return len(wanted) >= _SHORTEST_ID and task.id.startswith(wanted)


def _in_title(task: Task, wanted: str) -> bool:
    return wanted in task.title.casefold()


_TASK_FITS: tuple[Callable[[Task, str], bool], ...] = (
    _is_id,
    _is_title,
    _begins_id,
    _in_title,
)


def _is_project(project: Project, wanted: str) -> bool:
    return wanted in {project.id, project.name.strip().casefold()}


def _begins_project(project: Project, wanted: str) -> bool:
    return project.name.casefold().startswith(wanted)


_PROJECT_FITS: tuple[Callable[[Project, str], bool], ...] = (
    _is_project,
    _begins_project,
)
