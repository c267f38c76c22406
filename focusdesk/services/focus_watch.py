"""Watching the running session: heartbeats, and the one question after silence."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.errors import NotNow
from focusdesk.domain.focus import Idle, Paused, Running, Session, state_name
from focusdesk.domain.recovery import (
    SETTLED,
    Answer,
    RecoveryChoice,
    Watch,
    question,
    settle,
)
from focusdesk.domain.session_clock import Both, ClockStepped, Suspended
from focusdesk.services import events
from focusdesk.services.focus_record import end_name, mark
from focusdesk.services.session_change import SessionChange, Side
from focusdesk.services.session_marks import marked

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.recovery import Recovery
    from focusdesk.services.focus_record import FocusRecord, Turn
    from focusdesk.services.steps import Steps
    from focusdesk.services.workweek import Workweek

HEARTBEAT_SECONDS = 30
"""How often a running session is written down: what kill -9 can take."""
LOOK_SECONDS = 5
"""How often the clocks are looked at while a window shows the session."""


class FocusWatch:
    """Sees that a session counts only what was seen, or what the person says."""

    def __init__(
        self, record: FocusRecord, workweek: Workweek, steps: Steps | None = None
    ) -> None:
        self._record = record
        self._workweek = workweek
        self._steps = steps

    def begin(self) -> Recovery | None:
        """Watch from now on, as the window does; return what must be asked first.

        A session that the last window left behind without a word is always asked
        about (`RecoveryNeeded`), others when nobody saw them for long. One of another
        day ends where it was last seen (`SessionLapsed`).
        """
        self._record.watching = True
        look = self._record.seen()
        if look.is_asked or look.is_unsettled or look.watch is Watch.WATCHING:
            self._ask(left=look.watch is Watch.WATCHING)
        elif isinstance(look.focus, Running):
            self._record.beat()
        self._record.refresh_status()
        return self.recover()

    def end(self) -> None:
        """Stop watching because the window closes; a running session runs on.

        What must be asked about it is asked by the next window.
        """
        look = self._record.seen()
        if isinstance(look.focus, Running) and not look.is_unsettled:
            self._record.beat()
            with self._record.store.transaction() as tx:
                mark(tx, Watch.LEFT, look.focus.session_id)
        self._record.watching = False

    def heartbeat(self) -> None:
        """Note that the session was seen, or ask when it was not.

        To be called every `HEARTBEAT_SECONDS` while a session runs. Tells of sleep
        (`Woke`) and of a changed clock (`ClockChanged`).
        """
        if self._see(write=True):
            self._record.publish(events.Woke())

    def glance(self) -> None:
        """Do as `heartbeat` does, but write nothing while all is as usual."""
        if self._see(write=False):
            self._record.publish(events.Woke())

    def fall_asleep(self) -> None:
        """Write everything down: the machine is about to sleep."""
        self.heartbeat()
        self._record.store.checkpoint()
        self._record.publish(events.Suspended())

    def wake(self) -> None:
        """Look at the clocks at once: the machine has slept."""
        self._see(write=True)
        self._record.publish(events.Woke())

    def restored(self) -> None:
        """Follow a step on the session that was taken back or again."""
        self._record.refresh_status()
        look = self._record.seen()
        if look.is_asked and not isinstance(look.focus, Idle):
            self._record.publish(events.RecoveryNeeded(look.focus.session_id))

    def recover(self) -> Recovery | None:
        """Return the question that is open; None when there is none."""
        look = self._record.seen()
        if not look.is_asked and not look.is_unsettled:
            return None
        return question(look.resting(), look.now, self._workweek.model.zone)

    def settle(
        self, choice: RecoveryChoice, end: datetime | None = None
    ) -> Running | Session:
        """Answer the question; `end` (default: when last seen) goes with `END`.

        `NotNow` when nothing was asked; `InputInvalid` for an end outside the session.
        """
        look = self._record.seen()
        if not look.is_asked and not look.is_unsettled:
            raise NotNow("recover", state_name(look.focus))
        with self._record.change() as turn:
            settled = self._apply(turn, choice, end)
        if isinstance(settled, Session):
            self._record.publish(events.RatingDue(settled.id))
        return settled

    def _see(self, *, write: bool) -> bool:
        """Note that the session was seen; say whether the machine has slept."""
        look = self._record.seen()
        if not isinstance(look.focus, Running):
            return False
        if look.is_unsettled:
            self._ask()
        elif write or isinstance(look.passed, ClockStepped):
            self._record.beat()
        if isinstance(look.passed, ClockStepped | Both):
            self._record.refresh_status()
            self._record.publish(events.ClockChanged())
        return isinstance(look.passed, Suspended | Both)

    def _ask(self, *, left: bool = False) -> None:
        session_id = self._record.ask(left=left)
        asked = self.recover()
        if asked is None:
            return
        if session_id is not None and asked.choices == (RecoveryChoice.END,):
            with self._record.change() as turn:
                self._apply(turn, RecoveryChoice.END, None)
            self._record.publish(events.SessionLapsed(session_id))
        else:
            self._record.publish(events.RecoveryNeeded(asked.session_id))

    def _apply(
        self, turn: Turn, choice: RecoveryChoice, end: datetime | None
    ) -> Running | Session:
        rests = turn.look.resting()
        assert isinstance(rests, Paused)
        settled = settle(rests, choice, turn.now, end)
        ended: Session | None = None
        if isinstance(settled, Session):
            settled = ended = marked(turn.tx, settled, self._workweek)
        gap = rests.since, max(turn.now, rests.since)
        answer = Answer(choice, *gap, ended.end if ended else None)
        turn.tx.journal.add_interruption(
            rests.session_id, turn.now, SETTLED, answer.to_text()
        )
        if ended is not None:
            turn.tx.journal.add_session(ended)
        elif isinstance(settled, Running) and rests.left == timedelta():
            # Its end was announced before the silence.
            turn.tx.due.mark(end_name(settled), turn.now)
        turn.focus = Idle() if isinstance(settled, Session) else settled
        if self._steps is not None:
            before = Side(rests, asked=True)
            said = rests.session_id, answer.to_text()
            after = Side(turn.focus, ended, answer=said)
            self._steps.record(f"recovery_{choice}", SessionChange(before, after))
        return settled
