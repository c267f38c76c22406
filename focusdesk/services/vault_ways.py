"""The ways a vault is made with and opened by, as callers name them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from focusdesk.domain.errors import InputInvalid, Problem
from focusdesk.domain.keyslots import MIN_PASSPHRASE, read_passphrase

if TYPE_CHECKING:
    from pathlib import Path

    from focusdesk.domain.keyslots import SlotKind, VaultKey


@dataclass(frozen=True, slots=True)
class FromKeyring:
    """Take the key from the system's keyring."""


@dataclass(frozen=True, slots=True)
class FromKeyFile:
    """Take the key from a file."""

    path: Path


@dataclass(frozen=True, slots=True)
class FromPassphrase:
    """Unseal the key with the passphrase."""

    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class FromRecoveryCode:
    """Unseal the key with the recovery code, however it was typed."""

    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class FromTyped:
    """Unseal the key with what a person typed: a passphrase or a recovery code."""

    text: str = field(repr=False)


Way = FromKeyring | FromKeyFile | FromPassphrase | FromRecoveryCode | FromTyped


@dataclass(frozen=True, slots=True)
class NewWays:
    """The ways a new vault is given beside its recovery code; at least one."""

    keyring: bool = False
    passphrase: str | None = field(default=None, repr=False)
    key_file: Path | None = None


@dataclass(frozen=True, slots=True)
class NewVault:
    """A vault just made. The recovery code is nowhere else: show it once."""

    key: VaultKey
    recovery_code: str = field(repr=False)
    ways: tuple[SlotKind, ...]


def checked_passphrase(text: str) -> str:
    """Return the passphrase in the form it is kept by; InputInvalid when too short."""
    phrase = read_passphrase(text)
    if len(phrase) < MIN_PASSPHRASE:
        problem = Problem("passphrase_short", "passphrase", str(MIN_PASSPHRASE))
        raise InputInvalid((problem,))
    return phrase
