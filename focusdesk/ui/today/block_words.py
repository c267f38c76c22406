"""What a block and a meeting say: on the timeline, on hover and to screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.busy import EventKind
from focusdesk.services.day_view import BlockState, BlockView
from focusdesk.text import tr, trn
from focusdesk.text.day_text import state_name
from focusdesk.text.focus_text import answer_line
from focusdesk.text.formats import clock_of, duration, span_of, spoken_span
from focusdesk.text.names import activity_name
from focusdesk.text.reasons import block_reason
from focusdesk.text.routine_text import event_kind_name

if TYPE_CHECKING:
    from focusdesk.domain.busy import Meeting

ONLINE_MARKS = ("http://", "https://", "meet.google", "teams.microsoft", "zoom.us")


def facts(block: BlockView) -> str:
    """Say the kind of work, and which part of its task a block is."""
    words = [activity_name(block.activity)]
    part, parts = block.part
    if parts > 1:
        words.append(tr("part {part} of {parts}", part=part, parts=parts))
    return " · ".join(words)


def status(block: BlockView, zone: str) -> str:
    """Say what stands at the right of a block; empty for a plain planned one."""
    if block.state is BlockState.RUNNING:
        return _left(block)
    if block.state is BlockState.PAUSED and block.paused_at is not None:
        return tr("since {time}", time=clock_of(block.paused_at, zone))
    if block.state is BlockState.DONE and block.edits:
        return _edited(block)
    if block.state is BlockState.DONE and block.rating is not None:
        return tr("Flow {value}", value=block.rating)
    if block.state is BlockState.PLANNED:
        return tr("pinned") if block.pinned else ""
    return state_name(block.state)


def _edited(block: BlockView) -> str:
    if block.rating is None:
        return tr("edited")
    return tr("Flow {value}, edited", value=block.rating)


def edits(block: BlockView, zone: str) -> tuple[str, ...]:
    """Say what the person answered about time of a block that nobody saw."""
    return tuple(answer_line(answer, zone) for answer in block.edits)


def _left(block: BlockView) -> str:
    if block.minutes_left is None:
        return tr("running")
    return tr("{time} left", time=duration(block.minutes_left))


def reason(block: BlockView) -> str:
    """Say why a block is where it is, in a sentence."""
    return block_reason(block.reasons)


def block_tip(block: BlockView, zone: str) -> str:
    """Say all of a block: its title in full, its time, its state and its reason."""
    length = duration(block.span.minutes)
    lines = [
        block.title,
        f"{block.project.name} · {facts(block)}",
        f"{span_of(block.span)} · {length}",
        status(block, zone),
    ]
    lines += [tr("Short break {span}", span=span_of(rest)) for rest in block.rests]
    if block.switch_before:
        lines.append(tr("Switch to {project}", project=block.project.name))
    lines += edits(block, zone)
    lines.append(reason(block))
    return "\n".join(line for line in lines if line)


def block_name(block: BlockView) -> str:
    """Name a block for a screen reader."""
    words = [
        block.project.name,
        block.title,
        spoken_span(block.span.start, block.span.end),
        state_name(block.state) or tr("planned"),
    ]
    if block.minutes_left is not None:
        words.append(_left(block))
    if block.pinned and block.state is BlockState.PLANNED:
        words.append(tr("pinned"))
    if block.rating is not None:
        words.append(tr("Flow {value}", value=block.rating))
    if block.edits:
        words.append(tr("edited"))
    why = reason(block)
    return ", ".join(words) + (f". {why}" if why else "")


def meeting_title(meeting: Meeting) -> str:
    """Return a meeting's title, or a word for one that has none."""
    return meeting.event.title.strip() or tr("Untitled meeting")


def meeting_place(meeting: Meeting) -> str:
    """Return where a meeting is; a web address becomes a word."""
    place = " ".join(meeting.event.place.split())
    if any(mark in place.lower() for mark in ONLINE_MARKS):
        return tr("Online")
    return place


def meeting_icon(meeting: Meeting) -> str:
    """Return the icon of what takes the time: others, oneself, or being away."""
    icons = {EventKind.WORK_HOUR: "quiet", EventKind.AWAY: "rest"}
    return icons.get(meeting.event.kind, "meeting")


def meeting_facts(meeting: Meeting) -> str:
    """Say when a meeting is, how long, and with how many people."""
    words = [span_of(meeting.span), duration(meeting.span.minutes)]
    if not meeting.event.kind.is_meeting:
        words.insert(0, event_kind_name(meeting.event.kind))
    if meeting.event.attendees > 1:
        people = meeting.event.attendees
        words.append(trn("{count} person", "{count} people", people))
    if meeting.event.tentative:
        words.append(tr("tentative"))
    return " · ".join(words)


def breach_note(meeting: Meeting) -> str:
    """Say that a meeting breaks a no-meeting window; empty when it does not."""
    if not meeting.breach:
        return ""
    if meeting.breach_minutes == meeting.span.minutes:
        return tr("Inside a no-meeting window.")
    minutes = duration(meeting.breach_minutes)
    return tr("{time} of it inside a no-meeting window.", time=minutes)


def meeting_tip(meeting: Meeting) -> str:
    """Say all of a meeting."""
    lines = [
        meeting_title(meeting),
        meeting_facts(meeting),
        " ".join(meeting.event.place.split()),
        breach_note(meeting),
    ]
    return "\n".join(line for line in lines if line)


def meeting_name(meeting: Meeting) -> str:
    """Name a meeting for a screen reader."""
    words = [
        event_kind_name(meeting.event.kind),
        meeting_title(meeting),
        spoken_span(meeting.span.start, meeting.span.end),
        meeting_place(meeting),
    ]
    return ", ".join(w for w in words if w) + (
        f". {breach_note(meeting)}" if meeting.breach else ""
    )
