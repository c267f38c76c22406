"""A week's routines and an absence: real processes, a real vault, a real plan."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.journey.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    made = Terminal(tmp_path)
    made.init()
    return made


def next_thursday() -> date:
    today = date.today()  # noqa: DTZ011, TID251 - the program's own
    return today + timedelta(days=(3 - today.weekday()) % 7 or 7)


def spans(entries: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(entry["start"][11:16], entry["end"][11:16]) for entry in entries]


def overlaps(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def test_the_plan_keeps_clear_of_all_that_was_set_once(terminal: Terminal) -> None:
    day = next_thursday().isoformat()
    terminal.run("project", "add", "SIASN")
    for words in ("Riset #SIASN 20j", "Koding #SIASN 20j", "Uji #SIASN 10j"):
        terminal.run("task", "add", words)
    for name in ("standup", "ashar", "dzuhur", "jam-belajar", "peregangan"):
        terminal.run("routine", "add", name)
    terminal.run(
        *("meeting", "add", "Rapat pimpinan", "--day", day),
        "--from=11.00",
        "--to=12.00",
        "--project=siasn",
    )

    plan = terminal.json("today", "--day", day)
    assert [meeting["kind"] for meeting in plan["meetings"]] == [
        "meeting",
        "meeting",
        "work_hour",
    ]
    assert spans(plan["meetings"])[2] == ("13:30", "14:30")
    # Dzuhur lies in the lunch break; the stretch and Ashar are breaks of their own.
    assert spans(plan["breaks"]) == [
        ("12:00", "13:00"),
        ("14:30", "14:35"),
        ("15:15", "15:30"),
    ]
    assert plan["meeting_minutes"] == 75
    assert sum(block["minutes"] for block in plan["blocks"]) >= 120
    taken = [*plan["meetings"], *plan["breaks"]]
    for block in plan["blocks"]:
        assert not any(overlaps(block, other) for other in taken)

    terminal.run("routine", "skip", "stand-up", "--day", day)
    terminal.run("away", "Ke bank", "--day", day, "--from", "13.00")
    after = terminal.json("today", "--day", day)
    assert [meeting["title"] for meeting in after["meetings"]] == [
        "Rapat pimpinan",
        "Ke bank",
    ]
    away = after["meetings"][1]
    assert not any(overlaps(block, away) for block in after["blocks"])
    assert after["meeting_minutes"] == 60

    terminal.run("meeting", "remove", "ke bank")
    again = terminal.json("today", "--day", day)
    assert [meeting["kind"] for meeting in again["meetings"]] == [
        "meeting",
        "work_hour",
    ]
    named = [one["title"] for one in terminal.json("routine", "list")]
    assert len(named) == 5
