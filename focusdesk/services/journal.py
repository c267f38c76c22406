"""The journal: how absorbed a session was, in the person's own judgement."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.errors import NotFound, RatingTooOld
from focusdesk.domain.flow import FlowRating
from focusdesk.services.events import RatingGiven

if TYPE_CHECKING:
    from focusdesk.domain.focus import Session
    from focusdesk.domain.ids import SessionId
    from focusdesk.domain.ports import Clock
    from focusdesk.services.events import Publish
    from focusdesk.storage.store import Store

RATABLE_HOURS = 24


class Journal:
    """Keeps flow ratings; one can be given and changed for a day."""

    def __init__(self, store: Store, clock: Clock, publish: Publish) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish

    def rate(self, session_id: SessionId, value: int) -> FlowRating:
        """Rate an ended session from 1 to 7, or change its rating.

        `InputInvalid` outside the scale, `NotFound` for no such session,
        `RatingTooOld` a day after it ended.
        """
        now = self._clock()
        rating = FlowRating(session_id, value, now)
        with self._store.transaction() as tx:
            session = tx.journal.session(session_id)
            if session is None:
                raise NotFound("session", session_id)
            if now - session.end > timedelta(hours=RATABLE_HOURS):
                raise RatingTooOld(session_id, RATABLE_HOURS)
            tx.journal.rate(rating)
        self._publish(RatingGiven(session_id))
        return rating

    def rating(self, session_id: SessionId) -> FlowRating | None:
        """Return the rating of a session."""
        with self._store.reading() as tx:
            return tx.journal.rating(session_id)

    def unrated(self) -> tuple[Session, ...]:
        """Return the sessions that can still be rated and are not, oldest first."""
        since = self._clock() - timedelta(hours=RATABLE_HOURS)
        with self._store.reading() as tx:
            found = tx.journal.unrated(since)
        return tuple(sorted(found, key=lambda session: session.end))
