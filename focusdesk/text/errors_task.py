"""What can be wrong with a task or project, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.task import MAX_TASK_MINUTES
from focusdesk.text import errors_recurring
from focusdesk.text.catalogue import tr
from focusdesk.text.formats import duration
from focusdesk.text.problems import is_in_file, problem_line
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from focusdesk.domain.errors import AllocationInvalid, Problem, TaskInvalid


def describe_task(error: TaskInvalid) -> Sentence:
    """Say what is wrong with a task or project: the first thing, and what to do."""
    return describe_problem(error.problems[0])


def describe_problem(problem: Problem, close: tuple[str, ...] = ()) -> Sentence:
    """Say one thing that is wrong; `close` are names that may have been meant."""
    if problem.code in _ABOUT_PROJECTS:
        return _ABOUT_PROJECTS[problem.code](problem.detail, close)
    words = _WORDS.get(problem.code)
    if words is None:
        return Sentence(
            tr("This cannot be saved"),
            tr("{field} has a value that is not possible.", field=problem.where),
            tr("Change it and try again."),
        )
    return words(problem.detail)


def describe_allocation(error: AllocationInvalid) -> Sentence:
    """Say what is wrong with the file of the allocation matrix, and on which line."""
    problem = error.problems[0]
    if not is_in_file(error):
        title = tr("This value is not possible")
        return Sentence(title, problem_line(problem), tr("Change it and try again."))
    return Sentence(
        tr("The allocation matrix cannot be read"),
        tr(
            "{where}: {detail} is not understood.",
            where=problem.where,
            detail=problem.detail or problem.code,
        ),
        tr("Correct that line, or remove the file to use the usual values."),
    )


def _title_empty(_: str) -> Sentence:
    return Sentence(
        tr("The task has no name"),
        tr("It is not said what is to be done."),
        tr("Write it first, for example: Review PR #SIASN 40m"),
    )


def _title_long(most: str) -> Sentence:
    return Sentence(
        tr("The name is too long"),
        tr("A task's name has at most {most} characters.", most=most),
        tr("Shorten it."),
    )


def _title_unreadable(_: str) -> Sentence:
    return Sentence(
        tr("The name cannot be read"),
        tr("The name holds characters that cannot be shown."),
        tr("Type it again without them."),
    )


def _minutes_zero(_: str) -> Sentence:
    return Sentence(
        tr("A task of 0 minutes"),
        tr("A task of 0 minutes cannot be planned."),
        tr("Say how long it takes, for example 45m or 1h30."),
    )


def _minutes_too_many(minutes: str) -> Sentence:
    return Sentence(
        tr("Too long for one task"),
        tr(
            "{length} is too long: one task takes at most {most}.",
            length=duration(int(minutes)),
            most=duration(MAX_TASK_MINUTES),
        ),
        tr("Split it into smaller tasks."),
    )


def _estimate_order(detail: str) -> Sentence:
    return Sentence(
        tr("The estimate runs backwards"),
        tr("The range {detail} ends before it begins.", detail=detail),
        tr("Write the smaller figure first, for example 60-120m."),
    )


def _length_unreadable(detail: str) -> Sentence:
    return Sentence(
        tr("The length is not understood"),
        tr('"{detail}" is not a length of time.', detail=detail),
        tr("Write it as 45m, 1h30 or 60-120m."),
    )


def _due_unreadable(detail: str) -> Sentence:
    return Sentence(
        tr("The date is not understood"),
        tr('"{detail}" is not a date.', detail=detail),
        tr("Write it as tomorrow, friday 14:00, 27 nov or 2026-11-27."),
    )


def _split_order(detail: str) -> Sentence:
    return Sentence(
        tr("The parts do not fit"),
        tr("The shortest part is longer than the longest ({detail}).", detail=detail),
        tr("Make the shortest part shorter."),
    )


def _level_outside(detail: str) -> Sentence:
    return Sentence(
        tr("The level is not on the scale"),
        tr("{detail} is not a level.", detail=detail),
        tr("Choose a level from 1 to 5."),
    )


def _after_itself(_: str) -> Sentence:
    return Sentence(
        tr("A task cannot wait for itself"),
        tr("A task cannot wait for itself."),
        tr("Choose another task to wait for, or none."),
    )


def _dependency_cycle(detail: str) -> Sentence:
    return Sentence(
        tr("These tasks wait for each other"),
        tr("These tasks wait for each other: {detail}.", detail=detail),
        tr("Let one of them wait for nothing."),
    )


def _hour_impossible(detail: str) -> Sentence:
    return Sentence(
        tr("There is no such time"),
        tr('"{detail}" names a time that no day has.', detail=detail),
        tr("Write an hour from 00:00 to 24:00, for example 14:00."),
    )


def _places_contradict(_: str) -> Sentence:
    return Sentence(
        tr("Two places at once"),
        tr("@wfa and @wfo contradict each other."),
        tr("Keep one of them, or neither."),
    )


def _due_before_start(_: str) -> Sentence:
    return Sentence(
        tr("Due before it may start"),
        tr("The deadline is not after the day it may start."),
        tr("Move the deadline, or let it start earlier."),
    )


def _name_empty(_: str) -> Sentence:
    return Sentence(
        tr("The project has no name"),
        tr("The project has no name yet."),
        tr("Write a name, for example SIASN."),
    )


def _name_long(most: str) -> Sentence:
    return Sentence(
        tr("The name is too long"),
        tr("A project's name has at most {most} characters.", most=most),
        tr("Shorten it."),
    )


def _share_not_positive(_: str) -> Sentence:
    return Sentence(
        tr("The weekly share is too small"),
        tr("A weekly share of 0 minutes means nothing."),
        tr("Write it as 8h, or leave it empty."),
    )


def _project_missing(_: str, close: tuple[str, ...]) -> Sentence:
    example = close[0] if close else "SIASN"
    return Sentence(
        tr("Which project?"),
        tr("No project is named."),
        tr("Add one with #, for example #{name}.", name=example),
    )


def unknown_project(name: str, close: tuple[str, ...]) -> Sentence:
    """Say that there is no such project, and which ones look like it."""
    title = tr("Unknown project")
    explanation = tr('There is no project "{name}".', name=name)
    if close:
        names = ", ".join(close)
        step = tr("Did you mean {names}? Otherwise create the project.", names=names)
        return Sentence(title, explanation, step)
    return Sentence(title, explanation, tr("Create it, or choose another."))


def _project_ambiguous(name: str, close: tuple[str, ...]) -> Sentence:
    names = ", ".join(close)
    return Sentence(
        tr("Which project?"),
        tr('"{name}" fits several projects: {names}.', name=name, names=names),
        tr("Write more of the name."),
    )


_WORDS: Mapping[str, Callable[[str], Sentence]] = {
    **errors_recurring.WORDS,
    "title_empty": _title_empty,
    "title_long": _title_long,
    "title_unreadable": _title_unreadable,
    "minutes_zero": _minutes_zero,
    "minutes_too_many": _minutes_too_many,
    "estimate_order": _estimate_order,
    "length_unreadable": _length_unreadable,
    "date_impossible": _due_unreadable,
    "hour_impossible": _hour_impossible,
    "places_contradict": _places_contradict,
    "due_unreadable": _due_unreadable,
    "split_order": _split_order,
    "level_outside": _level_outside,
    "after_itself": _after_itself,
    "dependency_cycle": _dependency_cycle,
    "due_before_start": _due_before_start,
    "name_empty": _name_empty,
    "name_long": _name_long,
    "share_not_positive": _share_not_positive,
}
_ABOUT_PROJECTS: Mapping[str, Callable[[str, tuple[str, ...]], Sentence]] = {
    "project_missing": _project_missing,
    "project_unknown": unknown_project,
    "project_ambiguous": _project_ambiguous,
}
