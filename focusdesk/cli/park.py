"""`focusdesk park`: a stray thought, put aside while the work goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from focusdesk.cli.context import desk_of, emit
from focusdesk.text import tr

if TYPE_CHECKING:
    from focusdesk.domain.thought import Thought

ADD = "add"


class _ParkGroup(click.Group):
    """Parks what is no command of its own."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Take `park WORDS` for `park add WORDS`."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            args = [ADD, *args]
        return super().resolve_command(ctx, args)


@click.group(cls=_ParkGroup)
def park() -> None:
    """Park a stray thought: `park WORDS`, `park list`, `park done N`, `park task N`."""


@park.command(ADD)
@click.argument("words", nargs=-1, required=True)
@click.pass_context
def add(ctx: click.Context, words: tuple[str, ...]) -> None:
    """Park a thought without touching the session.

    JSON: id, at, text, session_id, task_id.
    """
    desk = desk_of(ctx, writes=True)
    thought = desk.thoughts.park(" ".join(words))
    zone = desk.workweek.model.zone
    emit(ctx, _json(thought, zone), tr("Parked: {text}", text=thought.text))


@park.command("list")
@click.pass_context
def list_thoughts(ctx: click.Context) -> None:
    """List the thoughts that wait. JSON: a list of what `park` answers."""
    desk = desk_of(ctx)
    waiting, zone = desk.thoughts.open(), desk.workweek.model.zone
    lines = [f"{number:>2}  {t.text}" for number, t in enumerate(waiting, 1)]
    text = "\n".join(lines) or tr("No thought is parked.")
    emit(ctx, [_json(thought, zone) for thought in waiting], text)


@park.command()
@click.argument("thought", nargs=-1, required=True)
@click.pass_context
def done(ctx: click.Context, thought: tuple[str, ...]) -> None:
    """Tick a THOUGHT off: its number in the list, or a part of it."""
    desk = desk_of(ctx, writes=True)
    found = desk.thoughts.find(" ".join(thought))
    ticked = desk.thoughts.done(found.id)
    zone = desk.workweek.model.zone
    emit(ctx, _json(ticked, zone), tr("Ticked off: {text}", text=ticked.text))


@park.command()
@click.argument("thought")
@click.argument("line", nargs=-1)
@click.pass_context
def task(ctx: click.Context, thought: str, line: tuple[str, ...]) -> None:
    """Make a task of a THOUGHT, of its own words or of a quick-add LINE.

    Without a project in the line it goes to the one that was worked on.
    JSON: task_id, title, project, thought_id.
    """
    desk = desk_of(ctx, writes=True)
    found = desk.thoughts.find(thought)
    made = desk.thoughts.to_task(found.id, " ".join(line))
    project = next(p.name for p in desk.tasks.projects() if p.id == made.project_id)
    value = {
        "task_id": made.id,
        "title": made.title,
        "project": project,
        "thought_id": found.id,
    }
    text = tr("{project}: {title} is a task now.", project=project, title=made.title)
    emit(ctx, value, text)


def _json(thought: Thought, zone: str) -> dict[str, Any]:
    from zoneinfo import ZoneInfo

    at = thought.at.astimezone(ZoneInfo(zone))
    return {
        "id": thought.id,
        "at": at.isoformat(timespec="seconds"),
        "text": thought.text,
        "session_id": thought.session_id,
        "task_id": thought.task_id,
    }
