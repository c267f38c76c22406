"""A database of an earlier schema is raised and keeps what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.busy import EventKind
from focusdesk.domain.ids import EventId
from focusdesk.storage.engine import connect_file, raw
from focusdesk.storage.migrate import LATEST
from focusdesk.storage.store import Store
from tests.storage.first_schema import first_database
from tests.storage.values import FIRST, SESSION, SIASN
from tests.storage.vaults import KEY

if TYPE_CHECKING:
    from pathlib import Path


def test_the_first_schema_is_raised_and_keeps_its_rows(tmp_path: Path) -> None:
    path = first_database(tmp_path)
    store = Store.open(path, KEY)
    assert store.schema_version() == LATEST
    assert store.damage() == ()
    with store.reading() as tx:
        assert tx.projects.all() == (SIASN,)
        first, second = tx.tasks.all()
        assert first == FIRST
        assert second.after == (FIRST.id,)
        assert tx.journal.session(SESSION.id) == SESSION
        assert tx.task_sources.of("csv:x") == {}
    store.close()


def test_what_is_raised_once_is_only_opened_afterwards(tmp_path: Path) -> None:
    path = first_database(tmp_path)
    Store.open(path, KEY).close()
    again = Store.open(path, KEY)
    assert again.counts()["tasks"] == 2
    assert again.counts()["task_source"] == 0
    assert again.counts()["routines"] == 0
    assert again.counts()["thoughts"] == 0
    again.close()


def test_events_of_an_earlier_schema_are_meetings(tmp_path: Path) -> None:
    path = first_database(tmp_path)
    connection = connect_file(path, KEY)
    with connection.begin():
        raw(connection, "INSERT INTO calendar_sources VALUES ('c', 'K', 'k', '', 1, 0)")
        raw(
            connection,
            "INSERT INTO events VALUES ('e', 'c', 'u', '', 'Rapat',"
            " '2026-11-26T02:00:00.000000Z', '2026-11-26T03:00:00.000000Z',"
            " 1, 0, 0, '', '', 0, 'known', NULL)",
        )
    connection.close()
    store = Store.open(path, KEY)
    with store.reading() as tx:
        event = tx.calendar.event(EventId("e"))
    assert event is not None
    assert event.kind is EventKind.MEETING
    store.close()
