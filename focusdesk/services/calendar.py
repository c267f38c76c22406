"""Calendars from outside: importing, and what their meetings do to the windows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from difflib import get_close_matches
from typing import TYPE_CHECKING

from focusdesk.domain.calendar_reading import ReadingRules
from focusdesk.domain.calendar_source import OWN, CalendarSource
from focusdesk.domain.errors import Ambiguous, NotFound
from focusdesk.domain.event_project import matcher
from focusdesk.domain.ids import SourceId, new_id
from focusdesk.domain.timerange import day_of, day_range, days_from
from focusdesk.services.calendar_merge import Known, merge
from focusdesk.services.day_events import meetings_on
from focusdesk.services.events import CalendarChanged

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime
    from pathlib import Path

    from focusdesk.domain.busy import CalendarEvent, Meeting
    from focusdesk.domain.calendar_reading import CalendarReading
    from focusdesk.domain.ports import CalendarReader, Clock
    from focusdesk.domain.settings import OwnAddresses
    from focusdesk.services.events import Publish
    from focusdesk.services.workweek import Workweek
    from focusdesk.storage.store import Store, Tx

KEPT_BEFORE = timedelta(days=30)
KEPT_AFTER = timedelta(days=90)
_UNKNOWN = SourceId("")


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import did: the calendar, what was read, and how many events changed."""

    source: CalendarSource
    reading: CalendarReading
    added: int
    updated: int
    removed: int


@dataclass(frozen=True, slots=True)
class Breach:
    """A meeting inside no-meeting windows, and its day."""

    day: date
    meeting: Meeting


class Calendar:
    """Imports calendars and answers what is in them."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        publish: Publish,
        reader: CalendarReader,
        workweek: Workweek,
        settings: OwnAddresses,
    ) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish
        self._reader = reader
        self._workweek = workweek
        self._settings = settings

    @property
    def zone(self) -> str:
        """The IANA zone the person lives in."""
        return self._workweek.model.zone

    def today(self) -> date:
        """Return the date it is where the person lives."""
        return day_of(self._clock(), self.zone)

    def import_file(self, path: Path) -> ImportOutcome:
        """Read a file and keep its events, updating what is known already.

        Blocks for as long as reading takes. Raises CalendarUnreadable and
        FileUnreadable; the events known before stay.
        """
        return self.take(path, self.reading(path)())

    def reading(self, path: Path) -> Callable[[], CalendarReading]:
        """Return the slow half of an import, to be called on any thread."""
        rules, reader = self._rules(), self._reader
        return lambda: reader.read(path, rules)

    def take(self, path: Path, reading: CalendarReading) -> ImportOutcome:
        """Keep what was read from a file: the other half, on the main thread."""
        with self._store.transaction() as tx:
            outcome = _keep(tx, path.absolute(), reading, self._clock())
        self._publish(CalendarChanged())
        return outcome

    def sources(self) -> tuple[CalendarSource, ...]:
        """Return the calendars, by name."""
        with self._store.reading() as tx:
            return _imported(tx)

    def find(self, reference: str) -> CalendarSource:
        """Return the calendar with that name or beginning of its id.

        Raises NotFound or Ambiguous.
        """
        wanted, sources = reference.strip().casefold(), self.sources()
        named = [s for s in sources if wanted in (s.name.casefold(), s.id)]
        found = named or [s for s in sources if wanted and s.id.startswith(wanted)]
        names = {s.name.casefold(): s.name for s in sources}
        if not found:
            close = get_close_matches(wanted, names)
            raise NotFound("calendar", reference, tuple(names[n] for n in close))
        if len(found) > 1:
            matches = tuple(f"{s.name} ({s.id[:8]})" for s in found)
            raise Ambiguous("calendar", reference, matches)
        return found[0]

    def remove(self, source_id: SourceId) -> CalendarSource:
        """Forget a calendar and its events; NotFound when there is none."""
        with self._store.transaction() as tx:
            known = {source.id: source for source in _imported(tx)}
            if source_id not in known:
                raise NotFound("calendar", source_id)
            tx.calendar.remove(source_id)
        self._publish(CalendarChanged())
        return known[source_id]

    def events(self, first: date, last: date) -> tuple[CalendarEvent, ...]:
        """Return what is stored from one local day to another, both included."""
        start, end = day_range(first, self.zone).start, day_range(last, self.zone).end
        with self._store.reading() as tx:
            return tx.calendar.events(start, end)

    def breaches(self, first: date, last: date) -> tuple[Breach, ...]:
        """Return the meetings inside no-meeting windows, in order of time."""
        found = []
        with self._store.reading() as tx:
            for day in days_from(first):
                if day > last:
                    break
                meetings = meetings_on(tx, self._workweek.frame(day))
                found += [Breach(day, m) for m in meetings if m.breach]
        return tuple(found)

    def _rules(self) -> ReadingRules:
        now = self._clock()
        return ReadingRules(
            source_id=_UNKNOWN,
            start=now - KEPT_BEFORE,
            end=now + KEPT_AFTER,
            zone=self.zone,
            own_addresses=self._settings.own_addresses,
        )


def _imported(tx: Tx) -> tuple[CalendarSource, ...]:
    """Return the calendars from outside: own events are nobody's to replace."""
    return tuple(s for s in tx.calendar.sources() if s.origin != OWN)


def _keep(tx: Tx, path: Path, reading: CalendarReading, now: datetime) -> ImportOutcome:
    project_of = matcher(tx.projects.all())
    events = (replace(e, project_id=project_of(e.title)) for e in reading.events)
    reading = replace(reading, events=tuple(events))
    since, until = now - KEPT_BEFORE, now + KEPT_AFTER
    sources = _imported(tx)
    ids = {source.id for source in sources}
    events_known = tx.calendar.events(since, until)
    known = Known(sources, tuple(e for e in events_known if e.source_id in ids))
    merged = merge(known, str(path), reading, new_id)
    source = CalendarSource(
        id=merged.source_id,
        name=_name(reading, path, merged.same),
        origin=str(path),
        imported_at=now,
        event_count=len(merged.events),
        problems=len(reading.flaws),
    )
    if not merged.elsewhere:
        tx.calendar.replace(source, merged.events, since)
    for other, renewed in merged.others.items():
        tx.calendar.replace(other, renewed, since)
    return ImportOutcome(
        merged.elsewhere or source,
        reading,
        merged.added,
        merged.updated,
        merged.removed,
    )


def _name(reading: CalendarReading, path: Path, same: CalendarSource | None) -> str:
    # A calendar that does not say its name goes by its file's, which downloads change.
    return same.name if same and reading.name == path.stem else reading.name
