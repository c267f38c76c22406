"""Planning weeks: the snapshot of one, and the plan of all its working days."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.planning.problem import Moment
from focusdesk.domain.timerange import day_of, minute_of, week_of
from focusdesk.services.overload_notes import week_overload
from focusdesk.services.today import LOOK_AHEAD, read_day, read_shelf
from focusdesk.services.week_reading import (
    day_concerns,
    figures_of,
    late_tasks,
    office_concern,
    shares_of,
    unplaced_views,
)
from focusdesk.services.week_remedies import (
    Outlook,
    Placing,
    planned_ahead,
    remedies_for,
)
from focusdesk.services.week_view import WeekState, WeekView

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from focusdesk.domain.planning.deadlines import Overload
    from focusdesk.domain.planning.problem import Block, PlanRequest
    from focusdesk.domain.planning.stored import StoredPlan
    from focusdesk.domain.work_calendar import DayFrame
    from focusdesk.services.day_view import DayView
    from focusdesk.services.ground import Ground
    from focusdesk.services.planning import Planning
    from focusdesk.services.today import Shelf
    from focusdesk.services.week_view import EndsLate

WEEKEND = timedelta(days=3)
"""So near, the next working day stands for the week a person means."""


class Weeks:
    """Reads weeks back as snapshots and plans them through `Planning`."""

    def __init__(self, planning: Planning, ground: Ground) -> None:
        self._planning, self._ground = planning, ground
        self._workweek, self._store = ground.workweek, ground.store

    def today(self) -> date:
        """Return the local date of now."""
        return self._planning.today()

    def coming(self) -> date:
        """Return a day of the week a person means: on a weekend, of the next one."""
        today = self.today()
        frames = self._workweek.working_days(today, 1)
        near = frames and frames[0].day - today <= WEEKEND
        return frames[0].day if near else today

    def week_view(self, day: date, proposed: tuple[StoredPlan, ...] = ()) -> WeekView:
        """Return the snapshot of the ISO week of a day, planned or not.

        `proposed` plans stand in place of those that are stored.
        """
        dates, new = week_of(day), {plan.day: plan for plan in proposed}
        frames = [self._frame(d, new) for d in dates]
        model, now = self._workweek.model, self._ground.clock()
        with self._store.reading() as tx:
            stored = tx.plans.between(dates[0], dates[-1] + LOOK_AHEAD)
            known = {plan.day: plan for plan in stored} | new
            shelf = replace(read_shelf(tx), plans=known)
            views = [read_day(tx, frame, now, model, shelf) for frame in frames]
        plans = tuple(known[d] for d in sorted(known) if d >= dates[0])
        days = tuple(v for v in views if v.frame.is_working_day or v.blocks)
        planned = tuple(p for p in plans if p.day <= dates[-1])
        ahead = tuple(p for p in planned if p.day >= self.today())
        concerns = (
            *(self._late(shelf, plans, dates[0]) if planned else ()),
            *(concern for v in days for concern in day_concerns(v, model)),
            *office_concern(days, model),
        )
        view = WeekView(
            first=dates[0],
            last=dates[-1],
            today=self.today(),
            state=self._state(days, planned, waiting=bool(shelf.tasks)),
            model=model,
            days=days,
            figures=figures_of(days),
            shares=shares_of(days, shelf.projects),
            concerns=concerns,
            remedies=remedies_for(concerns, self._outlook(days, day)),
            unplaced=unplaced_views(ahead, shelf),
            plan_to=self._plan_to(day),
            planning=self._planning.is_seeking,
        )
        return replace(view, overloads=self._overloads(view, shelf, plans))

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

    def look_ahead(self) -> bool:
        """Plan the week after this one once this one nears its end, if it must be."""
        after = self._after()
        return after is not None and self.refresh(after)

    def _after(self) -> date | None:
        """Return the Monday after this week from the noon of its last working day."""
        at, zone = self._ground.clock(), self._workweek.model.zone
        now = Moment(day_of(at, zone), minute_of(at, zone))
        monday, sunday = week_of(now.day)[0], week_of(now.day)[-1]
        working = [d for d in self._workweek.working_days(monday, 7) if d.day <= sunday]
        if not working:
            return None
        last = working[-1]
        noon = (last.hours[0].start + last.hours[-1].end) // 2
        is_near = now >= Moment(last.day, noon)
        return sunday + timedelta(days=1) if is_near else None

    def _overloads(
        self, view: WeekView, shelf: Shelf, plans: tuple[StoredPlan, ...]
    ) -> tuple[Overload, ...]:
        """Return what the week cannot hold, and near its end the one after it."""
        mondays = [view.first] if view.last >= view.today else []
        after = self._after()
        if after is not None and after == view.last + timedelta(days=1):
            mondays.append(after)
        with self._store.reading() as tx:
            found = [
                week_overload(
                    tx, monday, {c.task_id for c in self._late(shelf, plans, monday)}
                )
                for monday in mondays
            ]
        return tuple(one for one in found if one is not None)

    def _late(
        self, shelf: Shelf, plans: tuple[StoredPlan, ...], first: date
    ) -> list[EndsLate]:
        return late_tasks(shelf, plans, first, self._workweek.model.zone)

    def _frame(self, day: date, proposed: Mapping[date, StoredPlan]) -> DayFrame:
        frame = self._workweek.frame(day)
        if day not in proposed:
            return frame
        return replace(frame, setting=proposed[day].setting)

    def _outlook(self, days: tuple[DayView, ...], day: date) -> Outlook:
        def plan() -> tuple[PlanRequest, tuple[Block, ...]]:
            request = self._planning.request_for(self._plan_to(day) or self.today())
            return request, planned_ahead(request)

        return Outlook(
            self.today(),
            tuple(d for d in days if d.day >= self.today()),
            self._workweek.model,
            plan,
            Placing(self._ground.basis).span_in,
        )

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
