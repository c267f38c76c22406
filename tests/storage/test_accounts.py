"""Accounts, links and what waits for a network, in a real database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.accounts import (
    Access,
    Account,
    AccountId,
    Closing,
    TaskLink,
    account_id,
    closing_id,
)
from focusdesk.domain.ids import ProjectId, TaskId
from focusdesk.domain.task import Estimate, Project, Task
from focusdesk.storage.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2026, 11, 26, 2, 18, tzinfo=UTC)
URL = "https://git.example.go.id"
BUDI = Account(
    account_id(URL, 7),
    URL,
    7,
    "budi",
    ca_file="/etc/ssl/bkn.pem",
    can_write=True,
    since=NOW,
    projects=(("siasn/api", ProjectId("p1")),),
)
LINK = TaskLink(TaskId("t1"), BUDI.id, "900", f"{URL}/a/-/issues/1", "a#1", 3, 1)
CLOSING = Closing(
    closing_id(BUDI.id, "900"), BUDI.id, TaskId("t1"), "900", "a#1", "Judul", 3, 1, NOW
)


@pytest.fixture
def store() -> Iterator[Store]:
    made = Store.in_memory()
    with made.transaction() as tx:
        tx.projects.add(Project(ProjectId("p1"), "SIASN"))
        task = Task(TaskId("t1"), ProjectId("p1"), "Judul", Estimate.around(60), NOW)
        tx.tasks.add(task)
        tx.accounts.keep(BUDI, "glpat-rahasia")
    yield made
    made.close()


def test_an_account_comes_back_as_it_was_kept(store: Store) -> None:
    with store.reading() as tx:
        assert tx.accounts.all() == (BUDI,)
        assert tx.accounts.get(AccountId("other")) is None
        assert tx.accounts.access(BUDI.id) == Access(URL, "glpat-rahasia", BUDI.ca_file)
        assert tx.accounts.access(AccountId("other")) is None


def test_changing_an_account_keeps_its_token(store: Store) -> None:
    with store.transaction() as tx:
        tx.accounts.update(replace(BUDI, since=None, can_write=None))
    with store.reading() as tx:
        access = tx.accounts.access(BUDI.id)
        assert access is not None
        assert access.token == "glpat-rahasia"
        assert tx.accounts.all()[0].since is None


def test_a_token_is_never_shown_by_chance() -> None:
    assert "rahasia" not in repr(Access(URL, "glpat-rahasia"))


def test_links_are_kept_renewed_and_forgotten(store: Store) -> None:
    with store.transaction() as tx:
        tx.task_links.keep((LINK,))
        tx.task_links.keep((replace(LINK, is_open=False, answered=True),))
    with store.transaction() as tx:
        assert tx.task_links.get(LINK.task_id) == replace(
            LINK, is_open=False, answered=True
        )
        assert tx.task_links.of(BUDI.id).keys() == {"900"}
        tx.task_links.forget((LINK.task_id,))
        assert tx.task_links.all() == ()


def test_a_closing_is_queued_once(store: Store) -> None:
    with store.transaction() as tx:
        tx.outbox.keep(CLOSING)
        tx.outbox.keep(replace(CLOSING, tries=2, next_at=NOW, trouble="timeout"))
    with store.transaction() as tx:
        (kept,) = tx.outbox.all()
        assert kept == replace(CLOSING, tries=2, next_at=NOW, trouble="timeout")
        assert tx.outbox.get(CLOSING.id) == kept
        tx.outbox.remove(CLOSING.id)
        assert tx.outbox.all() == ()


def test_a_removed_account_takes_its_links_and_queue_along(store: Store) -> None:
    with store.transaction() as tx:
        tx.task_links.keep((LINK,))
        tx.outbox.keep(CLOSING)
        tx.accounts.remove(BUDI.id)
    with store.reading() as tx:
        assert (tx.task_links.all(), tx.outbox.all(), tx.accounts.all()) == ((), (), ())
        assert tx.tasks.get(TaskId("t1")) is not None
