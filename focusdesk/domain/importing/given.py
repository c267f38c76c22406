"""What an import gave a task, so that later ones know what the person changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.task import TaskStatus

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.ids import ProjectId, TaskId
    from focusdesk.domain.task import Activity, Estimate, Task, Urgency

# The fields an import may write, named as in `Given`.
FIELDS = (
    *("title", "project_id", "estimate", "due", "not_before"),
    *("urgency", "activity", "done", "after"),
)


@dataclass(frozen=True, slots=True)
class Given:
    """The values of a task as the last import left them; named as in `Task`.

    `project` is what the file calls the project, empty when it names none.
    """

    project: str
    title: str
    project_id: ProjectId
    estimate: Estimate
    due: datetime | None
    not_before: datetime | None
    urgency: Urgency
    activity: Activity
    done: bool
    after: tuple[TaskId, ...]


@dataclass(frozen=True, slots=True)
class TaskSource:
    """Where a task came from: `key` in `source`, and what it was given.

    `digest` stands for the text it was read from.
    """

    source: str
    key: str
    task_id: TaskId
    digest: str
    given: Given


def given_now(task: Task, project: str) -> Given:
    """Return what a task has now, as if an import had given it."""
    return Given(
        project=project,
        title=task.title,
        project_id=task.project_id,
        estimate=task.estimate,
        due=task.due,
        not_before=task.not_before,
        urgency=task.urgency,
        activity=task.activity,
        done=task.status is not TaskStatus.OPEN,
        after=task.after,
    )
