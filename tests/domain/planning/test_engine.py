"""The engine against the independent validator: feasible, exact, repeatable."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from focusdesk.domain.errors import PlanRequestInvalid
from focusdesk.domain.planning.cost import cost_of
from focusdesk.domain.planning.instance import request_as_json, request_from
from focusdesk.domain.planning.plan import CostTerms, violations
from focusdesk.domain.planning.plan_json import plan_as_json, plan_from
from focusdesk.domain.planning.solve import solve, solve_now
from tests.bench.planner.habits import deadline_first
from tests.domain.planning.problems import EDGE, FOLDER, PUBLIC, request_of, verdict

if TYPE_CHECKING:
    from focusdesk.domain.planning.problem import Block, PlanRequest

EXPECTED = json.loads((FOLDER / "edge" / "expected.json").read_text(encoding="utf-8"))
REFUSED = {name for name in EDGE if EXPECTED[name]["expect"].get("error")}
QUICK = 25


def blocks_now(request: PlanRequest) -> tuple[Block, ...]:
    return tuple(planned.block for planned in solve_now(request, QUICK).blocks)


@pytest.mark.parametrize("name", [*PUBLIC, *sorted(set(EDGE) - REFUSED)])
def test_every_problem_is_solved_without_a_violation_and_priced_to_the_cent(
    name: str,
) -> None:
    request = request_of(name)
    plan = solve_now(request, QUICK)
    blocks = [planned.block for planned in plan.blocks]
    found = verdict(name, blocks)
    assert found["errors"] == []
    assert violations(blocks, request) == ()
    for term in fields(CostTerms):
        mine = getattr(plan.cost, term.name)
        wanted = found["cost_minutes"].get(term.name, 0.0)
        assert mine == pytest.approx(wanted, abs=0.005)


@pytest.mark.parametrize("name", sorted(set(EDGE) - REFUSED))
def test_what_is_expected_of_the_tiny_cases(name: str) -> None:
    request, wanted = request_of(name), EXPECTED[name]["expect"]
    plan = solve_now(request, 200)
    blocks = [planned.block for planned in plan.blocks]
    left = {entry.task for entry in plan.unplaced}
    if "blocks" in wanted:
        assert len(blocks) == wanted["blocks"]
    if "total_minutes" in wanted:
        assert plan.cost.total == wanted["total_minutes"]
    if "unscheduled" in wanted:
        assert left == set(wanted["unscheduled"])
    if "first" in wanted:
        assert blocks[0].task == wanted["first"]
    if "all_planned" in wanted:
        assert left == set()
    if "extends_pin" in wanted:
        pin = request.pinned[0]
        grown = next(b for b in blocks if b.task == pin.task)
        assert (grown.start, grown.end > pin.end) == (pin.start, True)


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_contradicts_itself_is_refused(name: str) -> None:
    with pytest.raises(PlanRequestInvalid) as caught:
        request_of(name)
    assert caught.value.problems[0].where


@pytest.mark.parametrize("name", PUBLIC)
def test_even_a_short_search_loses_less_than_deadline_first(name: str) -> None:
    request = request_of(name)
    habit = cost_of(deadline_first(request), request).total
    assert cost_of(blocks_now(request), request).total < habit


@pytest.mark.parametrize("name", ["day-p03", "week-p06", "e11-tie"])
def test_the_same_request_gives_the_same_plan(name: str) -> None:
    texts = {json.dumps(plan_as_json(solve_now(request_of(name), 60))) for _ in "ab"}
    assert len(texts) == 1


@pytest.mark.parametrize("name", ["week-p01", "week-p05"])
def test_better_answers_come_in_order_and_stopping_keeps_the_best(name: str) -> None:
    request = request_of(name)
    told: list[float] = []
    plan = solve(
        request,
        iterations=10_000,
        should_stop=lambda: len(told) >= 2,
        on_better=lambda better: told.append(better.cost.total),
    )
    assert told == sorted(told, reverse=True)
    assert plan.cost.total <= told[-1]
    assert not plan.complete


def test_stopped_at_once_there_is_a_plan_all_the_same() -> None:
    request = request_of("week-p02")
    plan = solve(
        request,
        iterations=10_000,
        should_stop=lambda: True,
        on_better=lambda _plan: None,
    )
    assert plan.blocks
    assert violations([planned.block for planned in plan.blocks], request) == ()


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    name=st.sampled_from([name for name in PUBLIC if name.startswith("day")]),
    at=st.integers(0, 30),
    shift=st.integers(-90, 90),
    grow=st.integers(-60, 60),
    drop=st.booleans(),
)
def test_rules_and_prices_agree_with_the_validator_on_any_change(
    name: str, at: int, shift: int, grow: int, drop: bool
) -> None:
    request = request_of(name)
    blocks = list(blocks_now(request))
    chosen = blocks.pop(at % len(blocks))
    start = chosen.start + shift
    end = max(start + 1, chosen.end + shift + grow)
    if not drop and 0 <= start < end <= 1440:
        blocks.append(replace(chosen, start=start, end=end))
    found = verdict(name, blocks)
    assert bool(violations(blocks, request)) is bool(found["errors"])
    if found["feasible"]:
        total = cost_of(blocks, request).total
        assert total == pytest.approx(found["total_minutes"], abs=0.005)


@pytest.mark.parametrize("name", PUBLIC)
def test_requests_and_plans_survive_the_way_through_json(name: str) -> None:
    request = request_of(name)
    assert request_from(json.loads(json.dumps(request_as_json(request)))) == request
    plan = solve_now(request, 1)
    assert plan_from(json.loads(json.dumps(plan_as_json(plan)))) == plan


def test_a_replan_of_what_was_planned_moves_nothing() -> None:
    request = request_of("week-p09")
    first = blocks_now(request)
    day = request.days[0]
    now = replace_now(request, day.work[0].start)
    again = blocks_now(replace(now, previous=first))
    moved = cost_of(again, replace(now, previous=first)).stability
    assert moved <= 0.1 * sum(block.minutes for block in first)


def replace_now(request: PlanRequest, minute: int) -> PlanRequest:
    from focusdesk.domain.planning.problem import Moment

    return replace(request, now=Moment(request.days[0].date, minute))


def test_a_later_day_costs_a_share_of_leaving_out() -> None:
    request = request_of("week-p03")
    blocks = blocks_now(request)
    late = tuple(replace(day, delay_percent=40) for day in request.days)
    dearer = cost_of(blocks, replace(request, days=late)).misfit
    price = {
        t.id: request.policy.unscheduled_percent.of(t.urgency) for t in request.tasks
    }
    share = sum(b.minutes * price[b.task] / 100 * 0.4 for b in blocks)
    assert dearer - cost_of(blocks, request).misfit == pytest.approx(share)
