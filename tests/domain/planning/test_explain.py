"""Reasons are true: their figures are the validator's, their helpers really help."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from focusdesk.domain.planning.cost import cost_of
from focusdesk.domain.planning.explain.moves import Situation
from focusdesk.domain.planning.instance import block_as_json, request_from
from focusdesk.domain.planning.policy import SwitchBudget
from focusdesk.domain.planning.problem import Block
from focusdesk.domain.planning.solve import solve_now
from tests.domain.planning.problems import PUBLIC, request_of, verdict
from tests.domain.planning.test_generated import script

if TYPE_CHECKING:
    from focusdesk.domain.planning.plan import Reason


@pytest.mark.parametrize("name", PUBLIC)
def test_every_block_and_everything_left_out_has_a_cause(name: str) -> None:
    plan = solve_now(request_of(name), 10)
    assert all(planned.reasons for planned in plan.blocks)
    assert all(entry.reasons for entry in plan.unplaced)
    for planned in plan.blocks:
        codes = [reason.code for reason in planned.reasons]
        assert len(codes) == len(set(codes)) <= 3


@pytest.mark.parametrize("name", ["week-p06", "week-p09"])
def test_a_move_costs_what_the_validator_says(name: str) -> None:
    request = request_of(name)
    plan = solve_now(request, 10)
    blocks = [planned.block for planned in plan.blocks]
    here = Situation(blocks, request)
    before = verdict(name, blocks)["total_minutes"]
    tried = 0
    for block in blocks:
        for place in here.places_on(block.day, block)[:1]:
            for move in here.priced(block, place):
                moved = [move.to if b == block else b for b in blocks]
                after = verdict(name, moved)
                assert after["feasible"]
                told = pytest.approx(after["total_minutes"] - before, abs=0.005)
                assert move.change.total == told
                tried += 1
    assert tried


def moved(blocks: list[Block], block: Block, reason: Reason, grid: int) -> list[Block]:
    """Put the block where its reason says, and what it changes places with."""

    def place(one: Block, prefix: str) -> Block:
        day = date.fromisoformat(str(reason.fact(f"{prefix}to_day")))
        start = int(reason.fact(f"{prefix}to_minute") or 0)
        assert start % grid == 0
        return Block(one.task, day, start, start + one.minutes)

    def is_other(one: Block) -> bool:
        day, minute = reason.fact("with_day"), reason.fact("with_minute")
        there = (one.task, one.day.isoformat(), one.start)
        return there == (reason.fact("with"), day, minute)

    changed = [place(b, "with_") if is_other(b) else b for b in blocks if b != block]
    return [*changed, place(block, "")]


@pytest.mark.parametrize("name", ["day-p02", "day-p04", "day-p06", "week-p06"])
def test_moving_to_the_named_alternative_loses_the_minutes_told(name: str) -> None:
    request = request_of(name)
    plan = solve_now(request, 40)
    blocks = [planned.block for planned in plan.blocks]
    before = verdict(name, blocks)["total_minutes"]
    checked: set[str] = set()
    for planned in plan.blocks:
        for reason in planned.reasons:
            if reason.fact("to_day") is None:
                continue
            there = moved(blocks, planned.block, reason, request.granularity)
            after = verdict(name, there)
            assert after["errors"] == []
            told = pytest.approx(reason.fact("cost"), abs=0.005)
            assert after["total_minutes"] - before == told, reason
            checked.add(reason.code)
    assert len(checked) >= 3


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.integers(0, 100_000))
def test_any_alternative_named_loses_the_minutes_told(seed: int) -> None:
    raw = script("generate").instance(seed)
    request = request_from(raw)
    plan = solve_now(request, 15)
    blocks = [planned.block for planned in plan.blocks]
    check = script("validate").check

    def total(one: list[Block]) -> float:
        made = {"instance": raw["id"], "blocks": [block_as_json(b) for b in one]}
        return float(check(raw, made)["total_minutes"])

    before = total(blocks)
    for planned in plan.blocks[:6]:
        for reason in planned.reasons:
            if reason.fact("to_day") is not None:
                there = moved(blocks, planned.block, reason, 1)
                told = pytest.approx(reason.fact("cost"), abs=0.005)
                assert total(there) - before == told


def test_a_budget_of_switches_is_a_cause_when_it_binds() -> None:
    request = request_of("day-p06")
    budget = SwitchBudget(max_per_day=1, minutes_per_extra=60)
    request = replace(request, policy=replace(request.policy, switch_budget=budget))
    plan = solve_now(request, 60)
    blocks = [planned.block for planned in plan.blocks]
    told = [
        (planned.block, reason)
        for planned in plan.blocks
        for reason in planned.reasons
        if reason.code == "switch_budget"
    ]
    assert told
    before = cost_of(blocks, request)
    for block, reason in told:
        after = cost_of(moved(blocks, block, reason, 1), request)
        assert after.switches - before.switches == pytest.approx(reason.minutes)
        assert after.total - before.total == pytest.approx(reason.fact("cost"))


def test_what_the_person_pinned_is_told_from_what_runs() -> None:
    request = request_of("day-p02")
    assert request.now is not None
    plan = solve_now(replace(request, pinned=()), 20)
    last = max(planned.block for planned in plan.blocks)
    pins = (*request.pinned, last) if last not in request.pinned else request.pinned
    codes = {
        planned.block: planned.reasons[0].code
        for planned in solve_now(replace(request, pinned=pins), 20).blocks
        if planned.block in pins
    }
    assert codes[last] == "pinned"
    running = [pin for pin in request.pinned if pin.start < request.now.minute]
    assert all(codes.get(pin, "running") == "running" for pin in running)


def test_a_task_that_waits_names_what_it_waits_for() -> None:
    request = request_of("day-p04")
    heir = next(task for task in request.tasks if task.after)
    waited = heir.after[0]
    tasks = tuple(
        replace(task, minutes=600, split=None) if task.id == waited else task
        for task in request.tasks
    )
    if not any(task.id == waited for task in tasks):
        pytest.skip("what it waits for is done already in this problem")
    plan = solve_now(replace(request, tasks=tasks), 10)
    entry = next(e for e in plan.unplaced if e.task == heir.id)
    assert entry.reasons[0].code == "waits_for"
