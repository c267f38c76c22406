"""`focusdesk routine`: what comes back by itself, set once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from focusdesk.cli.context import desk_of, emit
from focusdesk.cli.dates import day_named
from focusdesk.cli.routine_words import (
    KINDS,
    PLACES,
    fields_from,
    preset_json,
    read_clock,
    routine_json,
)
from focusdesk.domain.errors import NotFound
from focusdesk.domain.routine import RoutineKind
from focusdesk.text import routine_text, tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from focusdesk.domain.routine import Routine, RoutinePreset
    from focusdesk.services.desk import Desk
    from focusdesk.services.routines import RoutineFields

F = TypeVar("F", bound="Callable[..., Any]")

_OPTIONS = (
    click.option("--kind", type=click.Choice(list(KINDS)), help="What it is."),
    click.option("--days", metavar="DAYS", help="senin, rabu or mon-fri."),
    click.option("--at", metavar="TIME", help="When it begins: 10.00."),
    click.option("--for", "length", metavar="LENGTH", help="How long: 15m, 1h."),
    click.option("--every", type=int, metavar="N", help="Every N weeks."),
    click.option("--from", "first", metavar="DAY", help="First day; weeks count here."),
    click.option("--until", metavar="DAY", help="Last day, or none."),
    click.option(
        "--place",
        type=click.Choice([*PLACES, "any"]),
        help="Only on days worked there.",
    ),
    click.option("--project", metavar="NAME", help="The project it is for, or none."),
    click.option(
        "--welcome/--not-welcome",
        default=None,
        help="A meeting that may lie in a no-meeting window.",
    ),
)


def _with_options(command: F) -> F:
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@click.group()
def routine() -> None:
    """Set meetings, hours of your own and breaks that come back by themselves.

    JSON of a routine: id, title, kind (meeting, work_hour, prayer, rest), weekdays
    (Monday = 0), start (local clock time), minutes, every (weeks), first, until or
    null, setting (WFA, WFO or null), project (id or null), welcome, active, next (day
    or null), exceptions [day, to, start] (to is null for one left out).
    """


@routine.command()
@click.pass_context
def presets(ctx: click.Context) -> None:
    """Show the routines to begin from.

    JSON: a list of [id, title, title_en, kind, weekdays, start, minutes, every,
    welcome].
    """
    found = desk_of(ctx).routines.presets()
    text = routine_text.presets_text(found)
    emit(ctx, [preset_json(one) for one in found], text)


@routine.command()
@click.argument("name", metavar="PRESET_OR_TITLE")
@click.option("--title", help="Another title than the preset's.")
@_with_options
@click.pass_context
def add(ctx: click.Context, /, name: str, **options: Any) -> None:  # noqa: ANN401 - click
    """Set a routine: a preset by its name, or a TITLE with --days, --at and --for.

    JSON: the routine.
    """
    desk = desk_of(ctx, writes=True)
    fields = fields_from(desk, options)
    preset = _preset(desk, name)
    if preset is None:
        _refuse_unsaid(desk, name, fields)
        fields = {"kind": RoutineKind.MEETING, "title": name, **fields}
    else:
        fields = {**_fields_of(preset), **fields}
    made = desk.routines.add(**fields)
    _answer(ctx, desk, made, tr("Added:"))


@routine.command("list")
@click.pass_context
def list_(ctx: click.Context) -> None:
    """Show the routines, and the times that differ. JSON: a list of routines."""
    desk = desk_of(ctx)
    found = desk.routines.coming()
    value = [routine_json(one, day) for one, day in found]
    emit(ctx, value, routine_text.routines_text(found, desk.routines.today()))


@routine.command()
@click.argument("reference", metavar="NAME_OR_ID")
@click.option("--title", help="Another title.")
@_with_options
@click.option("--rest/--resume", default=None, help="Let it rest, or take it up again.")
@click.pass_context
def edit(
    ctx: click.Context,
    /,
    reference: str,
    *,
    rest: bool | None,
    **options: Any,  # noqa: ANN401 - as click gives them
) -> None:
    """Change a routine. JSON: the routine."""
    desk = desk_of(ctx, writes=True)
    changed = desk.routines.find(reference)
    fields = fields_from(desk, options)
    if fields:
        changed = desk.routines.edit(changed.id, **fields)
    if rest is not None:
        changed = desk.routines.rest(changed.id, active=not rest)
    _answer(ctx, desk, changed, tr("Changed:"))


@routine.command()
@click.argument("reference", metavar="NAME_OR_ID")
@click.pass_context
def remove(ctx: click.Context, reference: str) -> None:
    """Forget a routine. JSON: the routine."""
    desk = desk_of(ctx, writes=True)
    gone = desk.routines.remove(desk.routines.find(reference).id)
    value = routine_json(gone, None)
    emit(ctx, value, tr("Removed: {title}", title=gone.title))


@routine.command()
@click.argument("reference", metavar="NAME_OR_ID")
@click.option("--day", metavar="DAY", help="Which time; without it the next.")
@click.option("--to", metavar="DAY", help="Move it to that day instead.")
@click.option("--at", metavar="TIME", help="Move it to that time instead.")
@click.option("--undo", is_flag=True, help="Let it come as usual again.")
@click.pass_context
def skip(
    ctx: click.Context,
    *,
    reference: str,
    day: str | None,
    to: str | None,
    at: str | None,
    undo: bool,
) -> None:
    """Leave out a single time of a routine, or move it. JSON: the routine."""
    desk = desk_of(ctx, writes=True)
    routines = desk.routines
    chosen = routines.find(reference)
    due = _due(desk, chosen, day)
    if undo:
        changed = routines.restore(chosen.id, due)
    elif to is None and at is None:
        changed = routines.skip(chosen.id, due)
    else:
        where = due if to is None else day_named(to, routines.today())
        start = chosen.start if at is None else read_clock(at)
        changed = routines.move(chosen.id, due, where, start)
    _answer(ctx, desk, changed, tr("Changed:"))


def _due(desk: Desk, chosen: Routine, day: str | None) -> date:
    if day is not None:
        return day_named(day, desk.routines.today())
    coming = desk.routines.next_day(chosen)
    if coming is None:
        raise click.UsageError(tr("It does not come again. Name the day with --day."))
    return coming


def _preset(desk: Desk, name: str) -> RoutinePreset | None:
    try:
        return desk.routines.preset(name)
    except NotFound:
        return None


def _fields_of(preset: RoutinePreset) -> RoutineFields:
    return {
        "title": routine_text.preset_title(preset),
        "kind": preset.kind,
        "weekdays": preset.weekdays,
        "start": preset.start,
        "minutes": preset.minutes,
        "every": preset.every,
        "welcome": preset.welcome,
    }


def _refuse_unsaid(desk: Desk, name: str, fields: RoutineFields) -> None:
    """Refuse a title without days, time and length: maybe a preset was meant."""
    wanted = {"weekdays": "--days", "start": "--at", "minutes": "--for"}
    missing = [option for field, option in wanted.items() if field not in fields]
    if len(missing) == len(wanted):
        desk.routines.preset(name)
    if missing:
        options = ", ".join(missing)
        message = tr("It is not said when it comes: {options}", options=options)
        raise click.UsageError(message)


def _answer(ctx: click.Context, desk: Desk, made: Routine, done: str) -> None:
    next_day = desk.routines.next_day(made)
    text = routine_text.routines_text([(made, next_day)], desk.routines.today())
    emit(ctx, routine_json(made, next_day), f"{done} {text}")
