"""The Store: the whole of the database behind transactions.

    with store.transaction() as tx:
        tx.tasks.add(task)

A transaction commits at its end and rolls back on any exception. All of it
belongs to the thread that opened it.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlcipher3 import dbapi2

from focusdesk.domain.errors import DatabaseDamaged, DatabaseTooNew, VaultError
from focusdesk.storage import schema
from focusdesk.storage.accounts import Accounts
from focusdesk.storage.breaks import Breaks
from focusdesk.storage.calendars import Calendars
from focusdesk.storage.day_ends import DayEnds
from focusdesk.storage.days import Days
from focusdesk.storage.engine import READING, connect_file, connect_memory, raw
from focusdesk.storage.faults import told
from focusdesk.storage.journal import Journal
from focusdesk.storage.migrate import (
    LATEST,
    is_current,
    is_known,
    migrate,
    version_of,
)
from focusdesk.storage.notes import Due, Meta
from focusdesk.storage.notices import Notices
from focusdesk.storage.outbox import Outbox
from focusdesk.storage.plans import Plans
from focusdesk.storage.projects import Projects
from focusdesk.storage.quiet import ChatShelf, QuietState
from focusdesk.storage.recurring import Recurring, Templates
from focusdesk.storage.routines import Routines
from focusdesk.storage.task_links import TaskLinks
from focusdesk.storage.task_shelf import TaskShelf
from focusdesk.storage.task_sources import TaskSources
from focusdesk.storage.tasks import Tasks
from focusdesk.storage.thoughts import Thoughts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from sqlalchemy import Connection, Select, Table

MEMORY = ":memory:"


@dataclass(frozen=True, slots=True)
class Tx:
    """One transaction, by kind of thing."""

    projects: Projects
    tasks: Tasks
    task_sources: TaskSources
    task_links: TaskLinks
    accounts: Accounts
    outbox: Outbox
    recurring: Recurring
    templates: Templates
    plans: Plans
    journal: Journal
    thoughts: Thoughts
    breaks: Breaks
    day_ends: DayEnds
    notices: Notices
    quiet: QuietState
    chats: ChatShelf
    calendar: Calendars
    days: Days
    routines: Routines
    meta: Meta
    due: Due


class Store:
    """The open database. `path` names the file in errors."""

    def __init__(self, connection: Connection, path: str) -> None:
        self.path = path
        self._connection = connection
        self._zone: str | None = None
        self._open: Tx | None = None
        self._shelf = TaskShelf()

    @classmethod
    def open(cls, path: Path, key: bytes) -> Store:
        """Open an existing database and raise its schema where it is old.

        Raises DatabaseTooNew and whatever `connect_file` raises.
        """
        store = cls(connect_file(path, key), str(path))
        try:
            with told(store.path):
                store._raise_schema()
        except BaseException:
            store._connection.close()
            raise
        return store

    @classmethod
    def in_memory(cls) -> Store:
        """Open an empty database that is gone when it is closed."""
        connection = connect_memory()
        with connection.begin():
            for statement in _latest_schema():
                connection.exec_driver_sql(statement)
            set_version = "INSERT INTO alembic_version VALUES (?)"
            connection.exec_driver_sql(set_version, (LATEST,))
        return cls(connection, MEMORY)

    def use_zone(self, zone: str) -> None:
        """Note the IANA zone the person lives in beside what is written from now on."""
        self._zone = zone

    @contextmanager
    def transaction(self) -> Iterator[Tx]:
        """Write: commits at the end, rolls back on any exception.

        Raises DatabaseBusy, DiskFull, DatabaseDamaged or FolderUnusable.
        """
        if self._open is not None:
            raise RuntimeError("a transaction is open already")
        yield from self._within(reading=False)

    @contextmanager
    def reading(self) -> Iterator[Tx]:
        """Read one consistent state; inside a transaction, that transaction's."""
        if self._open is None:
            yield from self._within(reading=True)
        else:
            yield self._open

    def schema_version(self) -> str | None:
        """Return the schema's version."""
        with told(self.path):
            return version_of(self._connection)

    def counts(self) -> Mapping[str, int]:
        """Return how many rows each table holds, by its name."""
        with told(self.path):
            return {
                name: int(raw(self._connection, str(_count(table)))[0][0])
                for name, table in sorted(schema.metadata.tables.items())
            }

    def damage(self) -> tuple[str, ...]:
        """Check every page and link; return what is wrong, nothing when all is well."""
        checks = ["integrity_check", "foreign_key_check"]
        if self.path != MEMORY:
            checks.insert(0, "cipher_integrity_check")
        for check in checks:
            try:
                lines = raw(self._connection, f"PRAGMA {check}")
            except dbapi2.DatabaseError as error:
                lines = [(check, str(error))]
            found = [" ".join(map(str, line)) for line in lines if line != ("ok",)]
            # Later checks say nothing sure of a file with spoilt pages.
            if found:
                return tuple(found)
        return ()

    def checkpoint(self) -> None:
        """Bring everything into the main file; quiet while another process reads."""
        if self.path != MEMORY:
            with told(self.path):
                raw(self._connection, "PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Checkpoint if possible and let go of the file; never fails.

        What is not brought into the main file now is read from beside it next time.
        """
        try:
            with suppress(VaultError):
                self.checkpoint()
        finally:
            self._connection.close()

    def _within(self, *, reading: bool) -> Iterator[Tx]:
        connection = self._connection
        connection.info[READING] = reading
        try:
            with told(self.path), connection.begin():
                self._open = _tx(connection, self._zone, self._shelf)
                try:
                    yield self._open
                finally:
                    self._open = None
        except BaseException:
            self._shelf.clear()
            raise

    def _raise_schema(self) -> None:
        if is_current(self._known_version()):
            return
        self._connection.info[READING] = False
        with self._connection.begin():
            # Read again under the lock: another process may have done it meanwhile.
            if not is_current(self._known_version()):
                migrate(self._connection)

    def _known_version(self) -> str | None:
        version = version_of(self._connection)
        if not is_known(version):
            raise DatabaseTooNew(self.path, version or "")
        if version is None and raw(self._connection, "SELECT 1 FROM sqlite_master"):
            raise DatabaseDamaged(self.path, "no_version")
        return version


def _tx(connection: Connection, zone: str | None, shelf: TaskShelf) -> Tx:
    return Tx(
        projects=Projects(connection),
        tasks=Tasks(connection, shelf),
        task_sources=TaskSources(connection),
        task_links=TaskLinks(connection),
        accounts=Accounts(connection),
        outbox=Outbox(connection),
        recurring=Recurring(connection),
        templates=Templates(connection),
        plans=Plans(connection, zone),
        journal=Journal(connection, zone),
        thoughts=Thoughts(connection, zone),
        breaks=Breaks(connection),
        day_ends=DayEnds(connection),
        notices=Notices(connection),
        quiet=QuietState(connection),
        chats=ChatShelf(connection),
        calendar=Calendars(connection),
        days=Days(connection),
        routines=Routines(connection),
        meta=Meta(connection),
        due=Due(connection),
    )


@cache
def _latest_schema() -> tuple[str, ...]:
    """Return the statements that make the latest schema, as the revisions leave it."""
    connection = connect_memory()
    with connection.begin():
        migrate(connection)
    made = raw(connection, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
    connection.close()
    return tuple(str(row[0]) for row in made)


def _count(table: Table) -> Select[int]:
    return select(func.count()).select_from(table)
