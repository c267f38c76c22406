"""A day's plan written out for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.busy import EventKind, Meeting
from focusdesk.domain.work_model import Pause
from focusdesk.services.day_view import BlockState, BlockView, DayState, UnplacedView
from focusdesk.text import formats
from focusdesk.text.catalogue import tr, trn
from focusdesk.text.names import pause_name
from focusdesk.text.reasons import block_reason, unplaced_reason
from focusdesk.text.routine_text import event_kind_name

if TYPE_CHECKING:
    from focusdesk.services.day_view import DayView

Entry = BlockView | Meeting | Pause
INDENT = " " * 14


def render(view: DayView) -> str:
    """Write a day: its figures, its entries by time, and what did not fit."""
    parts = [_heading(view)]
    opening = _state_sentence(view)
    if opening:
        parts.append(opening)
    lines = agenda(view)
    if lines:
        parts.append("\n".join(lines))
    if view.unplaced:
        parts.append(_unplaced_list(view))
    return "\n\n".join(parts)


def agenda(view: DayView) -> list[str]:
    """Write blocks, meetings and breaks by time, one or two lines each."""
    return [line for entry in _entries(view) for line in _lines(entry)]


def block_sentence(block: BlockView) -> str:
    """Say in one sentence why a block is where it is."""
    return block_reason(block.reasons)


def unplaced_sentence(entry: UnplacedView) -> str:
    """Say in one sentence why a task did not fit, and where it goes."""
    return unplaced_reason(entry.reasons, entry.goes_to)


def state_name(state: BlockState) -> str:
    """Name a block's state; planned needs no word."""
    names = {
        BlockState.RUNNING: tr("running"),
        BlockState.PAUSED: tr("paused"),
        BlockState.DONE: tr("done"),
        BlockState.MISSED: tr("not started"),
    }
    return names.get(state, "")


def _heading(view: DayView) -> str:
    frame, head = view.frame, view.header
    hours = ", ".join(formats.span_of(s) for s in frame.hours) or tr("no working hours")
    first = f"{formats.date_long(view.day)} · {frame.setting.value} · {hours}"
    figures = (
        tr("Focus {time}", time=formats.duration(head.focus_minutes)),
        tr("Meetings {time}", time=formats.duration(head.meeting_minutes)),
        tr(
            "Project switches {count} of at most {limit}",
            count=head.switches,
            limit=head.switch_limit,
        ),
    )
    return f"{first} {formats.zone_name(frame.zone)}\n{' · '.join(figures)}"


def _state_sentence(view: DayView) -> str:
    sentences = {
        DayState.NO_TASKS: tr("Nothing is planned yet. Add tasks, then plan the day."),
        DayState.NOT_PLANNED: tr("This day has not been planned yet."),
        DayState.FREE_DAY: tr("A free day: no working hours."),
        DayState.NO_ROOM: tr("Meetings fill the whole day."),
        DayState.AFTER_HOURS: tr("Working hours are over."),
    }
    return sentences.get(view.state, "")


def _entries(view: DayView) -> list[Entry]:
    entries: list[Entry] = [*view.blocks, *view.meetings, *view.frame.pauses]
    return sorted(entries, key=lambda entry: entry.span)


def _lines(entry: Entry) -> list[str]:
    when = f"{formats.span_of(entry.span):<12}"
    match entry:
        case BlockView():
            return _block_lines(entry, when)
        case Meeting():
            return _meeting_lines(entry, when)
        case Pause():
            return [f"{when}   {pause_name(entry)}"]


def _block_lines(block: BlockView, when: str) -> list[str]:
    facts = [block.project.name, formats.duration(block.minutes)]
    part, parts = block.part
    if parts > 1:
        facts.append(tr("part {part} of {parts}", part=part, parts=parts))
    if block.rating is not None:
        facts.append(tr("Flow {value}", value=block.rating))
    state = state_name(block.state)
    if state:
        facts.append(state)
    mark = "█" if block.deep else "▌"
    lines = [f"{when} {mark} {block.title} ({', '.join(facts)})"]
    reason = block_sentence(block)
    return [*lines, INDENT + " " + reason] if reason else lines


def _meeting_lines(meeting: Meeting, when: str) -> list[str]:
    title = meeting.event.title or tr("Untitled meeting")
    kind = meeting.event.kind
    aside = f" ({event_kind_name(kind)})" if kind is EventKind.WORK_HOUR else ""
    lines = [f"{when} ┆ {title}{aside}"]
    if meeting.breach:
        lines.append(f"{INDENT} {tr('Inside a no-meeting window.')}")
    return lines


def _unplaced_list(view: DayView) -> str:
    count = trn("{count} task", "{count} tasks", len(view.unplaced))
    today = view.now_minute is not None
    title = tr("Did not fit today") if today else tr("Did not fit that day")
    lines = [f"{title} ({count})"]
    for entry in view.unplaced:
        length = formats.duration(entry.minutes)
        lines.append(f"- {entry.title} ({entry.project.name}, {length})")
        lines.append(f"  {unplaced_sentence(entry)}")
    return "\n".join(lines)
