"""Closing issues on their server: asked about, queued, sent when it can be."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.accounts import Closing, closing_id
from focusdesk.domain.errors import NotFound, ServerTrouble, VaultError
from focusdesk.domain.task import TaskStatus
from focusdesk.services.events import IssuesChanged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime

    from focusdesk.domain.accounts import Access, AccountId, TaskLink
    from focusdesk.domain.ids import TaskId
    from focusdesk.domain.ports import Background, Clock, IssueServer
    from focusdesk.domain.task import Task
    from focusdesk.services.events import Publish
    from focusdesk.storage.store import Store, Tx

SENDING = "sending"
# Longer than any sending takes: past it, whoever was sending has died.
LEASE = timedelta(minutes=5)
PAUSES = tuple(timedelta(minutes=m) for m in (1, 5, 15, 60, 240))
# What waiting alone does not cure is tried once a day, and when it is asked for.
LASTING = frozenset(
    {"token", "forbidden", "not_there", "certificate", "ca_file", "elsewhere"}
)
A_DAY = timedelta(days=1)


class IssueOutbox:
    """What is still to be told to servers; each closing is sent once."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        publish: Publish,
        server: IssueServer,
        background: Background,
    ) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish
        self._server = server
        self._background = background
        self._sending = False
        self._next: datetime | None = None
        self._is_known = False

    def links(self) -> Mapping[TaskId, TaskLink]:
        """Return the issues that tasks stand for."""
        with self._store.reading() as tx:
            return {link.task_id: link for link in tx.task_links.all()}

    def questions(self) -> tuple[tuple[Task, TaskLink], ...]:
        """Return the tasks that are done while their issue is open and undecided."""
        with self._store.reading() as tx:
            # Asked at every change: of hundreds of links few tasks are closed.
            still = {task.id for task in tx.tasks.open()}
            open_links = [
                link
                for link in tx.task_links.all()
                if link.is_open and link.is_mine and not link.answered
                if link.task_id not in still
            ]
            found = [(tx.tasks.get(link.task_id), link) for link in open_links]
        return tuple(
            (task, link)
            for task, link in found
            if task is not None and task.status is TaskStatus.DONE
        )

    def answer(self, task_id: TaskId, *, close: bool) -> None:
        """Close a task's issue too, as soon as its server answers, or leave it open.

        `NotFound` when the task stands for no issue.
        """
        with self._store.transaction() as tx:
            link, task = tx.task_links.get(task_id), tx.tasks.get(task_id)
            if link is None or task is None:
                raise NotFound("issue", task.title if task else task_id)
            tx.task_links.keep((replace(link, answered=True),))
            name = closing_id(link.account_id, link.key)
            if close and link.is_open and tx.outbox.get(name) is None:
                tx.outbox.keep(_closing(name, link, task, self._clock()))
        self._changed()

    def waiting(self) -> tuple[Closing, ...]:
        """Return what is still to be sent, oldest first."""
        with self._store.reading() as tx:
            return tx.outbox.all()

    def drop(self, name: str) -> None:
        """Send this one no more; the issue stays as it is on its server."""
        with self._store.transaction() as tx:
            tx.outbox.remove(name)
        self._changed()

    def look_again(self) -> None:
        """Forget what is known of the queue, for another process may have written."""
        self._is_known = False

    def tick(self) -> None:
        """Send what is due; cheap when nothing is."""
        if not self._is_known:
            waits = self.waiting()
            self._next = min((c.next_at or self._clock() for c in waits), default=None)
            self._is_known = True
        if self._next is not None and self._next <= self._clock():
            self.push(due_only=True)

    def push(
        self, *, due_only: bool = False, then: Callable[[], None] | None = None
    ) -> None:
        """Send what waits, one after another, in the background; then call `then`."""
        if self._sending:
            return
        self._sending = True
        self._push_next(frozenset(), frozenset(), due_only, then or _nothing)

    def _push_next(
        self,
        tried: frozenset[str],
        silent: frozenset[AccountId],
        due_only: bool,  # noqa: FBT001 - passed on
        then: Callable[[], None],
    ) -> None:
        """Send the next one, of servers that have not just failed to answer."""
        with self._ended_by_trouble():
            found = self._take(tried, silent, due_only=due_only)
        if found is None:
            self._sending = self._is_known = False
            then()
            return
        closing, access = found

        def send() -> ServerTrouble | None:
            try:
                self._server.close(access, closing.project, closing.iid)
            except ServerTrouble as trouble:
                return trouble
            return None

        def sent(trouble: ServerTrouble | None) -> None:
            with self._ended_by_trouble():
                self._settle(closing, trouble)
            silent_now = silent | {closing.account_id} if trouble else silent
            self._push_next(tried | {closing.id}, silent_now, due_only, then)

        def broke(error: Exception) -> None:
            self._sending = False
            raise error

        self._background.submit(send, sent, broke)

    @contextmanager
    def _ended_by_trouble(self) -> Iterator[None]:
        """Let a later try begin anew where the vault could not be written."""
        try:
            yield
        except VaultError:
            self._sending = self._is_known = False
            raise

    def _take(
        self, tried: frozenset[str], silent: frozenset[AccountId], *, due_only: bool
    ) -> tuple[Closing, Access] | None:
        """Mark the next one as being sent, so that no other process sends it too."""
        now = self._clock()
        with self._store.transaction() as tx:
            for closing in tx.outbox.all():
                if closing.id in tried or closing.account_id in silent:
                    continue
                if not _is_free(closing, now, due_only=due_only):
                    continue
                access = tx.accounts.access(closing.account_id)
                if access is None or not _still_wanted(tx, closing):
                    tx.outbox.remove(closing.id)
                    continue
                taken = replace(
                    closing,
                    tries=closing.tries + 1,
                    next_at=now + LEASE,
                    trouble=SENDING,
                )
                tx.outbox.keep(taken)
                return taken, access
        return None

    def _settle(self, closing: Closing, trouble: ServerTrouble | None) -> None:
        now = self._clock()
        with self._store.transaction() as tx:
            if trouble is None:
                tx.outbox.remove(closing.id)
                _note_closed(tx, closing)
            elif tx.outbox.get(closing.id) is not None:
                later = now + _pause(closing.tries, trouble)
                tx.outbox.keep(replace(closing, next_at=later, trouble=trouble.why))
        self._changed()

    def _changed(self) -> None:
        self._is_known = False
        self._publish(IssuesChanged())


