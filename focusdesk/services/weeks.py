"""Planning weeks: the snapshot of one, and the plan of all its working days."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.timerange import week_of
from focusdesk.services.today import read_day, read_shelf
from focusdesk.services.week_reading import (
    day_concerns,
    figures_of,
    late_tasks,
    office_concern,
    shares_of,
    unplaced_views,
)
from focusdesk.services.week_view import WeekState, WeekView

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.planning.stored import StoredPlan
    from focusdesk.domain.ports import Clock
    from focusdesk.services.day_view import DayView
    from focusdesk.services.planning import Planning
    from focusdesk.services.workweek import Workweek
    from focusdesk.storage.store import Store

SEEN_AHEAD = timedelta(days=28)


class Weeks:
    """Reads weeks back as snapshots and plans them through `Planning`."""

    def __init__(
        self, planning: Planning, workweek: Workweek, store: Store, clock: Clock
    ) -> None:
        self._planning = planning
        self._workweek = workweek
        self._store = store
        self._clock = clock

    def today(self) -> date:
        """Return the local date of now."""
        return self._planning.today()

    def week_view(self, day: date) -> WeekView:
        """Return the snapshot of the ISO week of a day, planned or not."""
        dates = week_of(day)
        plan_to = self._plan_to(day)
        frames = [self._workweek.frame(d) for d in dates]
        model, now = self._workweek.model, self._clock()
        with self._store.reading() as tx:
            shelf = read_shelf(tx)
            views = [read_day(tx, frame, now, model, shelf) for frame in frames]
            plans = tx.plans.between(dates[0], dates[0] + SEEN_AHEAD)
        days = tuple(v for v in views if v.frame.is_working_day or v.blocks)
        tasks, projects = tuple(shelf.tasks.values()), shelf.projects
        planned = tuple(p for p in plans if p.day <= dates[-1])
        ahead = tuple(p for p in planned if p.day >= self.today())
        state = self._state(days, planned, waiting=bool(tasks))
        late = late_tasks(tasks, plans, dates[0], projects, model.zone)
        broken = [concern for v in days for concern in day_concerns(v, model)]
        return WeekView(
            first=dates[0],
            last=dates[-1],
            today=self.today(),
            state=state,
            model=model,
            days=days,
            figures=figures_of(days),
            shares=shares_of(days, projects),
            concerns=(
                *(late if planned else ()),
                *broken,
                *office_concern(days, model),
            ),
            unplaced=unplaced_views(ahead, tasks, projects),
            plan_to=plan_to,
            planning=self._planning.is_seeking,
        )

    def plan_week(self, day: date) -> bool:
        """Plan every day of the week from today on, and the days before it.

        The answer comes as `PlanChanged`. Returns False for a week that is over or
        lies further ahead than plans reach.
        """
        last = self._plan_to(day)
        if last is None:
            return False
        self._planning.plan_day(last)
        return True

    def refresh(self, day: date) -> bool:
        """Plan the week only if it was never planned or what it rests on changed."""
        last = self._plan_to(day)
        return last is not None and self._planning.refresh(last)

    def _plan_to(self, day: date) -> date | None:
        """Return the last day of the week that can be planned now."""
        monday, sunday = week_of(day)[0], week_of(day)[-1]
        reached = (d for d in self._planning.reach() if monday <= d <= sunday)
        return max(reached, default=None)

    def _state(
        self,
        days: tuple[DayView, ...],
        planned: tuple[StoredPlan, ...],
        *,
        waiting: bool,
    ) -> WeekState:
        if not any(day.frame.is_working_day for day in days):
            return WeekState.FREE
        if any(day.blocks for day in days):
            return WeekState.PLANNED
        if not waiting:
            return WeekState.NO_TASKS
        if planned:
            return WeekState.NO_BLOCKS
        reach = self._planning.reach()
        if reach and days[0].day > reach[-1]:
            return WeekState.BEYOND
        return WeekState.NOT_PLANNED
