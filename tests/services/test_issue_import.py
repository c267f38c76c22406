"""Importing the issues of a server: first, again, what ended there, and back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.errors import AccountInvalid, NotFound, ServerTrouble
from focusdesk.domain.task import Activity, Estimate, TaskStatus, Urgency
from focusdesk.services.events import IssuesChanged, TasksChanged
from focusdesk.services.task_merge import Outcome
from tests.gitlab import SITI, Fault, gitlab, issue
from tests.services.import_room import ImportRoom
from tests.services.issue_room import IssueRoom

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def room(tmp_path: Path) -> Iterator[IssueRoom]:
    issues = (
        issue(
            1,
            "Perbaiki  login",
            due_date="2026-11-30",
            labels=["bug", "prioritas::tinggi"],
            seconds=5400,
        ),
        issue(2, "Tulis dokumentasi API", labels=["dokumentasi"]),
        issue(1, "Rapikan menu", path="bkn/luar/portal", labels=["P1"]),
    )
    imports = ImportRoom(tmp_path)
    with gitlab(*issues) as server:
        made = IssueRoom(imports, server)
        made.account()
        imports.room.events.clear()
        yield made
    imports.room.store.close()


def state(room: IssueRoom) -> object:
    with room.imports.room.store.reading() as tx:
        return (
            room.imports.room.snapshot(),
            tx.task_links.all(),
            tx.accounts.all(),
            tx.outbox.all(),
        )


def ended(room: IssueRoom, *iids: int) -> frozenset[str]:
    return frozenset(str(room.server.find(iid)["id"]) for iid in iids)


def test_a_preview_writes_nothing(room: IssueRoom) -> None:
    before = state(room)
    assert room.preview().count(Outcome.NEW) == 3
    assert state(room) == before
    assert room.imports.room.events == []
    assert room.server.written == []


def test_an_issue_becomes_a_task_with_what_it_tells(room: IssueRoom) -> None:
    room.take()
    task = room.task("Perbaiki login")
    assert task.estimate == Estimate.around(90)
    assert task.activity is Activity.DEBUGGING
    assert task.urgency is Urgency.HIGH
    # The end of that Monday's work in Jakarta.
    assert task.due == datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
    assert room.task("menu").urgency is Urgency.CRITICAL
    assert room.task("dokumentasi").activity is Activity.DOCUMENTATION
    link = room.link("login")
    assert (link.reference, link.project, link.iid) == ("bkn/siasn#1", 3, 1)
    assert link.url == "https://git.example.go.id/bkn/siasn/-/issues/1"


def test_importing_twice_changes_nothing(room: IssueRoom) -> None:
    room.take()
    before, steps = state(room), len(room.imports.room.tasks.history.done)
    again = room.take()
    assert again.count(Outcome.NEW) == again.count(Outcome.CHANGED) == 0
    assert not again.changes_tasks
    assert state(room) == before
    assert len(room.imports.room.tasks.history.done) == steps


def test_only_what_changed_is_asked_for_again(room: IssueRoom) -> None:
    room.take()
    room.server.asked.clear()
    room.take()
    assert all("updated_after=2026-11-26T02%3A59" in line for line in room.server.asked)


def test_the_project_of_a_path_is_asked_once_and_remembered(room: IssueRoom) -> None:
    account = room.issues.accounts.find()
    imports = room.issues.imports
    file = imports.opening(account.id)()
    reading = imports.understanding(file)()
    guessed = imports.places(account.id, reading)
    assert [(p.path, p.project, p.is_known) for p in guessed] == [
        ("bkn/siasn", "siasn", False),
        ("bkn/luar/portal", "portal", False),
    ]
    room.take({"bkn/siasn": "SIASN Inti", "bkn/luar/portal": "SIASN Inti"})
    assert [p.name for p in room.imports.room.tasks.projects()] == ["SIASN Inti"]
    room.server.issues.append(issue(9, "Isu baru", updated_at=room.server.now))
    again = imports.understanding(imports.opening(account.id)())()
    told = imports.places(account.id, again)
    assert [(p.path, p.project, p.is_known) for p in told] == [
        ("bkn/siasn", "SIASN Inti", True)
    ]
    room.take()
    project = room.imports.room.tasks.find_project("SIASN Inti")
    assert room.task("Isu baru").project_id == project.id


def test_a_project_of_that_name_is_used_whatever_its_case(room: IssueRoom) -> None:
    project = room.imports.room.project("SIASN")
    room.take()
    assert room.task("login").project_id == project.id


def test_what_changed_there_is_taken_unless_the_person_changed_it_here(
    room: IssueRoom,
) -> None:
    room.take()
    tasks = room.imports.room.tasks
    tasks.edit(room.task("login").id, title="Login cepat")
    room.server.change(1, title="Perbaiki login SSO", due_date=None)
    (line,) = (one for one in room.take().lines if one.outcome is Outcome.CHANGED)
    assert (line.fields, line.kept) == (("due",), ("title",))
    assert room.task("Login cepat").due is None


def test_what_was_closed_there_is_shown_and_stays_until_the_person_says_so(
    room: IssueRoom,
) -> None:
    room.take()
    room.server.change(1, state="closed", closed_at="2026-11-25T04:00:00.000Z")
    (line,) = (one for one in room.take().lines if one.outcome is Outcome.ENDED)
    assert (line.title, line.where) == ("Perbaiki login", "bkn/siasn#1")
    assert [p.code for p in line.problems] == ["closed_there"]
    assert room.task("login").status is TaskStatus.OPEN
    # Still shown later, although the server does not tell it again.
    room.server.now = "2026-11-26T05:00:00.000Z"
    assert room.preview().count(Outcome.ENDED) == 1
    taken = room.take(ended=ended(room, 1))
    assert taken.changes_tasks
    task = room.task("login")
    assert task.status is TaskStatus.DONE
    assert task.closed_at == datetime(2026, 11, 25, 4, tzinfo=UTC)
    assert room.preview().count(Outcome.ENDED) == 0
    assert room.issues.outbox.questions() == ()
    assert room.imports.room.tasks.undo() == "tasks_imported"
    assert room.task("login").status is TaskStatus.OPEN


@pytest.mark.parametrize("how", ["unassigned", "gone"])
def test_what_is_not_the_persons_any_more_is_dropped_only_when_asked(
    room: IssueRoom, how: str
) -> None:
    room.take()
    if how == "gone":
        room.server.gone = {3}
    else:
        room.server.change(2, assignees=[SITI])
    lines = [o for o in room.take().lines if o.outcome is Outcome.ENDED]
    codes = {p.code for line in lines for p in line.problems}
    assert codes == {f"{how}_there"}
    assert room.task("dokumentasi").status is TaskStatus.OPEN
    room.take(ended=ended(room, 2))
    assert room.task("dokumentasi").status is TaskStatus.DROPPED


def test_what_is_opened_again_there_is_opened_again_here(room: IssueRoom) -> None:
    room.take()
    room.server.change(1, state="closed")
    room.take(ended=ended(room, 1))
    room.server.now = "2026-11-27T05:00:00.000Z"
    room.server.change(1, state="opened")
    assert room.take().count(Outcome.CHANGED) == 1
    assert room.task("login").status is TaskStatus.OPEN


def test_an_import_is_taken_back_and_again_as_one_step(room: IssueRoom) -> None:
    before = state(room)
    room.take()
    after = state(room)
    tasks = room.imports.room.tasks
    assert tasks.undo() == "tasks_imported"
    assert state(room) == before
    assert tasks.redo() == "tasks_imported"
    assert state(room) == after
    tasks.undo()
    # What was taken back comes again when it is asked for again.
    assert room.take().count(Outcome.NEW) == 3


def test_an_account_that_comes_back_doubles_nothing(room: IssueRoom) -> None:
    room.take()
    room.imports.room.tasks.done(room.task("menu").id)
    room.issues.accounts.remove(room.issues.accounts.find().id)
    assert room.issues.outbox.links() == {}
    room.account()
    again = room.take()
    assert again.count(Outcome.NEW) == 0
    assert len(room.issues.outbox.links()) == 3
    assert room.issues.outbox.questions() == ()


def test_undo_works_after_the_account_was_removed(room: IssueRoom) -> None:
    room.take()
    room.issues.accounts.remove(room.issues.accounts.find().id)
    assert room.imports.room.tasks.undo() == "tasks_imported"
    assert room.imports.room.snapshot() == ((), ())


def test_a_server_in_trouble_changes_nothing(room: IssueRoom) -> None:
    room.take()
    before = state(room)
    room.server.faults = [Fault(hang=True)]
    with pytest.raises(ServerTrouble):
        room.take()
    assert state(room) == before


def test_adding_an_account_again_renews_its_token_and_keeps_the_rest(
    room: IssueRoom,
) -> None:
    room.take()
    before = room.issues.accounts.find()
    room.server.token = "glpat-baru"
    assert room.account("glpat-baru") == before
    room.server.asked.clear()
    room.take()
    assert room.server.asked
    # Without a token, the kept one is tried.
    access = room.issues.accounts.access(room.server.url, "")
    assert access.token == "glpat-baru"


def test_events_tell_of_accounts_and_tasks(room: IssueRoom) -> None:
    room.take()
    assert room.imports.room.events == [TasksChanged()]
    room.issues.accounts.remove(room.issues.accounts.find().id)
    assert room.imports.room.events[-1] == IssuesChanged()


def test_accounts_are_found_by_a_part_of_their_name(room: IssueRoom) -> None:
    accounts = room.issues.accounts
    account = accounts.find()
    assert account.name == "@budi · 127.0.0.1"
    assert accounts.find("budi") == accounts.find(account.id[:6]) == account
    with pytest.raises(NotFound):
        accounts.find("siti")


@pytest.mark.parametrize(
    ("url", "token", "code"),
    [
        ("", "t", "url_invalid"),
        ("ftp://git.example.go.id", "t", "url_invalid"),
        ("https://budi:rahasia@git.example.go.id", "t", "url_invalid"),
        ("https://git.example.go.id:x", "t", "url_invalid"),
        ("http://git.example.go.id", "t", "url_unsafe"),
        ("git.example.go.id", "", "token_invalid"),
        ("git.example.go.id", "a b", "token_invalid"),
        ("git.example.go.id", "a\r\nX: y", "token_invalid"),
        ("git.example.go.id", "tökén", "token_invalid"),
    ],
)
def test_addresses_and_tokens_that_cannot_be_are_refused(
    room: IssueRoom, url: str, token: str, code: str
) -> None:
    with pytest.raises(AccountInvalid) as caught:
        room.issues.accounts.access(url, token)
    assert [p.code for p in caught.value.problems] == [code]
    assert "rahasia" not in str(caught.value)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("git.example.go.id/", "https://git.example.go.id"),
        (
            "https://Git.Example.go.id/gitlab/api/v4/",
            "https://git.example.go.id/gitlab",
        ),
        ("http://localhost:8080", "http://localhost:8080"),
        ("http://[::1]:80/", "http://[::1]:80"),
    ],
)
def test_addresses_are_kept_in_one_form(room: IssueRoom, given: str, kept: str) -> None:
    assert room.issues.accounts.access(given, "t").url == kept
