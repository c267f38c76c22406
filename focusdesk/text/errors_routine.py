"""What can be wrong with a routine, a meeting or an absence, in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from focusdesk.text.catalogue import tr
from focusdesk.text.formats import date_long
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from focusdesk.domain.errors import Problem, RoutineInvalid


def describe_routine(error: RoutineInvalid) -> Sentence:
    """Say the first thing that is wrong, and what to do."""
    return describe_routine_problem(error.problems[0])


def describe_routine_problem(problem: Problem) -> Sentence:
    """Say one thing that is wrong with a field."""
    words = _WORDS.get(problem.code)
    if words is None:
        return Sentence(
            tr("This cannot be saved"),
            tr("{field} has a value that is not possible.", field=problem.where),
            tr("Change it and try again."),
        )
    return words(problem.detail)


def _title_empty(_: str) -> Sentence:
    return Sentence(
        tr("The routine has no name"),
        tr("The day would show a time without saying what it is for."),
        tr("Write a name, for example: Team stand-up"),
    )


def _event_title_empty(_: str) -> Sentence:
    return Sentence(
        tr("There is no title"),
        tr("The day would show a time without saying what it is for."),
        tr("Write a title, for example: Meeting with the unit"),
    )


def _title_long(most: str) -> Sentence:
    return Sentence(
        tr("The name is too long"),
        tr("A name has at most {count} characters.", count=most),
        tr("Shorten it."),
    )


def _no_weekday(_: str) -> Sentence:
    return Sentence(
        tr("No day is chosen"),
        tr("A routine comes on at least one day of the week."),
        tr("Choose a day, for example Monday."),
    )


def _weekday(_: str) -> Sentence:
    return Sentence(
        tr("This is not a day of the week"),
        tr("A week has seven days, Monday first."),
        tr("Write the days by name, for example: senin, rabu"),
    )


def _every(given: str) -> Sentence:
    return Sentence(
        tr("This is not possible"),
        tr("A routine comes every 1 to 52 weeks, not every {count}.", count=given),
        tr("Give a number from 1 to 52."),
    )


def _over(day: str) -> Sentence:
    return Sentence(
        tr("It ends before it begins"),
        tr("The last day is {day}, before the first.", day=_written(day)),
        tr("Choose a later last day, or none."),
    )


def _short(least: str) -> Sentence:
    return Sentence(
        tr("It is too short"),
        tr("A routine takes at least {count} minutes.", count=least),
        tr("Make it longer."),
    )


def _past_midnight(_: str) -> Sentence:
    return Sentence(
        tr("It does not fit into the day"),
        tr("It would run past midnight."),
        tr("Let it begin earlier, or make it shorter."),
    )


def _not_due(day: str) -> Sentence:
    return Sentence(
        tr("Nothing is due that day"),
        tr("The routine does not come on {day}.", day=_written(day)),
        tr("Choose one of its days: focusdesk routine list"),
    )


def _free_day(day: str) -> Sentence:
    return Sentence(
        tr("That day is free already"),
        tr("{day} has no working hours.", day=_written(day)),
        tr("Say from when to when, if you want it in the calendar anyway."),
    )


def _written(day: str) -> str:
    return date_long(date.fromisoformat(day))


_WORDS: Mapping[str, Callable[[str], Sentence]] = {
    "routine_title_empty": _title_empty,
    "routine_title_long": _title_long,
    "routine_no_weekday": _no_weekday,
    "routine_weekday": _weekday,
    "routine_every": _every,
    "routine_over": _over,
    "routine_short": _short,
    "routine_past_midnight": _past_midnight,
    "routine_not_due": _not_due,
    "event_title_empty": _event_title_empty,
    "event_title_long": _title_long,
    "away_free_day": _free_day,
}
