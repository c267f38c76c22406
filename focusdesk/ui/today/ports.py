"""What the Today page asks of the services."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.breaks import Break
    from focusdesk.domain.ids import BlockId
    from focusdesk.domain.planning.stored import StoredPlan
    from focusdesk.domain.work_calendar import DayFrame
    from focusdesk.services.day_view import DayView


class Days(Protocol):
    """Plans days and reads them back."""

    def today(self) -> date:
        """Return the local date of now."""
        ...

    def day_view(self, day: date, proposed: tuple[StoredPlan, ...] = ()) -> DayView:
        """Return the snapshot of a day, as stored or as proposed plans have it."""
        ...

    def plan_day(self, day: date) -> None:
        """Plan the day anew; the answer comes as an event."""
        ...


class Places(Protocol):
    """Knows the days that are worked."""

    def working_days(self, first: date, count: int) -> tuple[DayFrame, ...]:
        """Return the next working days from `first` on."""
        ...


class Sessions(Protocol):
    """Starts and ends work."""

    def start(self, block_id: BlockId, *, open_ended: bool = False) -> object:
        """Begin the block; open-ended, without a countdown."""
        ...

    def pause(self) -> object:
        """Stop counting."""
        ...

    def resume(self) -> object:
        """Count again."""
        ...

    def finish(self) -> object:
        """End the session."""
        ...

    def abandon(self) -> object:
        """Throw the session away."""
        ...

    def interrupt(self) -> object:
        """Count one interruption."""
        ...


class Rests(Protocol):
    """Knows the break that is taken."""

    def now(self) -> Break | None:
        """Return the break that is taken now."""
        ...

    def end(self) -> object:
        """End it early."""
        ...
