"""Projects and tasks: adding, editing, closing, finding, and taking it back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Unpack

from focusdesk.domain.allocation import DEFAULT_ALLOCATION, Allocation, default_split
from focusdesk.domain.errors import (
    AlreadyExists,
    NotFound,
    NotNow,
)
from focusdesk.domain.ids import ProjectId, TaskId, new_id
from focusdesk.domain.task import Activity, Project, Task, TaskStatus
from focusdesk.domain.task_search import find_project, find_task
from focusdesk.services.events import TasksChanged
from focusdesk.services.history import ProjectChange, TaskChange
from focusdesk.services.steps import Steps
from focusdesk.services.task_fields import (
    ProjectFields,
    TaskDetails,
    TaskFields,
    changed,
    check_order,
    next_color,
    refuse,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from focusdesk.domain.ports import Clock
    from focusdesk.domain.quick_add import QuickTask
    from focusdesk.domain.task import Estimate
    from focusdesk.services.events import Publish
    from focusdesk.services.history import Change, History
    from focusdesk.services.workweek import Workweek
    from focusdesk.storage.store import Store, Tx

CLOSED_SHOWN = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class TaskBoard:
    """Everything the Tasks page shows: live projects, their tasks, the recently done.

    `projects` are by name, `open` oldest first, `closed` newest first.
    """

    projects: tuple[Project, ...]
    open: tuple[Task, ...]
    closed: tuple[Task, ...]


class Tasks:
    """The use cases of projects and tasks; each is one transaction and one event."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        publish: Publish,
        workweek: Workweek,
        allocation: Allocation = DEFAULT_ALLOCATION,
        steps: Steps | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish
        self._workweek = workweek
        self.steps = steps or Steps(store, clock, publish)
        self.allocation = allocation

    @property
    def zone(self) -> str:
        """The IANA zone that days are read in."""
        return self._workweek.model.zone

    @property
    def now(self) -> datetime:
        """The present instant, UTC."""
        return self._clock()

    def projects(self, *, archived: bool = False) -> tuple[Project, ...]:
        """Return the projects by name; those put away only with `archived`."""
        with self._store.reading() as tx:
            return tx.projects.all(archived=archived)

    def find_project(self, name: str, *, archived: bool = False) -> Project:
        """Return the project of a name or its beginning; `NotFound`, `Ambiguous`."""
        return find_project(name, self.projects(archived=archived))

    def add_project(
        self, name: str, stack: str = "", weekly_share: int | None = None
    ) -> Project:
        """Add a project in the next free colour; `AlreadyExists`, `TaskInvalid`.

        `weekly_share` is in minutes.
        """
        with self._store.transaction() as tx:
            project = _new_project(tx, name, stack, weekly_share)
        self._record("project_added", ProjectChange(None, project))
        return project

    def edit_project(
        self, project_id: ProjectId, **changes: Unpack[ProjectFields]
    ) -> Project:
        """Change fields of a project; `NotFound`, `AlreadyExists`, `TaskInvalid`."""
        return self._change_project("project_edited", project_id, changes)

    def archive_project(self, project_id: ProjectId) -> Project:
        """Put a project away; its tasks stay and are not planned; `NotFound`."""
        return self._change_project("project_archived", project_id, {"archived": True})

    def board(self) -> TaskBoard:
        """Return what the Tasks page shows, in one reading."""
        now = self._clock()
        with self._store.reading() as tx:
            projects = tx.projects.all()
            open_tasks = _live(tx, projects)
            ended = tx.tasks.closed_between(now - CLOSED_SHOWN, now + timedelta(days=1))
        done = [t for t in ended if t.status is TaskStatus.DONE]
        closed = sorted(done, key=lambda t: (t.closed_at or now, t.id), reverse=True)
        return TaskBoard(projects, open_tasks, tuple(closed))

    def open(self) -> tuple[Task, ...]:
        """Return the tasks of live projects that still ask for time, oldest first."""
        with self._store.reading() as tx:
            return _live(tx, tx.projects.all())

    def closed(self) -> tuple[Task, ...]:
        """Return the tasks done in the last 90 days, newest first."""
        return self.board().closed

    def find(self, reference: str) -> Task:
        """Return the task of an id, its beginning, or a part of the title.

        Open tasks come before closed ones; `NotFound` with close titles, `Ambiguous`.
        """
        with self._store.reading() as tx:
            every = tx.tasks.all()
        try:
            return find_task(
                reference, [t for t in every if t.status is TaskStatus.OPEN]
            )
        except NotFound:
            return find_task(reference, every)

    def preview(self, text: str) -> QuickTask:
        """Return what a line of quick add says, with what is assumed or wrong."""
        from focusdesk.domain.quick_add import parse

        return parse(
            text,
            self._clock(),
            self.zone,
            self.projects(),
            self._workweek.day_end,
            allocation=self.allocation,
        )

    def when(self, text: str) -> datetime | None:
        """Read a deadline such as `jumat 14.00` as UTC; None when it is none."""
        from focusdesk.domain.quick_add import parse_when

        return parse_when(text, self._clock(), self.zone, self._workweek.day_end)

    def quick_add(
        self, text: str, *, create_project: bool = False, **given: Unpack[TaskFields]
    ) -> Task:
        """Add the task a line describes; what is `given` wins over the line.

        An unknown project is `NotFound` with close names, or made when
        `create_project`; several fitting ones are `Ambiguous`; anything else that
        cannot be added is `TaskInvalid`.
        """
        quick = self.preview(text)
        refuse(quick, given, create_project=create_project)
        fields = self._fields(quick, given)
        changes: list[Change] = []
        with self._store.transaction() as tx:
            if "project_id" not in fields and quick.project is not None:
                project = _new_project(tx, quick.project.name, "", None)
                changes.append(ProjectChange(None, project))
                fields["project_id"] = project.id
            task = self._new_task(tx, fields)
        self._record("task_added", *changes, TaskChange(None, task))
        return task

    def add(
        self,
        title: str,
        project_id: ProjectId,
        estimate: Estimate,
        **details: Unpack[TaskDetails],
    ) -> Task:
        """Add a task; levels come from its activity where they are not given.

        `TaskInvalid` for its fields and for a circle, `NotFound` for what it names.
        """
        fields: TaskFields = {
            **details,
            "title": title,
            "project_id": project_id,
            "estimate": estimate,
        }
        with self._store.transaction() as tx:
            task = self._new_task(tx, fields)
        self._record("task_added", TaskChange(None, task))
        return task

    def edit(self, task_id: TaskId, **changes: Unpack[TaskFields]) -> Task:
        """Change fields of a task; `TaskInvalid`, `NotFound`."""
        return self.edit_all((task_id,), **changes)[0]

    def edit_all(
        self, task_ids: Sequence[TaskId], **changes: Unpack[TaskFields]
    ) -> tuple[Task, ...]:
        """Change fields of tasks in one step, of all or of none; as `edit`."""
        with self._store.transaction() as tx:
            made = tuple(self._edited(tx, task_id, changes) for task_id in task_ids)
        self._record("task_edited", *made)
        return tuple(change.after for change in made if change.after)

    def close_all(
        self, task_ids: Sequence[TaskId], status: TaskStatus
    ) -> tuple[Task, ...]:
        """Close tasks as done or dropped in one step, all or none; as `done`."""
        step = "drop" if status is TaskStatus.DROPPED else status.value
        with self._store.transaction() as tx:
            made = tuple(self._closed(tx, step, one, status) for one in task_ids)
        self._record(f"task_{status.value}", *made)
        return tuple(change.after for change in made if change.after)

    def done(self, task_id: TaskId) -> Task:
        """Close a task as done; `NotNow` when it is closed already, `NotFound`."""
        return self.close_all((task_id,), TaskStatus.DONE)[0]

    def drop(self, task_id: TaskId) -> Task:
        """Close a task without doing it; `NotNow` when it is closed, `NotFound`."""
        return self.close_all((task_id,), TaskStatus.DROPPED)[0]

    def reopen(self, task_id: TaskId) -> Task:
        """Open a closed task again; `NotNow` when it is open, `NotFound`."""
        with self._store.transaction() as tx:
            before = _task(tx, task_id)
            if before.status is TaskStatus.OPEN:
                raise NotNow("reopen", before.status.value)
            after = replace(before, status=TaskStatus.OPEN, closed_at=None)
            tx.tasks.update(after)
        self._record("task_reopened", TaskChange(before, after))
        return after

    @property
    def history(self) -> History:
        """The steps that can be taken back."""
        return self.steps.history

    @property
    def can_undo(self) -> bool:
        """Say whether there is a step to take back."""
        return self.steps.can_undo

    @property
    def can_redo(self) -> bool:
        """Say whether a step was taken back last."""
        return self.steps.can_redo

    def undo(self) -> str:
        """Take back the newest step, of whatever kind; as `Steps.undo`."""
        return self.steps.undo()

    def redo(self) -> str:
        """Take the step again that was taken back last; as `Steps.redo`."""
        return self.steps.redo()

    def _record(self, code: str, *changes: Change) -> None:
        self.steps.record(code, *changes)
        self._publish(TasksChanged())

    def _change_project(
        self, code: str, project_id: ProjectId, changes: ProjectFields
    ) -> Project:
        with self._store.transaction() as tx:
            before = _project(tx, project_id)
            after = replace(before, **changes)
            if not after.archived:
                _refuse_taken_name(tx, after)
            tx.projects.update(after)
        self._record(code, ProjectChange(before, after))
        return after

    def _edited(self, tx: Tx, task_id: TaskId, changes: TaskFields) -> TaskChange:
        before = _task(tx, task_id)
        after = changed(before, changes, self.allocation)
        if after.project_id != before.project_id:
            _project(tx, after.project_id)
        if after.after != before.after:
            check_order(after, tx.tasks.all())
        tx.tasks.update(after)
        return TaskChange(before, after)

    def _closed(
        self, tx: Tx, step: str, task_id: TaskId, status: TaskStatus
    ) -> TaskChange:
        before = _task(tx, task_id)
        if before.status is not TaskStatus.OPEN:
            raise NotNow(step, before.status.value)
        after = replace(before, status=status, closed_at=self._clock())
        tx.tasks.update(after)
        return TaskChange(before, after)

    def _fields(self, quick: QuickTask, given: TaskFields) -> TaskFields:
        fields: TaskFields = {
            "title": quick.title,
            "activity": quick.activity,
            "urgency": quick.urgency,
            "due": quick.due,
            "setting": quick.setting,
            "only_in_core": quick.only_in_core,
            "after": tuple(self.find(reference).id for reference in quick.after),
        }
        if quick.project is not None and quick.project.id is not None:
            fields["project_id"] = quick.project.id
        if "estimate" not in given:
            fields["estimate"] = quick.estimate()
        fields.update(given)
        return fields

    def _new_task(self, tx: Tx, fields: TaskFields) -> Task:
        demands = self.allocation.of(fields.get("activity", Activity.CODING))
        complete: TaskFields = {
            "cognitive": demands.cognitive,
            "collaboration": demands.collaboration,
            "setting": demands.setting,
            "only_in_core": demands.only_in_core,
            "split": default_split(fields["estimate"].likely),
            **fields,
        }
        task = Task(id=TaskId(new_id()), created_at=self._clock(), **complete)
        _project(tx, task.project_id)
        check_order(task, tx.tasks.all() if task.after else ())
        tx.tasks.add(task)
        return task


def _live(tx: Tx, projects: tuple[Project, ...]) -> tuple[Task, ...]:
    live = {project.id for project in projects}
    return tuple(task for task in tx.tasks.open() if task.project_id in live)


def _new_project(tx: Tx, name: str, stack: str, weekly_share: int | None) -> Project:
    project = Project(
        id=ProjectId(new_id()),
        name=name.strip(),
        stack=stack.strip(),
        color=next_color(tx.projects.all()),
        weekly_share=weekly_share,
    )
    _refuse_taken_name(tx, project)
    tx.projects.add(project)
    return project


def _refuse_taken_name(tx: Tx, project: Project) -> None:
    taken = tx.projects.named(project.name)
    if taken is not None and taken.id != project.id and not taken.archived:
        raise AlreadyExists("project", taken.name)


def _task(tx: Tx, task_id: TaskId) -> Task:
    task = tx.tasks.get(task_id)
    if task is None:
        raise NotFound("task", task_id)
    return task


def _project(tx: Tx, project_id: ProjectId) -> Project:
    project = tx.projects.get(project_id)
    if project is None:
        raise NotFound("project", project_id)
    return project
