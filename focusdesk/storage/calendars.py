"""Calendars and their events in the database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import or_, select
from sqlalchemy.dialects.sqlite import insert

from focusdesk.storage import rows
from focusdesk.storage.schema import calendar_sources, events

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy import Connection

    from focusdesk.domain.busy import CalendarEvent
    from focusdesk.domain.calendar_source import CalendarSource
    from focusdesk.domain.ids import EventId, SourceId


@dataclass(frozen=True, slots=True)
class Calendars:
    """Read and write calendars within one transaction."""

    connection: Connection

    def replace(
        self,
        source: CalendarSource,
        new_events: Iterable[CalendarEvent],
        since: datetime | None = None,
    ) -> None:
        """Keep a calendar with exactly these events, and what was over before `since`.

        Raises ValueError for an event of another calendar.
        """
        values = [rows.event_row(event) for event in new_events]
        if any(value["source_id"] != source.id for value in values):
            msg = f"an event of another calendar than {source.id}"
            raise ValueError(msg)
        head = rows.source_row(source)
        add = insert(calendar_sources).values(head)
        self.connection.execute(
            add.on_conflict_do_update(index_elements=["id"], set_=head)
        )
        old = events.delete().where(events.c.source_id == source.id)
        if since is not None:
            old = old.where(or_(events.c.end > since, events.c.start >= since))
        self.connection.execute(old)
        if values:
            # What was over before may have been moved to a later day.
            new = insert(events)
            renewed = {c.name: c for c in new.excluded if c.name != "id"}
            self.connection.execute(
                new.on_conflict_do_update(index_elements=["id"], set_=renewed), values
            )

    def sources(self) -> tuple[CalendarSource, ...]:
        """Return the calendars, by name."""
        query = select(calendar_sources)
        by_name = query.order_by(calendar_sources.c.name, calendar_sources.c.id)
        return tuple(map(rows.source_of, self.connection.execute(by_name)))

    def events(self, start: datetime, end: datetime) -> tuple[CalendarEvent, ...]:
        """Return the events that share an instant with [start, end), in order."""
        query = (
            select(events)
            .where(events.c.start < end)
            .where(or_(events.c.end > start, events.c.start >= start))
            .order_by(events.c.start, events.c.end, events.c.title, events.c.id)
        )
        return tuple(map(rows.event_of, self.connection.execute(query)))

    def event(self, event_id: EventId) -> CalendarEvent | None:
        """Return one event."""
        query = select(events).where(events.c.id == event_id)
        row = self.connection.execute(query).one_or_none()
        return None if row is None else rows.event_of(row)

    def keep(self, source: CalendarSource, event: CalendarEvent) -> None:
        """Keep one event, in place of an earlier one, and its calendar if it is new."""
        head = insert(calendar_sources).values(rows.source_row(source))
        self.connection.execute(head.on_conflict_do_nothing(index_elements=["id"]))
        values = rows.event_row(event)
        add = insert(events).values(values)
        self.connection.execute(
            add.on_conflict_do_update(index_elements=["id"], set_=values)
        )

    def remove_event(self, event_id: EventId) -> None:
        """Forget one event."""
        self.connection.execute(events.delete().where(events.c.id == event_id))

    def of(self, source_id: SourceId) -> tuple[CalendarEvent, ...]:
        """Return the events of a calendar, in order."""
        query = select(events).where(events.c.source_id == source_id)
        query = query.order_by(events.c.start, events.c.end, events.c.id)
        return tuple(map(rows.event_of, self.connection.execute(query)))

    def remove(self, source_id: SourceId) -> None:
        """Forget a calendar and its events."""
        chosen = calendar_sources.delete().where(calendar_sources.c.id == source_id)
        self.connection.execute(chosen)
