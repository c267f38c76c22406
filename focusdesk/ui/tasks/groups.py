"""Which tasks the page shows, in which groups and order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from focusdesk.domain.task import TaskStatus
from focusdesk.domain.task_search import by_pressure

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from focusdesk.domain.ids import ProjectId, TaskId
    from focusdesk.domain.task import Project, Task
    from focusdesk.services.tasks import TaskBoard
    from focusdesk.ui.tasks.slots import Slot


class Segment(Enum):
    """Which part of the tasks is shown."""

    ACTIVE = "active"
    UNSCHEDULED = "unscheduled"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Row:
    """A task as it is listed, and its place in the plan, if it has one."""

    task: Task
    project: Project
    slot: Slot | None = None

    @property
    def is_done(self) -> bool:
        """Say whether the task is shown as done."""
        return self.task.status is TaskStatus.DONE


@dataclass(frozen=True, slots=True)
class Group:
    """A project and its rows."""

    project: Project
    rows: tuple[Row, ...]

    @property
    def minutes(self) -> int:
        """What its open tasks are estimated to take; of done ones, what they were."""
        open_rows = [row for row in self.rows if not row.is_done] or self.rows
        return sum(row.task.estimate.likely for row in open_rows)

    @property
    def count(self) -> int:
        """How many open tasks it has; in a list of done ones, how many of these."""
        return sum(not row.is_done for row in self.rows) or len(self.rows)


@dataclass(frozen=True, slots=True)
class Shown:
    """The groups of one segment, and the counts of all that can be open."""

    groups: tuple[Group, ...]
    active: int
    unscheduled: int


def arrange(
    board: TaskBoard,
    slots: Mapping[TaskId, Slot],
    segment: Segment,
    query: str = "",
    fresh: Collection[TaskId] = (),
) -> Shown:
    """Group the tasks of a segment whose title or project holds the query's words.

    `fresh` tasks, just done, keep their place among the open ones.
    """
    waiting = [task for task in board.open if task.id not in slots]
    if segment is Segment.DONE:
        tasks = list(board.closed)
    else:
        chosen = waiting if segment is Segment.UNSCHEDULED else board.open
        just_done = (task for task in board.closed if task.id in fresh)
        tasks = sorted((*chosen, *just_done), key=by_pressure)
    words = query.casefold().split()
    ordered = sorted(board.projects, key=lambda p: (p.color, p.name.casefold()))
    projects = {project.id: project for project in ordered}
    rows: dict[ProjectId, list[Row]] = {project.id: [] for project in ordered}
    for task in tasks:
        project = projects.get(task.project_id)
        if project is not None and _holds(task, project, words):
            rows[project.id].append(Row(task, project, slots.get(task.id)))
    # A project without tasks is shown too, or it could not be edited.
    all_shown = segment is Segment.ACTIVE and not words
    groups = (Group(projects[key], tuple(own)) for key, own in rows.items())
    return Shown(
        groups=tuple(group for group in groups if group.rows or all_shown),
        active=len(board.open),
        unscheduled=len(waiting),
    )


def _holds(task: Task, project: Project, words: list[str]) -> bool:
    if not words:
        return True
    text = f"{task.title} {project.name}".casefold()
    return all(word in text for word in words)
