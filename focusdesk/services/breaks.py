"""Breaks: offered after deep work, taken, and ended by themselves."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.breaks import (
    Break,
    BreakKind,
    BreakRules,
    earns_break,
    kind_after,
)
from focusdesk.domain.errors import InputInvalid, NotNow, Problem
from focusdesk.domain.focus import Idle, state_name
from focusdesk.domain.timerange import day_of, day_range
from focusdesk.services.beside import break_at, is_in_hours, meeting_times
from focusdesk.services.day_blocks import is_deep
from focusdesk.services.events import BreakChanged, BreakDue, RatingDue

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from focusdesk.domain.focus import Session
    from focusdesk.domain.ids import SessionId
    from focusdesk.domain.ports import Clock
    from focusdesk.domain.settings import Settings
    from focusdesk.domain.work_calendar import DayFrame
    from focusdesk.services.events import Event, Publish
    from focusdesk.services.workweek import Workweek
    from focusdesk.storage.store import Store, Tx

BREAK_ALLOWED = range(1, 61)
SHORTEST = timedelta(minutes=3)
"""Less room before the next meeting is no break."""


class Breaks:
    """Offers a break when a session has earned one. Give every event to `heard`."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        publish: Publish,
        workweek: Workweek,
        settings: Callable[[], Settings],
    ) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish
        self._workweek = workweek
        self._settings = settings

    def heard(self, event: Event) -> None:
        """Offer a break (`BreakDue`) once a session that earned one has ended."""
        if not isinstance(event, RatingDue):
            return
        with self._store.reading() as tx:
            offered = self._offer(tx, event.session_id)
        if offered is not None:
            self._publish(BreakDue(event.session_id))

    def now(self) -> Break | None:
        """Return the break that is taken now; None when it is over or work goes on."""
        with self._store.reading() as tx:
            return break_at(tx, self._clock())

    def offer(self, session_id: SessionId) -> Break | None:
        """Return the break a session has earned, from now on; None for none.

        It follows deep work of 25 minutes or more, in working hours and in no
        meeting, ends where the next meeting begins, and stays away where breaks are
        switched off or the day is closed.
        """
        with self._store.reading() as tx:
            return self._offer(tx, session_id)

    def begin(
        self, session_id: SessionId | None = None, minutes: int | None = None
    ) -> Break:
        """Take the break a session has earned, or one of some `minutes` (1-60).

        Without either, a short one. `NotNow` while a session is open, `InputInvalid`.
        """
        if minutes is not None and minutes not in BREAK_ALLOWED:
            problem = Problem("break_outside", "minutes", str(minutes))
            raise InputInvalid((problem,))
        with self._store.transaction() as tx:
            focus = tx.journal.focus()
            if not isinstance(focus, Idle):
                raise NotNow("break", state_name(focus))
            earned = None if session_id is None else self._offer(tx, session_id)
            taken = earned or self._plain(session_id)
            if minutes is not None:
                until = taken.since + timedelta(minutes=minutes)
                taken = Break(taken.kind, taken.since, until, taken.after)
            tx.breaks.begin(taken)
        self._publish(BreakChanged())
        return taken

    def end(self) -> None:
        """End the break early; `NotNow` when none is taken."""
        with self._store.transaction() as tx:
            if break_at(tx, self._clock()) is None:
                raise NotNow("break_end", "idle")
            tx.breaks.end()
        self._publish(BreakChanged())

    def _plain(self, session_id: SessionId | None) -> Break:
        now = self._clock()
        length = self._rules().length(BreakKind.SHORT)
        return Break(BreakKind.SHORT, now, now + length, session_id)

    def _offer(self, tx: Tx, session_id: SessionId) -> Break | None:
        now, session = self._clock(), tx.journal.session(session_id)
        frame = self._workweek.frame(day_of(now, self._workweek.model.zone))
        if session is None or not self._may_offer(tx, session, frame, now):
            return None
        kind = kind_after(_earned(tx, frame), self._rules())
        until = now + self._rules().length(kind)
        for meeting in meeting_times(tx, frame):
            if meeting.start <= now < meeting.end:
                return None
            if now < meeting.start < until:
                until = meeting.start
        if until - now < SHORTEST:
            return None
        return Break(kind, now, until, session_id)

    def _may_offer(
        self, tx: Tx, session: Session, frame: DayFrame, now: datetime
    ) -> bool:
        task = tx.tasks.get(session.task_id)
        closed = tx.day_ends.closed_at(frame.day) is not None
        if closed or not self._settings().breaks or not is_in_hours(frame, now):
            return False
        return earns_break(session) and task is not None and is_deep(task)

    def _rules(self) -> BreakRules:
        settings = self._settings()
        return BreakRules(
            settings.break_minutes,
            settings.long_break_minutes,
            settings.long_break_after,
        )


def _earned(tx: Tx, frame: DayFrame) -> int:
    whole = day_range(frame.day, frame.zone)
    return sum(map(earns_break, tx.journal.sessions(whole.start, whole.end)))
