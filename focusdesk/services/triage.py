"""Looking through the backlog for a week: what it asks, and what the week can hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import subtract, total_minutes
from focusdesk.domain.planning.request import remaining_minutes
from focusdesk.domain.recurring import SOURCE
from focusdesk.domain.task import Activity
from focusdesk.domain.timerange import day_of, instant_at, week_of
from focusdesk.services.day_events import meetings_on
from focusdesk.services.day_view import ProjectTag

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from focusdesk.domain.ids import ProjectId, TaskId
    from focusdesk.domain.ports import Clock
    from focusdesk.domain.task import Project, Task
    from focusdesk.services.tasks import Tasks
    from focusdesk.services.workweek import Workweek
    from focusdesk.storage.store import Store, Tx

FRIDAY = 4
_WEEK = timedelta(days=7)


class Pile(StrEnum):
    """Where a task lies when the backlog is looked through for a week."""

    OVERDUE = "overdue"
    DUE = "due"
    STARTED = "started"
    OPEN = "open"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class TriageEntry:
    """A task as triage shows it; `left` are the minutes it still asks for."""

    task: Task
    project: ProjectTag
    pile: Pile
    left: int
    recurs: bool = False


@dataclass(frozen=True, slots=True)
class ProjectLoad:
    """What a project asks of the week, against its share; minutes."""

    project: ProjectTag
    wanted: int
    target: int | None


@dataclass(frozen=True, slots=True)
class TriageView:
    """Everything triage shows of one week; minutes.

    `capacity` is working time without breaks and meetings, from now on in the present
    week; `wanted` what all tasks ask but those put off. Entries are by pile, pressing
    first.
    """

    first: date
    last: date
    capacity: int
    wanted: int
    learning: int
    entries: tuple[TriageEntry, ...]
    loads: tuple[ProjectLoad, ...]

    @property
    def over(self) -> int:
        """How many minutes more are asked for than the week has; 0 when all fits."""
        return max(0, self.wanted - self.capacity)


class Triage:
    """Reads the backlog as a week sees it, and puts tasks off or takes them in."""

    def __init__(
        self, store: Store, clock: Clock, workweek: Workweek, tasks: Tasks
    ) -> None:
        self._store = store
        self._clock = clock
        self._workweek = workweek
        self._tasks = tasks

    def usual_week(self) -> date:
        """Return the Monday of the week to look through: from Friday on, the next."""
        today = day_of(self._clock(), self._workweek.model.zone)
        monday = week_of(today)[0]
        return monday + _WEEK if today.weekday() >= FRIDAY else monday

    def view(self, day: date) -> TriageView:
        """Return the backlog as the week of a day sees it."""
        dates = week_of(day)
        with self._store.reading() as tx:
            projects = {project.id: project for project in tx.projects.all()}
            open_tasks = [t for t in tx.tasks.open() if t.project_id in projects]
            worked = tx.journal.worked_by_task()
            recurring = {s.task_id for s in tx.task_sources.of_open(SOURCE).values()}
            capacity = sum(self._free_minutes(tx, each) for each in dates)
        entries = sorted(
            (
                self._entry(task, projects, worked.get(task.id), recurring, dates)
                for task in open_tasks
            ),
            key=_order,
        )
        wanted = [entry for entry in entries if entry.pile is not Pile.LATER]
        return TriageView(
            first=dates[0],
            last=dates[-1],
            capacity=capacity,
            wanted=sum(entry.left for entry in wanted),
            learning=sum(
                entry.left
                for entry in wanted
                if entry.task.activity is Activity.LEARNING
            ),
            entries=tuple(entries),
            loads=_loads(wanted, projects),
        )

    def put_off(self, task_ids: Sequence[TaskId], day: date) -> tuple[Task, ...]:
        """Let tasks wait until the week after that of a day, all or none of them.

        `TaskInvalid` where one is due before.
        """
        monday = week_of(day)[0] + _WEEK
        start = instant_at(monday, 0, self._workweek.model.zone)
        return self._tasks.edit_all(task_ids, not_before=start)

    def take_in(self, task_ids: Sequence[TaskId]) -> tuple[Task, ...]:
        """Let tasks be planned from now on."""
        return self._tasks.edit_all(task_ids, not_before=None)

    def _free_minutes(self, tx: Tx, day: date) -> int:
        now, zone = self._clock(), self._workweek.model.zone
        frame = self._workweek.frame(day)
        if day < day_of(now, zone) or not frame.is_working_day:
            return 0
        taken = [meeting.span for meeting in meetings_on(tx, frame)]
        free = subtract(frame.work, taken)
        if day > day_of(now, zone):
            return total_minutes(free)
        minute = int((now - instant_at(day, 0, zone)).total_seconds() // 60)
        return sum(max(0, span.end - max(span.start, minute)) for span in free)

    def _entry(
        self,
        task: Task,
        projects: Mapping[ProjectId, Project],
        worked: timedelta | None,
        recurring: set[TaskId],
        dates: tuple[date, ...],
    ) -> TriageEntry:
        project = projects[task.project_id]
        return TriageEntry(
            task=task,
            project=ProjectTag(project.id, project.name, project.color),
            pile=self._pile(task, worked, dates),
            left=remaining_minutes(task, worked, 0),
            recurs=task.id in recurring,
        )

    def _pile(
        self, task: Task, worked: timedelta | None, dates: tuple[date, ...]
    ) -> Pile:
        zone = self._workweek.model.zone
        after = instant_at(dates[-1] + timedelta(days=1), 0, zone)
        if task.not_before and task.not_before >= after:
            return Pile.LATER
        if task.due and task.due < self._clock():
            return Pile.OVERDUE
        if task.due and task.due < after:
            return Pile.DUE
        return Pile.STARTED if worked else Pile.OPEN


def _order(entry: TriageEntry) -> tuple[int, bool, datetime, str]:
    task = entry.task
    place = list(Pile).index(entry.pile)
    return (place, task.due is None, task.due or task.created_at, task.id)


def _loads(
    wanted: list[TriageEntry], projects: Mapping[ProjectId, Project]
) -> tuple[ProjectLoad, ...]:
    loads = []
    for project in projects.values():
        minutes = sum(e.left for e in wanted if e.project.id == project.id)
        if minutes or project.weekly_share:
            tag = ProjectTag(project.id, project.name, project.color)
            loads.append(ProjectLoad(tag, minutes, project.weekly_share))
    return tuple(loads)
