"""`focusdesk plan`: plan a day of the vault, or a problem from a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from focusdesk.cli.context import desk_of, emit
from focusdesk.cli.dates import DAY
from focusdesk.text import tr

if TYPE_CHECKING:
    from focusdesk.services.desk import Desk


@click.command()
@click.option("--day", type=DAY, help="Plan this day (2026-11-26, besok); else today.")
@click.option("--week", metavar="WEEK", help="Plan a whole week: 2026-W48.")
@click.option("--input", "source", type=click.Path(path_type=Path), help="A problem.")
@click.option("--output", type=click.Path(path_type=Path), help="Where its plan goes.")
@click.option("--time-limit", type=float, help="Seconds to search for a better plan.")
@click.pass_context
def plan(
    ctx: click.Context,
    *,
    day: str | None,
    week: str | None,
    source: Path | None,
    output: Path | None,
    time_limit: float | None,
) -> None:
    """Plan a day or a week anew and show it; or solve a problem, no vault touched.

    JSON: as `focusdesk today --json` with the overloads of its week, or as
    `focusdesk week --json`; with --input, `focusdesk.plan/1`.
    """
    if time_limit is not None and time_limit <= 0:
        raise click.BadParameter(tr("The time limit must be more than 0 seconds."))
    if source is not None:
        from focusdesk.cli.plan_file import solve_file

        ctx.exit(solve_file(source, output, time_limit or 1.0))
    if output is not None:
        raise click.UsageError(tr("--output goes with --input."))
    if day is not None and week is not None:
        raise click.UsageError(tr("Give --week or --day, not both."))
    desk = desk_of(ctx, writes=True)
    if week is not None:
        _plan_week(ctx, desk, week)
    else:
        _plan_day(ctx, desk, day, time_limit)


def _plan_week(ctx: click.Context, desk: Desk, name: str) -> None:
    from focusdesk.cli.dates import week_named
    from focusdesk.cli.week import week_json
    from focusdesk.text import week_text

    chosen = week_named(name)
    desk.weeks.plan_week(chosen)
    view = desk.weeks.week_view(chosen)
    emit(ctx, week_json(view), week_text.render(view))


def _plan_day(
    ctx: click.Context, desk: Desk, day: str | None, time_limit: float | None
) -> None:
    from focusdesk.cli.dates import day_named
    from focusdesk.cli.today import show_day
    from focusdesk.domain.planning.overload_json import overload_as_json
    from focusdesk.text.overload_text import overload_lines, overload_message

    chosen = day_named(day, desk.planning.today())
    desk.planning.plan_day(chosen, time_limit)
    value, text = show_day(desk, chosen)
    found = desk.weeks.week_view(chosen).overloads
    value["overloads"] = [
        overload_as_json(one) | {"message": overload_message(one)} for one in found
    ]
    emit(ctx, value, "\n\n".join((text, *map("\n".join, map(overload_lines, found)))))
