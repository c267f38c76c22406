"""Interruptions: what is said of one after it was logged, and those of a day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from focusdesk.domain.errors import NotFound
from focusdesk.domain.interruption import interruption_kind
from focusdesk.domain.recovery import NOTED
from focusdesk.domain.timerange import day_range
from focusdesk.services.events import InterruptionDescribed

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.interruption import Interruption
    from focusdesk.services.events import Publish
    from focusdesk.services.workweek import Workweek
    from focusdesk.storage.store import Store


class Interruptions:
    """Says more of interruptions that `Focus.interrupt` has counted."""

    def __init__(self, store: Store, publish: Publish, workweek: Workweek) -> None:
        self._store = store
        self._publish = publish
        self._workweek = workweek

    def describe(
        self,
        interruption_id: int,
        *,
        kind: str | None = None,
        source: str | None = None,
        planned: bool | None = None,
    ) -> Interruption:
        """Say what broke in, from whom, and whether it was planned.

        None leaves as it is; `NotFound`, and `InputInvalid` for an unknown kind.
        """
        with self._store.transaction() as tx:
            found = tx.journal.interruption(interruption_id)
            if found is None:
                raise NotFound("interruption", str(interruption_id))
            told = replace(
                found,
                kind=found.kind if kind is None else interruption_kind(kind),
                source=found.source if source is None else " ".join(source.split()),
                planned=found.planned if planned is None else planned,
            )
            tx.journal.update_interruption(told)
        self._publish(InterruptionDescribed(interruption_id))
        return told

    def on(self, day: date) -> tuple[Interruption, ...]:
        """Return the interruptions of a local day, in order."""
        whole = day_range(day, self._workweek.model.zone)
        with self._store.reading() as tx:
            found = tx.journal.interruptions_between(whole.start, whole.end)
        return tuple(one for one in found if one.kind not in NOTED)
