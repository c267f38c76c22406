"""Watching the running session: heartbeats, and the one question after silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.errors import NotNow
from focusdesk.domain.focus import Idle, Running, Session, beat, state_name
from focusdesk.domain.recovery import Watch, is_silent, question, settle
from focusdesk.services.events import RatingDue, RecoveryNeeded
from focusdesk.services.focus_record import mark, watch_of

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.focus import Focus
    from focusdesk.domain.recovery import Recovery, RecoveryChoice
    from focusdesk.services.focus_record import FocusRecord
    from focusdesk.services.workweek import Workweek

HEARTBEAT_SECONDS = 30
SETTLED = "recovery"
"""The kind under which an answer stands in the session's record."""


class FocusWatch:
    """Sees that a session counts only what was seen, or what the person says."""

    def __init__(self, record: FocusRecord, workweek: Workweek) -> None:
        self._record = record
        self._workweek = workweek

    def begin(self) -> Recovery | None:
        """Watch from now on, as the window does; return what must be asked first.

        A session that the last window left behind without a word is always asked
        about (`RecoveryNeeded`), others when nobody saw them for long.
        """
        self._record.watching = True
        self._record.refresh_status()
        focus, watch = self._read()
        if not isinstance(focus, Running):
            return None
        if watch is Watch.WATCHING or is_silent(focus, watch, self._record.clock()):
            return self._ask(focus)
        self._beat()
        return None

    def end(self) -> None:
        """Stop watching because the window closes; a running session runs on."""
        with self._record.store.transaction() as tx:
            focus = tx.journal.focus()
            if isinstance(focus, Running) and not self._record.is_asked(focus):
                tx.journal.save_focus(beat(focus, self._record.clock()))
                mark(tx, Watch.LEFT, focus.session_id)
        self._record.watching = False

    def heartbeat(self) -> None:
        """Note that the session was seen, or ask when it was not for long.

        To be called every `HEARTBEAT_SECONDS` while a session runs.
        """
        focus, watch = self._read()
        if not isinstance(focus, Running) or self._record.is_asked(focus):
            return
        if is_silent(focus, watch, self._record.clock()):
            self._ask(focus)
        else:
            self._beat()

    def recover(self) -> Recovery | None:
        """Return the question that is open; None when there is none."""
        focus, watch = self._read()
        now = self._record.clock()
        if not self._record.is_asked(focus) and not is_silent(focus, watch, now):
            return None
        return question(focus, now, self._workweek.model.zone)

    def settle(
        self, choice: RecoveryChoice, end: datetime | None = None
    ) -> Running | Session:
        """Answer the question; `end` (default: when last seen) goes with `END`.

        `NotNow` when nothing was asked; `InputInvalid` for an end outside the session.
        """
        asked = self.recover()
        if asked is None:
            raise NotNow("recover", state_name(self._read()[0]))
        with self._record.change() as turn:
            settled = settle(turn.focus, choice, turn.now, end)
            seen = f"{asked.seen.isoformat()}/{asked.noticed.isoformat()}"
            turn.tx.journal.add_interruption(
                asked.session_id, turn.now, SETTLED, f"{choice} {seen}"
            )
            if isinstance(settled, Session):
                turn.tx.journal.add_session(settled)
                turn.focus = Idle()
            else:
                turn.focus = settled
        if isinstance(settled, Session):
            self._record.publish(RatingDue(settled.id))
        return settled

    def _ask(self, focus: Running) -> Recovery | None:
        self._record.asked = (focus.session_id, focus.seen)
        self._record.publish(RecoveryNeeded(focus.session_id))
        return question(focus, self._record.clock(), self._workweek.model.zone)

    def _beat(self) -> None:
        with self._record.store.transaction() as tx:
            focus = tx.journal.focus()
            if isinstance(focus, Running):
                self._record.keep(tx, beat(focus, self._record.clock()))

    def _read(self) -> tuple[Focus, Watch]:
        with self._record.store.reading() as tx:
            focus = tx.journal.focus()
            return focus, watch_of(tx, focus)
