"""A small desk for the pages: it answers with snapshots and records wishes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.errors import NotNow
from focusdesk.services.events import DaySettingChanged, FocusChanged, PlanChanged
from tests.ui import samples

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from focusdesk.domain.breaks import Break
    from focusdesk.domain.ids import BlockId, SessionId
    from focusdesk.domain.planning.stored import StoredPlan
    from focusdesk.domain.task import Setting
    from focusdesk.domain.work_calendar import DayFrame
    from focusdesk.services.day_view import DayView
    from focusdesk.services.events import Event


@dataclass
class SampleDesk:
    """Answers with `view` for its day; keeps every wish in `wishes`."""

    view: DayView
    publish: Callable[[Event], None]
    wishes: list[tuple[object, ...]] = field(default_factory=list)
    reads: list[date] = field(default_factory=list)
    previews: list[date] = field(default_factory=list)
    refuses: bool = False

    def today(self) -> date:
        return samples.DAY

    def day_view(self, day: date, proposed: tuple[StoredPlan, ...] = ()) -> DayView:
        self.reads.append(day)
        if proposed:
            self.previews.append(day)
        frame = replace(self.view.frame, day=day)
        if day == samples.DAY:
            return replace(self.view, frame=frame)
        return replace(self.view, day=day, frame=frame, now_minute=None)

    def plan_day(self, day: date) -> None:
        self._do("plan_day", day)
        self.publish(PlanChanged(day))

    def set_setting(self, day: date, setting: Setting) -> None:
        self._do("set_setting", day, setting)
        frame = replace(self.view.frame, setting=setting)
        self.view = replace(self.view, frame=frame)
        self.publish(DaySettingChanged(day))

    def working_days(self, first: date, count: int) -> tuple[DayFrame, ...]:
        days = (first + timedelta(days=ahead) for ahead in range(count))
        return tuple(replace(samples.FRAME, day=day) for day in days)

    def start(self, block_id: BlockId, *, open_ended: bool = False) -> None:
        self._do("start", block_id, *(["open"] if open_ended else []))
        self._become(samples.example_day())

    def pause(self) -> None:
        self._do("pause")
        self._become(samples.paused_day())

    def resume(self) -> None:
        self._do("resume")
        self._become(samples.example_day())

    def finish(self) -> None:
        self._do("finish")
        self._become(samples.idle_day())

    def abandon(self) -> None:
        self._do("abandon")
        self._become(samples.idle_day())

    def interrupt(self) -> None:
        self._do("interrupt")
        self.publish(FocusChanged())

    def rate(self, session_id: SessionId, value: int) -> None:
        self._do("rate", session_id, value)

    def _do(self, *wish: object) -> None:
        if self.refuses:
            raise NotNow(str(wish[0]), "idle")
        self.wishes.append(wish)

    def _become(self, view: DayView) -> None:
        self.view = view
        self.publish(FocusChanged())


@dataclass
class Resting:
    """Knows one break, until it is ended."""

    rest: Break | None

    def now(self) -> Break | None:
        return self.rest

    def end(self) -> None:
        self.rest = None
