"""What the Week page asks of the services."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.task import Setting
    from focusdesk.services.week_view import WeekView


class PlannedWeeks(Protocol):
    """Plans weeks and reads them back."""

    def today(self) -> date:
        """Return the local date of now."""
        ...

    def week_view(self, day: date) -> WeekView:
        """Return the snapshot of the week of a day."""
        ...

    def plan_week(self, day: date) -> bool:
        """Plan the week anew; the answer comes as an event."""
        ...

    def look_ahead(self) -> bool:
        """Plan the week after this one when this one nears its end."""
        ...


class DayPlaces(Protocol):
    """Changes where a day is worked."""

    def set_setting(self, day: date, setting: Setting) -> None:
        """Work that date from anywhere or at the office."""
        ...
