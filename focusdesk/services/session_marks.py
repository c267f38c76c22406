"""What is marked on a session when it ends: overtime, and work away from the screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from focusdesk.domain.overtime import is_past_hours
from focusdesk.domain.recovery import SETTLED, Answer, RecoveryChoice
from focusdesk.domain.timerange import day_of

if TYPE_CHECKING:
    from focusdesk.domain.focus import Session
    from focusdesk.domain.ids import SessionId
    from focusdesk.services.workweek import Workweek
    from focusdesk.storage.store import Tx


def marked(tx: Tx, session: Session, workweek: Workweek) -> Session:
    """Return the session with its marks, as it is to be kept."""
    day = day_of(session.start, workweek.model.zone)
    closed_at = tx.day_ends.closed_at(day)
    return replace(
        session,
        overtime=is_past_hours(session.start, workweek.frame(day), closed_at),
        away=session.away or _was_away(tx, session.id),
    )


def _was_away(tx: Tx, session_id: SessionId) -> bool:
    """Say whether some of a session was not seen and counted as work all the same."""
    notes = tx.journal.notes(SETTLED, (session_id,)).get(session_id, ())
    answers = map(Answer.from_text, notes)
    return any(a is not None and a.choice is RecoveryChoice.COUNT for a in answers)
