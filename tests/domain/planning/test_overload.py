"""Overload is told by figures that add up, and its relief keeps every deadline."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from focusdesk.domain.planning.explain.relief import ROUNDS
from focusdesk.domain.planning.instance import request_from
from focusdesk.domain.planning.overload import (
    broken_by,
    overload,
    overloads,
    relieved,
)
from focusdesk.domain.planning.plan_json import plan_as_json, plan_from
from focusdesk.domain.planning.problem import Moment, PlanRequest
from focusdesk.domain.planning.search.again import search_again
from focusdesk.domain.planning.solve import solve_now
from tests.domain.planning.problems import request_of
from tests.domain.planning.test_generated import script

if TYPE_CHECKING:
    from focusdesk.domain.planning.terms import Block

SEEDS = st.integers(0, 100_000)


def blocks_of(request: PlanRequest, rounds: int) -> list[Block]:
    return [planned.block for planned in solve_now(request, rounds).blocks]


def late_minutes(task: str, due: Moment, blocks: list[Block], minutes: int) -> int:
    """Count minute by minute what of a task is not done when it is due."""
    done = {
        (block.day, minute)
        for block in blocks
        if block.task == task
        for minute in range(block.start, block.end)
        if (block.day, minute) < (due.day, due.minute)
    }
    return minutes - len(done)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(SEEDS)
def test_what_is_short_is_what_is_not_done_when_due(seed: int) -> None:
    request = request_from(script("generate").instance(seed))
    blocks = blocks_of(request, 5)
    found = broken_by(blocks, request)
    short = {one.task: one.short for one in found.broken} if found else {}
    for task in request.tasks:
        due = task.due
        if due is None or due.day > request.days[-1].date:
            assert task.id not in short
        elif request.now is None or due > request.now:
            left = late_minutes(task.id, due, blocks, task.minutes)
            assert short.get(task.id, 0) == left


@pytest.mark.parametrize(
    "name", ["day-p03", "day-p06", "day-p07", "week-p02", "week-p04"]
)
def test_relief_keeps_every_deadline_when_solved_anew(name: str) -> None:
    request = request_of(name)
    plan = solve_now(request, 100)
    found = overload(request, plan)
    assert found is not None
    assert 0 < len(found.relief) <= len(found.broken)
    out = {one.name for one in found.relief if one.code == "leave_out"}
    kept = [p.block for p in plan.blocks if p.block.task not in out]
    changed = relieved(request, found.relief)
    after = broken_by(search_again(changed, kept, ROUNDS), changed)
    still = {one.task for one in after.broken} if after else set()
    assert not still & {one.task for one in found.broken}


def test_relief_names_more_than_deadlines() -> None:
    codes = set()
    for name in ("day-p03", "day-p06", "day-p07", "week-p04"):
        request = request_of(name)
        for one in overloads(request, solve_now(request, 100)):
            codes |= {measure.code for measure in one.relief}
    assert "move_deadline" in codes
    assert codes & {"leave_out", "cancel_meeting"}


def test_no_more_problems_are_solved_than_allowed() -> None:
    request = request_of("day-p07")
    found = overload(request, solve_now(request, 50), most=0)
    assert found is not None
    assert [one.name for one in found.relief] == [one.task for one in found.broken]


def test_each_week_of_the_horizon_is_told_apart() -> None:
    request = request_of("week-p07")
    plan = solve_now(request, 40)
    whole = overload(request, plan, most=0)
    assert whole is not None
    weeks = overloads(request, plan, 0)
    told = [one.task for week in weeks for one in week.broken]
    assert sorted(told) == sorted(one.task for one in whole.broken)
    for week in weeks:
        assert len({one.due.day.isocalendar()[:2] for one in week.broken}) == 1


def test_a_plan_that_holds_has_no_overload() -> None:
    request = request_of("day-p04")
    free = tuple(replace(task, due=None) for task in request.tasks)
    request = replace(request, tasks=free)
    plan = solve_now(request, 10)
    assert overload(request, plan) is None
    assert overloads(request, plan) == ()


def test_what_was_due_before_now_is_no_overload_to_come() -> None:
    request = request_of("day-p02")
    assert request.now is not None
    past = Moment(request.now.day, 0)
    tasks = tuple(replace(task, due=past) for task in request.tasks)
    assert broken_by((), replace(request, tasks=tasks)) is None


def test_projects_ask_for_what_is_due_by_then() -> None:
    request = request_of("week-p01")
    found = broken_by((), request)
    assert found is not None
    asked = {ask.project: ask.minutes for ask in found.asks}
    due = [task for task in request.tasks if task.due and task.due <= found.until]
    for project in request.projects:
        minutes = sum(task.minutes for task in due if task.project == project.id)
        assert asked.get(project.id, 0) == minutes
    assert found.asked == sum(asked.values())
    assert [ask.minutes for ask in found.asks] == sorted(asked.values(), reverse=True)


@settings(max_examples=15, deadline=None, derandomize=True)
@given(SEEDS)
def test_overload_survives_the_way_through_json(seed: int) -> None:
    request = request_from(script("generate").instance(seed))
    plan = solve_now(request, 3)
    plan = replace(plan, overloads=overloads(request, plan, 2))
    assert plan_from(json.loads(json.dumps(plan_as_json(plan)))) == plan
