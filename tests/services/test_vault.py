"""The vault: one key, several ways to it, and never a second key over data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.errors import (
    DatabaseDamaged,
    DatabaseEmpty,
    DatabaseTooNew,
    FolderUnusable,
    InputInvalid,
    KeyFileUnsafe,
    KeyMissing,
    KeyringUnavailable,
    VaultExists,
    VaultLocked,
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
    NewVault,
    NewWays,
    Vault,
    VaultState,
    Way,
)
from focusdesk.storage.engine import connect_file, raw
from focusdesk.storage.folder import DATABASE, KEYSLOTS
from tests.keyrings import Drawer, cheap_wrapping
from tests.storage.persons import an_ordinary_person, own_folder
from tests.storage.values import SIASN

if TYPE_CHECKING:
    from pathlib import Path

PHRASE = "kata sandi panjang"


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


@pytest.fixture
def vault(tmp_path: Path, drawer: Drawer) -> Vault:
    return Vault(tmp_path / "data", drawer, cheap_wrapping())


def made(vault: Vault) -> NewVault:
    return vault.make(NewWays(keyring=True, passphrase=PHRASE))


def opens(vault: Vault, way: Way) -> bool:
    store = vault.open(way)
    sound = store.damage() == ()
    store.close()
    return sound


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
