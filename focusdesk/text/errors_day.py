"""What can go wrong with thoughts, interruptions and breaks, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.errors import Ambiguous, InputInvalid, NotFound, NotNow
from focusdesk.text.catalogue import tr
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from focusdesk.domain.errors import FocusDeskError


def describe_day(error: FocusDeskError) -> Sentence | None:
    """Turn an error of the day's small things into words; None for any other."""
    match error:
        case NotFound(kind="thought"):
            return _no_thought()
        case Ambiguous(kind="thought"):
            return _thoughts_alike(error)
        case NotNow():
            refused = _REFUSED.get((error.step, error.state))
            return refused() if refused else None
        case InputInvalid():
            problem = error.problems[0]
            about = _PROBLEMS.get(problem.code)
            return about(problem.detail) if about else None
        case _:
            return None


def _no_thought() -> Sentence:
    return Sentence(
        tr("No such thought"),
        tr("No parked thought fits that."),
        tr("See what is parked with: focusdesk park list"),
    )


def _thoughts_alike(error: Ambiguous) -> Sentence:
    return Sentence(
        tr("Several thoughts fit"),
        tr("These fit: {texts}.", texts=", ".join(error.matches)),
        tr("Name one by its number in the list."),
    )


def _thought_empty(_: str) -> Sentence:
    return Sentence(
        tr("Nothing to park"),
        tr("The thought has no words."),
        tr("Write a few, then press Enter."),
    )


def _thought_long(detail: str) -> Sentence:
    return Sentence(
        tr("Too long to park"),
        tr("A parked thought has at most {count} characters.", count=detail),
        tr("Shorten it, or make it a task."),
    )


def _kind_unknown(detail: str) -> Sentence:
    given, _, known = detail.partition(" -> ")
    return Sentence(
        tr("No such kind of interruption"),
        tr("“{kind}” is not a kind of interruption.", kind=given),
        tr("Choose one of: {kinds}.", kinds=known),
    )


def _break_outside(detail: str) -> Sentence:
    return Sentence(
        tr("Not that long"),
        tr("A break of {minutes} minutes is not possible.", minutes=detail),
        tr("Choose 1 to 60 minutes."),
    )


def _break_while_open() -> Sentence:
    return Sentence(
        tr("A session is open"),
        tr("A break follows work that is finished or paused."),
        tr("Finish the session first."),
    )


def _no_break() -> Sentence:
    return Sentence(
        tr("No break"),
        tr("No break is being taken."),
        tr("There is nothing to end."),
    )


def _close_while_open() -> Sentence:
    return Sentence(
        tr("A session is still open"),
        tr("A day is closed when its work has ended."),
        tr("Finish the session first, then close the day."),
    )


def _not_yet_that_day() -> Sentence:
    return Sentence(
        tr("That day is still to come"),
        tr("Only today and the days before it can be closed."),
        tr("Close it when it is over."),
    )


_REFUSED: Mapping[tuple[str, str], Callable[[], Sentence]] = {
    ("break", "running"): _break_while_open,
    ("break", "paused"): _break_while_open,
    ("break_end", "idle"): _no_break,
    ("close_day", "running"): _close_while_open,
    ("close_day", "paused"): _close_while_open,
    ("close_day", "ahead"): _not_yet_that_day,
}
_PROBLEMS: Mapping[str, Callable[[str], Sentence]] = {
    "thought_empty": _thought_empty,
    "thought_long": _thought_long,
    "interruption_kind_unknown": _kind_unknown,
    "break_outside": _break_outside,
}
