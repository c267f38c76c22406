"""Tasks of Taskwarrior's `task export`, versions 2.5 to 3."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
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
    from collections.abc import Mapping

    from focusdesk.domain.importing.imported import ImportRules, TaskFile
    from focusdesk.domain.task import Activity, Estimate

_STAMP = re.compile(r"\d{8}T\d{6}Z")
_URGENCIES = {"H": Urgency.HIGH, "M": Urgency.NORMAL, "L": Urgency.LOW}
# Taskwarrior has no length of its own; these are the names people give theirs.
_LENGTHS = ("estimate", "est", "duration", "effort")
_SAYING = (
    *("description", "project", "due", "wait", "scheduled", "priority", "status"),
    *("depends", "tags", *_LENGTHS),
)
# Its `urgency` and `id` change without the person doing anything.
_CODES = {
    "deleted": "given_up",
    "recurring": "recurring_template",
}


def parse(file: TaskFile, rules: ImportRules) -> ImportReading:
    """Read every task of the list."""
    tasks: list[ImportedTask] = []
    left_out: list[LeftOut] = []
    document = file.document if isinstance(file.document, list) else []
    seen: set[str] = set()
    for number, entry in enumerate(document, 1):
        found = _task(str(number), entry, rules)
        if isinstance(found, LeftOut):
            left_out.append(found)
        elif found.key in seen:
            again = Problem("key_again", found.where)
            left_out.append(LeftOut(found.where, fields.quoted(found.title), again))
        else:
            seen.add(found.key)
            tasks.append(found)
    kind = ImportKind.TASKWARRIOR
    return ImportReading(kind, kind.value, tuple(tasks), tuple(left_out))


def _task(where: str, entry: object, rules: ImportRules) -> ImportedTask | LeftOut:
    if not isinstance(entry, dict):
        return LeftOut(where, "", Problem("not_a_task", where))
    problems: list[Problem] = []
    title = fields.read_title(_text(entry, "description"), problems)
    status = _text(entry, "status")
    code = _CODES.get(status, "")
    if not title:
        code = "title_empty"
    if not _text(entry, "uuid"):
        code = "not_a_task"
    if code:
        return LeftOut(where, fields.quoted(title), Problem(code, where))
    due = _moment(entry, "due", problems)
    starts = [_moment(entry, name, problems) for name in ("wait", "scheduled")]
    return ImportedTask(
        where=where,
        key=own_key(_text(entry, "uuid").casefold()),
        raw=_raw(entry),
        title=title,
        project=fields.read_project(_text(entry, "project"), problems),
        estimate=_estimate(entry, problems),
        due=fields.deadline_of(due, rules) if due else None,
        not_before=max((s for s in starts if s), default=None),
        urgency=_URGENCIES.get(_text(entry, "priority"), Urgency.NORMAL),
        activity=_activity(entry),
        done=status == "completed",
        closed_at=_moment(entry, "end", []) if status == "completed" else None,
        after=_depends(entry),
        problems=tuple(problems),
    )


def _raw(entry: Mapping[str, Any]) -> str:
    said = {name: fields.plain(entry[name]) for name in _SAYING if name in entry}
    return json.dumps(said, sort_keys=True)


def _text(entry: Mapping[str, Any], name: str) -> str:
    value = entry.get(name)
    return value if isinstance(value, str) else ""


def _moment(
    entry: Mapping[str, Any], name: str, problems: list[Problem]
) -> datetime | None:
    value = entry.get(name)
    if value is None:
        return None
    if isinstance(value, str) and _STAMP.fullmatch(value):
        try:
            found = datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        except ValueError:
            pass
        else:
            if found.year in fields.YEARS:
                return found
    problems.append(Problem("due_unreadable", name, fields.shown(value)))
    return None


def _estimate(entry: Mapping[str, Any], problems: list[Problem]) -> Estimate | None:
    value = next((entry[name] for name in _LENGTHS if name in entry), None)
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return fields.minutes_estimate(value, problems)
    return fields.read_estimate(value, problems) if isinstance(value, str) else None


def _activity(entry: Mapping[str, Any]) -> Activity | None:
    tags = entry.get("tags")
    tags = tags if isinstance(tags, list) else []
    read = (fields.read_activity(tag) for tag in tags if isinstance(tag, str))
    return next((activity for activity in read if activity), None)


def _depends(entry: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the keys waited for: a list since 2.6, text with commas before."""
    value = entry.get("depends")
    named = value.split(",") if isinstance(value, str) else value
    if not isinstance(named, list):
        return ()
    texts = [one.strip().casefold() for one in named if isinstance(one, str)]
    return tuple(dict.fromkeys(own_key(text) for text in texts if text))
