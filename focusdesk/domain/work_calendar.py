"""The work model applied to a date: what that day really offers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import Span, intersect, subtract, total_minutes
from focusdesk.domain.task import Setting
from focusdesk.domain.work_model import WeekdayRule

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.work_model import Pause, WorkModel


@dataclass(frozen=True, slots=True)
class DayFrame:
    """One day's hours, breaks and windows, all clipped to its working hours."""

    day: date
    zone: str
    setting: Setting
    hours: tuple[Span, ...]
    pauses: tuple[Pause, ...]
    core_hours: tuple[Span, ...]
    no_meeting: tuple[Span, ...]

    @property
    def work(self) -> tuple[Span, ...]:
        """Working time: hours without breaks."""
        return subtract(self.hours, tuple(p.span for p in self.pauses))

    @property
    def is_working_day(self) -> bool:
        """Say whether any minute is worked."""
        return bool(self.work)

    @property
    def work_minutes(self) -> int:
        """Working minutes, breaks not counted."""
        return total_minutes(self.work)


def frame_of(model: WorkModel, day: date, setting: Setting | None = None) -> DayFrame:
    """Build the frame of a date; `setting` overrides the model's own for that day."""
    rule = model.weekdays.get(day.weekday(), WeekdayRule())
    usual = Setting.WFO if day.weekday() in model.wfo_days else Setting.WFA
    pauses = tuple(
        replace(pause, span=span)
        for pause in rule.pauses
        for span in intersect((pause.span,), rule.hours)
    )
    return DayFrame(
        day=day,
        zone=model.zone,
        setting=setting or usual,
        hours=tuple(sorted(rule.hours)),
        pauses=tuple(sorted(pauses, key=lambda p: p.span)),
        core_hours=intersect(model.core_hours, rule.hours),
        no_meeting=intersect(model.no_meeting, rule.hours),
    )
