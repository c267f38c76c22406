"""`focusdesk task gitlab`: issues assigned to the person, and closing them there."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from focusdesk.cli.context import desk_of, emit, terminal_of
from focusdesk.domain.errors import (
    Ambiguous,
    FileUnreadable,
    NotFound,
    NotNow,
    ServerTrouble,
)
from focusdesk.domain.task_search import SHORT_ID
from focusdesk.text import tr

if TYPE_CHECKING:
    from focusdesk.domain.accounts import Account, AccountFound, Closing
    from focusdesk.domain.task import Task
    from focusdesk.services.desk import Desk
    from focusdesk.services.issue_import import IssueChoices, PathPlace
    from focusdesk.services.task_import import ImportPreview

_MOST_TOKEN = 4096


@click.group()
def gitlab() -> None:
    """Import issues assigned to you on a GitLab server, and close them there.

    JSON of an account: id, name, url, user, ca_file, can_write (null where the server
    does not tell). JSON of a closing that waits: id, issue, title, tries, next_at,
    trouble. Network trouble ends with exit code 4; what is kept here is untouched.
    """


@gitlab.command()
@click.option("--url", required=True, metavar="URL", help="https://git.example.go.id")
@click.option(
    "--token-file",
    type=click.Path(path_type=Path),
    help="A file that holds the token; without it, it is asked for.",
)
@click.option("--ca", "ca_file", default="", metavar="FILE", help="Trust this PEM.")
@click.pass_context
def add(ctx: click.Context, *, url: str, token_file: Path | None, ca_file: str) -> None:
    """Try an account and keep it, its token inside the vault.

    Make the token on the server under Preferences > Access tokens, with the scope api,
    or read_api if issues are never closed from here. Adding an account again renews
    its token. JSON: the account, and found {name, open_issues}.
    """
    from focusdesk.text.issue_text import found_text

    accounts = desk_of(ctx, writes=True).issues.accounts
    token = _token_of(token_file)
    named = str(Path(ca_file).absolute()) if ca_file else ""
    access = accounts.access(url, token, named)
    found = accounts.looking(access)()
    account = accounts.keep(access, found)
    said = found_text(found)
    emit(ctx, _account_json(account, found), f"{said.title}. {said.explanation}")


@gitlab.command("list")
@click.pass_context
def list_accounts(ctx: click.Context) -> None:
    """List the accounts and what waits to be sent. JSON: accounts, waiting."""
    from focusdesk.text.issue_text import account_text, closing_text, queue_text

    desk = desk_of(ctx)
    accounts, waiting = desk.issues.accounts.all(), desk.issues.outbox.waiting()
    lines = [account_text(account) for account in accounts]
    lines = lines or [tr("No account yet. Add one with: focusdesk task gitlab add")]
    if waiting:
        now, zone = desk.tasks.now, desk.tasks.zone
        lines.append(queue_text(waiting) + ":")
        lines += [f"  {closing_text(one, now, zone)}" for one in waiting]
    value = {
        "accounts": [_account_json(account) for account in accounts],
        "waiting": [_closing_json(one) for one in waiting],
    }
    emit(ctx, value, "\n".join(lines))


@gitlab.command()
@click.argument("account", default="")
@click.pass_context
def remove(ctx: click.Context, account: str) -> None:
    """Forget an account, its token and its queue; its tasks stay. JSON: the account."""
    accounts = desk_of(ctx, writes=True).issues.accounts
    found = accounts.find(account)
    accounts.remove(found.id)
    emit(ctx, _account_json(found), tr("Removed: {name}", name=found.name))


@gitlab.command("import")
@click.argument("account", default="")
@click.option(
    "--place",
    "pairs",
    multiple=True,
    metavar="PATH=PROJECT",
    help="The project for the issues of a path; it is remembered.",
)
@click.option("--close-ended", is_flag=True, help="End here what ended there.")
@click.option("--dry-run", is_flag=True, help="Show what would change, write nothing.")
@click.option("--yes", is_flag=True, help="Write without asking.")
@click.pass_context
def import_(
    ctx: click.Context,
    /,
    account: str,
    pairs: tuple[str, ...],
    *,
    close_ended: bool,
    dry_run: bool,
    yes: bool,
) -> None:
    """Import what changed among the issues assigned to you.

    What was understood is shown first. Tasks whose issues were closed there, or are not
    yours any more, are shown and stay open unless you say otherwise. JSON: as `task
    import` tells it, and places {path: project}.
    """
    from focusdesk.cli.task_import import ending, preview_json, wanted
    from focusdesk.text.import_text import import_text

    desk, as_json = desk_of(ctx, writes=not dry_run), terminal_of(ctx).as_json
    found = desk.issues.accounts.find(account)
    imports = desk.issues.imports
    file = imports.opening(found.id)()
    reading = imports.understanding(file)()
    quiet = yes or as_json or dry_run or not sys.stdin.isatty()
    places = _placed(imports.places(found.id, reading), _pairs(pairs), quiet=quiet)
    choices = _choices(places, frozenset())
    preview = imports.comparing(found.id, file, reading, choices)()
    if not as_json:
        click.echo(import_text(preview, desk.tasks.now, desk.tasks.zone))
    if close_ended or (not quiet and _ends_too(preview)):
        choices = _choices(places, frozenset(o.key for o in preview.lines if o.key))
        preview = imports.comparing(found.id, file, reading, choices)()
    written = not dry_run and wanted(preview, sure=yes or as_json)
    if written:
        imports.apply(preview)
    value = preview_json(preview, desk.tasks.zone, written=written)
    emit(ctx, value | {"places": places}, ending(preview, written))


@gitlab.command()
@click.argument("reference", metavar="TASK")
@click.pass_context
def close(ctx: click.Context, reference: str) -> None:
    """Close the issue of a task that is done, now or when the network is back.

    JSON: waiting (a list of closings).
    """
    desk = desk_of(ctx, writes=True)
    task = desk.tasks.find(reference)
    if task.closed_at is None:
        raise NotNow("close", task.status.value)
    desk.issues.outbox.answer(task.id, close=True)
    _push(ctx, desk)


@gitlab.command()
@click.pass_context
def push(ctx: click.Context) -> None:
    """Send what waits now. JSON: waiting (what still waits)."""
    _push(ctx, desk_of(ctx, writes=True))


@gitlab.command()
@click.argument("issue")
@click.pass_context
def drop(ctx: click.Context, issue: str) -> None:
    """Send the closing of an issue no more. JSON: waiting (what still waits)."""
    from focusdesk.text.issue_text import queue_text

    outbox = desk_of(ctx, writes=True).issues.outbox
    waiting = outbox.waiting()
    found = [one for one in waiting if issue in {one.id, one.reference}]
    found = found or [o for o in waiting if issue.casefold() in o.reference.casefold()]
    names = tuple(one.reference for one in found or waiting)
    if not found:
        raise NotFound("closing", issue, names)
    if len(found) > 1:
        raise Ambiguous("closing", issue, names)
    outbox.drop(found[0].id)
    left = outbox.waiting()
    dropped = tr("Not sent any more: {issue}", issue=found[0].reference)
    emit(ctx, _waiting_json(left), "\n".join(filter(None, (dropped, queue_text(left)))))


def ask_about_issues(ctx: click.Context, closed: list[Task]) -> None:
    """Ask of each task that was done whether its issue is closed too."""
    from focusdesk.text.issue_text import question_text

    desk, done = desk_of(ctx), {task.id for task in closed}
    for task, link in desk.issues.outbox.questions():
        if task.id not in done:
            continue
        question = question_text(task, link).title
        if sys.stdin.isatty() and not terminal_of(ctx).as_json:
            sure = click.confirm(question, default=False)
            desk.issues.outbox.answer(task.id, close=sure)
        else:
            command = f"focusdesk task gitlab close {task.id[:SHORT_ID]}"
            click.echo(f"{question} {command}", err=True)
    waiting = desk.issues.outbox.waiting()
    if any(one.task_id in done for one in waiting):
        desk.issues.outbox.push()


def _push(ctx: click.Context, desk: Desk) -> None:
    from focusdesk.text.issue_text import closing_text

    outbox = desk.issues.outbox
    before = outbox.waiting()
    outbox.push()
    left = outbox.waiting()
    gone = {one.id for one in before} - {one.id for one in left}
    lines = [
        tr("Closed there: {issue}", issue=one.reference)
        for one in before
        if one.id in gone
    ]
    lines += [closing_text(one, desk.tasks.now, desk.tasks.zone) for one in left]
    emit(ctx, _waiting_json(left), "\n".join(lines) or tr("Nothing waits to be sent."))
    trouble = next((one for one in left if one.trouble), None)
    if trouble is not None:
        named = {account.id: account for account in desk.issues.accounts.all()}
        account = named.get(trouble.account_id)
        raise ServerTrouble(account.name if account else "", trouble.trouble)


def _token_of(file: Path | None) -> str:
    if file is None:
        from focusdesk.cli.unlocking import ask_secret

        return ask_secret(tr("Token"))
    try:
        with file.open(encoding="utf-8") as opened:
            return opened.read(_MOST_TOKEN).strip()
    except (OSError, ValueError) as error:
        raise FileUnreadable.because(file, error) from error


def _pairs(texts: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for text in texts:
        path, mark, name = text.partition("=")
        if not mark or not path.strip() or not name.strip():
            message = tr("“{pair}” is not PATH=PROJECT.", pair=text)
            raise click.BadParameter(message, param_hint="--place")
        found[path.strip()] = name.strip()
    return found


def _placed(
    places: tuple[PathPlace, ...], given: dict[str, str], *, quiet: bool
) -> dict[str, str]:
    """Return the project of each path: as given, as remembered, else as asked."""
    placed = {}
    for place in places:
        name = given.get(place.path)
        if name is None and not place.is_known and not quiet:
            asked = tr("Project for the issues of {path}", path=place.path)
            name = str(click.prompt(asked, default=place.project)).strip()
        placed[place.path] = name or place.project
    return placed


def _choices(places: dict[str, str], ended: frozenset[str]) -> IssueChoices:
    from focusdesk.services.issue_import import IssueChoices

    return IssueChoices(tuple(places.items()), ended)


def _ends_too(preview: ImportPreview) -> bool:
    from focusdesk.text.issue_text import ended_text

    asked = ended_text(preview)
    if not asked:
        return False
    question = tr("{fact}. End them here too?", fact=asked)
    return click.confirm(question, default=False)


def _account_json(
    account: Account, found: AccountFound | None = None
) -> dict[str, Any]:
    value: dict[str, Any] = {
        "id": account.id,
        "name": account.name,
        "url": account.url,
        "user": account.user_name,
        "ca_file": account.ca_file or None,
        "can_write": account.can_write,
    }
    if found is not None:
        value["found"] = {"name": found.full_name, "open_issues": found.open_issues}
    return value


def _waiting_json(waiting: tuple[Closing, ...]) -> dict[str, Any]:
    return {"waiting": [_closing_json(one) for one in waiting]}


def _closing_json(closing: Closing) -> dict[str, Any]:
    return {
        "id": closing.id,
        "issue": closing.reference,
        "title": closing.title,
        "tries": closing.tries,
        "next_at": closing.next_at.isoformat() if closing.next_at else None,
        "trouble": closing.trouble or None,
    }
