"""Parked thoughts in the database."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, literal_column, select

from focusdesk.domain.errors import NotFound
from focusdesk.domain.thought import Thought
from focusdesk.storage.schema_journal import thoughts

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from focusdesk.domain.ids import ThoughtId


@dataclass(frozen=True, slots=True)
class Thoughts:
    """Read and write parked thoughts; `zone` is that of new rows."""

    connection: Connection
    zone: str | None = None

    def add(self, thought: Thought) -> None:
        """Keep a new thought."""
        values = asdict(thought) | {"zone": self.zone}
        self.connection.execute(thoughts.insert(), values)

    def update(self, thought: Thought) -> None:
        """Replace the thought with this id; `NotFound` when there is none."""
        change = thoughts.update().where(thoughts.c.id == thought.id)
        found = self.connection.execute(change.values(asdict(thought)))
        if not found.rowcount:
            raise NotFound("thought", thought.id)

    def get(self, thought_id: ThoughtId) -> Thought | None:
        """Return a thought; None when there is none of this id."""
        found = self._read(thoughts.c.id == thought_id)
        return found[0] if found else None

    def open(self) -> tuple[Thought, ...]:
        """Return what still waits, oldest first."""
        return self._read(thoughts.c.done_at.is_(None))

    def between(self, start: datetime, end: datetime) -> tuple[Thought, ...]:
        """Return what was parked in [start, end), oldest first."""
        return self._read(thoughts.c.at >= start, thoughts.c.at < end)

    def _read(self, *conditions: ColumnElement[bool]) -> tuple[Thought, ...]:
        query = select(thoughts).where(*conditions)
        as_kept: ColumnElement[int] = literal_column("thoughts.rowid")
        found = self.connection.execute(query.order_by(thoughts.c.at, as_kept))
        return tuple(
            Thought(r.id, r.at, r.text, r.session_id, r.done_at, r.task_id)
            for r in found
        )
