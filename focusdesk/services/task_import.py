"""Importing tasks from other programs: looking first, then writing once."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.allocation import DEFAULT_ALLOCATION, Allocation
from focusdesk.domain.errors import NotNow, Problem, TaskFileUnreadable
from focusdesk.domain.importing.imported import Column, ImportKind, ImportRules
from focusdesk.services.events import TasksChanged
from focusdesk.services.history import ImportChange, ProjectChange, Step

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from focusdesk.domain.importing.given import TaskSource
    from focusdesk.domain.importing.imported import ImportReading, TaskFile
    from focusdesk.domain.ports import Clock, TaskFileReader
    from focusdesk.domain.task import Project, Task
    from focusdesk.services.events import Publish
    from focusdesk.services.history import Change, History
    from focusdesk.services.task_merge import Outcome, PreviewLine
    from focusdesk.services.workweek import Workweek
    from focusdesk.storage.store import Store, Tx

_REMEMBERED = "import.csv."


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What was understood of a file and what taking it will change, entry by entry.

    `also` is what is written beside the tasks, as parts of the same step.
    """

    reading: ImportReading
    lines: tuple[PreviewLine, ...]
    projects: tuple[Project, ...]
    change: ImportChange
    also: tuple[Change, ...] = ()

    def count(self, outcome: Outcome) -> int:
        """Return how many entries that happens to."""
        return sum(line.outcome is outcome for line in self.lines)

    @property
    def changes_tasks(self) -> bool:
        """Say whether taking it adds or changes anything a person sees."""
        return bool(self.change.tasks)


@dataclass(frozen=True, slots=True)
class Stock:
    """What is there before an import: all tasks and projects, and what came before.

    `known` tells by key what came from the source; on any thread.
    """

    known: Callable[[], Mapping[str, TaskSource]]
    tasks: tuple[Task, ...]
    projects: tuple[Project, ...]


