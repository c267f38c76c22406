"""A week in words: what needs attention in it, and its plan for a terminal."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from focusdesk.domain.timerange import day_of
from focusdesk.services.week_view import (
    AddTime,
    DeepOver,
    EndsLate,
    MeetingInQuiet,
    OfficeDaysOff,
    ProposeTime,
    SeeDay,
    SeeTasks,
    SwitchesOver,
    WeekState,
    WorkElsewhere,
)
from focusdesk.text import formats
from focusdesk.text.catalogue import tr, trn
from focusdesk.text.day_text import agenda, unplaced_sentence
from focusdesk.text.overload_text import (
    overload_headline,
    overload_lines,
    overload_message,
)
from focusdesk.text.reasons import unplaced_reason
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.busy import Meeting
    from focusdesk.domain.planning.deadlines import Overload
    from focusdesk.services.day_view import DayView, UnplacedView
    from focusdesk.services.week_view import Concern, Remedy, Share, WeekView


_SEEN = (SeeDay, SeeTasks, type(None))


def week_heading(view: WeekView) -> str:
    """Name a week by its number and its dates."""
    dates = formats.date_span(*shown_dates(view))
    return f"{formats.week_label(view.first)}, {dates}"


def shown_dates(view: WeekView) -> tuple[date, date]:
    """Return the first and the last date to name a week by."""
    if not view.days:
        return view.first, view.last
    return view.days[0].day, view.days[-1].day


def concern_sentence(
    concern: Concern, zone: str, remedy: Remedy | None = None
) -> Sentence:
    """Say what is broken, and what follows or can be done."""
    match concern:
        case MeetingInQuiet():
            return _meeting(concern)
        case SwitchesOver(day=day, count=count, limit=limit):
            return Sentence(
                tr(
                    "{day}: {count} project switches, at most {limit}",
                    day=formats.day_name_long(day),
                    count=count,
                    limit=limit,
                ),
                tr("Move one of the projects to another day."),
            )
        case DeepOver(day=day, minutes=minutes, limit=limit):
            return Sentence(
                tr(
                    "{day}: {time} of focus, at most {limit}",
                    day=formats.day_name_long(day),
                    time=formats.duration(minutes),
                    limit=formats.duration(limit),
                ),
                tr("Move a focus block to another day."),
            )
        case OfficeDaysOff(count=count, expected=expected):
            asked = tr("The work model asks for {count}.", count=expected)
            return Sentence(
                trn("{count} office day", "{count} office days", count),
                f"{asked} {_easiest(remedy)}".strip(),
            )
        case EndsLate():
            return _late(concern, zone, remedy)


def remedy_label(concern: Concern, remedy: Remedy) -> str:
    """Name the one thing to do about a concern, short enough for a button."""
    match remedy:
        case ProposeTime(day=day, span=span):
            time = formats.clock(span.start)
            if isinstance(concern, MeetingInQuiet) and concern.day == day:
                return tr("Propose {time}", time=time)
            when = f"{formats.day_name(day)} {time}"
            return tr("Propose {time}", time=when)
        case AddTime(minutes=minutes):
            return tr("Add {time}", time=formats.duration(minutes))
        case WorkElsewhere(day=day, setting=setting):
            name = formats.day_name(day)
            return tr("Make {day} {place}", day=name, place=setting.value)
        case SeeDay() | SeeTasks():
            return tr("See")


def proposal_text(concern: MeetingInQuiet, remedy: ProposeTime) -> str:
    """Write a polite message that asks for another time for a meeting."""
    meeting = concern.meeting
    was = f"{formats.date_short(concern.day)}, {formats.span_of(meeting.span)}"
    new = f"{formats.date_short(remedy.day)}, {formats.span_of(remedy.span)}"
    return " ".join(
        (
            tr(
                "Hello, could we move {title} from {was} to {new}?",
                title=meeting_title(meeting),
                was=was,
                new=new,
            ),
            tr("The former time is one I keep free of meetings for focused work."),
            tr("If the new one does not suit you, any free core hour is fine."),
            tr("Thank you."),
        )
    )


def meeting_title(meeting: Meeting) -> str:
    """Return what a meeting is called."""
    return meeting.event.title.strip() or tr("Untitled meeting")


def concerns_of(view: WeekView) -> tuple[tuple[Concern, Remedy | None], ...]:
    """Return each concern of a week with its remedy, first what can be done at once."""
    pairs = zip_longest(view.concerns, view.remedies[: len(view.concerns)])
    return tuple(sorted(pairs, key=lambda pair: isinstance(pair[1], _SEEN)))


def overload_heading(overload: Overload, view: WeekView) -> str:
    """Say how much does not hold, and that it is the week after when it is."""
    headline = overload_headline(overload)
    if overload.until.day <= view.last:
        return headline
    return tr("Next week: {text}", text=headline)


def unplaced_entries(view: WeekView) -> tuple[UnplacedView, ...]:
    """Return what did not fit, without the tasks already said to be late."""
    late = {c.task_id for c in view.concerns if isinstance(c, EndsLate)}
    return tuple(entry for entry in view.unplaced if entry.task_id not in late)


def unplaced_line(entry: UnplacedView) -> Sentence:
    """Say which task has minutes without a place, and why."""
    missing = formats.duration(entry.minutes)
    title = tr("{title}: {time} did not fit", title=entry.title, time=missing)
    return Sentence(title, unplaced_sentence(entry))


def render(view: WeekView) -> str:
    """Write a week: its figures, what it cannot hold, days, shares, concerns."""
    parts = [f"{week_heading(view)}\n{_figures(view)}", state_sentence(view)]
    parts += [_overload(one, view) for one in view.overloads]
    parts += [_day(day) for day in view.days]
    parts += [_shares(view), _attention(view)]
    return "\n\n".join(part for part in parts if part)


def state_sentence(view: WeekView) -> str:
    """Say why a week has no plan; empty when it has one."""
    sentences = {
        WeekState.NO_TASKS: tr(
            "Nothing is planned yet. Add tasks, then plan the week."
        ),
        WeekState.NO_BLOCKS: tr("No block lies in this week."),
        WeekState.NOT_PLANNED: tr("This week has not been planned yet."),
        WeekState.FREE: tr("A free week: no working hours."),
        WeekState.BEYOND: tr("Plans reach two weeks ahead; this week is further off."),
    }
    return sentences.get(view.state, "")


def share_text(share: Share) -> str:
    """Say what a project gets, and what it was to get."""
    got = formats.duration(share.total)
    if share.target is None:
        return got
    return tr("{time} of {target}", time=got, target=formats.duration(share.target))


def percent(minutes: int, whole: int) -> str:
    """Write a part of a whole: `26%`; empty when there is no whole."""
    return f"{round(100 * minutes / whole)}%" if whole > 0 else ""


def share_percent(share: Share, whole: int) -> str:
    """Say how much of the working time a project gets, and was to get."""
    got = percent(share.total, whole)
    if share.target is None or not got:
        return got
    return tr("{part} (target {target})", part=got, target=percent(share.target, whole))


def share_parts(share: Share) -> str:
    """Say what a project's minutes are made of."""
    parts = (
        (share.worked, tr("Worked {time}", time=formats.duration(share.worked))),
        (share.planned, tr("Planned {time}", time=formats.duration(share.planned))),
        (share.meetings, tr("Meetings {time}", time=formats.duration(share.meetings))),
    )
    return " · ".join(text for minutes, text in parts if minutes)


