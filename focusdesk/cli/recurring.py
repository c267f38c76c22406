"""`focusdesk recurring` and `focusdesk template`: work that comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from focusdesk.cli.context import desk_of, emit
from focusdesk.cli.task_words import read_minutes, task_json
from focusdesk.domain.errors import Problem, TaskInvalid
from focusdesk.domain.rhythm_words import parse_rhythm
from focusdesk.domain.task import Activity, Setting, Urgency
from focusdesk.text import tr
from focusdesk.text.recurring_text import recurring_line, rhythm_text, template_line

if TYPE_CHECKING:
    from focusdesk.domain.recurring import RecurringTask, Template
    from focusdesk.domain.rhythm import Rhythm
    from focusdesk.services.desk import Desk
    from focusdesk.services.recurring import RecurringDetails, RecurringFields

ACTIVITY = click.Choice([activity.value for activity in Activity])
URGENCY = click.Choice([urgency.value for urgency in Urgency])
PLACE = click.Choice(["wfa", "wfo", "any"], case_sensitive=False)
USUAL_MINUTES = 30


@click.group()
def recurring() -> None:
    """Set up work that comes back; each time becomes a task of its own.

    JSON of recurring work: id, title, project, minutes, every (in words), activity,
    urgency, place (WFA, WFO or null), kept, active.
    """


@recurring.command()
@click.argument("title")
@click.option("--project", required=True, help="Whose work it is.")
@click.option(
    "--every", required=True, metavar="RHYTHM", help="friday, week, month 25."
)
@click.option("--minutes", metavar="LENGTH", help="How long each time: 30m, 2h.")
@click.option("--activity", type=ACTIVITY, help="What kind of work it is.")
@click.option("--urgency", type=URGENCY, help="How much a delay costs.")
@click.option("--place", type=PLACE, help="Where it has to be done.")
@click.option("--keep", is_flag=True, help="Keep times that passed untouched.")
@click.pass_context
def add(ctx: click.Context, /, *, title: str, project: str, **options: Any) -> None:  # noqa: ANN401 - options
    """Set up recurring work. JSON: the recurring work."""
    desk = desk_of(ctx, writes=True)
    found = desk.tasks.find_project(project)
    minutes = read_minutes(options["minutes"]) or USUAL_MINUTES
    rhythm = _rhythm(desk, options["every"])
    details: RecurringDetails = {}
    _put_details(details, options)
    made = desk.recurring.add(title, found.id, minutes, rhythm, **details)
    emit(ctx, _json(desk, made), tr("Added: {what}", what=_line(desk, made)))


@recurring.command("list")
@click.pass_context
def list_recurring(ctx: click.Context) -> None:
    """List the recurring work. JSON: a list of it."""
    desk = desk_of(ctx)
    found = desk.recurring.all()
    text = "\n".join(_line(desk, one) for one in found)
    emit(
        ctx, [_json(desk, one) for one in found], text or tr("Nothing comes back yet.")
    )


@recurring.command()
@click.argument("name")
@click.option("--title", help="Another title.")
@click.option("--project", help="Another project.")
@click.option("--every", metavar="RHYTHM", help="friday, 2 weeks, month 25.")
@click.option("--minutes", metavar="LENGTH", help="How long each time: 30m, 2h.")
@click.option("--activity", type=ACTIVITY, help="What kind of work it is.")
@click.option("--urgency", type=URGENCY, help="How much a delay costs.")
@click.option("--place", type=PLACE, help="Where it has to be done.")
@click.option(
    "--keep/--no-keep", default=None, help="Keep times that passed untouched."
)
@click.option("--rest/--go-on", default=None, help="Make no tasks for now, or again.")
@click.pass_context
def edit(ctx: click.Context, /, *, name: str, **options: Any) -> None:  # noqa: ANN401 - options
    """Change recurring work, and its untouched tasks. JSON: the recurring work."""
    desk = desk_of(ctx, writes=True)
    fields = _fields(desk, options)
    if options["project"] is not None:
        fields["project_id"] = desk.tasks.find_project(options["project"]).id
    made = desk.recurring.edit(desk.recurring.find(name).id, **fields)
    emit(ctx, _json(desk, made), tr("Changed: {what}", what=_line(desk, made)))


@recurring.command()
@click.argument("name")
@click.pass_context
def remove(ctx: click.Context, name: str) -> None:
    """Forget recurring work and its untouched tasks. JSON: what was forgotten."""
    desk = desk_of(ctx, writes=True)
    gone = desk.recurring.remove(desk.recurring.find(name).id)
    emit(ctx, _json(desk, gone), tr("Removed: {what}", what=_line(desk, gone)))


@click.group()
def template() -> None:
    """Keep tasks that are done together, and add them to a project at once.

    JSON of a template: id, name, lines, in_order.
    """


@template.command("add")
@click.argument("name")
@click.argument("lines", nargs=-1, required=True)
@click.option("--any-order", is_flag=True, help="No task waits for the one before.")
@click.pass_context
def add_template(
    ctx: click.Context, name: str, lines: tuple[str, ...], *, any_order: bool
) -> None:
    """Keep a template of quick-add lines. JSON: the template."""
    desk = desk_of(ctx, writes=True)
    made = desk.templates.add(name, lines, in_order=not any_order)
    emit(ctx, _template_json(made), tr("Added: {what}", what=template_line(made)))


@template.command("list")
@click.pass_context
def list_templates(ctx: click.Context) -> None:
    """List the templates. JSON: a list of templates."""
    found = desk_of(ctx).templates.all()
    text = "\n".join(template_line(one) for one in found)
    emit(ctx, [_template_json(one) for one in found], text or tr("No templates yet."))


@template.command()
@click.argument("name")
@click.argument("project")
@click.option("--due", metavar="WHEN", help="Deadline of lines that name none.")
@click.pass_context
def use(ctx: click.Context, name: str, project: str, due: str | None) -> None:
    """Add a template's tasks to a project. JSON: a list of tasks."""
    desk = desk_of(ctx, writes=True)
    found = desk.tasks.find_project(project)
    deadline = desk.tasks.when(due) if due else None
    if due and deadline is None:
        raise TaskInvalid((Problem("due_unreadable", "due", due),))
    made = desk.templates.use(desk.templates.find(name), found.id, deadline)
    zone = desk.tasks.zone
    titles = "\n".join(f"  {task.title}" for task in made)
    heading = tr("Added {count} tasks:", count=len(made))
    emit(ctx, [task_json(t, found.name, zone) for t in made], f"{heading}\n{titles}")


