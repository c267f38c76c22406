"""What can be wrong with recurring work or a template, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.text.catalogue import tr
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def _interval(detail: str) -> Sentence:
    return Sentence(
        tr("This is no interval"),
        tr("It cannot come back every {detail} times.", detail=detail),
        tr("Choose a number from 1 to 52."),
    )


def _unreadable(detail: str) -> Sentence:
    return Sentence(
        tr("How often is not understood"),
        tr('"{detail}" does not say how often it comes back.', detail=detail),
        tr("Write it as friday, working day, week, 2 weeks or month 25."),
    )


def _no_day(_detail: str) -> Sentence:
    return Sentence(
        tr("No weekday is chosen"),
        tr("No weekday is chosen."),
        tr("Choose at least one day."),
    )


def _month_day(detail: str) -> Sentence:
    return Sentence(
        tr("There is no such day in a month"),
        tr("A month has no day {detail}.", detail=detail),
        tr("Choose a day from 1 to 31."),
    )


def _over(detail: str) -> Sentence:
    return Sentence(
        tr("It would end before it begins"),
        tr("The last day, {detail}, is before the first.", detail=detail),
        tr("Choose a later last day, or none."),
    )


def _template_empty(_detail: str) -> Sentence:
    return Sentence(
        tr("The template has no lines"),
        tr("A template needs at least one task."),
        tr("Write one task in each line, for example: Test on staging 1h"),
    )


def _template_long(detail: str) -> Sentence:
    return Sentence(
        tr("The template is too long"),
        tr("A template has at most {most} lines.", most=detail),
        tr("Make two of it."),
    )


def _template_line(detail: str) -> Sentence:
    return Sentence(
        tr("A line makes no task"),
        tr('The line "{line}" makes no task.', line=detail),
        tr("Write one task in each line, for example: Test on staging 1h"),
    )


WORDS: Mapping[str, Callable[[str], Sentence]] = {
    "rhythm_interval": _interval,
    "rhythm_weekday": _unreadable,
    "rhythm_unreadable": _unreadable,
    "rhythm_no_day": _no_day,
    "rhythm_month_day": _month_day,
    "rhythm_over": _over,
    "template_empty": _template_empty,
    "template_long": _template_long,
    "template_line": _template_line,
}
