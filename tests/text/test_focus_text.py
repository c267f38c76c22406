from __future__ import annotations

from datetime import timedelta

import pytest

from focusdesk.domain.focus_status import FocusStatus
from focusdesk.domain.ids import SessionId, TaskId
from focusdesk.domain.recovery import Recovery, RecoveryChoice
from focusdesk.text.focus_text import bar_line, question
from tests.services.focus_room import at

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("status", "line"),
    [
        (FocusStatus("idle", at(8)), "no session"),
        (
            FocusStatus("paused", at(8), "SIASN", 5 * MINUTE, 50 * MINUTE),
            "SIASN paused",
        ),
        (FocusStatus("running", at(8), "SIASN", 0 * MINUTE), "SIASN 13 m so far"),
        (
            FocusStatus("running", at(8), "SIASN", 0 * MINUTE, 55 * MINUTE),
            "SIASN 42 m left",
        ),
        (
            FocusStatus("running", at(8), "SIASN", 0 * MINUTE, 13.5 * MINUTE),
            "SIASN 1 m left",
        ),
        (
            FocusStatus("running", at(8), "SIASN", 0 * MINUTE, 8 * MINUTE),
            "SIASN 5 m over",
        ),
        (
            FocusStatus("running", at(8), "{x}", 0 * MINUTE, 120 * MINUTE),
            "{x} 1 h 47 m left",
        ),
    ],
)
def test_a_status_bar_gets_a_project_and_whole_minutes(
    status: FocusStatus, line: str
) -> None:
    assert bar_line(status, at(8, 13)) == line


def asked(seen_day: int) -> Recovery:
    return Recovery(
        SessionId("s"),
        TaskId("t"),
        None,
        started=at(8, day=seen_day),
        seen=at(8, 20, day=seen_day),
        noticed=at(9, 6),
        choices=tuple(RecoveryChoice),
    )


def test_the_question_names_times_and_the_gap() -> None:
    assert question(asked(26), "Asia/Jakarta") == (
        "A session ran from 08:00 and was last seen at 08:20. "
        "What happened in the 46 m since then?"
    )


def test_the_question_names_another_day() -> None:
    text = question(asked(25), "Asia/Jakarta")
    assert "from Wed, 25 Nov, 08:00" in text
    assert "24 h 46 m" in text
