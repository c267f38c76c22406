"""Vaults that do not open: each trouble told apart, and nothing lost by trying."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.errors import (
    DatabaseDamaged,
    DatabaseEmpty,
    DatabaseTooNew,
    FolderUnusable,
    KeyMissing,
    VaultLocked,
    VaultMissing,
    WrongKey,
)
from focusdesk.domain.keyslots import VaultKey
from focusdesk.services.vault import (
    FromKeyFile,
    FromKeyring,
    FromPassphrase,
    FromRecoveryCode,
    FromTyped,
    NewWays,
    Vault,
    VaultState,
    Way,
)
from focusdesk.storage.engine import connect_file, raw
from focusdesk.storage.folder import KEYSLOTS
from tests.keyrings import Drawer, cheap_wrapping
from tests.services.vault_room import PHRASE, made, opens
from tests.storage.persons import an_ordinary_person, own_folder

if TYPE_CHECKING:
    from pathlib import Path


def test_where_nothing_was_made_nothing_is_made_by_opening(vault: Vault) -> None:
    for way in (FromKeyring(), FromPassphrase(PHRASE)):
        with pytest.raises(VaultMissing):
            vault.open(way)
    with pytest.raises(VaultMissing):
        vault.open_with(VaultKey(bytes(32)))
    assert not vault.folder.exists()


@pytest.mark.parametrize(
    ("way", "word"),
    [
        (FromPassphrase("kata sandi panjanG"), "passphrase"),
        (FromPassphrase(""), "passphrase"),
        (FromRecoveryCode("AAAA-" * 7 + "AAAA"), "recovery_code"),
        (FromRecoveryCode("bukan kode"), "recovery_code"),
        (FromTyped("kata sandi lain"), "passphrase"),
    ],
)
def test_what_does_not_match_is_told(vault: Vault, way: Way, word: str) -> None:
    made(vault)
    with pytest.raises(WrongKey, match=word):
        vault.open(way)


def test_the_key_of_another_vault_is_told_before_the_file_is_touched(
    vault: Vault, drawer: Drawer, tmp_path: Path
) -> None:
    made(vault)
    other = Vault(tmp_path / "other", Drawer(), cheap_wrapping())
    file = tmp_path / "kunci"
    stranger = other.make(NewWays(key_file=file))
    with pytest.raises(WrongKey, match="other_vault"):
        vault.open(FromKeyFile(file))
    with pytest.raises(WrongKey, match="other_vault"):
        vault.open_with(stranger.key)
    drawer.items = dict.fromkeys(drawer.items, stranger.key.hex)
    with pytest.raises(WrongKey, match="other_vault"):
        vault.open(FromKeyring())


def test_a_sealed_key_does_not_fit_another_vault_or_slot(
    vault: Vault, tmp_path: Path
) -> None:
    made(vault)
    moved = Vault(tmp_path / "moved", Drawer(), cheap_wrapping())
    moved.make(NewWays(passphrase="kata sandi kedua"))
    for name in KEYSLOTS:
        ours = json.loads((vault.folder / name).read_text())
        theirs = json.loads((moved.folder / name).read_text())
        theirs["slots"] = ours["slots"]
        (moved.folder / name).write_text(json.dumps(theirs))
    with pytest.raises(WrongKey):
        moved.open(FromPassphrase(PHRASE))


def test_ways_that_were_never_made_are_told(vault: Vault, tmp_path: Path) -> None:
    vault.make(NewWays(key_file=tmp_path / "kunci"))
    with pytest.raises(VaultLocked, match="keyring"):
        vault.open(FromKeyring())
    with pytest.raises(VaultLocked, match="passphrase"):
        vault.open(FromPassphrase(PHRASE))


@pytest.mark.parametrize("secret", [None, "", "halo", "ab" * 31])
def test_a_value_lost_from_the_keyring_never_becomes_a_new_key(
    vault: Vault, drawer: Drawer, secret: str | None
) -> None:
    new = made(vault)
    name = next(iter(drawer.items))
    if secret is None:
        del drawer.items[name]
    else:
        drawer.items[name] = secret
    drawer.calls.clear()
    with pytest.raises((KeyMissing, WrongKey)):
        vault.open(FromKeyring())
    assert drawer.calls == ["get"]
    key = vault.fetch_key(FromRecoveryCode(new.recovery_code))
    vault.remember(key)
    assert opens(vault, FromKeyring())


def test_both_lists_of_ways_lost_leave_the_key_file(
    vault: Vault, tmp_path: Path
) -> None:
    file = tmp_path / "kunci"
    vault.make(NewWays(key_file=file))
    for name in KEYSLOTS:
        (vault.folder / name).unlink()
    assert vault.state() is VaultState.KEY_MISSING
    with pytest.raises(KeyMissing, match="keyslots"):
        vault.open(FromKeyring())
    assert opens(vault, FromKeyFile(file))
    file.write_text("ab" * 32)
    with pytest.raises(WrongKey, match="unproven"):
        vault.open(FromKeyFile(file))


def test_one_list_of_ways_lost_is_mended_by_opening(vault: Vault) -> None:
    made(vault)
    good = (vault.folder / KEYSLOTS[1]).read_bytes()
    (vault.folder / KEYSLOTS[0]).write_bytes(b"{")
    assert opens(vault, FromPassphrase(PHRASE))
    assert (vault.folder / KEYSLOTS[0]).read_bytes() == good


def test_damage_is_told_apart_from_a_wrong_key(vault: Vault) -> None:
    new = made(vault)
    content = bytearray(vault.database.read_bytes())
    content[200] ^= 1
    vault.database.write_bytes(content)
    with pytest.raises(DatabaseDamaged):
        vault.open_with(new.key)
    assert vault.database.read_bytes() == content


@pytest.mark.parametrize("content", [b"halo", b"SQLite format 3\0" + bytes(4080)])
def test_a_file_that_was_never_a_database_is_damage(
    vault: Vault, content: bytes
) -> None:
    new = made(vault)
    vault.database.write_bytes(content)
    with pytest.raises(DatabaseDamaged):
        vault.open_with(new.key)


def test_a_zero_length_file_is_told_and_left(vault: Vault) -> None:
    new = made(vault)
    vault.database.write_bytes(b"")
    assert vault.state() is VaultState.EMPTY
    with pytest.raises(DatabaseEmpty, match="zero_length"):
        vault.open_with(new.key)
    assert vault.database.stat().st_size == 0


def test_a_missing_database_is_told_and_not_made(vault: Vault) -> None:
    new = made(vault)
    vault.database.unlink()
    with pytest.raises(DatabaseEmpty, match="gone"):
        vault.open_with(new.key)
    assert not vault.database.exists()


def test_a_newer_schema_is_told(vault: Vault) -> None:
    new = made(vault)
    connection = connect_file(vault.database, new.key.raw)
    raw(connection, "UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(DatabaseTooNew):
        vault.open_with(new.key)


def test_a_read_only_folder_is_told() -> None:
    with own_folder() as folder, an_ordinary_person():
        vault = Vault(folder / "data", Drawer(), cheap_wrapping())
        new = vault.make(NewWays(passphrase=PHRASE))
        vault.folder.chmod(0o500)
        with pytest.raises(FolderUnusable, match="read_only"):
            vault.open_with(new.key)
        with pytest.raises(FolderUnusable, match="read_only"):
            vault.make(NewWays(passphrase=PHRASE))
        vault.folder.chmod(0o700)
        assert opens(vault, FromPassphrase(PHRASE))
