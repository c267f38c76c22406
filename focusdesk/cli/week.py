"""`focusdesk week`: the plan of a week as text or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

from focusdesk.cli.context import desk_of, emit
from focusdesk.cli.dates import day_named, week_named
from focusdesk.cli.today import day_json
from focusdesk.domain.planning.overload_json import overload_as_json
from focusdesk.domain.timerange import instant_at
from focusdesk.services.week_view import (
    AddTime,
    DeepOver,
    EndsLate,
    MeetingInQuiet,
    OfficeDaysOff,
    ProposeTime,
    SeeDay,
    SwitchesOver,
    WorkElsewhere,
)
from focusdesk.text import tr, week_text
from focusdesk.text.overload_text import overload_lines, overload_message
from focusdesk.text.reasons import give_sentences

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.planning.deadlines import Overload
    from focusdesk.services.day_view import UnplacedView
    from focusdesk.services.week_view import Concern, Remedy, Share, WeekView


@click.command()
@click.option("--week", "name", metavar="WEEK", help="A week by its number: 2026-W48.")
@click.option("--day", metavar="DAY", help="The week of a day: 2026-11-26, besok.")
@click.pass_context
def week(ctx: click.Context, name: str | None, day: str | None) -> None:
    """Show a week's plan, planning first if anything changed.

    Weeks up to two ahead of this one are planned; any other is shown as it is kept.

    JSON: week, first, last, zone, state, model, planned_to, focus_minutes,
    meeting_minutes, switches, switch_limit, no_meeting_kept, no_meeting_windows,
    work_minutes, days (each as of `today --json`), shares [project, minutes,
    planned_minutes, worked_minutes, meeting_minutes, target_minutes, percent,
    target_percent], concerns [kind, text, why, remedy and the figures of its kind:
    meeting_in_no_meeting_window, switches_over, focus_over, office_days,
    ends_late], overloads [week, first, until, free_minutes, broken, asks, relief,
    lines, message], unplaced [task, title, project, minutes, reason, gives (what
    would have to give), reasons]. A remedy has a kind: propose_time [start, end,
    message], add_time [task, minutes, start, end], change_place [day, setting],
    see_day [day], see_tasks. Percents are of work_minutes. Times are ISO 8601 with
    offset, durations minutes.
    """
    if name is not None and day is not None:
        raise click.UsageError(tr("Give --week or --day, not both."))
    desk = desk_of(ctx, writes=True)
    chosen = desk.weeks.coming()
    if day is not None:
        chosen = day_named(day, desk.weeks.today())
    elif name is not None:
        chosen = week_named(name)
    desk.weeks.refresh(chosen)
    view = desk.weeks.week_view(chosen)
    emit(ctx, week_json(view), week_text.render(view))


def week_json(view: WeekView) -> dict[str, Any]:
    """Return a week as the JSON of the contract."""
    figures, calendar = view.figures, view.first.isocalendar()
    return {
        "week": f"{calendar.year}-W{calendar.week:02d}",
        "first": view.first.isoformat(),
        "last": view.last.isoformat(),
        "zone": view.model.zone,
        "state": view.state.value,
        "model": view.model.id,
        "planned_to": view.plan_to.isoformat() if view.plan_to else None,
        "focus_minutes": figures.focus_minutes,
        "meeting_minutes": figures.meeting_minutes,
        "switches": figures.switches,
        "switch_limit": figures.switch_limit,
        "no_meeting_kept": figures.quiet_kept,
        "no_meeting_windows": figures.quiet_windows,
        "days": [day_json(day) for day in view.days],
        "work_minutes": figures.work_minutes,
        "shares": [_share(share, figures.work_minutes) for share in view.shares],
        "overloads": [_overload(overload) for overload in view.overloads],
        "concerns": [
            _concern(concern, remedy, view.model.zone)
            for concern, remedy in week_text.concerns_of(view)
        ],
        "unplaced": [_unplaced(entry) for entry in view.unplaced],
    }


def _share(share: Share, whole: int) -> dict[str, Any]:
    return {
        "project": share.project.name,
        "minutes": share.total,
        "planned_minutes": share.planned,
        "worked_minutes": share.worked,
        "meeting_minutes": share.meetings,
        "target_minutes": share.target,
        "percent": _percent(share.total, whole),
        "target_percent": _percent(share.target, whole),
    }


def _percent(minutes: int | None, whole: int) -> float | None:
    return None if minutes is None or not whole else round(100 * minutes / whole, 1)


def _overload(overload: Overload) -> dict[str, Any]:
    year, week, _ = overload.until.day.isocalendar()
    return {
        "week": f"{year}-W{week:02d}",
        **overload_as_json(overload),
        "lines": list(overload_lines(overload)),
        "message": overload_message(overload),
    }


def _concern(concern: Concern, remedy: Remedy | None, zone: str) -> dict[str, Any]:
    sentence = week_text.concern_sentence(concern, zone, remedy)
    words: dict[str, Any] = {"text": sentence.title, "why": sentence.explanation}
    words["remedy"] = _remedy(concern, remedy, zone) if remedy else None
    match concern:
        case MeetingInQuiet(day=day, meeting=meeting):
            return {
                "kind": "meeting_in_no_meeting_window",
                **words,
                "meeting": meeting.event.id,
                "start": _at(day, meeting.span.start, zone),
                "breach_minutes": meeting.breach_minutes,
            }
        case SwitchesOver(day=day, count=count, limit=limit):
            over: dict[str, Any] = {"count": count, "limit": limit}
            return {"kind": "switches_over", **words, "day": day.isoformat(), **over}
        case DeepOver(day=day, minutes=minutes, limit=limit):
            over = {"minutes": minutes, "limit": limit}
            return {"kind": "focus_over", **words, "day": day.isoformat(), **over}
        case OfficeDaysOff(count=count, expected=expected):
            found = {"count": count, "expected": expected}
            return {"kind": "office_days", **words, **found}
        case EndsLate():
            return {"kind": "ends_late", **words, **_late(concern, zone)}


def _remedy(concern: Concern, remedy: Remedy, zone: str) -> dict[str, Any]:
    match remedy, concern:
        case ProposeTime(day=day, span=span), MeetingInQuiet():
            message = week_text.proposal_text(concern, remedy)
            return {"kind": "propose_time", **_when(day, span, zone)} | {
                "message": message
            }
        case AddTime(task_id=task, day=day, span=span, minutes=minutes), _:
            added: dict[str, Any] = {"task": task, "minutes": minutes}
            return {"kind": "add_time", **added, **_when(day, span, zone)}
        case WorkElsewhere(day=day, setting=setting), _:
            place = {"day": day.isoformat(), "setting": setting.value}
            return {"kind": "change_place", **place}
        case SeeDay(day=day), _:
            return {"kind": "see_day", "day": day.isoformat()}
        case _:
            return {"kind": "see_tasks"}


def _when(day: date, span: Span, zone: str) -> dict[str, str]:
    return {"start": _at(day, span.start, zone), "end": _at(day, span.end, zone)}


def _late(concern: EndsLate, zone: str) -> dict[str, Any]:
    ends = None
    if concern.ends is not None:
        day, span = concern.ends
        ends = _at(day, span.end, zone)
    return {
        "task": concern.task_id,
        "project": concern.project.name,
        "due": concern.due.astimezone(ZoneInfo(zone)).isoformat(),
        "ends": ends,
        "missing_minutes": concern.missing,
        "gives": list(give_sentences(concern.reasons)),
    }


def _unplaced(entry: UnplacedView) -> dict[str, Any]:
    return {
        "task": entry.task_id,
        "title": entry.title,
        "project": entry.project.name,
        "minutes": entry.minutes,
        "reason": week_text.unplaced_line(entry).explanation,
        "gives": list(give_sentences(entry.reasons)),
        "reasons": [
            {"code": r.code, "minutes": r.minutes, "facts": dict(r.facts)}
            for r in entry.reasons
        ],
    }


def _at(day: date, minute: int, zone: str) -> str:
    return instant_at(day, minute, zone).astimezone(ZoneInfo(zone)).isoformat()
