"""Where imported tasks came from, in the database."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.sqlite import dialect

from focusdesk.domain.importing.given import Given, TaskSource
from focusdesk.domain.task import Activity, Estimate, TaskStatus, Urgency
from focusdesk.storage.schema import task_source, tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Connection, Row

_NAMED = (task_source.c.source == bindparam("its_source")) & (
    task_source.c.key == bindparam("its_key")
)
_KEEP = str(
    task_source.insert()
    .prefix_with("OR REPLACE")
    .compile(dialect=dialect(paramstyle="qmark"))
)


@dataclass(frozen=True, slots=True)
class TaskSources:
    """Read and write the origins of tasks within one transaction."""

    connection: Connection

    def of(self, source: str) -> dict[str, TaskSource]:
        """Return what was imported from a source, by key."""
        return self.understanding(source)()

    def understanding(self, source: str) -> Callable[[], dict[str, TaskSource]]:
        """Read what was imported from a source; return its understanding.

        To be called on any thread: for thousands that takes longer than the reading.
        """
        query = select(task_source).where(task_source.c.source == source)
        rows = self.connection.execute(query).all()
        return lambda: {row.key: _source_of(row) for row in rows}

    def keys(self, source: str) -> set[str]:
        """Return the keys of what was imported from a source."""
        query = select(task_source.c.key).where(task_source.c.source == source)
        return set(self.connection.execute(query).scalars())

    def of_open(self, source: str) -> dict[str, TaskSource]:
        """Return what was imported from a source and is still open, by key."""
        joined = select(task_source).join(tasks, tasks.c.id == task_source.c.task_id)
        still = tasks.c.status == TaskStatus.OPEN.value
        query = joined.where(task_source.c.source == source, still)
        return {row.key: _source_of(row) for row in self.connection.execute(query)}

    def keep(self, new: Sequence[TaskSource]) -> None:
        """Keep origins, in place of earlier ones of the same key."""
        if new:
            # The driver at once, as it is for many tasks.
            rows = [tuple(_row_of(one).values()) for one in new]
            self.connection.exec_driver_sql(_KEEP, rows)

    def forget(self, old: Sequence[TaskSource]) -> None:
        """Forget origins; the tasks stay."""
        if old:
            names = [{"its_source": one.source, "its_key": one.key} for one in old]
            self.connection.execute(task_source.delete().where(_NAMED), names)


def _row_of(one: TaskSource) -> dict[str, object]:
    return {
        "source": one.source,
        "key": one.key,
        "task_id": one.task_id,
        "digest": one.digest,
        "given": _text_of(one.given),
    }


def _source_of(row: Row[Any]) -> TaskSource:
    given = _given_of(row.given)
    return TaskSource(row.source, row.key, row.task_id, row.digest, given)


def _text_of(given: Given) -> str:
    estimate = given.estimate
    return json.dumps(
        {
            "project": given.project,
            "title": given.title,
            "project_id": given.project_id,
            "estimate": [estimate.low, estimate.likely, estimate.high],
            "due": _stamp(given.due),
            "not_before": _stamp(given.not_before),
            "urgency": given.urgency.value,
            "activity": given.activity.value,
            "done": given.done,
            "after": list(given.after),
        }
    )


def _given_of(text: str) -> Given:
    said = json.loads(text)
    return Given(
        project=said["project"],
        title=said["title"],
        project_id=said["project_id"],
        estimate=Estimate(*said["estimate"]),
        due=_instant(said["due"]),
        not_before=_instant(said["not_before"]),
        urgency=Urgency(said["urgency"]),
        activity=Activity(said["activity"]),
        done=said["done"],
        after=tuple(said["after"]),
    )


def _stamp(instant: datetime | None) -> str | None:
    return instant.isoformat() if instant else None


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
