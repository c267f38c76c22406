"""Recurring tasks: setting them once, and making each time a task of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, TypedDict, Unpack

from focusdesk.domain.allocation import (
    DEFAULT_ALLOCATION,
    DEFAULT_SPLIT,
    Allocation,
    default_split,
)
from focusdesk.domain.errors import Ambiguous, NotFound
from focusdesk.domain.ids import RecurringId, TaskId, new_id
from focusdesk.domain.importing.given import TaskSource, given_now
from focusdesk.domain.recurring import (
    SOURCE,
    RecurringTask,
    occurrence_key,
    recurring_of,
)
from focusdesk.domain.rhythm import Occurrence, occurrences
from focusdesk.domain.task import Estimate, Task, TaskStatus
from focusdesk.domain.timerange import day_of, instant_at
from focusdesk.services.events import TasksChanged
from focusdesk.services.history import (
    ImportChange,
    SourceChange,
    Step,
    TaskChange,
    were_worked_on,
)
from focusdesk.services.recurring_steps import RecurringChange

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from focusdesk.domain.ids import ProjectId
    from focusdesk.domain.ports import Clock
    from focusdesk.domain.rhythm import Rhythm
    from focusdesk.domain.task import Activity, Setting, Split, Urgency
    from focusdesk.services.events import Publish
    from focusdesk.services.history import History
    from focusdesk.services.workweek import Workweek
    from focusdesk.storage.store import Store, Tx

AHEAD = 10
"""Working days ahead whose times are made, so that next week can be planned whole."""


class RecurringDetails(TypedDict, total=False):
    """What may be said of recurring work beyond title, project, length and rhythm."""

    activity: Activity
    urgency: Urgency
    setting: Setting | None
    kept: bool
    active: bool


class RecurringFields(RecurringDetails, total=False):
    """Fields of recurring work, named as in `RecurringTask`."""

    title: str
    project_id: ProjectId
    minutes: int
    rhythm: Rhythm


@dataclass(frozen=True, slots=True)
class Made:
    """A time of recurring work: the task for it, and the key it is known by."""

    key: str
    task: Task


class Recurring:
    """The use cases of recurring work. Titles of its tasks are those of the work."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        publish: Publish,
        workweek: Workweek,
        history: History,
        allocation: Allocation = DEFAULT_ALLOCATION,
    ) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish
        self._workweek = workweek
        self._history = history
        self.allocation = allocation

    def today(self) -> date:
        """Return the local date of now."""
        return day_of(self._clock(), self._workweek.model.zone)

    def all(self) -> tuple[RecurringTask, ...]:
        """Return the recurring work, resting ones too, by title."""
        with self._store.reading() as tx:
            return tx.recurring.all()

    def next_times(self, rhythm: Rhythm, count: int = 3) -> tuple[Occurrence, ...]:
        """Return the next times of a rhythm, looking a year ahead at most."""
        today = self.today()
        last = today + timedelta(days=366)
        return occurrences(rhythm, today, last, self._is_worked)[:count]

    def find(self, reference: str) -> RecurringTask:
        """Return what has that id, its beginning or a part of the title.

        Raises NotFound or Ambiguous.
        """
        wanted, every = reference.strip().casefold(), self.all()
        named = [one for one in every if one.title.casefold() == wanted]
        found = named or [
            one
            for one in every
            if wanted and (wanted in one.title.casefold() or one.id.startswith(wanted))
        ]
        if not found:
            raise NotFound("recurring", reference)
        if len(found) > 1:
            matches = tuple(f"{one.title} ({one.id[:8]})" for one in found)
            raise Ambiguous("recurring", reference, matches)
        return found[0]

    def add(
        self,
        title: str,
        project_id: ProjectId,
        minutes: int,
        rhythm: Rhythm,
        **details: Unpack[RecurringDetails],
    ) -> RecurringTask:
        """Set up work that comes back; its next times become tasks at once.

        Raises TaskInvalid, and NotFound for the project.
        """
        one = RecurringTask(
            RecurringId(new_id()), project_id, title.strip(), minutes, rhythm, **details
        )
        with self._store.transaction() as tx:
            _require_project(tx, project_id)
            tx.recurring.keep(one)
            change = self._due_times(tx, [one])
            change.write(tx, "add", self._clock())
        self._record("recurring_added", RecurringChange(None, one), change)
        return one

    def edit(
        self, recurring_id: RecurringId, **fields: Unpack[RecurringFields]
    ) -> RecurringTask:
        """Change recurring work, and its tasks that nobody has touched yet.

        Raises TaskInvalid and NotFound.
        """
        now = self._clock()
        with self._store.transaction() as tx:
            before = _require(tx, recurring_id)
            after = replace(before, **fields)
            _require_project(tx, after.project_id)
            tx.recurring.keep(after)
            old = self._untouched(tx, before)
            gone = _removal(old)
            gone.write(tx, "edit", now)
            fresh = self._due_times(tx, [after])
            fresh.write(tx, "edit", now)
        self._record("recurring_edited", RecurringChange(before, after), gone, fresh)
        return after

    def remove(self, recurring_id: RecurringId) -> RecurringTask:
        """Forget recurring work and its tasks nobody has touched; `NotFound`."""
        with self._store.transaction() as tx:
            before = _require(tx, recurring_id)
            gone = _removal(self._untouched(tx, before))
            gone.write(tx, "remove", self._clock())
            tx.recurring.forget(recurring_id)
        self._record("recurring_removed", gone, RecurringChange(before, None))
        return before

    def make_due(self) -> int:
        """Make the tasks whose time has come, and drop what passed untouched.

        Returns how many tasks changed. Reads little and writes nothing where none is
        due, so it may be called whenever a plan is wanted.
        """
        with self._store.reading() as tx:
            missed, change = self._due(tx)
        if not missed and not change.tasks:
            return 0
        with self._store.transaction() as tx:
            missed, change = self._due(tx)
            for task in missed:
                tx.tasks.update(task)
            change.write(tx, "make", self._clock())
        self._publish(TasksChanged())
        return len(missed) + len(change.tasks)

    def _due(self, tx: Tx) -> tuple[list[Task], ImportChange]:
        """Return what passed untouched, as dropped, and what is to be added."""
        every = tx.recurring.all()
        if not every:
            return [], ImportChange((), ())
        return self._missed(tx, every), self._due_times(tx, every)

    def _record(self, code: str, *changes: RecurringChange | ImportChange) -> None:
        self._history.record(Step(code, changes))
        self._publish(TasksChanged())

    def _due_times(self, tx: Tx, every: Iterable[RecurringTask]) -> ImportChange:
        """Return the times ahead that have no task yet, as tasks to be added."""
        known = tx.task_sources.keys(SOURCE)
        live = {project.id: project.name for project in tx.projects.all()}
        made = [
            time
            for one in every
            if one.active and one.project_id in live
            for time in self._times(one)
            if time.key not in known
        ]
        return _adding(made, live)

    def _times(self, one: RecurringTask) -> list[Made]:
        """Return the times of the work from today to the end of the horizon."""
        first = self.today()
        frames = self._workweek.working_days(first, AHEAD)
        last = frames[-1].day if frames else first
        found = occurrences(one.rhythm, first, last, self._is_worked)
        made = ((time, self._made(one, time)) for time in found)
        return [
            Made(occurrence_key(one.id, time.named), task)
            for time, task in made
            if task
        ]

    def _is_worked(self, day: date) -> bool:
        return self._workweek.frame(day).is_working_day

    def _made(self, one: RecurringTask, time: Occurrence) -> Task | None:
        """Return the task of one time; None when none of its days is worked."""
        worked = [day for day in _days(time) if self._is_worked(day)]
        if not worked:
            return None
        zone = self._workweek.model.zone
        end = self._workweek.day_end(worked[-1])
        demands = self.allocation.of(one.activity)
        return Task(
            id=TaskId(new_id()),
            project_id=one.project_id,
            title=one.title,
            estimate=Estimate.around(one.minutes),
            created_at=self._clock(),
            activity=one.activity,
            cognitive=demands.cognitive,
            collaboration=demands.collaboration,
            urgency=one.urgency,
            not_before=instant_at(time.first, 0, zone),
            due=instant_at(worked[-1], end, zone),
            split=_split(one.minutes, time),
            setting=one.setting or demands.setting,
            only_in_core=demands.only_in_core,
        )

    def _untouched(self, tx: Tx, one: RecurringTask) -> list[tuple[TaskSource, Task]]:
        """Return the tasks of the work that are as they were made."""
        found = []
        for source, task in _open_of(tx, tx.task_sources.of_open(SOURCE), one.id):
            same = given_now(task, source.given.project) == source.given
            if same and not were_worked_on(tx, [task], self._clock()):
                found.append((source, task))
        return found

    def _missed(self, tx: Tx, every: Sequence[RecurringTask]) -> list[Task]:
        """Return the tasks whose days are over, closed as dropped."""
        now = self._clock()
        today = self.today()
        begin = instant_at(today, 0, self._workweek.model.zone)
        forgetful = {one.id for one in every if not one.kept}
        sources = tx.task_sources.of_open(SOURCE)
        late = [
            task
            for recurring_id in forgetful
            for _source, task in _open_of(tx, sources, recurring_id)
            if task.due is not None and task.due < begin
        ]
        return [
            replace(task, status=TaskStatus.DROPPED, closed_at=now)
            for task in late
            if not were_worked_on(tx, [task], now)
        ]


