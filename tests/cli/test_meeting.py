"""`focusdesk meeting` and `focusdesk away`, run as in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.routine_shop import RoutineShop
from tests.cli.task_shop import Prompt

if TYPE_CHECKING:
    from collections.abc import Iterator

RAPAT = ("meeting", "add", "Rapat", "--from", "13.00", "--to", "14.00")


@pytest.fixture
def shop() -> Iterator[RoutineShop]:
    made = RoutineShop()
    yield made
    made.bench.store.close()


@pytest.fixture
def prompt(shop: RoutineShop, capsys: pytest.CaptureFixture[str]) -> Prompt:
    return Prompt(capsys, shop)


def test_a_meeting_is_entered_by_hand(shop: RoutineShop, prompt: Prompt) -> None:
    project = shop.bench.project("SIASN")
    made = prompt.json(*RAPAT, "--day", "besok", "--project", "siasn")
    assert made["day"] == "2026-11-27"
    assert made["start"] == "2026-11-27T13:00:00+07:00"
    assert made["end"] == "2026-11-27T14:00:00+07:00"
    assert (made["kind"], made["project"]) == ("meeting", project.id)
    assert shop.told == [True]
    (shown,) = prompt.json("today", "--day", "besok")["meetings"]
    assert shown["id"] == made["id"]


def test_text_names_what_was_entered(prompt: Prompt) -> None:
    assert prompt.run(*RAPAT).endswith("Thu, 26 Nov  13:00–14:00  Rapat\n")
    assert "13:00–14:00 ┆ Rapat" in prompt.run("today").replace("  ┆", " ┆")


def test_a_meeting_is_changed_only_in_what_is_said(prompt: Prompt) -> None:
    first = prompt.json(*RAPAT)
    later = prompt.json("meeting", "edit", "rapat", "--to", "15")
    assert later["end"] == "2026-11-26T15:00:00+07:00"
    assert {**later, "end": first["end"]} == first
    moved = prompt.json("meeting", "edit", first["id"][:8], "--day", "lusa")
    assert moved["day"] == "2026-11-28"
    named = prompt.json("meeting", "edit", "rapat", "--title", "Lain")
    assert named["title"] == "Lain"


@pytest.mark.parametrize(
    "words",
    [("--from", "14.00", "--to", "13.00"), ("--from", "9", "--to", "9")],
)
def test_an_end_before_the_start_is_a_usage_error(
    prompt: Prompt, words: tuple[str, ...]
) -> None:
    prompt.run("meeting", "add", "Rapat", *words, code=2)
    assert "after the start" in prompt.error
    assert prompt.json("meeting", "list") == []


def test_half_a_day_away(prompt: Prompt) -> None:
    words = ("away", "Ke bank", "--day", "besok", "--from", "13.00", "--to", "16.00")
    made = prompt.json(*words)
    assert (made["kind"], made["title"]) == ("away", "Ke bank")
    value = prompt.json("today", "--day", "besok")
    assert [m["kind"] for m in value["meetings"]] == ["away"]
    assert value["meeting_minutes"] == 0
    assert prompt.run("meeting", "list").endswith("Ke bank (away)\n")


def test_away_without_times_is_the_whole_day(prompt: Prompt) -> None:
    made = prompt.json("away", "--day", "besok")
    assert made["title"] == "Away"
    assert (made["start"][11:16], made["end"][11:16]) == ("07:30", "16:00")


def test_away_from_a_time_lasts_to_the_end_of_work(prompt: Prompt) -> None:
    made = prompt.json("away", "--from", "14")
    assert (made["start"][11:16], made["end"][11:16]) == ("14:00", "16:00")
    until = prompt.json("away", "Pagi", "--to", "9.30")
    assert (until["start"][11:16], until["end"][11:16]) == ("07:30", "09:30")


def test_a_free_day_needs_no_absence(prompt: Prompt) -> None:
    prompt.run("away", "--day", "2026-11-28", code=1)
    assert "Saturday, 28 Nov 2026 has no working hours." in prompt.error


def test_an_entry_is_removed(prompt: Prompt) -> None:
    prompt.run(*RAPAT)
    assert prompt.run("meeting", "remove", "rapat") == "Removed: Rapat\n"
    assert prompt.run("meeting", "list").startswith("No meetings of your own")
    prompt.run("meeting", "remove", "rapat", code=1)


def test_an_empty_title_is_refused_in_words(prompt: Prompt) -> None:
    prompt.run("meeting", "add", " ", "--from", "9", "--to", "10", code=1)
    assert "Write a title" in prompt.error
