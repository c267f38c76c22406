"""Recurring work, templates and triage in words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.rhythm import Every
from focusdesk.services.triage import Pile
from focusdesk.text.catalogue import tr
from focusdesk.text.formats import date_short, date_span, day_name_long, duration
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.recurring import RecurringTask, Template
    from focusdesk.domain.rhythm import Occurrence, Rhythm
    from focusdesk.services.triage import ProjectLoad, TriageEntry, TriageView

_MONDAY = date(2001, 1, 1)
_WORKING_DAYS = frozenset(range(5))


def rhythm_text(rhythm: Rhythm) -> str:
    """Say how often work comes back: `every Monday and Thursday`."""
    words = _period(rhythm)
    if rhythm.until is None:
        return words
    return tr("{often} until {day}", often=words, day=date_short(rhythm.until))


def next_times(times: tuple[Occurrence, ...]) -> str:
    """Say when work comes next, such as `Next: Fri, 27 Nov; Mon, 30 Nov`."""
    if not times:
        return tr("It does not come again.")
    days = "; ".join(
        date_short(one.first)
        if one.first == one.last
        else date_span(one.first, one.last)
        for one in times
    )
    return tr("Next: {days}.", days=days)


def recurring_line(one: RecurringTask, project: str = "") -> str:
    """Write recurring work as one line of a list."""
    rest = "" if one.active else tr("resting")
    often = rhythm_text(one.rhythm)
    parts = (one.title, duration(one.minutes), often, rest, project)
    return " · ".join(part for part in parts if part)


def template_line(template: Template) -> str:
    """Write a template as one line of a list."""
    count = tr("{count} tasks", count=len(template.lines))
    order = tr("one after the other") if template.in_order else tr("in any order")
    return f"{template.name} · {count} · {order}"


def pile_name(pile: Pile) -> str:
    """Name a pile of the backlog."""
    names = {
        Pile.OVERDUE: tr("Past its deadline"),
        Pile.DUE: tr("Due this week"),
        Pile.STARTED: tr("Started"),
        Pile.OPEN: tr("Waiting for time"),
        Pile.LATER: tr("Put off"),
    }
    return names[pile]


def triage_title(view: TriageView) -> str:
    """Name the week that is looked through."""
    return tr("Week {span}", span=date_span(view.first, view.last))


def triage_summary(view: TriageView) -> Sentence:
    """Say what the week holds, what is asked of it, and what is too much."""
    fits = tr(
        "{wanted} asked for; the week has {capacity}.",
        wanted=duration(view.wanted),
        capacity=duration(view.capacity),
    )
    if view.over:
        over = tr("{time} too much.", time=duration(view.over))
        return Sentence(fits, over, tr("Put something off, or make it smaller."))
    return Sentence(fits)


def load_text(load: ProjectLoad) -> str:
    """Say what a project asks of the week, against its share."""
    wanted = duration(load.wanted)
    if load.target is None:
        return f"{load.project.name} {wanted}"
    share = duration(load.target)
    return tr(
        "{project} {wanted} of {share}",
        project=load.project.name,
        wanted=wanted,
        share=share,
    )


def triage_lines(view: TriageView, now: datetime, zone: str) -> list[str]:
    """Write the backlog of a week, pile by pile."""
    from focusdesk.text.task_names import due_text

    summary = triage_summary(view)
    lines = [triage_title(view), f"{summary.title} {summary.explanation}".strip()]
    if view.loads:
        lines.append(", ".join(load_text(load) for load in view.loads))
    for pile in Pile:
        entries = [entry for entry in view.entries if entry.pile is pile]
        if not entries:
            continue
        lines += ["", f"{pile_name(pile)} ({len(entries)})"]
        for entry in entries:
            due = entry.task.due
            said = due_text(due, now, zone, with_clock=False) if due else ""
            lines.append("  " + " · ".join(t for t in _entry(entry, said) if t))
    return lines


def _entry(entry: TriageEntry, due: str) -> tuple[str, ...]:
    again = tr("comes back") if entry.recurs else ""
    task = entry.task
    return (
        task.id[:8],
        task.title,
        entry.project.name,
        duration(entry.left),
        due,
        again,
    )


def _period(rhythm: Rhythm) -> str:
    match rhythm.every:
        case Every.DAY if rhythm.interval == 1:
            return tr("every day")
        case Every.DAY:
            return tr("every {count} days", count=rhythm.interval)
        case Every.WEEK:
            return _weeks(rhythm)
        case Every.MONTH:
            return _months(rhythm)


def _weeks(rhythm: Rhythm) -> str:
    names = [
        day_name_long(_MONDAY + timedelta(days=day)) for day in sorted(rhythm.weekdays)
    ]
    days = ", ".join(names)
    if rhythm.interval > 1:
        if days:
            return tr("every {count} weeks: {days}", count=rhythm.interval, days=days)
        return tr("every {count} weeks", count=rhythm.interval)
    if rhythm.weekdays == _WORKING_DAYS:
        return tr("every working day")
    return tr("every {days}", days=days) if days else tr("every week")


def _months(rhythm: Rhythm) -> str:
    if rhythm.month_day is None:
        if rhythm.interval == 1:
            return tr("every month")
        return tr("every {count} months", count=rhythm.interval)
    if rhythm.interval == 1:
        return tr("every month on day {day}", day=rhythm.month_day)
    return tr(
        "every {count} months on day {day}",
        count=rhythm.interval,
        day=rhythm.month_day,
    )
