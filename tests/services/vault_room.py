"""What the tests of the vault share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.services.vault import NewVault, NewWays

if TYPE_CHECKING:
    from focusdesk.services.vault import Vault, Way

PHRASE = "kata sandi panjang"


def made(vault: Vault) -> NewVault:
    return vault.make(NewWays(keyring=True, passphrase=PHRASE))


def opens(vault: Vault, way: Way) -> bool:
    store = vault.open(way)
    sound = store.damage() == ()
    store.close()
    return sound
