"""Open tasks that still ask what their activity asked before the matrix changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from focusdesk.services.events import TasksChanged
from focusdesk.services.history import TaskChange

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from focusdesk.domain.allocation import Allocation, Demands
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
        self, before: Mapping[Activity, Demands], matrix: Allocation
    ) -> tuple[Task, ...]:
        """Return the open tasks with the levels of `before` that the matrix changes.

        One whose levels were set by hand is not among them.
        """
        with self.store.reading() as tx:
            every = tx.tasks.open()
        return tuple(c.before for c in _changes(every, before, matrix) if c.before)

    def follow(self, before: Mapping[Activity, Demands], matrix: Allocation) -> int:
        """Give those tasks what the matrix says now; return how many they were."""
        with self.store.transaction() as tx:
            changes = _changes(tx.tasks.open(), before, matrix)
            for change in changes:
                if change.after is not None:
                    tx.tasks.update(change.after)
        if changes:
            self.steps.record("matrix_followed", *changes)
            self.publish(TasksChanged())
        return len(changes)


def _changes(
    tasks: Iterable[Task], before: Mapping[Activity, Demands], matrix: Allocation
) -> tuple[TaskChange, ...]:
    made = (
        TaskChange(task, followed(task, before[task.activity], asked))
        for task in tasks
        if task.activity in before
        for asked in (matrix.of(task.activity),)
    )
    return tuple(change for change in made if change.before != change.after)


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
