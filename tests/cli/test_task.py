"""`focusdesk project` and `focusdesk task`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.task_shop import Prompt

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def prompt(capsys: pytest.CaptureFixture[str]) -> Iterator[Prompt]:
    made = Prompt(capsys)
    yield made
    made.shop.room.store.close()


@pytest.fixture
def siasn(prompt: Prompt) -> Prompt:
    prompt.run("project", "add", "SIASN", "--stack", "Java", "--share", "8h")
    return prompt


def test_a_project_is_added_and_listed(siasn: Prompt) -> None:
    (project,) = siasn.json("project", "list")
    assert project == {
        "id": project["id"],
        "name": "SIASN",
        "stack": "Java",
        "color": 0,
        "weekly_share": 480,
        "archived": False,
    }
    assert siasn.run("project", "list") == "SIASN, Java, 8 h a week\n"


def test_a_project_is_edited_put_away_and_brought_back(siasn: Prompt) -> None:
    edited = siasn.json(
        "project", "edit", "sia", "--name", "SIASN 2", "--share", "none", "--color", "3"
    )
    assert (edited["name"], edited["weekly_share"], edited["color"]) == (
        "SIASN 2",
        None,
        2,
    )
    assert siasn.json("project", "archive", "SIASN 2")["archived"]
    assert siasn.json("project", "list") == []
    assert len(siasn.json("project", "list", "--all")) == 1
    assert not siasn.json("project", "edit", "SIASN 2", "--restore")["archived"]


def test_with_no_projects_the_list_says_so(prompt: Prompt) -> None:
    assert prompt.run("project", "list") == "No projects yet.\n"
    assert prompt.json("project", "list") == []


def test_a_task_is_added_from_one_line(siasn: Prompt) -> None:
    task = siasn.json("task", "add", "Perbaiki bug login #SIASN 90m besok !")
    assert task == {
        "id": task["id"],
        "title": "Perbaiki bug login",
        "project": "SIASN",
        "project_id": task["project_id"],
        "status": "open",
        "activity": "debugging",
        "cognitive": 4,
        "collaboration": 1,
        "minutes": 90,
        "estimate": {"low": 67, "high": 135},
        "urgency": "high",
        "due": "2026-11-27T16:00:00+07:00",
        "not_before": None,
        "split": None,
        "after": [],
        "setting": None,
        "only_in_core": False,
        "created_at": "2026-11-26T09:18:00+07:00",
        "closed_at": None,
        "assumed": [],
    }


def test_the_words_of_the_line_need_no_quotes(siasn: Prompt) -> None:
    task = siasn.json("task", "add", "Tinjau", "PR", "#482", "#SIASN", "40m")
    assert task["title"] == "Tinjau PR #482"


def test_text_shows_what_was_understood_and_what_is_assumed(siasn: Prompt) -> None:
    text = siasn.run("task", "add", "Tinjau PR #SIASN jumat 14.00 !!")
    assert "Added: Tinjau PR (" in text
    assert "SIASN · 45 m · Code review · due Fri, 27 Nov, 14:00 · Critical" in text
    assert "(the length is assumed)" in text
    assert siasn.json("task", "add", "Tinjau lagi #SIASN")["assumed"] == ["minutes"]


def test_options_win_over_the_line(siasn: Prompt) -> None:
    siasn.run("project", "add", "MyASN")
    first = siasn.json("task", "add", "Riset #SIASN")
    task = siasn.json(
        *("task", "add", "Rilis #SIASN 40m besok"),
        *("--project", "myasn", "--minutes", "1h-3h", "--due", "27/11 14:00"),
        *("--not-before", "hari ini", "--activity", "release", "--cognitive", "2"),
        *("--collaboration", "5", "--urgency", "low", "--after", first["id"][:8]),
        *("--wfo", "--core", "--split", "30-60m"),
    )
    assert task["project"] == "MyASN"
    assert (task["minutes"], task["estimate"]) == (120, {"low": 60, "high": 180})
    assert task["due"] == "2026-11-27T14:00:00+07:00"
    assert task["not_before"] == "2026-11-26T16:00:00+07:00"
    assert (task["activity"], task["urgency"]) == ("release", "low")
    assert (task["cognitive"], task["collaboration"]) == (2, 5)
    assert task["after"] == [first["id"]]
    assert (task["setting"], task["only_in_core"]) == ("WFO", True)
    assert task["split"] == {"min_block": 30, "max_block": 60}


def test_a_new_project_may_be_made_on_the_way(prompt: Prompt) -> None:
    task = prompt.json("task", "add", "Rilis #Baru 40m", "--create-project")
    assert task["project"] == "Baru"


def test_tasks_are_listed_under_their_projects(siasn: Prompt) -> None:
    siasn.run("task", "add", "Tinjau PR #SIASN 40m kemarin")
    siasn.run("task", "add", "Rilis #SIASN 1h30")
    lines = siasn.run("task", "list").splitlines()
    assert lines[0] == "SIASN (2 h 10 m)"
    assert "Tinjau PR" in lines[1]
    assert "overdue since Wed, 25 Nov" in lines[1]
    assert "Rilis" in lines[2]
    assert "1 h 30 m" in lines[2]


def test_the_list_may_be_of_one_project_and_of_closed_tasks(siasn: Prompt) -> None:
    siasn.run("project", "add", "MyASN")
    siasn.run("task", "add", "Satu #SIASN")
    siasn.run("task", "add", "Dua #MyASN")
    siasn.run("task", "done", "Satu")
    assert [t["title"] for t in siasn.json("task", "list")] == ["Dua"]
    assert [t["title"] for t in siasn.json("task", "list", "--done")] == ["Satu"]
    assert len(siasn.json("task", "list", "--all")) == 2
    of_one = siasn.json("task", "list", "--all", "--project", "siasn")
    assert [t["title"] for t in of_one] == ["Satu"]
    assert siasn.run("task", "list", "--project", "siasn") == "No tasks.\n"


def test_a_task_is_edited(siasn: Prompt) -> None:
    siasn.run("task", "add", "Rilis #SIASN 3h besok setelah:x", code=1)
    made = siasn.json("task", "add", "Rilis #SIASN 3h besok")
    edited = siasn.json(
        *("task", "edit", "rilis", "--title", "Rilis 2", "--minutes", "45m"),
        *("--due", "none", "--no-split", "--wfa"),
    )
    assert edited["id"] == made["id"]
    assert (edited["title"], edited["minutes"]) == ("Rilis 2", 45)
    assert (edited["due"], edited["split"], edited["setting"]) == (None, None, "WFA")
    assert siasn.json("task", "edit", "Rilis", "--anywhere")["setting"] is None


def test_tasks_are_closed_and_opened_by_several_names(siasn: Prompt) -> None:
    first = siasn.json("task", "add", "Satu #SIASN")
    siasn.run("task", "add", "Dua #SIASN")
    assert (
        siasn.run("task", "done", first["id"][:6], "dua") == "Done: Satu\nDone: Dua\n"
    )
    assert siasn.run("task", "reopen", "satu") == "Open again: Satu\n"
    (dropped,) = siasn.json("task", "drop", "satu")
    assert dropped["status"] == "dropped"
    assert dropped["closed_at"] == "2026-11-26T09:18:00+07:00"


def test_a_misspelt_name_among_several_changes_nothing(siasn: Prompt) -> None:
    siasn.run("task", "add", "Satu #SIASN")
    siasn.run("task", "done", "Satu", "Entah", code=1)
    assert len(siasn.json("task", "list")) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["add", "Rilis #SIASN 0m"], "0 minutes cannot be planned"),
        (["add", "Rilis #SIASN 100 jam"], "Split it into smaller tasks."),
        (["add", "#SIASN 40m"], "what is to be done"),
        (["add", "Rilis #SIASN 31/2"], '"31/2" is not a date.'),
        (["add", "Rilis #SIASM"], "SIASN"),
        (["add", "Rilis #SIASN", "--minutes", "lama"], '"lama" is not a length'),
        (["add", "Rilis #SIASN", "--due", "kapan"], '"kapan" is not a date.'),
        (["add", "Rilis #SIASN", "--minutes", "9-3m"], "Write the smaller"),
        (["done", "entah"], "entah"),
    ],
)
def test_what_is_refused_is_said_in_a_sentence(
    siasn: Prompt, arguments: list[str], said: str
) -> None:
    assert siasn.run("task", *arguments, code=1) == ""
    assert said in siasn.error
    assert siasn.json("task", "list") == []


def test_a_circle_is_refused_by_its_titles(siasn: Prompt) -> None:
    siasn.run("task", "add", "Satu #SIASN")
    siasn.run("task", "add", "Dua #SIASN setelah:satu")
    siasn.run("task", "edit", "Satu", "--after", "Dua", code=1)
    assert "Satu > Dua > Satu" in siasn.error


def test_a_task_after_itself_is_refused(siasn: Prompt) -> None:
    siasn.run("task", "add", "Satu #SIASN")
    siasn.run("task", "edit", "Satu", "--after", "Satu", code=1)
    assert "cannot wait for itself" in siasn.error


@pytest.mark.parametrize(
    "arguments",
    [["add"], ["add", "x #SIASN", "--cognitive", "6"], ["list", "--nonsense"]],
)
def test_wrong_usage_ends_with_two(siasn: Prompt, arguments: list[str]) -> None:
    siasn.run("task", *arguments, code=2)


def test_only_writing_commands_tell_the_window(siasn: Prompt) -> None:
    siasn.shop.told.clear()
    siasn.run("task", "list")
    siasn.run("task", "add", "Satu #SIASN")
    siasn.run("project", "list")
    assert siasn.shop.told == [False, True, False]


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("--wfa", "--wfo"), "--wfa, --wfo"),
        (("--anywhere", "--wfo"), "--wfo, --anywhere"),
        (("--split", "30m", "--no-split"), "--split, --no-split"),
    ],
)
def test_options_that_contradict_each_other_are_refused(
    prompt: Prompt, options: tuple[str, ...], named: str
) -> None:
    prompt.shop.room.project("SIASN")
    prompt.run("task", "add", "Rilis #SIASN 1j", *options, code=2)
    assert f"{named} contradict each other" in prompt.error
    assert prompt.shop.room.tasks.open() == ()


def test_places_in_a_line_that_contradict_each_other_are_refused(
    prompt: Prompt,
) -> None:
    prompt.shop.room.project("SIASN")
    prompt.run("task", "add", "Rilis #SIASN 1j @wfa @wfo", code=1)
    assert "@wfa and @wfo" in prompt.error
    prompt.run("task", "add", "Rilis #SIASN 1j @wfa @wfo", "--wfo")
    assert len(prompt.shop.room.tasks.open()) == 1


def test_an_hour_no_day_has_is_refused(prompt: Prompt) -> None:
    prompt.shop.room.project("SIASN")
    prompt.run("task", "add", "Rilis #SIASN 1j jumat 25.00", code=1)
    assert "jumat 25.00" in prompt.error
    assert prompt.shop.room.tasks.open() == ()
