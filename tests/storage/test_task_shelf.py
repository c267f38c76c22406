"""Open tasks that are not read twice are still exactly what the database holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.errors import NotFound
from focusdesk.domain.ids import TaskId
from focusdesk.domain.task import Task, TaskStatus
from focusdesk.storage.store import Store, Tx
from tests.storage.values import FIRST, NOW, SIASN
from tests.storage.vaults import KEY, new_database

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

IDS = [TaskId(f"t{n}") for n in range(6)]
JAKARTA = ZoneInfo("Asia/Jakarta")


class CameToNothing(Exception):
    """A transaction that ends on purpose."""


def fresh(tx: Tx) -> tuple[Task, ...]:
    """Return the open tasks as a store that has read nothing yet has them."""
    return type(tx.tasks)(tx.tasks.connection).open()


def make(number: int, after: tuple[TaskId, ...], *, zone: bool, done: bool) -> Task:
    # Several have the same age, so that the order by id counts too.
    made_at = NOW + timedelta(minutes=number // 2)
    return replace(
        FIRST,
        id=IDS[number],
        title=f"Tugas {number} {done} {zone}",
        created_at=made_at.astimezone(JAKARTA) if zone else made_at,
        after=tuple(i for i in after if i != IDS[number]),
        status=TaskStatus.DONE if done else TaskStatus.OPEN,
        closed_at=NOW if done else None,
    )


steps = st.lists(
    st.tuples(
        st.sampled_from(["write", "remove", "look", "fail", "bulk"]),
        st.integers(0, 5),
        st.lists(st.sampled_from(IDS), unique=True, max_size=2),
        st.booleans(),
        st.booleans(),
    ),
    max_size=25,
)


@given(steps)
def test_the_shelf_always_has_what_the_database_has(
    history: list[tuple[str, int, list[TaskId], bool, bool]],
) -> None:
    store = Store.in_memory()
    with store.transaction() as tx:
        tx.projects.add(SIASN)
    there: set[TaskId] = set()
    for kind, number, after, zone, done in history:
        links = tuple(i for i in after if i in there)
        task = make(number, links, zone=zone, done=done)
        _take(store, kind, task, there)
        with store.reading() as tx:
            assert tx.tasks.open() == fresh(tx)
            assert tx.tasks.all() == tuple(
                sorted(tx.tasks.all(), key=lambda t: (t.created_at, t.id))
            )
    store.close()


def _take(store: Store, kind: str, task: Task, there: set[TaskId]) -> None:
    if kind == "fail":
        with pytest.raises(CameToNothing):
            _write_for_nothing(store, task, there)
    elif kind == "remove":
        with store.transaction() as tx:
            tx.tasks.open()
            tx.tasks.remove(task.id)
        there.discard(task.id)
    elif kind == "bulk":
        with store.transaction() as tx:
            tx.tasks.remove_all(sorted(there))
            tx.tasks.add_all([replace(task, after=())])
        there.clear()
        there.add(task.id)
    elif kind == "write":
        with store.transaction() as tx:
            _write(tx, task, there)
        there.add(task.id)


def _write_for_nothing(store: Store, task: Task, there: set[TaskId]) -> None:
    with store.transaction() as tx:
        _write(tx, task, there)
        tx.tasks.open()
        raise CameToNothing


def _write(tx: Tx, task: Task, there: set[TaskId]) -> None:
    (tx.tasks.update if task.id in there else tx.tasks.add)(task)


def test_what_another_process_writes_is_seen(tmp_path: Path) -> None:
    path = new_database(tmp_path)
    mine, other = Store.open(path, KEY), Store.open(path, KEY)
    with mine.transaction() as tx:
        tx.projects.add(SIASN)
        tx.tasks.add(FIRST)
        assert tx.tasks.open() == (FIRST,)
    with other.transaction() as tx:
        tx.tasks.update(replace(FIRST, title="Dari tempat lain"))
    with mine.reading() as tx:
        assert [t.title for t in tx.tasks.open()] == ["Dari tempat lain"]
    with other.transaction() as tx:
        tx.tasks.remove(FIRST.id)
    with mine.transaction() as tx:
        assert tx.tasks.open() == ()
        with pytest.raises(NotFound):
            tx.tasks.update(FIRST)
    for store in (mine, other):
        store.close()


def counted(call: Callable[[], object]) -> int:
    """Return how many rows of tasks a call makes the store read."""
    from focusdesk.storage import rows

    seen = 0
    real = rows.task_of

    def count(row: object, after: tuple[TaskId, ...]) -> Task:
        nonlocal seen
        seen += 1
        return real(row, after)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rows, "task_of", count)
        call()
    return seen


def test_a_change_reads_again_only_itself() -> None:
    store = Store.in_memory()
    many = [
        replace(FIRST, id=TaskId(f"t{n:04}"), created_at=NOW + timedelta(seconds=n))
        for n in range(300)
    ]
    with store.transaction() as tx:
        tx.projects.add(SIASN)
        tx.tasks.add_all(many)

    def look() -> None:
        with store.reading() as tx:
            assert len(tx.tasks.open()) == 300

    assert counted(look) == 300
    assert counted(look) == 0
    elsewhere = datetime(2026, 12, 1, 9, 0, tzinfo=JAKARTA)
    with store.transaction() as tx:
        tx.tasks.update(replace(many[7], due=elsewhere))
    assert counted(look) == 1
    store.close()
