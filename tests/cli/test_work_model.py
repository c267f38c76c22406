"""`focusdesk model`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.calendar_shop import Prompt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

UNIT = """\
name = "Unit"
zone = "Asia/Makassar"
[weekdays.monday-friday]
hours = ["08:00-16:00"]
breaks = ["12:00-13:00"]
"""


@pytest.fixture
def prompt(capsys: pytest.CaptureFixture[str]) -> Iterator[Prompt]:
    made = Prompt(capsys)
    yield made
    made.shop.bench.store.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "unit.toml"
    path.write_text(UNIT)
    return path


def test_the_models_are_listed_and_the_one_in_force_is_marked(prompt: Prompt) -> None:
    lines = prompt.run("model", "list").splitlines()
    assert [line for line in lines if line.startswith("*")] == [
        "* wfa3-wfo2    3 WFA : 2 WFO · 37 h 30 m"
    ]
    listed = {m["id"]: m for m in prompt.json("model", "list")}
    assert listed["ramadan"]["weekly_minutes"] == 32 * 60 + 30
    assert [m["id"] for m in listed.values() if m["used"]] == ["wfa3-wfo2"]


def test_a_model_is_shown_in_full(prompt: Prompt) -> None:
    text = prompt.run("model", "show")
    dash = "\N{EN DASH}"
    assert f"Tue{dash}Wed  WFO  07:30{dash}16:00  (Lunch 12:00{dash}13:00)" in text
    assert f"Fri      WFA  07:30{dash}16:30  (Lunch 11:30{dash}13:00)" in text
    assert f"No-meeting windows: 08:00{dash}10:00, 15:00{dash}17:00" in text
    assert "thesis" in text
    shown = prompt.json("model", "show", "ramadan")
    assert shown["weekdays"]["4"] == {
        "hours": [{"start": "08:00", "end": "15:30"}],
        "breaks": [{"start": "11:30", "end": "12:30", "kind": "lunch"}],
    }


def test_a_file_is_checked_without_being_used(prompt: Prompt, file: Path) -> None:
    assert prompt.run("model", "check", file) == "Unit can be used: 35 h a week.\n"
    file.write_text(UNIT.replace("16:00", "07:00"))
    prompt.run("model", "check", file, code=1)
    assert "unit.toml:4: 08:00-07:00 ends before it starts" in prompt.error
    assert prompt.shop.settings.work_model == "wfa3-wfo2"
    assert prompt.shop.told == [False, False]


def test_a_model_or_a_file_is_put_in_force(prompt: Prompt, file: Path) -> None:
    prompt.run("model", "use", "wfo-full")
    assert prompt.shop.settings.work_model == "wfo-full"
    prompt.run("model", "use", file)
    assert prompt.shop.settings.work_model == str(file)
    assert "* unit         Unit · 35 h\n" in prompt.run("model", "list")
    assert prompt.shop.told == [True, True, False]


def test_a_name_nobody_knows_is_refused_with_close_ones(prompt: Prompt) -> None:
    prompt.run("model", "use", "ramadhan", code=1)
    assert "ramadan" in prompt.error
    assert prompt.shop.settings.work_model == "wfa3-wfo2"
