"""`focusdesk today`: the day's plan as text or JSON, with reasons."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import click

from focusdesk.cli.context import desk_of, emit
from focusdesk.cli.dates import day_named
from focusdesk.domain.timerange import instant_at
from focusdesk.services.day_view import DayState
from focusdesk.text import day_text
from focusdesk.text.reasons import give_sentences

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.busy import Meeting
    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.planning.plan import Reason
    from focusdesk.domain.work_model import Pause
    from focusdesk.services.day_view import BlockView, DayView, UnplacedView
    from focusdesk.services.desk import Desk

NEXT_DAYS_SEARCHED = 14


@click.command()
@click.option("--day", metavar="DAY", help="Another day: 2026-11-26, besok, tomorrow.")
@click.pass_context
def today(ctx: click.Context, day: str | None) -> None:
    """Show today's plan with reasons, planning first if anything changed.

    JSON: day, zone, setting, state, hours, breaks, core_hours, no_meeting,
    focus_minutes, meeting_minutes, switches, switch_limit, blocks [id, task, title,
    project, start, end, minutes, state, deep, pinned, reason, reasons], meetings,
    unplaced [task, title, project, minutes, reason, reasons, goes_to]. Times are ISO
    8601 with offset, durations minutes.
    """
    desk = desk_of(ctx, writes=True)
    chosen = day_named(day, desk.planning.today())
    desk.planning.refresh(chosen)
    value, text = show_day(desk, chosen)
    if day is None and value["state"] == DayState.FREE_DAY:
        text += "\n\n" + _next_working_day(desk, chosen)
    emit(ctx, value, text)


def show_day(desk: Desk, day: date) -> tuple[dict[str, Any], str]:
    """Return a day as a JSON value and as text."""
    view = desk.planning.day_view(day)
    return day_json(view), day_text.render(view)


def _next_working_day(desk: Desk, day: date) -> str:
    later = desk.workweek.working_days(day + timedelta(days=1), 1)
    if not later or later[0].day > day + timedelta(days=NEXT_DAYS_SEARCHED):
        return ""
    desk.planning.refresh(later[0].day)
    return show_day(desk, later[0].day)[1]


def day_json(view: DayView) -> dict[str, Any]:
    """Return a day as the JSON of the contract."""
    frame = view.frame
    return {
        "day": view.day.isoformat(),
        "zone": frame.zone,
        "setting": frame.setting.value,
        "state": view.state.value,
        "hours": [_span(view, s) for s in frame.hours],
        "breaks": [_pause(view, pause) for pause in frame.pauses],
        "core_hours": [_span(view, s) for s in frame.core_hours],
        "no_meeting": [_span(view, s) for s in frame.no_meeting],
        "focus_minutes": view.header.focus_minutes,
        "meeting_minutes": view.header.meeting_minutes,
        "switches": view.header.switches,
        "switch_limit": view.header.switch_limit,
        "blocks": [_block(view, block) for block in view.blocks],
        "meetings": [_meeting(view, meeting) for meeting in view.meetings],
        "unplaced": [_unplaced(view, entry) for entry in view.unplaced],
    }


def _at(view: DayView, minute: int, day: date | None = None) -> str:
    zone = view.frame.zone
    from zoneinfo import ZoneInfo

    return (
        instant_at(day or view.day, minute, zone).astimezone(ZoneInfo(zone)).isoformat()
    )


def _span(view: DayView, span: Span, day: date | None = None) -> dict[str, Any]:
    return {"start": _at(view, span.start, day), "end": _at(view, span.end, day)}


def _pause(view: DayView, pause: Pause) -> dict[str, Any]:
    facts = {"kind": pause.kind.value, "title": pause.title}
    return _span(view, pause.span) | facts


def _block(view: DayView, block: BlockView) -> dict[str, Any]:
    return {
        "id": block.id,
        "task": block.task_id,
        "title": block.title,
        "project": block.project.name,
        **_span(view, block.span),
        "minutes": block.minutes,
        "state": block.state.value,
        "deep": block.deep,
        "pinned": block.pinned,
        "rating": block.rating,
        "reason": day_text.block_sentence(block),
        "reasons": _reasons(block.reasons),
    }


def _meeting(view: DayView, meeting: Meeting) -> dict[str, Any]:
    return {
        "id": meeting.event.id,
        "title": meeting.event.title,
        "kind": meeting.event.kind.value,
        **_span(view, meeting.span),
        "breach_minutes": meeting.breach_minutes,
        "tentative": meeting.event.tentative,
        "zone_trust": meeting.event.zone_trust.value,
    }


def _unplaced(view: DayView, entry: UnplacedView) -> dict[str, Any]:
    goes_to = None
    if entry.goes_to is not None:
        day, span = entry.goes_to
        goes_to = {"day": day.isoformat(), **_span(view, span, day)}
    return {
        "task": entry.task_id,
        "title": entry.title,
        "project": entry.project.name,
        "minutes": entry.minutes,
        "reason": day_text.unplaced_sentence(entry),
        "reasons": _reasons(entry.reasons),
        "gives": list(give_sentences(entry.reasons)),
        "goes_to": goes_to,
    }


def _reasons(reasons: tuple[Reason, ...]) -> list[dict[str, Any]]:
    return [
        {"code": r.code, "minutes": r.minutes, "facts": dict(r.facts)} for r in reasons
    ]
