"""Planning days: ask the solver, keep what is valid and current, say what changed."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.errors import SolverFailed
from focusdesk.domain.planning.refusals import broken_rules
from focusdesk.domain.timerange import minute_of
from focusdesk.services.events import PlanChanged, PlanFailed
from focusdesk.services.fingerprint import fingerprint
from focusdesk.services.ground import LOOK_AHEAD_DAYS
from focusdesk.services.marks import marked
from focusdesk.services.overload_notes import keep_overloads
from focusdesk.services.plan_change import (
    DayPlan,
    PlanChange,
    keep_day,
    mark_name,
    read_day,
)
from focusdesk.services.plan_records import Before, planned_days
from focusdesk.services.staleness import is_outgrown
from focusdesk.services.today import read_day as read_view

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.ids import TaskId
    from focusdesk.domain.planning.plan import Plan
    from focusdesk.domain.planning.problem import PlanRequest
    from focusdesk.domain.planning.stored import StoredPlan
    from focusdesk.services.day_view import DayView
    from focusdesk.services.events import Publish
    from focusdesk.services.ground import Ground
    from focusdesk.services.one_search import OneSearch
    from focusdesk.services.steps import Steps

log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Run:
    """A search for a plan: what it was asked, and the plans it found or left there."""

    day: date
    request: PlanRequest
    mark: str
    known: tuple[DayPlan, ...]
    kept: bool = field(default=False)


class Planning:
    """Plans from the store, in the background, and reads a day back as a snapshot."""

    def __init__(
        self, ground: Ground, search: OneSearch, steps: Steps, publish: Publish
    ) -> None:
        self._ground = ground
        self._search = search
        self._steps = steps
        self._publish = publish
        self._run: _Run | None = None
        self._cut: date | None = None

    def today(self) -> date:
        """Return the local date of now."""
        return self._ground.today()

    @property
    def is_seeking(self) -> bool:
        """Say whether a better plan is being sought."""
        return self._run is not None

    def reach(self) -> tuple[date, ...]:
        """Return the working days that can be planned together, today first."""
        return tuple(frame.day for frame in self._ground.reach())

    def day_view(self, day: date, proposed: tuple[StoredPlan, ...] = ()) -> DayView:
        """Return the snapshot of a day as stored, or as proposed plans have it."""
        ground, model = self._ground, self._ground.workweek.model
        frame = ground.workweek.frame(day)
        plans = {plan.day: plan for plan in proposed}
        if day in plans:
            frame = replace(frame, setting=plans[day].setting)
        with ground.store.reading() as tx:
            view = read_view(tx, frame, ground.clock(), model, plans=plans)
        price = ground.policy.switch_budget.minutes_per_extra
        header = replace(view.header, switch_price=price)
        return replace(view, header=header, planning=self.is_seeking)

    def request_for(self, day: date) -> PlanRequest:
        """Build the request for a day, as `Ground.request_for`."""
        return self._ground.request_for(day)

    def plan_day(self, day: date, seconds: float | None = None) -> None:
        """Plan the day and those after it anew; the answer comes as `PlanChanged`."""
        request = self.request_for(day)
        with self._ground.store.reading() as tx:
            days = {day, *(offered.date for offered in request.days)}
            known = tuple(read_day(tx, each) for each in sorted(days))
        run = _Run(day, request, fingerprint(request), known)
        limit = seconds or self._ground.settings.plan_seconds

        def better(plan: Plan) -> None:
            self._accept(run, plan, final=False)

        def done(plan: Plan) -> None:
            self._run = None
            if not self._accept(run, plan, final=True):
                self._publish(PlanFailed(day, SolverFailed("refused")))

        def failed(error: Exception) -> None:
            self._run = None
            self._publish(PlanFailed(day, error))

        self._search.stop()
        self._run, self._cut = run, None
        self._publish(PlanChanged(day, final=False))
        self._search.begin(
            lambda number: self._search.solve(number, request, limit, better),
            done,
            failed,
            lambda: self._give_up(run),
        )

    def refresh(self, day: date) -> bool:
        """Plan the day only if it was never planned or what it rests on changed."""
        if day < self.today() or not self._ground.workweek.frame(day).is_working_day:
            return False
        if not self.is_stale(day):
            return False
        self.plan_day(day)
        return True

    def resume(self) -> bool:
        """Seek again what another search cut short, if nothing came of that either."""
        day, self._cut = self._cut, None
        return day is not None and self.refresh(day)

    def stop(self) -> None:
        """Give up the search that runs; what it found so far is kept."""
        self._search.stop()

    def is_stale(self, day: date) -> bool:
        """Say whether tasks, meetings, hours, place or the session outgrew the plan."""
        return is_outgrown(self._ground, day)

    def slots(self) -> dict[TaskId, tuple[date, Span]]:
        """Return the next planned block of every task that has one, from now on."""
        today = self.today()
        last = today + timedelta(days=LOOK_AHEAD_DAYS * 2)
        with self._ground.store.reading() as tx:
            plans = tx.plans.between(today, last)
        minute = minute_of(self._ground.clock(), self._ground.zone)
        found: dict[TaskId, tuple[date, Span]] = {}
        for plan in plans:
            for block in plan.blocks:
                if plan.day > today or block.span.end > minute:
                    found.setdefault(block.task_id, (plan.day, block.span))
        return found

    def _accept(self, run: _Run, plan: Plan, *, final: bool) -> bool:
        """Keep the plan if it breaks no rule; say whether it does not."""
        broken = broken_rules(tuple(p.block for p in plan.blocks), run.request)
        if broken:
            log.error("plan refused: %s", sorted({v.rule for v in broken}))
            return False
        if not self._keep(run, plan, final=final):
            # Somebody arranged it meanwhile, and this search knows nothing of that.
            self._search.stop()
            self._run = None
            self.refresh(run.day)
            return True
        self._publish(PlanChanged(run.day, final=final))
        return True

    def _keep(self, run: _Run, plan: Plan, *, final: bool) -> bool:
        """Store the plans of the days, unless others are there; say whether."""
        with self._ground.store.transaction() as tx:
            if any(tx.plans.get(d.day) != d.plan for d in run.known):
                return False
            plans = {d.day: d.plan for d in run.known if d.plan is not None}
            made = planned_days(
                plan,
                run.request,
                Before(plans, *self._ground.session(tx)),
                self._ground.clock(),
            )
            by_day = {day.day: replace(day, final=final) for day in made}
            after = tuple(
                DayPlan(
                    known.day,
                    by_day.get(known.day, known.plan),
                    run.mark if final else known.mark,
                )
                for known in run.known
            )
            for day in after:
                keep_day(tx, day)
            if final:
                keep_overloads(tx, plan)
                after = self._marked(run, after)
                for day in after:
                    tx.meta.set(mark_name(day.day), day.mark)
        self._steps.attach(PlanChange(run.known, after))
        run.known, run.kept = after, True
        return True

    def _marked(self, run: _Run, days: tuple[DayPlan, ...]) -> tuple[DayPlan, ...]:
        """Mark the days anew, unless something changed while the plan was sought."""
        basis, last = self._ground.basis(), run.request.days[-1].date
        if basis.frame(run.day) is None:
            return days
        if fingerprint(basis.request(last)) != run.mark:
            return days
        return marked(basis, self._ground.settings.plan_days, days)

    def _give_up(self, run: _Run) -> None:
        """Let what a search found so far be its answer."""
        self._run = None
        if not run.kept:
            self._cut = run.day
            return
        after = tuple(
            replace(d, mark=run.mark, plan=d.plan and replace(d.plan, final=True))
            for d in run.known
        )
        with self._ground.store.transaction() as tx:
            if any(tx.plans.get(d.day) != d.plan for d in run.known):
                return
            for day in after:
                keep_day(tx, day)
        self._steps.attach(PlanChange(run.known, after))
