"""Closing issues on their server: asked first, queued, sent once, given up."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from focusdesk.adapters.gitlab_issues.server import GitLabIssues
from focusdesk.domain.errors import DatabaseBusy, NotFound
from focusdesk.services.events import IssuesChanged
from focusdesk.services.issue_outbox import A_DAY, LEASE, PAUSES, SENDING, IssueOutbox
from focusdesk.services.task_merge import Outcome
from tests.gitlab import Fault, gitlab, issue
from tests.services.import_room import ImportRoom
from tests.services.issue_room import QUICK, IssueRoom

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from focusdesk.domain.accounts import Access, Closing
    from focusdesk.domain.task import Task

PUT = "PUT /api/v4/projects/3/issues/{}?state_event=close"
DOWN = [Fault(500), Fault(500), Fault(500)]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[IssueRoom]:
    imports = ImportRoom(tmp_path)
    issues = [issue(n, f"Isu {n}") for n in range(1, 4)]
    with gitlab(*issues) as server:
        made = IssueRoom(imports, server)
        made.account()
        made.take()
        imports.room.events.clear()
        yield made
    imports.room.store.close()


def finish(room: IssueRoom, title: str, *, close: bool = True) -> Task:
    task = room.imports.room.tasks.done(room.task(title).id)
    room.issues.outbox.answer(task.id, close=close)
    return task


def only(room: IssueRoom) -> Closing:
    (closing,) = room.issues.outbox.waiting()
    return closing


def is_closed(room: IssueRoom, iid: int) -> bool:
    return bool(room.server.find(iid)["state"] == "closed")


def test_a_task_that_is_done_is_asked_about_and_nothing_is_sent(
    room: IssueRoom,
) -> None:
    assert room.issues.outbox.questions() == ()
    room.imports.room.tasks.done(room.task("Isu 1").id)
    ((task, link),) = room.issues.outbox.questions()
    assert (task.title, link.reference) == ("Isu 1", "bkn/siasn#1")
    room.issues.outbox.push()
    assert room.issues.outbox.waiting() == ()
    assert room.server.written == []


def test_a_task_that_is_dropped_is_not_asked_about(room: IssueRoom) -> None:
    room.imports.room.tasks.drop(room.task("Isu 1").id)
    assert room.issues.outbox.questions() == ()


def test_only_here_leaves_the_issue_open_for_good(room: IssueRoom) -> None:
    finish(room, "Isu 1", close=False)
    assert room.issues.outbox.questions() == ()
    assert room.issues.outbox.waiting() == ()
    room.take()
    assert not is_closed(room, 1)
    assert room.preview().count(Outcome.CHANGED) == 0


def test_a_closing_is_sent_once_and_noted(room: IssueRoom) -> None:
    finish(room, "Isu 1")
    assert (only(room).reference, only(room).title) == ("bkn/siasn#1", "Isu 1")
    room.issues.outbox.push()
    assert room.issues.outbox.waiting() == ()
    assert room.server.written == [PUT.format(1)]
    assert not room.link("Isu 1").is_open
    room.issues.outbox.push()
    room.issues.outbox.tick()
    assert room.server.written == [PUT.format(1)]
    # What comes back from there now is no news.
    preview = room.take()
    assert preview.count(Outcome.CHANGED) == preview.count(Outcome.ENDED) == 0


def test_answering_twice_queues_once(room: IssueRoom) -> None:
    task = finish(room, "Isu 1")
    room.issues.outbox.answer(task.id, close=True)
    assert len(room.issues.outbox.waiting()) == 1


def test_a_task_of_no_issue_has_nothing_to_close(room: IssueRoom) -> None:
    tasks = room.imports.room.tasks
    task = tasks.quick_add("Sendiri #siasn 30m")
    with pytest.raises(NotFound):
        room.issues.outbox.answer(task.id, close=True)


def test_a_failing_server_is_tried_later_and_later(room: IssueRoom) -> None:
    finish(room, "Isu 1")
    clock, outbox = room.imports.room.clock, room.issues.outbox
    for number, pause in enumerate((*PAUSES, PAUSES[-1]), 1):
        room.server.faults = list(DOWN)
        outbox.tick()
        waits = only(room)
        assert (waits.tries, waits.trouble) == (number, "server")
        assert waits.next_at == clock() + pause
        asked = len(room.server.asked)
        clock.advance(seconds=pause.total_seconds() - 1)
        outbox.tick()
        assert len(room.server.asked) == asked
        clock.advance(seconds=1)
    outbox.tick()
    assert outbox.waiting() == ()
    assert is_closed(room, 1)


@pytest.mark.parametrize(
    ("fault", "pause"),
    [
        (Fault(429, {"Retry-After": "7200"}), timedelta(hours=2)),
        (Fault(401), A_DAY),
        (Fault(403), A_DAY),
        (Fault(hang=True), PAUSES[0]),
    ],
)
def test_how_long_to_wait_depends_on_the_trouble(
    room: IssueRoom, fault: Fault, pause: timedelta
) -> None:
    finish(room, "Isu 1")
    room.server.faults = [fault]
    room.issues.outbox.tick()
    assert only(room).next_at == room.imports.room.clock() + pause


def test_asking_for_it_sends_what_would_still_wait(room: IssueRoom) -> None:
    finish(room, "Isu 1")
    room.server.faults = [Fault(401)]
    room.issues.outbox.push()
    assert only(room).trouble == "token"
    room.issues.outbox.push()
    assert room.issues.outbox.waiting() == ()


def test_a_server_that_is_away_is_not_asked_for_each_closing(room: IssueRoom) -> None:
    for number in range(1, 4):
        finish(room, f"Isu {number}")
    room.server.asked.clear()
    room.server.faults = [Fault(hang=True)]
    room.issues.outbox.push()
    assert len(room.server.asked) == 1
    assert len(room.issues.outbox.waiting()) == 3
    room.issues.outbox.push()
    assert room.server.written == [PUT.format(n) for n in (1, 2, 3)]


def test_an_answer_that_was_lost_on_its_way_is_not_sent_twice(room: IssueRoom) -> None:
    class Lossy(GitLabIssues):
        """Closes the issue and dies before it can be noted."""

        def close(self, access: Access, project: int, iid: int) -> None:
            super().close(access, project, iid)
            raise RuntimeError

    finish(room, "Isu 1")
    base = room.imports.room
    dying = IssueOutbox(
        base.store, base.clock, base.events.append, Lossy(QUICK), room.background
    )
    with pytest.raises(RuntimeError):
        dying.push()
    assert only(room).trouble == SENDING
    # Until the lease is over, another process may still be at it.
    room.issues.outbox.push()
    assert len(room.issues.outbox.waiting()) == 1
    base.clock.advance(seconds=LEASE.total_seconds())
    room.issues.outbox.push()
    assert room.issues.outbox.waiting() == ()
    assert room.server.written == [PUT.format(1)]


@pytest.mark.parametrize("writes", [0, 1])
def test_a_vault_that_was_busy_for_a_moment_stops_nothing_for_good(
    room: IssueRoom, writes: int
) -> None:
    finish(room, "Isu 1")
    base, left = room.imports.room, iter(range(writes))

    def now() -> datetime:
        """Stand where a write begins: the vault is held after so many of them."""
        if busy and next(left, None) is None:
            raise DatabaseBusy("vault.db")
        return base.clock()

    busy = True
    outbox = IssueOutbox(
        base.store, now, base.events.append, GitLabIssues(QUICK), room.background
    )
    with pytest.raises(DatabaseBusy):
        outbox.push()
    busy = False
    base.clock.advance(seconds=LEASE.total_seconds())
    outbox.push()
    assert outbox.waiting() == ()
    assert room.server.written == [PUT.format(1)]


def test_a_queued_closing_can_be_dropped(room: IssueRoom) -> None:
    finish(room, "Isu 1")
    room.issues.outbox.drop(only(room).id)
    room.issues.outbox.push()
    assert room.server.written == []
    assert room.issues.outbox.questions() == ()


def test_a_task_that_is_opened_again_keeps_its_issue_open(room: IssueRoom) -> None:
    finish(room, "Isu 1")
    room.imports.room.tasks.undo()
    room.issues.outbox.push()
    assert room.issues.outbox.waiting() == ()
    assert room.server.written == []
    room.imports.room.tasks.done(room.task("Isu 1").id)
    assert len(room.issues.outbox.questions()) == 1


def test_what_is_reopened_there_after_it_was_sent_is_open_here_again(
    room: IssueRoom,
) -> None:
    finish(room, "Isu 1")
    room.issues.outbox.push()
    room.take()
    room.server.now = "2026-11-27T05:00:00.000Z"
    room.server.change(1, state="opened")
    assert room.take().count(Outcome.CHANGED) == 1
    # Closing it once more is another question.
    room.imports.room.tasks.done(room.task("Isu 1").id)
    assert len(room.issues.outbox.questions()) == 1


def test_the_queue_survives_a_restart(room: IssueRoom) -> None:
    finish(room, "Isu 1")
    again = IssueRoom(room.imports, room.server)
    again.issues.outbox.tick()
    assert is_closed(room, 1)


def test_every_change_of_the_queue_is_told(room: IssueRoom) -> None:
    events = room.imports.room.events
    for step in _steps(room):
        events.clear()
        step()
        assert IssuesChanged() in events


def _steps(room: IssueRoom) -> list[Callable[[], object]]:
    outbox = room.issues.outbox
    return [
        lambda: finish(room, "Isu 1"),
        lambda: outbox.drop(only(room).id),
        lambda: finish(room, "Isu 2"),
        outbox.push,
    ]
