"""The ways into a vault: named slots, none of which holds the key in the open.

A vault has one random key, made once. Each slot is one way to it: the system's
keyring, a key file, or the key itself sealed by a recovery code or a passphrase.
"""

from __future__ import annotations

import base64
import hmac
import unicodedata
from dataclasses import dataclass, field, replace
from enum import StrEnum

KEY_BYTES = 32
RECOVERY_BYTES = 20
RECOVERY_CHARACTERS = RECOVERY_BYTES * 8 // 5
GROUP = 4
MIN_PASSPHRASE = 8
_LOOKALIKES = str.maketrans({"0": "O", "1": "I", "8": "B"})


class SlotKind(StrEnum):
    """What opens a slot."""

    KEYRING = "keyring"
    KEY_FILE = "key_file"
    RECOVERY_CODE = "recovery_code"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a way, not a secret


@dataclass(frozen=True, slots=True)
class VaultKey:
    """The 32 bytes that open the database; never shown, logged or compared openly."""

    raw: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.raw) != KEY_BYTES:
            raise ValueError(f"a key has {KEY_BYTES} bytes, not {len(self.raw)}")

    @property
    def hex(self) -> str:
        """The key as 64 hex digits, as keyring and key file keep it."""
        return self.raw.hex()

    @classmethod
    def from_hex(cls, text: str) -> VaultKey | None:
        """Return the key of 64 hex digits; None for anything else."""
        try:
            return cls(bytes.fromhex(text.strip()))
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class WrappedKey:
    """A key sealed by a secret: Argon2id (KiB, passes, lanes), then AES-256-GCM."""

    salt: bytes
    nonce: bytes
    sealed: bytes
    memory_kib: int
    passes: int
    lanes: int


@dataclass(frozen=True, slots=True)
class KeySlot:
    """One way to the key; `wrapped` only where a secret seals it.

    `version` is that of the slot's own form, so that one kind can change alone.
    """

    kind: SlotKind
    wrapped: WrappedKey | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class KeySlots:
    """Every way into one vault. `check` tells the right key from others.

    `complete` is False until the database stands; `unknown` keeps, as JSON, slots
    that a later FocusDesk wrote.
    """

    vault_id: str
    check: str
    slots: tuple[KeySlot, ...]
    complete: bool = False
    revision: int = 1
    unknown: tuple[str, ...] = ()

    def slot(self, kind: SlotKind) -> KeySlot | None:
        """Return the slot of a kind."""
        return next((slot for slot in self.slots if slot.kind is kind), None)

    def with_slot(self, slot: KeySlot) -> KeySlots:
        """Put a slot in place of any other of its kind, in a new revision."""
        others = tuple(other for other in self.slots if other.kind is not slot.kind)
        return replace(self, slots=(*others, slot), revision=self.revision + 1)

    def finished(self) -> KeySlots:
        """Note that the database stands, in a new revision."""
        return replace(self, complete=True, revision=self.revision + 1)

    def fits(self, key: VaultKey) -> bool:
        """Say whether this is the vault's key, without touching the database."""
        return hmac.compare_digest(self.check, key_check(key, self.vault_id))


def key_check(key: VaultKey, vault_id: str) -> str:
    """Return a value that only this key gives and that tells nothing about it."""
    text = f"FocusDesk key check 1 {vault_id}".encode()
    return hmac.digest(key.raw, text, "sha256").hex()


def slot_context(vault_id: str, kind: SlotKind) -> bytes:
    """Return what binds a sealed key to its vault and its slot."""
    return f"FocusDesk {kind.value} 1 {vault_id}".encode()


def recovery_text(secret: bytes) -> str:
    """Return 160 bits as eight groups of four letters and digits."""
    letters = base64.b32encode(secret).decode("ascii")
    return "-".join(
        letters[at : at + GROUP] for at in range(0, RECOVERY_CHARACTERS, GROUP)
    )


def read_recovery(text: str) -> str | None:
    """Return the code as `recovery_text` writes it, however it was typed.

    Case, spaces and dashes do not matter, nor 0 for O, 1 for I, 8 for B. None for
    what cannot be a code.
    """
    plain = "".join(letter for letter in text.upper() if letter.isalnum())
    letters = plain.translate(_LOOKALIKES)
    if len(letters) != RECOVERY_CHARACTERS or not letters.isascii():
        return None
    try:
        return recovery_text(base64.b32decode(letters))
    except ValueError:
        return None


def read_passphrase(text: str) -> str:
    """Return a passphrase in one Unicode form, so that every keyboard agrees."""
    return unicodedata.normalize("NFC", text)
