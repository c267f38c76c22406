"""What was really worked, in the database: focus, sessions, ratings, interruptions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.dialects.sqlite import insert

from focusdesk.domain.errors import NotFound
from focusdesk.domain.focus import Idle
from focusdesk.domain.interruption import Interruption
from focusdesk.storage import rows
from focusdesk.storage.columns import Duration
from focusdesk.storage.schema_journal import focus, interruptions, ratings, sessions

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy import Connection

    from focusdesk.domain.flow import FlowRating
    from focusdesk.domain.focus import Focus, Session
    from focusdesk.domain.ids import SessionId, TaskId


@dataclass(frozen=True, slots=True)
class Journal:
    """Read and write what was worked; `zone` is that of new rows."""

    connection: Connection
    zone: str | None = None

    def focus(self) -> Focus:
        """Return the open session, or `Idle`."""
        return rows.focus_of(self.connection.execute(select(focus)).one_or_none())

    def save_focus(self, state: Focus) -> None:
        """Keep the open session in place of any other; `Idle` forgets it."""
        self.connection.execute(focus.delete())
        if not isinstance(state, Idle):
            self.connection.execute(focus.insert(), rows.focus_row(state))

    def add_session(self, session: Session) -> None:
        """Keep a session that has ended."""
        values = rows.session_row(session) | {"zone": self.zone}
        self.connection.execute(sessions.insert(), values)

    def update_session(self, session: Session) -> None:
        """Replace the session with this id; `NotFound` when there is none."""
        change = sessions.update().where(sessions.c.id == session.id)
        found = self.connection.execute(change.values(rows.session_row(session)))
        if not found.rowcount:
            raise NotFound("session", session.id)

    def remove_session(self, session_id: SessionId) -> None:
        """Forget an ended session and its rating; quiet when there is none."""
        gone = sessions.delete().where(sessions.c.id == session_id)
        self.connection.execute(gone)

    def session(self, session_id: SessionId) -> Session | None:
        """Return the session with this id."""
        found = self._sessions(sessions.c.id == session_id)
        return found[0] if found else None

    def sessions(self, start: datetime, end: datetime) -> tuple[Session, ...]:
        """Return the sessions that began in [start, end), in order."""
        return self._sessions(sessions.c.start >= start, sessions.c.start < end)

    def unrated(self, since: datetime) -> tuple[Session, ...]:
        """Return the sessions that ended at or after `since` and have no rating."""
        rated = select(ratings.c.session_id)
        return self._sessions(sessions.c.end >= since, sessions.c.id.not_in(rated))

    def worked_on(self, task_id: TaskId) -> timedelta:
        """Return the time worked on a task in all its ended sessions."""
        total = func.sum(sessions.c.worked, type_=Duration)
        query = select(total).where(sessions.c.task_id == task_id)
        return self.connection.execute(query).scalar_one() or timedelta()

    def worked_by_task(self) -> dict[TaskId, timedelta]:
        """Return the time worked in ended sessions, of every task that has any."""
        total = func.sum(sessions.c.worked, type_=Duration)
        query = select(sessions.c.task_id, total).group_by(sessions.c.task_id)
        return {row[0]: row[1] for row in self.connection.execute(query)}

    def rate(self, rating: FlowRating) -> None:
        """Keep the rating of a session in place of an earlier one."""
        values = rows.rating_row(rating) | {"zone": self.zone}
        add = insert(ratings).values(values)
        change = add.on_conflict_do_update(index_elements=["session_id"], set_=values)
        self.connection.execute(change)

    def rating(self, session_id: SessionId) -> FlowRating | None:
        """Return the rating of a session."""
        query = select(ratings).where(ratings.c.session_id == session_id)
        row = self.connection.execute(query).one_or_none()
        return rows.rating_of(row) if row else None

    def ratings(self, start: datetime, end: datetime) -> tuple[FlowRating, ...]:
        """Return the ratings of the sessions that began in [start, end), in order."""
        query = (
            select(ratings)
            .join(sessions, sessions.c.id == ratings.c.session_id)
            .where(sessions.c.start >= start, sessions.c.start < end)
            .order_by(sessions.c.start, sessions.c.id)
        )
        return tuple(map(rows.rating_of, self.connection.execute(query)))

    def add_interruption(
        self,
        session_id: SessionId,
        at: datetime,
        kind: str,
        note: str,
        source: str = "",
        *,
        planned: bool = False,
    ) -> int:
        """Keep one interruption of a session, open or ended; return its number."""
        values = {
            "session_id": session_id,
            "at": at,
            "kind": kind,
            "note": note,
            "source": source,
            "planned": planned,
            "zone": self.zone,
        }
        kept = self.connection.execute(interruptions.insert(), values)
        number = kept.inserted_primary_key
        assert number is not None
        return int(number[0])

    def update_interruption(self, told: Interruption) -> None:
        """Replace what is said of the interruption with this id."""
        change = interruptions.update().where(interruptions.c.id == told.id)
        said = {"kind": told.kind, "note": told.note, "source": told.source}
        self.connection.execute(change.values(**said, planned=told.planned))

    def interruption(self, number: int) -> Interruption | None:
        """Return the interruption with this id."""
        found = self._interruptions(interruptions.c.id == number)
        return found[0] if found else None

    def interruptions(self, session_id: SessionId) -> tuple[Interruption, ...]:
        """Return the interruptions of a session, in order."""
        return self._interruptions(interruptions.c.session_id == session_id)

    def interruptions_between(
        self, start: datetime, end: datetime
    ) -> tuple[Interruption, ...]:
        """Return the interruptions of [start, end), in order."""
        return self._interruptions(
            interruptions.c.at >= start, interruptions.c.at < end
        )

    def _interruptions(
        self, *conditions: ColumnElement[bool]
    ) -> tuple[Interruption, ...]:
        query = select(interruptions).where(*conditions)
        found = self.connection.execute(
            query.order_by(interruptions.c.at, interruptions.c.id)
        )
        return tuple(
            Interruption(
                r.session_id, r.at, r.kind, r.note, r.source, r.planned, id=r.id
            )
            for r in found
        )

    def notes(
        self, kind: str, session_ids: Iterable[SessionId]
    ) -> dict[SessionId, tuple[str, ...]]:
        """Return what is noted of some sessions under one kind, in order."""
        query = (
            select(interruptions.c.session_id, interruptions.c.note)
            .where(interruptions.c.kind == kind)
            .where(interruptions.c.session_id.in_(tuple(session_ids)))
            .order_by(interruptions.c.at, interruptions.c.id)
        )
        found: dict[SessionId, tuple[str, ...]] = {}
        for row in self.connection.execute(query):
            found[row.session_id] = (*found.get(row.session_id, ()), row.note)
        return found

    def remove_note(self, session_id: SessionId, kind: str, note: str) -> None:
        """Forget what is noted of a session in these words; quiet when nothing is."""
        gone = (
            interruptions.delete()
            .where(interruptions.c.session_id == session_id)
            .where(interruptions.c.kind == kind)
            .where(interruptions.c.note == note)
        )
        self.connection.execute(gone)

    def _sessions(self, *conditions: ColumnElement[bool]) -> tuple[Session, ...]:
        query = select(sessions).where(*conditions)
        found = self.connection.execute(query.order_by(sessions.c.start, sessions.c.id))
        return tuple(map(rows.session_of, found))
