"""What a calendar means by the name of a time zone."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, available_timezones

from focusdesk.adapters.ics_calendar.limits import SERIES_SECONDS, TooSlow, time_limit
from focusdesk.adapters.ics_calendar.lines import name_of, split_line
from focusdesk.domain.busy import ZoneTrust

if TYPE_CHECKING:
    from focusdesk.adapters.ics_calendar.components import RawFile

# Names people and mail servers here write that no zone database has.
LOCAL_NAMES = {
    "wib": "Asia/Jakarta",
    "wita": "Asia/Makassar",
    "wit": "Asia/Jayapura",
    "waktu indonesia barat": "Asia/Jakarta",
    "waktu indonesia tengah": "Asia/Makassar",
    "waktu indonesia timur": "Asia/Jayapura",
    "western indonesia time": "Asia/Jakarta",
    "central indonesia time": "Asia/Makassar",
    "eastern indonesia time": "Asia/Jayapura",
    "jakarta": "Asia/Jakarta",
    "makassar": "Asia/Makassar",
    "jayapura": "Asia/Jayapura",
    "sgt": "Asia/Singapore",
    "z": "UTC",
    "tzone://microsoft/utc": "UTC",
    "coordinated universal time": "UTC",
    "greenwich mean time": "UTC",
}
_OFFSET = re.compile(
    r"\(?\s*(?:utc|gmt)?\s*([+-])\s*(\d{1,2})(?:[:.]?(\d{2}))?\s*\)?(.*)", re.IGNORECASE
)
_NO_OFFSET = re.compile(r"\(\s*(?:utc|gmt)\s*\)(.*)", re.IGNORECASE)
_OLD_START = re.compile(
    r"(DTSTART(?:;[^:]*)?:)1[0-8]\d\d|(DTSTART(?:;[^:]*)?:)19[0-6]\d"
)
_ZONE_RULE = re.compile(r"\bFREQ=YEARLY\b", re.IGNORECASE)
_MAX_ZONE_LINES = 500
_MOST_OFFSET = timedelta(hours=15)


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone under the name icalendar knows it by, and how sure we are of it."""

    name: str
    trust: ZoneTrust = ZoneTrust.KNOWN


@dataclass(slots=True)
class ZoneBook:
    """Finds each zone of a file once. `home` is the person's own IANA zone."""

    file: RawFile
    home: str
    _known: dict[tuple[int, str], Zone] = field(default_factory=dict)

    def zone(self, calendar: int, tzid: str) -> Zone:
        """Return the zone a TZID of that VCALENDAR means; guessed where unknown."""
        key = (calendar, tzid)
        if key not in self._known:
            self._known[key] = self._find(calendar, tzid)
        return self._known[key]

    def usual(self, calendar: int) -> Zone | None:
        """Return the zone a VCALENDAR names for times that name none."""
        name = iana_name(self.file.calendars[calendar].facts.get("X-WR-TIMEZONE", ""))
        return Zone(name, ZoneTrust.FLOATING) if name else None

    def _find(self, calendar: int, tzid: str) -> Zone:
        if name := iana_name(tzid):
            return Zone(name)
        if defined := self._defined(calendar, tzid):
            return Zone(defined)
        if name := LOCAL_NAMES.get(_plain(tzid)) or _windows_name(tzid):
            return Zone(name)
        if zone := _by_offset(tzid):
            return zone
        usual = self.usual(calendar)
        return Zone(usual.name if usual else self.home, ZoneTrust.GUESSED)

    def _defined(self, calendar: int, tzid: str) -> str | None:
        lines = self.file.calendars[calendar].zones.get(tzid)
        if lines is None:
            return None
        named = {name_of(line): split_line(line).value.strip() for line in lines}
        if name := iana_name(named.get("X-LIC-LOCATION", "")):
            return name
        # icalendar remembers zones for the whole process, so the name is the content.
        content = hashlib.sha256("\n".join(lines).encode()).hexdigest()
        alias = f"focusdesk-{content[:32]}"
        return alias if _teach(alias, lines) else None


def iana_name(tzid: str) -> str | None:
    """Return the IANA name a TZID is or ends with, None for any other name."""
    names = _iana_names()
    parts = tzid.strip().strip("/").casefold().split("/")
    if not tzid.startswith("/"):
        return names.get("/".join(parts))
    # Globally unique names put a maker and a version before the IANA name.
    tails = ("/".join(parts[i:]) for i in range(len(parts)))
    return next((names[tail] for tail in tails if tail in names), None)


