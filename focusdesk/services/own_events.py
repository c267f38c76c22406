"""Own events: meetings entered by hand, and times of being away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.busy import EventKind
from focusdesk.domain.dayspan import Span
from focusdesk.domain.errors import Ambiguous, NotFound, Problem, RoutineInvalid
from focusdesk.domain.own_event import OWN_SOURCE, edited, own_event
from focusdesk.domain.timerange import day_of, day_range
from focusdesk.services.events import CalendarChanged
from focusdesk.services.history import Step
from focusdesk.services.own_changes import OwnEventChange

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.busy import CalendarEvent
    from focusdesk.domain.ids import EventId, ProjectId
    from focusdesk.domain.ports import Clock
    from focusdesk.services.events import Publish
    from focusdesk.services.history import History
    from focusdesk.services.workweek import Workweek
    from focusdesk.storage.store import Store


class OwnEvents:
    """Adds, changes and removes own events; every step can be taken back.

    No import touches them. Days are local dates, spans minutes of the day.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        publish: Publish,
        workweek: Workweek,
        history: History,
    ) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish
        self._workweek = workweek
        self._history = history

    @property
    def zone(self) -> str:
        """The IANA zone the person lives in."""
        return self._workweek.model.zone

    def today(self) -> date:
        """Return the date it is where the person lives."""
        return day_of(self._clock(), self.zone)

    def add_meeting(
        self, day: date, span: Span, title: str, project_id: ProjectId | None = None
    ) -> CalendarEvent:
        """Enter a meeting; RoutineInvalid, NotFound for an unknown project."""
        made = own_event(self.zone, day, span, title, project_id=project_id)
        self._write("meeting_added", None, made)
        return made

    def be_away(self, day: date, span: Span | None, title: str) -> CalendarEvent:
        """Take some hours off, or all of that day's without a span.

        Raises RoutineInvalid, for a whole day that has no hours too.
        """
        taken = span or self._whole(day)
        made = own_event(self.zone, day, taken, title, kind=EventKind.AWAY)
        self._write("away_added", None, made)
        return made

    def edit(
        self,
        event_id: EventId,
        day: date,
        span: Span,
        title: str,
        project_id: ProjectId | None = None,
    ) -> CalendarEvent:
        """Change an own event; NotFound, RoutineInvalid."""
        old = self.get(event_id)
        new = edited(old, self.zone, day, span, title, project_id)
        self._write(_code(old, "edited"), old, new)
        return new

    def remove(self, event_id: EventId) -> CalendarEvent:
        """Forget an own event; NotFound."""
        old = self.get(event_id)
        self._write(_code(old, "removed"), old, None)
        return old

    def get(self, event_id: EventId) -> CalendarEvent:
        """Return an own event; NotFound for any other."""
        with self._store.reading() as tx:
            found = tx.calendar.event(event_id)
        if found is None or found.source_id != OWN_SOURCE:
            raise NotFound("event", event_id)
        return found

    def coming(self) -> tuple[CalendarEvent, ...]:
        """Return the own events of today and later, in order of time."""
        since = day_range(self.today(), self.zone).start
        with self._store.reading() as tx:
            return tuple(e for e in tx.calendar.of(OWN_SOURCE) if e.end > since)

    def find(self, reference: str) -> CalendarEvent:
        """Return the own event of that title or beginning of its id.

        Those still to come are looked at first. Raises NotFound or Ambiguous.
        """
        wanted = reference.strip().casefold()
        coming = self.coming()
        with self._store.reading() as tx:
            every = tx.calendar.of(OWN_SOURCE)
        for events in (coming, every):
            found = [
                e
                for e in events
                if wanted and (e.title.casefold() == wanted or e.id.startswith(wanted))
            ]
            if len(found) > 1:
                matches = tuple(f"{e.title} ({e.id[:8]})" for e in found)
                raise Ambiguous("event", reference, matches)
            if found:
                return found[0]
        raise NotFound("event", reference, tuple(e.title for e in coming[:3]))

    def _whole(self, day: date) -> Span:
        hours = self._workweek.frame(day).hours
        if not hours:
            raise RoutineInvalid((Problem("away_free_day", "day", day.isoformat()),))
        return Span(hours[0].start, hours[-1].end)

    def _write(
        self, code: str, before: CalendarEvent | None, after: CalendarEvent | None
    ) -> None:
        change = OwnEventChange(before, after)
        with self._store.transaction() as tx:
            owner = after.project_id if after else None
            if owner is not None and tx.projects.get(owner) is None:
                raise NotFound("project", owner)
            change.write(tx, code, self._clock())
        self._history.record(Step(code, (change,)))
        self._publish(CalendarChanged())


def _code(event: CalendarEvent, what: str) -> str:
    kind = "away" if event.kind is EventKind.AWAY else "meeting"
    return f"{kind}_{what}"
