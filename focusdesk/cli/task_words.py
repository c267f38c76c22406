"""What the task commands read and write: options as fields, tasks as JSON and text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

from focusdesk.domain.allocation import DEFAULT_SPLIT
from focusdesk.domain.errors import Problem, TaskInvalid
from focusdesk.domain.quick_add import estimate_of, length_problems, parse_length
from focusdesk.domain.task import Activity, Setting, Split, Urgency
from focusdesk.domain.task_search import SHORT_ID
from focusdesk.text import tr
from focusdesk.text.formats import duration
from focusdesk.text.names import activity_name
from focusdesk.text.task_names import due_text, status_name, urgency_name

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from focusdesk.domain.ids import ProjectId
    from focusdesk.domain.task import Estimate, Project, Task
    from focusdesk.services.task_fields import TaskFields
    from focusdesk.services.tasks import Tasks

NOTHING = frozenset({"", "-", "none", "tidak"})


def read_estimate(text: str) -> Estimate:
    """Read `1h30` or `60-120m`; `TaskInvalid`."""
    length = parse_length(text)
    if length is None:
        raise TaskInvalid((Problem("length_unreadable", "estimate", text),))
    problems = length_problems(length)
    if problems:
        raise TaskInvalid(problems)
    return estimate_of(length)


def read_minutes(text: str | None) -> int | None:
    """Read one length in minutes; None for nothing; `TaskInvalid`."""
    if text is None or text.strip().casefold() in NOTHING:
        return None
    length = parse_length(text)
    if length is None or length.low is not None:
        raise TaskInvalid((Problem("length_unreadable", "weekly_share", text),))
    return length.minutes


def read_split(text: str) -> Split:
    """Read `30-90m`, the shortest and longest part; `TaskInvalid`."""
    length = parse_length(text)
    if length is None:
        raise TaskInvalid((Problem("length_unreadable", "split", text),))
    if length.low is None or length.high is None:
        return Split(min(DEFAULT_SPLIT.min_block, length.minutes), length.minutes)
    return Split(length.low, length.high)


def fields_from(tasks: Tasks, options: Mapping[str, Any]) -> TaskFields:
    """Turn the options that were given into fields; errors of what they name."""
    fields: TaskFields = {}
    if options.get("title") is not None:
        fields["title"] = options["title"]
    if options.get("project") is not None:
        fields["project_id"] = tasks.find_project(options["project"]).id
    if options.get("minutes") is not None:
        fields["estimate"] = read_estimate(options["minutes"])
    if options.get("activity") is not None:
        fields["activity"] = Activity(options["activity"])
    if options.get("cognitive") is not None:
        fields["cognitive"] = options["cognitive"]
    if options.get("collaboration") is not None:
        fields["collaboration"] = options["collaboration"]
    if options.get("urgency") is not None:
        fields["urgency"] = Urgency(options["urgency"])
    if options.get("due") is not None:
        fields["due"] = _instant(tasks, options["due"], "due")
    if options.get("not_before") is not None:
        fields["not_before"] = _instant(tasks, options["not_before"], "not_before")
    return fields | _placing(tasks, options)


def _placing(tasks: Tasks, options: Mapping[str, Any]) -> TaskFields:
    fields: TaskFields = {}
    if options.get("after"):
        given = [ref for ref in options["after"] if ref.casefold() not in NOTHING]
        fields["after"] = tuple(tasks.find(reference).id for reference in given)
    _refuse_both(options, "wfa", "wfo", "anywhere")
    _refuse_both(options, "split", "whole")
    for place in Setting:
        if options.get(place.value.lower()):
            fields["setting"] = place
    if options.get("anywhere"):
        fields["setting"] = None
    if options.get("core") is not None:
        fields["only_in_core"] = options["core"]
    if options.get("whole"):
        fields["split"] = None
    elif options.get("split") is not None:
        fields["split"] = read_split(options["split"])
    return fields


def _refuse_both(options: Mapping[str, Any], *names: str) -> None:
    """Refuse options of which only one can be meant."""
    given = [f"--{_OPTIONS.get(name, name)}" for name in names if options.get(name)]
    if len(given) > 1:
        listed = ", ".join(given)
        raise click.UsageError(tr("{options} contradict each other.", options=listed))


_OPTIONS = {"whole": "no-split"}


def _instant(tasks: Tasks, text: str, field: str) -> datetime | None:
    if text.strip().casefold() in NOTHING:
        return None
    instant = tasks.when(text)
    if instant is None:
        raise TaskInvalid((Problem("due_unreadable", field, text),))
    return instant


def task_json(task: Task, project: str, zone: str) -> dict[str, Any]:
    """Return a task as the JSON of the contract."""
    split = task.split
    return {
        "id": task.id,
        "title": task.title,
        "project": project,
        "project_id": task.project_id,
        "status": task.status.value,
        "activity": task.activity.value,
        "cognitive": task.cognitive,
        "collaboration": task.collaboration,
        "minutes": task.estimate.likely,
        "estimate": {"low": task.estimate.low, "high": task.estimate.high},
        "urgency": task.urgency.value,
        "due": _iso(task.due, zone),
        "not_before": _iso(task.not_before, zone),
        "split": None
        if split is None
        else {"min_block": split.min_block, "max_block": split.max_block},
        "after": list(task.after),
        "setting": task.setting.value if task.setting else None,
        "only_in_core": task.only_in_core,
        "created_at": _iso(task.created_at, zone),
        "closed_at": _iso(task.closed_at, zone),
    }


def project_json(project: Project) -> dict[str, Any]:
    """Return a project as the JSON of the contract."""
    return {
        "id": project.id,
        "name": project.name,
        "stack": project.stack,
        "color": project.color,
        "weekly_share": project.weekly_share,
        "archived": project.archived,
    }


def project_names(tasks: Tasks) -> dict[ProjectId, str]:
    """Return the name of every project, those put away too."""
    return {p.id: p.name for p in tasks.projects(archived=True)}


def facts(tasks: Tasks, task: Task, project: str) -> str:
    """Write what was understood of a task on one line."""
    parts = [project, duration(task.estimate.likely), activity_name(task.activity)]
    if task.due is not None:
        parts.append(_due(tasks, task.due))
    if task.urgency is not Urgency.NORMAL:
        parts.append(urgency_name(task.urgency))
    if task.setting is not None:
        parts.append(task.setting.value)
    if task.only_in_core:
        parts.append(tr("core hours only"))
    return " · ".join(parts)


def listing(tasks: Tasks, found: list[Task]) -> str:
    """Write tasks under their projects, one line each."""
    names = project_names(tasks)
    if not found:
        return tr("No tasks.")
    width = max(len(task.title) for task in found)
    lines = []
    for project in dict.fromkeys(task.project_id for task in found):
        own = [task for task in found if task.project_id == project]
        total = duration(sum(task.estimate.likely for task in own))
        lines += ["", f"{names[project]} ({total})"]
        lines += [_line(tasks, task, width) for task in own]
    return "\n".join(lines[1:])


def _line(tasks: Tasks, task: Task, width: int) -> str:
    length = duration(task.estimate.likely)
    notes = [] if task.due is None else [_due(tasks, task.due)]
    if task.urgency is not Urgency.NORMAL:
        notes.append(urgency_name(task.urgency))
    if task.closed_at is not None:
        notes.append(status_name(task.status))
    text = f"  {task.id[:SHORT_ID]}  {task.title:<{width}}  {length:>9}"
    return f"{text}  {', '.join(notes)}".rstrip()


def _due(tasks: Tasks, due: datetime) -> str:
    text = due_text(due, tasks.now, tasks.zone, with_clock=True)
    if due <= tasks.now:
        return tr("overdue since {date}", date=text)
    return tr("due {date}", date=text)


def _iso(instant: datetime | None, zone: str) -> str | None:
    if instant is None:
        return None
    return instant.astimezone(ZoneInfo(zone)).isoformat(timespec="seconds")
