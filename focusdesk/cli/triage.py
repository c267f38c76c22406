"""`focusdesk triage`: the backlog as a week sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from focusdesk.cli.context import desk_of, emit
from focusdesk.cli.dates import week_named
from focusdesk.cli.task_words import task_json
from focusdesk.text.recurring_text import triage_lines

if TYPE_CHECKING:
    from focusdesk.services.triage import TriageEntry, TriageView


@click.command()
@click.option(
    "--week", metavar="WEEK", help="The week, as 2026-W48; else the next one."
)
@click.option(
    "--later", multiple=True, metavar="TASK", help="Put off to the week after."
)
@click.option("--now", "sooner", multiple=True, metavar="TASK", help="Take back in.")
@click.pass_context
def triage(
    ctx: click.Context,
    week: str | None,
    later: tuple[str, ...],
    sooner: tuple[str, ...],
) -> None:
    """Look through the backlog for a week: what it asks, what the week holds.

    JSON: first, last, capacity, wanted and over (minutes), projects and tasks; each
    task has its pile: overdue, due, started, open or later.
    """
    desk = desk_of(ctx, writes=bool(later or sooner))
    day = week_named(week) if week else desk.triage.usual_week()
    find = desk.tasks.find
    if later:
        desk.triage.put_off([find(reference).id for reference in later], day)
    if sooner:
        desk.triage.take_in([find(reference).id for reference in sooner])
    view, zone = desk.triage.view(day), desk.tasks.zone
    emit(ctx, _json(view, zone), "\n".join(triage_lines(view, desk.tasks.now, zone)))


def _json(view: TriageView, zone: str) -> dict[str, Any]:
    return {
        "first": view.first.isoformat(),
        "last": view.last.isoformat(),
        "capacity": view.capacity,
        "wanted": view.wanted,
        "over": view.over,
        "learning": view.learning,
        "projects": [
            {
                "project": load.project.name,
                "wanted": load.wanted,
                "target": load.target,
            }
            for load in view.loads
        ],
        "tasks": [_entry_json(entry, zone) for entry in view.entries],
    }


def _entry_json(entry: TriageEntry, zone: str) -> dict[str, Any]:
    return task_json(entry.task, entry.project.name, zone) | {
        "pile": entry.pile.value,
        "left": entry.left,
        "recurs": entry.recurs,
    }
