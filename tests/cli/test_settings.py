"""`focusdesk settings` and `focusdesk matrix`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.settings_shop import Prompt, SettingsShop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def prompt(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Iterator[Prompt]:
    made = Prompt(SettingsShop(tmp_path), capsys)
    yield made
    made.shop.room.store.close()


def test_every_setting_is_listed_and_what_differs_is_marked(prompt: Prompt) -> None:
    prompt.run("settings", "set", "theme", "dark")
    lines = prompt.run("settings").splitlines()
    assert "* theme = dark (default system)" in lines
    assert "  plan_days = 5" in lines
    assert "  planner.misfit.deep.wfo = 20" in lines
    assert sum(line.startswith("*") for line in lines) == 1
    listed = prompt.json("settings")
    assert listed["theme"] == "dark"
    assert listed["own_addresses"] == []
    assert listed["planner"]["misfit.deep.wfo"] == 20


def test_a_weight_is_set_kept_and_reset(prompt: Prompt) -> None:
    name = "planner.misfit.deep.wfo"
    assert prompt.json("settings", "set", name, "30") == {"key": name, "value": 30}
    assert prompt.shop.told == [True]
    assert prompt.json("settings")["planner"]["misfit.deep.wfo"] == 30
    prompt.run("settings", "reset", name)
    prompt.run("settings", "set", "planner.stability.same_day", "1")
    prompt.run("settings", "reset", "planner")
    assert (prompt.shop.folder / "settings.toml").read_text() == ""


def test_a_value_that_cannot_be_is_told_and_nothing_is_kept(prompt: Prompt) -> None:
    prompt.run("settings", "set", "planner.stability.same_day", "9999", code=1)
    assert "a number from 0-2000 is wanted" in prompt.error
    assert "settings.toml" not in prompt.error
    prompt.run("settings", "set", "theme", "drak", code=1)
    assert "Did you mean dark?" in prompt.error
    prompt.run("settings", "set", "them", "dark", code=1)
    assert "theme" in prompt.error
    assert not (prompt.shop.folder / "settings.toml").exists()


def test_a_file_that_is_wrong_is_named(prompt: Prompt) -> None:
    (prompt.shop.folder / "settings.toml").write_text("plan_days = 99\n")
    prompt.run("settings", code=1)
    assert "settings.toml:1" in prompt.error
    assert "move it away" in prompt.error


def test_a_work_model_is_checked_before_it_is_in_force(prompt: Prompt) -> None:
    prompt.run("settings", "set", "work_model", "ramadan")
    assert prompt.json("settings")["work_model"] == "ramadan"
    prompt.run("settings", "set", "work_model", "ramadn", code=1)
    assert "ramadan" in prompt.error
    assert prompt.json("settings")["work_model"] == "ramadan"


def test_the_matrix_lists_every_activity(prompt: Prompt) -> None:
    rows = {row["activity"]: row for row in prompt.json("matrix")}
    assert len(rows) == 14
    for name in ("coding", "debugging", "research"):
        assert (rows[name]["class"], rows[name]["fits"]) == ("deep", "WFA")
    for name in ("pair", "planning", "retrospective", "review", "design"):
        assert (rows[name]["class"], rows[name]["fits"]) == ("collab", "WFO")
        assert rows[name]["only_in_core"]
    assert "Code review" in prompt.run("matrix")


def test_a_cell_is_set_marked_and_reset(prompt: Prompt) -> None:
    row = prompt.json("matrix", "set", "coding", "--cognitive", "5", "--place", "WFA")
    assert (row["cognitive"], row["setting"], row["differs"]) == (5, "WFA", True)
    assert prompt.run("matrix").splitlines()[0].startswith("* Coding")
    assert prompt.json("matrix", "set", "coding", "--place", "any")["setting"] is None
    row = prompt.json("matrix", "reset", "coding")
    assert (row["cognitive"], row["differs"]) == (4, False)
    prompt.run("matrix", "set", "review", "--no-core", "--minutes", "90")
    prompt.run("matrix", "reset")
    assert not any(row["differs"] for row in prompt.json("matrix"))


def test_open_tasks_follow_when_asked(prompt: Prompt) -> None:
    prompt.shop.room.task("Validasi")
    before = prompt.json("matrix", "set", "coding", "--cognitive", "5")
    assert before["followed"] == 0
    text = prompt.run("matrix", "set", "coding", "--cognitive", "4")
    assert "follow" not in text
    text = prompt.run("matrix", "set", "coding", "--collaboration", "2", "--apply")
    assert "1 task follows the matrix now." in text
    (task,) = prompt.shop.room.tasks.open()
    assert (task.cognitive, task.collaboration) == (4, 2)


def test_wrong_words_for_the_matrix_are_told(prompt: Prompt) -> None:
    prompt.run("matrix", "set", "codin", "--cognitive", "5", code=1)
    assert "coding" in prompt.error
    prompt.run("matrix", "set", "coding", "--cognitive", "9", code=2)
    prompt.run("matrix", "set", "coding", "--minutes", "0", code=1)
    assert "0 minutes are not possible" in prompt.error


def test_a_broken_matrix_is_told_and_the_usual_one_shown(prompt: Prompt) -> None:
    (prompt.shop.folder / "allocation.toml").write_text("[coding]\ncognitiv = 5\n")
    assert len(prompt.json("matrix")) == 14
    assert "allocation.toml:2" in prompt.error
    prompt.run("matrix", "set", "coding", "--cognitive", "5", code=1)
    assert "cognitiv = 5" in (prompt.shop.folder / "allocation.toml").read_text()
