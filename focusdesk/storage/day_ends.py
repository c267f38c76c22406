"""Days that were closed, in the database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from focusdesk.storage.schema_journal import day_ends

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class DayEnds:
    """Read and write when days were closed, and what was said of them then."""

    connection: Connection

    def close(self, day: date, at: datetime, body: str) -> None:
        """Note that a day was closed, in place of an earlier time."""
        values = {"day": day, "closed_at": at, "body": body}
        add = insert(day_ends).values(values)
        self.connection.execute(
            add.on_conflict_do_update(index_elements=["day"], set_=values)
        )

    def reopen(self, day: date) -> None:
        """Forget that a day was closed; quiet when it was not."""
        self.connection.execute(day_ends.delete().where(day_ends.c.day == day))

    def closed_at(self, day: date) -> datetime | None:
        """Return when a day was closed; None while it is open."""
        query = select(day_ends.c.closed_at).where(day_ends.c.day == day)
        return self.connection.execute(query).scalar_one_or_none()

    def body(self, day: date) -> str | None:
        """Return what was kept of a closed day."""
        query = select(day_ends.c.body).where(day_ends.c.day == day)
        return self.connection.execute(query).scalar_one_or_none()

    def closed(self, first: date, last: date) -> frozenset[date]:
        """Return the closed days from `first` to `last`, both included."""
        query = select(day_ends.c.day).where(day_ends.c.day.between(first, last))
        return frozenset(self.connection.execute(query).scalars())
