"""A database as the first schema left it, with rows in it."""

from __future__ import annotations

import os
from importlib.util import module_from_spec, spec_from_file_location
from typing import TYPE_CHECKING

from focusdesk.storage import migrate
from focusdesk.storage.engine import connect_file, raw
from focusdesk.storage.folder import DATABASE, private_file
from tests.storage.values import FIRST, SECOND
from tests.storage.vaults import KEY

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

TASK_ROW = (
    "INSERT INTO tasks VALUES (?, 'p1', ?, 45, 60, 90, '2026-11-26T02:18:00.000000Z',"
    " 'coding', 4, 1, 'normal', NULL, NULL, NULL, NULL, NULL, 0, 'open', NULL)"
)


def first_statements() -> tuple[str, ...]:
    versions = migrate._FOLDER / "versions"
    (path,) = versions.glob("r0001*.py")
    spec = spec_from_file_location("r0001", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return tuple(module.STATEMENTS)


def fill(connection: Connection) -> None:
    for statement in first_statements():
        raw(connection, statement)
    raw(connection, "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
    raw(connection, "INSERT INTO alembic_version VALUES ('0001')")
    raw(connection, "INSERT INTO projects VALUES ('p1', 'SIASN', '', 0, NULL, 0)")
    for task in (FIRST, SECOND):
        connection.exec_driver_sql(TASK_ROW, (task.id, task.title))
    raw(connection, "INSERT INTO task_after VALUES ('t2', 0, 't1')")
    connection.exec_driver_sql(
        "INSERT INTO sessions VALUES ('s1', 't1', NULL, 'WFA',"
        " '2026-11-26T02:18:00.000000Z', '2026-11-26T03:08:00.000000Z', ?,"
        " 'finished', 0, NULL)",
        (45 * 60 * 1_000_000,),
    )


def first_database(folder: Path, name: str = DATABASE) -> Path:
    """Make a database of the first schema and return its path."""
    path = folder / name
    os.close(private_file(path))
    connection = connect_file(path, KEY)
    with connection.begin():
        fill(connection)
    connection.close()
    return path
