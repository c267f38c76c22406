"""The planner's weights by name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.errors import SettingsInvalid
from focusdesk.domain.planning.policy import DEFAULT_POLICY, Policy
from focusdesk.domain.planning.policy_json import policy_as_json
from focusdesk.domain.planning.weights import (
    WEIGHTS,
    Group,
    find_weight,
    policy_of,
    weight_in,
    weight_problem,
)


def values(names: list[str]) -> st.SearchStrategy[dict[str, float]]:
    def of(name: str) -> st.SearchStrategy[float]:
        weight = find_weight(name)
        if weight.whole:
            return st.integers(int(weight.low), int(weight.high)).map(float)
        return st.floats(weight.low, weight.high)

    return st.fixed_dictionaries({}, optional={name: of(name) for name in names})


EVERY = [weight.name for weight in WEIGHTS]


def test_no_weight_set_is_the_default_policy() -> None:
    assert policy_of({}) == DEFAULT_POLICY
    assert policy_of({w.name: w.default for w in WEIGHTS}) == DEFAULT_POLICY


@given(values(EVERY))
def test_a_policy_has_exactly_the_weights_that_were_set(own: dict[str, float]) -> None:
    policy = policy_of(own)
    for weight in WEIGHTS:
        expected = own.get(weight.name, weight.default)
        assert weight_in(policy, weight.name) == expected


def test_every_number_the_policy_prices_by_is_a_weight() -> None:
    known = policy_as_json(Policy())
    ours = policy_as_json(policy_of({w.name: w.high for w in WEIGHTS}))
    before, after = numbers_by_path(known), numbers_by_path(ours)
    unchanged = {path for path, value in before.items() if after[path] == value}
    # Classes follow the matrix, energy is not asked of the person yet.
    apart = ("class_rules", "energy_percent")
    assert {p for p in unchanged if not p.startswith(apart)} == set()


def numbers_by_path(part: object, path: str = "") -> dict[str, object]:
    if not isinstance(part, dict):
        return {path: part}
    found: dict[str, object] = {}
    for key, value in part.items():
        found |= numbers_by_path(value, f"{path}.{key}".strip("."))
    return found


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("stability.same_day", -1, "weight_outside"),
        ("stability.same_day", 2001, "weight_outside"),
        ("stability.same_day", float("nan"), "weight_outside"),
        ("stability.same_day", "much", "number_wanted"),
        ("stability.same_day", True, "number_wanted"),
        ("deep_work.max_minutes_per_day", 180.5, "not_whole"),
    ],
)
def test_a_value_out_of_place_is_told(name: str, value: object, code: str) -> None:
    problem = weight_problem(name, value)
    assert problem is not None
    assert problem.code == code


def test_an_unknown_name_is_refused_with_one_like_it() -> None:
    with pytest.raises(SettingsInvalid) as caught:
        policy_of({"stability.sameday": 3})
    (problem,) = caught.value.problems
    assert problem.detail == "stability.sameday -> stability.same_day"


def test_every_group_has_weights() -> None:
    assert {weight.group for weight in WEIGHTS} == set(Group)
