"""`focusdesk task import`, as it is typed."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.task_shop import Prompt, TaskShop
from tests.services.import_room import EXPORTS, ImportRoom

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TABLE = EXPORTS / "spreadsheet.csv"


class Terminal:
    """Somebody at the keyboard who gives one answer."""

    def __init__(self, answer: str) -> None:
        self.answer = answer

    def isatty(self) -> bool:
        return True

    def readline(self, size: int = -1) -> str:
        del size
        return f"{self.answer}\n"


class ImportShop(TaskShop):
    """A `Workshop` that has tasks and their imports."""

    def __init__(self, imports: ImportRoom) -> None:
        super().__init__(room=imports.room)
        self.shelf = imports

    def desk(self) -> Any:  # noqa: ANN401 - a desk with tasks only
        room = self.shelf.room
        return SimpleNamespace(
            tasks=room.tasks, imports=self.shelf.imports, clock=room.clock
        )


@pytest.fixture
def prompt(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Prompt]:
    shop = ImportShop(ImportRoom(tmp_path))
    yield Prompt(capsys, shop)
    shop.room.store.close()


def titles(prompt: Prompt) -> list[str]:
    return [task.title for task in prompt.shop.room.tasks.open()]


def test_a_dry_run_shows_everything_and_writes_nothing(prompt: Prompt) -> None:
    said = prompt.run("task", "import", str(TABLE), "--dry-run")
    assert said.startswith("Table (CSV): 5 new, 0 changed, 0 unchanged, 2 left out\n")
    assert "Columns: Title = Judul, Project = Proyek" in said
    assert "New projects: SIASN, MyASN, Tim" in said
    assert "SIASN · 1 h 30 m · Debugging · Fri, 27 Nov, 14:00" in said
    assert '"kapan-kapan" is not a date' in said
    assert said.endswith("Nothing was written.\n")
    assert titles(prompt) == []
    assert prompt.shop.told == [False]


def test_a_dry_run_wins_over_yes_and_json(prompt: Prompt) -> None:
    answer = prompt.json("task", "import", str(TABLE), "--dry-run", "--yes")
    assert (answer["new"], answer["written"]) == (5, False)
    assert titles(prompt) == []


def test_yes_writes_without_asking(prompt: Prompt) -> None:
    said = prompt.run("task", "import", str(TABLE), "--yes")
    assert said.endswith("5 tasks added, 0 changed.\n")
    assert len(titles(prompt)) == 4
    assert prompt.shop.told == [True]
    again = prompt.run("task", "import", str(TABLE))
    assert "5 unchanged" in again
    assert again.endswith("There is nothing to write.\n")


def test_where_nobody_can_be_asked_nothing_is_written(
    prompt: Prompt, monkeypatch: pytest.MonkeyPatch
) -> None:
    from io import StringIO

    monkeypatch.setattr("sys.stdin", StringIO())
    said = prompt.run("task", "import", str(TABLE), code=1)
    assert "5 new" in said
    assert "--yes" in prompt.error
    assert titles(prompt) == []


@pytest.mark.parametrize(("answer", "count"), [("y", 4), ("n", 0), ("", 0)])
def test_at_a_terminal_the_person_is_asked(
    prompt: Prompt, monkeypatch: pytest.MonkeyPatch, answer: str, count: int
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(answer))
    said = prompt.run("task", "import", str(TABLE))
    assert "Write this?" in said
    assert len(titles(prompt)) == count


def test_json_writes_and_tells_every_entry(prompt: Prompt) -> None:
    answer = prompt.json("task", "import", str(EXPORTS / "taskwarrior.json"))
    assert (answer["kind"], answer["written"]) == ("taskwarrior", True)
    assert (answer["new"], answer["skipped"]) == (6, 2)
    first, left = answer["entries"][0], answer["entries"][4]
    assert first["outcome"] == "new"
    assert first["task"]["due"] == "2026-11-27T14:00:00+07:00"
    assert first["task"]["project"] == "SIASN"
    assert left["task"] is None
    assert left["remarks"][0]["code"] == "recurring_template"
    assert prompt.shop.room.tasks.find(first["task"]["id"]).title == first["title"]


def test_columns_are_named_once(prompt: Prompt, tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("a,b,c\nRilis,45,SIASN\n")
    prompt.run("task", "import", str(table), code=1)
    assert "Which column" in prompt.error or "columns: a, b, c" in prompt.error
    pairs = ("--map", "title=a,minutes=b", "--map", "project=C")
    answer = prompt.json("task", "import", str(table), *pairs)
    assert answer["columns"] == {"title": "a", "minutes": "b", "project": "c"}
    table.write_text("a,b,c\nUji,30,SIASN\n")
    said = prompt.run("task", "import", str(table), "--yes")
    assert "Uji  (SIASN · 30 m · Testing)" in said


@pytest.mark.parametrize("pair", ["judul", "judul=a", "=a"])
def test_a_pair_that_is_none_is_a_mistake_of_usage(prompt: Prompt, pair: str) -> None:
    prompt.run("task", "import", str(TABLE), "--map", pair, code=2)


def test_tasks_without_a_project_go_to_the_named_one(
    prompt: Prompt, tmp_path: Path
) -> None:
    todo = tmp_path / "todo.txt"
    todo.write_text("Satu\nDua +Lain\n")
    answer = prompt.json("task", "import", str(todo), "--project", "Masuk")
    assert answer["projects"] == ["Masuk", "Lain"]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.csv", b"", "empty"),
        ("a.csv", b"PK\x03\x04xlsx", "spreadsheet"),
        ("a.json", b"{}", "no list of tasks"),
        ("a.json", b"[" * 99999, "nested"),
        ("a.json", b'[{"uuid"', "broken in line 1"),
        ("a.csv", b"x" * 10_000_001, "larger than 10 MB"),
        ("a.txt", b"a\n" * 20_002, "more than 20000 entries"),
    ],
)
def test_a_file_that_yields_nothing_is_refused_in_a_sentence(
    prompt: Prompt, tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    prompt.run("task", "import", str(path), code=1)
    assert said in prompt.error
    prompt.run("task", "import", str(tmp_path / "tidak-ada"), code=1)
    assert prompt.error
