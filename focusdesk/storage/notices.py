"""What the person was told, in the database, until they clear it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from focusdesk.domain.notice import KeptNotice
from focusdesk.storage.schema_journal import notices

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from focusdesk.domain.notice import Notice


@dataclass(frozen=True, slots=True)
class Notices:
    """Read and write notices, within one transaction."""

    connection: Connection

    def add(self, notice: Notice, at: datetime) -> int:
        """Keep a notice that nobody has seen yet; return its id."""
        values = {
            "key": notice.key,
            "at": at,
            "title": notice.title,
            "body": notice.body,
        }
        added = self.connection.execute(notices.insert(), values)
        assert added.inserted_primary_key is not None
        return int(added.inserted_primary_key[0])

    def last(self, count: int) -> tuple[KeptNotice, ...]:
        """Return the newest notices, the newest first."""
        query = select(notices).order_by(notices.c.id.desc()).limit(count)
        found = self.connection.execute(query)
        return tuple(
            KeptNotice(r.id, r.key, r.at, r.title, r.body, r.seen_at) for r in found
        )

    def unseen(self) -> int:
        """Return how many nobody has seen yet."""
        query = select(func.count()).where(notices.c.seen_at.is_(None))
        return int(self.connection.execute(query).scalar_one())

    def see(self, at: datetime, notice_id: int | None = None) -> int:
        """Note that one, or all, were seen; return how many were not before."""
        unseen = notices.update().where(notices.c.seen_at.is_(None))
        if notice_id is not None:
            unseen = unseen.where(notices.c.id == notice_id)
        return self.connection.execute(unseen.values(seen_at=at)).rowcount

    def drop_before(self, newest: int) -> None:
        """Drop all but so many of the newest."""
        kept = select(notices.c.id).order_by(notices.c.id.desc()).limit(newest)
        self.connection.execute(notices.delete().where(notices.c.id.not_in(kept)))

    def clear(self) -> None:
        """Drop all."""
        self.connection.execute(notices.delete())
