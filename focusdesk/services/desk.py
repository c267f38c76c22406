"""The desk: all services over one opened store, built in one place without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.services.arranging import Arranging
from focusdesk.services.breaks import Breaks
from focusdesk.services.calendar import Calendar
from focusdesk.services.day_close import DayClose
from focusdesk.services.focus import Focus
from focusdesk.services.ground import Ground
from focusdesk.services.interruptions import Interruptions
from focusdesk.services.issues import Issues
from focusdesk.services.journal import Journal
from focusdesk.services.matrix_tasks import MatrixTasks
from focusdesk.services.notice_log import NoticeLog
from focusdesk.services.one_search import OneSearch
from focusdesk.services.overtime import Overtime
from focusdesk.services.own_events import OwnEvents
from focusdesk.services.planning import Planning
from focusdesk.services.quiet import Quiet
from focusdesk.services.recurring import Recurring
from focusdesk.services.routines import Routines
from focusdesk.services.steps import Steps
from focusdesk.services.task_import import TaskImport
from focusdesk.services.tasks import Tasks
from focusdesk.services.templates import Templates
from focusdesk.services.thoughts import Thoughts
from focusdesk.services.triage import Triage
from focusdesk.services.weeks import Weeks
from focusdesk.services.workweek import Workweek

if TYPE_CHECKING:
    from focusdesk.domain.allocation import Allocation
    from focusdesk.domain.ports import (
        Background,
        CalendarReader,
        Clock,
        IssueServer,
        Readings,
        Solver,
        StatusFile,
        TaskFileReader,
    )
    from focusdesk.domain.settings import Settings
    from focusdesk.domain.work_model import WorkModel
    from focusdesk.services.events import Publish
    from focusdesk.services.matrix import Matrix
    from focusdesk.services.preferences import Preferences
    from focusdesk.services.quiet import QuietPorts
    from focusdesk.services.routines import Presets
    from focusdesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Ports:
    """The outside as the services need it."""

    clock: Clock
    background: Background
    solver: Solver
    calendars: CalendarReader
    task_files: TaskFileReader
    issue_server: IssueServer
    status_file: StatusFile
    quiet: QuietPorts
    routine_presets: Presets = tuple
    readings: Readings | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """Every use case of an opened vault."""

    store: Store
    preferences: Preferences
    matrix: Matrix
    matrix_tasks: MatrixTasks
    clock: Clock
    publish: Publish
    background: Background
    workweek: Workweek
    tasks: Tasks
    imports: TaskImport
    issues: Issues
    planning: Planning
    weeks: Weeks
    focus: Focus
    journal: Journal
    thoughts: Thoughts
    interruptions: Interruptions
    day_close: DayClose
    breaks: Breaks
    overtime: Overtime
    notices: NoticeLog
    quiet: Quiet
    calendar: Calendar
    own_events: OwnEvents
    routines: Routines
    recurring: Recurring
    templates: Templates
    triage: Triage
    steps: Steps
    arranging: Arranging

    @property
    def settings(self) -> Settings:
        """The settings in force now."""
        return self.preferences.settings


def build_desk(
    store: Store,
    preferences: Preferences,
    model: WorkModel,
    matrix: Matrix,
    ports: Ports,
    publish: Publish,
) -> Desk:
    """Build every service over the store; nothing is read or started yet."""
    clock, asked = ports.clock, matrix.allocation
    steps = Steps(store, clock, publish)
    workweek = Workweek(store, publish, model, steps)
    ground = Ground(store, clock, workweek, preferences, preferences.policy)
    search = OneSearch(ports.solver, ports.background)
    planning = Planning(ground, search, steps, publish)
    tasks = Tasks(store, clock, publish, workweek, asked, steps)
    imports = TaskImport(
        store,
        clock,
        publish,
        ports.task_files,
        workweek,
        steps.history,
        asked,
    )
    recurring = Recurring(store, clock, publish, workweek, steps.history, asked)

    def use(allocation: Allocation) -> None:
        for part in (tasks, imports, recurring):
            part.allocation = allocation

    preferences.tell(publish)
    matrix.follow(use, publish)
    return Desk(
        store=store,
        preferences=preferences,
        matrix=matrix,
        matrix_tasks=MatrixTasks(store, publish, steps),
        clock=clock,
        publish=publish,
        background=ports.background,
        workweek=workweek,
        tasks=tasks,
        imports=imports,
        issues=Issues(
            store, clock, publish, ports.issue_server, ports.background, imports
        ),
        planning=planning,
        weeks=Weeks(planning, ground),
        focus=Focus(
            store,
            clock,
            publish,
            workweek,
            ports.status_file,
            steps,
            ports.readings,
        ),
        journal=Journal(store, clock, publish),
        thoughts=Thoughts(store, clock, publish, tasks),
        interruptions=Interruptions(store, publish, workweek),
        day_close=DayClose(store, clock, publish, workweek),
        overtime=Overtime(store, clock, workweek),
        breaks=Breaks(store, clock, publish, workweek, lambda: preferences.settings),
        notices=NoticeLog(store, clock, publish),
        quiet=Quiet(store, clock, publish, preferences, ports.quiet),
        calendar=Calendar(
            store, clock, publish, ports.calendars, workweek, preferences
        ),
        own_events=OwnEvents(store, clock, publish, workweek, steps.history),
        routines=Routines(
            store, clock, publish, workweek, steps.history, ports.routine_presets
        ),
        recurring=recurring,
        templates=Templates(store, clock, publish, tasks),
        triage=Triage(store, clock, workweek, tasks),
        steps=steps,
        arranging=Arranging(ground, search, steps, publish),
    )
