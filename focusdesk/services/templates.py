"""Templates: tasks done together, written down once and used as often as needed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.allocation import default_split
from focusdesk.domain.errors import (
    AlreadyExists,
    Ambiguous,
    NotFound,
    Problem,
    TaskInvalid,
)
from focusdesk.domain.ids import TaskId, TemplateId, new_id
from focusdesk.domain.recurring import Template
from focusdesk.domain.task import Task, Urgency
from focusdesk.services.events import TasksChanged
from focusdesk.services.history import ImportChange, Step, TaskChange
from focusdesk.services.recurring_steps import TemplateChange

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from focusdesk.domain.ids import ProjectId
    from focusdesk.domain.ports import Clock
    from focusdesk.domain.quick_add import QuickTask
    from focusdesk.services.events import Publish
    from focusdesk.services.tasks import Tasks
    from focusdesk.storage.store import Store, Tx

_MARKS = {
    Urgency.LOW: "",
    Urgency.NORMAL: "",
    Urgency.HIGH: " !",
    Urgency.CRITICAL: " !!",
}


class Templates:
    """The use cases of templates; their lines are read as quick add reads them."""

    def __init__(
        self, store: Store, clock: Clock, publish: Publish, tasks: Tasks
    ) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish
        self._tasks = tasks

    def all(self) -> tuple[Template, ...]:
        """Return the templates, by name."""
        with self._store.reading() as tx:
            return tx.templates.all()

    def find(self, reference: str) -> Template:
        """Return the template of a name or its beginning; `NotFound`, `Ambiguous`."""
        wanted, every = reference.strip().casefold(), self.all()
        named = [one for one in every if one.name.casefold() == wanted]
        begins = [
            one for one in every if wanted and one.name.casefold().startswith(wanted)
        ]
        found = named or begins
        if not found:
            raise NotFound("template", reference, tuple(one.name for one in every))
        if len(found) > 1:
            names = tuple(one.name for one in found)
            raise Ambiguous("template", reference, names)
        return found[0]

    def add(
        self, name: str, lines: Iterable[str], *, in_order: bool = True
    ) -> Template:
        """Keep a template; `AlreadyExists`, and `TaskInvalid` naming bad lines."""
        kept = tuple(line.strip() for line in lines if line.strip())
        made = Template(TemplateId(new_id()), name.strip(), kept, in_order)
        self._read(made)
        with self._store.transaction() as tx:
            _refuse_taken_name(tx, made)
            tx.templates.keep(made)
        self._record("template_added", TemplateChange(None, made))
        return made

    def edit(
        self,
        template_id: TemplateId,
        name: str,
        lines: Iterable[str],
        *,
        in_order: bool,
    ) -> Template:
        """Change a template; raises as `add` does, and `NotFound`."""
        with self._store.reading() as tx:
            before = _require(tx, template_id)
        kept = tuple(line.strip() for line in lines if line.strip())
        after = replace(before, name=name.strip(), lines=kept, in_order=in_order)
        self._read(after)
        with self._store.transaction() as tx:
            _refuse_taken_name(tx, after)
            tx.templates.keep(after)
        self._record("template_edited", TemplateChange(before, after))
        return after

    def remove(self, template_id: TemplateId) -> Template:
        """Forget a template; the tasks made from it stay; `NotFound`."""
        with self._store.transaction() as tx:
            before = _require(tx, template_id)
            tx.templates.forget(template_id)
        self._record("template_removed", TemplateChange(before, None))
        return before

    def use(
        self, template: Template, project_id: ProjectId, due: datetime | None = None
    ) -> tuple[Task, ...]:
        """Add the template's tasks to a project, in one step.

        `due` (UTC) is the deadline of those that name none. `NotFound` for the
        project, `TaskInvalid` for a line.
        """
        tasks = self._tasks_of(template, project_id, due)
        change = ImportChange(tuple(TaskChange(None, task) for task in tasks), ())
        with self._store.transaction() as tx:
            if tx.projects.get(project_id) is None:
                raise NotFound("project", project_id)
            change.write(tx, "add", self._clock())
        self._record("template_used", change)
        return tasks

    def _tasks_of(
        self, template: Template, project_id: ProjectId, due: datetime | None
    ) -> tuple[Task, ...]:
        made: list[Task] = []
        for quick in self._read(template):
            before = made[-1:] if template.in_order else []
            task = self._task(quick, project_id, tuple(one.id for one in before))
            # Tasks are listed by age: these keep the order they were written in.
            age = task.created_at + len(made) * timedelta(microseconds=1)
            made.append(replace(task, due=task.due or due, created_at=age))
        return tuple(made)

    def _read(self, template: Template) -> list[QuickTask]:
        """Read the lines; `TaskInvalid` names each that makes no task."""
        read = [self._tasks.preview(line) for line in template.lines]
        problems = [
            Problem("template_line", "lines", quick.text)
            for quick in read
            if any(problem.where != "project" for problem in quick.problems)
        ]
        if problems:
            raise TaskInvalid(tuple(problems))
        return read

    def _task(
        self, quick: QuickTask, project_id: ProjectId, after: tuple[TaskId, ...]
    ) -> Task:
        estimate = quick.estimate()
        return Task(
            id=TaskId(new_id()),
            project_id=project_id,
            title=quick.title,
            estimate=estimate,
            created_at=self._clock(),
            activity=quick.activity,
            cognitive=quick.cognitive,
            collaboration=quick.collaboration,
            urgency=quick.urgency,
            due=quick.due,
            split=default_split(estimate.likely),
            after=after,
            setting=quick.setting,
            only_in_core=quick.only_in_core,
        )

    def _record(self, code: str, change: TemplateChange | ImportChange) -> None:
        self._tasks.history.record(Step(code, (change,)))
        self._publish(TasksChanged())


def lines_of(tasks: Sequence[Task]) -> tuple[str, ...]:
    """Write tasks as the lines of a template: title, length and urgency."""
    return tuple(
        f"{task.title} {task.estimate.likely}m{_MARKS[task.urgency]}" for task in tasks
    )


def _require(tx: Tx, template_id: TemplateId) -> Template:
    found = tx.templates.get(template_id)
    if found is None:
        raise NotFound("template", template_id)
    return found


def _refuse_taken_name(tx: Tx, template: Template) -> None:
    for other in tx.templates.all():
        if (
            other.id != template.id
            and other.name.casefold() == template.name.casefold()
        ):
            raise AlreadyExists("template", other.name)
