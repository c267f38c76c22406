"""Tasks of a todo.txt file: one a line, by the format's published rules."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from focusdesk.domain.errors import Problem
from focusdesk.domain.importing import fields
from focusdesk.domain.importing.imported import (
    ImportedTask,
    ImportKind,
    ImportReading,
    LeftOut,
)
from focusdesk.domain.importing.keys import Keys
from focusdesk.domain.task import Urgency

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.importing.imported import ImportRules, TaskFile
    from focusdesk.domain.task import Activity

_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_PRIORITY = re.compile(r"\(([A-Z])\)")
_PAIR = re.compile(r"([A-Za-z][\w-]*):([^\s/].*)")
_LENGTHS = frozenset({"est", "estimate", "dur", "duration", "min", "minutes", "time"})
_STARTS = frozenset({"t", "threshold", "start"})
_NAMES = frozenset({"id", "uid", "uuid"})
_URGENCIES = {"A": Urgency.CRITICAL, "B": Urgency.HIGH, "C": Urgency.NORMAL}


@dataclass(slots=True)
class _Line:
    """The parts of a line, as they are found."""

    done: bool = False
    closed: str = ""
    priority: str = ""
    project: str = ""
    activity: Activity | None = None
    words: list[str] = field(default_factory=list)
    pairs: dict[str, str] = field(default_factory=dict)


def parse(file: TaskFile, rules: ImportRules) -> ImportReading:
    """Read every line that is not blank."""
    keys = Keys()
    tasks, left_out = [], []
    for number, row in enumerate(file.rows, 1):
        text = fields.clean("".join(row))
        if not text:
            continue
        found = _task(str(number), text, rules, keys)
        if isinstance(found, LeftOut):
            left_out.append(found)
        else:
            tasks.append(found)
    source = ImportKind.TODO_TXT
    return ImportReading(source, source.value, tuple(tasks), tuple(left_out))


def _task(
    where: str, text: str, rules: ImportRules, keys: Keys
) -> ImportedTask | LeftOut:
    line = _split(text)
    problems: list[Problem] = []
    title = fields.read_title(" ".join(line.words), problems)
    if not title:
        return LeftOut(where, fields.quoted(text), Problem("title_empty", where))
    project = fields.read_project(line.project, problems)
    pairs = line.pairs
    closed = fields.read_day(line.closed, rules)
    own = pairs.get("id", "")
    return ImportedTask(
        where=where,
        key=keys.of("id", own) if own else keys.of(project, title),
        raw=text,
        title=title,
        project=project,
        estimate=fields.read_estimate(pairs.get("estimate", ""), problems),
        due=fields.read_moment(pairs.get("due", ""), rules, "due", problems),
        not_before=_start(pairs.get("start", ""), rules, problems),
        urgency=_URGENCIES.get(line.priority, Urgency.LOW)
        if line.priority
        else Urgency.NORMAL,
        activity=line.activity,
        done=line.done,
        closed_at=fields.day_deadline(closed, rules) if closed else None,
        problems=tuple(problems),
    )


def _start(text: str, rules: ImportRules, problems: list[Problem]) -> datetime | None:
    day = fields.read_day(text, rules)
    if day is not None:
        return fields.day_start(day, rules)
    return fields.read_moment(text, rules, "not_before", problems)


def _split(text: str) -> _Line:
    line = _Line()
    words = text.split(" ")
    if words[0] == "x":
        line.done = True
        words.pop(0)
    if words and (mark := _PRIORITY.fullmatch(words[0])):
        line.priority = mark[1]
        words.pop(0)
    # Done tasks begin with the day of completion, then that of creation; open ones
    # with that of creation alone.
    dates: list[str] = []
    while words and len(dates) <= line.done and _DATE.fullmatch(words[0]):
        dates.append(words.pop(0))
    if line.done and dates:
        line.closed = dates[0]
    for word in words:
        _sort(line, word)
    return line


def _sort(line: _Line, word: str) -> None:
    """Put a word where it belongs; what is not understood stays in the title."""
    if word.startswith("+") and len(word) > 1 and not line.project:
        line.project = word[1:]
    elif not (_is_activity(line, word) or _is_pair(line, word)):
        line.words.append(word)


def _is_activity(line: _Line, word: str) -> bool:
    found = fields.read_activity(word[1:]) if word.startswith("@") else None
    line.activity = line.activity or found
    return found is not None


def _is_pair(line: _Line, word: str) -> bool:
    pair = _PAIR.fullmatch(word)
    if pair is None:
        return False
    name, value = pair[1].casefold(), pair[2]
    if name == "pri" and len(value) == 1 and value.isascii() and value.isalpha():
        line.priority = line.priority or value.upper()
        return True
    groups = {"estimate": _LENGTHS, "start": _STARTS, "id": _NAMES, "due": {"due"}}
    group = next((g for g, names in groups.items() if name in names), None)
    if group is not None:
        line.pairs.setdefault(group, value)
    return group is not None
