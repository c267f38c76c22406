"""Issues as a GitLab server tells them, version 4 of its API."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from focusdesk.domain.errors import Problem
from focusdesk.domain.importing import fields
from focusdesk.domain.importing.imported import (
    ImportedTask,
    ImportKind,
    ImportReading,
    LeftOut,
)
from focusdesk.domain.task import Urgency

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from focusdesk.domain.importing.imported import ImportRules, TaskFile
    from focusdesk.domain.task import Activity, Estimate

Entry = dict[str, Any]
_SAYING = ("title", "due_date", "labels", "web_url")
_PRIORITIES = frozenset(
    {"priority", "prioritas", "urgency", "urgensi", "severity", "kepentingan"}
)
_KINDS = frozenset({"type", "jenis", "kind", "activity", "aktivitas", "kategori"})
# A label of one or two letters says too little to be a priority, but for these.
_SHORT = frozenset({"p0", "p1", "p2", "p3", "p4"})
_SHORTEST = 3
_ORDER = tuple(Urgency)
# A server of many machines has many clocks.
_CLOCKS_APART = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue's names and state; `key` is its own among all of its server.

    `path` is that of its project, `reference` what people call it: `group/app#12`.
    """

    key: str
    project: int
    iid: int
    path: str
    reference: str
    url: str
    title: str
    is_open: bool
    is_mine: bool
    updated_at: datetime | None = None
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class IssuePages:
    """What a server answered: its issues as JSON, and which known ones are gone.

    `asked_at` is the server's own time when the asking began, None where it hid that.
    """

    source: str
    user_id: int
    entries: tuple[object, ...] = ()
    gone: frozenset[str] = frozenset()
    asked_at: datetime | None = None


def issues_of(pages: IssuePages) -> tuple[Issue, ...]:
    """Return every issue that can be told apart, the newest answer for each."""
    found = (_issue(entry, pages.user_id) for entry in pages.entries)
    return tuple({issue.key: issue for issue in found if issue}.values())


def parse(file: TaskFile, rules: ImportRules) -> ImportReading:
    """Read the open issues of the person; the others are told by `issues_of`."""
    pages = file.document
    if not isinstance(pages, IssuePages):
        pages = IssuePages(ImportKind.GITLAB.value, 0)
    entries = {
        issue.key: (issue, entry)
        for entry in pages.entries
        if isinstance(entry, dict) and (issue := _issue(entry, pages.user_id))
    }
    open_ones = [(i, e) for i, e in entries.values() if i.is_open and i.is_mine]
    tasks: list[ImportedTask] = []
    left_out: list[LeftOut] = []
    for number, (issue, entry) in enumerate(open_ones, 1):
        found = _task(str(number), issue, entry, rules)
        if isinstance(found, LeftOut):
            left_out.append(found)
        else:
            tasks.append(found)
    kind = ImportKind.GITLAB
    return ImportReading(kind, pages.source, tuple(tasks), tuple(left_out))


def known_until(pages: IssuePages, issues: Iterable[Issue]) -> datetime | None:
    """Return up to when nothing can have been missed; None when that is not known.

    What changes on a page that was read, while later ones are being read, is older
    than the newest issue seen: so it is the beginning of the asking that counts.
    """
    if pages.asked_at is not None:
        return pages.asked_at - _CLOCKS_APART
    return max((i.updated_at for i in issues if i.updated_at), default=None)


def _issue(entry: object, user_id: int) -> Issue | None:
    if not isinstance(entry, dict):
        return None
    numbers = tuple(entry.get(name) for name in ("id", "project_id", "iid"))
    key, project, iid = numbers
    if not (_is_number(key) and _is_number(project) and _is_number(iid)):
        return None
    url = _text(entry, "web_url")
    path = _path(entry, url) or str(project)
    return Issue(
        key=str(key),
        project=int(str(project)),
        iid=int(str(iid)),
        path=path,
        reference=f"{path}#{iid}",
        url=url if url.startswith(("https://", "http://")) else "",
        title=fields.clean(_text(entry, "title")),
        is_open=entry.get("state") != "closed",
        is_mine=user_id in _assignees(entry),
        updated_at=_moment(entry.get("updated_at")),
        closed_at=_moment(entry.get("closed_at")),
    )


