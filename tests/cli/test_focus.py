from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.focus_status import FILE_NAME
from tests.cli.focus_shop import FocusShop, Prompt
from tests.services.focus_room import FIRST, MYASN, SECOND, SIASN, at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def prompt(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Prompt]:
    shop = FocusShop(tmp_path)
    yield Prompt(shop, capsys)
    shop.room.store.close()


def test_start_takes_the_block_of_now_and_says_until_when(prompt: Prompt) -> None:
    text = prompt.run("start")
    assert text.splitlines() == [
        "Validasi riwayat jabatan ganda",
        "SIASN, 55 m left until 08:55",
    ]
    assert prompt.shop.told == [True]


def test_status_as_json_is_whole(prompt: Prompt) -> None:
    assert prompt.json("status") == {"state": "idle", "question": None}
    prompt.run("start")
    prompt.shop.room.clock.now = at(8, 13)
    prompt.run("interrupt", "--kind", "orang", "tanya", "cuti")
    value = prompt.json("status")
    session_id = value.pop("session_id")
    assert isinstance(session_id, str)
    assert value == {
        "state": "running",
        "block_id": FIRST,
        "task_id": SIASN,
        "title": "Validasi riwayat jabatan ganda",
        "project": "SIASN",
        "started": "2026-11-26T08:00:00+07:00",
        "until": "2026-11-26T08:55:00+07:00",
        "left_minutes": 42,
        "worked_minutes": 13,
        "interruptions": 1,
        "question": None,
    }


@pytest.mark.parametrize(
    ("words", "block"),
    [
        (("09.05",), SECOND),
        (("09:05",), SECOND),
        (("second",), SECOND),
        (("login", "sso"), SECOND),
        (("Validasi",), FIRST),
    ],
)
def test_start_understands_a_time_an_id_and_a_title(
    prompt: Prompt, words: tuple[str, ...], block: str
) -> None:
    assert prompt.json("start", *words)["block_id"] == block


def test_the_time_of_worked_minutes_is_no_block(prompt: Prompt) -> None:
    prompt.run("start")
    prompt.shop.room.clock.now = at(8, 20)
    prompt.run("stop")
    prompt.run("start", "08.00", code=1)
    assert "08.00" in prompt.error


def test_a_task_can_be_started_for_some_minutes(prompt: Prompt) -> None:
    value = prompt.json("start", "sso", "--minutes", "25")
    assert (value["task_id"], value["block_id"]) == (MYASN, None)
    assert value["left_minutes"] == 25


def test_minutes_alone_are_a_usage_error(prompt: Prompt) -> None:
    prompt.run("start", "--minutes", "25", code=2)


def test_an_unknown_name_starts_nothing(prompt: Prompt) -> None:
    prompt.run("start", "nonsense", code=1)
    assert prompt.json("status")["state"] == "idle"


def test_a_second_start_says_what_to_do_first(prompt: Prompt) -> None:
    prompt.run("start")
    prompt.run("start", "sso", code=1)
    assert "Finish it first" in prompt.error


def test_pause_resume_extend_and_stop(prompt: Prompt) -> None:
    clock = prompt.shop.room.clock
    prompt.run("start")
    clock.now = at(8, 20)
    assert "paused after 20 m" in prompt.run("pause")
    clock.now = at(8, 50)
    assert prompt.json("resume")["until"] == "2026-11-26T09:25:00+07:00"
    assert prompt.json("extend")["left_minutes"] == 45
    assert prompt.json("extend", "15")["left_minutes"] == 60
    clock.now = at(9)
    value = prompt.json("stop")
    assert (value["worked_minutes"], value["project"]) == (30, "SIASN")
    assert value["start"] == "2026-11-26T08:00:00+07:00"


def test_time_over_the_end_is_said_as_such(prompt: Prompt) -> None:
    prompt.run("start")
    prompt.shop.room.clock.now = at(9, 2)
    assert "7 m past the end at 08:55" in prompt.run("status")
    assert prompt.json("status")["left_minutes"] == -7


def test_stop_can_leave_the_block_or_close_the_task(prompt: Prompt) -> None:
    prompt.run("start")
    prompt.run("stop", "--unfinished")
    assert prompt.json("start")["block_id"] == FIRST
    prompt.run("stop", "--task-done")
    prompt.run("start", FIRST, code=1)
    prompt.run("start", "Validasi", code=1)
    assert prompt.json("status")["state"] == "idle"
    prompt.run("stop", "--unfinished", "--task-done", code=2)


@pytest.mark.parametrize("command", ["pause", "resume", "stop", "extend", "interrupt"])
def test_without_a_session_the_next_step_is_named(prompt: Prompt, command: str) -> None:
    prompt.run(command, code=1)
    assert "Start a block" in prompt.error


