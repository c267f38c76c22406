"""Tasks in a table whose first row names its columns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from focusdesk.domain.errors import Problem, TaskFileUnreadable
from focusdesk.domain.importing import fields
from focusdesk.domain.importing.imported import (
    Column,
    ImportedTask,
    ImportKind,
    ImportReading,
    LeftOut,
)
from focusdesk.domain.importing.keys import Keys, digest, own_key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from focusdesk.domain.importing.imported import ImportRules, TaskFile

# The column names met in exports, the surest first.
_KNOWN: Mapping[Column, tuple[str, ...]] = MappingProxyType(
    {
        Column.TITLE: (
            *("title", "judul", "task", "tugas", "task name", "nama tugas"),
            *("summary", "content", "subject", "pekerjaan", "kegiatan", "uraian"),
            *("name", "nama", "description", "deskripsi"),
        ),
        Column.PROJECT: (
            *("project", "proyek", "projek", "aplikasi", "project name", "list"),
        ),
        Column.MINUTES: (
            *("minutes", "menit", "estimate", "estimasi", "durasi", "duration"),
            *("lama", "time estimate", "perkiraan", "original estimate"),
            *("jam", "hours"),
        ),
        Column.DUE: (
            *("due", "tenggat", "deadline", "due date", "batas waktu", "jatuh tempo"),
            "batas",
        ),
        Column.NOT_BEFORE: (
            *("not before", "start", "start date", "mulai", "scheduled"),
            *("tanggal mulai", "not_before"),
        ),
        Column.URGENCY: ("urgency", "priority", "prioritas", "urgensi", "kepentingan"),
        Column.ACTIVITY: (
            *("activity", "aktivitas", "jenis", "type", "kategori", "category"),
            *("label", "labels", "tags"),
        ),
        Column.DONE: ("done", "selesai", "status", "completed", "state"),
        # Not a mere number: it would follow the row, not the task.
        Column.ID: ("uuid", "id", "key", "url", "issue id"),
    }
)
_UNIT = re.compile(r"\s*[(\[].*$")
_HOURS = re.compile(r"\b(?:jam|hours?|hrs?|h|j)\b")


def header_digest(header: tuple[str, ...]) -> str:
    """Return what tables with the same columns have in common."""
    return digest("\n".join(_plain(name) for name in header))


def guess_columns(header: tuple[str, ...]) -> dict[Column, str]:
    """Find what the columns mean by their names; each column means one thing."""
    plain = {_UNIT.sub("", _plain(name)): name for name in reversed(header)}
    found: dict[Column, str] = {}
    for column, names in _KNOWN.items():
        free = (plain[n] for n in names if n in plain)
        name = next((n for n in free if n not in found.values()), None)
        if name is not None:
            found[column] = name
    return found


def checked_mapping(
    mapping: Mapping[Column, str], header: tuple[str, ...]
) -> dict[Column, str]:
    """Return the mapping in the header's own words; `TaskFileUnreadable`."""
    known = {_plain(name): name for name in reversed(header)}
    found = {}
    for column, name in mapping.items():
        if _plain(name) not in known:
            detail = fields.quoted(name)
            raise TaskFileUnreadable((Problem("column_missing", column, detail),))
        found[column] = known[_plain(name)]
    return found


def parse(
    file: TaskFile, rules: ImportRules, mapping: Mapping[Column, str]
) -> ImportReading:
    """Read every row below the header; without a title column there are no tasks."""
    header = file.rows[0] if file.rows else ()
    reader = _Rows(header, mapping, rules)
    if Column.TITLE in mapping:
        for number, cells in enumerate(file.rows[1:], 2):
            reader.read(str(number), cells)
    return ImportReading(
        ImportKind.CSV,
        f"csv:{header_digest(header)}",
        tuple(reader.tasks),
        tuple(reader.left_out),
        header,
        dict(mapping),
    )


@dataclass(frozen=True, slots=True)
class _Places:
    """Which cell of a row has which meaning."""

    at: Mapping[Column, int]

    def cell(self, cells: tuple[str, ...], column: Column) -> str:
        at = self.at.get(column)
        return cells[at] if at is not None and at < len(cells) else ""


class _Rows:
    """Collects tasks from rows."""

    def __init__(
        self,
        header: tuple[str, ...],
        mapping: Mapping[Column, str],
        rules: ImportRules,
    ) -> None:
        at = {c: header.index(name) for c, name in mapping.items() if name in header}
        self._places = _Places(at)
        self._hours = bool(_HOURS.search(_plain(mapping.get(Column.MINUTES, ""))))
        self._rules = rules
        self._keys = Keys()
        self.tasks: list[ImportedTask] = []
        self.left_out: list[LeftOut] = []

    def read(self, where: str, cells: tuple[str, ...]) -> None:
        """Take a row: a task, an entry left out, or nothing when it is blank."""
        if not any(cell.strip() for cell in cells):
            return
        problems: list[Problem] = []
        title = fields.read_title(self._cell(cells, Column.TITLE), problems)
        status = self._cell(cells, Column.DONE)
        if not title:
            self._leave(where, " ".join(cells), "title_empty")
        elif fields.is_gone(status):
            self._leave(where, title, "given_up")
        else:
            self.tasks.append(self._task(where, title, cells, problems))

    def _task(
        self,
        where: str,
        title: str,
        cells: tuple[str, ...],
        problems: list[Problem],
    ) -> ImportedTask:
        rules = self._rules
        project = fields.read_project(self._cell(cells, Column.PROJECT), problems)
        status = self._cell(cells, Column.DONE)
        closed = fields.closing_date(status, rules)
        return ImportedTask(
            where=where,
            key=self._key(title, project, cells),
            raw="\x1f".join(self._cell(cells, c) for c in Column),
            title=title,
            project=project,
            estimate=fields.read_estimate(
                self._cell(cells, Column.MINUTES), problems, hours=self._hours
            ),
            due=fields.read_moment(
                self._cell(cells, Column.DUE), rules, "due", problems
            ),
            not_before=self._start(cells, problems),
            urgency=fields.read_urgency(self._cell(cells, Column.URGENCY), problems),
            activity=fields.read_activity(self._cell(cells, Column.ACTIVITY)),
            done=closed is not None or fields.is_done(status),
            closed_at=closed,
            problems=tuple(problems),
        )

    def _start(
        self, cells: tuple[str, ...], problems: list[Problem]
    ) -> datetime | None:
        text = self._cell(cells, Column.NOT_BEFORE).strip()
        day = fields.read_day(text, self._rules)
        if day is not None:
            return fields.day_start(day, self._rules)
        return fields.read_moment(text, self._rules, "not_before", problems)

    def _key(self, title: str, project: str, cells: tuple[str, ...]) -> str:
        own = fields.clean(self._cell(cells, Column.ID)[: fields.MAX_FIELD])
        # An id that two rows share names neither; a row without one goes by its title.
        return own_key(
            self._keys.of("id", own) if own else self._keys.of(project, title)
        )

    def _leave(self, where: str, title: str, code: str) -> None:
        problem = Problem(code, where)
        self.left_out.append(LeftOut(where, fields.quoted(title), problem))

    def _cell(self, cells: tuple[str, ...], column: Column) -> str:
        return self._places.cell(cells, column)


def _plain(name: str) -> str:
    return fields.clean(name[: fields.MAX_FIELD]).casefold()
