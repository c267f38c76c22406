"""The errors that belong to no one part: names, steps, files, inputs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain import errors
from focusdesk.text.catalogue import tr
from focusdesk.text.problems import is_in_file, problem_lines
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from focusdesk.domain.errors import FocusDeskError


def describe_general(error: FocusDeskError) -> Sentence:
    """Turn an error into words; an unknown one still gets a next step."""
    match error:
        case errors.InputInvalid():
            return _input(error)
        case errors.NotFound() | errors.Ambiguous() | errors.AlreadyExists():
            return _name(error)
        case errors.NotNow():
            return _step(error)
        case _:
            return _other(error)


def _input(error: errors.InputInvalid) -> Sentence:
    lines = problem_lines(error.problems)
    match error:
        case errors.WorkModelInvalid():
            title = tr("The work model cannot be used")
            step = tr("Correct the file; until then the model before stays in force.")
        case errors.SettingsInvalid() if is_in_file(error):
            title = tr("The settings cannot be used")
            step = tr(
                "Correct settings.toml, or move it away to start with the defaults."
            )
        case errors.PlanRequestInvalid():
            title = tr("The planning problem cannot be read")
            step = tr("Correct the input and run it again.")
        case _:
            title = tr("This value is not possible")
            step = tr("Change it and try again.")
    return Sentence(title, lines, step)


def _name(
    error: errors.NotFound | errors.Ambiguous | errors.AlreadyExists,
) -> Sentence:
    match error:
        case errors.NotFound(kind="project"):
            from focusdesk.text.errors_task import unknown_project

            return unknown_project(error.name, error.close)
        case errors.NotFound():
            close = ", ".join(error.close)
            step = tr("Did you mean: {names}?", names=close) if close else ""
            step = step or tr("See what there is, or write the name in full.")
            named = tr("Nothing is called “{name}”.", name=error.name)
            return Sentence(_not_found(error.kind), named, step)
        case errors.Ambiguous():
            names = ", ".join(error.matches[:5])
            fits = tr("“{name}” fits: {names}.", name=error.name, names=names)
            return Sentence(
                tr("The name fits more than one"), fits, tr("Write more of it.")
            )
        case _:
            return Sentence(
                tr("The name is taken"),
                tr("There already is “{name}”.", name=error.name),
                tr("Choose another name."),
            )


def _not_found(kind: str) -> str:
    titles = {
        "task": tr("There is no such task"),
        "project": tr("There is no such project"),
        "recurring": tr("There is no such recurring task"),
        "template": tr("There is no such template"),
        "account": tr("There is no such account"),
        "issue": tr("This task comes from no server"),
    }
    return titles.get(kind, tr("There is no such thing"))


def _step(error: errors.NotNow) -> Sentence:
    title = tr("Not possible right now")
    by_state = {
        "changed_elsewhere": (
            tr("It has been changed since."),
            tr("Look at it again and decide."),
        ),
        "worked_on": (
            tr("The task has been worked on since."),
            tr("Drop it instead of taking it back."),
        ),
        "unasked": (
            tr("Nothing was written, because nobody can be asked here."),
            tr("Add --yes to write it."),
        ),
        "open": (tr("The task is open."), tr("There is nothing to do.")),
        "done": (tr("The task is done."), tr("Reopen it first.")),
        "dropped": (tr("The task is dropped."), tr("Reopen it first.")),
    }
    explanation, step = by_state.get(
        error.state, (tr("The present state does not allow it."), tr("Look again."))
    )
    return Sentence(title, explanation, step)


def _other(error: FocusDeskError) -> Sentence:
    match error:
        case errors.FileUnreadable():
            return Sentence(
                tr("The file cannot be used"),
                f"{error.path}: {_why(error.why)}.",
                tr("Check the path and its permissions, then try again."),
            )
        case errors.NothingToUndo():
            return Sentence(
                tr("Nothing to undo"),
                tr("No step of this session is left to take back."),
                tr("Change it by hand."),
            )
        case errors.NoDisplay():
            return Sentence(
                tr("There is no display"),
                tr("There is no display for a window. The commands work without one."),
                tr("Try focusdesk today."),
            )
        case errors.SolverFailed():
            return Sentence(
                tr("The plan could not be made"),
                tr("The planner ended without an answer. The plan before stays."),
                tr("Replan."),
            )
        case _:
            return Sentence(
                tr("This did not work"),
                tr("Nothing was changed."),
                tr("Try again; the log has the details."),
            )


def _why(code: str) -> str:
    words = {
        "not_a_file": tr("this is not a file"),
        "missing": tr("there is no such file"),
        "not_allowed": tr("it may not be opened"),
        "": tr("it cannot be read"),
    }
    return words.get(code, code)
