"""A desk over a database in memory, on a Thursday worked from anywhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.busy import CalendarEvent
from focusdesk.domain.calendar_source import CalendarSource
from focusdesk.domain.dayspan import Span
from focusdesk.domain.ids import EventId, ProjectId, SourceId, TaskId
from focusdesk.domain.settings import Settings
from focusdesk.domain.task import Estimate, Project, Task
from focusdesk.domain.timerange import instant_at
from focusdesk.domain.work_model import Pause, WeekdayRule, WorkModel
from focusdesk.services.ground import Ground
from focusdesk.services.workweek import Workweek
from focusdesk.storage.store import Store
from tests.fakes import FakeClock, NearSolver, RunNow
from tests.planners import planner

if TYPE_CHECKING:
    from focusdesk.services.events import Event
    from focusdesk.services.planning import Planning

ZONE = "Asia/Jakarta"
THURSDAY = date(2026, 11, 26)
DAY = WeekdayRule((Span(450, 960),), (Pause(Span(720, 780)),))
MODEL = WorkModel(
    id="test",
    name="Test",
    source="test",
    zone=ZONE,
    weekdays=dict.fromkeys(range(5), DAY),
    core_hours=(Span(600, 900),),
    no_meeting=(Span(480, 600), Span(900, 1020)),
    wfo_days=frozenset({1, 2}),
)


@dataclass
class Bench:
    """What a planning test works with."""

    store: Store
    clock: FakeClock
    events: list[Event]
    workweek: Workweek
    planning: Planning
    projects: dict[str, Project] = field(default_factory=dict)

    @property
    def ground(self) -> Ground:
        return Ground(self.store, self.clock, self.workweek, Settings())

    def project(self, name: str, stack: str = "") -> Project:
        made = Project(ProjectId(name), name, stack, len(self.projects))
        with self.store.transaction() as tx:
            tx.projects.add(made)
        self.projects[name] = made
        return made

    def task(self, title: str, project: str, minutes: int, **fields: object) -> Task:
        if project not in self.projects:
            self.project(project)
        made = Task(
            id=TaskId(title),
            project_id=self.projects[project].id,
            title=title,
            estimate=Estimate.around(minutes),
            created_at=self.clock() - timedelta(days=1),
            **fields,  # type: ignore[arg-type]
        )
        with self.store.transaction() as tx:
            tx.tasks.add(made)
        return made

    def meeting(self, title: str, start: int, end: int, day: date = THURSDAY) -> None:
        event = CalendarEvent(
            id=EventId(f"{title}-{day}"),
            source_id=SourceId(title),
            uid=title,
            instance="",
            title=title,
            start=instant_at(day, start, ZONE),
            end=instant_at(day, end, ZONE),
        )
        source = CalendarSource(SourceId(title), title, title, self.clock())
        with self.store.transaction() as tx:
            tx.calendar.replace(source, (event,))


def make_bench() -> Bench:
    store = Store.in_memory()
    clock = FakeClock(datetime(2026, 11, 26, 0, 30, tzinfo=UTC))
    events: list[Event] = []
    workweek = Workweek(store, events.append, MODEL)
    planning = planner(
        store, clock, events.append, workweek, Settings(), NearSolver(), RunNow()
    )
    return Bench(store, clock, events, workweek, planning)
