"""One encrypted connection, opened in the one order that is safe.

Power loss is survived with WAL and synchronous FULL, writers queue because every
write begins IMMEDIATE, and the key never stands in an URL, a log or an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sqlalchemy import NullPool, create_engine, event
from sqlcipher3 import dbapi2

from focusdesk.storage.faults import told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy import Connection, Engine

KEY_BYTES = 32
BUSY_MS = 5000
READING = "reading"


def connect_file(path: Path, key: bytes) -> Connection:
    """Open an existing encrypted file with its raw 32-byte key; never creates one.

    Raises DatabaseDamaged where SQLite cannot tell damage from another key,
    DatabaseBusy, FolderUnusable or DiskFull.
    """
    if len(key) != KEY_BYTES:
        msg = f"a key has {KEY_BYTES} bytes, not {len(key)}"
        raise ValueError(msg)

    def connect() -> Any:  # noqa: ANN401
        # mode=rw: a missing file is an error, never silently a new database.
        address = f"file:{quote(str(path.absolute()))}?mode=rw"
        connection = dbapi2.connect(
            address, uri=True, isolation_level=None, timeout=BUSY_MS / 1000
        )
        try:
            _prepare(connection, key)
        except BaseException:
            connection.close()
            raise
        return connection

    with told(str(path)):
        return _engine(connect).connect()


def connect_memory() -> Connection:
    """Open an empty, unencrypted database that is gone with its connection."""

    def connect() -> Any:  # noqa: ANN401
        connection = dbapi2.connect(":memory:", isolation_level=None)
        connection.execute("PRAGMA foreign_keys = ON")
        return connection

    return _engine(connect).connect()


def raw(connection: Connection, statement: str) -> list[tuple[Any, ...]]:
    """Run a statement outside any transaction of SQLAlchemy's; return its rows."""
    driver: Any = connection.connection.driver_connection
    return list(driver.execute(statement).fetchall())


def _engine(connect: Callable[[], Any]) -> Engine:
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=connect,
        poolclass=NullPool,
        echo=False,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    reading = connection.info.get(READING, False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _prepare(connection: Any, key: bytes) -> None:  # noqa: ANN401
    for step in (
        "PRAGMA cipher_log_level = NONE",
        f"PRAGMA key = \"x'{key.hex()}'\"",
        "SELECT count(*) FROM sqlite_master",
        "PRAGMA foreign_keys = ON",
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        f"PRAGMA busy_timeout = {BUSY_MS}",
    ):
        connection.execute(step).fetchall()
