"""Telling what an imported calendar is: one known already, a part of one, or new."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from focusdesk.domain.busy import event_id
from focusdesk.domain.ids import EventId, SourceId

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.busy import CalendarEvent
    from focusdesk.domain.calendar_reading import CalendarReading
    from focusdesk.domain.calendar_source import CalendarSource

SAME_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Known:
    """The calendars kept so far, and their events within the window of the import."""

    sources: tuple[CalendarSource, ...]
    events: tuple[CalendarEvent, ...]

    def of(self, source_id: SourceId) -> tuple[CalendarEvent, ...]:
        """Return the events of one calendar."""
        return tuple(e for e in self.events if e.source_id == source_id)

    def uids(self, source_id: SourceId) -> set[str]:
        """Return the entries of one calendar."""
        return {e.uid for e in self.events if e.source_id == source_id}


@dataclass(frozen=True, slots=True)
class Merged:
    """What to keep. `same` is the calendar as it was known before, if it was.

    `others` are calendars whose copies of an event were renewed; `elsewhere` is one of
    them when every event belongs to calendars known already.
    """

    source_id: SourceId
    same: CalendarSource | None
    events: tuple[CalendarEvent, ...]
    added: int
    updated: int
    removed: int
    others: dict[CalendarSource, tuple[CalendarEvent, ...]] = field(
        default_factory=dict
    )
    elsewhere: CalendarSource | None = None


def merge(
    known: Known, origin: str, reading: CalendarReading, new_id: Callable[[], str]
) -> Merged:
    """Put what was read beside what is known, so that no event is there twice.

    An event that another calendar already has is renewed there. Where reading stopped
    early, what is missing stays.
    """
    same = _same(known, origin, reading)
    source_id = same.id if same else SourceId(new_id())
    old = {e.id: e for e in known.of(source_id)}
    foreign = {(e.uid, e.instance): e for e in known.events if e.id not in old}
    own: dict[EventId, CalendarEvent] = {}
    renewed: dict[EventId, CalendarEvent] = {}
    for event in reading.events:
        copy = foreign.get((event.uid, event.instance))
        if copy:
            renewed[copy.id] = replace(event, id=copy.id, source_id=copy.source_id)
        else:
            name = event_id(source_id, event.uid, event.instance)
            own[name] = replace(event, id=name, source_id=source_id)
    if reading.partial:
        own = old | own
    others = _renewed(known, renewed)
    return Merged(
        source_id=source_id,
        same=same,
        events=tuple(own.values()),
        added=len(own.keys() - old.keys()),
        updated=sum(old.get(name, event) != event for name, event in own.items())
        + sum(len(set(e) - set(known.events)) for e in others.values()),
        removed=len(old.keys() - own.keys()),
        others=others,
        elsewhere=next(iter(others), None) if not same and not own else None,
    )


def _renewed(
    known: Known, renewed: dict[EventId, CalendarEvent]
) -> dict[CalendarSource, tuple[CalendarEvent, ...]]:
    touched = {event.source_id for event in renewed.values()}
    return {
        source: tuple(renewed.get(e.id, e) for e in known.of(source.id))
        for source in known.sources
        if source.id in touched
    }


def _same(known: Known, origin: str, reading: CalendarReading) -> CalendarSource | None:
    """Return the calendar this one is a later state of."""
    mine = {event.uid for event in reading.events}
    ranked = sorted(
        known.sources,
        key=lambda s: (s.origin == origin, len(mine & known.uids(s.id))),
        reverse=True,
    )
    return next((s for s in ranked if _is_same(s, known, origin, reading)), None)


def _is_same(
    source: CalendarSource, known: Known, origin: str, reading: CalendarReading
) -> bool:
    mine, theirs = {event.uid for event in reading.events}, known.uids(source.id)
    shared = len(mine & theirs)
    same_name = source.name.casefold() == reading.name.casefold()
    if source.origin == origin:
        # Downloads land under one name, whatever calendar they come from.
        return bool(same_name or shared or not mine or not theirs)
    return bool(shared) and (
        same_name or shared >= SAME_SHARE * max(len(mine), len(theirs))
    )
