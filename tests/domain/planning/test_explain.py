"""Reasons are true: their figures are the validator's, their helpers really help."""

from __future__ import annotations

from dataclasses import replace

import pytest

from focusdesk.domain.planning.explain.moves import Situation
from focusdesk.domain.planning.solve import solve_now
from tests.domain.planning.problems import PUBLIC, request_of, verdict


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
