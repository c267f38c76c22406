"""What follows from an event without anybody asking: the plan keeps up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.services.events import (
    CalendarChanged,
    DaySettingChanged,
    DayStartDue,
    FocusChanged,
    SettingsChanged,
    StoreChanged,
    TasksChanged,
)

if TYPE_CHECKING:
    from focusdesk.services.events import Event
    from focusdesk.services.planning import Planning


def keep_plan_current(planning: Planning, event: Event) -> None:
    """Plan today anew where the event changed what its plan rests on."""
    match event:
        case (
            TasksChanged()
            | CalendarChanged()
            | DaySettingChanged()
            | DayStartDue()
            | FocusChanged()
            | StoreChanged()
            | SettingsChanged()
        ):
            planning.refresh(planning.today())
        case _:
            pass
