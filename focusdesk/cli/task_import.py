"""`focusdesk task import`: tasks from other programs, shown before they are written."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from focusdesk.cli.context import desk_of, emit, terminal_of
from focusdesk.cli.task_words import task_json
from focusdesk.domain.errors import NotNow
from focusdesk.text import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from focusdesk.domain.importing.imported import Column
    from focusdesk.services.task_import import ImportPreview
    from focusdesk.services.task_merge import PreviewLine

KINDS = ("csv", "todotxt", "taskwarrior", "superproductivity")
COLUMNS = (
    *("title", "project", "minutes", "due", "not_before"),
    *("urgency", "activity", "done", "id"),
)


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--kind", type=click.Choice(KINDS), help="Where it comes from.")
@click.option(
    "--map",
    "pairs",
    multiple=True,
    metavar="MEANING=COLUMN",
    help=f"A column of a table, several with commas. Meanings: {', '.join(COLUMNS)}.",
)
@click.option("--project", metavar="NAME", help="For tasks that have none.")
@click.option("--dry-run", is_flag=True, help="Show what would change, write nothing.")
@click.option("--yes", is_flag=True, help="Write without asking.")
@click.pass_context
def import_(
    ctx: click.Context,
    /,
    file: Path,
    kind: str | None,
    pairs: tuple[str, ...],
    project: str | None,
    *,
    dry_run: bool,
    yes: bool,
) -> None:
    """Import tasks from FILE: CSV, todo.txt, Taskwarrior or Super Productivity.

    \b
    task export > tasks.json; focusdesk task import tasks.json
    focusdesk task import list.csv --map title=Judul,due=Tenggat

    What was understood is shown first. Importing a file again updates what changed in
    it, except what you have changed here; tasks gone from the file stay.

    JSON (writes without asking, unless --dry-run): kind, written, new, changed,
    unchanged, skipped, ended, projects (names to be made), columns {meaning: column},
    entries [entry, outcome, title, task or null, fields, kept, remarks].
    """  # noqa: D301 - the mark keeps click from joining the two lines
    from focusdesk.domain.importing.imported import ImportKind
    from focusdesk.text.import_text import import_text

    desk = desk_of(ctx, writes=not dry_run)
    imports, as_json = desk.imports, terminal_of(ctx).as_json
    fallback = (project or "").strip() or tr("Imported")
    given = ImportKind(kind) if kind else None
    preview = imports.preview(file, fallback, given, _mapping(pairs))
    if not as_json:
        click.echo(import_text(preview, desk.clock(), imports.zone))
    written = not dry_run and wanted(preview, sure=yes or as_json)
    if written:
        imports.apply(preview)
    emit(
        ctx,
        preview_json(preview, imports.zone, written=written),
        ending(preview, written),
    )


def _mapping(pairs: Iterable[str]) -> dict[Column, str]:
    from focusdesk.domain.importing.imported import Column

    found = {}
    for pair in (one for text in pairs for one in text.split(",") if one.strip()):
        meaning, mark, name = pair.partition("=")
        if not mark or meaning.strip() not in COLUMNS:
            shown = ", ".join(COLUMNS)
            message = tr(
                '"{pair}" is not MEANING=COLUMN; meanings: {names}.',
                pair=pair,
                names=shown,
            )
            raise click.BadParameter(message, param_hint="--map")
        found[Column(meaning.strip())] = name.strip()
    return found


def wanted(preview: ImportPreview, *, sure: bool) -> bool:
    """Ask whether to write what was shown; `NotNow` where nobody can be asked."""
    if sure or not preview.changes_tasks:
        return True
    if not sys.stdin.isatty():
        raise NotNow("import", "unasked")
    return click.confirm(tr("Write this?"), default=False)


def ending(preview: ImportPreview, written: bool) -> str:
    """Say at the end what was written."""
    from focusdesk.text.import_text import import_done

    if not preview.changes_tasks:
        return tr("There is nothing to write.")
    return import_done(preview) if written else tr("Nothing was written.")


def preview_json(preview: ImportPreview, zone: str, *, written: bool) -> dict[str, Any]:
    """Return a preview as the JSON of the contract."""
    from focusdesk.services.task_merge import Outcome

    counts = {outcome.value: preview.count(outcome) for outcome in Outcome}
    return {
        "kind": preview.reading.kind.value,
        "written": written and preview.changes_tasks,
        **counts,
        "projects": [project.name for project in preview.projects],
        "columns": {c.value: name for c, name in preview.reading.mapping.items()},
        "entries": [_entry_json(line, zone) for line in preview.lines],
    }


def _entry_json(line: PreviewLine, zone: str) -> dict[str, Any]:
    from focusdesk.text.import_text import entry_problem

    remarks = [
        {"code": p.code, "where": p.where, "text": entry_problem(p)}
        for p in line.problems
    ]
    return {
        "entry": line.where,
        "outcome": line.outcome.value,
        "title": line.title,
        "task": task_json(line.task, line.project, zone) if line.task else None,
        "fields": list(line.fields),
        "kept": list(line.kept),
        "remarks": remarks,
    }
