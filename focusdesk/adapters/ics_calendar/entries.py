"""Entries: the events of one UID, sorted and told apart."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from focusdesk.adapters.ics_calendar.filters import LONGEST_TITLE, clean
from focusdesk.adapters.ics_calendar.rules import EventBroken, stamp_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from focusdesk.adapters.ics_calendar.components import RawEvent
    from focusdesk.domain.calendar_reading import ReadingRules

_RECURRENCE = ("RRULE", "RDATE", "RECURRENCE-ID")
_SLACK = timedelta(days=2)
_LONGEST_UID = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """The events of one UID: a series with its exceptions, or a single one."""

    uid: str
    events: tuple[RawEvent, ...]

    @property
    def title(self) -> str:
        """What the entry calls itself, for naming it in a problem; may be empty."""
        titles = (event.value("SUMMARY") for event in self.events)
        raw = next((title for title in titles if title), "")
        for mark in "\\,;":
            raw = raw.replace(f"\\{mark}", mark)
        text = raw.replace("\\n", " ").replace("\\N", " ")
        return clean(text or self.events[0].value("UID"), LONGEST_TITLE)

    @property
    def recurs(self) -> bool:
        """Say whether it may have several instances."""
        return _recurs(self.events)


def entries_of(events: Iterable[RawEvent]) -> list[Entry]:
    """Sort whole events by UID; those without one stand for themselves."""
    by_uid: dict[str, list[RawEvent]] = {}
    for event in events:
        by_uid.setdefault(_uid(event), []).append(event)
    entries = []
    for uid, group in by_uid.items():
        apart = _apart(group)
        entries += [Entry(f"{uid}#{key}", (event,)) for key, event in apart.items()]
        if not apart:
            entries.append(Entry(uid, tuple(group)))
    return entries


def _uid(event: RawEvent) -> str:
    uid = clean(event.value("UID"), 10 * _LONGEST_UID)
    if 0 < len(uid) <= _LONGEST_UID:
        return uid
    basis = uid or event.value("DTSTART") + "\n" + event.value("SUMMARY")
    return hashlib.sha256(basis.encode()).hexdigest()


def _apart(group: list[RawEvent]) -> dict[str, RawEvent]:
    """Tell apart entries that share a UID by mistake: no series, other starts."""
    starts = {event.value("DTSTART"): event for event in group}
    versions = {event.value("SEQUENCE") for event in group}
    calendars = {event.calendar for event in group}
    one_version = len(versions) == len(calendars) == 1
    return starts if one_version and len(starts) > 1 and not _recurs(group) else {}


def _recurs(events: Iterable[RawEvent]) -> bool:
    names = {line.name for event in events for line in event.lines}
    return not names.isdisjoint(_RECURRENCE)


def is_elsewhen(entry: Entry, rules: ReadingRules) -> bool:
    """Say, cheaply, that a single entry lies well outside the window."""
    if entry.recurs:
        return False
    begins = [event.value("DTSTART") for event in entry.events]
    ends = [event.value("DTEND") or event.value("DTSTART") for event in entry.events]
    try:
        after = min(map(_rough, begins)) > rules.end + _SLACK
        before = max(map(_rough, ends)) < rules.start - _SLACK
    except EventBroken:
        return False
    lasts = any(event.get("DURATION") for event in entry.events)
    return after or (before and not lasts)


def _rough(text: str) -> datetime:
    at = stamp_of(text.rpartition(":")[2])
    return datetime(at.year, at.month, at.day, tzinfo=UTC)
