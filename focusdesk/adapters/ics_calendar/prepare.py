"""Write an event anew so that icalendar meets only what is known and safe."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from focusdesk.adapters.ics_calendar.rules import (
    EventBroken,
    safe_rule,
    stamp_of,
    stamp_text,
)
from focusdesk.adapters.ics_calendar.zones import zone_named
from focusdesk.domain.busy import ZoneTrust

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.adapters.ics_calendar.components import RawEvent
    from focusdesk.adapters.ics_calendar.lines import Line
    from focusdesk.adapters.ics_calendar.zones import Zone, ZoneBook

_TIMES = ("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE")
_WORDS = (
    "STATUS",
    "TRANSP",
    "X-MICROSOFT-CDO-BUSYSTATUS",
    "X-MICROSOFT-CDO-INTENDEDSTATUS",
    "X-MICROSOFT-CDO-ALLDAYEVENT",
)
_TEXTS = ("SUMMARY", "LOCATION")
_PEOPLE = {"ORGANIZER": ("CN",), "ATTENDEE": ("PARTSTAT", "EMAIL")}
_DURATION = re.compile(
    r"\+?P(?:\d{1,4}W|(?:\d{1,5}D)?(?:T(?:\d{1,6}H)?(?:\d{1,7}M)?(?:\d{1,9}S)?)?)"
)
_MAX_RULES = 4
_MAX_DATES = 5000
_MAX_PEOPLE = 2000
_LONGEST_VALUE = 2000
_UNSAFE = re.compile(r'[\x00-\x1f"\x7f]')
_TRUST_ORDER = (ZoneTrust.KNOWN, ZoneTrust.FLOATING, ZoneTrust.GUESSED)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A written moment: its value, and the zone it is meant in, if it names one."""

    at: date | datetime
    zone: Zone | None = None

    def text(self, name: str, extra: str = "") -> str:
        """Write it as a property."""
        if not isinstance(self.at, datetime):
            return f"{name};VALUE=DATE{extra}:{stamp_text(self.at)}"
        zone = f";TZID={self.zone.name}" if self.zone else ""
        return f"{name}{zone}{extra}:{stamp_text(self.at)}"

    def local(self) -> date | datetime:
        """Return the moment with its zone attached."""
        if self.zone is None or not isinstance(self.at, datetime):
            return self.at
        return self.at.replace(tzinfo=zone_named(self.zone.name))

    @property
    def trust(self) -> ZoneTrust:
        """How sure the moment is."""
        if self.zone:
            return self.zone.trust
        naive = isinstance(self.at, datetime) and self.at.tzinfo is None
        return ZoneTrust.FLOATING if naive else ZoneTrust.KNOWN


@dataclass(frozen=True, slots=True)
class Prepared:
    """The lines of an event as icalendar gets them."""

    lines: tuple[str, ...]
    trust: ZoneTrust
    guessed: str = ""
    exrule: bool = False


def worst(trusts: Iterator[ZoneTrust]) -> ZoneTrust:
    """Return the least sure of several."""
    return max(trusts, key=_TRUST_ORDER.index)


def prepare(
    event: RawEvent, book: ZoneBook, last: datetime, first: Stamp | None
) -> Prepared:
    """Rewrite one event; `first` is the start of the series it is an exception of.

    Raises EventBroken.
    """
    start = start_of(event, book)
    lines = ["BEGIN:VEVENT", "UID:series", *_times(event, book, start, first)]
    lines += _rules(event, start, last)
    if not event.get("DTEND"):
        lines += _duration(event)
    if event.value("SEQUENCE").isdecimal():
        lines.append(f"SEQUENCE:{int(event.value('SEQUENCE')[:9])}")
    lines += _facts(event, cancelled=_is_cancel(event, book))
    guessed = start.trust is ZoneTrust.GUESSED
    return Prepared(
        lines=(*lines, "END:VEVENT"),
        trust=start.trust,
        guessed=_zone_text(event.get("DTSTART")) if guessed else "",
        exrule=event.get("EXRULE") is not None,
    )


def start_of(event: RawEvent, book: ZoneBook) -> Stamp:
    """Read where an event starts; EventBroken where it does not say."""
    line = event.get("DTSTART")
    if line is None:
        raise EventBroken("event_without_start")
    stamps = list(_stamps(line, event, book, book.usual(event.calendar)))
    if not stamps:
        raise EventBroken("event_without_start")
    return stamps[0]


