"""What SQLite and SQLCipher complain about, as errors the person is told."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from focusdesk.domain.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    DiskFull,
    FolderUnusable,
    VaultError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

# The low byte of SQLite's extended result code is the primary one.
_PRIMARY = 0xFF
_MEANINGS: dict[int, tuple[type[VaultError], str]] = {
    dbapi2.SQLITE_BUSY: (DatabaseBusy, "locked"),
    dbapi2.SQLITE_LOCKED: (DatabaseBusy, "locked"),
    dbapi2.SQLITE_FULL: (DiskFull, "full"),
    dbapi2.SQLITE_READONLY: (FolderUnusable, "read_only"),
    dbapi2.SQLITE_CANTOPEN: (FolderUnusable, "cannot_open"),
    dbapi2.SQLITE_PERM: (FolderUnusable, "read_only"),
    dbapi2.SQLITE_NOTADB: (DatabaseDamaged, "not_a_database"),
    dbapi2.SQLITE_CORRUPT: (DatabaseDamaged, "corrupt"),
    dbapi2.SQLITE_IOERR: (DatabaseDamaged, "unreadable"),
}


def meaning_of(error: BaseException, path: str) -> VaultError | None:
    """Return the error to tell the person, or None when it is a bug of ours."""
    original = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(original, "sqlite_errorcode", None)
    if code is None:
        return None
    meaning = _MEANINGS.get(code & _PRIMARY)
    if meaning is None:
        return None
    kind, detail = meaning
    return kind(path, detail)


@contextmanager
def told(path: str) -> Iterator[None]:
    """Raise what the person can be told about the file instead of a foreign error."""
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        meaning = meaning_of(error, path)
        if meaning is None:
            raise
        raise meaning from error
