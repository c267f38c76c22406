"""Planning days: ask the solver, keep what is valid and current, say what changed."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import Span
from focusdesk.domain.errors import SolverFailed
from focusdesk.domain.focus import EndedBy, Idle, left
from focusdesk.domain.planning.plan import violations
from focusdesk.domain.planning.problem import Block, Moment, PlanEvent
from focusdesk.domain.planning.request import (
    OfferedDay,
    Workload,
    build_request,
    round_up,
)
from focusdesk.domain.planning.stored import StoredPlan
from focusdesk.domain.timerange import day_of, day_range, minute_of
from focusdesk.services.day_events import meetings_on
from focusdesk.services.events import PlanChanged, PlanFailed
from focusdesk.services.fingerprint import fingerprint
from focusdesk.services.plan_records import (
    agrees,
    block_of,
    finished_early,
    is_ahead,
    kept_history,
    stored_blocks,
    without_overlap,
)
from focusdesk.services.today import read_day

if TYPE_CHECKING:
    from datetime import date, datetime

    from focusdesk.domain.ids import BlockId, TaskId
    from focusdesk.domain.planning.plan import Plan
    from focusdesk.domain.planning.problem import PlanRequest
    from focusdesk.domain.ports import Background, Clock, Solver
    from focusdesk.domain.settings import PlanLimits
    from focusdesk.domain.work_calendar import DayFrame
    from focusdesk.services.day_view import DayView
    from focusdesk.services.events import Publish
    from focusdesk.services.workweek import Workweek
    from focusdesk.storage.store import Store, Tx

LOOK_AHEAD_DAYS = 15
"""Working days that plans reach: the week of today and the two after it."""
LATEST_MINUTE = 24 * 60

log = logging.getLogger(__name__)


class Planning:
    """Plans from the store, in the background, and reads a day back as a snapshot."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        publish: Publish,
        workweek: Workweek,
        settings: PlanLimits,
        solver: Solver,
        background: Background,
    ) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish
        self._workweek = workweek
        self._settings = settings
        self._solver = solver
        self._background = background
        self._run = 0
        self._sought: date | None = None

    def today(self) -> date:
        """Return the local date of now."""
        return day_of(self._clock(), self._workweek.model.zone)

    @property
    def is_seeking(self) -> bool:
        """Say whether a better plan is being sought."""
        return self._sought is not None

    def reach(self) -> tuple[date, ...]:
        """Return the working days that can be planned together, today first."""
        ahead = self._workweek.working_days(self.today(), LOOK_AHEAD_DAYS)
        return tuple(frame.day for frame in ahead)

    def day_view(self, day: date) -> DayView:
        """Return the snapshot of a day as it is stored, planned or not."""
        frame = self._workweek.frame(day)
        with self._store.reading() as tx:
            view = read_day(tx, frame, self._clock(), self._workweek.model)
        return replace(view, planning=self.is_seeking)

    def plan_day(self, day: date, seconds: float | None = None) -> None:
        """Plan the day and those after it anew; the answer comes as `PlanChanged`."""
        request = self.request_for(day)
        mark = fingerprint(request)
        self._run += 1
        run, self._sought = self._run, day
        limit = seconds or self._settings.plan_seconds

        def better(plan: Plan) -> None:
            self._accept(day, run, request, plan, final=False)

        def solve() -> Plan:
            return self._solver.solve(
                request,
                time_limit=limit,
                on_better=lambda plan: self._background.post(lambda: better(plan)),
                cancelled=lambda: run != self._run,
            )

        def done(plan: Plan) -> None:
            if run != self._run:
                return
            self._sought = None
            if self._accept(day, run, request, plan, final=True):
                self._remember(request, day, mark)
            else:
                self._publish(PlanFailed(day, SolverFailed("refused")))

        def failed(error: Exception) -> None:
            if run == self._run:
                self._sought = None
                self._publish(PlanFailed(day, error))

        self._publish(PlanChanged(day, final=False))
        self._background.submit(solve, done, failed)

    def refresh(self, day: date) -> bool:
        """Plan the day only if it was never planned or what it rests on changed."""
        if day < self.today() or not self._workweek.frame(day).is_working_day:
            return False
        if not self.is_stale(day):
            return False
        self.plan_day(day)
        return True

    def stop(self) -> None:
        """Give up the search that runs; what it found so far is kept."""
        self._run += 1
        self._sought = None

    def is_stale(self, day: date) -> bool:
        """Say whether tasks, meetings, hours, place or the session outgrew the plan."""
        request = self.request_for(day)
        with self._store.reading() as tx:
            plan = tx.plans.get(day)
            mark = tx.meta.get(_mark_name(day))
            focus = tx.journal.focus()
            finished = _finished(tx, day, self._workweek.model.zone)
        if plan is None or mark != fingerprint(request):
            return True
        minute = request.now.minute if request.now and request.now.day == day else 0
        if finished_early(plan, finished, minute):
            return True
        running = () if isinstance(focus, Idle) else request.pinned[:1]
        return any(b.day == day and not agrees(plan, b) for b in running)

    def request_for(self, day: date) -> PlanRequest:
        """Build the request for a day: it, the days before it from now on, and some
        after it, so that what does not fit has somewhere to go. Days further ahead
        that hold blocks belong to it too, or their tasks would be planned twice.
        """  # noqa: D205
        now = self._clock()
        today = self.today()
        ahead = self._workweek.working_days(today, LOOK_AHEAD_DAYS)
        within = day >= today and any(f.day == day for f in ahead)
        first = today if within else day
        frames = ahead if within else self._workweek.working_days(first, 1)
        with self._store.reading() as tx:
            if within:
                least = ahead[: self._settings.plan_days][-1].day
                last = max(day, least, _last_planned(tx, ahead))
                frames = tuple(frame for frame in ahead if frame.day <= last)
            days = tuple(_offered(tx, frame) for frame in frames)
            load = self._workload(tx, first, frames, now)
        step = self._workweek.model.granularity
        return build_request(days, load, self._moment(now, step), step)

    def slots(self) -> dict[TaskId, tuple[date, Span]]:
        """Return the next planned block of every task that has one, from now on."""
        today = self.today()
        with self._store.reading() as tx:
            plans = tx.plans.between(today, today + timedelta(days=LOOK_AHEAD_DAYS * 2))
        minute = minute_of(self._clock(), self._workweek.model.zone)
        found: dict[TaskId, tuple[date, Span]] = {}
        for plan in plans:
            for block in plan.blocks:
                if plan.day > today or block.span.end > minute:
                    found.setdefault(block.task_id, (plan.day, block.span))
        return found

    def _moment(self, now: datetime, step: int) -> Moment:
        zone = self._workweek.model.zone
        minute = round_up(minute_of(now, zone), step)
        return Moment(day_of(now, zone), min(minute, LATEST_MINUTE))

    def _workload(
        self, tx: Tx, first: date, frames: tuple[DayFrame, ...], now: datetime
    ) -> Workload:
        projects = tx.projects.all(archived=True)
        active = {project.id for project in projects if not project.archived}
        tasks = tuple(t for t in tx.tasks.open() if t.project_id in active)
        step = self._workweek.model.granularity
        before = tx.plans.between(self.today(), first - timedelta(days=1))
        elsewhere: dict[TaskId, int] = {}
        for plan in before:
            for block in plan.blocks:
                minutes = elsewhere.get(block.task_id, 0) + block.span.minutes
                elsewhere[block.task_id] = minutes
        plans = tx.plans.between(first, frames[-1].day) if frames else ()
        running = self._running_block(tx, now, step)
        pinned = tuple(
            block_of(b)
            for plan in plans
            for b in plan.blocks
            if b.pinned and is_ahead(b, now, self._workweek.model.zone)
        )
        return Workload(
            projects=projects,
            tasks=tasks,
            worked={t.id: tx.journal.worked_on(t.id) for t in tasks},
            elsewhere=elsewhere,
            pinned=without_overlap(running, pinned),
            previous=tuple(block_of(b) for plan in plans for b in plan.blocks),
        )

    def _running_block(self, tx: Tx, now: datetime, step: int) -> tuple[Block, ...]:
        focus = tx.journal.focus()
        zone = self._workweek.model.zone
        day = day_of(now, zone)
        if isinstance(focus, Idle) or day_of(focus.started, zone) != day:
            return ()
        remains = left(focus, now)
        end_at = now + remains if remains else now
        start = minute_of(focus.started, zone) // step * step
        until_minute = minute_of(end_at, zone) if day_of(end_at, zone) == day else 1440
        end = min(LATEST_MINUTE, max(round_up(until_minute, step), start + step))
        return (Block(focus.task_id, day, start, end),)

    def _accept(
        self, day: date, run: int, request: PlanRequest, plan: Plan, *, final: bool
    ) -> bool:
        """Keep the plan if it is still wanted and breaks no rule; say whether."""
        if run != self._run:
            return False
        broken = violations(tuple(p.block for p in plan.blocks), request)
        if broken:
            log.error("plan refused: %s", sorted({v.rule for v in broken}))
            return False
        self._keep(request, plan, final=final)
        self._publish(PlanChanged(day, final=final))
        return True

    def _keep(self, request: PlanRequest, plan: Plan, *, final: bool) -> None:
        now = self._clock()
        with self._store.transaction() as tx:
            running = _open_block(tx, request)
            for offered in request.days:
                old = tx.plans.get(offered.date)
                keep = kept_history(old, request, offered.date)
                finished = _finished(tx, offered.date, request.zone)
                fresh = stored_blocks(plan, offered.date, old, running, finished)
                tx.plans.save(
                    offered.date,
                    StoredPlan(
                        day=offered.date,
                        made_at=now,
                        setting=offered.setting,
                        blocks=(*keep, *fresh),
                        unplaced=plan.unplaced,
                        final=final,
                    ),
                )

    def _remember(self, request: PlanRequest, day: date, mark: str) -> None:
        with self._store.transaction() as tx:
            for known in {day, *(offered.date for offered in request.days)}:
                tx.meta.set(_mark_name(known), mark)


