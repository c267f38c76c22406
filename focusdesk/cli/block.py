"""`focusdesk block`, `place` and `what-if`: arranging the plan by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from focusdesk.cli.block_words import (
    block_named,
    difference_json,
    proposed,
    read_time,
    settle,
    titles_of,
)
from focusdesk.cli.context import desk_of, emit
from focusdesk.cli.dates import day_named
from focusdesk.domain.dayspan import Span
from focusdesk.domain.planning import acts
from focusdesk.text import tr
from focusdesk.text.plan_change_text import difference_lines, what_if_answer

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from focusdesk.domain.planning.acts import Act
    from focusdesk.services.day_view import BlockView
    from focusdesk.services.desk import Desk

Command = TypeVar("Command", bound="Callable[..., Any]")


def _named(command: Command) -> Command:
    """Add what every command on a block takes."""
    on = click.option("--on", metavar="DAY", help="The day BLOCK is named on.")
    return _asking(on(click.argument("reference", metavar="BLOCK")(command)))


def _asking(command: Command) -> Command:
    yes = click.option("--yes", "-y", is_flag=True, help="Apply without asking.")
    dry = click.option("--dry-run", is_flag=True, help="Show what would change only.")
    return yes(dry(command))


@click.group()
def block() -> None:
    """Move blocks by hand; each change is shown before it applies.

    BLOCK is its start (09.05), its number in the day, the beginning of its id or a
    part of its title. What is moved is pinned. With --json nothing applies without
    --yes.

    JSON: applied, minutes_lost, moves [task, title, before, after], left_out, let_in
    [task, title, minutes], late, in_time [task, title], cost_before, cost_after.
    """


@block.command()
@_named
@click.option("--at", "at", metavar="TIME", required=True, help="08.00")
@click.option("--day", metavar="DAY", help="To this day; else its own.")
@click.pass_context
def move(
    ctx: click.Context, /, reference: str, *, at: str, day: str | None, **_: object
) -> None:
    """Put a block at another time."""
    desk, found, own = _found(ctx, reference)
    target = day_named(day, desk.planning.today()) if day else own
    _settle(ctx, desk, found, acts.MoveBlock(found.id, target, read_time(at)))


@block.command()
@_named
@click.option("--start", metavar="TIME", help="Its new start.")
@click.option("--end", metavar="TIME", help="Its new end.")
@click.pass_context
def resize(
    ctx: click.Context,
    /,
    reference: str,
    *,
    start: str | None,
    end: str | None,
    **_: object,
) -> None:
    """Give a block another start or end."""
    if start is None and end is None:
        raise click.UsageError(tr("Give --start or --end."))
    desk, found, _own = _found(ctx, reference)
    first = found.span.start if start is None else read_time(start)
    last = found.span.end if end is None else read_time(end)
    if first >= last:
        raise click.BadParameter(tr("The end must lie after the start."))
    _settle(ctx, desk, found, acts.ResizeBlock(found.id, Span(first, last)))


@block.command()
@_named
@click.pass_context
def pin(ctx: click.Context, /, reference: str, **_: object) -> None:
    """Keep a block where it is."""
    desk, found, _own = _found(ctx, reference)
    _settle(ctx, desk, found, acts.PinBlock(found.id))


@block.command()
@_named
@click.pass_context
def unpin(ctx: click.Context, /, reference: str, **_: object) -> None:
    """Let a block flow again."""
    desk, found, _own = _found(ctx, reference)
    _settle(ctx, desk, found, acts.PinBlock(found.id, pinned=False))


@block.command()
@_named
@click.argument("other", metavar="OTHER")
@click.pass_context
def swap(ctx: click.Context, /, reference: str, *, other: str, **_: object) -> None:
    """Let two blocks change places."""
    desk, found, own = _found(ctx, reference)
    second, _day = block_named(desk, other, own if ctx.params.get("on") else None)
    _settle(ctx, desk, found, acts.SwapBlocks(found.id, second.id))


@block.command()
@_named
@click.option("--at", metavar="TIME", required=True, help="Where to cut.")
@click.pass_context
def split(ctx: click.Context, /, reference: str, *, at: str, **_: object) -> None:
    """Cut a block: the first part stays, the rest is planned anew."""
    desk, found, _own = _found(ctx, reference)
    _settle(ctx, desk, found, acts.SplitBlock(found.id, read_time(at)))


@block.command()
@_named
@click.pass_context
def skip(ctx: click.Context, /, reference: str, **_: object) -> None:
    """Not now: plan the work of a block after it."""
    desk, found, _own = _found(ctx, reference)
    _settle(ctx, desk, found, acts.SkipBlock(found.id))


@block.command("to-day")
@_named
@click.option("--day", metavar="DAY", required=True, help="2026-11-26, besok.")
@click.pass_context
def to_day(ctx: click.Context, /, reference: str, *, day: str, **_: object) -> None:
    """Work a block on another day, wherever it costs least there."""
    desk, found, _own = _found(ctx, reference)
    target = day_named(day, desk.planning.today())
    _settle(ctx, desk, found, acts.MoveToDay(found.id, target))


@click.command()
@click.argument("task", metavar="TASK")
@click.option("--at", metavar="TIME", required=True, help="08.00")
@click.option("--day", metavar="DAY", help="On this day; else today.")
@_asking
@click.pass_context
def place(
    ctx: click.Context, /, task: str, *, at: str, day: str | None, **_: object
) -> None:
    """Put a task from the backlog at a time, pinned. JSON: that of `block`."""
    desk = desk_of(ctx, writes=True)
    today = desk.planning.today()
    desk.planning.refresh(today)
    found = desk.tasks.find(task)
    act = acts.PlaceTask(found.id, day_named(day, today), read_time(at))
    settle(ctx, desk, proposed(desk, act), found.id, found.title)


@click.command("what-if")
@click.argument("reference", metavar="BLOCK")
@click.option("--at", metavar="TIME", help="What if at 08.00?")
@click.option("--day", metavar="DAY", help="What if besok?")
@click.option("--on", metavar="DAY", help="The day BLOCK is named on.")
@click.pass_context
def what_if(
    ctx: click.Context,
    /,
    reference: str,
    *,
    at: str | None,
    day: str | None,
    **_: object,
) -> None:
    """Say what a block would cost at another time or day; nothing is changed.

    JSON: answer, and what `block` gives with --dry-run.
    """
    if at is None and day is None:
        raise click.UsageError(tr("Give --at or --day."))
    desk, found, own = _found(ctx, reference)
    target = day_named(day, desk.planning.today()) if day else own
    act: Act = acts.MoveToDay(found.id, target)
    if at is not None:
        act = acts.MoveBlock(found.id, target, read_time(at))
    difference = proposed(desk, act).difference
    answer = what_if_answer(difference, found.task_id)
    lines = [f"- {line}" for line in difference_lines(difference, titles_of(desk))]
    value = {"answer": answer, **difference_json(desk, difference)}
    emit(ctx, value, "\n".join((answer, *lines)))


def _found(ctx: click.Context, reference: str) -> tuple[Desk, BlockView, date]:
    """Return the desk with a plan that is current, the block named and its day."""
    desk = desk_of(ctx, writes=True)
    today = desk.planning.today()
    desk.planning.refresh(today)
    on = ctx.params.get("on")
    named_on = day_named(str(on), today) if on else None
    return desk, *block_named(desk, reference, named_on)


def _settle(ctx: click.Context, desk: Desk, found: BlockView, act: Act) -> None:
    settle(ctx, desk, proposed(desk, act), found.task_id, found.title)
