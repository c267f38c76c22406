"""The desk: all services over one opened store, built in one place without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.services.calendar import Calendar
from focusdesk.services.focus import Focus
from focusdesk.services.journal import Journal
from focusdesk.services.planning import Planning
from focusdesk.services.task_import import TaskImport
from focusdesk.services.tasks import Tasks
from focusdesk.services.weeks import Weeks
from focusdesk.services.workweek import Workweek

if TYPE_CHECKING:
    from focusdesk.domain.allocation import Allocation
    from focusdesk.domain.ports import (
        Background,
        CalendarReader,
        Clock,
        Solver,
        StatusFile,
        TaskFileReader,
    )
    from focusdesk.domain.settings import Settings
    from focusdesk.domain.work_model import WorkModel
    from focusdesk.services.events import Publish
    from focusdesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Ports:
    """The outside as the services need it."""

    clock: Clock
    background: Background
    solver: Solver
    calendars: CalendarReader
    task_files: TaskFileReader
    status_file: StatusFile


@dataclass(frozen=True, slots=True)
class Desk:
    """Every use case of an opened vault."""

    store: Store
    settings: Settings
    clock: Clock
    publish: Publish
    background: Background
    workweek: Workweek
    tasks: Tasks
    imports: TaskImport
    planning: Planning
    weeks: Weeks
    focus: Focus
    journal: Journal
    calendar: Calendar


def build_desk(
    store: Store,
    settings: Settings,
    model: WorkModel,
    matrix: Allocation,
    ports: Ports,
    publish: Publish,
) -> Desk:
    """Build every service over the store; nothing is read or started yet."""
    clock = ports.clock
    workweek = Workweek(store, publish, model)
    planning = Planning(
        store,
        clock,
        publish,
        workweek,
        settings,
        ports.solver,
        ports.background,
    )
    tasks = Tasks(store, clock, publish, workweek, matrix)
    return Desk(
        store=store,
        settings=settings,
        clock=clock,
        publish=publish,
        background=ports.background,
        workweek=workweek,
        tasks=tasks,
        imports=TaskImport(
            store,
            clock,
            publish,
            ports.task_files,
            workweek,
            tasks.history,
            matrix,
        ),
        planning=planning,
        weeks=Weeks(planning, workweek, store, clock),
        focus=Focus(store, clock, publish, workweek, ports.status_file),
        journal=Journal(store, clock, publish),
        calendar=Calendar(store, clock, publish, ports.calendars, workweek, settings),
    )