def _last_planned(tx: Tx, frames: tuple[DayFrame, ...]) -> date:
    first = frames[0].day
    plans = tx.plans.between(first, frames[-1].day)
    return max((plan.day for plan in plans if plan.blocks), default=first)


def _mark_name(day: date) -> str:
    return f"plan-inputs:{day.isoformat()}"


def _finished(tx: Tx, day: date, zone: str) -> frozenset[BlockId]:
    whole = day_range(day, zone)
    sessions = tx.journal.sessions(whole.start, whole.end)
    return frozenset(
        s.block_id
        for s in sessions
        if s.block_id is not None and s.ended_by is EndedBy.FINISHED
    )


def _open_block(tx: Tx, request: PlanRequest) -> tuple[BlockId, Block] | None:
    focus = tx.journal.focus()
    if isinstance(focus, Idle) or focus.block_id is None or not request.pinned:
        return None
    place = request.pinned[0]
    return (focus.block_id, place) if place.task == focus.task_id else None


def _offered(tx: Tx, frame: DayFrame) -> OfferedDay:
    return OfferedDay(frame, meetings_on(tx, frame), _worked(tx, frame))


def _worked(tx: Tx, frame: DayFrame) -> tuple[PlanEvent, ...]:
    whole = day_range(frame.day, frame.zone)
    done = []
    for session in tx.journal.sessions(whole.start, whole.end):
        task = tx.tasks.get(session.task_id)
        start = minute_of(session.start, frame.zone)
        same_day = day_of(session.end, frame.zone) == frame.day
        end = minute_of(session.end, frame.zone) if same_day else LATEST_MINUTE
        if task is not None and start < end:
            name = f"session:{session.id}"
            done.append(PlanEvent(name, task.title, Span(start, end), task.project_id))
    return tuple(done)
