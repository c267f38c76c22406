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


def test_a_break_is_taken_shown_and_ended(prompt: Prompt) -> None:
    assert prompt.run("break") == "Break until 08:10.\n"
    prompt.shop.room.clock.now = at(8, 5)
    assert prompt.json("break", "--show") == {
        "kind": "short",
        "since": "2026-11-26T08:00:00+07:00",
        "until": "2026-11-26T08:10:00+07:00",
    }
    assert prompt.run("break", "--end") == "No break.\n"
    prompt.run("break", "--end", code=1)
    assert prompt.run("break", "25") == "Break until 08:30.\n"


def test_no_break_over_work_and_none_too_long(prompt: Prompt) -> None:
    prompt.run("break", "90", code=1)
    assert "1 to 60" in prompt.error
    prompt.run("start")
    prompt.run("break", code=1)
    assert "Finish the session first" in prompt.error
    prompt.run("break", "5", "--end", code=2)
