"""Every code of an import has words, in the singular place they are made."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import focusdesk
from focusdesk.domain.errors import Problem, TaskFileUnreadable
from focusdesk.domain.importing.given import FIELDS
from focusdesk.domain.importing.imported import Column, ImportKind
from focusdesk.services.task_merge import Outcome
from focusdesk.text import import_text
from focusdesk.text.errors import describe

ROOT = Path(focusdesk.__file__).parent
PLACES = (
    *ROOT.glob("domain/importing/*.py"),
    ROOT / "services" / "task_merge.py",
    ROOT / "services" / "import_projects.py",
)


def first_texts(path: Path, name: str) -> set[str]:
    """Return the texts that calls of `name` begin with."""
    calls = (
        n for n in ast.walk(ast.parse(path.read_text())) if isinstance(n, ast.Call)
    )
    return {
        str(call.args[0].value)
        for call in calls
        if isinstance(call.func, ast.Name)
        and call.func.id == name
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }


def entry_codes() -> set[str]:
    found: set[str] = set()
    for path in PLACES:
        found |= first_texts(path, "Problem")
    return found - {"column_missing"}


def file_codes() -> set[str]:
    reader = ROOT / "adapters" / "task_files" / "reader.py"
    return first_texts(reader, "refuse")


@pytest.mark.parametrize(
    "code",
    sorted(
        entry_codes()
        | {"given_up", "recurring_template", "not_a_task", "title_empty"}
        | {"read_as_parts", "key_again", "minutes_zero"}
    ),
)
def test_every_remark_has_its_words(code: str) -> None:
    said = import_text.entry_problem(Problem(code, "due", "3"))
    assert said != import_text.entry_problem(Problem("no such code", ""))


@pytest.mark.parametrize("code", sorted(file_codes()))
def test_every_unreadable_file_has_its_words(code: str) -> None:
    said = describe(TaskFileUnreadable((Problem(code, "a.csv", "10000000"),)))
    unknown = describe(TaskFileUnreadable((Problem("no such code", "a.csv"),)))
    assert said.explanation.startswith("a.csv: ")
    assert said.explanation != unknown.explanation
    assert said.next_step


def test_columns_are_asked_for_by_name() -> None:
    missing = TaskFileUnreadable((Problem("column_missing", "due", "Tenggat"),))
    assert describe(missing).explanation == (
        'The table has no column "Tenggat" for Deadline.'
    )
    unknown = TaskFileUnreadable((Problem("columns_unknown", "a.csv", "a, b"),))
    assert describe(unknown).explanation == "a.csv has these columns: a, b."


def test_everything_that_is_named_has_a_name() -> None:
    names = [
        [import_text.kind_name(kind) for kind in ImportKind],
        [import_text.outcome_name(outcome) for outcome in Outcome],
        [import_text.column_name(column) for column in Column],
        [import_text.field_name(name) for name in FIELDS],
    ]
    for group in names:
        assert len(set(group)) == len(group)
        assert all(group)
