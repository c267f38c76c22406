"""Asking for a passphrase in the terminal, and opening the vault with the answer."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from focusdesk.domain.errors import KeyMissing, KeyringUnavailable, VaultLocked
from focusdesk.domain.keyslots import SlotKind
from focusdesk.text import tr

if TYPE_CHECKING:
    from focusdesk.domain.keyslots import VaultKey
    from focusdesk.services.vault import Vault, Way


def key_of(vault: Vault, way: Way) -> VaultKey:
    """Fetch the key by `way`; where that cannot be, ask for the passphrase.

    Only a vault that has a passphrase is asked about. Raises VaultError.
    """
    from focusdesk.services.vault import FromPassphrase

    try:
        return vault.fetch_key(way)
    except (KeyringUnavailable, KeyMissing, VaultLocked):
        if SlotKind.PASSPHRASE not in vault.ways():
            raise
        answer = ask_secret(tr("Passphrase"))
        if not answer:
            raise
    return vault.fetch_key(FromPassphrase(answer))


def ask_secret(question: str, *, twice: bool = False) -> str:
    """Ask without showing what is typed; one line of standard input when piped."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    answer = _hidden(question)
    while twice and _hidden(tr("Once more")) != answer:
        click.echo(tr("The two are not the same."), err=True)
        answer = _hidden(question)
    return answer


def _hidden(question: str) -> str:
    from getpass import getpass

    try:
        return getpass(f"{question}: ", stream=sys.stderr)
    except EOFError:
        raise click.Abort from None