def _closing(name: str, link: TaskLink, task: Task, now: datetime) -> Closing:
    return Closing(
        id=name,
        account_id=link.account_id,
        task_id=task.id,
        key=link.key,
        reference=link.reference,
        title=task.title,
        project=link.project,
        iid=link.iid,
        created_at=now,
    )


def _is_free(closing: Closing, now: datetime, *, due_only: bool) -> bool:
    waits = closing.next_at is not None and closing.next_at > now
    return not waits or not (due_only or closing.trouble == SENDING)


def _still_wanted(tx: Tx, closing: Closing) -> bool:
    """Say whether the task is still done: one opened again keeps its issue open."""
    task, link = tx.tasks.get(closing.task_id), tx.task_links.get(closing.task_id)
    if task is None or link is None or not link.is_open:
        return False
    if task.status is TaskStatus.DONE:
        return True
    tx.task_links.keep((replace(link, answered=False),))
    return False


def _note_closed(tx: Tx, closing: Closing) -> None:
    """Note that the issue is closed, so that a later reopening is news."""
    link = tx.task_links.get(closing.task_id)
    if link is not None:
        tx.task_links.keep((replace(link, is_open=False),))
        source = tx.task_sources.of(source_of(link.account_id)).get(link.key)
        if source is not None:
            given = replace(source.given, done=True)
            tx.task_sources.keep((replace(source, given=given, digest=""),))


def source_of(account: AccountId) -> str:
    """Return the name of an account among the sources of imports."""
    return f"gitlab:{account}"


def _pause(tries: int, trouble: ServerTrouble) -> timedelta:
    usual = PAUSES[min(tries, len(PAUSES)) - 1]
    if trouble.why in LASTING:
        usual = A_DAY
    return max(usual, timedelta(seconds=min(trouble.wait or 0, A_DAY.total_seconds())))


def _nothing() -> None:
    pass
