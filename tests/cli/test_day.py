from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.focus_shop import FocusShop, Prompt
from tests.services.focus_room import MYASN, SIASN, at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def prompt(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Prompt]:
    shop = FocusShop(tmp_path)
    yield Prompt(shop, capsys)
    shop.room.store.close()


def worked(prompt: Prompt) -> None:
    prompt.run("start")
    prompt.shop.room.clock.now = at(8, 20)
    words = ("--kind", "telepon", "--source", "Bu Sari", "--planned")
    prompt.run("interrupt", *words, "soal", "akun")
    prompt.run("park", "cek indeks")
    prompt.shop.room.clock.now = at(8, 55)
    prompt.run("stop")
    prompt.shop.room.clock.now = at(15, 50)


def test_a_day_is_closed_with_all_that_it_came_to(prompt: Prompt) -> None:
    worked(prompt)
    value = prompt.json("day", "close")
    assert value["closed_at"] == "2026-11-26T15:50:00+07:00"
    assert (value["minutes"], value["overtime_minutes"]) == (55, 0)
    assert [(w["task_id"], w["minutes"]) for w in value["done"]] == [(SIASN, 55)]
    assert value["interruptions"] == [
        {
            "at": "2026-11-26T08:20:00+07:00",
            "kind": "phone",
            "source": "Bu Sari",
            "note": "soal akun",
            "planned": True,
        }
    ]
    assert [(r["task_id"], r["to"]) for r in value["rolls_over"]] == [(MYASN, None)]
    assert value["first"]["start"] == "2026-11-27T08:00:00+07:00"
    assert value["thoughts"] == 1


def test_the_text_says_the_same_and_a_look_closes_nothing(prompt: Prompt) -> None:
    worked(prompt)
    text = prompt.run("day", "show")
    assert "Worked 55 m" in text
    assert "Interruptions 1: Phone 1 · planned 1" in text
    assert "MyASN: Perbaiki galat login SSO · not planned yet" in text
    assert "begins with SIASN" in text
    assert "focusdesk day close" in text
    assert "Closed at 15:50" in prompt.run("day", "close")
    assert "Closed at 15:50" in prompt.run("day", "show")
    assert prompt.json("day", "reopen")["closed_at"] is None


def test_an_open_session_keeps_the_day_open(prompt: Prompt) -> None:
    prompt.run("start")
    assert "A session is open still." in prompt.run("day", "show")
    prompt.run("day", "close", code=1)
    assert "Finish the session first" in prompt.error


def test_work_past_hours_is_said_once_and_counted_apart(prompt: Prompt) -> None:
    prompt.shop.room.clock.now = at(17)
    prompt.run("start", "Validasi")
    assert "overtime" in prompt.error
    prompt.shop.room.clock.now = at(17, 30)
    prompt.run("stop")
    prompt.run("start", "Validasi")
    assert prompt.error == ""
    prompt.run("stop")
    value = prompt.json("day", "show")
    assert (value["minutes"], value["overtime_minutes"]) == (30, 30)
    assert "Overtime 30 m" in prompt.run("day", "show")
