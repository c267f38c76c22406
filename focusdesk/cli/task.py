"""`focusdesk task`: add, list, edit, done, drop, reopen, import, gitlab."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

import click

from focusdesk.cli.context import desk_of, emit
from focusdesk.cli.task_gitlab import ask_about_issues, gitlab
from focusdesk.cli.task_import import import_
from focusdesk.cli.task_words import (
    facts,
    fields_from,
    listing,
    project_names,
    task_json,
)
from focusdesk.domain.errors import AlreadyExists
from focusdesk.domain.task import SCALE, Activity, TaskStatus, Urgency
from focusdesk.domain.task_search import SHORT_ID, by_pressure
from focusdesk.text import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.ids import TaskId
    from focusdesk.domain.task import Task
    from focusdesk.services.tasks import Tasks

F = TypeVar("F", bound="Callable[..., Any]")
LEVEL = click.IntRange(SCALE.start, SCALE.stop - 1)
_OPTIONS = (
    click.option("--project", metavar="NAME", help="Its project."),
    click.option("--minutes", metavar="LENGTH", help="45m, 1h30 or a range 60-120m."),
    click.option("--due", metavar="WHEN", help="friday 14:00, 27 nov, or none."),
    click.option(
        "--not-before", metavar="WHEN", help="Start no earlier than this, or none."
    ),
    click.option(
        "--activity",
        type=click.Choice([a.value for a in Activity]),
        metavar="KIND",
        help=f"One of {', '.join(Activity)}.",
    ),
    click.option("--cognitive", type=LEVEL, help="How hard to think, 1-5."),
    click.option("--collaboration", type=LEVEL, help="How much with others, 1-5."),
    click.option(
        "--urgency",
        type=click.Choice([u.value for u in Urgency]),
        metavar="LEVEL",
        help=f"One of {', '.join(Urgency)}.",
    ),
    click.option(
        "--after", multiple=True, metavar="TASK", help="Only once that one is done."
    ),
    click.option("--wfa", is_flag=True, help="Only from anywhere."),
    click.option("--wfo", is_flag=True, help="Only at the office."),
    click.option("--anywhere", is_flag=True, help="In either place."),
    click.option("--core/--no-core", default=None, help="Only in core hours."),
    click.option("--split", metavar="RANGE", help="May be cut into 30-90m parts."),
    click.option("--no-split", "whole", is_flag=True, help="Must stay in one piece."),
)


def _with_fields(command: F) -> F:
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@click.group()
def task() -> None:
    """Add, list, edit, close and import tasks.

    A task is named by the beginning of its id or by a part of its title. JSON of a
    task: id, title, project, project_id, status (open, done, dropped), activity,
    cognitive, collaboration, minutes, estimate {low, high}, urgency, due, not_before,
    split {min_block, max_block} or null, after (ids), setting (WFA, WFO or null),
    only_in_core, created_at, closed_at. Times are ISO 8601 with offset or null,
    lengths are minutes.
    """


task.add_command(import_)
task.add_command(gitlab)


@task.command()
@click.argument("text", nargs=-1, required=True)
@_with_fields
@click.option("--create-project", is_flag=True, help="Make the project if it is new.")
@click.pass_context
def add(
    ctx: click.Context,
    /,
    text: tuple[str, ...],
    *,
    create_project: bool,
    **options: object,
) -> None:
    """Add a task from one line in Indonesian or English; options win over the line.

    \b
    focusdesk task add "Perbaiki bug login #SIASN 90m besok !"
    focusdesk task add "Write API docs #MyASN 1h30 friday 14:00"

    Understood: #project; lengths 90m, 1j30, 1.5h, 60-120m; deadlines besok, jumat,
    27/11, jumat 14.00, in 3 days; ! important, !! critical; @wfa, @wfo, @inti (core
    hours); setelah:TASK. A word after a backslash, and words in quotes, stay in the
    title. JSON: the task, and assumed (fields the line left open).
    """  # noqa: D301 - the mark keeps click from joining the two lines
    tasks = desk_of(ctx, writes=True).tasks
    line = " ".join(text)
    if create_project and isinstance(options.get("project"), str):
        _make_project(tasks, str(options["project"]))
    given = fields_from(tasks, options)
    quick = tasks.preview(line)
    made = tasks.quick_add(line, create_project=create_project, **given)
    assumed = [] if "estimate" in given or not quick.length_assumed else ["minutes"]
    name = project_names(tasks)[made.project_id]
    value = task_json(made, name, tasks.zone) | {"assumed": assumed}
    shown = tr("Added: {title} ({id})", title=made.title, id=made.id[:SHORT_ID])
    about = facts(tasks, made, name)
    if assumed:
        about += f" ({tr('the length is assumed')})"
    emit(ctx, value, f"{shown}\n{about}")


def _make_project(tasks: Tasks, name: str) -> None:
    with suppress(AlreadyExists):
        tasks.add_project(name)


@task.command("list")
@click.option("--project", metavar="NAME", help="Of one project only.")
@click.option("--all", "every", is_flag=True, help="Open and closed ones.")
@click.option("--done", "only_done", is_flag=True, help="Done in the last 90 days.")
@click.pass_context
def list_tasks(
    ctx: click.Context, *, project: str | None, every: bool, only_done: bool
) -> None:
    """List the open tasks. JSON: a list of tasks."""
    tasks = desk_of(ctx).tasks
    board = tasks.board()
    opened = sorted(board.open, key=by_pressure)
    found = list(board.closed) if only_done else opened
    if every:
        found = [*opened, *board.closed]
    if project is not None:
        wanted = tasks.find_project(project, archived=True).id
        found = [t for t in found if t.project_id == wanted]
    names = project_names(tasks)
    found.sort(key=lambda t: names[t.project_id].casefold())
    value = [task_json(t, names[t.project_id], tasks.zone) for t in found]
    emit(ctx, value, listing(tasks, found))


@task.command()
@click.argument("reference", metavar="TASK")
@click.option("--title", help="Another title.")
@_with_fields
@click.pass_context
def edit(ctx: click.Context, /, reference: str, **options: object) -> None:
    """Change a task. JSON: the task."""
    tasks = desk_of(ctx, writes=True).tasks
    found = tasks.find(reference)
    changed = tasks.edit(found.id, **fields_from(tasks, options))
    name = project_names(tasks)[changed.project_id]
    shown = tr("Changed: {title}", title=changed.title)
    text = f"{shown}\n{facts(tasks, changed, name)}"
    emit(ctx, task_json(changed, name, tasks.zone), text)


@task.command()
@click.argument("references", metavar="TASK...", nargs=-1, required=True)
@click.pass_context
def done(ctx: click.Context, references: tuple[str, ...]) -> None:
    """Close tasks as done; one from an issue asks about that. JSON: a list of tasks."""
    tasks = desk_of(ctx, writes=True).tasks
    closed = _each(tasks, references, tasks.done)
    _emit_closed(ctx, tasks, closed)
    ask_about_issues(ctx, closed)


@task.command()
@click.argument("references", metavar="TASK...", nargs=-1, required=True)
@click.pass_context
def drop(ctx: click.Context, references: tuple[str, ...]) -> None:
    """Close tasks without doing them. JSON: a list of tasks."""
    tasks = desk_of(ctx, writes=True).tasks
    closed = _each(tasks, references, tasks.drop)
    _emit_closed(ctx, tasks, closed)


@task.command()
@click.argument("references", metavar="TASK...", nargs=-1, required=True)
@click.pass_context
def reopen(ctx: click.Context, references: tuple[str, ...]) -> None:
    """Open closed tasks again. JSON: a list of tasks."""
    tasks = desk_of(ctx, writes=True).tasks
    opened = _each(tasks, references, tasks.reopen)
    _emit_closed(ctx, tasks, opened)


def _each(
    tasks: Tasks, references: tuple[str, ...], step: Callable[[TaskId], Task]
) -> list[Task]:
    # All are found before the first is changed, so a misspelt name changes nothing.
    found = dict.fromkeys(tasks.find(reference).id for reference in references)
    return [step(task_id) for task_id in found]


def _emit_closed(ctx: click.Context, tasks: Tasks, closed: list[Task]) -> None:
    names = project_names(tasks)
    value = [task_json(t, names[t.project_id], tasks.zone) for t in closed]
    emit(ctx, value, "\n".join(_closing(t) for t in closed))


def _closing(task: Task) -> str:
    if task.status is TaskStatus.DONE:
        return tr("Done: {title}", title=task.title)
    if task.status is TaskStatus.DROPPED:
        return tr("Dropped: {title}", title=task.title)
    return tr("Open again: {title}", title=task.title)
