"""The week as a board of days side by side, for what is carried over it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from focusdesk.services.day_view import BlockState
from focusdesk.ui.arranging.drag import Held, Spot
from focusdesk.ui.week.geometry import MARGIN

if TYPE_CHECKING:
    from focusdesk.domain.dayspan import Span
    from focusdesk.services.day_view import BlockView
    from focusdesk.ui.week.canvas import WeekCanvas


class WeekBoard:
    """Answers for a canvas that has been shown a week."""

    def __init__(self, canvas: WeekCanvas) -> None:
        self._canvas = canvas

    def spot_at(self, point: QPointF) -> Spot:
        """Return the day and the minute nearest to a point."""
        scale = self._canvas.scale
        minute = min(max(scale.minute(point.y()), scale.start), scale.end)
        return Spot(self._day_at(point.x()), minute)

    def box_of(self, day: date, span: Span) -> QRectF:
        """Return where a block of that time would be drawn; empty for other weeks."""
        scale = self._canvas.scale
        top, bottom = round(scale.y(span.start)) + 1, round(scale.y(span.end)) - 1
        pairs = zip(self._canvas.days, self._canvas.columns, strict=True)
        for view, column in pairs:
            if view.day == day:
                left, width = column.left + MARGIN, column.width - 2 * MARGIN
                return QRectF(left, top, width, max(bottom - top, 2))
        return QRectF()

    def held_at(self, key: str, spot: Spot) -> Held | None:
        """Return the part of an entry nearest to a spot, unless it is done."""
        for placed in self._canvas.placed:
            if placed.key == key and placed.entry.parts:
                day = self._canvas.days[placed.entry.column].day
                part = min(placed.entry.parts, key=lambda b: _distance(b, spot.minute))
                return None if part.state is BlockState.DONE else Held(part, day)
        return None

    def fade(self, key: str) -> None:
        """Draw a block faintly; an empty key ends that."""
        self._canvas.fade(key)

    def _day_at(self, x: float) -> date:
        days = self._canvas.days
        if not days:
            return date.min
        passed = [c for c in self._canvas.columns[1:] if x >= c.left]
        return days[len(passed)].day


def _distance(block: BlockView, minute: float) -> float:
    return max(block.span.start - minute, minute - block.span.end, 0)
