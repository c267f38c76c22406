"""Which issues tasks stand for, in the database."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from focusdesk.domain.accounts import TaskLink
from focusdesk.storage.schema import task_links

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Connection, Row

    from focusdesk.domain.accounts import AccountId
    from focusdesk.domain.ids import TaskId

_IN_BODY = ("reference", "project", "iid", "is_open", "is_mine", "answered")


@dataclass(frozen=True, slots=True)
class TaskLinks:
    """Read and write the links of tasks within one transaction."""

    connection: Connection

    def keep(self, links: Sequence[TaskLink]) -> None:
        """Keep links in place of earlier ones of the same tasks."""
        if links:
            new = insert(task_links)
            renewed = {c.name: c for c in new.excluded if c.name != "task_id"}
            rows = [_row_of(link) for link in links]
            self.connection.execute(
                new.on_conflict_do_update(index_elements=["task_id"], set_=renewed),
                rows,
            )

    def get(self, task_id: TaskId) -> TaskLink | None:
        """Return the link of a task."""
        found = self._where(task_links.c.task_id == task_id)
        return found[0] if found else None

    def of(self, account_id: AccountId) -> dict[str, TaskLink]:
        """Return the links to an account's issues, by key."""
        found = self._where(task_links.c.account_id == account_id)
        return {link.key: link for link in found}

    def all(self) -> tuple[TaskLink, ...]:
        """Return every link."""
        return self._where()

    def forget(self, task_ids: Sequence[TaskId]) -> None:
        """Forget the links of tasks; the tasks stay."""
        for task_id in task_ids:
            chosen = task_links.delete().where(task_links.c.task_id == task_id)
            self.connection.execute(chosen)

    def _where(self, *conditions: ColumnElement[bool]) -> tuple[TaskLink, ...]:
        query = select(task_links).where(*conditions)
        rows = self.connection.execute(query.order_by(task_links.c.task_id))
        return tuple(map(_link_of, rows))


def _row_of(link: TaskLink) -> dict[str, object]:
    return {
        "task_id": link.task_id,
        "account_id": link.account_id,
        "key": link.key,
        "url": link.url,
        "body": json.dumps({name: getattr(link, name) for name in _IN_BODY}),
    }


def _link_of(row: Row[Any]) -> TaskLink:
    return TaskLink(
        task_id=row.task_id,
        account_id=row.account_id,
        key=row.key,
        url=row.url,
        **json.loads(row.body),
    )
