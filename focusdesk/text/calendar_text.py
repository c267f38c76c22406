"""Calendars written out: what an import found, what comes, what broke a window."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.busy import ZoneTrust
from focusdesk.domain.timerange import day_of, minute_of
from focusdesk.text import formats
from focusdesk.text.catalogue import tr, trn
from focusdesk.text.errors_calendar import event_problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from focusdesk.domain.busy import CalendarEvent
    from focusdesk.domain.calendar_source import CalendarSource
    from focusdesk.services.calendar import Breach, ImportOutcome

SHOWN_EVENTS = 10
SHOWN_PROBLEMS = 12
LOOK_AHEAD = timedelta(days=14)


def import_heading(outcome: ImportOutcome) -> str:
    """Say what was read: `Dinas: 42 events`."""
    count = len(outcome.reading.events)
    return f"{outcome.source.name}: {trn('{count} event', '{count} events', count)}"


def import_changes(outcome: ImportOutcome) -> str:
    """Say what changed against the import before."""
    if not (outcome.added or outcome.updated or outcome.removed):
        return tr("Nothing has changed since the last import.")
    return tr(
        "New {added}, changed {updated}, removed {removed}.",
        added=outcome.added,
        updated=outcome.updated,
        removed=outcome.removed,
    )


def import_sections(
    outcome: ImportOutcome, today: date, zone: str
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what else there is to say, as headings with their lines."""
    reading = outcome.reading
    free = (e.title or tr("(no title)") for e in reading.events if not e.busy)
    sections = (
        (tr("The next 14 days"), _coming(reading.events, today, zone)),
        (tr("Shown, but not counted as busy"), _named(dict.fromkeys(free))),
        (tr("Left out"), _some([event_problem(p) for p in reading.filtered])),
        (tr("Please check"), _some([event_problem(p) for p in reading.flaws])),
    )
    return tuple((heading, lines) for heading, lines in sections if lines)


def import_text(outcome: ImportOutcome, today: date, zone: str) -> str:
    """Write an import out for a terminal."""
    parts = [f"{import_heading(outcome)}\n{import_changes(outcome)}"]
    for heading, lines in import_sections(outcome, today, zone):
        parts.append("\n".join([heading, *(f"  {line}" for line in lines)]))
    return "\n\n".join(parts)


def event_line(event: CalendarEvent, zone: str) -> str:
    """Write an event as one line: day, hours, title, and what is unsure about it."""
    day = formats.date_short(day_of(event.start, zone))
    marks = [
        word
        for word, holds in (
            (tr("tentative"), event.tentative),
            (tr("zone unsure"), event.zone_trust is ZoneTrust.GUESSED),
        )
        if holds
    ]
    hours = tr("all day") if event.all_day else _hours(event, zone)
    unsure = f" ({', '.join(marks)})" if marks else ""
    return f"{day}  {hours}  {event.title or tr('(no title)')}{unsure}"


def sources_text(sources: Sequence[CalendarSource], zone: str) -> str:
    """Write the calendars out, or say that there is none."""
    if not sources:
        return tr("No calendar yet. Import one: focusdesk calendar import FILE.ics")
    return "\n".join(_source_line(source, zone) for source in sources)


def breaches_text(breaches: Sequence[Breach]) -> str:
    """Write the meetings inside no-meeting windows out, and what they take."""
    if not breaches:
        return tr("No meeting lies in a no-meeting window.")
    lost = formats.duration(sum(b.meeting.breach_minutes for b in breaches))
    head = trn(
        "{count} meeting in no-meeting windows, {time} of deep work",
        "{count} meetings in no-meeting windows, {time} of deep work",
        len(breaches),
        time=lost,
    )
    return "\n".join([head, *map(breach_line, breaches)])


def breach_line(breach: Breach) -> str:
    """Write one meeting, and the minutes it takes from the window."""
    meeting = breach.meeting
    by = tr("by {name}", name=meeting.event.organizer)
    who = f"  {by}" if meeting.event.organizer else ""
    return (
        f"{formats.date_short(breach.day)}  {formats.span_of(meeting.span)}  "
        f"{meeting.event.title or tr('(no title)')}  "
        f"{formats.duration(meeting.breach_minutes)}{who}"
    )


def _hours(event: CalendarEvent, zone: str) -> str:
    start = minute_of(event.start, zone)
    if event.end <= event.start:
        return formats.clock(start)
    last = event.end - timedelta(microseconds=1)
    if day_of(last, zone) != day_of(event.start, zone):
        return (
            f"{formats.clock(start)}\N{EN DASH}{formats.date_short(day_of(last, zone))}"
        )
    return formats.span(start, minute_of(last, zone) + 1)


def _coming(events: Iterable[CalendarEvent], today: date, zone: str) -> tuple[str, ...]:
    last = today + LOOK_AHEAD
    near = [e for e in events if today <= day_of(e.start, zone) < last]
    lines = [event_line(event, zone) for event in near[:SHOWN_EVENTS]]
    return (*lines, *_more(len(near) - SHOWN_EVENTS))


def _named(titles: Iterable[str]) -> tuple[str, ...]:
    return _some(list(titles))


def _some(lines: list[str]) -> tuple[str, ...]:
    return (*lines[:SHOWN_PROBLEMS], *_more(len(lines) - SHOWN_PROBLEMS))


def _more(count: int) -> tuple[str, ...]:
    return (tr("And {count} more.", count=count),) if count > 0 else ()


def _source_line(source: CalendarSource, zone: str) -> str:
    at = source.imported_at
    day = formats.date_short(day_of(at, zone))
    count = trn("{count} event", "{count} events", source.event_count)
    words = [f"{source.id[:8]}  {source.name}", count]
    words.append(tr("read {day} at {time}", day=day, time=formats.clock_of(at, zone)))
    if source.problems:
        words.append(trn("{count} to check", "{count} to check", source.problems))
    return " · ".join(words)
