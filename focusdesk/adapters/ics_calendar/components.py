"""From content lines to events and zones, cut to what a plan needs to know."""

from __future__ import annotations

from dataclasses import dataclass, field

from focusdesk.adapters.ics_calendar.limits import MAX_EVENT_LINES, MAX_NESTING
from focusdesk.adapters.ics_calendar.lines import (
    Line,
    Unreadable,
    name_of,
    split_line,
)

EVENT_PROPERTIES = frozenset(
    (
        "UID",
        "SUMMARY",
        "DTSTART",
        "DTEND",
        "DURATION",
        "RRULE",
        "RDATE",
        "EXDATE",
        "EXRULE",
        "RECURRENCE-ID",
        "SEQUENCE",
        "STATUS",
        "TRANSP",
        "LOCATION",
        "ORGANIZER",
        "ATTENDEE",
        "X-MICROSOFT-CDO-BUSYSTATUS",
        "X-MICROSOFT-CDO-INTENDEDSTATUS",
        "X-MICROSOFT-CDO-ALLDAYEVENT",
    )
)
_CALENDAR_PROPERTIES = frozenset(("METHOD", "NAME", "X-WR-CALNAME", "X-WR-TIMEZONE"))
_LONG_FACT = 5000


@dataclass(slots=True)
class RawEvent:
    """The lines of one VEVENT. `calendar` is the index of the VCALENDAR it stands in.

    `flaw` is the code of what makes it unusable as it stands.
    """

    calendar: int
    lines: list[Line] = field(default_factory=list)
    flaw: str = ""

    def get(self, name: str) -> Line | None:
        """Return the first line of that name."""
        return next((line for line in self.lines if line.name == name), None)

    def value(self, name: str) -> str:
        """Return the value of the first line of that name, or nothing."""
        line = self.get(name)
        return line.value.strip() if line else ""


@dataclass(slots=True)
class RawCalendar:
    """One VCALENDAR: a few of its own properties, and the text of its VTIMEZONEs."""

    facts: dict[str, str] = field(default_factory=dict)
    zones: dict[str, list[str]] = field(default_factory=dict)


@dataclass(slots=True)
class RawFile:
    """Everything of a file that may matter; `truncated` when it ends too early."""

    calendars: list[RawCalendar] = field(default_factory=list)
    events: list[RawEvent] = field(default_factory=list)
    truncated: bool = False

    @property
    def name(self) -> str:
        """What the calendar calls itself."""
        for fact in ("X-WR-CALNAME", "NAME"):
            for calendar in self.calendars:
                if calendar.facts.get(fact):
                    return calendar.facts[fact]
        return ""


def components_of(lines: list[str]) -> RawFile:
    """Sort the lines into events and zones.

    Raises Unreadable where components are nested too deep.
    """
    sorter = _Sorter()
    for line in lines:
        sorter.take(line)
    sorter.end_of_file()
    return sorter.file


class _Sorter:
    """Reads lines one by one and knows what is open."""

    def __init__(self) -> None:
        self.file = RawFile()
        self._open: list[str] = []
        self._event: RawEvent | None = None
        self._zone: list[str] | None = None

    def take(self, line: str) -> None:
        name = name_of(line)
        if name == "BEGIN":
            self._begin(line.partition(":")[2].strip().upper())
        elif name == "END":
            self._end(line.partition(":")[2].strip().upper())
        elif self._zone is not None:
            self._zone.append(line)
        elif self._event is not None:
            if name in EVENT_PROPERTIES and self._open[-1] == "VEVENT":
                self._add(self._event, line)
        elif self._open == ["VCALENDAR"] and name in _CALENDAR_PROPERTIES:
            fact = split_line(line)
            self.file.calendars[-1].facts[name] = fact.value.strip()[:_LONG_FACT]

    def _add(self, event: RawEvent, line: str) -> None:
        if len(event.lines) < MAX_EVENT_LINES:
            event.lines.append(split_line(line))
        else:
            event.flaw = "event_too_long"

    def end_of_file(self) -> None:
        self.file.truncated = bool(self._open)
        self._give_up()

    def _begin(self, kind: str) -> None:
        inside = self._open[:1] == ["VCALENDAR"] and len(self._open) > 1
        if kind == "VCALENDAR" or (kind == "VEVENT" and inside):
            # What was open never ended: a file cut short with another one behind it.
            self._give_up()
            del self._open[0 if kind == "VCALENDAR" else 1 :]
        self._open.append(kind)
        self._check_nesting()
        if kind == "VCALENDAR":
            self.file.calendars.append(RawCalendar())
        elif self._open == ["VCALENDAR", "VEVENT"]:
            self._event = RawEvent(len(self.file.calendars) - 1)
        elif self._open == ["VCALENDAR", "VTIMEZONE"]:
            self._zone = []
        elif self._zone is not None:
            self._zone.append(f"BEGIN:{kind}")

    def _check_nesting(self) -> None:
        if len(self._open) <= MAX_NESTING:
            return
        if self._event is None:
            raise Unreadable("calendar_nested", str(MAX_NESTING))
        self._event.flaw = "event_nested"

    def _end(self, kind: str) -> None:
        if kind not in self._open:
            return
        while self._open.pop() != kind:
            pass
        if kind == "VEVENT" and self._event:
            self.file.events.append(self._event)
            self._event = None
        elif kind == "VTIMEZONE" and self._zone is not None:
            self._keep_zone(self._zone)
            self._zone = None
        elif kind == "VCALENDAR":
            self._give_up()
        elif self._zone is not None:
            self._zone.append(f"END:{kind}")

    def _keep_zone(self, lines: list[str]) -> None:
        named = (split_line(line) for line in lines if name_of(line) == "TZID")
        tzid = next((line.value.strip() for line in named), "")
        self.file.calendars[-1].zones.setdefault(tzid, lines)

    def _give_up(self) -> None:
        if self._event:
            self._event.flaw = "event_truncated"
            self.file.events.append(self._event)
        self._event = self._zone = None
