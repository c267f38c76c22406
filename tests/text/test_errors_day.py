from __future__ import annotations

import pytest

from focusdesk.domain.errors import (
    Ambiguous,
    FocusDeskError,
    InputInvalid,
    NotFound,
    NotNow,
    Problem,
)
from focusdesk.text.errors import describe


@pytest.mark.parametrize(
    ("error", "explanation"),
    [
        (NotFound("thought", "9"), "No parked thought fits that."),
        (Ambiguous("thought", "t", ("a", "b")), "These fit: a, b."),
        (
            InputInvalid((Problem("thought_empty", "text"),)),
            "The thought has no words.",
        ),
        (
            InputInvalid((Problem("thought_long", "text", "500"),)),
            "A parked thought has at most 500 characters.",
        ),
        (
            InputInvalid((Problem("break_outside", "minutes", "90"),)),
            "A break of 90 minutes is not possible.",
        ),
        (
            InputInvalid(
                (Problem("interruption_kind_unknown", "kind", "burung -> chat"),)
            ),
            "“burung” is not a kind of interruption.",
        ),
        (
            NotNow("break", "running"),
            "A break follows work that is finished or paused.",
        ),
        (NotNow("break_end", "idle"), "No break is being taken."),
        (NotNow("close_day", "paused"), "A day is closed when its work has ended."),
        (
            NotNow("close_day", "ahead"),
            "Only today and the days before it can be closed.",
        ),
    ],
)
def test_each_is_told_with_a_next_step(error: FocusDeskError, explanation: str) -> None:
    sentence = describe(error)
    assert sentence.explanation == explanation
    assert sentence.next_step
