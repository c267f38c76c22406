"""The work model in force, and the frames of its days."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.routine_day import with_breaks
from focusdesk.domain.work_calendar import frame_of
from focusdesk.services.events import DaySettingChanged
from focusdesk.services.plan_change import DaySettingChange

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.task import Setting
    from focusdesk.domain.work_calendar import DayFrame
    from focusdesk.domain.work_model import WorkModel
    from focusdesk.services.events import Publish
    from focusdesk.services.steps import Steps
    from focusdesk.storage.store import Store

SEARCH_DAYS = 366


class Workweek:
    """Answers what a date offers: hours, breaks, windows, place."""

    def __init__(
        self,
        store: Store,
        publish: Publish,
        model: WorkModel,
        steps: Steps | None = None,
    ) -> None:
        self._store = store
        self._publish = publish
        self._model = model
        self._steps = steps

    @property
    def model(self) -> WorkModel:
        """The work model in force."""
        return self._model

    def use(self, model: WorkModel) -> None:
        """Put another work model in force."""
        self._model = model
        self._store.use_zone(model.zone)

    def frame(self, day: date) -> DayFrame:
        """Return the frame of a date, with the person's own place for it."""
        with self._store.reading() as tx:
            frame = frame_of(self._model, day, tx.days.setting(day))
            return with_breaks(frame, tx.routines.all())

    def set_setting(self, day: date, setting: Setting) -> None:
        """Work that date from anywhere or at the office."""
        own = self.own_setting(day, setting)
        with self._store.transaction() as tx:
            before = tx.days.setting(day)
            tx.days.set_setting(day, own)
        if self._steps is not None and own != before:
            self._steps.record("place_changed", DaySettingChange(day, before, own))
        self._publish(DaySettingChanged(day))

    def own_setting(self, day: date, setting: Setting) -> Setting | None:
        """Return what is kept for a day worked there: None where the model says so."""
        return None if setting is frame_of(self._model, day).setting else setting

    def working_days(self, first: date, count: int) -> tuple[DayFrame, ...]:
        """Return the next `count` working days from `first`, a year ahead at most."""
        last = first + timedelta(days=SEARCH_DAYS)
        with self._store.reading() as tx:
            own = tx.days.settings(first, last)
            routines = tx.routines.all()
        frames: list[DayFrame] = []
        day = first
        while day <= last and len(frames) < count:
            plain = frame_of(self._model, day, own.get(day))
            frame = with_breaks(plain, routines)
            if frame.is_working_day:
                frames.append(frame)
            day += timedelta(days=1)
        return tuple(frames)

    def day_end(self, day: date) -> int:
        """Return the minute that day's work ends, or that of the latest day."""
        hours = frame_of(self._model, day).hours
        if hours:
            return hours[-1].end
        ends = [r.hours[-1].end for r in self._model.weekdays.values() if r.hours]
        return max(ends, default=17 * 60)
