"""`focusdesk task gitlab`, as it is typed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.task_shop import Prompt
from tests.cli.test_task_import import Terminal
from tests.gitlab import TOKEN, FakeGitLab, Fault, gitlab, issue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Answers(Terminal):
    """Somebody at the keyboard who answers one question after another."""

    def __init__(self, *answers: str) -> None:
        super().__init__("")
        self.left = list(answers)

    def readline(self, size: int = -1) -> str:
        self.answer = self.left.pop(0)
        return super().readline(size)


@pytest.fixture
def server() -> Iterator[FakeGitLab]:
    issues = (
        issue(1, "Perbaiki login", labels=["bug"], seconds=5400),
        issue(2, "Tulis dokumentasi"),
    )
    with gitlab(*issues) as made:
        yield made


@pytest.fixture
def prompt(capsys: pytest.CaptureFixture[str]) -> Iterator[Prompt]:
    made = Prompt(capsys)
    yield made
    made.shop.room.store.close()


@pytest.fixture
def token_file(tmp_path: Path) -> str:
    path = tmp_path / "token"
    path.write_text(f"{TOKEN}\n", encoding="utf-8")
    return str(path)


@pytest.fixture
def ready(prompt: Prompt, server: FakeGitLab, token_file: str) -> Prompt:
    command = ("task", "gitlab", "add", "--url", server.url)
    prompt.run(*command, "--token-file", token_file)
    return prompt


def answers(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(text))


def test_an_account_is_tried_before_it_is_kept(
    prompt: Prompt, server: FakeGitLab, token_file: str
) -> None:
    command = ("task", "gitlab", "add", "--url", server.url)
    said = prompt.run(*command, "--token-file", token_file)
    assert said.startswith(
        "Connected as Budi Santoso (@budi). 2 open issues are yours."
    )
    listed = prompt.json("task", "gitlab", "list")
    assert [a["user"] for a in listed["accounts"]] == ["budi"]
    assert listed["waiting"] == []
    assert TOKEN not in str(listed)


def test_a_token_is_read_from_standard_input(
    prompt: Prompt, server: FakeGitLab, monkeypatch: pytest.MonkeyPatch
) -> None:
    from io import StringIO

    monkeypatch.setattr(sys, "stdin", StringIO(f"{TOKEN}\n"))
    prompt.run("task", "gitlab", "add", "--url", server.url)


def test_a_wrong_token_is_network_trouble_and_nothing_is_kept(
    prompt: Prompt, server: FakeGitLab, tmp_path: Path
) -> None:
    path = tmp_path / "token"
    path.write_text("glpat-salah", encoding="utf-8")
    command = ("task", "gitlab", "add", "--url", server.url)
    prompt.run(*command, "--token-file", str(path), code=4)
    assert "does not accept the token" in prompt.error
    assert prompt.json("task", "gitlab", "list")["accounts"] == []


def test_an_address_over_http_is_refused(prompt: Prompt, token_file: str) -> None:
    command = ("task", "gitlab", "add", "--url", "http://git.example.go.id")
    prompt.run(*command, "--token-file", token_file, code=1)
    assert "read the token" in prompt.error


def test_a_missing_token_file_is_told(prompt: Prompt, server: FakeGitLab) -> None:
    command = ("task", "gitlab", "add", "--url", server.url)
    prompt.run(*command, "--token-file", "/nowhere/token", code=1)
    assert "there is no such file" in prompt.error


def test_issues_are_shown_and_written_with_yes(ready: Prompt) -> None:
    said = ready.run("task", "gitlab", "import", "--dry-run")
    assert said.startswith("GitLab: 2 new, 0 changed, 0 unchanged, 0 left out\n")
    assert "New projects: siasn" in said
    assert said.endswith("Nothing was written.\n")
    ready.run("task", "gitlab", "import", code=1)
    assert "--yes" in ready.error
    ready.run("task", "gitlab", "import", "--yes")
    assert len(ready.json("task", "list")) == 2
    again = ready.json("task", "gitlab", "import")
    assert (again["new"], again["changed"], again["written"]) == (0, 0, False)


def test_paths_are_placed_by_option(ready: Prompt) -> None:
    ready.run("task", "gitlab", "import", "--place", "bkn/siasn", code=2)
    place = ("--place", "bkn/siasn=SIASN Inti")
    answer = ready.json("task", "gitlab", "import", *place)
    assert answer["places"] == {"bkn/siasn": "SIASN Inti"}
    assert [p["name"] for p in ready.json("project", "list")] == ["SIASN Inti"]


def test_paths_are_placed_by_answer_once(
    ready: Prompt, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Answers("SIASN", "y"))
    ready.run("task", "gitlab", "import")
    assert [p["name"] for p in ready.json("project", "list")] == ["SIASN"]
    monkeypatch.setattr(sys, "stdin", Answers())
    said = ready.run("task", "gitlab", "import")
    assert said.endswith("There is nothing to write.\n")


def test_what_ended_there_ends_here_only_when_said(
    ready: Prompt, server: FakeGitLab
) -> None:
    ready.run("task", "gitlab", "import", "--yes")
    server.change(1, state="closed")
    said = ready.run("task", "gitlab", "import", "--yes")
    assert "bkn/siasn#1 was closed there" in said
    assert len(ready.json("task", "list")) == 2
    ready.run("task", "gitlab", "import", "--yes", "--close-ended")
    assert [t["title"] for t in ready.json("task", "list")] == ["Tulis dokumentasi"]


def test_network_trouble_leaves_everything_as_it_is(
    ready: Prompt, server: FakeGitLab
) -> None:
    server.faults = [Fault(hang=True)]
    ready.run("task", "gitlab", "import", "--yes", code=4)
    assert "did not answer in time" in ready.error
    assert ready.json("task", "list") == []


def test_done_says_how_to_close_the_issue_where_nobody_can_be_asked(
    ready: Prompt, server: FakeGitLab
) -> None:
    ready.run("task", "gitlab", "import", "--yes")
    ready.run("task", "done", "login")
    assert (
        "Also close bkn/siasn#1 on GitLab? focusdesk task gitlab close" in ready.error
    )
    assert server.written == []
    said = ready.run("task", "gitlab", "close", "login")
    assert said == "Closed there: bkn/siasn#1\n"
    assert server.find(1)["state"] == "closed"


@pytest.mark.parametrize(("answer", "state"), [("y", "closed"), ("n", "opened")])
def test_done_asks_at_a_terminal(
    ready: Prompt,
    server: FakeGitLab,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    state: str,
) -> None:
    ready.run("task", "gitlab", "import", "--yes")
    answers(monkeypatch, answer)
    ready.run("task", "done", "login")
    assert server.find(1)["state"] == state


def test_only_a_task_that_is_done_can_close_its_issue(ready: Prompt) -> None:
    ready.run("task", "gitlab", "import", "--yes")
    ready.run("task", "gitlab", "close", "login", code=1)
    ready.run("task", "add", "Sendiri #siasn 30m")
    ready.run("task", "done", "Sendiri")
    ready.run("task", "gitlab", "close", "Sendiri", code=1)
    assert "“Sendiri”" in ready.error


def test_what_waits_is_listed_sent_or_dropped(
    ready: Prompt, server: FakeGitLab
) -> None:
    ready.run("task", "gitlab", "import", "--yes")
    for title in ("login", "dokumentasi"):
        ready.run("task", "done", title)
        server.faults = [Fault(500)] * 3
        ready.run("task", "gitlab", "close", title, code=4)
        server.faults = []
    said = ready.run("task", "gitlab", "list")
    assert "2 closings wait for the network:" in said
    assert "bkn/siasn#1 · Perbaiki login: it failed by itself" in said
    ready.run("task", "gitlab", "drop", "bkn/siasn", code=1)
    said = ready.run("task", "gitlab", "drop", "siasn#2")
    assert said.startswith("Not sent any more: bkn/siasn#2\n1 closing waits")
    assert ready.json("task", "gitlab", "push") == {"waiting": []}
    assert server.find(2)["state"] == "opened"
    assert ready.run("task", "gitlab", "push") == "Nothing waits to be sent.\n"


def test_an_account_is_removed_and_its_tasks_stay(ready: Prompt) -> None:
    ready.run("task", "gitlab", "import", "--yes")
    assert ready.run("task", "gitlab", "remove").startswith("Removed: @budi")
    assert len(ready.json("task", "list")) == 2
    ready.run("task", "gitlab", "import", code=1)
    assert "Nothing is called" in ready.error
