"""Steps that can be taken back: what things were before, and what they became."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from focusdesk.domain.errors import NothingToUndo, NotNow
from focusdesk.domain.focus import Idle

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from focusdesk.domain.importing.given import TaskSource
    from focusdesk.domain.task import Project, Task
    from focusdesk.storage.store import Tx

LIMIT = 200


@dataclass(frozen=True, slots=True)
class ProjectChange:
    """A project before and after; None where it was not there."""

    before: Project | None
    after: Project | None

    def flipped(self) -> ProjectChange:
        """Return the way back."""
        return ProjectChange(self.after, self.before)

    def write(self, tx: Tx, step: str, now: datetime) -> None:
        """Make it so; `NotNow` when the project is not as it was before."""
        del now
        known = self.before or self.after
        if known is None or tx.projects.get(known.id) != self.before:
            raise NotNow(step, "changed_elsewhere")
        if self.after is None:
            if any(task.project_id == known.id for task in tx.tasks.all()):
                raise NotNow(step, "changed_elsewhere")
            tx.projects.remove(known.id)
        elif self.before is None:
            tx.projects.add(self.after)
        else:
            tx.projects.update(self.after)


@dataclass(frozen=True, slots=True)
class TaskChange:
    """A task before and after; None where it was not there."""

    before: Task | None
    after: Task | None

    def flipped(self) -> TaskChange:
        """Return the way back."""
        return TaskChange(self.after, self.before)

    def write(self, tx: Tx, step: str, now: datetime) -> None:
        """Make it so; `NotNow` when the task is not as it was, or was worked on."""
        known = self.before or self.after
        if known is None or tx.tasks.get(known.id) != self.before:
            raise NotNow(step, "changed_elsewhere")
        if self.after is None:
            if _was_worked_on(tx, known, now):
                raise NotNow(step, "worked_on")
            tx.tasks.remove(known.id)
        elif self.before is None:
            tx.tasks.add(self.after)
        else:
            tx.tasks.update(self.after)


@dataclass(frozen=True, slots=True)
class SourceChange:
    """Where a task came from, before and after; None where that was not known."""

    before: TaskSource | None
    after: TaskSource | None


@dataclass(frozen=True, slots=True)
class ImportChange:
    """Many tasks and where they came from, written together."""

    tasks: tuple[TaskChange, ...]
    sources: tuple[SourceChange, ...]

    def flipped(self) -> ImportChange:
        """Return the way back."""
        return ImportChange(
            tuple(change.flipped() for change in reversed(self.tasks)),
            tuple(SourceChange(s.after, s.before) for s in self.sources),
        )

    def write(self, tx: Tx, step: str, now: datetime) -> None:
        """Make it so; `NotNow` when a task is not as it was, or was worked on."""
        if not self.tasks and not self.sources:
            return
        there = {task.id: task for task in tx.tasks.all()}
        for change in self.tasks:
            known = change.before or change.after
            if known is None or there.get(known.id) != change.before:
                raise NotNow(step, "changed_elsewhere")
        if self._came_meanwhile(tx):
            raise NotNow(step, "changed_elsewhere")
        gone = [c.before for c in self.tasks if c.after is None and c.before]
        if were_worked_on(tx, gone, now):
            raise NotNow(step, "worked_on")
        tx.task_sources.forget([s.before for s in self.sources if s.before])
        tx.tasks.add_all([c.after for c in self.tasks if c.after and not c.before])
        for change in self.tasks:
            if change.before and change.after:
                tx.tasks.update(change.after)
        tx.tasks.remove_all([task.id for task in gone])
        tx.task_sources.keep([s.after for s in self.sources if s.after])

    def _came_meanwhile(self, tx: Tx) -> bool:
        """Say whether something to be added has been imported by somebody else."""
        new = [s.after for s in self.sources if s.after and not s.before]
        known = {name: tx.task_sources.keys(name) for name in {s.source for s in new}}
        return any(s.key in known[s.source] for s in new)


class Change(Protocol):
    """One thing before and after, as a step holds it."""

    def flipped(self) -> Change:
        """Return the way back."""
        ...

    def write(self, tx: Tx, step: str, now: datetime) -> None:
        """Make it so; `NotNow` when the thing is not as it was before."""
        ...


@dataclass(frozen=True, slots=True)
class Step:
    """What one use case changed, in order; `code` says which use case."""

    code: str
    changes: tuple[Change, ...]


@dataclass(slots=True)
class History:
    """The steps of this run of the program, newest last; older than 200 are forgotten.

    Another process may have changed a thing since. Such a step is let go with
    `NotNow`, so that taking back never overwrites what somebody else did.
    """

    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)

    def record(self, step: Step) -> None:
        """Remember a step that was just taken."""
        self.done.append(step)
        del self.done[:-LIMIT]
        self.undone.clear()

    def take_back(self) -> Step:
        """Let go of the newest step, to be taken back; `NothingToUndo`."""
        if not self.done:
            raise NothingToUndo
        return self.done.pop()

    def take_again(self) -> Step:
        """Let go of the step last taken back, to be taken again; `NothingToUndo`."""
        if not self.undone:
            raise NothingToUndo
        return self.undone.pop()


def write_back(tx: Tx, step: Step, now: datetime) -> None:
    """Take a step back, its last change first."""
    for change in reversed(step.changes):
        change.flipped().write(tx, "undo", now)


def write_again(tx: Tx, step: Step, now: datetime) -> None:
    """Take a step again."""
    for change in step.changes:
        change.write(tx, "redo", now)


def _was_worked_on(tx: Tx, task: Task, now: datetime) -> bool:
    return were_worked_on(tx, [task], now)


def were_worked_on(tx: Tx, tasks: Sequence[Task], now: datetime) -> bool:
    """Say whether any of the tasks has a session, open or ended."""
    if not tasks:
        return False
    ids = {task.id for task in tasks}
    focus = tx.journal.focus()
    if not isinstance(focus, Idle) and focus.task_id in ids:
        return True
    day = timedelta(days=1)
    since = min(task.created_at for task in tasks) - day
    sessions = tx.journal.sessions(since, now + day)
    return any(session.task_id in ids for session in sessions)
