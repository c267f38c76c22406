"""What was done to a session as a whole, before and after, as a step of history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.errors import NotNow
from focusdesk.domain.focus import Idle, Running, resume, stop_at_last_beat
from focusdesk.domain.recovery import SETTLED, Watch
from focusdesk.services.events import FocusChanged, SessionRestored
from focusdesk.services.focus_record import forget_reading, mark

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.focus import Focus, Session
    from focusdesk.domain.ids import SessionId
    from focusdesk.services.events import Event
    from focusdesk.storage.store import Tx


@dataclass(frozen=True, slots=True)
class Side:
    """The focus, and the session that has ended with it.

    `asked` while it rests with a question; `answer` is what stands in its record.
    """

    focus: Focus
    ended: Session | None = None
    asked: bool = False
    answer: tuple[SessionId, str] | None = None


@dataclass(frozen=True, slots=True)
class SessionChange:
    """A session before and after an answer, or before and after it was thrown away."""

    before: Side
    after: Side

    def flipped(self) -> SessionChange:
        """Return the way back."""
        return SessionChange(self.after, self.before)

    def write(self, tx: Tx, step: str, now: datetime) -> None:
        """Make it so; `NotNow` when another session is open, or this one was changed.

        A session that ran goes on from `now`: what was missed meanwhile is not known.
        """
        if not _is_same(tx.journal.focus(), self.before.focus):
            raise NotNow(step, "changed_elsewhere")
        ended = self.before.ended
        if ended is not None:
            if tx.journal.session(ended.id) != ended:
                raise NotNow(step, "changed_elsewhere")
            tx.journal.remove_session(ended.id)
        if self.after.ended is not None:
            tx.journal.add_session(self.after.ended)
        if self.before.answer is not None:
            session_id, note = self.before.answer
            tx.journal.remove_note(session_id, SETTLED, note)
        if self.after.answer is not None:
            session_id, note = self.after.answer
            tx.journal.add_interruption(session_id, now, SETTLED, note)
        focus = self.after.focus
        if isinstance(focus, Running):
            focus = resume(stop_at_last_beat(focus), now)
        tx.journal.save_focus(focus)
        if not isinstance(focus, Idle):
            watch = Watch.ASKED if self.after.asked else Watch.WATCHING
            mark(tx, watch, focus.session_id)
            forget_reading(tx)

    @property
    def told(self) -> tuple[Event, ...]:
        """What is published once it is written."""
        return FocusChanged(), SessionRestored()


def _is_same(found: Focus, expected: Focus) -> bool:
    if isinstance(found, Idle) or isinstance(expected, Idle):
        return isinstance(found, Idle) and isinstance(expected, Idle)
    return found.session_id == expected.session_id
