from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.focus_shop import FocusShop, Prompt
from tests.services.focus_room import at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def prompt(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Prompt]:
    shop = FocusShop(tmp_path)
    yield Prompt(shop, capsys)
    shop.room.store.close()


def test_thoughts_are_parked_listed_ticked_off_and_made_tasks(prompt: Prompt) -> None:
    prompt.run("start")
    assert prompt.run("park", "telepon", "Bu", "Sari") == "Parked: telepon Bu Sari\n"
    prompt.shop.room.clock.now = at(8, 5)
    parked = prompt.json("park", "cek indeks 30m")
    assert parked["at"] == "2026-11-26T08:05:00+07:00"
    assert parked["session_id"] == prompt.json("status")["session_id"]
    assert prompt.run("park", "list").splitlines() == [
        " 1  telepon Bu Sari",
        " 2  cek indeks 30m",
    ]
    made = prompt.json("park", "task", "2")
    assert (made["title"], made["project"]) == ("cek indeks", "SIASN")
    assert prompt.run("park", "done", "telepon") == "Ticked off: telepon Bu Sari\n"
    assert prompt.json("park", "list") == []
    assert prompt.json("status")["state"] == "running"


def test_what_cannot_be_parked_or_found_is_said(prompt: Prompt) -> None:
    prompt.run("park", "add", " ", code=1)
    assert "no words" in prompt.error
    prompt.run("park", "done", "7", code=1)
    assert "park list" in prompt.error
    assert prompt.run("park", "list") == "No thought is parked.\n"
