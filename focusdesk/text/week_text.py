"""A week in words: what needs attention in it, and its plan for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.timerange import day_of
from focusdesk.services.week_view import (
    DeepOver,
    EndsLate,
    MeetingInQuiet,
    OfficeDaysOff,
    SwitchesOver,
    WeekState,
)
from focusdesk.text import formats
from focusdesk.text.catalogue import tr, trn
from focusdesk.text.day_text import agenda, unplaced_sentence
from focusdesk.text.reasons import unplaced_reason
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.services.day_view import DayView, UnplacedView
    from focusdesk.services.week_view import Concern, Share, WeekView


def week_heading(view: WeekView) -> str:
    """Name a week by its number and its dates."""
    dates = formats.date_span(*shown_dates(view))
    return f"{formats.week_label(view.first)}, {dates}"


def shown_dates(view: WeekView) -> tuple[date, date]:
    """Return the first and the last date to name a week by."""
    if not view.days:
        return view.first, view.last
    return view.days[0].day, view.days[-1].day


def concern_sentence(concern: Concern, zone: str) -> Sentence:
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
            return Sentence(
                trn("{count} office day", "{count} office days", count),
                tr("The work model asks for {count}.", count=expected),
            )
        case EndsLate():
            return Sentence(concern.title, _late(concern, zone))


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
    """Write a week: its figures, its days, the shares and what needs attention."""
    parts = [f"{week_heading(view)}\n{_figures(view)}", state_sentence(view)]
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
    title = meeting.event.title.strip() or tr("Untitled meeting")
    day = formats.day_name(concern.day)
    first = f"{day} {formats.clock(meeting.span.start)}, {title}"
    if meeting.breach_minutes == meeting.span.minutes:
        return Sentence(first, tr("Inside a no-meeting window."))
    time = formats.duration(meeting.breach_minutes)
    why = tr("{time} of it inside a no-meeting window.", time=time)
    return Sentence(first, why)


def _late(concern: EndsLate, zone: str) -> str:
    due_day = day_of(concern.due, zone)
    due = tr(
        "Due {day}, {time}.",
        day=formats.date_short(due_day),
        time=formats.clock_of(concern.due, zone),
    )
    if concern.ends is None:
        missing = formats.duration(concern.missing)
        without = tr("{time} found no place.", time=missing)
        why = unplaced_reason(concern.reasons) if concern.reasons else ""
        return f"{due} {without} {why}".strip()
    day, span = concern.ends
    ends = tr(
        "Ends {day}, {time}.",
        day=formats.date_short(day),
        time=formats.clock(span.end),
    )
    return f"{due} {ends}"


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
    lines = [
        f"- {share.project.name:<{width}}  {share_text(share)}" for share in view.shares
    ]
    return "\n".join((tr("Project shares"), *lines))


def _attention(view: WeekView) -> str:
    zone = view.model.zone
    said = [concern_sentence(concern, zone) for concern in view.concerns]
    said += [unplaced_line(entry) for entry in unplaced_entries(view)]
    if not said:
        return ""
    lines = [line for s in said for line in (f"- {s.title}", f"  {s.explanation}")]
    return "\n".join((tr("Needs attention"), *lines))
