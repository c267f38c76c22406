"""Every error has words: what happened, what still holds, one next step."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import pytest

from focusdesk.domain import errors
from focusdesk.domain.errors import Problem, Refusal
from focusdesk.text.errors import describe
from focusdesk.text.errors_task import describe_problem
from focusdesk.text.problems import problem_line, problem_lines, problem_words

PACKAGE = Path(__file__).parents[2] / "focusdesk"
NAMING = {"Problem", "refused", "refuse", "refuse_name", "_Refused", "_refuse"}
DESCRIBED_ELSEWHERE = {
    "domain/interruption.py",
    "domain/thought.py",
    "services/breaks.py",
    "domain/task.py",
    "domain/allocation.py",
    "domain/chat.py",
    "domain/flow.py",
    "domain/focus.py",
    "domain/quiet.py",
    "domain/recovery.py",
    "domain/routine.py",
    "domain/own_event.py",
    "domain/accounts.py",
    "adapters/toml_allocation.py",
}
PARTS_WITH_OWN_WORDS = (
    "domain/importing",
    "domain/quick_add",
    "adapters/task_files",
    "adapters/ics_calendar",
    "services",
    "cli",
    "ui/tasks",
)


def kinds() -> list[type[errors.FocusDeskError]]:
    found = [errors.FocusDeskError]
    for kind in found:
        found += kind.__subclasses__()
    return [kind for kind in found if kind.__module__ == errors.__name__]


def made(kind: type[errors.FocusDeskError]) -> errors.FocusDeskError:
    samples: dict[str, object] = {
        "problems": (Problem("number_wanted", "file.toml:3", "switch_limit"),),
        "kind": "task",
        "name": "Validasi",
        "close": ("Validasi riwayat",),
        "matches": ("Validasi a", "Validasi b"),
        "step": "pause",
        "state": "idle",
        "session_id": "s1",
        "hours": 24,
        "path": "/data/focusdesk.db",
        "detail": "",
        "why": "missing",
        "refusal": Refusal("in_past"),
    }
    wanted = inspect.signature(kind.__init__).parameters
    return kind(*(samples[name] for name in wanted if name in samples))


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_every_error_has_a_title_and_a_next_step(
    kind: type[errors.FocusDeskError],
) -> None:
    sentence = describe(made(kind))
    assert sentence.title
    assert sentence.next_step
    told = f"{sentence.title} {sentence.explanation} {sentence.next_step}"
    assert kind.__name__ not in told
    assert "!" not in told
    assert "sorry" not in told.casefold()


def codes() -> list[tuple[str, str]]:
    found = set()
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if name in DESCRIBED_ELSEWHERE or name.startswith(PARTS_WITH_OWN_WORDS):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _called(node) in NAMING and node.args:
                code = node.args[0]
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    found.add((code.value, name))
    return sorted(found)


def _called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def test_every_code_of_a_problem_has_words_of_its_own() -> None:
    every = codes()
    assert len(every) > 40
    unsaid = {
        (code, name)
        for code, name in every
        if problem_words(Problem(code, "", "X")) == "the value X is not possible"
        and describe_problem(Problem(code, "", "1")).title == "This cannot be saved"
    }
    assert unsaid == set()


def test_what_is_refused_of_hooks_and_logins_has_words_of_its_own() -> None:
    unknown = describe(errors.InputInvalid((Problem("unheard_of", "x", "y"),)))
    for code in ("hook_empty", "hook_too_long", "hooks_many"):
        told = describe(errors.InputInvalid((Problem(code, "arguments"),)))
        assert told.title != unknown.title
    login = describe(errors.AccountInvalid((Problem("login_invalid", "login"),)))
    address = describe(errors.AccountInvalid((Problem("url_invalid", "url"),)))
    assert login.explanation != address.explanation


def test_a_problem_is_told_with_its_place_and_a_guess() -> None:
    problem = Problem("key_unknown", "own.toml:4", "swich_limit -> switch_limit")
    assert problem_line(problem) == (
        "own.toml:4: swich_limit is not known here. Did you mean switch_limit?"
    )


def test_many_problems_are_told_in_part() -> None:
    many = [Problem("missing", f"f.toml:{n}") for n in range(5)]
    lines = problem_lines(many).splitlines()
    assert lines == [
        "f.toml:0: this is missing.",
        "f.toml:1: this is missing.",
        "f.toml:2: this is missing.",
        "And 2 more.",
    ]


def test_a_name_not_found_is_answered_with_those_it_looks_like() -> None:
    error = errors.NotFound("project", "SIANS", ("SIASN",))
    sentence = describe(error)
    assert "SIANS" in sentence.explanation
    assert "SIASN" in sentence.next_step


def test_braces_in_what_a_person_wrote_stay_as_they_are() -> None:
    sentence = describe(errors.NotFound("task", "{name} {0}"))
    assert "{name} {0}" in sentence.explanation
