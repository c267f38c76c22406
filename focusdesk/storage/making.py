"""Making a database: built beside its place, then put there only if that is free."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from focusdesk.domain.errors import VaultExists
from focusdesk.storage.folder import (
    DATABASE,
    MAKING,
    private_file,
    put_in_place,
    settle,
    told,
)
from focusdesk.storage.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from focusdesk.domain.keyslots import VaultKey

_COMPANIONS = ("", "-wal", "-shm", "-journal")


def make_database(folder: Path, key: VaultKey) -> None:
    """Make an empty database with the latest schema; whole or not there at all.

    Raises VaultExists, and leaves the existing file alone, when its place is taken.
    """
    place, fresh = folder / DATABASE, folder / MAKING
    with told(folder):
        _clear(fresh)
        os.close(private_file(fresh))
        try:
            Store.open(fresh, key.raw).close()
            put_in_place(fresh, place)
        except FileExistsError:
            raise VaultExists(str(place)) from None
        finally:
            _clear(fresh)
        settle(folder)


def _clear(fresh: Path) -> None:
    for companion in _COMPANIONS:
        with suppress(FileNotFoundError):
            fresh.with_name(fresh.name + companion).unlink()
