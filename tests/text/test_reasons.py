"""Every cause the planner can name is a sentence short enough for the margin."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.dayspan import Span
from focusdesk.domain.planning import explain
from focusdesk.domain.planning.plan import Reason
from focusdesk.text import reasons as words
from focusdesk.text.catalogue import use_language

if TYPE_CHECKING:
    from collections.abc import Iterator

I18N = Path(__file__).parents[2] / "resources" / "i18n"
FACTS = (
    ("class", "deep"),
    ("window", "quiet"),
    ("setting", "WFO"),
    ("project", "Layanan Pensiun Terpadu Nasional"),
    ("before", "Validasi riwayat jabatan ganda per jenjang"),
    ("title", "Validasi riwayat jabatan ganda per jenjang"),
    ("day", "2026-11-27"),
    ("minutes", 150),
    ("min_block", 30),
    ("cost", 92.5),
    ("minute", 990),
    ("need", 150),
    ("gap", 110),
)


@pytest.fixture(params=["id", "en"], autouse=True)
def spoken(request: pytest.FixtureRequest) -> Iterator[None]:
    use_language(request.param, I18N)
    yield
    use_language("en", I18N)


def texts(*nodes: ast.AST | None) -> set[str]:
    values = {n.value for n in nodes if isinstance(n, ast.Constant)}
    return {value for value in values if isinstance(value, str)}


def codes() -> set[str]:
    """Collect the codes the planner's explanation is written with."""
    found: set[str] = set()
    for file in Path(explain.__path__[0]).glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                if node.func.id in {"Reason", "_no_choice", "_give", "_at"}:
                    found |= texts(*node.args[:1])
            elif isinstance(node, ast.Assign):
                named = ast.unparse(node.targets[0]) == "code"
                if named and isinstance(node.value, ast.IfExp):
                    found |= texts(node.value.body, node.value.orelse)
            elif isinstance(node, ast.Dict):
                found |= {key for key in texts(*node.keys) if key.startswith("not_")}
    return found


def test_every_cause_has_its_sentence() -> None:
    known = {"window_quiet", "deadline", "same_project", "not_first_switch", "full"}
    assert known <= codes()
    assert {"give_task", "give_hour", "give_split"} <= codes()
    assert codes() <= set(words._BLOCK) | set(words._UNPLACED) | set(words.GIVES)


@pytest.mark.parametrize("code", sorted(words._BLOCK))
def test_a_block_is_explained_within_the_margin(code: str) -> None:
    reason = Reason(code, 12.0, FACTS)
    sentence = words.block_reason((reason, Reason("soonest", 1.0)))
    assert 10 < len(sentence) <= words.LONGEST
    assert sentence.endswith(".")


@pytest.mark.parametrize("code", sorted(words._UNPLACED))
def test_what_did_not_fit_is_explained_with_where_it_goes(code: str) -> None:
    place = (date(2026, 11, 27), Span(480, 540))
    sentence = words.unplaced_reason((Reason(code, 1.0, FACTS),), place)
    assert "27 Nov" in sentence
    alone = words.unplaced_reason((Reason(code, 1.0, FACTS),))
    assert 10 < len(alone) <= words.LONGEST


@pytest.mark.parametrize("give", sorted(words.GIVES))
@pytest.mark.parametrize("code", sorted(words._UNPLACED))
def test_what_blocks_and_what_would_give_fit_one_line(code: str, give: str) -> None:
    reasons = (Reason(code, 1.0, FACTS), Reason(give, -5.0, FACTS))
    sentence = words.unplaced_reason(reasons)
    assert sentence.endswith(words.give_sentences(reasons)[0])
    assert len(sentence) <= words.LONGEST


def test_what_waits_and_takes_a_place_names_both() -> None:
    long = "Validasi riwayat jabatan ganda per jenjang"
    facts = (("title", long), ("instead", "t"), ("instead_title", long))
    sentence = words.unplaced_reason((Reason("give_predecessor", 1.0, facts),))
    assert sentence.count("Validasi") == 2
    assert len(sentence) <= words.LONGEST


def test_a_deadline_of_another_year_names_it() -> None:
    due = (("day", "2027-01-04"), ("minute", 600))
    near = words.block_reason((Reason("deadline", 9.0, (*due, ("on", "2027-01-03"))),))
    far = words.block_reason((Reason("deadline", 9.0, (*due, ("on", "2026-12-30"))),))
    assert "2027" not in near
    assert "4 Jan 2027" in far


def test_an_unknown_cause_says_nothing_wrong() -> None:
    assert words.block_reason((Reason("later-version", 1.0),)) == ""
    assert words.unplaced_reason(()) != ""
