"""What taking an export would change: new tasks, changed ones, and what stays."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any, cast

from focusdesk.domain.allocation import default_split
from focusdesk.domain.errors import Problem
from focusdesk.domain.ids import TaskId, new_id
from focusdesk.domain.importing.given import FIELDS, TaskSource, given_now
from focusdesk.domain.importing.imported import Column, ImportKind
from focusdesk.domain.importing.keys import digest
from focusdesk.domain.quick_add.activities import guess_activity
from focusdesk.domain.task import Activity, Estimate, Task, TaskStatus, Urgency
from focusdesk.services.history import SourceChange, TaskChange
from focusdesk.services.import_order import without_circles
from focusdesk.services.task_fields import changed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from focusdesk.domain.allocation import Allocation
    from focusdesk.domain.importing.given import Given
    from focusdesk.domain.importing.imported import ImportedTask, ImportReading
    from focusdesk.domain.task import Project
    from focusdesk.services.import_projects import ImportProjects
    from focusdesk.services.task_fields import TaskFields

_TOLD_BY = {
    "due": Column.DUE,
    "not_before": Column.NOT_BEFORE,
    "done": Column.DONE,
}
_DUE_WORDS = frozenset({"due", "dueDay", "dueWithTime"})
_START_WORDS = frozenset({"not_before", "wait", "scheduled"})


class Outcome(StrEnum):
    """What happens to an entry of a file."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """An entry of a file and what happens to it.

    `fields` are those that change, `kept` those that would but the person changed them
    since; both named as in `Given`. `project` is the name it goes under. An entry that
    ended elsewhere has a `key`, and is `taken` only when the person says so.
    """

    where: str
    outcome: Outcome
    title: str
    project: str = ""
    task: Task | None = None
    fields: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    key: str = ""
    taken: bool = False


@dataclass(slots=True)
class Merge:
    """Compares what a file says with what is there; `take` each of its tasks once.

    `tasks` is all there is, `known` what came from this source before.
    """

    reading: ImportReading
    tasks: Mapping[TaskId, Task]
    known: Mapping[str, TaskSource]
    projects: ImportProjects
    allocation: Allocation
    now: datetime
    lines: list[PreviewLine] = field(default_factory=list)
    task_changes: list[TaskChange] = field(default_factory=list)
    source_changes: list[SourceChange] = field(default_factory=list)

    def run(self) -> None:
        """Go through the whole file, in its order."""
        ids = {key: source.task_id for key, source in self.known.items()}
        for one in self.reading.tasks:
            ids.setdefault(one.key, TaskId(new_id()))
        after = without_circles(self.reading.tasks, ids, self.tasks, self.known)
        for number, read in enumerate(self.reading.tasks):
            one = _begun_in_time(read)
            source = self.known.get(one.key)
            task = self.tasks.get(source.task_id) if source else None
            if source is None or task is None:
                self._add(one, ids[one.key], after.get(one.key, ()), number)
            else:
                self._renew(one, source, task, after.get(one.key, ()))
        for left in self.reading.left_out:
            self.lines.append(
                PreviewLine(
                    left.where, Outcome.SKIPPED, left.title, problems=(left.problem,)
                )
            )
        self.lines.sort(key=lambda line: int(line.where))

    def _add(
        self,
        one: ImportedTask,
        task_id: TaskId,
        after: tuple[TaskId, ...],
        number: int,
    ) -> None:
        problems = [*one.problems, *_lost(one, after)]
        project = self.projects.of(one.project, problems)
        activity = one.activity or guess_activity(one.title) or Activity.CODING
        demands = self.allocation.of(activity)
        estimate = one.estimate or Estimate.around(demands.minutes)
        task = Task(
            id=task_id,
            project_id=project.id,
            title=one.title,
            estimate=estimate,
            # The order of the file is the order of age.
            created_at=self.now + timedelta(microseconds=number),
            activity=activity,
            cognitive=demands.cognitive,
            collaboration=demands.collaboration,
            urgency=one.urgency or Urgency.NORMAL,
            due=one.due,
            not_before=one.not_before,
            split=default_split(estimate.likely),
            after=after,
            setting=demands.setting,
            only_in_core=demands.only_in_core,
            status=TaskStatus.DONE if one.done else TaskStatus.OPEN,
            closed_at=self._closing(one) if one.done else None,
        )
        self.task_changes.append(TaskChange(None, task))
        self._note_source(one, task, given_now(task, one.project))
        self._tell(one, Outcome.NEW, project, task, problems)

    def _renew(
        self,
        one: ImportedTask,
        source: TaskSource,
        task: Task,
        after: tuple[TaskId, ...],
    ) -> None:
        given = source.given
        if source.digest == digest(one.raw):
            project = self.projects.known(task.project_id)
            self._tell(one, Outcome.UNCHANGED, project, task, [])
            return
        problems = [*one.problems, *_lost(one, after)]
        told = self._told(one, given, after, problems)
        now = given_now(task, one.project)
        moved = [f for f in FIELDS if f in told and told[f] != getattr(given, f)]
        free = [f for f in moved if getattr(now, f) == getattr(given, f)]
        kept = [f for f in moved if getattr(now, f) not in (getattr(given, f), told[f])]
        renewed = self._written(one, task, {f: told[f] for f in free}, problems)
        then = given_now(renewed, one.project)
        written = [f for f in FIELDS if getattr(then, f) != getattr(now, f)]
        said = replace(given, project=one.project, **{f: told[f] for f in moved})
        self._note_source(one, task, said, source)
        outcome = Outcome.UNCHANGED
        if renewed != task:
            self.task_changes.append(TaskChange(task, renewed))
            outcome = Outcome.CHANGED
        project = self.projects.known(renewed.project_id)
        self._tell(one, outcome, project, renewed, problems, written, kept)

    def _told(
        self,
        one: ImportedTask,
        given: Given,
        after: tuple[TaskId, ...],
        problems: list[Problem],
    ) -> dict[str, Any]:
        """Return the fields the file says something of."""
        told: dict[str, Any] = {
            "title": one.title,
            "due": one.due,
            "not_before": one.not_before,
            "done": one.done,
            "after": after,
        }
        if one.project.casefold() != given.project.casefold():
            told["project_id"] = self.projects.of(one.project, problems).id
        for name in ("estimate", "urgency", "activity"):
            if getattr(one, name) is not None:
                told[name] = getattr(one, name)
        unread = {problem.where for problem in one.problems}
        if unread & _DUE_WORDS:
            del told["due"]
        if unread & _START_WORDS:
            del told["not_before"]
        if self.reading.kind is ImportKind.CSV:
            for name, column in _TOLD_BY.items():
                if column not in self.reading.mapping:
                    told.pop(name, None)
        return told

    def _written(
        self,
        one: ImportedTask,
        task: Task,
        fields: dict[str, Any],
        problems: list[Problem],
    ) -> Task:
        due = fields.get("due", task.due)
        start = fields.get("not_before", task.not_before)
        if due and start and due <= start:
            # The other one is the person's own.
            problems.append(Problem("due_not_taken", "due"))
            fields.pop("due", None)
            fields.pop("not_before", None)
        done = fields.pop("done", None)
        renewed = changed(task, cast("TaskFields", fields), self.allocation)
        if done is True:
            closed = self._closing(one)
            return replace(renewed, status=TaskStatus.DONE, closed_at=closed)
        if done is False:
            return replace(renewed, status=TaskStatus.OPEN, closed_at=None)
        return renewed

    def _closing(self, one: ImportedTask) -> datetime:
        return min(one.closed_at or self.now, self.now)

    def _note_source(
        self,
        one: ImportedTask,
        task: Task,
        given: Given,
        before: TaskSource | None = None,
    ) -> None:
        name = self.reading.source
        now = TaskSource(name, one.key, task.id, digest(one.raw), given)
        self.source_changes.append(SourceChange(before, now))

    def _tell(
        self,
        one: ImportedTask,
        outcome: Outcome,
        project: Project | None,
        task: Task,
        problems: list[Problem],
        fields: list[str] | None = None,
        kept: list[str] | None = None,
    ) -> None:
        self.lines.append(
            PreviewLine(
                where=one.where,
                outcome=outcome,
                title=one.title,
                project=project.name if project else "",
                task=task,
                fields=tuple(fields or ()),
                kept=tuple(kept or ()),
                problems=tuple(problems),
            )
        )


def _lost(one: ImportedTask, after: tuple[TaskId, ...]) -> list[Problem]:
    """Say how many of the tasks waited for cannot be."""
    lost = len(one.after) - len(after)
    return [Problem("after_lost", "after", str(lost))] if lost > 0 else []


def _begun_in_time(one: ImportedTask) -> ImportedTask:
    """Return the task without a start that is not before its deadline."""
    if not (one.due and one.not_before and one.due <= one.not_before):
        return one
    late = Problem("due_before_start", "start")
    return replace(one, not_before=None, problems=(*one.problems, late))
