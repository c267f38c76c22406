"""Own events and routines before and after, as the steps of history hold them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.errors import NotNow
from focusdesk.domain.own_event import own_source
from focusdesk.services.events import CalendarChanged

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.busy import CalendarEvent
    from focusdesk.domain.routine import Routine
    from focusdesk.services.events import Event
    from focusdesk.storage.store import Tx


@dataclass(frozen=True, slots=True)
class OwnEventChange:
    """An event entered by hand, before and after; None where it was not there."""

    before: CalendarEvent | None
    after: CalendarEvent | None

    def flipped(self) -> OwnEventChange:
        """Return the way back."""
        return OwnEventChange(self.after, self.before)

    def write(self, tx: Tx, step: str, now: datetime) -> None:
        """Make it so; `NotNow` when the event is not as it was, or its project gone."""
        known = self.before or self.after
        if known is None or tx.calendar.event(known.id) != self.before:
            raise NotNow(step, "changed_elsewhere")
        if self.after is None:
            tx.calendar.remove_event(known.id)
            return
        owner = self.after.project_id
        if owner is not None and tx.projects.get(owner) is None:
            raise NotNow(step, "changed_elsewhere")
        tx.calendar.keep(own_source(now), self.after)

    @property
    def told(self) -> tuple[Event, ...]:
        """What is published once it is written."""
        return (CalendarChanged(),)


@dataclass(frozen=True, slots=True)
class RoutineChange:
    """A routine before and after; None where it was not there."""

    before: Routine | None
    after: Routine | None

    def flipped(self) -> RoutineChange:
        """Return the way back."""
        return RoutineChange(self.after, self.before)

    def write(self, tx: Tx, step: str, now: datetime) -> None:
        """Make it so; `NotNow` when the routine is not as it was before."""
        del now
        known = self.before or self.after
        if known is None or tx.routines.get(known.id) != self.before:
            raise NotNow(step, "changed_elsewhere")
        if self.after is None:
            tx.routines.remove(known.id)
        else:
            tx.routines.keep(self.after)

    @property
    def told(self) -> tuple[Event, ...]:
        """What is published once it is written."""
        return (CalendarChanged(),)
