"""What the Week page asks of the services."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.planning.stored import StoredPlan
    from focusdesk.domain.work_calendar import DayFrame
    from focusdesk.services.week_view import WeekView


class PlannedWeeks(Protocol):
    """Plans weeks and reads them back."""

    def today(self) -> date:
        """Return the local date of now."""
        ...

    def coming(self) -> date:
        """Return a day of the week a person means: on a weekend, of the next one."""
        ...

    def week_view(self, day: date, proposed: tuple[StoredPlan, ...] = ()) -> WeekView:
        """Return the snapshot of the week of a day, with plans as they are proposed."""
        ...

    def plan_week(self, day: date) -> bool:
        """Plan the week anew; the answer comes as an event."""
        ...

    def look_ahead(self) -> bool:
        """Plan the week after this one when this one nears its end."""
        ...


class WorkingDays(Protocol):
    """Knows the working days."""

    def working_days(self, first: date, count: int) -> tuple[DayFrame, ...]:
        """Return the next working days from `first` on."""
        ...
