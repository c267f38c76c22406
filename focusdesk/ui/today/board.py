"""The timeline as a board of one day, for what is carried over it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from focusdesk.services.day_view import BlockState, BlockView
from focusdesk.ui.arranging.drag import Held, Spot
from focusdesk.ui.today.geometry import BLOCK_LEFT

if TYPE_CHECKING:
    from focusdesk.domain.dayspan import Span
    from focusdesk.ui.today.canvas import Canvas


class DayBoard:
    """Answers for a canvas that has been shown a day."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas

    def spot_at(self, point: QPointF) -> Spot:
        """Return the minute nearest to a point."""
        scale = self._canvas.scale
        minute = min(max(scale.minute(point.y()), scale.start), scale.end)
        return Spot(self._day(), minute)

    def box_of(self, day: date, span: Span) -> QRectF:
        """Return where a block of that time would be drawn."""
        del day
        scale = self._canvas.scale
        top, bottom = round(scale.y(span.start)) + 1, round(scale.y(span.end)) - 1
        width = self._canvas.columns.block_width
        return QRectF(BLOCK_LEFT, top, width, max(bottom - top, 2))

    def held_at(self, key: str, spot: Spot) -> Held | None:
        """Return a block that is not done; None for anything else."""
        del spot
        found = (p.entry for p in self._canvas.placed if p.key == key)
        entry = next(found, None)
        if not isinstance(entry, BlockView) or entry.state is BlockState.DONE:
            return None
        return Held(entry, self._day())

    def fade(self, key: str) -> None:
        """Draw an entry faintly; an empty key ends that."""
        self._canvas.fade(key)

    def _day(self) -> date:
        view = self._canvas.view
        return view.day if view else date.min
