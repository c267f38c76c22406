"""Tasks in the database."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, bindparam, select
from sqlalchemy.dialects.sqlite import dialect

from focusdesk.domain.errors import NotFound
from focusdesk.domain.task import TaskStatus
from focusdesk.storage import rows
from focusdesk.storage.columns import utc_text
from focusdesk.storage.schema import task_after, tasks
from focusdesk.storage.task_shelf import TaskShelf, by_age

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from focusdesk.domain.ids import TaskId
    from focusdesk.domain.task import Task


# Counts what other connections wrote; within a transaction it stands still.
_VERSION = "PRAGMA data_version"
# More than this, and reading everything again is quicker.
_MOST_STALE = 500
_ADD = str(tasks.insert().compile(dialect=dialect(paramstyle="qmark")))
_ONE_GONE = tasks.delete().where(tasks.c.id == bindparam("its_id"))


@dataclass(frozen=True, slots=True)
class Tasks:
    """Read and write tasks within one transaction."""

    connection: Connection
    shelf: TaskShelf = field(default_factory=TaskShelf)

    def add(self, task: Task) -> None:
        """Keep a new task."""
        self.connection.execute(tasks.insert(), rows.task_row(task))
        self._write_after(task)
        self.shelf.put((task,))

    def add_all(self, new: Sequence[Task]) -> None:
        """Keep many new tasks, which may wait for each other."""
        if not new:
            return
        # The driver at once: for thousands, each value's own way is half of the time.
        self.connection.exec_driver_sql(_ADD, [_cells(task) for task in new])
        links = [link for task in new for link in _links(task)]
        if links:
            self.connection.execute(task_after.insert(), links)
        self.shelf.put(new)

    def update(self, task: Task) -> None:
        """Replace the task with this id; `NotFound` when there is none."""
        change = tasks.update().where(tasks.c.id == task.id)
        found = self.connection.execute(change.values(rows.task_row(task)))
        if not found.rowcount:
            raise NotFound("task", task.id)
        old = task_after.delete().where(task_after.c.task_id == task.id)
        self.connection.execute(old)
        self._write_after(task)
        self.shelf.put((task,))

    def get(self, task_id: TaskId) -> Task | None:
        """Return the task with this id."""
        found = self._where(tasks.c.id == task_id)
        return found[0] if found else None

    def open(self) -> tuple[Task, ...]:
        """Return the tasks that still ask for time, oldest first.

        Of those that were read before, only what changed since is read again.
        """
        shelf = self.shelf
        version = int(self.connection.exec_driver_sql(_VERSION).scalar_one())
        if shelf.version != version or len(shelf.stale) > _MOST_STALE:
            found = self._where(tasks.c.status == TaskStatus.OPEN.value)
            shelf.fill(version, found)
        elif shelf.stale:
            shelf.renew(self._where(tasks.c.id.in_(tuple(shelf.stale))))
        return shelf.open()

    def all(self) -> tuple[Task, ...]:
        """Return every task, oldest first."""
        closed = self._where(tasks.c.status != TaskStatus.OPEN.value)
        return by_age((*self.open(), *closed)) if closed else self.open()

    def closed_between(self, start: datetime, end: datetime) -> tuple[Task, ...]:
        """Return the tasks done or dropped in [start, end), oldest first."""
        return self._where(tasks.c.closed_at >= start, tasks.c.closed_at < end)

    def remove(self, task_id: TaskId) -> None:
        """Forget a task that was never worked on, and its planned blocks."""
        self.remove_all((task_id,))

    def remove_all(self, task_ids: Sequence[TaskId]) -> None:
        """Forget many such tasks."""
        if task_ids:
            self.shelf.note_gone(task_ids)
            names = [{"its_id": task_id} for task_id in task_ids]
            self.connection.execute(_ONE_GONE, names)

    def _write_after(self, task: Task) -> None:
        links = _links(task)
        if links:
            self.connection.execute(task_after.insert(), links)

    def _where(self, *conditions: ColumnElement[bool]) -> tuple[Task, ...]:
        query = select(tasks).where(*conditions)
        found = self.connection.execute(
            query.order_by(tasks.c.created_at, tasks.c.id)
        ).all()
        chosen = select(tasks.c.id).where(*conditions)
        links = select(task_after).where(task_after.c.task_id.in_(chosen))
        after: defaultdict[TaskId, list[TaskId]] = defaultdict(list)
        for link in self.connection.execute(links.order_by(task_after.c.position)):
            after[link.task_id].append(link.after_id)
        return tuple(rows.task_of(row, tuple(after[row.id])) for row in found)


def _cells(task: Task) -> tuple[object, ...]:
    values = rows.task_row(task).values()
    return tuple(utc_text(v) if isinstance(v, datetime) else v for v in values)


def _links(task: Task) -> list[dict[str, object]]:
    return [
        {"task_id": task.id, "position": position, "after_id": other}
        for position, other in enumerate(task.after)
    ]