@cache
def _iana_names() -> dict[str, str]:
    return {name.casefold(): name for name in sorted(available_timezones())}


def _plain(tzid: str) -> str:
    return " ".join(tzid.split()).casefold()


def _windows_name(tzid: str) -> str | None:
    from icalendar.timezone.windows_to_olson import (
        WINDOWS_TO_OLSON,
    )

    return _folded(tuple(WINDOWS_TO_OLSON.items())).get(_plain(tzid))


@cache
def _folded(names: tuple[tuple[str, str], ...]) -> dict[str, str]:
    known = _iana_names()
    pairs = ((_plain(name), known.get(iana.casefold())) for name, iana in names)
    return {name: iana for name, iana in pairs if iana}


def _by_offset(tzid: str) -> Zone | None:
    """Read `(UTC+07:00) Bangkok, Hanoi, Jakarta`, `GMT+7` and their like."""
    match, none = _OFFSET.fullmatch(tzid.strip()), _NO_OFFSET.fullmatch(tzid.strip())
    if match:
        sign = -1 if match[1] == "-" else 1
        offset = sign * timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    elif none:
        offset = timedelta()
    else:
        return None
    if abs(offset) > _MOST_OFFSET:
        return None
    places = (match[4] if match else none[1] if none else "").strip()
    for place in re.split(r"[,/]", places):
        if (name := _city(place)) and _winter_offset(name) == offset:
            return Zone(name)
    trust = ZoneTrust.GUESSED if places else ZoneTrust.KNOWN
    fixed = _fixed(offset)
    return Zone(fixed, trust) if fixed else None


def _city(place: str) -> str | None:
    word = "_".join(place.split()).casefold()
    return _cities().get(word) or LOCAL_NAMES.get(_plain(place)) if word else None


@cache
def _cities() -> dict[str, str]:
    return {name.rpartition("/")[2].casefold(): name for name in _iana_names().values()}


def _winter_offset(name: str) -> timedelta:
    zone = ZoneInfo(name)
    offsets = (datetime(2026, m, 1, tzinfo=UTC).astimezone(zone) for m in (1, 7))
    return min(at.utcoffset() or timedelta() for at in offsets)


def _fixed(offset: timedelta) -> str | None:
    sign, minutes = ("-" if offset < timedelta() else "+"), abs(offset).seconds // 60
    clock = f"{sign}{minutes // 60:02d}{minutes % 60:02d}"
    alias = f"focusdesk-fixed-{clock}"
    lines = [
        "BEGIN:STANDARD",
        "DTSTART:19700101T000000",
        f"TZOFFSETFROM:{clock}",
        f"TZOFFSETTO:{clock}",
        "END:STANDARD",
    ]
    return alias if _teach(alias, lines) else None


def _teach(alias: str, lines: list[str]) -> bool:
    """Make icalendar know the zone of a VTIMEZONE as `alias`; False if it is unfit."""
    if len(lines) > _MAX_ZONE_LINES or not _harmless(lines):
        return False
    from icalendar import Calendar

    body = [_recent(line) for line in lines if name_of(line) != "TZID"]
    text = ["BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", f"TZID:{alias}", *body]
    data = "\r\n".join([*text, "END:VTIMEZONE", "END:VCALENDAR", ""]).encode()
    try:
        with time_limit(SERIES_SECONDS):
            Calendar.from_ical(data)
            return _is_sound(zone_named(alias))
    except (TooSlow, Exception):  # noqa: BLE001 - a foreign definition may fail anyhow
        return False


def zone_named(name: str) -> tzinfo | None:
    """Return the zone icalendar knows by that name."""
    from icalendar.timezone import tzp

    zone: Any = tzp.timezone(name)
    return zone if isinstance(zone, tzinfo) else None


def _is_sound(zone: tzinfo | None) -> bool:
    months = (datetime(2026, month, 1, 12, tzinfo=zone) for month in range(1, 13))
    offsets = [at.utcoffset() for at in months]
    return all(o is not None and abs(o) <= _MOST_OFFSET for o in offsets)


def _harmless(lines: list[str]) -> bool:
    rules = [line for line in lines if name_of(line) == "RRULE"]
    return all(_ZONE_RULE.search(rule) for rule in rules)


def _recent(line: str) -> str:
    # Outlook counts from 1601, and every look-up would walk the centuries.
    return _OLD_START.sub(lambda m: f"{m[1] or m[2]}1970", line)
