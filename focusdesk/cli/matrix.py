"""`focusdesk matrix`: see and change what each activity asks."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import click

from focusdesk.cli.context import desk_of, emit, terminal_of
from focusdesk.domain.allocation import Stage, fitting_place
from focusdesk.domain.errors import NotFound
from focusdesk.domain.planning.policy import DEFAULT_POLICY
from focusdesk.domain.task import SCALE, Activity, Setting
from focusdesk.text import tr
from focusdesk.text.errors import describe
from focusdesk.text.matrix_text import followed_words, matrix_line, matrix_table

if TYPE_CHECKING:
    from focusdesk.services.matrix import DemandsFields, Matrix, MatrixRow

ANYWHERE = "any"
LEVEL = click.IntRange(SCALE[0], SCALE[-1])


@click.group(invoke_without_command=True)
@click.pass_context
def matrix(ctx: click.Context) -> None:
    """Show or change the allocation matrix: what each activity asks.

    Without a command: every activity with stage, cognitive and shared level (1-5),
    kind, place, hours and usual length; changed ones are marked *.
    JSON: a list of [activity, stage, cognitive, collaboration, class, setting,
    fits, only_in_core, minutes, differs].
    """
    if ctx.invoked_subcommand is None:
        found = _matrix(ctx)
        if found.trouble is not None:
            said = describe(found.trouble)
            click.echo(f"{said.explanation} {said.next_step}", err=True)
        rows = found.rows()
        emit(ctx, [_as_json(row) for row in rows], matrix_table(rows))


@matrix.command("set")
@click.argument("activity")
@click.option("--stage", type=click.Choice([s.value for s in Stage]))
@click.option("--cognitive", type=LEVEL, help="How much thinking, 1-5.")
@click.option("--collaboration", type=LEVEL, help="How much with others, 1-5.")
@click.option(
    "--place",
    type=click.Choice([*Setting, ANYWHERE], case_sensitive=False),
    help="Where alone it is planned; any leaves it to the levels.",
)
@click.option("--core/--no-core", default=None, help="Only in core hours, or not.")
@click.option("--minutes", type=int, help="How long, where a new task says nothing.")
@click.option("--apply", "also", is_flag=True, help="Let open tasks follow, too.")
@click.pass_context
def set_(ctx: click.Context, /, activity: str, *, also: bool, **given: Any) -> None:  # noqa: ANN401 - click's options
    """Change what ACTIVITY asks: `set coding --cognitive 5 --place WFA`.

    JSON: an object as of the list, and followed, the open tasks changed with it.
    """
    found, named = _writing(ctx), _activity(activity)
    before = found.row(named).demands
    row = found.change(named, **_fields(given))
    followed = 0
    if also:
        tasks = desk_of(ctx, writes=True).matrix_tasks
        followed = tasks.follow({named: before}, found.allocation)
    _say(ctx, row, followed)


@matrix.command()
@click.argument("activity", required=False)
@click.pass_context
def reset(ctx: click.Context, activity: str | None) -> None:
    """Give ACTIVITY what it usually asks; without one, every activity.

    JSON: an object as of the list, or the whole list.
    """
    found = _writing(ctx)
    if activity is None:
        found.reset()
        rows = found.rows()
        text = tr("Every activity asks what it usually does.")
        emit(ctx, [_as_json(row) for row in rows], text)
        return
    named = _activity(activity)
    found.reset(named)
    row = found.row(named)
    emit(ctx, _as_json(row), matrix_line(row))


def _say(ctx: click.Context, row: MatrixRow, followed: int) -> None:
    lines = [matrix_line(row)]
    if followed:
        lines.append(followed_words(followed))
    emit(ctx, _as_json(row) | {"followed": followed}, "\n".join(lines))


def _fields(given: dict[str, Any]) -> DemandsFields:
    fields: DemandsFields = {}
    if given["stage"] is not None:
        fields["stage"] = Stage(given["stage"])
    if given["cognitive"] is not None:
        fields["cognitive"] = given["cognitive"]
    if given["collaboration"] is not None:
        fields["collaboration"] = given["collaboration"]
    if given["minutes"] is not None:
        fields["minutes"] = given["minutes"]
    if given["core"] is not None:
        fields["only_in_core"] = given["core"]
    if given["place"] is not None:
        free = given["place"] == ANYWHERE
        fields["setting"] = None if free else Setting(given["place"])
    return fields


def _activity(name: str) -> Activity:
    for activity in Activity:
        if activity.value == name.casefold():
            return activity
    close = get_close_matches(name.casefold(), [a.value for a in Activity])
    raise NotFound("activity", name, tuple(close))


def _as_json(row: MatrixRow) -> dict[str, Any]:
    asked = row.demands
    levels = (asked.cognitive, asked.collaboration)
    fits = asked.setting or fitting_place(*levels)
    return {
        "activity": row.activity.value,
        "stage": asked.stage.value,
        "cognitive": asked.cognitive,
        "collaboration": asked.collaboration,
        "class": DEFAULT_POLICY.class_rules.class_of(*levels).value,
        "setting": asked.setting,
        "fits": fits,
        "only_in_core": asked.only_in_core,
        "minutes": asked.minutes,
        "differs": row.differs,
    }


def _matrix(ctx: click.Context) -> Matrix:
    return terminal_of(ctx).workshop.matrix


def _writing(ctx: click.Context) -> Matrix:
    terminal_of(ctx).wrote = True
    return _matrix(ctx)
