"""The open tasks as they were last read, so that a change reads again only itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC
from typing import TYPE_CHECKING

from focusdesk.domain.task import TaskStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

    from focusdesk.domain.ids import TaskId
    from focusdesk.domain.task import Task


@dataclass(slots=True)
class TaskShelf:
    """One store's open tasks. `version` is SQLite's count of what others wrote.

    What this store writes is put here as the database would give it back; where that
    is not sure it is noted as `stale` and read again when it is wanted.
    """

    version: int | None = None
    stale: set[TaskId] = field(default_factory=set)
    _tasks: dict[TaskId, Task] = field(default_factory=dict)
    _ordered: tuple[Task, ...] | None = None

    def clear(self) -> None:
        """Forget everything: somebody else wrote, or a transaction came to nothing."""
        self.version = None
        self.stale.clear()
        self._tasks.clear()
        self._ordered = None

    def fill(self, version: int, found: Iterable[Task]) -> None:
        """Keep all the open tasks there are."""
        self.clear()
        self.version = version
        self._tasks = {task.id: task for task in found}

    def put(self, written: Iterable[Task]) -> None:
        """Keep what was just written."""
        for task in written:
            if self.version is None or not _comes_back_the_same(task):
                self.stale.add(task.id)
                continue
            self.stale.discard(task.id)
            if task.status is TaskStatus.OPEN:
                self._tasks[task.id] = task
            else:
                self._tasks.pop(task.id, None)
        self._ordered = None

    def note_gone(self, ids: Iterable[TaskId]) -> None:
        """Note that these were removed, and with them what others waited for."""
        gone = set(ids)
        followers = (t.id for t in self._tasks.values() if not gone.isdisjoint(t.after))
        self.stale.update(gone, followers)

    def renew(self, found: Iterable[Task]) -> None:
        """Put what was read again in place of what is stale."""
        for task_id in self.stale:
            self._tasks.pop(task_id, None)
        self.stale.clear()
        opened = (task for task in found if task.status is TaskStatus.OPEN)
        self._tasks |= {task.id: task for task in opened}
        self._ordered = None

    def open(self) -> tuple[Task, ...]:
        """Return the tasks, oldest first."""
        if self._ordered is None:
            self._ordered = tuple(sorted(self._tasks.values(), key=_by_age))
        return self._ordered


def _comes_back_the_same(task: Task) -> bool:
    """Say whether reading gives the very same: instants come back in UTC."""
    given = (task.created_at, task.due, task.not_before, task.closed_at)
    return all(instant is None or instant.tzinfo is UTC for instant in given)


def _by_age(task: Task) -> tuple[float, TaskId]:
    return task.created_at.timestamp(), task.id


def by_age(found: Iterable[Task]) -> tuple[Task, ...]:
    """Return tasks in the order the database has them: oldest first."""
    return tuple(sorted(found, key=_by_age))
