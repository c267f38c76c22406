"""What is told to have to give makes the task fit, solved anew and validated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from focusdesk.domain.planning.advice import MOST_TOLD, ROUNDS, advised
from focusdesk.domain.planning.explain.relax import relaxed
from focusdesk.domain.planning.instance import (
    block_as_json,
    request_as_json,
    request_from,
)
from focusdesk.domain.planning.search.again import search_again
from focusdesk.domain.planning.solve import solve_now
from tests.domain.planning.problems import PUBLIC, request_of, validator
from tests.domain.planning.test_generated import script

if TYPE_CHECKING:
    from focusdesk.domain.planning.plan import Plan, Reason
    from focusdesk.domain.planning.problem import PlanRequest


def gives(plan: Plan) -> list[tuple[str, Reason]]:
    """Return the relaxations told, each with its task."""
    return [
        (entry.task, reason)
        for entry in plan.unplaced
        for reason in entry.reasons
        if reason.code.startswith("give_")
    ]


def assert_it_fits(request: PlanRequest, plan: Plan, task: str, told: Reason) -> None:
    """Apply the relaxation and solve: anew, or on from the plan for a rest."""
    given_way = relaxed(request, task, told)
    own = next(one for one in given_way.tasks if one.id == task)
    needed = own.minutes
    if int(told.fact("length") or needed) < needed:
        out = told.fact("task")
        before = [p.block for p in plan.blocks if p.block.task != out]
        blocks = search_again(given_way, before, ROUNDS)
    else:
        rounds = 60 if len(request.days) == 1 else 150
        blocks = tuple(p.block for p in solve_now(given_way, rounds).blocks)
    assert sum(b.minutes for b in blocks if b.task == task) == needed, (task, told)
    made = {"instance": request.id, "blocks": [block_as_json(b) for b in blocks]}
    assert validator().check(request_as_json(given_way), made)["errors"] == []


@pytest.mark.parametrize(
    "name", ["day-p02", "day-p03", "day-p05", "day-p07", "day-p08", "week-p08"]
)
def test_what_gives_makes_the_task_fit(name: str) -> None:
    request = request_of(name)
    plan = advised(solve_now(request, 100), request)
    told = gives(plan)
    assert told
    for task, reason in told:
        assert_it_fits(request, plan, task, reason)


@settings(max_examples=15, deadline=None, derandomize=True)
@given(st.integers(0, 100_000))
def test_what_gives_in_any_problem_makes_the_task_fit(seed: int) -> None:
    request = request_from(script("generate").instance(seed))
    plan = advised(solve_now(request, 60), request, 6)
    for task, reason in gives(plan):
        if reason.fact("start") is not None or reason.code == "give_length":
            assert_it_fits(request, plan, task, reason)


@pytest.mark.parametrize("name", ["day-p02", "week-p01"])
def test_nothing_placed_is_given_up_but_what_is_named(name: str) -> None:
    request = request_of(name)
    plan = advised(solve_now(request, 100), request)
    blocks = [planned.block for planned in plan.blocks]
    for task, reason in gives(plan):
        if reason.code != "give_task":
            continue
        out = reason.fact("task")
        start, length = int(reason.fact("start") or 0), int(reason.fact("length") or 0)
        taken = [
            block
            for block in blocks
            if block.task != out
            and block.day.isoformat() == reason.fact("day")
            and block.start < start + length
            and start < block.end
        ]
        assert not taken, (task, reason)


def test_most_blocked_tasks_are_told_what_would_help() -> None:
    plans = [
        (advised(solve_now(request, 60), request))
        for request in map(request_of, PUBLIC[::2])
    ]
    out = [entry for plan in plans for entry in plan.unplaced]
    helped = [entry for entry in out if len(entry.reasons) > 1]
    assert len(helped) > len(out) / 2
    assert all(len(entry.reasons) <= 1 + MOST_TOLD for entry in out)


def test_work_is_bounded_and_the_most_pressing_come_first() -> None:
    request = request_of("week-p03")
    plan = solve_now(request, 20)
    few = advised(plan, request, 2)
    weights = request.policy.unscheduled_percent
    urgency = {task.id: weights.of(task.urgency) for task in request.tasks}
    helped = {task for task, _ in gives(few)}
    assert 1 <= len(helped) <= 2
    assert max(urgency[entry.task] for entry in few.unplaced) == max(
        urgency[task] for task in helped
    )
    assert gives(advised(plan, request, 0)) == []


def test_the_same_advice_is_given_twice() -> None:
    request = request_of("day-p07")
    plan = solve_now(request, 40)
    assert advised(plan, request) == advised(plan, request)
