"""One entry of a calendar with all its exceptions: the instances within a window."""

from __future__ import annotations

import warnings
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from focusdesk.adapters.ics_calendar import filters
from focusdesk.adapters.ics_calendar.limits import (
    MAX_PER_SERIES,
    TooSlow,
    time_limit,
)
from focusdesk.adapters.ics_calendar.prepare import prepare, start_of, worst
from focusdesk.adapters.ics_calendar.rules import EventBroken
from focusdesk.domain.busy import CalendarEvent, event_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from icalendar import Event

    from focusdesk.adapters.ics_calendar.components import RawEvent
    from focusdesk.adapters.ics_calendar.entries import Entry
    from focusdesk.adapters.ics_calendar.prepare import Prepared
    from focusdesk.adapters.ics_calendar.zones import ZoneBook
    from focusdesk.domain.busy import ZoneTrust
    from focusdesk.domain.calendar_reading import ReadingRules

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Found:
    """What an entry yields, and codes with details of what is to be said about it."""

    events: tuple[CalendarEvent, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    left_out: int = 0


def expand(entry: Entry, book: ZoneBook, rules: ReadingRules, seconds: float) -> Found:
    """Return the entry's instances within the window.

    Raises EventBroken, with code `event_too_slow` when it takes more than `seconds`.
    """
    for event in entry.events:
        if event.flaw:
            raise EventBroken(event.flaw)
    try:
        with warnings.catch_warnings(), time_limit(seconds):
            # COUNT and UNTIL together are our own doing: see rules.safe_rule.
            warnings.simplefilter("ignore")
            parts = _parts(entry, book, rules)
            occurrences = _occurrences(entry, parts, rules)
            return _found(entry, parts, occurrences, rules)
    except TooSlow as error:
        raise EventBroken("event_too_slow") from error
    except EventBroken:
        raise
    except Exception as error:  # one bad entry must never take the others with it
        raise EventBroken("event_unreadable", f"{type(error).__name__}") from error


def _parts(entry: Entry, book: ZoneBook, rules: ReadingRules) -> list[Prepared]:
    masters = [e for e in entry.events if not e.get("RECURRENCE-ID")]
    first = start_of(masters[0], book) if masters else None
    return [prepare(e, book, rules.end, first) for e in _ranked(entry, book)]


def _ranked(entry: Entry, book: ZoneBook) -> list[RawEvent]:
    # Of two versions with one number the library takes the first: a cancellation wins.
    def is_request(event: RawEvent) -> bool:
        return book.file.calendars[event.calendar].facts.get("METHOD", "") != "CANCEL"

    return sorted(entry.events, key=is_request)


def _occurrences(
    entry: Entry, parts: list[Prepared], rules: ReadingRules
) -> list[Event]:
    import recurring_ical_events
    from icalendar import Calendar

    lines = [line for part in parts for line in part.lines]
    text = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR", ""])
    calendar = Calendar.from_ical(text.encode())
    for event in calendar.events:
        _refuse_backwards(event)
    home = ZoneInfo(rules.zone)
    if not entry.recurs:
        newest = max(calendar.events, key=lambda event: event.get("SEQUENCE", -1))
        start, end = _span(newest, home)
        return [newest] if start < rules.end and end >= rules.start else []
    first, last = rules.start.astimezone(home), rules.end.astimezone(home)
    found: list[Event] = recurring_ical_events.of(calendar).between(first, last)
    return found


def _refuse_backwards(event: Event) -> None:
    # The library would quietly exchange the two ends.
    if "DTEND" not in event:
        return
    start, end = moment(event, "DTSTART"), moment(event, "DTEND")
    if isinstance(start, datetime) and isinstance(end, datetime):
        if bool(start.tzinfo) != bool(end.tzinfo):
            start, end = start.replace(tzinfo=None), end.replace(tzinfo=None)
    else:
        start, end = _day(start), _day(end)
    if end < start:
        raise EventBroken("event_ends_before_start", f"{start:%Y-%m-%d}")


def moment(event: Event, name: str) -> date | datetime:
    """Return the value of a property that is a date or a time."""
    value: Any = event[name]
    at: date | datetime = value.dt
    return at


def _day(at: date | datetime) -> date:
    return date(at.year, at.month, at.day)


def _found(
    entry: Entry, parts: list[Prepared], occurrences: list[Event], rules: ReadingRules
) -> Found:
    if not occurrences:
        return Found()
    trust = worst(part.trust for part in parts)
    notes = [("zone_guessed", part.guessed) for part in parts if part.guessed][:1]
    notes += [("exrule_ignored", "") for part in parts if part.exrule][:1]
    left_out: Counter[str] = Counter()
    events = []
    for occurrence, instance in _numbered(entry, occurrences, rules):
        reason = filters.reason_to_leave_out(occurrence, rules.own_addresses)
        if reason:
            left_out[reason] += 1
        else:
            events.append(_event(entry, occurrence, instance, trust, rules))
    if len(events) > MAX_PER_SERIES:
        left_out["series_capped"] = len(events) - MAX_PER_SERIES
    if any(filters.is_very_long(event) for event in events):
        notes.append(("event_very_long", ""))
    notes += [(code, str(count)) for code, count in left_out.items()]
    return Found(tuple(events[:MAX_PER_SERIES]), tuple(notes), left_out.total())


def _numbered(
    entry: Entry, occurrences: list[Event], rules: ReadingRules
) -> Iterator[tuple[Event, str]]:
    """Give each occurrence the name it keeps: when it would have been."""
    home = ZoneInfo(rules.zone)
    seen: set[str] = set()
    for occurrence in sorted(
        occurrences, key=lambda o: _instant(moment(o, "DTSTART"), home)
    ):
        if not entry.recurs:
            yield occurrence, ""
            continue
        # From a moved "this and all following" on, all carry one RECURRENCE-ID.
        for name in ("RECURRENCE-ID", "DTSTART"):
            instance = _instance(moment(occurrence, name), home)
            if instance not in seen:
                seen.add(instance)
                yield occurrence, instance
                break


def _instance(at: date | datetime, home: ZoneInfo) -> str:
    return (
        _instant(at, home).isoformat() if isinstance(at, datetime) else at.isoformat()
    )


def _instant(at: date | datetime, home: ZoneInfo) -> datetime:
    if not isinstance(at, datetime):
        at = datetime(at.year, at.month, at.day, tzinfo=home)
    elif at.tzinfo is None:
        at = at.replace(tzinfo=home)
    return at.astimezone(UTC)


def _span(event: Event, home: ZoneInfo) -> tuple[datetime, datetime]:
    first = moment(event, "DTSTART")
    start = _instant(first, home)
    if "DTEND" in event:
        end = _instant(moment(event, "DTEND"), home)
    else:
        length: Any = event.get("DURATION")
        end = start + (length.dt if length else timedelta())
    if not isinstance(first, datetime) and end <= start:
        end = start + _DAY
    return start, max(start, end)


def _event(
    entry: Entry, event: Event, instance: str, trust: ZoneTrust, rules: ReadingRules
) -> CalendarEvent:
    home = ZoneInfo(rules.zone)
    start, end = _span(event, home)
    dated = not isinstance(moment(event, "DTSTART"), datetime)
    all_day = dated or filters.is_whole_day(event, start, end, home)
    timed = start < end and not all_day and end - start <= filters.LONGEST_BUSY
    return CalendarEvent(
        id=event_id(rules.source_id, entry.uid, instance),
        source_id=rules.source_id,
        uid=entry.uid,
        instance=instance,
        title=filters.clean(filters.one(event, "SUMMARY"), filters.LONGEST_TITLE),
        start=start,
        end=end,
        busy=timed and not filters.is_free(event),
        all_day=all_day,
        tentative=filters.is_tentative(event, rules.own_addresses),
        place=filters.clean(filters.one(event, "LOCATION"), filters.LONGEST_PLACE),
        organizer=filters.organizer(event),
        attendees=len(filters.attendees(event)),
        zone_trust=trust,
    )
