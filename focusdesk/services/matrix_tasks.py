"""Open tasks that still ask what their activity asked before the matrix changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from focusdesk.services.events import TasksChanged
from focusdesk.services.history import TaskChange

if TYPE_CHECKING:
    from focusdesk.domain.allocation import Demands
    from focusdesk.domain.task import Activity, Task
    from focusdesk.services.events import Publish
    from focusdesk.services.steps import Steps
    from focusdesk.storage.store import Store

_FOLLOWING = ("cognitive", "collaboration", "setting", "only_in_core")


@dataclass(frozen=True, slots=True)
class MatrixTasks:
    """Lets open tasks follow the matrix, as one step that can be taken back."""

    store: Store
    publish: Publish
    steps: Steps

    def behind(
        self, activity: Activity, before: Demands, after: Demands
    ) -> tuple[Task, ...]:
        """Return the open tasks with the levels of `before` that `after` would change.

        One whose levels were set by hand is not among them.
        """
        with self.store.reading() as tx:
            every = tx.tasks.open()
        return tuple(
            task
            for task in every
            if task.activity is activity and followed(task, before, after) != task
        )

    def follow(self, activity: Activity, before: Demands, after: Demands) -> int:
        """Give those tasks what the matrix says now; return how many they were."""
        with self.store.transaction() as tx:
            changes = tuple(
                TaskChange(task, changed)
                for task in tx.tasks.open()
                if task.activity is activity
                if (changed := followed(task, before, after)) != task
            )
            for change in changes:
                if change.after is not None:
                    tx.tasks.update(change.after)
        if changes:
            self.steps.record("matrix_followed", *changes)
            self.publish(TasksChanged())
        return len(changes)


def followed(task: Task, before: Demands, after: Demands) -> Task:
    """Return the task with what it had from `before` as `after` has it."""
    if (task.cognitive, task.collaboration) != (before.cognitive, before.collaboration):
        return task
    fields = {
        name: getattr(after, name)
        for name in _FOLLOWING
        if getattr(task, name) == getattr(before, name)
    }
    return replace(task, **fields)
