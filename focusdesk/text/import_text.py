"""Imports of tasks written out: what was understood, what changes, what stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.importing.imported import Column, ImportKind
from focusdesk.domain.task import TaskStatus, Urgency
from focusdesk.services.task_merge import Outcome
from focusdesk.text.catalogue import tr, trn
from focusdesk.text.formats import duration
from focusdesk.text.names import activity_name
from focusdesk.text.task_names import due_text, urgency_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from focusdesk.domain.errors import Problem
    from focusdesk.services.task_import import ImportPreview
    from focusdesk.services.task_merge import PreviewLine

SHOWN_LINES = 40


def kind_name(kind: ImportKind) -> str:
    """Name the program or format a file comes from."""
    names = {
        ImportKind.CSV: tr("Table (CSV)"),
        ImportKind.TODO_TXT: "todo.txt",
        ImportKind.TASKWARRIOR: "Taskwarrior",
        ImportKind.SUPER_PRODUCTIVITY: "Super Productivity",
        ImportKind.GITLAB: "GitLab",
    }
    return names[kind]


def outcome_name(outcome: Outcome) -> str:
    """Name what happens to an entry."""
    names = {
        Outcome.NEW: tr("New"),
        Outcome.CHANGED: tr("Changed"),
        Outcome.UNCHANGED: tr("Unchanged"),
        Outcome.SKIPPED: tr("Left out"),
        Outcome.ENDED: tr("Ended there"),
    }
    return names[outcome]


def column_name(column: Column) -> str:
    """Name what a column of a table may mean."""
    names = {
        Column.TITLE: tr("Title"),
        Column.PROJECT: tr("Project"),
        Column.MINUTES: tr("Length"),
        Column.DUE: tr("Deadline"),
        Column.NOT_BEFORE: tr("Start no earlier than"),
        Column.URGENCY: tr("Priority"),
        Column.ACTIVITY: tr("Kind of work"),
        Column.DONE: tr("Status"),
        Column.ID: tr("Its own number"),
    }
    return names[column]


def field_name(name: str) -> str:
    """Name a field of a task, as it stands in a sentence."""
    names = {
        "title": tr("title"),
        "project_id": tr("project"),
        "estimate": tr("length"),
        "due": tr("deadline"),
        "not_before": tr("earliest start"),
        "urgency": tr("priority"),
        "activity": tr("kind of work"),
        "done": tr("status"),
        "after": tr("what it waits for"),
    }
    return names.get(name, name)


def place_text(kind: ImportKind, where: str) -> str:
    """Say where in the file an entry stands: `row 3`."""
    if kind is ImportKind.CSV:
        return tr("row {number}", number=where)
    if kind is ImportKind.TODO_TXT:
        return tr("line {number}", number=where)
    if not where.isdecimal():
        return where
    return tr("entry {number}", number=where)


def import_counts(preview: ImportPreview) -> str:
    """Say how many entries are new, changed, unchanged and left out."""
    return tr(
        "{new} new, {changed} changed, {unchanged} unchanged, {skipped} left out",
        new=preview.count(Outcome.NEW),
        changed=preview.count(Outcome.CHANGED),
        unchanged=preview.count(Outcome.UNCHANGED),
        skipped=preview.count(Outcome.SKIPPED),
    )


def import_projects(preview: ImportPreview) -> str:
    """Say which projects are going to be made; empty when none is."""
    names = ", ".join(project.name for project in preview.projects)
    return tr("New projects: {names}", names=names) if names else ""


def import_columns(preview: ImportPreview) -> str:
    """Say how a table's columns are understood; empty for anything else."""
    found = preview.reading.mapping
    pairs = (f"{column_name(c)} = {found[c]}" for c in Column if c in found)
    words = ", ".join(pairs)
    return tr("Columns: {pairs}", pairs=words) if words else ""


def import_done(preview: ImportPreview) -> str:
    """Say what was written."""
    new, changed = preview.count(Outcome.NEW), preview.count(Outcome.CHANGED)
    changed += sum(line.taken for line in preview.lines)
    added = trn("{count} task added", "{count} tasks added", new)
    return tr("{added}, {changed} changed.", added=added, changed=changed)


