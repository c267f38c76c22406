"""`focusdesk routine`, run as in a terminal over a day in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.routine_shop import RoutineShop
from tests.cli.task_shop import Prompt

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def shop() -> Iterator[RoutineShop]:
    made = RoutineShop()
    yield made
    made.bench.store.close()


@pytest.fixture
def prompt(shop: RoutineShop, capsys: pytest.CaptureFixture[str]) -> Prompt:
    return Prompt(capsys, shop)


def test_presets_are_listed_with_what_they_hold(prompt: Prompt) -> None:
    assert "Morning assembly · Monday · 07:30–08:00" in prompt.run("routine", "presets")
    found = {one["id"]: one for one in prompt.json("routine", "presets")}
    assert found["jumat"]["title"] == "Salat Jumat"
    assert found["apel"]["welcome"] is True
    assert found["tinjauan-sprint"]["every"] == 2


def test_a_preset_is_added_and_takes_its_time(
    shop: RoutineShop, prompt: Prompt
) -> None:
    made = prompt.json("routine", "add", "standup")
    assert made["title"] == "Team stand-up"
    assert (made["start"], made["minutes"]) == ("10:00", 15)
    assert made["weekdays"] == [0, 1, 2, 3, 4]
    assert made["first"] == made["next"] == "2026-11-26"
    assert shop.told == [True]
    (meeting,) = prompt.json("today")["meetings"]
    assert (meeting["title"], meeting["kind"]) == ("Team stand-up", "meeting")
    assert meeting["start"] == "2026-11-26T10:00:00+07:00"


def test_a_preset_can_differ(prompt: Prompt) -> None:
    made = prompt.json(
        *("routine", "add", "standup", "--title", "Daily", "--days", "sen,rab"),
        *("--at", "9.30", "--for", "20m", "--every", "2", "--place", "wfo"),
        *("--from", "2026-11-30", "--until", "2026-12-31"),
    )
    assert made["title"] == "Daily"
    assert made["weekdays"] == [0, 2]
    assert (made["start"], made["minutes"], made["every"]) == ("09:30", 20, 2)
    assert (made["first"], made["until"]) == ("2026-11-30", "2026-12-31")
    assert made["setting"] == "WFO"
    assert made["next"] == "2026-12-02"


def test_one_of_ones_own_needs_days_time_and_length(prompt: Prompt) -> None:
    made = prompt.json(
        *("routine", "add", "Baca jurnal", "--days", "kamis", "--at", "15"),
        *("--for", "45m", "--kind", "work-hour"),
    )
    assert (made["title"], made["kind"]) == ("Baca jurnal", "work_hour")
    assert made["weekdays"] == [3]
    prompt.run("routine", "add", "Baca", "--days", "kamis", code=2)
    assert "--at, --for" in prompt.error
    prompt.run("routine", "add", "standupp", code=1)
    assert "standup" in prompt.error


@pytest.mark.parametrize(
    ("days", "weekdays"),
    [
        ("senin, rabu", [0, 2]),
        ("mon-fri", [0, 1, 2, 3, 4]),
        ("sabtu-senin", [0, 5, 6]),
        ("Jum'at", [4]),
        ("hari kerja", [0, 1, 2, 3, 4]),
        ("setiap hari", [0, 1, 2, 3, 4, 5, 6]),
        ("sel kam", [1, 3]),
    ],
)
def test_days_are_read_as_people_write_them(
    prompt: Prompt, days: str, weekdays: list[int]
) -> None:
    words = ("routine", "add", "X", "--days", days, "--at", "9:00", "--for", "15m")
    assert prompt.json(*words)["weekdays"] == weekdays


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--days", "fruday", "fruday"),
        ("--at", "25.00", "25.00"),
        ("--at", "soon", "soon"),
        ("--from", "nanti", "nanti"),
    ],
)
def test_what_is_not_understood_is_named(
    prompt: Prompt, option: str, value: str, told: str
) -> None:
    prompt.run("routine", "add", "standup", option, value, code=2)
    assert told in prompt.error
    assert prompt.json("routine", "list") == []


def test_what_cannot_be_is_said_in_words(prompt: Prompt) -> None:
    words = ("routine", "add", "standup")
    prompt.run(*words, "--at", "23.55", code=1)
    assert "past midnight" in prompt.error
    prompt.run(*words, "--until", "2026-01-01", code=1)
    assert "Thursday, 1 Jan 2026" in prompt.error
    prompt.run(*words, "--every", "0", code=1)
    assert "1 to 52" in prompt.error


def test_a_routine_is_changed_and_rests(prompt: Prompt) -> None:
    prompt.run("routine", "add", "standup")
    changed = prompt.json("routine", "edit", "team", "--at", "10.15", "--welcome")
    assert (changed["start"], changed["welcome"]) == ("10:15", True)
    resting = prompt.json("routine", "edit", "team", "--rest")
    assert (resting["active"], resting["next"]) == (False, None)
    assert prompt.json("today")["meetings"] == []
    assert prompt.json("routine", "edit", "team", "--resume")["active"] is True


def test_a_routine_belongs_to_a_project_until_told_otherwise(
    shop: RoutineShop, prompt: Prompt
) -> None:
    project = shop.bench.project("SIASN")
    made = prompt.json("routine", "add", "standup", "--project", "siasn")
    assert made["project"] == project.id
    freed = prompt.json("routine", "edit", "team", "--project", "none")
    assert freed["project"] is None
    prompt.run("routine", "add", "apel", "--project", "SAISN", code=1)
    assert "SIASN" in prompt.error


def test_a_single_time_is_left_out_moved_and_restored(prompt: Prompt) -> None:
    prompt.run("routine", "add", "standup")
    skipped = prompt.json("routine", "skip", "team")
    assert skipped["exceptions"] == [{"day": "2026-11-26", "to": None, "start": None}]
    assert skipped["next"] == "2026-11-27"
    moved = prompt.json(
        "routine", "skip", "team", "--day", "2026-11-27", "--at", "13.00"
    )
    assert moved["exceptions"][1] == {
        "day": "2026-11-27",
        "to": "2026-11-27",
        "start": "13:00",
    }
    listed = prompt.run("routine", "list")
    assert "Thu, 26 Nov: left out" in listed
    assert "Fri, 27 Nov: moved to Fri, 27 Nov, 13:00" in listed
    back = prompt.json("routine", "skip", "team", "--day", "today", "--undo")
    assert [one["day"] for one in back["exceptions"]] == ["2026-11-27"]
    prompt.run("routine", "skip", "team", "--day", "2026-11-28", code=1)
    assert "Saturday, 28 Nov 2026" in prompt.error


def test_one_that_is_over_has_no_next_time_to_leave_out(prompt: Prompt) -> None:
    prompt.run("routine", "add", "apel", "--from", "2026-10-01", "--until", "kemarin")
    prompt.run("routine", "skip", "morning", code=2)
    assert "--day" in prompt.error


def test_a_routine_is_removed(prompt: Prompt) -> None:
    prompt.run("routine", "add", "standup")
    assert prompt.run("routine", "remove", "team") == "Removed: Team stand-up\n"
    assert prompt.json("routine", "list") == []
    assert "focusdesk routine presets" in prompt.run("routine", "list")
    prompt.run("routine", "remove", "team", code=1)


def test_breaks_and_hours_of_ones_own_are_in_the_day(prompt: Prompt) -> None:
    for name in ("ashar", "dzuhur", "jam-belajar"):
        prompt.run("routine", "add", name)
    value = prompt.json("today")
    assert [(b["kind"], b["start"][11:16], b["title"]) for b in value["breaks"]] == [
        ("lunch", "12:00", ""),
        ("prayer", "15:15", "Ashar prayer"),
    ]
    assert value["meeting_minutes"] == 0
    text = prompt.run("today")
    assert "15:15–15:30    Ashar prayer" in text
    assert "13:30–14:30  ┆ Learning hour (Time set aside)" in text
