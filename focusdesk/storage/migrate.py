"""The schema's version: read by one plain query, raised only when it is old.

Alembic costs a third of a second to import, so it is loaded only to migrate.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from focusdesk.storage.engine import raw

if TYPE_CHECKING:
    from sqlalchemy import Connection

# Every revision in order; the last is the schema this program works with.
REVISIONS = ("0001", "0002", "0003", "0004")
LATEST = REVISIONS[-1]

_FOLDER = Path(__file__).with_name("migrations")


def version_of(connection: Connection) -> str | None:
    """Return the schema version, None for a database without tables."""
    named = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
    if not raw(connection, named):
        return None
    found = raw(connection, "SELECT version_num FROM alembic_version")
    return str(found[0][0]) if found else None


def is_known(version: str | None) -> bool:
    """Say whether this program knows how to read or raise that version."""
    return version is None or version in REVISIONS


def is_current(version: str | None) -> bool:
    """Say whether nothing is left to do."""
    return version == LATEST


def migrate(connection: Connection) -> None:
    """Raise the schema to the latest version inside the caller's transaction."""
    # Late, because it is slow and seldom needed.
    from alembic import command
    from alembic.config import Config

    config = Config()
    # The folder may contain a percent sign, which the configuration would expand.
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, LATEST)
