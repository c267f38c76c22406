"""Calendars for the tests: files of several programs, and small ones written here."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from focusdesk.adapters.ics_calendar.child import answer_to
from focusdesk.domain.calendar_reading import ReadingRules
from focusdesk.domain.ids import SourceId

if TYPE_CHECKING:
    from focusdesk.adapters.ics_calendar.wire import Answer
    from focusdesk.domain.busy import CalendarEvent
    from focusdesk.domain.calendar_reading import CalendarReading

FILES = Path(__file__).parents[2] / "data" / "calendars"
NOW = datetime(2026, 11, 26, 1, tzinfo=UTC)
HOME = "Asia/Jakarta"
ME = "budi@example.go.id"


def rules(zone: str = HOME, own: tuple[str, ...] = (ME,)) -> ReadingRules:
    return ReadingRules(
        source_id=SourceId("source"),
        start=NOW - timedelta(days=30),
        end=NOW + timedelta(days=90),
        zone=zone,
        own_addresses=own,
    )


def answer(data: bytes | str, zone: str = HOME) -> Answer:
    content = data.encode() if isinstance(data, str) else data
    return answer_to(rules(zone), content)


def read(data: bytes | str, zone: str = HOME) -> CalendarReading:
    found = answer(data, zone)
    assert found.reading is not None, found.unreadable
    return found.reading


def read_file(name: str) -> CalendarReading:
    return read((FILES / name).read_bytes())


def calendar(*events: str, header: str = "") -> str:
    inside = "\n".join([header, *events]).strip("\n")
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{inside}\nEND:VCALENDAR\n"


def event(*lines: str, uid: str = "one", title: str = "Rapat") -> str:
    inside = "\n".join(lines)
    return f"BEGIN:VEVENT\nUID:{uid}\nSUMMARY:{title}\n{inside}\nEND:VEVENT"


def at(text: str, zone: str = HOME) -> datetime:
    """Read `26 09:00` as a moment of November 2026."""
    local = datetime.strptime(f"2026 11 {text}", "%Y %m %d %H:%M")  # noqa: DTZ007
    return local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def starts(reading: CalendarReading, zone: str = HOME) -> list[str]:
    """Return the starts as local `11-26 09:00`."""
    local = (e.start.astimezone(ZoneInfo(zone)) for e in reading.events)
    return [f"{moment:%m-%d %H:%M}" for moment in local]


def by_title(reading: CalendarReading, title: str) -> CalendarEvent:
    (found,) = (e for e in reading.events if e.title == title)
    return found


def problems(reading: CalendarReading) -> list[tuple[str, str, str]]:
    return [(p.code, p.where, p.detail) for p in reading.problems]