def test_rate_goes_to_the_last_unrated_session(prompt: Prompt) -> None:
    clock = prompt.shop.room.clock
    sessions = []
    for block in (FIRST, SECOND):
        prompt.run("start", block)
        clock.advance(minutes=20)
        sessions.append(prompt.json("stop")["session_id"])
    assert prompt.json("rate", "6") == {
        "session_id": sessions[1],
        "value": 6,
        "rated_at": "2026-11-26T08:40:00+07:00",
    }
    assert prompt.json("rate", "5")["session_id"] == sessions[0]
    prompt.run("rate", "4", code=1)
    assert "Finish a session first" in prompt.error
    assert prompt.json("rate", "4", "--session", sessions[1])["value"] == 4


def test_a_rating_off_the_scale_is_refused(prompt: Prompt) -> None:
    prompt.run("start")
    prompt.run("stop")
    prompt.run("rate", "8", code=1)
    assert "1 to 7" in prompt.error


def test_the_line_for_status_bars_opens_no_vault(prompt: Prompt) -> None:
    assert prompt.run("status", "--line") == "no session\n"
    prompt.run("start")
    opened = prompt.shop.opened
    clock = prompt.shop.room.clock
    clock.now = at(8, 13)
    assert prompt.run("status", "--line") == "SIASN 42 m left\n"
    clock.now = at(9)
    assert prompt.run("status", "--line") == "SIASN 5 m over\n"
    assert json.loads(prompt.run("status", "--line", "--json")) == {
        "state": "running",
        "project": "SIASN",
        "left_minutes": -5,
        "worked_minutes": 60,
    }
    assert prompt.shop.opened == opened
    prompt.run("pause")
    assert prompt.run("status", "--line") == "SIASN paused\n"


@pytest.mark.parametrize("garbage", [b"", b"\xff\xfe", b"{}", b"[1]"])
def test_a_spoilt_status_file_is_no_session(prompt: Prompt, garbage: bytes) -> None:
    (prompt.shop.folder / FILE_NAME).write_bytes(garbage)
    assert prompt.run("status", "--line") == "no session\n"


def killed(prompt: Prompt) -> None:
    """Leave a session behind as a window does that was killed at 08.20."""
    room = prompt.shop.room
    room.focus.watch.begin()
    room.focus.start(FIRST)
    for minute in range(21):
        room.clock.now = at(8, minute)
        room.focus.watch.heartbeat()
    room.clock.now = at(9)


def test_a_block_can_be_started_without_an_end(prompt: Prompt) -> None:
    value = prompt.json("start", "--open-ended")
    assert (value["block_id"], value["until"]) == (FIRST, None)
    prompt.run("abandon")
    value = prompt.json("start", "--open-ended", "SSO")
    assert (value["block_id"], value["left_minutes"]) == (SECOND, None)
    prompt.run("start", "--open-ended", "--minutes", "5", "SSO", code=2)


def test_a_session_can_be_thrown_away(prompt: Prompt) -> None:
    prompt.run("start")
    prompt.shop.room.clock.now = at(8, 13)
    assert prompt.json("abandon")["state"] == "idle"
    prompt.run("rate", "5", code=1)
    prompt.run("abandon", code=1)
    assert "No session is open." in prompt.error


def test_what_nobody_saw_must_be_settled_before_it_counts(prompt: Prompt) -> None:
    killed(prompt)
    prompt.run("stop", code=1)
    assert "focusdesk recover" in prompt.error
    text = prompt.run("status")
    assert "last seen at 08:20" in text
    assert "40 m" in text
    assert prompt.json("recover")["question"] == {
        "started": "2026-11-26T08:00:00+07:00",
        "seen": "2026-11-26T08:20:00+07:00",
        "gap_minutes": 40,
        "choices": ["continue", "end", "count"],
    }


@pytest.mark.parametrize(
    ("answer", "worked"),
    [(("--end", "seen"), 20), (("--end", "08.33"), 33), (("--end", "8:33"), 33)],
)
def test_recover_ends_a_session(
    prompt: Prompt, answer: tuple[str, ...], worked: int
) -> None:
    killed(prompt)
    assert prompt.json("recover", *answer)["worked_minutes"] == worked
    assert prompt.json("status")["state"] == "idle"


@pytest.mark.parametrize(("answer", "worked"), [("--continue", 20), ("--count", 60)])
def test_recover_goes_on(prompt: Prompt, answer: str, worked: int) -> None:
    killed(prompt)
    value = prompt.json("recover", answer)
    assert (value["worked_minutes"], value["question"]) == (worked, None)


def test_recover_refuses_what_cannot_be(prompt: Prompt) -> None:
    prompt.run("recover", "--count", code=1)
    killed(prompt)
    prompt.run("recover", "--end", "07.30", code=1)
    assert "between its start and now" in prompt.error
    prompt.run("recover", "--end", "soon", code=2)
    prompt.run("recover", "--count", "--continue", code=2)
    assert prompt.json("status")["question"] is not None
