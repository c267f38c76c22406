"""A database of an earlier schema is raised and keeps what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    again.close()
