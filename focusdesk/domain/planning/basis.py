"""What a plan is made from, read in one go; the planning request is built of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from focusdesk.domain.busy import meetings_of
from focusdesk.domain.planning.policy import DEFAULT_POLICY, Policy
from focusdesk.domain.planning.problem import Block, Moment
from focusdesk.domain.planning.request import (
    OfferedDay,
    Workload,
    build_request,
    remaining_minutes,
    round_up,
)
from focusdesk.domain.timerange import MINUTES_PER_DAY, day_of, minute_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date, datetime, timedelta

    from focusdesk.domain.busy import CalendarEvent, Meeting
    from focusdesk.domain.ids import BlockId, TaskId
    from focusdesk.domain.planning.problem import PlanEvent, PlanRequest
    from focusdesk.domain.planning.stored import StoredBlock, StoredPlan
    from focusdesk.domain.task import Project, Task
    from focusdesk.domain.work_calendar import DayFrame


@dataclass(frozen=True, slots=True)
class OpenBlock:
    """The place of the session that is open today, and the block it works on."""

    block: Block
    id: BlockId | None


@dataclass(frozen=True, slots=True)
class Basis:
    """Everything plans rest on. `now` is UTC; minutes are local to `zone`.

    `frames` are the working days in reach, first to last; `events`, `worked` and
    `plans` are of these days. `tasks` are open ones of
    live projects; `spent` and `elsewhere` (minutes planned before the first frame)
    lessen them. `finished` blocks are used up.
    """

    now: datetime
    zone: str
    step: int
    frames: tuple[DayFrame, ...]
    events: Mapping[date, tuple[CalendarEvent, ...]] = field(default_factory=dict)
    worked: Mapping[date, tuple[PlanEvent, ...]] = field(default_factory=dict)
    projects: tuple[Project, ...] = ()
    tasks: tuple[Task, ...] = ()
    spent: Mapping[TaskId, timedelta] = field(default_factory=dict)
    elsewhere: Mapping[TaskId, int] = field(default_factory=dict)
    plans: Mapping[date, StoredPlan] = field(default_factory=dict)
    running: OpenBlock | None = None
    finished: frozenset[BlockId] = frozenset()
    policy: Policy = DEFAULT_POLICY

    @property
    def today(self) -> date:
        """The local date of now."""
        return day_of(self.now, self.zone)

    @property
    def moment(self) -> Moment:
        """Now, on the grid: the first minute that can be planned."""
        minute = round_up(minute_of(self.now, self.zone), self.step)
        return Moment(self.today, min(minute, MINUTES_PER_DAY))

    def task(self, task_id: TaskId) -> Task | None:
        """Return an open task."""
        return next((t for t in self.tasks if t.id == task_id), None)

    def frame(self, day: date) -> DayFrame | None:
        """Return the frame of a working day in reach."""
        return next((f for f in self.frames if f.day == day), None)

    def meetings(self, frame: DayFrame) -> tuple[Meeting, ...]:
        """Return what takes time from a day, in order."""
        return meetings_of(self.events.get(frame.day, ()), frame)

    def block(self, block_id: BlockId) -> StoredBlock | None:
        """Return a block of the plans."""
        return next((b for b in self.blocks() if b.id == block_id), None)

    def blocks(self) -> Iterator[StoredBlock]:
        """Yield every block of the plans, those that are over too."""
        for plan in self.plans.values():
            yield from plan.blocks

    def ahead(self) -> Iterator[StoredBlock]:
        """Yield the blocks that are not over yet and not finished."""
        for block in self.blocks():
            if self.is_ahead(block) and block.id not in self.finished:
                yield block

    def is_ahead(self, block: StoredBlock) -> bool:
        """Say whether any of the block can still be planned, by the grid.

        What is being worked on is, also past its end.
        """
        if self.running is not None:
            place, open_place = block_of(block), self.running.block
            if (place.task, place.day, place.start) == (
                open_place.task,
                open_place.day,
                open_place.start,
            ):
                return True
        return Moment(block.day, block.span.end) > self.moment

    def is_running(self, block: StoredBlock) -> bool:
        """Say whether the open session works on the block."""
        return self.running is not None and self.running.id == block.id

    def remaining(self, task: Task) -> int:
        """Return the minutes of a task still to plan, on the grid."""
        spent, elsewhere = self.spent.get(task.id), self.elsewhere.get(task.id, 0)
        return round_up(remaining_minutes(task, spent, elsewhere), self.step)

    def pins(self) -> tuple[Block, ...]:
        """Return what is fixed: the running block first, then what was pinned.

        A pin that overlaps one before it counts for nothing.
        """
        kept = [] if self.running is None else [self.running.block]
        for stored in self.ahead():
            if not stored.pinned or self.is_running(stored):
                continue
            pin = block_of(stored)
            if not any(_overlap(pin, other) for other in kept):
                kept.append(pin)
        return tuple(kept)

    def horizon(self, day: date, days: int) -> date:
        """Return the last day to plan so that `day` and what is planned belong to it.

        At least `days` working days; what does not fit one has somewhere to go.
        """
        least = self.frames[:days][-1].day
        planned = max((b.day for b in self.blocks()), default=least)
        return min(max(day, least, planned), self.frames[-1].day)

    def request(self, last: date) -> PlanRequest:
        """Build the planning request for the frames up to a day."""
        frames = tuple(f for f in self.frames if f.day <= last)
        days = tuple(
            OfferedDay(f, self.meetings(f), self.worked.get(f.day, ())) for f in frames
        )
        inside = {f.day for f in frames}
        load = Workload(
            projects=self.projects,
            tasks=self.tasks,
            worked=self.spent,
            elsewhere=self.elsewhere,
            pinned=self.pins(),
            previous=tuple(block_of(b) for b in self.blocks() if b.day in inside),
        )
        return build_request(days, load, self.moment, self.step, self.policy)

    def with_plans(self, *plans: StoredPlan) -> Basis:
        """Return the same with these plans in place of those of their days."""
        return replace(self, plans={**self.plans, **{p.day: p for p in plans}})


def block_of(stored: StoredBlock) -> Block:
    """Return a stored block as the planner knows it."""
    span = stored.span
    return Block(stored.task_id, stored.day, span.start, span.end)


def _overlap(one: Block, other: Block) -> bool:
    return one.day == other.day and one.start < other.end and other.start < one.end
