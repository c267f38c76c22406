"""Flow ratings: one tap after a block, 1 to 7."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.errors import InputInvalid, Problem

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.ids import SessionId

RATING_SCALE = range(1, 8)
SCALE_VERSION = "fks-6-past/1"


@dataclass(frozen=True, slots=True)
class FlowRating:
    """How absorbed a session was: item 6 of the Flow Short Scale, 1-7."""

    session_id: SessionId
    value: int
    rated_at: datetime
    scale: str = SCALE_VERSION

    def __post_init__(self) -> None:
        check_rating(self.value)


def check_rating(value: int) -> None:
    """Refuse a value outside the scale with InputInvalid."""
    if value not in RATING_SCALE:
        raise InputInvalid((Problem("rating_outside", "rating", str(value)),))
