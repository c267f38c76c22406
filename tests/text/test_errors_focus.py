from __future__ import annotations

import pytest

from focusdesk.domain.errors import (
    FocusDeskError,
    InputInvalid,
    NotFound,
    NothingToUndo,
    NotNow,
    Problem,
    RatingTooOld,
)
from focusdesk.text.errors import describe
from focusdesk.text.errors_focus import describe_focus

REFUSED = [
    *[("start", state) for state in ("running", "paused")],
    *[("start", state) for state in ("nothing_planned", "task_closed")],
    *[("pause", state) for state in ("idle", "paused", "unsettled")],
    *[("resume", state) for state in ("idle", "running")],
    *[("finish", state) for state in ("idle", "unsettled")],
    *[("stop", state) for state in ("idle", "unsettled")],
    *[("extend", state) for state in ("idle", "open_ended", "unsettled")],
    *[("interrupt", "idle")],
    *[("recover", state) for state in ("idle", "running", "paused")],
]
CODES = ["extension_outside", "rating_outside", "recovery_end_outside"]
ERRORS: list[FocusDeskError] = [
    *[NotNow(step, state) for step, state in REFUSED],
    *[InputInvalid((Problem(code, "field", "9"),)) for code in CODES],
    RatingTooOld("s1", 24),
    NotFound("block", "b1"),
    NotFound("session", "unrated"),
]


@pytest.mark.parametrize("error", ERRORS, ids=str)
def test_every_refusal_says_what_is_and_what_to_do(error: FocusDeskError) -> None:
    sentence = describe_focus(error)
    assert sentence is not None
    assert describe(error) == sentence
    assert sentence.title
    assert sentence.explanation.endswith(".")
    assert sentence.next_step.endswith((".", "?"))
    assert "{" not in sentence.title + sentence.explanation + sentence.next_step


@pytest.mark.parametrize(
    "error",
    [
        NothingToUndo(),
        NotNow("undo", "changed_elsewhere"),
        NotFound("task", "x"),
        InputInvalid((Problem("other", "field"),)),
    ],
    ids=str,
)
def test_other_errors_are_left_to_others(error: FocusDeskError) -> None:
    assert describe_focus(error) is None
