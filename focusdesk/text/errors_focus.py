"""What can go wrong while working on a block, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.errors import InputInvalid, NotFound, NotNow, RatingTooOld
from focusdesk.text.catalogue import tr
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from focusdesk.domain.errors import FocusDeskError


def describe_focus(error: FocusDeskError) -> Sentence | None:
    """Turn an error of focus, rating or recovery into words; None for any other."""
    match error:
        case NotNow():
            words = _REFUSED.get((error.step, error.state)) or _STATES.get(error.state)
            return words() if words else None
        case RatingTooOld():
            return _too_old(error)
        case NotFound(kind="block"):
            return _no_block()
        case NotFound(kind="session"):
            return _no_session()
        case InputInvalid():
            problem = error.problems[0]
            about = _PROBLEMS.get(problem.code)
            return about(problem.detail) if about else None
        case _:
            return None


def _start_running() -> Sentence:
    return Sentence(
        tr("A session is running"),
        tr("Another session is still running."),
        tr("Finish it first, then start the next one."),
    )


def _start_paused() -> Sentence:
    return Sentence(
        tr("A session is paused"),
        tr("Another session is paused."),
        tr("Resume or finish it first."),
    )


def _nothing_planned() -> Sentence:
    return Sentence(
        tr("Nothing to start"),
        tr("No block is left to start today."),
        tr("Plan the day, or name a task to work on."),
    )


def _task_closed() -> Sentence:
    return Sentence(
        tr("The task is closed"),
        tr("This task is already done or dropped."),
        tr("Reopen it first, or choose another."),
    )


def _pause_paused() -> Sentence:
    return Sentence(
        tr("Already paused"),
        tr("The session is paused already."),
        tr("Resume it to go on."),
    )


def _resume_running() -> Sentence:
    return Sentence(
        tr("Already running"),
        tr("The session is running already."),
        tr("There is nothing to resume."),
    )


def _nothing_asked() -> Sentence:
    return Sentence(
        tr("Nothing to answer"),
        tr("Every session is accounted for."),
        tr("There is nothing to settle."),
    )


def _no_open_session() -> Sentence:
    return Sentence(
        tr("No session"),
        tr("No session is open."),
        tr("Start a block or a task first."),
    )


def _open_ended() -> Sentence:
    return Sentence(
        tr("No end to move"),
        tr("This session counts up and has no end to move."),
        tr("Finish it when you are done."),
    )


def _unsettled() -> Sentence:
    return Sentence(
        tr("One question first"),
        tr("The session was not seen for a while, so its time is not certain."),
        tr("Answer the question about it first (in a terminal: focusdesk recover)."),
    )


def _too_old(error: RatingTooOld) -> Sentence:
    return Sentence(
        tr("Too late to rate"),
        tr("This session ended more than {hours} hours ago.", hours=error.hours),
        tr("Rate the next one while it is fresh."),
    )


def _no_block() -> Sentence:
    return Sentence(
        tr("The block is gone"),
        tr("This block is no longer in the plan."),
        tr("Choose another block of today."),
    )


def _no_session() -> Sentence:
    return Sentence(
        tr("Nothing to rate"),
        tr("No session of the last 24 hours waits for a rating."),
        tr("Finish a session first."),
    )


def _extension_outside(detail: str) -> Sentence:
    return Sentence(
        tr("Not that long"),
        tr("{minutes} minutes cannot be added.", minutes=detail),
        tr("Choose 1 to 240 minutes."),
    )


def _rating_outside(detail: str) -> Sentence:
    return Sentence(
        tr("Not on the scale"),
        tr("{value} is not on the scale.", value=detail),
        tr("Choose a number from 1 to 7."),
    )


def _recovery_end_outside(_: str) -> Sentence:
    return Sentence(
        tr("Not at that time"),
        tr("The session cannot have ended then."),
        tr("Choose a time between its start and now."),
    )


def _hook_empty(_: str) -> Sentence:
    return Sentence(
        tr("No program"),
        tr("A hook needs a program to run."),
        tr("Write its full path, and each argument by itself."),
    )


def _hook_too_long(_: str) -> Sentence:
    return Sentence(
        tr("Too long"),
        tr("The command is longer than a hook may be."),
        tr("Put it into a script and name that."),
    )


def _hooks_many(detail: str) -> Sentence:
    return Sentence(
        tr("Too many programs"),
        tr("There are {count} already.", count=detail),
        tr("Remove one, or let one script call the others."),
    )


_REFUSED: Mapping[tuple[str, str], Callable[[], Sentence]] = {
    ("start", "running"): _start_running,
    ("start", "paused"): _start_paused,
    ("start", "nothing_planned"): _nothing_planned,
    ("start", "task_closed"): _task_closed,
    ("pause", "paused"): _pause_paused,
    ("resume", "running"): _resume_running,
    ("recover", "idle"): _nothing_asked,
    ("recover", "running"): _nothing_asked,
    ("recover", "paused"): _nothing_asked,
}
_STATES: Mapping[str, Callable[[], Sentence]] = {
    "idle": _no_open_session,
    "open_ended": _open_ended,
    "unsettled": _unsettled,
}
_PROBLEMS: Mapping[str, Callable[[str], Sentence]] = {
    "extension_outside": _extension_outside,
    "hook_empty": _hook_empty,
    "hook_too_long": _hook_too_long,
    "hooks_many": _hooks_many,
    "rating_outside": _rating_outside,
    "recovery_end_outside": _recovery_end_outside,
}
