"""The budget of project switches: counted as shown, priced exactly, kept to."""

from __future__ import annotations

import json
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from focusdesk.domain.dayspan import Span
from focusdesk.domain.planning.cost import cost_of
from focusdesk.domain.planning.frame import UNIT
from focusdesk.domain.planning.instance import request_as_json, request_from
from focusdesk.domain.planning.plan_json import plan_as_json, plan_from
from focusdesk.domain.planning.policy import DEFAULT_POLICY, SwitchBudget
from focusdesk.domain.planning.problem import Block, PlanEvent, PlanRequest
from focusdesk.domain.planning.request import with_switch_limit
from focusdesk.domain.planning.search.anneal import Annealer
from focusdesk.domain.planning.search.board import Board
from focusdesk.domain.planning.search.decode import blocks_of
from focusdesk.domain.planning.search.rebuild import first_plan
from focusdesk.domain.planning.solve import solve_now
from focusdesk.domain.planning.switches import switches_on
from tests.bench.planner.generate import instance
from tests.domain.planning.problems import PUBLIC, request_of

if TYPE_CHECKING:
    from collections.abc import Iterable

SEEDS = st.integers(0, 100_000)


def lot(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - a test has to repeat itself


def with_budget(
    request: PlanRequest, limit: int | None, minutes: float = 15
) -> PlanRequest:
    budget = SwitchBudget(limit, minutes)
    return replace(request, policy=replace(request.policy, switch_budget=budget))


def with_work(request: PlanRequest, rng: Random) -> PlanRequest:
    """Turn some of the meetings into work that was done."""
    days = tuple(
        replace(
            day,
            events=tuple(
                replace(event, worked=rng.random() < 0.5) for event in day.events
            ),
        )
        for day in request.days
    )
    return replace(request, days=days)


def counted(request: PlanRequest, blocks: Iterable[Block]) -> float:
    """Count and price the switches minute by minute."""
    owner = {task.id: task.project for task in request.tasks}
    lost, budget = 0.0, request.policy.switch_budget
    blocks = list(blocks)
    for day in request.days:
        begun: dict[int, list[tuple[int, str]]] = {}
        for event in day.events:
            if event.worked and event.project is not None:
                begun.setdefault(event.span.start, []).append(
                    (event.span.end, event.project)
                )
        for block in blocks:
            if block.day == day.date:
                begun.setdefault(block.start, []).append((block.end, owner[block.task]))
        before, switches = "", 0
        for minute in range(1440):
            for _, project in sorted(begun.get(minute, [])):
                switches += before not in ("", project)
                before = project
        assert budget.max_per_day is not None
        lost += max(0, switches - budget.max_per_day) * budget.minutes_per_extra
    return lost


@settings(max_examples=40, deadline=None, derandomize=True)
@given(SEEDS, st.integers(0, 3), st.sampled_from((0.5, 15, 40)))
def test_switches_beyond_the_limit_cost_their_price(
    seed: int, limit: int, minutes: float
) -> None:
    plain = with_work(request_from(instance(seed)), lot(seed))
    request = with_budget(plain, limit, minutes)
    blocks = [planned.block for planned in solve_now(request, 5).blocks]
    with_price, without = cost_of(blocks, request), cost_of(blocks, plain)
    assert with_price.switches == pytest.approx(counted(request, blocks))
    assert without.switches == 0
    assert with_price.total == pytest.approx(without.total + with_price.switches)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(SEEDS, st.integers(0, 3))
def test_what_a_search_adds_up_is_what_its_blocks_cost(seed: int, limit: int) -> None:
    plain = with_work(request_from(instance(seed)), lot(seed))
    request = with_budget(plain, limit, 25)
    board, rng = Board(request), lot(seed)
    start = first_plan(board, rng)
    found = [start, *Annealer(board, rng).improve(start, 20, lambda: False)]
    for state in found:
        total = cost_of(blocks_of(state), request).total
        assert state.cost / UNIT == pytest.approx(total, abs=0.005)


@pytest.mark.parametrize("name", [n for n in PUBLIC if n.startswith("week")][:4])
def test_every_step_of_a_long_search_is_priced_exactly(name: str) -> None:
    request = with_budget(request_of(name), 1, 25)
    board, rng = Board(request), lot(1)
    start = first_plan(board, rng)
    for state in Annealer(board, rng).improve(start, 150, lambda: False):
        total = cost_of(blocks_of(state), request).total
        assert state.cost / UNIT == pytest.approx(total, abs=0.005)


@pytest.mark.parametrize("name", ["week-p02", "week-p05", "day-p01"])
def test_a_dear_budget_leads_to_fewer_switches(name: str) -> None:
    request = request_of(name)
    dear = with_budget(request, 2, 400)

    def switches(asked: PlanRequest) -> int:
        blocks = [planned.block for planned in solve_now(asked, 150).blocks]
        return sum(switches_on(day, blocks, request) for day in request.days)

    assert switches(dear) < switches(request)


def test_meetings_are_no_switch_but_work_done_is() -> None:
    request = request_of("day-p01")
    day, tasks = request.days[0], request.tasks
    first = tasks[0]
    other = next(task for task in tasks if task.project != first.project)
    blocks = [Block(first.id, day.date, 600, 615), Block(first.id, day.date, 660, 675)]
    meeting = PlanEvent("m", "Meeting", Span(630, 645), other.project)
    met = replace(day, events=(meeting,))
    worked = replace(day, events=(replace(meeting, worked=True),))
    assert switches_on(met, blocks, request) == 0
    assert switches_on(worked, blocks, request) == 2


def test_a_budget_survives_the_way_through_json_and_its_absence_leaves_no_trace() -> (
    None
):
    plain = request_of("day-p01")
    assert "switch_budget" not in request_as_json(plain)["policy"]
    assert "switches" not in plan_as_json(solve_now(plain, 5))["cost_minutes"]
    for request in (with_budget(plain, 0, 400), with_budget(plain, None, 3)):
        worked = with_work(request, lot(1))
        assert request_from(json.loads(json.dumps(request_as_json(worked)))) == worked
    plan = solve_now(with_budget(plain, 0, 1), 5)
    assert plan.cost.switches > 0
    assert plan_from(json.loads(json.dumps(plan_as_json(plan)))) == plan


def test_the_limit_of_the_work_model_is_what_the_policy_prices() -> None:
    assert DEFAULT_POLICY.switch_budget.max_per_day is None
    assert with_switch_limit(DEFAULT_POLICY, 3).switch_budget == SwitchBudget(3, 15)
