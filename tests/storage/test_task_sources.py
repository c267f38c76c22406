"""Where tasks came from is kept as it was given, and goes with its task."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.ids import TaskId
from focusdesk.domain.importing.given import TaskSource, given_now
from tests.storage import values

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.domain.task import Task
    from focusdesk.storage.store import Store

SOURCE = TaskSource(
    "csv:a", "1", values.FIRST.id, "d", given_now(values.FIRST, "SIASN")
)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    made = values.furnished()
    yield made
    made.close()


@given(values.tasks(), values.names, values.texts, st.sampled_from(["a", "b"]))
def test_origins_come_back_equal(
    store: Store, task: Task, key: str, project: str, source: str
) -> None:
    kept = TaskSource(source, key, values.FIRST.id, "d", given_now(task, project))
    with store.transaction() as tx:
        tx.task_sources.keep([kept])
        assert tx.task_sources.of(source)[key] == kept
        tx.task_sources.forget([kept])
        assert key not in tx.task_sources.of(source)


def test_a_later_origin_takes_the_place_of_an_earlier_one(store: Store) -> None:
    with store.transaction() as tx:
        tx.task_sources.keep([SOURCE])
        tx.task_sources.keep([replace(SOURCE, digest="e")])
        assert tx.task_sources.of("csv:a") == {"1": replace(SOURCE, digest="e")}
        assert tx.task_sources.of("csv:b") == {}
        tx.task_sources.forget([SOURCE])


def test_an_origin_goes_with_its_task(store: Store) -> None:
    with store.transaction() as tx:
        task = replace(values.FIRST, id=TaskId("gone"))
        tx.tasks.add(task)
        tx.task_sources.keep([replace(SOURCE, key="gone", task_id=task.id)])
        tx.tasks.remove(task.id)
        assert "gone" not in tx.task_sources.of("csv:a")


def test_many_tasks_are_kept_at_once_with_what_they_wait_for(store: Store) -> None:
    first = replace(values.FIRST, id=TaskId("m1"), after=(TaskId("m2"),))
    second = replace(values.FIRST, id=TaskId("m2"))
    with store.transaction() as tx:
        tx.tasks.add_all([first, second])
        tx.tasks.add_all([])
        assert tx.tasks.get(first.id) == first
        assert tx.tasks.get(second.id) == second
        tx.tasks.remove(first.id)
        tx.tasks.remove(second.id)
