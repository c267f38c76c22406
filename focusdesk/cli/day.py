"""`focusdesk day`: what the day came to, and its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from focusdesk.cli.context import desk_of, emit
from focusdesk.cli.dates import day_named
from focusdesk.text import tr

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.day_close import DayClosing, DoneWork
    from focusdesk.services.desk import Desk

_DAY = click.option(
    "--day", metavar="DAY", help="Another day: 2026-11-26, kemarin, yesterday."
)


@click.group()
def day() -> None:
    """Look back on a day, and close it."""


@day.command()
@_DAY
@click.pass_context
def show(ctx: click.Context, day: str | None) -> None:
    """Show what the day came to, without closing it. JSON: that of `day close`."""
    desk = desk_of(ctx)
    _emit(ctx, desk, desk.day_close.view(_named(desk, day)))


@day.command()
@_DAY
@click.pass_context
def close(ctx: click.Context, day: str | None) -> None:
    """Close the day: nothing more is announced until the next working day.

    JSON: day, closed_at, minutes, overtime_minutes, done [task_id, title, project,
    minutes, overtime_minutes, blocks, task_done], interruptions [at, kind, source,
    note, planned], rolls_over [task_id, title, project, minutes, to], first (null, or
    day, start, title, project), thoughts.
    """
    desk = desk_of(ctx, writes=True)
    _emit(ctx, desk, desk.day_close.close(_named(desk, day)))


@day.command()
@_DAY
@click.pass_context
def reopen(ctx: click.Context, day: str | None) -> None:
    """Take the closing back: the day's alarms ring again. JSON: as `day close`."""
    desk = desk_of(ctx, writes=True)
    chosen = _named(desk, day)
    desk.day_close.reopen(chosen)
    _emit(ctx, desk, desk.day_close.view(chosen))


def _named(desk: Desk, text: str | None) -> date:
    return day_named(text, desk.day_close.today())


def _emit(ctx: click.Context, desk: Desk, view: DayClosing) -> None:
    from focusdesk.text.closing_text import render_closing

    zone = desk.workweek.model.zone
    text = render_closing(view, zone)
    if view.session_open:
        text += "\n" + tr("A session is open still.")
    emit(ctx, _json(view, zone), text)


def _json(view: DayClosing, zone: str) -> dict[str, Any]:
    from zoneinfo import ZoneInfo

    from focusdesk.domain.timerange import instant_at

    where = ZoneInfo(zone)

    def at(on: date, minute: int) -> str:
        return instant_at(on, minute, zone).astimezone(where).isoformat()

    closed, first = view.closed_at, view.first
    return {
        "day": view.day.isoformat(),
        "closed_at": (
            closed.astimezone(where).isoformat(timespec="seconds") if closed else None
        ),
        "minutes": view.minutes,
        "overtime_minutes": view.overtime,
        "done": [_done_json(work) for work in view.done],
        "interruptions": [
            {
                "at": one.at.astimezone(where).isoformat(timespec="seconds"),
                "kind": one.kind,
                "source": one.source,
                "note": one.note,
                "planned": one.planned,
            }
            for one in view.interruptions
        ],
        "rolls_over": [
            {
                "task_id": roll.task_id,
                "title": roll.title,
                "project": roll.project,
                "minutes": roll.minutes,
                "to": None if roll.to is None else at(roll.to[0], roll.to[1].start),
            }
            for roll in view.rolls
        ],
        "first": None
        if first is None
        else {
            "day": first.day.isoformat(),
            "start": at(first.day, first.span.start),
            "title": first.title,
            "project": first.project,
        },
        "thoughts": view.thoughts,
    }


def _done_json(work: DoneWork) -> dict[str, Any]:
    return {
        "task_id": work.task_id,
        "title": work.title,
        "project": work.project,
        "minutes": work.minutes,
        "overtime_minutes": work.overtime,
        "blocks": work.blocks,
        "task_done": work.task_done,
    }
