"""Key files: for one owner alone, never overwritten."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.errors import FolderUnusable, KeyFileUnsafe, KeyMissing
from focusdesk.domain.keyslots import VaultKey
from focusdesk.storage.key_file import read_key_file, write_key_file
from tests.storage.persons import NOBODY

if TYPE_CHECKING:
    from pathlib import Path

KEY = VaultKey(bytes(range(32)))
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mode bits")


def test_a_key_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "kunci"
    write_key_file(path, KEY)
    assert read_key_file(path) == KEY


@posix
def test_a_key_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "kunci"
    write_key_file(path, KEY)
    assert path.stat().st_mode & 0o777 == 0o600


@posix
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644, 0o601])
def test_a_key_file_others_can_reach_is_refused(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "kunci"
    write_key_file(path, KEY)
    path.chmod(mode)
    with pytest.raises(KeyFileUnsafe, match="others"):
        read_key_file(path)


@posix
def test_a_read_only_key_file_is_fine(tmp_path: Path) -> None:
    path = tmp_path / "kunci"
    write_key_file(path, KEY)
    path.chmod(0o400)
    assert read_key_file(path) == KEY


@pytest.mark.parametrize(
    "content", [b"", b"halo", b"ab" * 31, b"zz" * 32, b"\xff" * 99]
)
def test_a_file_without_a_key_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "kunci"
    path.write_bytes(content)
    path.chmod(0o600)
    with pytest.raises(KeyFileUnsafe, match="no_key"):
        read_key_file(path)


def test_a_missing_key_file_is_a_missing_key(tmp_path: Path) -> None:
    with pytest.raises(KeyMissing, match="key_file"):
        read_key_file(tmp_path / "kunci")


def test_a_folder_is_no_key_file(tmp_path: Path) -> None:
    with pytest.raises(KeyFileUnsafe):
        read_key_file(tmp_path)


@posix
def test_a_pipe_is_no_key_file_and_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "kunci"
    os.mkfifo(pipe, 0o600)
    with pytest.raises(KeyFileUnsafe, match="not_a_file"):
        read_key_file(pipe)


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root can give files away"
)
def test_somebody_elses_key_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "kunci"
    write_key_file(path, KEY)
    os.chown(path, NOBODY, NOBODY)
    with pytest.raises(KeyFileUnsafe, match="foreign"):
        read_key_file(path)


def test_no_file_is_ever_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "kunci"
    path.write_text("surat")
    with pytest.raises(FolderUnusable):
        write_key_file(path, KEY)
    assert path.read_text() == "surat"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderUnusable, match="none gone"):
        write_key_file(tmp_path / "none" / "kunci", KEY)
