"""A key file: the database key in a file of one's own, for machines without a person.

Chosen explicitly only: whoever reads the file can read the database.
"""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

from focusdesk.domain.errors import KeyFileUnsafe, KeyMissing
from focusdesk.domain.keyslots import VaultKey
from focusdesk.storage.folder import private_file, put_in_place, settle, told

if TYPE_CHECKING:
    from pathlib import Path

_MAX_BYTES = 1024
# A pipe with nobody at the other end is refused, not waited for.
_AT_ONCE = getattr(os, "O_NONBLOCK", 0)


def read_key_file(path: Path) -> VaultKey:
    """Return the key in the file.

    Raises KeyMissing when there is no file, KeyFileUnsafe when others can reach it
    or it holds no key. Permissions are not looked at on Windows.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | _AT_ONCE)
    except FileNotFoundError:
        raise KeyMissing(str(path), "key_file") from None
    except OSError as error:
        raise KeyFileUnsafe(str(path), "unreadable") from error
    try:
        _check(path, os.fstat(descriptor))
        text = os.read(descriptor, _MAX_BYTES)
    finally:
        os.close(descriptor)
    key = VaultKey.from_hex(text.decode("ascii", errors="replace"))
    if key is None:
        raise KeyFileUnsafe(str(path), "no_key")
    return key


def write_key_file(path: Path, key: VaultKey) -> None:
    """Write a new key file for its owner alone; never over an existing file."""
    fresh = path.with_name(f".{path.name}.focusdesk-new")
    with told(path.parent):
        path.parent.stat()
        fresh.unlink(missing_ok=True)
        with os.fdopen(private_file(fresh), "w", encoding="ascii") as file:
            file.write(key.hex + "\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            put_in_place(fresh, path)
        finally:
            fresh.unlink(missing_ok=True)
        settle(path.parent)


def _check(path: Path, facts: os.stat_result) -> None:
    if not stat.S_ISREG(facts.st_mode):
        raise KeyFileUnsafe(str(path), "not_a_file")
    if sys.platform == "win32":
        return
    if facts.st_uid != os.geteuid():
        raise KeyFileUnsafe(str(path), "foreign")
    if facts.st_mode & 0o077:
        raise KeyFileUnsafe(str(path), "others")
