"""What a week cannot hold, in lines for oneself and as a message one can send."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.text.catalogue import tr, trn
from focusdesk.text.formats import clock, date_short, duration

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.planning.deadlines import BrokenDeadline, Overload, Relief
    from focusdesk.domain.planning.problem import Moment

LONGEST_TITLE = 40


def overload_headline(overload: Overload) -> str:
    """Say in one sentence how many deadlines break and how much is missing."""
    return trn(
        "{count} deadline does not hold: {time} short.",
        "{count} deadlines do not hold: {time} short.",
        len(overload.broken),
        time=duration(overload.short),
    )


def overload_lines(overload: Overload) -> tuple[str, ...]:
    """Say which deadlines break, who asks for the time, and what would be enough."""
    broken = tuple(_broken_line(one, overload) for one in overload.broken)
    return (
        overload_headline(overload),
        *broken,
        *_demand(overload),
        *_enough(overload),
    )


def relief_line(relief: Relief, overload: Overload) -> str:
    """Say one measure that frees minutes, as a wish: `Leave out Report (2 h)`."""
    title = _short(relief.title)
    match relief.code:
        case "leave_out":
            time = duration(relief.minutes)
            return tr("Leave out {title} ({time})", title=title, time=time)
        case "cancel_meeting":
            when = _when(relief.at, overload.first) if relief.at else ""
            return tr("Do without the meeting {title}, {when}", title=title, when=when)
        case "lower_share":
            time = duration(relief.minutes)
            return tr("Give {title} {time} less this week", title=title, time=time)
        case _ if relief.to is None:
            return tr("Move the deadline of {title} past these days", title=title)
        case _:
            when = _when(relief.to, overload.first)
            return tr("Move the deadline of {title} to {when}", title=title, when=when)


def overload_message(overload: Overload) -> str:
    """Write a polite message with the figures, to be edited and sent to a lead."""
    broken = [f"- {_broken_line(one, overload)}" for one in overload.broken]
    parts = [
        tr("Hello, my time does not hold all the deadlines that are set."),
        *_demand(overload),
        "\n".join((tr("Without a change these will be late:"), *broken)),
    ]
    wishes = [f"- {relief_line(one, overload)}" for one in overload.relief]
    if wishes:
        proposal = trn(
            "This one change would be enough:",
            "Together these {count} changes would be enough:",
            len(wishes),
        )
        parts.append("\n".join((proposal, *wishes)))
    parts.append(tr("Which should come first? Thank you."))
    return "\n\n".join(parts)


def _broken_line(one: BrokenDeadline, overload: Overload) -> str:
    told = {
        "title": _short(one.title),
        "project": _project(one.project, overload),
        "due": _when(one.due, overload.first),
    }
    if one.ends is None:
        time = duration(one.short)
        return tr("{title} ({project}): due {due}, {time} short", **told, time=time)
    ends = _when(one.ends, overload.first)
    return tr("{title} ({project}): due {due}, done {ends}", **told, ends=ends)


def _demand(overload: Overload) -> tuple[str, ...]:
    """Say what is asked against what there is, when it is more."""
    if overload.asked <= overload.free:
        return ()
    asks = ", ".join(f"{ask.name} {duration(ask.minutes)}" for ask in overload.asks)
    return (
        tr(
            "Until {when} there are {free}; {asked} are asked for ({asks}).",
            when=_when(overload.until, overload.first),
            free=duration(overload.free),
            asked=duration(overload.asked),
            asks=asks,
        ),
    )


def _enough(overload: Overload) -> tuple[str, ...]:
    if not overload.relief:
        return ()
    wishes = "; ".join(relief_line(one, overload) for one in overload.relief)
    return (tr("Enough would be: {measures}.", measures=wishes),)


def _project(project_id: str, overload: Overload) -> str:
    names = {ask.project: ask.name for ask in overload.asks}
    return names.get(project_id, project_id)


def _when(moment: Moment, first: date) -> str:
    day = date_short(moment.day)
    if moment.day.year != first.year:
        day += f" {moment.day.year}"
    return f"{day}, {clock(moment.minute)}"


def _short(title: str) -> str:
    if len(title) <= LONGEST_TITLE:
        return title
    return f"{title[: LONGEST_TITLE - 1].rstrip()}…"
