"""What can be wrong with a routine or an own event has words of its own."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from focusdesk.domain.errors import Problem, RoutineInvalid
from focusdesk.text.errors import describe
from focusdesk.text.errors_routine import describe_routine_problem

PACKAGE = Path(__file__).parents[2] / "focusdesk"
FOUND_IN = (
    "domain/routine.py",
    "domain/own_event.py",
    "services/routines.py",
    "services/own_events.py",
    "cli/routine_words.py",
)
DATED = {"routine_over", "routine_not_due", "away_free_day"}
GENERAL = describe_routine_problem(Problem("no such code", "title")).title


def codes() -> list[str]:
    found = set()
    for name in FOUND_IN:
        tree = ast.parse((PACKAGE / name).read_text(encoding="utf-8"))
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
    detail = "2026-11-26" if code in DATED else "7"
    sentence = describe(RoutineInvalid((Problem(code, "title", detail),)))
    assert sentence.title != GENERAL
    assert sentence.explanation
    assert sentence.next_step
    assert "!" not in f"{sentence.title}{sentence.explanation}{sentence.next_step}"


def test_all_codes_are_looked_at() -> None:
    assert len(codes()) >= 12
