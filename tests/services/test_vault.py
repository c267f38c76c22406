"""The vault: one key, several ways to it, and never a second key over data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.errors import (
    DatabaseEmpty,
    FolderUnusable,
    InputInvalid,
    KeyFileUnsafe,
    KeyringUnavailable,
    VaultExists,
    VaultMissing,
    WrongKey,
)
from focusdesk.domain.keyslots import SlotKind, VaultKey
from focusdesk.services.vault import (
    FromKeyFile,
    FromKeyring,
    FromPassphrase,
    FromRecoveryCode,
    FromTyped,
    NewWays,
    Vault,
    VaultState,
)
from focusdesk.storage.folder import DATABASE, KEYSLOTS
from tests.services.vault_room import PHRASE, made, opens
from tests.storage.values import SIASN

if TYPE_CHECKING:
    from pathlib import Path

    from tests.keyrings import Drawer


def test_every_way_opens_the_same_database(vault: Vault, tmp_path: Path) -> None:
    file = tmp_path / "kunci"
    new = vault.make(NewWays(keyring=True, passphrase=PHRASE, key_file=file))
    store = vault.open_with(new.key)
    with store.transaction() as tx:
        tx.projects.add(SIASN)
    store.close()
    code = new.recovery_code
    for way in (
        FromKeyring(),
        FromKeyFile(file),
        FromPassphrase(PHRASE),
        FromRecoveryCode(code),
        FromRecoveryCode(code.lower().replace("-", " ")),
        FromRecoveryCode(code.replace("O", "0").replace("I", "1").replace("B", "8")),
        FromTyped(PHRASE),
        FromTyped(code),
    ):
        store = vault.open(way)
        with store.reading() as tx:
            assert tx.projects.all() == (SIASN,)
        store.close()
    assert set(new.ways) == set(SlotKind)


def test_a_passphrase_is_the_same_from_every_keyboard(vault: Vault) -> None:
    vault.make(NewWays(passphrase="rahasia d\u00e9sa"))
    assert opens(vault, FromPassphrase("rahasia de\u0301sa"))


def test_a_passphrase_that_looks_like_a_code_still_opens(vault: Vault) -> None:
    phrase = "abcd efgh ijkl mnop qrst uvwx abcd efgh"
    vault.make(NewWays(passphrase=phrase))
    assert opens(vault, FromTyped(phrase))
    with pytest.raises(WrongKey, match="recovery_code"):
        vault.fetch_key(FromTyped(phrase.replace("a", "z")))


def test_the_key_is_in_no_file_of_the_folder(vault: Vault) -> None:
    new = made(vault)
    for file in vault.folder.iterdir():
        content = file.read_bytes()
        assert new.key.raw not in content
        assert new.key.hex.encode() not in content
        assert new.recovery_code.encode() not in content
        assert PHRASE.encode() not in content


def test_no_secret_shows_in_what_is_printed_of_a_value(vault: Vault) -> None:
    new = made(vault)
    shown = repr((new, FromPassphrase(PHRASE), FromRecoveryCode(new.recovery_code)))
    assert new.key.hex not in shown
    assert repr(new.key.raw) not in shown
    assert PHRASE not in shown
    assert new.recovery_code not in shown


def test_everything_is_for_its_owner_alone(vault: Vault) -> None:
    made(vault)
    assert vault.folder.stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in vault.folder.iterdir()} == {0o600}


def test_a_vault_needs_a_way_beside_its_recovery_code(vault: Vault) -> None:
    with pytest.raises(ValueError, match="one way"):
        vault.make(NewWays())


def test_without_a_keyring_nothing_is_made(vault: Vault, drawer: Drawer) -> None:
    drawer.closed = True
    with pytest.raises(KeyringUnavailable):
        made(vault)
    assert vault.state() is VaultState.MISSING
    assert vault.ways() == ()
    drawer.closed = False
    assert opens(vault, FromRecoveryCode(made(vault).recovery_code))


@pytest.mark.parametrize("phrase", ["", "pendek", "1234567"])
def test_a_short_passphrase_is_refused(vault: Vault, phrase: str) -> None:
    with pytest.raises(InputInvalid, match="passphrase_short"):
        vault.make(NewWays(passphrase=phrase))
    assert vault.state() is VaultState.MISSING


def test_a_way_that_fails_late_leaves_no_key_in_the_keyring(
    vault: Vault, drawer: Drawer, tmp_path: Path
) -> None:
    nowhere = tmp_path / "no" / "such" / "folder"
    with pytest.raises(FolderUnusable):
        vault.make(NewWays(keyring=True, key_file=nowhere))
    assert drawer.items == {}
    assert vault.state() is VaultState.MISSING


def test_a_key_file_laid_down_before_is_used(vault: Vault, tmp_path: Path) -> None:
    file = tmp_path / "kunci"
    file.touch(mode=0o600)
    file.write_text("ab" * 32)
    new = vault.make(NewWays(key_file=file))
    assert new.key.hex == "ab" * 32
    assert opens(vault, FromKeyFile(file))


def test_a_file_that_is_no_key_is_never_overwritten(
    vault: Vault, tmp_path: Path
) -> None:
    file = tmp_path / "surat"
    file.touch(mode=0o600)
    file.write_text("halo")
    with pytest.raises(KeyFileUnsafe):
        vault.make(NewWays(key_file=file))
    assert file.read_text() == "halo"
    assert vault.state() is VaultState.MISSING


def test_no_second_key_over_a_vault(vault: Vault) -> None:
    new = made(vault)
    before = vault.database.read_bytes()
    with pytest.raises(VaultExists):
        made(vault)
    assert vault.database.read_bytes() == before
    assert opens(vault, FromRecoveryCode(new.recovery_code))


@pytest.mark.parametrize(
    "lost", [KEYSLOTS, KEYSLOTS[:1], (DATABASE,), (DATABASE, KEYSLOTS[0])]
)
def test_no_second_key_over_what_is_left_of_a_vault(
    vault: Vault, lost: tuple[str, ...]
) -> None:
    made(vault)
    for name in lost:
        (vault.folder / name).unlink()
    left = {file: file.read_bytes() for file in vault.folder.iterdir()}
    with pytest.raises(VaultExists):
        made(vault)
    assert {file: file.read_bytes() for file in vault.folder.iterdir()} == left


@pytest.mark.parametrize("content", [b"", b"isi", bytes(8192)])
def test_no_key_over_a_file_of_that_name(vault: Vault, content: bytes) -> None:
    vault.folder.mkdir(mode=0o700)
    vault.database.write_bytes(content)
    with pytest.raises(VaultExists):
        made(vault)
    assert vault.database.read_bytes() == content


def test_a_vault_begun_and_killed_can_be_begun_again(vault: Vault) -> None:
    made(vault)
    vault.database.unlink()
    for name in KEYSLOTS:
        slots = json.loads((vault.folder / name).read_text())
        (vault.folder / name).write_text(json.dumps(slots | {"complete": False}))
    assert vault.state() is VaultState.MISSING
    assert opens(vault, FromRecoveryCode(made(vault).recovery_code))


def test_a_vault_killed_at_its_very_last_step_opens(vault: Vault) -> None:
    new = made(vault)
    for name in KEYSLOTS:
        slots = json.loads((vault.folder / name).read_text())
        (vault.folder / name).write_text(json.dumps(slots | {"complete": False}))
    assert opens(vault, FromPassphrase(PHRASE))
    assert opens(vault, FromRecoveryCode(new.recovery_code))
    for name in KEYSLOTS:
        assert json.loads((vault.folder / name).read_text())["complete"]


def test_a_new_recovery_code_ends_the_old_one(vault: Vault) -> None:
    new = made(vault)
    code = vault.new_recovery_code(new.key)
    assert code != new.recovery_code
    assert opens(vault, FromRecoveryCode(code))
    with pytest.raises(WrongKey):
        vault.open(FromRecoveryCode(new.recovery_code))
    assert opens(vault, FromPassphrase(PHRASE))


def test_a_new_passphrase_ends_the_old_one(vault: Vault) -> None:
    new = made(vault)
    vault.set_passphrase(new.key, "kata sandi baru")
    assert opens(vault, FromPassphrase("kata sandi baru"))
    with pytest.raises(WrongKey):
        vault.open(FromPassphrase(PHRASE))


def test_ways_are_changed_only_with_the_right_key(vault: Vault) -> None:
    new = made(vault)
    stranger = VaultKey(bytes(32))
    with pytest.raises(WrongKey):
        vault.new_recovery_code(stranger)
    with pytest.raises(WrongKey):
        vault.remember(stranger)
    assert opens(vault, FromRecoveryCode(new.recovery_code))
    assert opens(vault, FromKeyring())


def test_the_status_of_a_vault_that_opens(vault: Vault) -> None:
    new = made(vault)
    status = vault.status(new.key)
    assert status.opens
    assert status.state is VaultState.MADE
    assert status.counts["tasks"] == 0
    assert status.damage == ()
    assert status.schema_version


def test_the_status_of_a_vault_that_does_not_open(vault: Vault) -> None:
    missing = vault.status(VaultMissing(str(vault.folder)))
    assert (missing.state, missing.ways) == (VaultState.MISSING, ())
    new = made(vault)
    locked = vault.status(KeyringUnavailable("x"))
    assert not locked.opens
    assert SlotKind.KEYRING in locked.ways
    vault.database.write_bytes(b"")
    empty = vault.status(new.key)
    assert empty.state is VaultState.EMPTY
    assert isinstance(empty.error, DatabaseEmpty)