def _task(
    where: str, issue: Issue, entry: Entry, rules: ImportRules
) -> ImportedTask | LeftOut:
    problems: list[Problem] = []
    title = fields.read_title(_text(entry, "title"), problems)
    if not title:
        return LeftOut(where, issue.reference, Problem("title_empty", where))
    labels = _labels(entry)
    estimate = _estimate(entry, problems)
    return ImportedTask(
        where=where,
        key=issue.key,
        raw=_raw(entry, issue.path),
        title=title,
        project=issue.path,
        estimate=estimate,
        due=_due(entry, rules, problems),
        urgency=_urgency(labels),
        activity=_activity(labels),
        problems=tuple(problems),
    )


def _raw(entry: Entry, path: str) -> str:
    said = {name: fields.plain(entry.get(name)) for name in _SAYING}
    return json.dumps([path, _seconds(entry), said], sort_keys=True)


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _text(entry: Mapping[str, Any], name: str) -> str:
    value = entry.get(name)
    return value if isinstance(value, str) else ""


def _path(entry: Entry, url: str) -> str:
    references = entry.get("references")
    full = _text(references, "full") if isinstance(references, dict) else ""
    path = full.rpartition("#")[0]
    if not path and "/-/" in url:
        # Servers before 12.8 tell no references.
        path = url.partition("/-/")[0].partition("://")[2].partition("/")[2]
    return fields.clean(path[: fields.MAX_FIELD])


def _assignees(entry: Entry) -> set[int]:
    listed = entry.get("assignees")
    people = listed if isinstance(listed, list) else []
    return {p["id"] for p in people if isinstance(p, dict) and _is_number(p.get("id"))}


def _labels(entry: Entry) -> list[str]:
    listed = entry.get("labels")
    labels = listed if isinstance(listed, list) else []
    # With details, a label is an object with a name.
    names = (one.get("name") if isinstance(one, dict) else one for one in labels)
    return [fields.clean(name) for name in names if isinstance(name, str)]


def _scoped(label: str) -> tuple[str, str]:
    """Split `priority::high`, or `Prioritas: tinggi`, into its scope and value."""
    for mark in ("::", ":", "/"):
        scope, found, value = label.partition(mark)
        if found and value.strip():
            return scope.strip().casefold(), value.strip()
    return "", label


def _urgency(labels: list[str]) -> Urgency | None:
    found = [u for u in map(_label_urgency, labels) if u is not None]
    return max(found, key=_ORDER.index, default=None)


def _label_urgency(label: str) -> Urgency | None:
    scope, value = _scoped(label)
    bare = scope not in _PRIORITIES
    if scope and bare:
        return None
    if bare and len(value) < _SHORTEST and value.casefold() not in _SHORT:
        return None
    return fields.read_urgency(value, [])


def _activity(labels: list[str]) -> Activity | None:
    scoped = [_scoped(label) for label in labels]
    # A label that says it names the kind of work comes before one that may.
    sure = [value for scope, value in scoped if scope in _KINDS]
    maybe = [value for scope, value in scoped if scope not in _KINDS | _PRIORITIES]
    read = (fields.read_activity(value) for value in (*sure, *maybe))
    return next((activity for activity in read if activity), None)


def _seconds(entry: Entry) -> int:
    stats = entry.get("time_stats")
    value = stats.get("time_estimate") if isinstance(stats, dict) else None
    return value if isinstance(value, int) and _is_number(value) else 0


def _estimate(entry: Entry, problems: list[Problem]) -> Estimate | None:
    return fields.minutes_estimate(_seconds(entry) / 60, problems)


def _due(entry: Entry, rules: ImportRules, problems: list[Problem]) -> datetime | None:
    value = entry.get("due_date")
    if value is None:
        return None
    found: date | None = fields.read_day(value, rules)
    if found is None:
        problems.append(Problem("due_unreadable", "due", fields.shown(value)))
        return None
    return fields.day_deadline(found, rules)


def _moment(value: object) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return None
    if found.tzinfo is None or found.year not in fields.YEARS:
        return None
    return found.astimezone(UTC)
