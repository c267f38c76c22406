"""`focusdesk vault`: make the vault, describe it, and change the ways into it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from focusdesk.cli.context import emit, vault_of
from focusdesk.cli.unlocking import ask_secret, key_of
from focusdesk.domain.errors import VaultError, VaultMissing
from focusdesk.domain.keyslots import SlotKind
from focusdesk.services.vault import (
    FromKeyFile,
    FromKeyring,
    FromTyped,
    NewWays,
    VaultState,
    checked_passphrase,
)
from focusdesk.text import tr
from focusdesk.text.errors_vault import describe_vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from focusdesk.domain.keyslots import VaultKey
    from focusdesk.services.vault import VaultStatus, Way

EXIT_DAMAGED, EXIT_LOCKED = 1, 3
SHOWN_DAMAGE = 10

_file = click.Path(path_type=Path, dir_okay=False)


def _key_file(text: str) -> Callable[[Any], Any]:
    return click.option(
        "--key-file", envvar="FOCUSDESK_KEY_FILE", metavar="FILE", type=_file, help=text
    )


@click.group()
def vault() -> None:
    """Make, describe and open the encrypted store."""


@vault.command()
@_key_file("Keep the key in FILE instead of the system keyring.")
@click.option("--passphrase", is_flag=True, help="Open it with a passphrase.")
@click.option("--no-keyring", is_flag=True, help="Do not use the system keyring.")
@click.pass_context
def init(
    ctx: click.Context, key_file: Path | None, passphrase: bool, no_keyring: bool
) -> None:
    """Make the vault, once. Shows its recovery code, once."""
    asked = passphrase or (no_keyring and key_file is None)
    made = vault_of(ctx).make(
        NewWays(
            keyring=not (asked or key_file or no_keyring),
            passphrase=_new_passphrase() if asked else None,
            key_file=key_file.absolute() if key_file else None,
        )
    )
    folder = vault_of(ctx).folder
    value = {
        "folder": str(folder),
        "ways": [way.value for way in made.ways],
        "recovery_code": made.recovery_code,
    }
    lines = [
        tr("The vault is made: {path}", path=folder),
        tr("It opens with: {ways}.", ways=_ways_text(made.ways)),
        *_code_lines(made.recovery_code),
    ]
    emit(ctx, value, "\n".join(lines))


@vault.command()
@_key_file("Open it with the key in FILE.")
@click.pass_context
def status(ctx: click.Context, key_file: Path | None) -> None:
    """Say where the vault is, how it opens, and whether it is sound."""
    place = vault_of(ctx)
    key: VaultKey | VaultError
    try:
        key = key_of(place, _way(key_file))
    except VaultError as error:
        key = error
    found = place.status(key)
    emit(ctx, _status_value(found), _status_text(found))
    if found.error is not None:
        ctx.exit(EXIT_LOCKED)
    if found.damage:
        ctx.exit(EXIT_DAMAGED)


@vault.command("recovery-code")
@_key_file("Open it with the key in FILE.")
@click.pass_context
def recovery_code(ctx: click.Context, key_file: Path | None) -> None:
    """Make a new recovery code, shown once. The old one opens nothing any more."""
    place = vault_of(ctx)
    key = key_of(place, _way(key_file))
    place.open_with(key).close()
    code = place.new_recovery_code(key)
    emit(ctx, {"recovery_code": code}, "\n".join(_code_lines(code)))


@vault.command()
@click.option("--no-keyring", is_flag=True, help="Only check that it opens.")
@click.pass_context
def unlock(ctx: click.Context, no_keyring: bool) -> None:
    """Open with the recovery code or the passphrase; keep the key in the keyring."""
    place = vault_of(ctx)
    if place.state() is VaultState.MISSING:
        raise VaultMissing(str(place.folder))
    answer = ask_secret(tr("Recovery code or passphrase"))
    key = place.fetch_key(FromTyped(answer))
    place.open_with(key).close()
    if not no_keyring:
        place.remember(key)
    text = (
        tr("The vault opens.")
        if no_keyring
        else tr("The vault opens. Its key is in the system keyring again.")
    )
    value = {"opens": True, "ways": [way.value for way in place.ways()]}
    emit(ctx, value, text)


def _way(key_file: Path | None) -> Way:
    return FromKeyFile(key_file.absolute()) if key_file else FromKeyring()


def _new_passphrase() -> str:
    # Looked at before anything slow is done, so that a short one is asked again soon.
    return checked_passphrase(ask_secret(tr("New passphrase"), twice=True))


def _code_lines(code: str) -> list[str]:
    return [
        tr("Recovery code, shown only this once:"),
        "",
        f"    {code}",
        "",
        tr("Write it down and keep it away from this computer."),
    ]


def _ways_text(ways: Iterable[SlotKind]) -> str:
    return ", ".join(_way_name(way) for way in ways)


def _way_name(way: SlotKind) -> str:
    match way:
        case SlotKind.KEYRING:
            return tr("system keyring")
        case SlotKind.KEY_FILE:
            return tr("key file")
        case SlotKind.PASSPHRASE:
            return tr("passphrase")
        case SlotKind.RECOVERY_CODE:
            return tr("recovery code")


def _status_value(found: VaultStatus) -> dict[str, Any]:
    value: dict[str, Any] = {
        "folder": str(found.folder),
        "state": found.state.value,
        "ways": [way.value for way in found.ways],
        "opens": found.opens,
        "schema_version": found.schema_version,
        "counts": dict(found.counts),
        "damage": list(found.damage),
        "error": None,
    }
    if found.error is not None:
        words = describe_vault(found.error)
        value["error"] = {
            "title": words.title,
            "explanation": words.explanation,
            "next_step": words.next_step,
        }
    return value


def _status_text(found: VaultStatus) -> str:
    lines = [tr("Vault: {path}", path=found.folder)]
    if found.ways:
        lines.append(tr("Opens with: {ways}.", ways=_ways_text(found.ways)))
    if found.error is not None:
        words = describe_vault(found.error)
        parts = (words.explanation or words.title, words.next_step)
        lines.append(" ".join(part for part in parts if part))
    else:
        lines.append(_counts_text(found))
    if found.damage:
        lines.append(tr("Damage was found:"))
        lines += [f"  {line}" for line in found.damage[:SHOWN_DAMAGE]]
    elif found.error is None:
        lines.append(tr("Every page is sound."))
    return "\n".join(lines)


def _counts_text(found: VaultStatus) -> str:
    return tr(
        "It opens. {projects} projects, {tasks} tasks, {sessions} sessions; "
        "schema {version}.",
        projects=found.counts["projects"],
        tasks=found.counts["tasks"],
        sessions=found.counts["sessions"],
        version=found.schema_version,
    )
