"""What a proposal moves, so that a canvas can mark it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.text import tr
from focusdesk.text.formats import clock, date_short

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from focusdesk.domain.dayspan import Span
    from focusdesk.services.arranging import Proposal


def marks_of(proposal: Proposal, day: date) -> Mapping[str, str]:
    """Return the blocks of a day that moved, by id, with the words of their mark."""
    moved = {
        (shift.task_id, shift.after): _from(day, shift.before)
        for shift in proposal.difference.shifts
        if shift.after is not None and shift.after[0] == day
    }
    blocks = [b for plan in proposal.days if plan.day == day for b in plan.blocks]
    places = {b.id: (b.task_id, (b.day, b.span)) for b in blocks}
    return {key: moved[place] for key, place in places.items() if place in moved}


def _from(day: date, before: tuple[date, Span] | None) -> str:
    if before is None:
        return tr("new here")
    if before[0] != day:
        return tr("from {time}", time=date_short(before[0]))
    return tr("from {time}", time=clock(before[1].start))
