"""What a change does to a plan is said in figures that are those of the difference."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.dayspan import Span
from focusdesk.domain.ids import BlockId, TaskId
from focusdesk.domain.planning import acts
from focusdesk.domain.planning.difference import PlanDifference, Shift
from focusdesk.domain.planning.plan import CostTerms
from focusdesk.domain.task import Setting
from focusdesk.text import plan_change_text as words
from focusdesk.text.catalogue import use_language

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
THURSDAY, FRIDAY = date(2026, 11, 26), date(2026, 11, 27)
ONE, TWO, THREE = TaskId("one"), TaskId("two"), TaskId("three")
BLOCK = BlockId("block")
TITLES = {ONE: "Fix login", TWO: "Write report"}
ACTS: tuple[acts.Act, ...] = (
    acts.MoveBlock(BLOCK, FRIDAY, 480),
    acts.ResizeBlock(BLOCK, Span(480, 540)),
    acts.PinBlock(BLOCK),
    acts.PinBlock(BLOCK, pinned=False),
    acts.SwapBlocks(BLOCK, BlockId("other")),
    acts.SplitBlock(BLOCK, 510),
    acts.PlaceTask(ONE, FRIDAY, 480),
    acts.MoveToDay(BLOCK, FRIDAY),
    acts.SkipBlock(BLOCK),
    acts.BeAway(FRIDAY, Span(480, 600), "Doctor"),
    acts.AddMeeting(FRIDAY, Span(480, 600), "Stand-up"),
    acts.ChangePlace(FRIDAY, Setting.WFO),
    acts.FinishTask(ONE),
    acts.PlanAnew(FRIDAY),
)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    use_language("en", ROOT / "resources" / "i18n")
    yield
    use_language("en", ROOT / "resources" / "i18n")


def difference(
    *shifts: Shift,
    left_out: tuple[tuple[TaskId, int], ...] = (),
    let_in: tuple[tuple[TaskId, int], ...] = (),
    late: tuple[TaskId, ...] = (),
    in_time: tuple[TaskId, ...] = (),
    lost: float = 0.0,
) -> PlanDifference:
    before, after = CostTerms(misfit=100.0), CostTerms(misfit=100.0 + lost)
    return PlanDifference(shifts, left_out, let_in, late, in_time, before, after)


def moved(task: TaskId, start: int, to: int, day: date = THURSDAY) -> Shift:
    return Shift(task, (THURSDAY, Span(start, start + 60)), (day, Span(to, to + 60)))


def test_every_difference_has_its_line() -> None:
    found = difference(
        moved(ONE, 480, 600),
        moved(TWO, 540, 480, FRIDAY),
        Shift(ONE, None, (FRIDAY, Span(780, 840))),
        Shift(TWO, (THURSDAY, Span(900, 930)), None),
        left_out=((TWO, 30),),
        let_in=((THREE, 45),),
        late=(TWO,),
        in_time=(THREE,),
        lost=10,
    )
    assert words.difference_lines(found, TITLES) == (
        "Write report: 30 m no longer fit.",
        "Write report misses its deadline.",
        "three: 45 m more fit.",
        "three meets its deadline again.",
        "Fix login: Thu 26, 08:00–09:00 → 10:00–11:00",
        "Write report: Thu 26, 09:00–10:00 → Fri 27, 08:00–09:00",
        "Fix login: new on Fri 27, 13:00–14:00.",
        "Write report: no longer Thu 26, 15:00–15:30.",
        "10 m more are lost.",
    )


def test_the_summary_counts_the_others_and_the_minutes() -> None:
    found = difference(
        moved(ONE, 480, 600), moved(TWO, 540, 660), moved(THREE, 780, 840), lost=10
    )
    assert words.difference_summary(found) == "3 blocks move, 10 m lost."
    assert words.difference_summary(found, ONE) == "2 other blocks move, 10 m lost."


def test_the_summary_names_what_is_left_out_and_late() -> None:
    found = difference(left_out=((ONE, 30), (TWO, 60)), late=(ONE,), lost=-15)
    told = "1 h 30 m no longer fit, 1 deadline missed, 15 m saved."
    assert words.difference_summary(found) == told
    assert words.difference_summary(difference()) == "Nothing else changes."


@pytest.mark.parametrize(
    ("lost", "told"),
    [(10, "Costs 10 m more."), (-65, "Saves 1 h 5 m."), (0.2, "Costs nothing.")],
)
def test_what_if_is_answered_in_minutes(lost: float, told: str) -> None:
    assert words.what_if_answer(difference(lost=lost)) == told
    others = difference(moved(TWO, 480, 540), lost=lost)
    assert words.what_if_answer(others, ONE) == f"{told} 1 other block moves."


@given(lost=st.integers(-2000, 2000), moves=st.integers(0, 12))
def test_any_figure_told_is_the_difference_itself(lost: int, moves: int) -> None:
    use_language("en", ROOT / "resources" / "i18n")
    shifts = [moved(TWO, 480, 480 + n) for n in range(1, moves + 1)]
    found = difference(*shifts, lost=lost)
    told = words.what_if_answer(found)
    hours, rest = divmod(abs(lost), 60)
    figure = " ".join(f"{n} {u}" for n, u in ((hours, "h"), (rest, "m")) if n)
    assert (figure in told) if lost else told.startswith("Costs nothing.")
    assert (f"{moves} block" in told) == bool(moves)
    assert len(words.difference_lines(found, TITLES)) == moves + bool(lost)


def test_every_act_has_words_of_its_own() -> None:
    assert {type(act) for act in ACTS} == set(get_args(acts.Act))
    titles: dict[str, str] = {BLOCK: "Fix {login}", "other": "Report", ONE: "Plan it"}
    told = [words.act_words(act, titles) for act in ACTS]
    assert len(set(told)) == len(ACTS)
    assert told[0] == "Fix {login} to Fri, 27 Nov, 08:00"
    assert told[4] == "Swap Fix {login} and Report"
    assert all(text and text[0].isupper() for text in told)


def test_a_long_title_is_cut() -> None:
    titles: dict[str, str] = {BLOCK: "x" * 200}
    assert len(words.act_words(acts.SkipBlock(BLOCK), titles)) < 60


def test_every_step_that_services_record_is_named() -> None:
    assert recorded() >= {"task_added", "tasks_imported", "project_edited"}
    unknown = words.step_words("from-a-later-version")
    for code in recorded():
        assert words.step_words(code) != unknown, code


def recorded() -> set[str]:
    """Collect the codes written out where services record a step."""
    found: set[str] = set()
    for file in (ROOT / "focusdesk" / "services").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = ast.unparse(node.func).rpartition(".")[2]
            code = node.args[0]
            named = name in {
                "Step",
                "_record",
                "record",
                "_write",
                "_change",
                "_change_project",
            }
            if named and isinstance(code, ast.Constant):
                found.add(str(code.value))
    return found
