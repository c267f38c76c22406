"""The encrypted file: how it is opened, and what is said when it cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.errors import (
    DatabaseDamaged,
    DiskFull,
    FolderUnusable,
)
from focusdesk.domain.ids import TaskId
from focusdesk.domain.task import Estimate, Task
from focusdesk.storage.engine import connect_file, raw
from focusdesk.storage.store import Store
from tests.storage.persons import an_ordinary_person, own_folder
from tests.storage.values import NOW, SIASN
from tests.storage.vaults import KEY, OTHER_KEY, new_database

if TYPE_CHECKING:
    from pathlib import Path

PAGE = 4096
# The pages before it hold the schema and the tables' roots.
FIRST_DATA_PAGE = 80
TITLE = "Perbaiki bug login rahasia"


def filled_database(folder: Path, tasks: int = 700) -> Path:
    path = new_database(folder)
    store = Store.open(path, KEY)
    with store.transaction() as tx:
        tx.projects.add(SIASN)
        for number in range(tasks):
            title = f"{TITLE} {number}"
            name = TaskId(f"{number:04}")
            tx.tasks.add(Task(name, SIASN.id, title, Estimate.around(60), NOW))
    store.close()
    return path


def damage(path: Path, offset: int) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        old = file.read(16)
        file.seek(offset)
        file.write(bytes(byte ^ 0xFF for byte in old))


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 5000),
    ],
)
def test_the_connection_is_set_for_power_loss_and_for_two_writers(
    tmp_path: Path, pragma: str, value: object
) -> None:
    connection = connect_file(new_database(tmp_path), KEY)
    assert raw(connection, f"PRAGMA {pragma}") == [(value,)]
    connection.close()


def test_writing_takes_the_lock_at_once_and_reading_does_not(tmp_path: Path) -> None:
    path = new_database(tmp_path)
    store = Store.open(path, KEY)
    other = connect_file(path, KEY)
    raw(other, "PRAGMA busy_timeout = 0")
    with store.reading():
        raw(other, "BEGIN IMMEDIATE")
        raw(other, "ROLLBACK")
    with store.transaction(), pytest.raises(Exception, match="locked"):
        raw(other, "BEGIN IMMEDIATE")
    other.close()
    store.close()


def test_no_text_can_be_read_in_the_file_or_beside_it(tmp_path: Path) -> None:
    path = filled_database(tmp_path)
    store = Store.open(path, KEY)
    with store.transaction() as tx:
        tx.tasks.add(Task(TaskId("x"), SIASN.id, TITLE, Estimate.around(60), NOW))
    beside = [file for file in tmp_path.iterdir() if file.suffix != ".db-shm"]
    assert {file.suffix for file in beside} == {".db", ".db-wal"}
    for file in beside:
        content = file.read_bytes()
        assert b"rahasia" not in content
        assert b"SQLite format" not in content
        assert b"CREATE TABLE" not in content
    store.close()


def test_the_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    store = Store.open(new_database(tmp_path), KEY)
    with store.transaction() as tx:
        tx.projects.add(SIASN)
    modes = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}
    assert len(modes) == 3
    assert set(modes.values()) == {0o600}
    store.close()


def test_another_key_does_not_open_it(tmp_path: Path) -> None:
    path = filled_database(tmp_path)
    before = path.read_bytes()
    with pytest.raises(DatabaseDamaged, match="not_a_database"):
        Store.open(path, OTHER_KEY)
    assert path.read_bytes() == before


def test_a_key_of_another_length_is_a_bug(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Store.open(new_database(tmp_path), b"short")


@pytest.mark.parametrize("content", [b"SQLite format 3\0" + bytes(8176), b"halo"])
def test_what_is_no_database_of_ours_is_left_alone(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "focusdesk.db"
    path.write_bytes(content)
    with pytest.raises(DatabaseDamaged):
        Store.open(path, KEY)
    assert path.read_bytes() == content


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "focusdesk.db"
    with pytest.raises(FolderUnusable, match="cannot_open"):
        Store.open(path, KEY)
    assert not path.exists()


@pytest.mark.parametrize("offset", [3, 40, 100, PAGE - 20])
def test_damage_on_the_first_page_is_told(tmp_path: Path, offset: int) -> None:
    path = filled_database(tmp_path)
    damage(path, offset)
    with pytest.raises(DatabaseDamaged):
        Store.open(path, KEY)


def test_damage_on_a_middle_page_is_told_when_it_is_read(tmp_path: Path) -> None:
    path = filled_database(tmp_path)
    for page in range(FIRST_DATA_PAGE, path.stat().st_size // PAGE):
        damage(path, page * PAGE + 500)
    store = Store.open(path, KEY)
    with pytest.raises(DatabaseDamaged), store.reading() as tx:
        tx.tasks.all()
    assert store.damage()
    store.close()


def test_every_damaged_page_is_found(tmp_path: Path) -> None:
    path = filled_database(tmp_path)
    pages = path.stat().st_size // PAGE
    chosen = range(FIRST_DATA_PAGE, pages, 7)
    for page in chosen:
        damage(path, page * PAGE + (page * 97) % (PAGE - 16))
    store = Store.open(path, KEY)
    named = [line for line in store.damage() if "HMAC verification failed" in line]
    assert len(named) == len(chosen)
    store.close()


def test_a_truncated_file_is_told(tmp_path: Path) -> None:
    path = filled_database(tmp_path)
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)
    with pytest.raises(DatabaseDamaged, match="corrupt"):
        Store.open(path, KEY)


def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    path = filled_database(tmp_path, tasks=3)
    store = Store.open(path, KEY)
    pages = raw(store._connection, "PRAGMA page_count")[0][0]
    raw(store._connection, f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull), store.transaction() as tx:
        tx.meta.set("note", "x" * PAGE * 4)
    raw(store._connection, "PRAGMA max_page_count = 100000")
    with store.transaction() as tx:
        assert len(tx.tasks.all()) == 3
        tx.meta.set("note", "x" * PAGE * 4)
    assert store.damage() == ()
    store.close()


def test_a_read_only_file_is_told() -> None:
    with own_folder() as folder, an_ordinary_person():
        path = new_database(folder)
        path.chmod(0o400)
        store = Store.open(path, KEY)
        with (
            pytest.raises(FolderUnusable, match="read_only"),
            store.transaction() as tx,
        ):
            tx.projects.add(SIASN)
        store.close()


def test_an_error_names_neither_key_nor_values(tmp_path: Path) -> None:
    path = filled_database(tmp_path, tasks=1)
    store = Store.open(path, KEY)
    again = Task(TaskId("0000"), SIASN.id, TITLE, Estimate.around(60), NOW)
    with pytest.raises(Exception, match="UNIQUE") as caught, store.transaction() as tx:
        tx.tasks.add(again)
    assert TITLE not in str(caught.value)
    assert KEY.hex() not in repr(store._connection.engine)
    store.close()


def test_closing_a_damaged_database_does_not_fail(tmp_path: Path) -> None:
    path = filled_database(tmp_path)
    store = Store.open(path, KEY)
    for page in range(FIRST_DATA_PAGE, path.stat().st_size // PAGE):
        damage(path, page * PAGE + 500)
    with pytest.raises(DatabaseDamaged), store.transaction() as tx:
        tx.tasks.all()
    store.close()
    with pytest.raises(DatabaseDamaged):
        Store.open(path, bytes(32))
