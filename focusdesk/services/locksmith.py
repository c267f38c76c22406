"""Getting a vault's key through its slots, and sealing it into new ones."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.errors import KeyMissing, VaultLocked, WrongKey
from focusdesk.domain.keyslots import (
    KeySlot,
    SlotKind,
    VaultKey,
    read_passphrase,
    read_recovery,
    slot_context,
)
from focusdesk.services.vault_ways import (
    FromKeyring,
    FromPassphrase,
    FromRecoveryCode,
    FromTyped,
)

if TYPE_CHECKING:
    from focusdesk.domain.keyslots import KeySlots
    from focusdesk.domain.ports import KeyWrapping, Secrets

SlotWay = FromKeyring | FromPassphrase | FromRecoveryCode | FromTyped


@dataclass(frozen=True, slots=True)
class Locksmith:
    """Works on the slots of one vault; `path` names it in errors."""

    path: str
    keyring: Secrets
    wrapping: KeyWrapping

    def fetch(self, slots: KeySlots, way: SlotWay) -> VaultKey:
        """Return the key a slot leads to.

        Raises VaultLocked where there is no such slot, KeyMissing, WrongKey,
        KeyringUnavailable.
        """
        match way:
            case FromKeyring():
                return self._from_keyring(slots)
            case FromPassphrase(passphrase):
                phrase = read_passphrase(passphrase)
                return self._unseal(slots, SlotKind.PASSPHRASE, phrase)
            case FromRecoveryCode(code):
                letters = read_recovery(code) or ""
                return self._unseal(slots, SlotKind.RECOVERY_CODE, letters)
            case FromTyped(text):
                return self._from_typed(slots, text)

    def seal(
        self, key: VaultKey, vault_id: str, kind: SlotKind, secret: str
    ) -> KeySlot:
        """Return a slot that gives the key for this secret; slow."""
        context = slot_context(vault_id, kind)
        return KeySlot(kind, self.wrapping.wrap(key, secret, context))

    def keep(self, key: VaultKey, vault_id: str) -> KeySlot:
        """Put the key into the keyring and return its slot; KeyringUnavailable."""
        self.keyring.put(vault_id, key.hex)
        return KeySlot(SlotKind.KEYRING)

    def _from_keyring(self, slots: KeySlots) -> VaultKey:
        if slots.slot(SlotKind.KEYRING) is None:
            raise VaultLocked(self.path, SlotKind.KEYRING.value)
        secret = self.keyring.get(slots.vault_id)
        if secret is None:
            raise KeyMissing(self.path, SlotKind.KEYRING.value)
        key = VaultKey.from_hex(secret)
        if key is None:
            raise WrongKey(self.path, SlotKind.KEYRING.value)
        return key

    def _from_typed(self, slots: KeySlots, text: str) -> VaultKey:
        # A passphrase may happen to look like a code, so it gets its turn as well.
        takes_phrase = slots.slot(SlotKind.PASSPHRASE) is not None
        if takes_phrase and read_recovery(text) is None:
            return self.fetch(slots, FromPassphrase(text))
        try:
            return self.fetch(slots, FromRecoveryCode(text))
        except WrongKey:
            if takes_phrase:
                with suppress(WrongKey):
                    return self.fetch(slots, FromPassphrase(text))
            raise

    def _unseal(self, slots: KeySlots, kind: SlotKind, secret: str) -> VaultKey:
        slot = slots.slot(kind)
        if slot is None or slot.wrapped is None:
            raise VaultLocked(self.path, kind.value)
        context = slot_context(slots.vault_id, kind)
        key = self.wrapping.unwrap(slot.wrapped, secret, context) if secret else None
        if key is None:
            raise WrongKey(self.path, kind.value)
        return key
