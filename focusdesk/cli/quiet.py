"""`focusdesk quiet` and `focusdesk chat`: do not disturb, and statuses on chats."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from focusdesk.cli.context import desk_of, emit, terminal_of
from focusdesk.domain.errors import FileUnreadable
from focusdesk.text import tr

if TYPE_CHECKING:
    from focusdesk.domain.chat import ChatAccount
    from focusdesk.services.desk import Desk

_MOST_TOKEN = 4096
_KINDS = ("mattermost", "slack", "rocketchat", "zulip")


@click.group()
def quiet() -> None:
    """Switch Do not disturb by hand; the open window carries it out.

    JSON: on, until, by_hand, held (the desktop is kept quiet now), statuses (how many
    chat servers show one).
    """


@quiet.command()
@click.pass_context
def on(ctx: click.Context) -> None:
    """Switch it on, until the session rests. JSON: that of `quiet`."""
    desk = desk_of(ctx, writes=True)
    desk.quiet.switch(on=True)
    _emit(ctx, desk)


@quiet.command()
@click.pass_context
def off(ctx: click.Context) -> None:
    """Switch it off, until the next session starts. JSON: that of `quiet`."""
    desk = desk_of(ctx, writes=True)
    desk.quiet.switch(on=False)
    _emit(ctx, desk)


@quiet.command()
@click.pass_context
def status(ctx: click.Context) -> None:
    """Say whether it is on. JSON: that of `quiet`."""
    _emit(ctx, desk_of(ctx))


@click.group()
def chat() -> None:
    """Show on chat servers that you are in focus work, never on what.

    JSON of an account: id, kind, name, url, expires (the server itself ends a status).
    Network trouble ends with exit code 4.
    """


@chat.command()
@click.argument("kind", type=click.Choice(_KINDS))
@click.option("--url", default="", metavar="URL", help="Not needed for Slack.")
@click.option(
    "--login",
    default="",
    metavar="ID",
    help="Rocket.Chat: the user id; Zulip: the e-mail address.",
)
@click.option(
    "--token-file",
    type=click.Path(path_type=Path),
    help="A file that holds the token; without it, it is asked for.",
)
@click.option("--ca", "ca_file", default="", metavar="FILE", help="Trust this PEM.")
@click.pass_context
def add(
    ctx: click.Context,
    *,
    kind: str,
    url: str,
    login: str,
    token_file: Path | None,
    ca_file: str,
) -> None:
    """Try an account and keep it, its token inside the vault. JSON: the account."""
    from focusdesk.domain.chat import ChatKind
    from focusdesk.text.quiet_text import expiry_words

    accounts = desk_of(ctx, writes=True).quiet.accounts
    named = str(Path(ca_file).absolute()) if ca_file else ""
    token = _token_of(token_file)
    access = accounts.access(ChatKind(kind), url, token, login, named)
    account = accounts.keep(access, accounts.looking(access)())
    added = tr("Added: {name}", name=account.name)
    emit(ctx, _as_json(account), f"{added}\n{expiry_words(account.kind)}")


@chat.command("list")
@click.pass_context
def list_accounts(ctx: click.Context) -> None:
    """List the accounts. JSON: an array of accounts."""
    accounts = desk_of(ctx).quiet.accounts.all()
    lines = [_line(account) for account in accounts]
    lines = lines or [tr("No account yet. Add one with: focusdesk chat add")]
    emit(ctx, [_as_json(account) for account in accounts], "\n".join(lines))


@chat.command()
@click.argument("account", default="")
@click.pass_context
def remove(ctx: click.Context, account: str) -> None:
    """Forget an account and its token. JSON: the account."""
    accounts = desk_of(ctx, writes=True).quiet.accounts
    found = accounts.find(account)
    accounts.remove(found)
    emit(ctx, _as_json(found), tr("Removed: {name}", name=found.name))


@chat.command("try")
@click.argument("account", default="")
@click.pass_context
def try_(ctx: click.Context, account: str) -> None:
    """Set the status of an account and clear it again. JSON: the account."""
    accounts = desk_of(ctx).quiet.accounts
    found = accounts.find(account)
    accounts.trying(found)()
    said = tr("The status was set and cleared again.")
    emit(ctx, _as_json(found), f"{found.name}: {said}")


def _emit(ctx: click.Context, desk: Desk) -> None:
    from zoneinfo import ZoneInfo

    from focusdesk.text.quiet_text import quiet_line

    now, zone = desk.quiet.now(), desk.workweek.model.zone
    until = None
    if now.until is not None:
        until = now.until.astimezone(ZoneInfo(zone)).isoformat(timespec="seconds")
    value = {
        "on": now.is_on,
        "until": until,
        "by_hand": now.by_hand,
        "held": now.held,
        "statuses": now.chats_held,
    }
    lines = [quiet_line(now, zone)]
    if terminal_of(ctx).wrote:
        lines.append(tr("The FocusDesk window carries it out while it is open."))
    emit(ctx, value, "\n".join(lines))


def _line(account: ChatAccount) -> str:
    from focusdesk.text.quiet_text import chat_name

    return f"{chat_name(account.kind)}: {account.name}"


def _as_json(account: ChatAccount) -> dict[str, Any]:
    return {
        "id": account.id,
        "kind": account.kind.value,
        "name": account.name,
        "url": account.url,
        "expires": account.kind.expires,
    }


def _token_of(file: Path | None) -> str:
    if file is None:
        from focusdesk.cli.unlocking import ask_secret

        return ask_secret(tr("Token"))
    try:
        with file.open(encoding="utf-8") as opened:
            return opened.read(_MOST_TOKEN).strip()
    except (OSError, ValueError) as error:
        raise FileUnreadable.because(file, error) from error
