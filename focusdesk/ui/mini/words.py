"""What the mini timer says below a title: what comes after, or where work stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.focus import Idle, Paused
from focusdesk.services.day_view import BlockView
from focusdesk.text import tr
from focusdesk.text.formats import clock, clock_of, span_of
from focusdesk.ui.today.focus_words import when_line

if TYPE_CHECKING:
    from focusdesk.domain.breaks import Break
    from focusdesk.services.day_view import DayView


def line_below(view: DayView, offered: BlockView | None) -> str:
    """Say what comes after the session; paused, since when; idle, when it is due."""
    card = view.now_card
    if isinstance(card.focus, Idle):
        span = span_of(offered.span) if offered else ""
        return tr("Planned {span}", span=span) if offered else ""
    if isinstance(card.focus, Paused) or not view.upcoming:
        return when_line(card, view.frame.zone)
    entry = view.upcoming[0]
    time = clock(entry.span.start)
    if isinstance(entry, BlockView):
        return tr("Then {project}, {time}", project=entry.project.name, time=time)
    return tr("Then a meeting, {time}", time=time)


def break_lines(
    rest: Break, view: DayView, offered: BlockView | None
) -> tuple[str, str]:
    """Say until when a break lasts, and what can be started after it."""
    until = tr("Until {time}", time=clock_of(rest.until, view.frame.zone))
    then = tr("Then {title}", title=offered.title) if offered else ""
    return until, then