def _stamps(
    line: Line, event: RawEvent, book: ZoneBook, usual: Zone | None
) -> Iterator[Stamp]:
    """Read the moments of a property; `usual` is the zone of those that name none."""
    named, values = line.param("TZID"), line.value
    if named is not None and ":" in values:
        # A zone name with a colon that somebody forgot to quote.
        rest, _, values = values.rpartition(":")
        named = f"{named}:{rest}"
    for value in values.split(","):
        if not value.strip():
            continue
        at = stamp_of(value)
        timed = isinstance(at, datetime) and at.tzinfo is None
        zone = book.zone(event.calendar, named) if named else usual
        yield Stamp(at, zone if timed else None)


def _zone_text(line: Line | None) -> str:
    return (line.param("TZID") or "") if line else ""


def _times(
    event: RawEvent, book: ZoneBook, start: Stamp, first: Stamp | None
) -> Iterator[str]:
    count = 0
    for line in event.lines:
        if line.name not in _TIMES:
            continue
        if line.name == "RDATE" and "/" in line.value:
            yield from _periods(line, event, book, start.zone)
            continue
        later = (line.param("RANGE") or "").upper() == "THISANDFUTURE"
        extra = ";RANGE=THISANDFUTURE" if later else ""
        for stamp in _stamps(line, event, book, start.zone):
            count += 1
            if count > _MAX_DATES:
                raise EventBroken("too_many_dates", str(_MAX_DATES))
            exact = stamp
            if line.name == "RECURRENCE-ID" and first:
                exact = _at_time_of(first, stamp)
            yield exact.text(line.name, extra)


def _at_time_of(first: Stamp, stamp: Stamp) -> Stamp:
    # Some servers name an occurrence by its date although the series has hours.
    if isinstance(stamp.at, datetime) or not isinstance(first.at, datetime):
        return stamp
    return Stamp(datetime.combine(stamp.at, first.at.timetz()), first.zone)


def _periods(
    line: Line, event: RawEvent, book: ZoneBook, usual: Zone | None
) -> Iterator[str]:
    begins = replace(line, value=",".join(p.split("/")[0] for p in _parts(line)))
    for period, stamp in zip(
        _parts(line), _stamps(begins, event, book, usual), strict=True
    ):
        end = period.partition("/")[2]
        if not end.startswith("P"):
            end = stamp_text(stamp_of(end))
        elif not _DURATION.fullmatch(end):
            raise EventBroken("duration_bad", end)
        zone = f";TZID={stamp.zone.name}" if stamp.zone else ""
        yield f"RDATE{zone};VALUE=PERIOD:{stamp_text(stamp.at)}/{end}"


def _parts(line: Line) -> list[str]:
    return [part.strip() for part in line.value.split(",") if part.strip()]


def _rules(event: RawEvent, start: Stamp, last: datetime) -> list[str]:
    values = [line.value for line in event.lines if line.name == "RRULE"]
    if len(values) > _MAX_RULES:
        raise EventBroken("rule_bad", str(len(values)))
    return [f"RRULE:{safe_rule(v, start.local(), last)}" for v in values if v.strip()]


def _duration(event: RawEvent) -> list[str]:
    value = event.value("DURATION").upper()
    if value.startswith("-"):
        raise EventBroken("event_ends_before_start", value)
    if value and not (_DURATION.fullmatch(value) and value[-1].isalpha()):
        raise EventBroken("duration_bad", value)
    return [f"DURATION:{value}"] if value not in ("", "P") else []


def _is_cancel(event: RawEvent, book: ZoneBook) -> bool:
    method = book.file.calendars[event.calendar].facts.get("METHOD", "")
    return method.upper() == "CANCEL"


def _facts(event: RawEvent, *, cancelled: bool) -> Iterator[str]:
    seen: set[str] = set()
    people = 0
    for line in event.lines:
        value = line.value.strip()[:_LONGEST_VALUE].replace("\x00", " ")
        if line.name in _PEOPLE:
            people += 1
            if people <= _MAX_PEOPLE:
                yield _person(line, value)
        elif line.name in (*_WORDS, *_TEXTS) and line.name not in seen:
            seen.add(line.name)
            if not (cancelled and line.name == "STATUS"):
                yield f"{line.name}:{value}"
    if cancelled:
        yield "STATUS:CANCELLED"


def _person(line: Line, value: str) -> str:
    params = (
        f';{key}="{_UNSAFE.sub(" ", param)[:_LONGEST_VALUE]}"'
        for key in _PEOPLE[line.name]
        if (param := line.param(key))
    )
    return f"{line.name}{''.join(params)}:{value}"
