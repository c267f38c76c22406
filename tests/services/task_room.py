"""Tasks over a database in memory, on a Thursday morning in Jakarta."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from focusdesk.domain.task import Estimate, Project, Task
from focusdesk.services.tasks import Tasks
from focusdesk.services.workweek import Workweek
from focusdesk.storage.store import Store
from tests.fakes import FakeClock
from tests.services.workbench import MODEL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from focusdesk.services.events import Event


@dataclass
class TaskRoom:
    """The use cases of tasks, their store, and what they publish."""

    store: Store
    clock: FakeClock
    events: list[Event]
    tasks: Tasks
    projects: dict[str, Project] = field(default_factory=dict)

    def project(self, name: str, stack: str = "") -> Project:
        self.projects[name] = self.tasks.add_project(name, stack)
        return self.projects[name]

    def task(self, title: str, after: Sequence[Task] = ()) -> Task:
        project = self.projects.get("SIASN") or self.project("SIASN")
        self.clock.advance(seconds=1)
        return self.tasks.add(
            title,
            project.id,
            Estimate.around(60),
            after=tuple(task.id for task in after),
        )

    def snapshot(self) -> tuple[tuple[Project, ...], tuple[Task, ...]]:
        with self.store.reading() as tx:
            return tx.projects.all(archived=True), tx.tasks.all()


def make_task_room() -> TaskRoom:
    store = Store.in_memory()
    clock = FakeClock(datetime(2026, 11, 26, 2, 18, tzinfo=UTC))
    events: list[Event] = []
    workweek = Workweek(store, events.append, MODEL)
    return TaskRoom(store, clock, events, Tasks(store, clock, events.append, workweek))
