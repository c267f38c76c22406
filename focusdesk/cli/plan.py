"""`focusdesk plan`: plan a day of the vault, or a problem from a file."""

from __future__ import annotations

from pathlib import Path

import click

from focusdesk.cli.context import desk_of, emit
from focusdesk.cli.dates import DAY
from focusdesk.text import tr


@click.command()
@click.option("--day", type=DAY, help="Plan this day (2026-11-26, besok); else today.")
@click.option("--input", "source", type=click.Path(path_type=Path), help="A problem.")
@click.option("--output", type=click.Path(path_type=Path), help="Where its plan goes.")
@click.option("--time-limit", type=float, help="Seconds to search for a better plan.")
@click.pass_context
def plan(
    ctx: click.Context,
    day: str | None,
    source: Path | None,
    output: Path | None,
    time_limit: float | None,
) -> None:
    """Plan a day anew and show it; or solve a stand-alone problem, no vault touched.

    JSON: as `focusdesk today --json`; with --input, `focusdesk.plan/1`.
    """
    if time_limit is not None and time_limit <= 0:
        raise click.BadParameter(tr("The time limit must be more than 0 seconds."))
    if source is not None:
        from focusdesk.cli.plan_file import solve_file

        ctx.exit(solve_file(source, output, time_limit or 1.0))
    if output is not None:
        raise click.UsageError(tr("--output goes with --input."))
    from focusdesk.cli.dates import day_named
    from focusdesk.cli.today import show_day

    desk = desk_of(ctx, writes=True)
    chosen = day_named(day, desk.planning.today())
    desk.planning.plan_day(chosen, time_limit)
    value, text = show_day(desk, chosen)
    emit(ctx, value, text)
