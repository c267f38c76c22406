"""The schema's version: what the revisions make is what the tables say."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from focusdesk.domain.errors import DatabaseDamaged, DatabaseTooNew
from focusdesk.storage import migrate, schema
from focusdesk.storage.engine import connect_file, connect_memory, raw
from focusdesk.storage.store import Store
from tests.storage.vaults import KEY, new_database

if TYPE_CHECKING:
    from pathlib import Path


def test_the_revisions_make_exactly_the_tables_of_the_schema() -> None:
    connection = connect_memory()
    with connection.begin():
        migrate.migrate(connection)
        found = compare_metadata(
            MigrationContext.configure(connection, opts={"compare_type": True}),
            schema.metadata,
        )
    assert found == []
    connection.close()


def test_every_revision_is_known_to_the_quick_check() -> None:
    folder = ScriptDirectory(str(migrate._FOLDER))
    written = [script.revision for script in folder.walk_revisions()]
    assert tuple(reversed(written)) == migrate.REVISIONS


def test_a_new_database_has_the_latest_version(tmp_path: Path) -> None:
    store = Store.open(new_database(tmp_path), KEY)
    assert store.schema_version() == migrate.LATEST
    store.close()


def test_a_later_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = new_database(tmp_path)
    connection = connect_file(path, KEY)
    raw(connection, "UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(DatabaseTooNew, match="9999"):
        Store.open(path, KEY)
    connection = connect_file(path, KEY)
    assert raw(connection, "SELECT version_num FROM alembic_version") == [("9999",)]
    connection.close()


def test_tables_without_a_version_are_not_taken_for_ours(tmp_path: Path) -> None:
    path = new_database(tmp_path)
    connection = connect_file(path, KEY)
    raw(connection, "DROP TABLE alembic_version")
    connection.close()
    with pytest.raises(DatabaseDamaged, match="no_version"):
        Store.open(path, KEY)


def test_a_failing_migration_leaves_nothing(tmp_path: Path) -> None:
    path = new_database(tmp_path)
    connection = connect_file(path, KEY)
    raw(connection, "DROP TABLE alembic_version")
    tables = raw(connection, "SELECT count(*) FROM sqlite_master")
    with pytest.raises(Exception, match="already exists"), connection.begin():
        migrate.migrate(connection)
    assert raw(connection, "SELECT count(*) FROM sqlite_master") == tables
    connection.close()


def test_opening_a_current_database_does_not_load_the_migrations(
    tmp_path: Path,
) -> None:
    path = new_database(tmp_path)
    code = (
        "import sys; from pathlib import Path;"
        "from focusdesk.storage.store import Store;"
        f"Store.open(Path({str(path)!r}), bytes(range(32))).close();"
        "sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