def _meeting(concern: MeetingInQuiet) -> Sentence:
    meeting = concern.meeting
    title = meeting_title(meeting)
    day = formats.day_name(concern.day)
    first = f"{day} {formats.clock(meeting.span.start)}, {title}"
    if meeting.breach_minutes == meeting.span.minutes:
        return Sentence(first, tr("Inside a no-meeting window."))
    time = formats.duration(meeting.breach_minutes)
    why = tr("{time} of it inside a no-meeting window.", time=time)
    return Sentence(first, why)


def _late(concern: EndsLate, zone: str, remedy: Remedy | None) -> Sentence:
    due_day = day_of(concern.due, zone)
    due = tr(
        "Due {day}, {time}.",
        day=formats.date_short(due_day),
        time=formats.clock_of(concern.due, zone),
    )
    if isinstance(remedy, AddTime):
        gap = tr(
            "There is a gap on {day}, {time}.",
            day=formats.date_short(remedy.day),
            time=formats.clock(remedy.span.start),
        )
        return Sentence(_short_title(concern), f"{due} {gap}")
    if concern.ends is None:
        why = unplaced_reason(concern.reasons) if concern.reasons else ""
        return Sentence(_short_title(concern), f"{due} {why}".strip())
    day, span = concern.ends
    ends = tr(
        "Ends {day}, {time}.",
        day=formats.date_short(day),
        time=formats.clock(span.end),
    )
    return Sentence(concern.title, f"{due} {ends}")


