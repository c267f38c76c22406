"""What is wrong with a file of tasks, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.importing.imported import Column
from focusdesk.text.catalogue import tr
from focusdesk.text.import_text import column_name
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from focusdesk.domain.errors import Problem, TaskFileUnreadable

BYTES_PER_MEGABYTE = 1_000_000


def describe_import(error: TaskFileUnreadable) -> Sentence:
    """Say why a file of tasks yields nothing; nothing was written."""
    problem = error.problems[0]
    if problem.code in {"columns_unknown", "column_missing"}:
        return _columns(problem)
    return Sentence(
        tr("The tasks cannot be read"),
        f"{problem.where}: {_why(problem)}",
        _next_step(problem.code),
    )


def _columns(problem: Problem) -> Sentence:
    if problem.code == "column_missing":
        meaning = column_name(Column(problem.where))
        return Sentence(
            tr("There is no such column"),
            tr(
                'The table has no column "{name}" for {meaning}.',
                name=problem.detail,
                meaning=meaning,
            ),
            tr("Name a column of its first row."),
        )
    return Sentence(
        tr("Which column holds the titles?"),
        tr(
            "{file} has these columns: {names}.",
            file=problem.where,
            names=problem.detail,
        ),
        tr("Say which one holds the title, for example --map title=Name."),
    )


def _why(problem: Problem) -> str:
    detail = problem.detail
    size = str(int(detail) // BYTES_PER_MEGABYTE) if detail.isdecimal() else detail
    words = {
        "file_empty": tr("the file is empty."),
        "file_binary": tr("this is no text file; a spreadsheet, perhaps."),
        "file_too_big": tr("the file is larger than {size} MB.", size=size),
        "too_many_entries": tr("it has more than {count} entries.", count=detail),
        "kind_unknown": tr("this is no list of tasks that is known here."),
        "json_nested": tr("its parts are nested too deeply."),
        "table_broken": tr("row {number} is broken.", number=detail),
    }
    if problem.code == "json_broken" and detail:
        return tr("the JSON is broken in line {number}.", number=detail)
    return words.get(problem.code, tr("it cannot be understood."))


def _next_step(code: str) -> str:
    steps = {
        "file_binary": tr("Save it as CSV and import that."),
        "file_too_big": tr("Export less of it, such as the open tasks."),
        "too_many_entries": tr("Export less of it, such as the open tasks."),
        "kind_unknown": tr(
            "Use CSV, todo.txt, an export of Taskwarrior or a backup of"
            " Super Productivity."
        ),
        "table_broken": tr("Correct that row, then import it again."),
    }
    return steps.get(code, tr("Export it again. Nothing was written."))
