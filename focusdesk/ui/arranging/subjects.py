"""What the menu of a block needs to know of the day the block lies on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.services.day_view import BlockState
from focusdesk.ui.arranging.block_menu import Subject

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.services.day_view import BlockView, DayView
    from focusdesk.ui.arranging.drag import Held, Spot

ASKED_TIMES = (8 * 60, 10 * 60, 13 * 60, 15 * 60)
"""Minutes of the day that "what if" offers, besides its first."""


def subject_of(
    held: Held,
    view: DayView,
    days: tuple[date, ...],
    spot: Spot,
    *,
    startable: bool = False,
) -> Subject:
    """Return what a menu needs of a block on its day, pointed at in a spot."""
    around = [b for b in view.blocks if _can_swap(b) or b.id == held.block.id]
    at = next(i for i, b in enumerate(around) if b.id == held.block.id)
    span = held.block.span
    return Subject(
        held=held,
        days=days,
        times=_times(held, view),
        before=around[at - 1] if at else None,
        after=around[at + 1] if at + 1 < len(around) else None,
        startable=startable,
        cut=round(spot.minute) if span.start < spot.minute < span.end else None,
    )


def _times(held: Held, view: DayView) -> tuple[int, ...]:
    now, hours = view.now_minute or 0, view.frame.hours
    if not hours:
        return ()
    first, end, own = hours[0].start, hours[-1].end, held.block.span.start
    wished = sorted({first, *ASKED_TIMES})
    ahead = (m for m in wished if max(first, now) <= m < end)
    return tuple(minute for minute in ahead if minute != own)


def _can_swap(block: BlockView) -> bool:
    return block.state is BlockState.PLANNED
