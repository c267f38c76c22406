"""Tasks of a Super Productivity backup: its state, with or without the archives."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from focusdesk.domain.errors import Problem
from focusdesk.domain.importing import fields
from focusdesk.domain.importing.imported import (
    ImportedTask,
    ImportKind,
    ImportReading,
    LeftOut,
)
from focusdesk.domain.importing.keys import own_key
from focusdesk.domain.task import Urgency

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from focusdesk.domain.importing.imported import ImportRules, TaskFile
    from focusdesk.domain.task import Activity, Estimate

Entry = dict[str, Any]
_ARCHIVES = ("archiveYoung", "archiveOld")
_MINUTE_MS = 60_000
# Far beyond any task, and still a number that can be divided.
_LONGEST_MS = 10**12
_SAYING = (
    *("title", "timeEstimate", "isDone", "doneOn", "dueDay", "dueWithTime"),
    *("plannedAt", "deadlineDay", "deadlineWithTime", "tagIds"),
)


def state_of(document: object) -> Entry:
    """Return the part of a backup that holds the tasks; empty when there is none."""
    if not isinstance(document, dict):
        return {}
    inner = document.get("data")
    state = inner if isinstance(inner, dict) else document
    return state if _entities(state.get("task")) is not None else {}


def entry_count(state: Entry) -> int:
    """Return how many tasks a state holds, archived ones too."""
    return sum(1 for _ in _every(state))


def parse(file: TaskFile, rules: ImportRules) -> ImportReading:
    """Read open tasks and archived ones; a task in parts is read as its parts."""
    state = state_of(file.document)
    backup = _Backup(rules, _titles(state, "project"), _titles(state, "tag"))
    for number, (name, entry) in enumerate(_every(state), 1):
        backup.entries.setdefault(name, (str(number), entry))
    for name in backup.entries:
        backup.read(name)
    kind = ImportKind.SUPER_PRODUCTIVITY
    found = tuple(backup.tasks), tuple(backup.left_out)
    return ImportReading(kind, kind.value, *found)


@dataclass(slots=True)
class _Backup:
    """The entries of a backup by id, and what has been read of them."""

    rules: ImportRules
    projects: Mapping[str, str]
    tags: Mapping[str, str]
    entries: dict[str, tuple[str, object]] = field(default_factory=dict)
    tasks: list[ImportedTask] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    def read(self, name: str) -> None:
        """Take one entry: a task, or left out."""
        where, entry = self.entries[name]
        if not isinstance(entry, dict):
            self._leave(where, "", "not_a_task")
            return
        problems: list[Problem] = []
        whole = self._entry(entry.get("parentId"))
        title = fields.read_title(_title(entry, whole), problems)
        if not fields.clean(_text(entry, "title")):
            self._leave(where, title, "title_empty")
        elif any(self._entry(part) is not None for part in _list(entry, "subTaskIds")):
            self._leave(where, title, "read_as_parts")
        else:
            self.tasks.append(self._task(where, name, entry, title, problems))

    def _task(
        self, where: str, name: str, entry: Entry, title: str, problems: list[Problem]
    ) -> ImportedTask:
        whole = self._entry(entry.get("parentId")) or {}
        # A part without a project or day of its own has those of the whole.
        project = self._project(entry) or self._project(whole)
        done = entry.get("isDone") is True or whole.get("isDone") is True
        return ImportedTask(
            where=where,
            key=own_key(name),
            raw=_raw(entry, whole, title, project),
            title=title,
            project=fields.read_project(project, problems),
            estimate=_estimate(entry, problems),
            due=self._due(entry, problems) or self._due(whole, []),
            urgency=Urgency.NORMAL,
            activity=self._activity(entry),
            done=done,
            closed_at=fields.unix_moment(entry.get("doneOn")) if done else None,
            problems=tuple(problems),
        )

    def _entry(self, name: object) -> Entry | None:
        found = self.entries.get(name) if isinstance(name, str) else None
        return found[1] if found and isinstance(found[1], dict) else None

    def _project(self, entry: Entry) -> str:
        return self.projects.get(_text(entry, "projectId"), "")

    def _activity(self, entry: Entry) -> Activity | None:
        names = (self.tags.get(tag, "") for tag in _list(entry, "tagIds"))
        read = (fields.read_activity(name) for name in names)
        return next((activity for activity in read if activity), None)

    def _due(self, entry: Entry, problems: list[Problem]) -> datetime | None:
        """Return the deadline, else the time or day the work is meant for."""
        for instant, day in (
            ("deadlineWithTime", "deadlineDay"),
            ("dueWithTime", "dueDay"),
            ("plannedAt", ""),
        ):
            moment = fields.unix_moment(entry.get(instant))
            if moment is not None:
                return moment
            value = entry.get(day)
            if value is None:
                continue
            found = fields.read_day(value, self.rules)
            if found is not None:
                return fields.day_deadline(found, self.rules)
            problems.append(Problem("due_unreadable", "due", fields.shown(value)))
        return None

    def _leave(self, where: str, title: str, code: str) -> None:
        problem = Problem(code, where)
        self.left_out.append(LeftOut(where, fields.quoted(title), problem))


def _every(state: Entry) -> Iterator[tuple[str, object]]:
    """Yield the tasks of the list, then those of the archives of every version."""
    groups = [state.get("task"), state.get("taskArchive")]
    for name in _ARCHIVES:
        archive = state.get(name)
        groups.append(archive.get("task") if isinstance(archive, dict) else None)
    for group in groups:
        yield from (_entities(group) or {}).items()


def _entities(group: object) -> Entry | None:
    found = group.get("entities") if isinstance(group, dict) else None
    return found if isinstance(found, dict) else None


def _titles(state: Entry, name: str) -> dict[str, str]:
    entries = (_entities(state.get(name)) or {}).items()
    return {key: _text(e, "title") for key, e in entries if isinstance(e, dict)}


def _title(entry: Entry, whole: Entry | None) -> str:
    own = _text(entry, "title")
    return f"{_text(whole, 'title')}: {own}" if whole else own


def _text(entry: Entry, name: str) -> str:
    value = entry.get(name)
    return value if isinstance(value, str) else ""


def _list(entry: Entry, name: str) -> list[str]:
    value = entry.get(name)
    return [v for v in value if isinstance(v, str)] if isinstance(value, list) else []


def _estimate(entry: Entry, problems: list[Problem]) -> Estimate | None:
    value = entry.get("timeEstimate")
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return fields.minutes_estimate(
        max(0, min(value, _LONGEST_MS)) / _MINUTE_MS, problems
    )


def _raw(entry: Entry, whole: Entry, title: str, project: str) -> str:
    said = {n: fields.plain(entry[n]) for n in _SAYING if n in entry}
    inherited = {n: fields.plain(whole[n]) for n in _SAYING[1:] if n in whole}
    return json.dumps([title, project, said, inherited], sort_keys=True)
