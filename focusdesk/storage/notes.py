"""Small facts in the database: named values, and when named alarms were last done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from focusdesk.storage.schema import due, meta

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Meta:
    """Read and write named values within one transaction."""

    connection: Connection

    def get(self, key: str) -> str | None:
        """Return the value of this name."""
        query = select(meta.c.value).where(meta.c.key == key)
        return self.connection.execute(query).scalar_one_or_none()

    def set(self, key: str, value: str) -> None:
        """Keep a value in place of an earlier one."""
        values = {"key": key, "value": value}
        add = insert(meta).values(values)
        self.connection.execute(
            add.on_conflict_do_update(index_elements=["key"], set_=values)
        )


@dataclass(frozen=True, slots=True)
class Due:
    """Read and write when each alarm was last done, within one transaction."""

    connection: Connection

    def done(self, name: str) -> datetime | None:
        """Return when the alarm of this name was last done."""
        query = select(due.c.done_at).where(due.c.name == name)
        return self.connection.execute(query).scalar_one_or_none()

    def mark(self, name: str, at: datetime) -> None:
        """Note that the alarm of this name was done at `at`."""
        values = {"name": name, "done_at": at}
        add = insert(due).values(values)
        self.connection.execute(
            add.on_conflict_do_update(index_elements=["name"], set_=values)
        )