class TaskImport:
    """Previews files of tasks and takes them; the same file twice changes nothing."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        publish: Publish,
        reader: TaskFileReader,
        workweek: Workweek,
        history: History,
        allocation: Allocation = DEFAULT_ALLOCATION,
    ) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish
        self._reader = reader
        self._workweek = workweek
        self._history = history
        self.allocation = allocation

    @property
    def zone(self) -> str:
        """The IANA zone that days are read in."""
        return self._workweek.model.zone

    @property
    def now(self) -> datetime:
        """The present instant, UTC."""
        return self._clock()

    def preview(
        self,
        path: Path,
        fallback: str,
        kind: ImportKind | None = None,
        mapping: Mapping[Column, str] | None = None,
    ) -> ImportPreview:
        """Return what taking a file would change, and write nothing.

        `fallback` names the project of tasks without one; `mapping` adds to what is
        known or guessed of a table's columns, an empty name takes a meaning away.
        Blocks while reading. Raises TaskFileUnreadable and FileUnreadable.
        """
        file = self.opening(path, kind)()
        columns = self.columns(file, mapping)
        if file.kind is ImportKind.CSV and Column.TITLE not in columns:
            names = ", ".join(name for name in file.rows[0] if name)
            problem = Problem("columns_unknown", path.name, names)
            raise TaskFileUnreadable((problem,))
        return self.compare(self.understanding(file, columns)(), fallback)

    def opening(
        self, path: Path, kind: ImportKind | None = None
    ) -> Callable[[], TaskFile]:
        """Return the reading of the file, to be called on any thread."""
        reader = self._reader
        return lambda: reader.read(path, kind)

    def columns(
        self, file: TaskFile, mapping: Mapping[Column, str] | None = None
    ) -> dict[Column, str]:
        """Return what a table's columns mean: as given, as remembered, as guessed.

        Empty for anything but a table. Raises TaskFileUnreadable for a column that is
        not there.
        """
        if file.kind is not ImportKind.CSV or not file.rows:
            return {}
        # Late, as all of reading: few runs import anything.
        from focusdesk.domain.importing.csv_rows import checked_mapping, guess_columns

        header = file.rows[0]
        given = dict(mapping or {})
        named = checked_mapping({c: n for c, n in given.items() if n}, header)
        usual = self._remembered(header) or guess_columns(header)
        free = {
            column: name
            for column, name in usual.items()
            if column not in given and name not in named.values()
        }
        return free | named

    def understanding(
        self, file: TaskFile, columns: Mapping[Column, str]
    ) -> Callable[[], ImportReading]:
        """Return the understanding of a file, to be called on any thread."""
        from focusdesk.domain.importing.read import read

        rules = ImportRules(self._clock(), self.zone, self._workweek.day_end)
        return lambda: read(file, rules, columns)

    def compare(self, reading: ImportReading, fallback: str) -> ImportPreview:
        """Return what taking the entries would change now."""
        return self.comparing(reading, self.stock(reading), fallback)()

    def projects(self) -> tuple[Project, ...]:
        """Return the projects that tasks can go to, by name."""
        with self._store.reading() as tx:
            return tx.projects.all()

    def stock(self, reading: ImportReading) -> Stock:
        """Read what the entries are compared with."""
        with self._store.reading() as tx:
            return Stock(
                known=tx.task_sources.understanding(reading.source),
                tasks=tx.tasks.all(),
                projects=tx.projects.all(archived=True),
            )

    def comparing(
        self,
        reading: ImportReading,
        stock: Stock,
        fallback: str,
        places: Mapping[str, str] | None = None,
    ) -> Callable[[], ImportPreview]:
        """Return the comparison of entries with a stock, to be called on any thread.

        `places` names the project of what the entries call so.
        """
        now, allocation = self._clock(), self.allocation
        return lambda: _compare(reading, stock, fallback, places or {}, allocation, now)

    def apply(self, preview: ImportPreview) -> None:
        """Write what a preview shows, all of it or nothing; one step to undo.

        Raises NotNow when a task or project has changed since the preview was made.
        """
        changes: tuple[Change, ...] = (
            *(ProjectChange(None, project) for project in preview.projects),
            preview.change,
            *preview.also,
        )
        with self._store.transaction() as tx:
            for project in preview.projects:
                _refuse_taken_name(tx, project)
            for change in changes:
                change.write(tx, "import", self._clock())
            self._remember(tx, preview.reading)
        if preview.changes_tasks:
            self._history.record(Step("tasks_imported", changes))
            self._publish(TasksChanged())

    def _remembered(self, header: tuple[str, ...]) -> dict[Column, str]:
        with self._store.reading() as tx:
            text = tx.meta.get(_remembered_as(header))
        said = json.loads(text) if text else {}
        return {Column(c): n for c, n in said.items() if n in header}

    def _remember(self, tx: Tx, reading: ImportReading) -> None:
        if reading.kind is ImportKind.CSV:
            name = _remembered_as(reading.header)
            tx.meta.set(name, json.dumps(dict(reading.mapping)))


def _compare(
    reading: ImportReading,
    stock: Stock,
    fallback: str,
    places: Mapping[str, str],
    allocation: Allocation,
    now: datetime,
) -> ImportPreview:
    from focusdesk.services.import_projects import ImportProjects
    from focusdesk.services.task_merge import Merge

    known = stock.known()
    projects = ImportProjects(stock.projects, fallback)
    projects.learn(known.values())
    for called, name in places.items():
        projects.place(called, name)
    tasks = {task.id: task for task in stock.tasks}
    merge = Merge(reading, tasks, known, projects, allocation, now)
    merge.run()
    change = ImportChange(tuple(merge.task_changes), tuple(merge.source_changes))
    used = {c.after.project_id for c in merge.task_changes if c.after}
    made = tuple(p for p in projects.made if p.id in used)
    return ImportPreview(reading, tuple(merge.lines), made, change)


def _remembered_as(header: tuple[str, ...]) -> str:
    from focusdesk.domain.importing.csv_rows import header_digest

    return _REMEMBERED + header_digest(header)


def _refuse_taken_name(tx: Tx, project: Project) -> None:
    taken = tx.projects.named(project.name)
    if taken is not None and not taken.archived:
        raise NotNow("import", "changed_elsewhere")
