"""`focusdesk calendar`: import, list and remove calendars; what broke a window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

from focusdesk.cli.context import desk_of, emit
from focusdesk.domain.timerange import instant_at, week_of
from focusdesk.text import calendar_text, tr
from focusdesk.text.errors_calendar import event_problem

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.busy import CalendarEvent
    from focusdesk.domain.calendar_source import CalendarSource
    from focusdesk.domain.errors import Problem
    from focusdesk.services.calendar import Breach, ImportOutcome


@click.group()
def calendar() -> None:
    """Import meetings from calendar files, and see what they break."""


@calendar.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_context
def import_(ctx: click.Context, file: Path) -> None:
    """Read the calendar FILE (.ics); reading it again updates it.

    JSON: source, added, updated, removed, left_out, events, problems [code, where,
    detail, text].
    """
    desk = desk_of(ctx, writes=True)
    outcome = desk.calendar.import_file(file)
    zone = desk.calendar.zone
    text = calendar_text.import_text(outcome, desk.calendar.today(), zone)
    emit(ctx, _outcome_json(outcome, zone), text)


@calendar.command("list")
@click.pass_context
def list_(ctx: click.Context) -> None:
    """Show the calendars.

    JSON: a list of sources [id, name, origin, imported_at, events, problems].
    """
    desk = desk_of(ctx)
    sources, zone = desk.calendar.sources(), desk.calendar.zone
    value = [_source_json(source, zone) for source in sources]
    emit(ctx, value, calendar_text.sources_text(sources, zone))


@calendar.command()
@click.argument("reference", metavar="ID")
@click.pass_context
def remove(ctx: click.Context, reference: str) -> None:
    """Forget the calendar with that ID or name, and its events.

    JSON: the removed source.
    """
    desk = desk_of(ctx, writes=True)
    source = desk.calendar.remove(desk.calendar.find(reference).id)
    text = tr("{name} and its events are removed.", name=source.name)
    emit(ctx, _source_json(source, desk.calendar.zone), text)


@calendar.command()
@click.option("--week", is_flag=True, help="The whole week, not today only.")
@click.pass_context
def breaches(ctx: click.Context, *, week: bool) -> None:
    """Show the meetings that lie in no-meeting windows.

    JSON: a list of [day, title, organizer, start, end, breach_minutes].
    """
    desk = desk_of(ctx)
    today = desk.calendar.today()
    days = week_of(today) if week else (today,)
    found = desk.calendar.breaches(days[0], days[-1])
    zone = desk.calendar.zone
    emit(
        ctx,
        [_breach_json(breach, zone) for breach in found],
        calendar_text.breaches_text(found),
    )


def _iso(at: datetime, zone: str) -> str:
    return at.astimezone(ZoneInfo(zone)).isoformat()


def _outcome_json(outcome: ImportOutcome, zone: str) -> dict[str, Any]:
    reading = outcome.reading
    return {
        "source": _source_json(outcome.source, zone),
        "added": outcome.added,
        "updated": outcome.updated,
        "removed": outcome.removed,
        "left_out": reading.left_out,
        "events": [_event_json(event, zone) for event in reading.events],
        "problems": [_problem_json(problem) for problem in reading.problems],
    }


def _source_json(source: CalendarSource, zone: str) -> dict[str, Any]:
    return {
        "id": source.id,
        "name": source.name,
        "origin": source.origin,
        "imported_at": _iso(source.imported_at, zone),
        "events": source.event_count,
        "problems": source.problems,
    }


def _event_json(event: CalendarEvent, zone: str) -> dict[str, Any]:
    return {
        "uid": event.uid,
        "title": event.title,
        "start": _iso(event.start, zone),
        "end": _iso(event.end, zone),
        "busy": event.busy,
        "all_day": event.all_day,
        "tentative": event.tentative,
        "zone_trust": event.zone_trust.value,
        "project": event.project_id,
    }


def _problem_json(problem: Problem) -> dict[str, str]:
    return {
        "code": problem.code,
        "where": problem.where,
        "detail": problem.detail,
        "text": event_problem(problem),
    }


def _breach_json(breach: Breach, zone: str) -> dict[str, Any]:
    span, event = breach.meeting.span, breach.meeting.event
    return {
        "day": breach.day.isoformat(),
        "title": event.title,
        "organizer": event.organizer,
        "start": _iso(instant_at(breach.day, span.start, zone), zone),
        "end": _iso(instant_at(breach.day, span.end, zone), zone),
        "breach_minutes": breach.meeting.breach_minutes,
    }