def _split(minutes: int, time: Occurrence) -> Split | None:
    # Work with days to choose from, such as learning, is done whenever there is room.
    free = time.first != time.last and minutes >= 2 * DEFAULT_SPLIT.min_block
    return DEFAULT_SPLIT if free else default_split(minutes)


def _days(time: Occurrence) -> Iterable[date]:
    count = (time.last - time.first).days + 1
    return (time.first + timedelta(days=n) for n in range(count))


def _open_of(
    tx: Tx, sources: Mapping[str, TaskSource], recurring_id: RecurringId
) -> list[tuple[TaskSource, Task]]:
    found = []
    for key, source in sources.items():
        task = (
            tx.tasks.get(source.task_id) if recurring_of(key) == recurring_id else None
        )
        if task is not None:
            found.append((source, task))
    return found


def _adding(made: Sequence[Made], projects: Mapping[ProjectId, str]) -> ImportChange:
    sources = (
        TaskSource(
            SOURCE,
            one.key,
            one.task.id,
            "",
            given_now(one.task, projects[one.task.project_id]),
        )
        for one in made
    )
    return ImportChange(
        tuple(TaskChange(None, one.task) for one in made),
        tuple(SourceChange(None, source) for source in sources),
    )


def _removal(old: Sequence[tuple[TaskSource, Task]]) -> ImportChange:
    return ImportChange(
        tuple(TaskChange(task, None) for _source, task in old),
        tuple(SourceChange(source, None) for source, _task in old),
    )


def _require(tx: Tx, recurring_id: RecurringId) -> RecurringTask:
    found = tx.recurring.get(recurring_id)
    if found is None:
        raise NotFound("recurring", recurring_id)
    return found


def _require_project(tx: Tx, project_id: ProjectId) -> None:
    if tx.projects.get(project_id) is None:
        raise NotFound("project", project_id)
