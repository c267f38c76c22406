"""The planner's own process: answers, better ones, an end, failures in words."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from focusdesk.adapters.solver_process import SolverProcess
from focusdesk.domain.errors import SolverFailed
from focusdesk.domain.planning.plan import violations
from focusdesk.domain.planning.plan_json import plan_as_json
from focusdesk.domain.planning.solve import solve_now
from tests.domain.planning.problems import request_of

if TYPE_CHECKING:
    from focusdesk.domain.planning.plan import Plan


def never() -> bool:
    return False


def test_it_answers_with_valid_plans_that_become_better() -> None:
    request = request_of("day-p01")
    told: list[Plan] = []
    plan = SolverProcess().solve(
        request, time_limit=1.0, on_better=told.append, cancelled=never
    )
    assert told
    for answer in (*told, plan):
        assert violations([p.block for p in answer.blocks], request) == ()
    costs = [answer.cost.total for answer in told]
    assert costs == sorted(costs, reverse=True)
    assert plan.cost.total <= costs[-1]
    assert all(p.reasons for p in plan.blocks)


def test_what_nobody_wants_any_more_ends_early() -> None:
    told: list[Plan] = []
    plan = SolverProcess().solve(
        request_of("week-p02"),
        time_limit=60.0,
        on_better=told.append,
        cancelled=lambda: bool(told),
    )
    assert plan.blocks


def test_a_death_after_the_first_answer_is_not_taken_for_the_last_one() -> None:
    request = request_of("day-p01")
    first = json.dumps(plan_as_json(solve_now(request, 1)))
    program = f"print({first!r}, flush=True); raise SystemExit(4)"
    told: list[Plan] = []
    with pytest.raises(SolverFailed):
        SolverProcess((sys.executable, "-c", program)).solve(
            request, time_limit=1.0, on_better=told.append, cancelled=never
        )
    assert len(told) == 1


@pytest.mark.parametrize(
    "program",
    ["raise SystemExit(3)", "print('no plan')", "import os; os.abort()"],
    ids=["dies", "talks nonsense", "crashes"],
)
def test_a_process_without_an_answer_is_a_failure_in_words(program: str) -> None:
    solver = SolverProcess((sys.executable, "-c", program))
    with pytest.raises(SolverFailed):
        solver.solve(
            request_of("day-p01"),
            time_limit=1.0,
            on_better=lambda _plan: None,
            cancelled=never,
        )
