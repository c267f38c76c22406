"""Real encrypted databases for the tests of storage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.keyslots import VaultKey
from focusdesk.storage.folder import DATABASE
from focusdesk.storage.making import make_database

if TYPE_CHECKING:
    from pathlib import Path

KEY = bytes(range(32))
OTHER_KEY = bytes(range(1, 33))


def new_database(folder: Path, key: bytes = KEY) -> Path:
    """Make an empty database in the folder and return its path."""
    make_database(folder, VaultKey(key))
    return folder / DATABASE
