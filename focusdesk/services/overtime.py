"""Work past hours: asked about once a day, then left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.focus import Idle
from focusdesk.domain.overtime import is_past_hours
from focusdesk.domain.timerange import day_of

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.ports import Clock
    from focusdesk.services.workweek import Workweek
    from focusdesk.storage.store import Store

ASKED = "overtime-asked"
"""Under this name stands the day on which was asked last."""


class Overtime:
    """Says whether starting now is overtime, and whether to ask about it."""

    def __init__(self, store: Store, clock: Clock, workweek: Workweek) -> None:
        self._store = store
        self._clock = clock
        self._workweek = workweek

    def is_now(self) -> bool:
        """Say whether a session begun now would be overtime."""
        day = self._today()
        frame = self._workweek.frame(day)
        with self._store.reading() as tx:
            return is_past_hours(self._clock(), frame, tx.day_ends.closed_at(day))

    def must_ask(self) -> bool:
        """Say whether to ask before a session begins: once a day, past its hours."""
        if not self.is_now():
            return False
        with self._store.reading() as tx:
            idle = isinstance(tx.journal.focus(), Idle)
            return idle and tx.meta.get(ASKED) != self._today().isoformat()

    def accept(self) -> None:
        """Note that the person wants to work past hours today; ask no more."""
        with self._store.transaction() as tx:
            tx.meta.set(ASKED, self._today().isoformat())

    def _today(self) -> date:
        return day_of(self._clock(), self._workweek.model.zone)
