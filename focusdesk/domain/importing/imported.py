"""What importing tasks is about: kinds of files, what they hold, what was read."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from focusdesk.domain.errors import Problem
    from focusdesk.domain.task import Activity, Estimate, Urgency

MAX_ENTRIES = 20_000


class ImportKind(StrEnum):
    """The programs, servers and formats that tasks are read from."""

    CSV = "csv"
    TODO_TXT = "todotxt"
    TASKWARRIOR = "taskwarrior"
    SUPER_PRODUCTIVITY = "superproductivity"
    GITLAB = "gitlab"


class Column(StrEnum):
    """What a column of a table may mean."""

    TITLE = "title"
    PROJECT = "project"
    MINUTES = "minutes"
    DUE = "due"
    NOT_BEFORE = "not_before"
    URGENCY = "urgency"
    ACTIVITY = "activity"
    DONE = "done"
    ID = "id"


@dataclass(frozen=True, slots=True)
class TaskFile:
    """A file decoded but not understood yet.

    A table has `rows`, the first being its header; plain text has one `rows` cell a
    line; JSON has a `document` as the standard library decodes it.
    """

    kind: ImportKind
    rows: tuple[tuple[str, ...], ...] = ()
    document: object = None


@dataclass(frozen=True, slots=True)
class ImportRules:
    """How to read: now (UTC), the person's IANA zone, and when a day's work ends.

    `day_end` gives a minute of the day, at which a deadline without a time falls.
    """

    now: datetime
    zone: str
    day_end: Callable[[date], int]


@dataclass(frozen=True, slots=True)
class ImportedTask:
    """A task as an export tells it; None where it tells nothing.

    `key` names it among all tasks of its source, `raw` is what it was read from:
    the same text means that nothing has changed. Instants are UTC, `after` holds keys,
    `problems` what could not be used of it.
    """

    where: str
    key: str
    raw: str
    title: str
    project: str = ""
    estimate: Estimate | None = None
    due: datetime | None = None
    not_before: datetime | None = None
    urgency: Urgency | None = None
    activity: Activity | None = None
    done: bool = False
    closed_at: datetime | None = None
    after: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An entry that becomes no task, and why; `where` is its place in the file."""

    where: str
    title: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class ImportReading:
    """What was understood of a file; `source` names the space its keys live in.

    A table also tells its `header` and the `mapping` of meanings to its columns.
    """

    kind: ImportKind
    source: str
    tasks: tuple[ImportedTask, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    header: tuple[str, ...] = ()
    mapping: Mapping[Column, str] = field(default_factory=dict)
