"""The engine on problems unlike the known ones, held against the validator."""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from focusdesk.domain.planning.instance import (
    block_as_json,
    request_as_json,
    request_from,
)
from focusdesk.domain.planning.plan import violations
from focusdesk.domain.planning.plan_json import plan_as_json
from focusdesk.domain.planning.solve import solve_now

if TYPE_CHECKING:
    from types import ModuleType

FOLDER = Path(__file__).parents[2] / "bench" / "planner"
SEEDS = st.integers(0, 100_000)


@cache
def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@settings(max_examples=60, deadline=None, derandomize=True)
@given(SEEDS)
def test_any_problem_gets_a_valid_plan_priced_to_the_cent(seed: int) -> None:
    raw = script("generate").instance(seed)
    request = request_from(raw)
    plan = solve_now(request, 10)
    blocks = [planned.block for planned in plan.blocks]
    made = {"instance": raw["id"], "blocks": [block_as_json(b) for b in blocks]}
    found = script("validate").check(raw, made)
    assert found["errors"] == []
    assert violations(blocks, request) == ()
    assert plan.cost.total == pytest.approx(found["total_minutes"], abs=0.005)
    nothing = {"instance": raw["id"], "blocks": raw["pinned"]}
    empty = script("validate").check(raw, nothing)["total_minutes"]
    assert found["total_minutes"] <= empty + 0.005


@settings(max_examples=20, deadline=None, derandomize=True)
@given(SEEDS)
def test_any_problem_gets_the_same_plan_twice(seed: int) -> None:
    request = request_from(script("generate").instance(seed))
    first, second = (plan_as_json(solve_now(request, 15)) for _ in range(2))
    assert json.dumps(first) == json.dumps(second)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(SEEDS)
def test_any_problem_survives_the_way_through_json(seed: int) -> None:
    request = request_from(script("generate").instance(seed))
    assert request_from(json.loads(json.dumps(request_as_json(request)))) == request
