"""Naming a block on the command line, and showing a change before it is made."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

from focusdesk.cli.context import emit, terminal_of
from focusdesk.domain.dayspan import parse_clock
from focusdesk.domain.errors import Ambiguous, NotFound
from focusdesk.domain.planning.plan import CostTerms
from focusdesk.domain.timerange import instant_at
from focusdesk.services.day_view import BlockState
from focusdesk.text import tr
from focusdesk.text.formats import clock
from focusdesk.text.plan_change_text import (
    act_words,
    difference_lines,
    difference_summary,
)

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.errors import FocusDeskError
    from focusdesk.domain.ids import TaskId
    from focusdesk.domain.planning.acts import Act
    from focusdesk.domain.planning.difference import PlanDifference
    from focusdesk.services.arranging import Proposal
    from focusdesk.services.day_view import BlockView
    from focusdesk.services.desk import Desk

SHORTEST_ID = 4


def read_time(text: str) -> int:
    """Read a time of day, `08.00` or `08:00`, in minutes; else a usage error."""
    try:
        return parse_clock(text)
    except ValueError:
        message = tr('"{text}" is not a time. Write it as 09.40.', text=text)
        raise click.BadParameter(message) from None


def block_named(
    desk: Desk, reference: str, on: date | None = None
) -> tuple[BlockView, date]:
    """Find a block that is not done and the day it lies on.

    It is named by its start or its number among the day's blocks (of `on`, else of
    today), by the beginning of its id, or by a part of its title; the last two are
    sought on later days too. Raises NotFound and Ambiguous.
    """
    first = on or desk.planning.today()
    days = (first,) if on else (first, *(d for d in desk.planning.reach() if d > first))
    for day in days:
        blocks = [
            block
            for block in desk.planning.day_view(day).blocks
            if block.state is not BlockState.DONE
        ]
        found = _in_day(blocks, reference, exact=day == first)
        if len(found) > 1:
            raise Ambiguous("block", reference, _told_apart(found))
        if found:
            return found[0], day
    raise NotFound("block", reference)


def _told_apart(found: list[BlockView]) -> tuple[str, ...]:
    """Name blocks by what each can be named with: parts of a task share the title."""
    return tuple(f"{clock(block.span.start)} {block.title}" for block in found)


def _in_day(blocks: list[BlockView], reference: str, *, exact: bool) -> list[BlockView]:
    if exact and reference.isdigit() and len(reference) < SHORTEST_ID:
        return blocks[int(reference) - 1 : int(reference)]
    if exact:
        at = _minute(reference)
        found = [block for block in blocks if block.span.start == at]
        if found:
            return found
    if len(reference) >= SHORTEST_ID:
        found = [block for block in blocks if block.id.startswith(reference)]
        if found:
            return found
    part = reference.casefold()
    return [block for block in blocks if part and part in block.title.casefold()]


def _minute(reference: str) -> int:
    try:
        return parse_clock(reference)
    except ValueError:
        return -1


def proposed(desk: Desk, act: Act) -> Proposal:
    """Return what would follow an act; raises ActRefused and SolverFailed."""
    got: list[Proposal] = []
    desk.arranging.propose(act, got.append, _raise)
    return got[0]


def _raise(error: FocusDeskError) -> None:
    raise error


def settle(
    ctx: click.Context, desk: Desk, proposal: Proposal, own: TaskId, title: str
) -> None:
    """Show what would change, ask, and make it so; JSON applies with --yes only."""
    asked, dry = bool(ctx.params.get("yes")), bool(ctx.params.get("dry_run"))
    as_json = terminal_of(ctx).as_json
    names = titles_of(desk)
    apply = not dry and (asked or not as_json)
    if not as_json:
        click.echo(preview(proposal, names, own, title))
        if apply and not asked:
            click.confirm(tr("Apply?"), abort=True)
    if apply:
        desk.arranging.apply(proposal)
    value = difference_json(desk, proposal.difference) | {"applied": apply}
    emit(ctx, value, tr("Applied.") if apply else "")


def preview(
    proposal: Proposal, names: dict[TaskId, str], own: TaskId, title: str
) -> str:
    """Write what an act does and what would follow, line by line."""
    act, difference = proposal.act, proposal.difference
    known: dict[str, str] = {str(task): name for task, name in names.items()}
    named = {str(getattr(act, "block_id", own)): title}
    head = f"{act_words(act, {**known, **named})}. "
    lines = [f"- {line}" for line in difference_lines(difference, names)]
    return "\n".join((head + difference_summary(difference, own), *lines))


def titles_of(desk: Desk) -> dict[TaskId, str]:
    """Return the titles of the open tasks."""
    return {task.id: task.title for task in desk.tasks.open()}


def difference_json(desk: Desk, difference: PlanDifference) -> dict[str, Any]:
    """Return a difference as the JSON of the contract."""
    zone, names = desk.workweek.model.zone, titles_of(desk)

    def named(task: TaskId) -> dict[str, Any]:
        return {"task": task, "title": names.get(task, task)}

    return {
        "minutes_lost": round(difference.minutes_lost, 2),
        "moves": [
            named(shift.task_id)
            | {
                "before": _place_json(shift.before, zone),
                "after": _place_json(shift.after, zone),
            }
            for shift in difference.shifts
        ],
        "left_out": [named(t) | {"minutes": n} for t, n in difference.left_out],
        "let_in": [named(t) | {"minutes": n} for t, n in difference.let_in],
        "late": [named(task) for task in difference.late],
        "in_time": [named(task) for task in difference.in_time],
        "cost_before": _cost_json(difference.before),
        "cost_after": _cost_json(difference.after),
    }


def _place_json(place: tuple[date, Span] | None, zone: str) -> dict[str, str] | None:
    if place is None:
        return None
    day, span = place
    here = ZoneInfo(zone)
    return {
        "start": instant_at(day, span.start, zone).astimezone(here).isoformat(),
        "end": instant_at(day, span.end, zone).astimezone(here).isoformat(),
    }


def _cost_json(cost: CostTerms) -> dict[str, float]:
    terms = {term.name: getattr(cost, term.name) for term in fields(CostTerms)}
    return {**terms, "total": cost.total}
