"""`focusdesk break`: take a break, or end it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from focusdesk.cli.context import desk_of, emit
from focusdesk.text import tr

if TYPE_CHECKING:
    from focusdesk.services.desk import Desk


@click.command()
@click.argument("minutes", type=int, required=False)
@click.option("--end", "ends", is_flag=True, help="End the break that is taken.")
@click.option("--show", is_flag=True, help="Only say whether one is taken.")
@click.pass_context
def rest(ctx: click.Context, minutes: int | None, ends: bool, show: bool) -> None:
    """Take a break of MINUTES (else as set); it ends by itself.

    JSON: kind (none, short, long), since, until.
    """
    if ends + show + (minutes is not None) > 1:
        raise click.UsageError(tr("Give MINUTES, --end or --show."))
    desk = desk_of(ctx, writes=not show)
    if ends:
        desk.breaks.end()
    elif not show:
        desk.breaks.begin(minutes=minutes)
    _emit(ctx, desk)


def _emit(ctx: click.Context, desk: Desk) -> None:
    from zoneinfo import ZoneInfo

    from focusdesk.text.formats import clock_of

    taken, zone = desk.breaks.now(), desk.workweek.model.zone
    if taken is None:
        emit(ctx, {"kind": "none", "since": None, "until": None}, tr("No break."))
        return
    where = ZoneInfo(zone)
    value: dict[str, Any] = {
        "kind": taken.kind.value,
        "since": taken.since.astimezone(where).isoformat(timespec="seconds"),
        "until": taken.until.astimezone(where).isoformat(timespec="seconds"),
    }
    emit(ctx, value, tr("Break until {time}.", time=clock_of(taken.until, zone)))
