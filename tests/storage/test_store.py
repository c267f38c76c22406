"""Transactions: all or nothing, one at a time, and each thing said in an error."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from focusdesk.domain.errors import DatabaseBusy
from focusdesk.storage.engine import raw
from focusdesk.storage.store import Store
from tests.storage.values import SIASN, furnished
from tests.storage.vaults import KEY, new_database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(new_database(tmp_path), KEY)
    yield store
    store.close()


def test_an_exception_rolls_everything_back(store: Store) -> None:
    def add_and_fail() -> None:
        with store.transaction() as tx:
            tx.projects.add(SIASN)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        add_and_fail()
    with store.reading() as tx:
        assert tx.projects.all() == ()


def test_what_was_committed_is_there_for_the_next_who_opens(tmp_path: Path) -> None:
    path = new_database(tmp_path)
    store = Store.open(path, KEY)
    with store.transaction() as tx:
        tx.projects.add(SIASN)
    other = Store.open(path, KEY)
    with other.reading() as tx:
        assert tx.projects.all() == (SIASN,)
    other.close()
    store.close()


def test_a_second_transaction_inside_one_is_a_bug(store: Store) -> None:
    with (
        store.transaction(),
        pytest.raises(RuntimeError, match="open already"),
        store.transaction(),
    ):
        pass


def test_reading_inside_a_transaction_sees_what_it_wrote(store: Store) -> None:
    with store.transaction() as tx:
        tx.projects.add(SIASN)
        with store.reading() as inner:
            assert inner.projects.all() == (SIASN,)


def test_a_reader_is_not_kept_waiting_by_a_writer(tmp_path: Path) -> None:
    path = new_database(tmp_path)
    writer, reader = Store.open(path, KEY), Store.open(path, KEY)
    with writer.transaction() as tx:
        tx.projects.add(SIASN)
        with reader.reading() as seen:
            assert seen.projects.all() == ()
    writer.close()
    reader.close()


def test_a_lock_held_too_long_is_said_to_be_busy(tmp_path: Path) -> None:
    path = new_database(tmp_path)
    writer, late = Store.open(path, KEY), Store.open(path, KEY)
    raw(late._connection, "PRAGMA busy_timeout = 20")
    with writer.transaction(), pytest.raises(DatabaseBusy), late.transaction():
        pass
    with late.transaction() as tx:
        tx.projects.add(SIASN)
    writer.close()
    late.close()


def test_a_writer_waits_its_turn(tmp_path: Path) -> None:
    path = new_database(tmp_path)
    first = Store.open(path, KEY)
    begun, done = threading.Event(), threading.Event()
    names: list[str] = []

    def wait_and_write() -> None:
        second = Store.open(path, KEY)
        begun.set()
        with second.transaction() as tx:
            names.extend(p.name for p in tx.projects.all())
        second.close()
        done.set()

    with first.transaction() as tx:
        threading.Thread(target=wait_and_write, daemon=True).start()
        assert begun.wait(10)
        tx.projects.add(SIASN)
    assert done.wait(10)
    assert names == [SIASN.name]
    first.close()


def test_the_store_belongs_to_the_thread_that_opened_it(store: Store) -> None:
    errors: list[Exception] = []

    def elsewhere() -> None:
        try:
            store.counts()
        except dbapi2.ProgrammingError as error:
            errors.append(error)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert "thread" in str(errors[0])


def test_counts_and_damage_of_a_sound_database(store: Store) -> None:
    with store.transaction() as tx:
        tx.projects.add(SIASN)
    counts = store.counts()
    assert counts["projects"] == 1
    assert counts["tasks"] == 0
    assert store.damage() == ()


def test_closing_brings_everything_into_one_file(tmp_path: Path) -> None:
    path = new_database(tmp_path)
    store = Store.open(path, KEY)
    with store.transaction() as tx:
        tx.projects.add(SIASN)
    store.close()
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_an_in_memory_store_is_like_one_on_disk(store: Store) -> None:
    memory = furnished()
    assert memory.schema_version() == store.schema_version()
    assert memory.counts().keys() == store.counts().keys()
    assert memory.damage() == ()
    memory.checkpoint()
    memory.close()


def test_a_busy_checkpoint_is_quiet(tmp_path: Path) -> None:
    path = new_database(tmp_path)
    store, reader = Store.open(path, KEY), Store.open(path, KEY)
    raw(store._connection, "PRAGMA busy_timeout = 20")
    with reader.reading() as tx:
        assert tx.projects.all() == ()
        with store.transaction() as other:
            other.projects.add(SIASN)
        store.checkpoint()
    with reader.reading() as tx:
        assert tx.projects.all() == (SIASN,)
    store.close()
    reader.close()
