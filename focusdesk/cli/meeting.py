"""`focusdesk meeting` and `focusdesk away`: what a person enters by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from focusdesk.cli.context import desk_of, emit
from focusdesk.cli.dates import day_named
from focusdesk.cli.routine_words import own_event_json, read_span
from focusdesk.cli.task_words import NOTHING
from focusdesk.domain.dayspan import Span
from focusdesk.domain.timerange import MINUTES_PER_DAY, day_of, minute_of
from focusdesk.text import routine_text, tr
from focusdesk.text.formats import clock

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.busy import CalendarEvent
    from focusdesk.domain.ids import ProjectId
    from focusdesk.services.desk import Desk


@click.group()
def meeting() -> None:
    """Enter meetings by hand, and change what you entered, absences too.

    JSON of an entry: id, title, kind (meeting or away), day, start, end (ISO 8601 with
    offset), project (id or null).
    """


@meeting.command()
@click.argument("title")
@click.option("--day", metavar="DAY", help="2026-11-26, besok; today without it.")
@click.option("--from", "start", metavar="TIME", required=True, help="13.00")
@click.option("--to", "end", metavar="TIME", required=True, help="14.00")
@click.option("--project", metavar="NAME", help="The project it is for.")
@click.pass_context
def add(
    ctx: click.Context,
    *,
    title: str,
    day: str | None,
    start: str,
    end: str,
    project: str | None,
) -> None:
    """Enter a meeting; the plan flows around it. JSON: the entry."""
    desk = desk_of(ctx, writes=True)
    own = desk.own_events
    when, span = day_named(day, own.today()), read_span(start, end)
    made = own.add_meeting(when, span, title, _project(desk, project))
    _answer(ctx, desk, made, tr("Added:"))


@meeting.command("list")
@click.pass_context
def list_(ctx: click.Context) -> None:
    """Show what you entered, from today on. JSON: a list of entries."""
    own = desk_of(ctx).own_events
    found = own.coming()
    value = [own_event_json(event, own.zone) for event in found]
    emit(ctx, value, routine_text.own_events_text(found, own.zone))


@meeting.command()
@click.argument("reference", metavar="TITLE_OR_ID")
@click.option("--title", help="Another title.")
@click.option("--day", metavar="DAY", help="Another day.")
@click.option("--from", "start", metavar="TIME", help="Another start.")
@click.option("--to", "end", metavar="TIME", help="Another end.")
@click.option("--project", metavar="NAME", help="Another project, or none.")
@click.pass_context
def edit(
    ctx: click.Context,
    *,
    reference: str,
    title: str | None,
    day: str | None,
    start: str | None,
    end: str | None,
    project: str | None,
) -> None:
    """Change an entry. JSON: the entry."""
    desk = desk_of(ctx, writes=True)
    own = desk.own_events
    old = own.find(reference)
    when, span = _when(old, own.zone)
    changed = own.edit(
        old.id,
        when if day is None else day_named(day, own.today()),
        read_span(start or clock(span.start), end or clock(span.end)),
        old.title if title is None else title,
        old.project_id if project is None else _project(desk, project),
    )
    _answer(ctx, desk, changed, tr("Changed:"))


@meeting.command()
@click.argument("reference", metavar="TITLE_OR_ID")
@click.pass_context
def remove(ctx: click.Context, reference: str) -> None:
    """Forget an entry. JSON: the entry."""
    desk = desk_of(ctx, writes=True)
    gone = desk.own_events.remove(desk.own_events.find(reference).id)
    value = own_event_json(gone, desk.own_events.zone)
    emit(ctx, value, tr("Removed: {title}", title=gone.title))


@click.command()
@click.argument("title", required=False)
@click.option("--day", metavar="DAY", help="2026-11-26, besok; today without it.")
@click.option("--from", "start", metavar="TIME", help="13.00; all day without it.")
@click.option("--to", "end", metavar="TIME", help="16.00; to the end of work without.")
@click.pass_context
def away(
    ctx: click.Context,
    *,
    title: str | None,
    day: str | None,
    start: str | None,
    end: str | None,
) -> None:
    """Be away for some hours or a whole day: nothing is planned there.

    JSON: the entry, as of `meeting`. See and remove absences with `meeting list` and
    `meeting remove`.
    """
    desk = desk_of(ctx, writes=True)
    own = desk.own_events
    when = day_named(day, own.today())
    span = None
    if start is not None or end is not None:
        hours = desk.workweek.frame(when).hours
        first = start or (clock(hours[0].start) if hours else "0")
        span = read_span(first, end or clock(desk.workweek.day_end(when)))
    made = own.be_away(when, span, tr("Away") if title is None else title)
    _answer(ctx, desk, made, tr("Added:"))


def _project(desk: Desk, name: str | None) -> ProjectId | None:
    if name is None or name.strip().casefold() in NOTHING:
        return None
    return desk.tasks.find_project(name).id


def _when(event: CalendarEvent, zone: str) -> tuple[date, Span]:
    day = day_of(event.start, zone)
    same = day_of(event.end, zone) == day
    end = minute_of(event.end, zone) if same else MINUTES_PER_DAY
    return day, Span(minute_of(event.start, zone), end)


def _answer(ctx: click.Context, desk: Desk, event: CalendarEvent, done: str) -> None:
    zone = desk.own_events.zone
    text = routine_text.own_event_line(event, zone)
    emit(ctx, own_event_json(event, zone), f"{done} {text}")
