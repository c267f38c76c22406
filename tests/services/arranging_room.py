"""A whole planning desk over a database in memory, its plan kept up by events."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.busy import CalendarEvent
from focusdesk.domain.calendar_source import CalendarSource
from focusdesk.domain.ids import EventId, ProjectId, SourceId, TaskId
from focusdesk.domain.settings import Settings
from focusdesk.domain.task import Estimate, Project, Task
from focusdesk.domain.timerange import instant_at, minute_of
from focusdesk.services.arranging import Arranging, Proposal
from focusdesk.services.focus import Focus
from focusdesk.services.ground import Ground
from focusdesk.services.one_search import OneSearch
from focusdesk.services.own_events import OwnEvents
from focusdesk.services.planning import Planning
from focusdesk.services.reactions import keep_plan_current
from focusdesk.services.steps import Steps
from focusdesk.services.tasks import Tasks
from focusdesk.services.workweek import Workweek
from focusdesk.storage.store import Store
from tests.fakes import FakeClock, RunNow
from tests.services.focus_room import RecordedStatus
from tests.services.workbench import MODEL, THURSDAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.errors import FocusDeskError
    from focusdesk.domain.planning.acts import Act
    from focusdesk.domain.planning.plan import Plan
    from focusdesk.domain.planning.problem import PlanRequest
    from focusdesk.domain.planning.stored import StoredBlock
    from focusdesk.domain.ports import Background
    from focusdesk.domain.work_model import WorkModel
    from focusdesk.services.events import Event

MORNING = datetime(2026, 11, 26, 0, 30, tzinfo=UTC)
"""Half past seven on Thursday in Jakarta."""


@dataclass
class WorkSolver:
    """The real engine in this process; its limit is counted in work, not in time."""

    iterations: int = 60
    asked: list[PlanRequest] = field(default_factory=list)

    def solve(
        self,
        request: PlanRequest,
        *,
        time_limit: float,
        on_better: Callable[[Plan], None],
        cancelled: Callable[[], bool],
    ) -> Plan:
        from focusdesk.domain.planning.solve import solve

        del time_limit
        self.asked.append(request)
        return solve(
            request,
            iterations=self.iterations,
            should_stop=cancelled,
            on_better=on_better,
        )


class ArrangingRoom:
    """Every service that touches a plan, wired as the desk wires them."""

    def __init__(
        self,
        *,
        now: datetime = MORNING,
        model: WorkModel = MODEL,
        iterations: int = 60,
        days: int = 3,
        background: Background | None = None,
    ) -> None:
        self.store = Store.in_memory()
        self.clock = FakeClock(now)
        self.events: list[Event] = []
        self.solver = WorkSolver(iterations)
        self.is_quiet = False
        settings = Settings(plan_days=days)
        self.steps = Steps(self.store, self.clock, self.publish)
        self.workweek = Workweek(self.store, self.publish, model, self.steps)
        self.ground = Ground(self.store, self.clock, self.workweek, settings)
        search = OneSearch(self.solver, background or RunNow())
        self.planning = Planning(self.ground, search, self.steps, self.publish)
        self.arranging = Arranging(self.ground, search, self.steps, self.publish)
        self.tasks = Tasks(
            self.store, self.clock, self.publish, self.workweek, steps=self.steps
        )
        self.own_events = OwnEvents(
            self.store, self.clock, self.publish, self.workweek, self.steps.history
        )
        self.focus = Focus(
            self.store,
            self.clock,
            self.publish,
            self.workweek,
            RecordedStatus(),
            self.steps,
        )

    def publish(self, event: Event) -> None:
        self.events.append(event)
        if not self.is_quiet:
            keep_plan_current(self.planning, event)

    def project(self, name: str, stack: str = "") -> Project:
        made = Project(ProjectId(name), name, stack, 0)
        with self.store.transaction() as tx:
            if tx.projects.get(made.id) is None:
                tx.projects.add(made)
        return made

    def task(
        self, title: str, minutes: int, project: str = "SIASN", **fields: object
    ) -> Task:
        made = Task(
            id=TaskId(title),
            project_id=self.project(project).id,
            title=title,
            estimate=Estimate.around(minutes),
            created_at=self.clock() - timedelta(days=1),
            **fields,  # type: ignore[arg-type]
        )
        with self.store.transaction() as tx:
            tx.tasks.add(made)
        return made

    def meeting(self, title: str, start: int, end: int, day: date = THURSDAY) -> None:
        zone = self.workweek.model.zone
        name = f"{title}-{day}"
        event = CalendarEvent(
            id=EventId(name),
            source_id=SourceId(name),
            uid=name,
            instance="",
            title=title,
            start=instant_at(day, start, zone),
            end=instant_at(day, end, zone),
        )
        source = CalendarSource(SourceId(name), title, title, self.clock())
        with self.store.transaction() as tx:
            tx.calendar.replace(source, (event,))

    def plan(self, day: date | None = None) -> None:
        self.planning.plan_day(day or self.planning.today())

    def blocks(self, day: date | None = None) -> tuple[StoredBlock, ...]:
        """Return the stored blocks of a day, or of all days."""
        with self.store.reading() as tx:
            plans = tx.plans.between(date(2020, 1, 1), date(2040, 1, 1))
        found = [b for p in plans for b in p.blocks if day is None or p.day == day]
        return tuple(sorted(found, key=lambda b: (b.day, b.span)))

    def block(self, title: str, number: int = 0) -> StoredBlock:
        """Return a block of a task from now on."""
        basis = self.ground.basis()
        own = [b for b in basis.ahead() if b.task_id == title]
        return sorted(own, key=lambda b: (b.day, b.span))[number]

    def propose(self, act: Act) -> Proposal:
        """Return the proposal; raises what it fails with."""
        got: list[Proposal] = []
        self.arranging.propose(act, got.append, _raise)
        return got[0]

    def do(self, act: Act) -> Proposal:
        """Propose and apply, small or not."""
        proposal = self.propose(act)
        self.arranging.apply(proposal)
        return proposal

    @property
    def minute(self) -> int:
        return minute_of(self.clock(), self.workweek.model.zone)


def _raise(error: FocusDeskError) -> None:
    raise error
