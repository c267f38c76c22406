"""The vault: the encrypted database of one folder, its key, and the ways to it.

Slow steps (`make`, `fetch_key`, the changes of ways) may run on any thread;
`open_with` is quick and runs on the thread that will use the store.
"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from focusdesk.domain.errors import (
    DatabaseDamaged,
    DatabaseEmpty,
    KeyMissing,
    KeyringUnavailable,
    VaultError,
    VaultExists,
    VaultMissing,
    WrongKey,
)
from focusdesk.domain.ids import new_id
from focusdesk.domain.keyslots import (
    KEY_BYTES,
    RECOVERY_BYTES,
    KeySlot,
    KeySlots,
    SlotKind,
    VaultKey,
    key_check,
    recovery_text,
)
from focusdesk.services.locksmith import Locksmith
from focusdesk.services.vault_ways import (
    FromKeyFile,
    FromKeyring,
    FromPassphrase,
    FromRecoveryCode,
    FromTyped,
    NewVault,
    NewWays,
    Way,
    checked_passphrase,
)
from focusdesk.storage import folder as places
from focusdesk.storage.key_file import read_key_file, write_key_file
from focusdesk.storage.keyslots_file import (
    mend_keyslots,
    read_keyslots,
    write_keyslots,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from focusdesk.domain.ports import KeyWrapping, Secrets
    from focusdesk.storage.store import Store

__all__ = [
    "FromKeyFile",
    "FromKeyring",
    "FromPassphrase",
    "FromRecoveryCode",
    "FromTyped",
    "NewVault",
    "NewWays",
    "Vault",
    "VaultState",
    "VaultStatus",
    "Way",
    "checked_passphrase",
]


class VaultState(StrEnum):
    """What lies in the folder, as far as can be seen without the key."""

    MISSING = "missing"
    MADE = "made"
    EMPTY = "empty"
    KEY_MISSING = "key_missing"
    UNUSABLE = "unusable"


@dataclass(frozen=True, slots=True)
class VaultStatus:
    """What `vault status` says. `error` is why it did not open, None when it did."""

    folder: Path
    state: VaultState
    ways: tuple[SlotKind, ...]
    error: VaultError | None
    schema_version: str | None = None
    counts: Mapping[str, int] = field(default_factory=dict)
    damage: tuple[str, ...] = ()

    @property
    def opens(self) -> bool:
        """Say whether the database opened."""
        return self.error is None


class Vault:
    """Makes, opens and describes the vault of one folder."""

    def __init__(self, folder: Path, keyring: Secrets, wrapping: KeyWrapping) -> None:
        self.folder = folder
        self._keyring = keyring
        self._locksmith = Locksmith(str(self.database), keyring, wrapping)

    @property
    def database(self) -> Path:
        """The encrypted file."""
        return self.folder / places.DATABASE

    def state(self) -> VaultState:
        """Say what lies in the folder, without the key and without waiting.

        Raises FolderUnusable or DatabaseTooNew.
        """
        with places.told(self.folder):
            if not os.path.lexists(self.folder):
                return VaultState.MISSING
            places.check_folder(self.folder)
            filled = self._has_content()
        try:
            slots = read_keyslots(self.folder)
        except KeyMissing:
            return VaultState.KEY_MISSING
        if filled:
            return VaultState.KEY_MISSING if slots is None else VaultState.MADE
        finished = slots is not None and slots.complete
        was_here = finished or self.database.exists()
        return VaultState.EMPTY if was_here else VaultState.MISSING

    def ways(self) -> tuple[SlotKind, ...]:
        """Return the kinds of ways in, in the order they were made."""
        slots = read_keyslots(self.folder)
        return tuple(slot.kind for slot in slots.slots) if slots else ()

    def make(self, ways: NewWays) -> NewVault:
        """Make a new vault and its first recovery code; slow.

        Nothing is left behind when a way cannot be made. Raises VaultExists over
        anything that may hold data, KeyringUnavailable, KeyFileUnsafe, InputInvalid
        for a weak passphrase, FolderUnusable, DiskFull.
        """
        if not (ways.keyring or ways.passphrase is not None or ways.key_file):
            raise ValueError("a vault needs one way in beside its recovery code")
        places.prepare_folder(self.folder)
        with places.told(self.folder), places.only_one(self.folder):
            if self.state() is not VaultState.MISSING:
                raise VaultExists(str(self.database))
            return self._make(ways)

    def fetch_key(self, way: Way) -> VaultKey:
        """Return the vault's key by one of its ways; slow, any thread.

        Raises VaultMissing, VaultLocked where this way was never made, KeyMissing,
        WrongKey, KeyringUnavailable, KeyFileUnsafe.
        """
        slots = self._slots(way)
        if isinstance(way, FromKeyFile):
            key = read_key_file(way.path)
        elif slots is None:
            raise KeyMissing(str(self.database), "keyslots")
        else:
            key = self._locksmith.fetch(slots, way)
        if slots is not None and not slots.fits(key):
            raise WrongKey(str(self.database), "other_vault")
        return key

    def open_with(self, key: VaultKey) -> Store:
        """Open the database; quick, on the thread that will use the store.

        Raises VaultMissing, WrongKey, DatabaseDamaged, DatabaseEmpty, DatabaseTooNew,
        DatabaseBusy, FolderUnusable, DiskFull.
        """
        from focusdesk.storage.store import Store

        state = self.state()
        if state is VaultState.MISSING:
            raise VaultMissing(str(self.folder))
        if state is VaultState.EMPTY:
            detail = "zero_length" if self.database.exists() else "gone"
            raise DatabaseEmpty(str(self.database), detail)
        slots = None
        with suppress(KeyMissing):
            slots = read_keyslots(self.folder)
        if slots is not None and not slots.fits(key):
            raise WrongKey(str(self.database), "other_vault")
        try:
            store = Store.open(self.database, key.raw)
        except DatabaseDamaged as error:
            if slots is None and error.detail == "not_a_database":
                raise WrongKey(str(self.database), "unproven") from error
            raise
        self._settle()
        return store

    def open(self, way: Way) -> Store:
        """Fetch the key and open the database; as slow as the way is."""
        return self.open_with(self.fetch_key(way))

    def probe_keyring(self) -> None:
        """Ask the keyring for nothing in particular; slow, any thread.

        Raises KeyringUnavailable. A locked keyring asks its owner meanwhile.
        """
        self._keyring.get("probe")

    def give_up(self) -> None:
        """Stop waiting for the keyring: calls under way end with an error."""
        self._keyring.give_up()

    def status(self, key: VaultKey | VaultError) -> VaultStatus:
        """Describe the vault, opened with the key; or why there is no key."""
        state: VaultState = VaultState.UNUSABLE
        ways: tuple[SlotKind, ...] = ()
        try:
            state = self.state()
            if state is not VaultState.KEY_MISSING:
                ways = self.ways()
            if isinstance(key, VaultError):
                return VaultStatus(self.folder, state, ways, key)
            store = self.open_with(key)
        except VaultError as error:
            return VaultStatus(self.folder, state, ways, error)
        try:
            # Counted first: after a damaged page a connection reads no other.
            counts, version = store.counts(), store.schema_version()
            damage = store.damage()
        except VaultError as error:
            return VaultStatus(self.folder, state, ways, error, damage=store.damage())
        finally:
            store.close()
        return VaultStatus(self.folder, state, ways, None, version, counts, damage)

    def new_recovery_code(self, key: VaultKey) -> str:
        """Make a recovery code in place of the old one, which opens nothing any more.

        The code is nowhere else: show it once. Raises WrongKey, DatabaseBusy,
        FolderUnusable, DiskFull.
        """
        code = recovery_text(secrets.token_bytes(RECOVERY_BYTES))
        self._change(key, self._sealer(key, SlotKind.RECOVERY_CODE, code))
        return code

    def set_passphrase(self, key: VaultKey, passphrase: str) -> None:
        """Let this passphrase open the vault, and no earlier one; raises as above."""
        phrase = checked_passphrase(passphrase)
        self._change(key, self._sealer(key, SlotKind.PASSPHRASE, phrase))

    def remember(self, key: VaultKey) -> None:
        """Keep the key in the system's keyring; raises KeyringUnavailable too."""
        # Before the lock is taken, because a keyring may ask its owner first.
        slot = self._locksmith.keep(key, self._fitting(key).vault_id)
        self._change(key, lambda _slots: slot)

    def _make(self, ways: NewWays) -> NewVault:
        from focusdesk.storage.making import make_database

        key = self._first_key(ways)
        vault_id = new_id()
        code = recovery_text(secrets.token_bytes(RECOVERY_BYTES))
        slots = KeySlots(vault_id, key_check(key, vault_id), ())
        slots = slots.with_slot(self._sealer(key, SlotKind.RECOVERY_CODE, code)(slots))
        if ways.passphrase is not None:
            phrase = checked_passphrase(ways.passphrase)
            slots = slots.with_slot(
                self._sealer(key, SlotKind.PASSPHRASE, phrase)(slots)
            )
        if ways.keyring:
            slots = slots.with_slot(self._locksmith.keep(key, vault_id))
        try:
            if ways.key_file is not None:
                self._lay_down(ways.key_file, key)
                slots = slots.with_slot(KeySlot(SlotKind.KEY_FILE))
            # Named as begun first, as complete last: a kill in between leaves either
            # nothing that holds data, or a database with every way to it.
            write_keyslots(self.folder, slots)
            make_database(self.folder, key)
            write_keyslots(self.folder, slots.finished())
        except BaseException:
            if ways.keyring and not self.database.exists():
                with suppress(KeyringUnavailable):
                    self._keyring.remove(vault_id)
            raise
        return NewVault(key, code, tuple(slot.kind for slot in slots.slots))

    def _first_key(self, ways: NewWays) -> VaultKey:
        # A key file may have been laid down by whoever runs the machine.
        if ways.key_file is not None and os.path.lexists(ways.key_file):
            return read_key_file(ways.key_file)
        return VaultKey(secrets.token_bytes(KEY_BYTES))

    def _lay_down(self, path: Path, key: VaultKey) -> None:
        if not os.path.lexists(path):
            write_key_file(path, key)

    def _slots(self, way: Way) -> KeySlots | None:
        try:
            slots = read_keyslots(self.folder)
        except KeyMissing:
            if isinstance(way, FromKeyFile):
                return None
            raise
        if slots is None and self.state() is VaultState.MISSING:
            raise VaultMissing(str(self.folder))
        return slots

    def _fitting(self, key: VaultKey) -> KeySlots:
        slots = read_keyslots(self.folder)
        if slots is None:
            raise KeyMissing(str(self.database), "keyslots")
        if not slots.fits(key):
            raise WrongKey(str(self.database), "other_vault")
        return slots

    def _sealer(
        self, key: VaultKey, kind: SlotKind, secret: str
    ) -> Callable[[KeySlots], KeySlot]:
        return lambda slots: self._locksmith.seal(key, slots.vault_id, kind, secret)

    def _change(self, key: VaultKey, new: Callable[[KeySlots], KeySlot]) -> None:
        with places.told(self.folder), places.only_one(self.folder):
            slots = self._fitting(key)
            write_keyslots(self.folder, slots.with_slot(new(slots)))

    def _settle(self) -> None:
        # Under the lock and read again: another process may change the ways now.
        with suppress(VaultError), places.told(self.folder):  # noqa: SIM117
            with places.only_one(self.folder):
                slots = read_keyslots(self.folder)
                if slots is not None and not slots.complete:
                    write_keyslots(self.folder, slots.finished())
                elif slots is not None:
                    mend_keyslots(self.folder, slots)

    def _has_content(self) -> bool:
        try:
            return self.database.stat().st_size > 0
        except FileNotFoundError:
            return False
