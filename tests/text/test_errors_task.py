"""What can be wrong with a task has words of its own, whoever finds it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from focusdesk.domain.errors import AllocationInvalid, Problem, TaskInvalid
from focusdesk.text.errors import describe
from focusdesk.text.errors_task import describe_problem

PACKAGE = Path(__file__).parents[2] / "focusdesk"
FOUND_IN = (
    "domain/task.py",
    "domain/quick_add",
    "services/task_fields.py",
    "services/tasks.py",
    "cli/task_words.py",
    "ui/tasks",
)
GENERAL = describe_problem(Problem("no such code", "title")).title


def codes() -> list[str]:
    found = set()
    for path in PACKAGE.rglob("*.py"):
        if path.relative_to(PACKAGE).as_posix().startswith(FOUND_IN):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            found |= {code for node in ast.walk(tree) if (code := _code(node))}
    return sorted(found)


def _code(node: ast.AST) -> str:
    match node:
        case ast.Call(
            func=ast.Name(id="Problem"), args=[ast.Constant(value=str(code)), *_]
        ):
            return code
        case _:
            return ""


@pytest.mark.parametrize("code", codes())
def test_every_code_has_words_and_a_next_step(code: str) -> None:
    detail = "6000" if code == "minutes_too_many" else "X"
    sentence = describe_problem(Problem(code, "title", detail))
    assert sentence.title != GENERAL
    assert sentence.explanation
    assert sentence.next_step
    assert "!" not in f"{sentence.title}{sentence.explanation}{sentence.next_step}"


def test_all_codes_are_looked_at() -> None:
    assert len(codes()) > 15


def test_a_hundred_hours_are_told_with_the_limit() -> None:
    sentence = describe_problem(Problem("minutes_too_many", "estimate", "6000"))
    assert sentence.explanation == "100 h is too long: one task takes at most 40 h."
    assert sentence.next_step == "Split it into smaller tasks."


def test_an_unknown_project_is_answered_with_those_it_looks_like() -> None:
    problem = Problem("project_unknown", "project", "SIASM")
    assert "SIASN" in describe_problem(problem, ("SIASN",)).next_step
    assert describe_problem(problem).next_step == "Create it, or choose another."


def test_a_task_is_told_by_its_first_problem() -> None:
    error = TaskInvalid((Problem("title_empty", "title"), Problem("x", "due")))
    assert describe(error).title == "The task has no name"


def test_a_bad_matrix_is_told_with_its_line() -> None:
    problem = Problem("level_outside", "allocation.toml:3", "9")
    sentence = describe(AllocationInvalid((problem,)))
    assert sentence.explanation == "allocation.toml:3: 9 is not understood."


def test_braces_in_a_title_stay_as_they_are() -> None:
    problem = Problem("dependency_cycle", "after", "{a} > {b} > {a}")
    assert "{a} > {b} > {a}" in describe_problem(problem).explanation
