"""Reading what plans rest on: hours, events, tasks, time worked, what is planned."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import Span
from focusdesk.domain.focus import EndedBy, Idle, left
from focusdesk.domain.planning.basis import Basis, OpenBlock
from focusdesk.domain.planning.policy import DEFAULT_POLICY, Policy
from focusdesk.domain.planning.problem import Block, PlanEvent
from focusdesk.domain.planning.request import round_up, with_switch_limit
from focusdesk.domain.routine_day import with_breaks
from focusdesk.domain.timerange import (
    MINUTES_PER_DAY,
    day_of,
    day_range,
    minute_of,
)
from focusdesk.domain.work_calendar import frame_of
from focusdesk.services.day_events import events_by_day, events_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from focusdesk.domain.focus import Session
    from focusdesk.domain.ids import BlockId, TaskId
    from focusdesk.domain.planning.problem import PlanRequest
    from focusdesk.domain.ports import Clock
    from focusdesk.domain.settings import PlanLimits
    from focusdesk.domain.task import Setting
    from focusdesk.domain.work_calendar import DayFrame
    from focusdesk.services.workweek import Workweek
    from focusdesk.storage.store import Store, Tx

LOOK_AHEAD_DAYS = 15
"""Working days that plans reach: the week of today and the two after it."""


def usual_policy() -> Policy:
    """Return the planner's weights where nobody set others."""
    return DEFAULT_POLICY


class Ground:
    """Reads the basis of plans from the store; writes nothing."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        workweek: Workweek,
        settings: PlanLimits,
        policy: Callable[[], Policy] = usual_policy,
    ) -> None:
        self.store = store
        self.clock = clock
        self.workweek = workweek
        self.settings = settings
        self._policy = policy

    @property
    def zone(self) -> str:
        """The IANA zone that days are read in."""
        return self.workweek.model.zone

    @property
    def policy(self) -> Policy:
        """The planner's weights in force, with the limit of the work model."""
        return with_switch_limit(self._policy(), self.workweek.model.switch_limit)

    def today(self) -> date:
        """Return the local date of now."""
        return day_of(self.clock(), self.zone)

    def reach(self) -> tuple[DayFrame, ...]:
        """Return the working days that can be planned together, today first."""
        return self.workweek.working_days(self.today(), LOOK_AHEAD_DAYS)

    def basis(self) -> Basis:
        """Read what plans rest on, over all days in reach."""
        return self._basis(self.reach(), self.today())

    def with_place(self, basis: Basis, day: date, setting: Setting) -> Basis:
        """Return the basis as it would be with a day worked in another place."""
        with self.store.reading() as tx:
            plain = frame_of(self.workweek.model, day, setting)
            frame = with_breaks(plain, tx.routines.all())
            events = {**basis.events, day: events_on(tx, frame)}
        frames = tuple(frame if f.day == day else f for f in basis.frames)
        return replace(basis, frames=frames, events=events)

    def request_for(self, day: date) -> PlanRequest:
        """Build the request for a day: it, the days before it from now on, and some
        after it, so that what does not fit has somewhere to go. Days further ahead
        that hold blocks belong to it too, or their tasks would be planned twice.
        """  # noqa: D205
        ahead = self.reach()
        if day < self.today() or all(frame.day != day for frame in ahead):
            frames = self.workweek.working_days(day, 1)
            return self._basis(frames, day).request(frames[-1].day)
        basis = self._basis(ahead, self.today())
        return basis.request(basis.horizon(day, self.settings.plan_days))

    def session(self, tx: Tx) -> tuple[OpenBlock | None, frozenset[BlockId]]:
        """Return the open block and the blocks finished today."""
        now, model = self.clock(), self.workweek.model
        running = _running(tx, now, model.zone, model.granularity)
        return running, finished_on(tx, day_of(now, model.zone), model.zone)

    def _basis(self, frames: tuple[DayFrame, ...], first: date) -> Basis:
        now, model = self.clock(), self.workweek.model
        today = day_of(now, model.zone)
        with self.store.reading() as tx:
            projects = tx.projects.all(archived=True)
            live = {project.id for project in projects if not project.archived}
            plans = tx.plans.between(first, frames[-1].day)
            running, finished = self.session(tx)
            return Basis(
                now=now,
                zone=model.zone,
                step=model.granularity,
                frames=frames,
                events=events_by_day(tx, frames),
                worked=_worked(tx, frames),
                projects=projects,
                tasks=tuple(t for t in tx.tasks.open() if t.project_id in live),
                spent=tx.journal.worked_by_task(),
                elsewhere=_planned(tx, today, first),
                plans={plan.day: plan for plan in plans},
                running=running,
                finished=finished,
                policy=self.policy,
            )


def finished_on(tx: Tx, day: date, zone: str) -> frozenset[BlockId]:
    """Return the blocks that were finished on a day."""
    whole = day_range(day, zone)
    sessions = tx.journal.sessions(whole.start, whole.end)
    return frozenset(
        s.block_id
        for s in sessions
        if s.block_id is not None and s.ended_by is EndedBy.FINISHED
    )


def _planned(tx: Tx, today: date, until: date) -> dict[TaskId, int]:
    minutes: dict[TaskId, int] = {}
    for plan in tx.plans.between(today, until - timedelta(days=1)):
        for block in plan.blocks:
            before = minutes.get(block.task_id, 0)
            minutes[block.task_id] = before + block.span.minutes
    return minutes


def _running(tx: Tx, now: datetime, zone: str, step: int) -> OpenBlock | None:
    focus, day = tx.journal.focus(), day_of(now, zone)
    if isinstance(focus, Idle) or day_of(focus.started, zone) != day:
        return None
    remains = left(focus, now)
    end_at = now + remains if remains else now
    start = minute_of(focus.started, zone) // step * step
    until = minute_of(end_at, zone) if day_of(end_at, zone) == day else MINUTES_PER_DAY
    end = min(MINUTES_PER_DAY, max(round_up(until, step), start + step))
    return OpenBlock(Block(focus.task_id, day, start, end), focus.block_id)


def _worked(tx: Tx, frames: tuple[DayFrame, ...]) -> dict[date, tuple[PlanEvent, ...]]:
    """Return what was worked on each day, as the events that took its time."""
    start, end = _whole(frames)
    days = {frame.day: frame for frame in frames}
    done: dict[date, tuple[PlanEvent, ...]] = {}
    for session in tx.journal.sessions(start, end):
        frame = days.get(day_of(session.start, frames[0].zone))
        event = None if frame is None else _as_event(tx, session, frame)
        if frame is not None and event is not None:
            done[frame.day] = (*done.get(frame.day, ()), event)
    return done


def _as_event(tx: Tx, session: Session, frame: DayFrame) -> PlanEvent | None:
    task = tx.tasks.get(session.task_id)
    start = minute_of(session.start, frame.zone)
    same_day = day_of(session.end, frame.zone) == frame.day
    end = minute_of(session.end, frame.zone) if same_day else MINUTES_PER_DAY
    if task is None or start >= end:
        return None
    name = f"session:{session.id}"
    return PlanEvent(name, task.title, Span(start, end), task.project_id)


def _whole(frames: tuple[DayFrame, ...]) -> tuple[datetime, datetime]:
    zone = frames[0].zone
    return day_range(frames[0].day, zone).start, day_range(frames[-1].day, zone).end
