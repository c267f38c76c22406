"""A day at its end, in words: for the dialog, the notice and the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.text.catalogue import tr
from focusdesk.text.formats import clock, clock_of, date_short, duration, span_of
from focusdesk.text.interruption_text import counted_kinds

if TYPE_CHECKING:
    from focusdesk.domain.day_close import DayClosing, DoneWork, FirstBlock, RollOver


def render_closing(view: DayClosing, zone: str) -> str:
    """Write a whole day's end for the terminal."""
    lines = [date_short(view.day), total_line(view), ""]
    lines += [f"  {done_line(work)}" for work in view.done]
    lines += ["", interruption_words(view), "", tr("Rolls over:")]
    lines += [f"  {roll_line(roll)}" for roll in view.rolls] or [f"  {tr('nothing')}"]
    lines += ["", first_line(view)]
    if view.thoughts:
        lines.append(thoughts_line(view))
    lines += ["", state_line(view, zone)]
    return "\n".join(lines)


def total_line(view: DayClosing) -> str:
    """Say what was worked in all, overtime apart."""
    if not view.done:
        return tr("Nothing was worked.")
    usual = tr("Worked {time}", time=duration(view.minutes - view.overtime))
    if not view.overtime:
        return usual
    return f"{usual} · {overtime_words(view.overtime)}"


def overtime_words(minutes: int) -> str:
    """Name time past working hours."""
    return tr("Overtime {time}", time=duration(minutes))


def done_line(work: DoneWork) -> str:
    """Say what was worked on one task."""
    parts = [f"{duration(work.minutes)}  {work.project}: {work.title}"]
    if work.task_done:
        parts.append(tr("done"))
    if work.overtime:
        parts.append(overtime_words(work.overtime))
    return " · ".join(parts)


def roll_line(roll: RollOver) -> str:
    """Say what was left, and when it is planned next."""
    what = f"{duration(roll.minutes)}  {roll.project}: {roll.title}"
    return f"{what} · {roll_to(roll)}"


def roll_to(roll: RollOver) -> str:
    """Say when what was left is planned next."""
    if roll.to is None:
        return tr("not planned yet")
    day, span = roll.to
    return tr("to {day}, {time}", day=date_short(day), time=clock(span.start))


def interruption_words(view: DayClosing) -> str:
    """Count the interruptions of the day by kind."""
    count = len(view.interruptions)
    if not count:
        return tr("No interruption was logged.")
    kinds = counted_kinds(view.interruptions)
    planned = sum(one.planned for one in view.interruptions)
    words = tr("Interruptions {count}: {kinds}", count=count, kinds=kinds)
    return words + (f" · {tr('planned')} {planned}" if planned else "")


def first_line(view: DayClosing) -> str:
    """Say where the next working day begins."""
    first = view.first
    if first is not None:
        return _begins(first)
    if view.next_day is None:
        return tr("No working day is in sight.")
    return tr("{day} is not planned yet.", day=date_short(view.next_day))


def _begins(first: FirstBlock) -> str:
    return tr(
        "{day} begins with {project}: {title} ({time})",
        day=date_short(first.day),
        project=first.project,
        title=first.title,
        time=span_of(first.span),
    )


def thoughts_line(view: DayClosing) -> str:
    """Say how many thoughts are parked still."""
    return tr("Parked thoughts: {count}", count=view.thoughts)


def state_line(view: DayClosing, zone: str) -> str:
    """Say whether the day is closed, and what that means."""
    if view.closed_at is None:
        return tr("The day is open. Close it with: focusdesk day close")
    return tr(
        "Closed at {time}. Nothing more is announced until the next working day.",
        time=clock_of(view.closed_at, zone),
    )
