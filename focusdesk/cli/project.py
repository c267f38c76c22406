"""`focusdesk project`: add, list, edit, archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from focusdesk.cli.context import desk_of, emit
from focusdesk.cli.task_words import project_json, read_minutes
from focusdesk.text import tr
from focusdesk.text.formats import duration

if TYPE_CHECKING:
    from focusdesk.domain.task import Project
    from focusdesk.services.task_fields import ProjectFields


@click.group()
def project() -> None:
    """Add, list, edit and archive projects.

    JSON of a project: id, name, stack, color (index into the palette, from 0),
    weekly_share (minutes or null), archived.
    """


@project.command()
@click.argument("name")
@click.option("--stack", default="", help="Main technology, such as Java.")
@click.option("--share", metavar="LENGTH", help="Time it gets each week: 8h, 90m.")
@click.pass_context
def add(ctx: click.Context, name: str, stack: str, share: str | None) -> None:
    """Add a project; it gets the next free colour. JSON: the project."""
    tasks = desk_of(ctx, writes=True).tasks
    made = tasks.add_project(name, stack, read_minutes(share))
    emit(ctx, project_json(made), tr("Added: {project}", project=_line(made)))


@project.command("list")
@click.option("--all", "every", is_flag=True, help="Archived ones too.")
@click.pass_context
def list_projects(ctx: click.Context, *, every: bool) -> None:
    """List the projects. JSON: a list of projects."""
    found = desk_of(ctx).tasks.projects(archived=every)
    text = "\n".join(_line(p) for p in found) or tr("No projects yet.")
    emit(ctx, [project_json(p) for p in found], text)


@project.command()
@click.argument("name")
@click.option("--name", "new_name", metavar="NAME", help="Another name.")
@click.option("--stack", help="Main technology, such as Java.")
@click.option("--share", metavar="LENGTH", help="Weekly time: 8h, 90m, or none.")
@click.option("--color", type=click.IntRange(1, 8), help="Colour of the palette.")
@click.option("--restore", is_flag=True, help="Bring back from the archive.")
@click.pass_context
def edit(
    ctx: click.Context,
    *,
    name: str,
    new_name: str | None,
    stack: str | None,
    share: str | None,
    color: int | None,
    restore: bool,
) -> None:
    """Change a project, named by its name or the beginning of it. JSON: the project."""
    tasks = desk_of(ctx, writes=True).tasks
    changes: ProjectFields = {}
    if new_name is not None:
        changes["name"] = new_name.strip()
    if stack is not None:
        changes["stack"] = stack.strip()
    if share is not None:
        changes["weekly_share"] = read_minutes(share)
    if color is not None:
        changes["color"] = color - 1
    if restore:
        changes["archived"] = False
    found = tasks.find_project(name, archived=restore)
    changed = tasks.edit_project(found.id, **changes)
    emit(ctx, project_json(changed), tr("Changed: {project}", project=_line(changed)))


@project.command()
@click.argument("name")
@click.pass_context
def archive(ctx: click.Context, name: str) -> None:
    """Put a project away; its tasks stay and are not planned. JSON: the project."""
    tasks = desk_of(ctx, writes=True).tasks
    put_away = tasks.archive_project(tasks.find_project(name).id)
    text = tr("Archived: {project}", project=_line(put_away))
    emit(ctx, project_json(put_away), text)


def _line(project: Project) -> str:
    parts = [project.name]
    if project.stack:
        parts.append(project.stack)
    if project.weekly_share is not None:
        share = duration(project.weekly_share)
        parts.append(tr("{share} a week", share=share))
    if project.archived:
        parts.append(tr("archived"))
    return ", ".join(parts)