@template.command("remove")
@click.argument("name")
@click.pass_context
def remove_template(ctx: click.Context, name: str) -> None:
    """Forget a template; its tasks stay. JSON: the template."""
    desk = desk_of(ctx, writes=True)
    gone = desk.templates.remove(desk.templates.find(name).id)
    emit(ctx, _template_json(gone), tr("Removed: {what}", what=template_line(gone)))


def _fields(desk: Desk, options: dict[str, Any]) -> RecurringFields:
    fields: RecurringFields = {}
    _put_details(fields, options)
    if options.get("title") is not None:
        fields["title"] = options["title"].strip()
    if options["every"] is not None:
        fields["rhythm"] = _rhythm(desk, options["every"])
    minutes = read_minutes(options["minutes"])
    if minutes is not None:
        fields["minutes"] = minutes
    return fields


def _put_details(fields: RecurringDetails, options: dict[str, Any]) -> None:
    if options["activity"] is not None:
        fields["activity"] = Activity(options["activity"])
    if options["urgency"] is not None:
        fields["urgency"] = Urgency(options["urgency"])
    if options["place"] is not None:
        place = options["place"].upper()
        fields["setting"] = None if place == "ANY" else Setting(place)
    if options["keep"] is not None:
        fields["kept"] = options["keep"]
    if options.get("rest") is not None:
        fields["active"] = not options["rest"]


def _rhythm(desk: Desk, text: str) -> Rhythm:
    found = parse_rhythm(text, desk.recurring.today())
    if found is None:
        raise TaskInvalid((Problem("rhythm_unreadable", "every", text),))
    return found


def _project_name(desk: Desk, one: RecurringTask) -> str:
    every = desk.tasks.projects(archived=True)
    return next((p.name for p in every if p.id == one.project_id), "")


def _line(desk: Desk, one: RecurringTask) -> str:
    return recurring_line(one, _project_name(desk, one))


def _json(desk: Desk, one: RecurringTask) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": one.title,
        "project": _project_name(desk, one),
        "minutes": one.minutes,
        "every": rhythm_text(one.rhythm),
        "activity": one.activity.value,
        "urgency": one.urgency.value,
        "place": one.setting.value if one.setting else None,
        "kept": one.kept,
        "active": one.active,
    }


def _template_json(one: Template) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "lines": list(one.lines),
        "in_order": one.in_order,
    }