def line_facts(line: PreviewLine, now: datetime, zone: str) -> str:
    """Say what was understood of an entry: project, length, kind, deadline."""
    task = line.task
    if task is None:
        return ""
    parts = [line.project, duration(task.estimate.likely), activity_name(task.activity)]
    if task.due is not None:
        parts.append(due_text(task.due, now, zone, with_clock=True))
    if task.urgency is not Urgency.NORMAL:
        parts.append(urgency_name(task.urgency))
    if task.status is not TaskStatus.OPEN:
        parts.append(tr("Done"))
    return " · ".join(part for part in parts if part)


def line_remarks(line: PreviewLine) -> str:
    """Say what changes, what stays because the person changed it, what is wrong."""
    words = []
    if line.fields:
        names = ", ".join(field_name(name) for name in line.fields)
        words.append(tr("changes: {names}", names=names))
    if line.kept:
        names = ", ".join(field_name(name) for name in line.kept)
        words.append(tr("you changed this since, it stays: {names}", names=names))
    words += [entry_problem(problem) for problem in line.problems]
    return "; ".join(words)


def import_text(preview: ImportPreview, now: datetime, zone: str) -> str:
    """Write a preview out for a terminal, what is unchanged only as a count."""
    kind = preview.reading.kind
    head = f"{kind_name(kind)}: {import_counts(preview)}"
    about = filter(None, (import_columns(preview), import_projects(preview)))
    told = [line for line in preview.lines if line.outcome is not Outcome.UNCHANGED]
    told += [
        line
        for line in preview.lines
        if line.outcome is Outcome.UNCHANGED and line_remarks(line)
    ]
    lines = [text for line in told[:SHOWN_LINES] for text in _lines(line, now, zone)]
    if len(told) > SHOWN_LINES:
        lines.append("  " + tr("And {count} more.", count=len(told) - SHOWN_LINES))
    return "\n".join([head, *about, *lines])


def _lines(line: PreviewLine, now: datetime, zone: str) -> list[str]:
    title = line.title or tr("(no title)")
    facts = line_facts(line, now, zone)
    first = f"  {line.where:>5}  {outcome_name(line.outcome):<9}  {title}"
    written = [f"{first}  ({facts})" if facts else first]
    remarks = line_remarks(line)
    if remarks:
        written.append(f"{'':20}{remarks}")
    return written


def entry_problem(problem: Problem) -> str:
    """Say what could not be used of an entry, or why it becomes no task."""
    words = _PROBLEMS.get(problem.code)
    return words(problem.detail) if words else tr("it cannot be understood.")


_PROBLEMS: Mapping[str, Callable[[str], str]] = {
    "title_empty": lambda _: tr("it has no title"),
    "given_up": lambda _: tr("it was given up"),
    "recurring_template": lambda _: tr(
        "it is the pattern of a recurring task; its dates are imported one by one"
    ),
    "not_a_task": lambda _: tr("it is not a task"),
    "key_again": lambda _: tr("another entry has the same number"),
    "read_as_parts": lambda _: tr("its parts are imported instead"),
    "title_shortened": lambda most: tr(
        "the title is shortened to {most} characters", most=most
    ),
    "project_shortened": lambda _: tr("the name of the project is shortened"),
    "minutes_too_many": lambda _: tr("the length is cut to the longest possible"),
    "minutes_zero": lambda _: tr("a length of 0 minutes means nothing"),
    "length_unreadable": lambda text: tr(
        '"{text}" is not a length, the usual one is taken', text=text
    ),
    "due_unreadable": lambda text: tr('"{text}" is not a date', text=text),
    "urgency_unknown": lambda text: tr('"{text}" is not a priority', text=text),
    "due_before_start": lambda _: tr(
        "the start is not before the deadline, so it is left out"
    ),
    "due_not_taken": lambda _: tr(
        "the new deadline is not after the start you chose, so it is not taken"
    ),
    "after_lost": lambda count: tr(
        "{count} of the tasks it waits for are not there, or wait for it", count=count
    ),
    "closed_there": lambda name: tr("{issue} was closed there", issue=name),
    "unassigned_there": lambda name: tr(
        "{issue} is not yours any more there", issue=name
    ),
    "gone_there": lambda name: tr(
        "{issue} is gone there, or not to be seen", issue=name
    ),
    "too_many_projects": lambda most: tr(
        "more than {most} new projects, so it goes to the usual one", most=most
    ),
}