def _short_title(concern: EndsLate) -> str:
    if not concern.missing:
        return concern.title
    time = formats.duration(concern.missing)
    return tr("{title} is {time} short", title=concern.title, time=time)


def _easiest(remedy: Remedy | None) -> str:
    if not isinstance(remedy, WorkElsewhere):
        return ""
    return tr("{day} would change least.", day=formats.day_name_long(remedy.day))


def _overload(overload: Overload, view: WeekView) -> str:
    lines = [f"- {line}" for line in overload_lines(overload)[1:]]
    message = overload_message(overload).splitlines()
    sent = [f"  {line}".rstrip() for line in message]
    head = tr("A message to send:")
    return "\n".join((overload_heading(overload, view), *lines, head, *sent))


def _figures(view: WeekView) -> str:
    figures = view.figures
    return " · ".join(
        (
            tr("Focus {time}", time=formats.duration(figures.focus_minutes)),
            tr("Meetings {time}", time=formats.duration(figures.meeting_minutes)),
            tr(
                "Project switches {count} of at most {limit}",
                count=figures.switches,
                limit=figures.switch_limit,
            ),
            tr(
                "No-meeting windows kept {count} of {limit}",
                count=figures.quiet_kept,
                limit=figures.quiet_windows,
            ),
        )
    )


def _day(day: DayView) -> str:
    head = day.header
    facts = (
        formats.date_long(day.day),
        day.frame.setting.value,
        tr("Focus {time}", time=formats.duration(head.focus_minutes)),
        switches_text(head.switches),
    )
    return "\n".join((" · ".join(facts), *agenda(day)))


def switches_text(count: int) -> str:
    """Count the switches of a day."""
    return trn("{count} switch", "{count} switches", count)


def _shares(view: WeekView) -> str:
    if not view.shares:
        return ""
    width = max(len(share.project.name) for share in view.shares)
    whole = view.figures.work_minutes
    lines = [
        f"- {share.project.name:<{width}}  {share_text(share)}"
        f" · {share_percent(share, whole)}"
        for share in view.shares
    ]
    return "\n".join((tr("Project shares"), *lines))


def _attention(view: WeekView) -> str:
    lines = [line for pair in concerns_of(view) for line in _concern(view, *pair)]
    for entry in unplaced_entries(view):
        said = unplaced_line(entry)
        lines += [f"- {said.title}", f"  {said.explanation}"]
    return "\n".join((tr("Needs attention"), *lines)) if lines else ""


def _concern(view: WeekView, concern: Concern, remedy: Remedy | None) -> list[str]:
    said = concern_sentence(concern, view.model.zone, remedy)
    lines = [f"- {said.title}", f"  {said.explanation}"]
    if remedy is None or isinstance(remedy, _SEEN):
        return lines
    return [*lines, f"  → {remedy_label(concern, remedy)}"]
