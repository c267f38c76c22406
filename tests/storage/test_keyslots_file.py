"""The ways in as a file: two copies, the newest sound one counts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.errors import DatabaseTooNew, KeyMissing
from focusdesk.domain.keyslots import (
    KeySlot,
    KeySlots,
    SlotKind,
    VaultKey,
    WrappedKey,
    key_check,
)
from focusdesk.storage.folder import KEYSLOTS
from focusdesk.storage.keyslots_file import (
    keyslots_text,
    mend_keyslots,
    read_keyslots,
    write_keyslots,
)

if TYPE_CHECKING:
    from pathlib import Path

KEY = VaultKey(bytes(range(32)))
MAIN, COPY = KEYSLOTS
wrapped = st.builds(
    WrappedKey,
    salt=st.binary(min_size=16, max_size=16),
    nonce=st.binary(min_size=12, max_size=12),
    sealed=st.binary(min_size=48, max_size=48),
    memory_kib=st.integers(8, 2**20),
    passes=st.integers(1, 64),
    lanes=st.integers(1, 64),
)
slots = st.builds(
    KeySlots,
    vault_id=st.text("0123456789abcdef", min_size=32, max_size=32),
    check=st.text("0123456789abcdef", min_size=64, max_size=64),
    slots=st.lists(
        st.builds(KeySlot, kind=st.sampled_from(SlotKind), wrapped=st.none() | wrapped),
        max_size=4,
    ).map(tuple),
    complete=st.booleans(),
    revision=st.integers(1, 1000),
)
ONE = KeySlots("v1", key_check(KEY, "v1"), (KeySlot(SlotKind.KEYRING),), complete=True)
TWO = ONE.with_slot(KeySlot(SlotKind.KEY_FILE))


@given(slots)
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, some: KeySlots
) -> None:
    folder = tmp_path_factory.mktemp("slots")
    write_keyslots(folder, some)
    assert read_keyslots(folder) == some


def test_the_key_is_in_neither_copy(tmp_path: Path) -> None:
    write_keyslots(tmp_path, ONE)
    for name in KEYSLOTS:
        assert KEY.hex not in (tmp_path / name).read_text()


def test_no_files_mean_no_ways(tmp_path: Path) -> None:
    assert read_keyslots(tmp_path) is None


@pytest.mark.parametrize("lost", KEYSLOTS)
@pytest.mark.parametrize("content", [None, b"", b"{", b"[]", b"\xff\xfe", b'{"a":1}'])
def test_one_sound_copy_is_enough(
    tmp_path: Path, lost: str, content: bytes | None
) -> None:
    write_keyslots(tmp_path, ONE)
    if content is None:
        (tmp_path / lost).unlink()
    else:
        (tmp_path / lost).write_bytes(content)
    assert read_keyslots(tmp_path) == ONE
    mend_keyslots(tmp_path, ONE)
    for name in KEYSLOTS:
        assert (tmp_path / name).read_text() == keyslots_text(ONE)


def test_no_sound_copy_means_the_key_cannot_be_found(tmp_path: Path) -> None:
    write_keyslots(tmp_path, ONE)
    for name in KEYSLOTS:
        (tmp_path / name).write_text("rusak")
    with pytest.raises(KeyMissing, match="keyslots_damaged"):
        read_keyslots(tmp_path)


def test_a_kill_between_the_copies_leaves_the_newer_one_in_force(
    tmp_path: Path,
) -> None:
    write_keyslots(tmp_path, ONE)
    (tmp_path / MAIN).write_text(keyslots_text(TWO))
    assert read_keyslots(tmp_path) == TWO
    mend_keyslots(tmp_path, TWO)
    assert (tmp_path / COPY).read_text() == keyslots_text(TWO)


def test_a_later_form_is_refused(tmp_path: Path) -> None:
    later = json.loads(keyslots_text(ONE)) | {"format": 2}
    (tmp_path / MAIN).write_text(json.dumps(later))
    with pytest.raises(DatabaseTooNew):
        read_keyslots(tmp_path)


@pytest.mark.parametrize(
    "way", [{"kind": "tpm", "version": 1, "x": 1}, {"kind": "keyring", "version": 2}]
)
def test_ways_of_a_later_version_are_kept(tmp_path: Path, way: dict[str, Any]) -> None:
    plain = json.loads(keyslots_text(ONE))
    plain["slots"].append(way)
    (tmp_path / MAIN).write_text(json.dumps(plain))
    read = read_keyslots(tmp_path)
    assert read is not None
    assert read.slots == ONE.slots
    assert way in json.loads(keyslots_text(read))["slots"]


@pytest.mark.parametrize(
    ("name", "value"),
    [("memory_kib", 2**30), ("passes", 10**6), ("lanes", 0), ("memory_kib", "many")],
)
def test_a_forged_cost_is_not_paid(tmp_path: Path, name: str, value: object) -> None:
    sealed = KeySlot(SlotKind.PASSPHRASE, WrappedKey(b"s", b"n", b"k", 64, 1, 1))
    plain = json.loads(keyslots_text(ONE.with_slot(sealed)))
    plain["slots"][-1][name] = value
    (tmp_path / MAIN).write_text(json.dumps(plain))
    with pytest.raises(KeyMissing):
        read_keyslots(tmp_path)
