"""Breaks, stretches and the ends of day and week, as notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.notice import Notice, NoticeAction
from focusdesk.text.catalogue import tr
from focusdesk.text.closing_text import first_line, total_line
from focusdesk.text.formats import clock, clock_of, duration

if TYPE_CHECKING:
    from focusdesk.domain.breaks import Break
    from focusdesk.domain.day_close import DayClosing

REST, STRETCH, DAY_END, WEEK_END = "rest", "stretch", "day-end", "week-end"
"""Keys of the notices, for each of which one stands at most."""


def break_offered(offer: Break, zone: str) -> Notice:
    """Offer a break."""
    minutes = (offer.until - offer.since).total_seconds() / 60
    return Notice(
        REST,
        tr("Time for a break"),
        tr(
            "{time} until {until}. It ends by itself.",
            time=duration(round(minutes)),
            until=clock_of(offer.until, zone),
        ),
        (
            NoticeAction("break", tr("Take the break")),
            NoticeAction("skip", tr("Go straight on")),
        ),
    )


def break_over() -> Notice:
    """Say that a break is over."""
    return Notice(
        REST,
        tr("The break is over"),
        tr("The next block waits for you."),
        (NoticeAction("open", tr("Show the plan")),),
    )


def stretch() -> Notice:
    """Hint at a stretch."""
    return Notice(
        STRETCH,
        tr("Stand up for a moment"),
        tr("You have worked long without a rest. A minute is enough."),
    )


def day_ends(view: DayClosing, over: int) -> Notice:
    """Offer to close the day, whose work ends at the minute `over`."""
    return Notice(
        DAY_END,
        tr("Work ends at {time}", time=clock(over)),
        f"{total_line(view)}. {_without_titles(view)}",
        (NoticeAction("close_day", tr("Close the day")),),
    )


def week_ends() -> Notice:
    """Hint at looking back on the week."""
    return Notice(
        WEEK_END,
        tr("The week is nearly over"),
        tr("What went well, what could be better, one small step for next week?"),
    )


def _without_titles(view: DayClosing) -> str:
    # Outside the window no task is named; where nothing is planned there is none.
    if view.rolls:
        return tr("{count} tasks roll over.", count=len(view.rolls))
    return first_line(view) if view.first is None else tr("Nothing rolls over.")
