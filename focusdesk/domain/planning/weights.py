"""The planner's weights by name: what each counts, its range, and a policy of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from focusdesk.domain.errors import Problem, SettingsInvalid
from focusdesk.domain.planning.policy import DEFAULT_POLICY, Policy

if TYPE_CHECKING:
    from collections.abc import Mapping


class Unit(StrEnum):
    """What a weight counts; percents are of one minute."""

    MINUTES = "minutes"
    PERCENT = "percent"


class Group(StrEnum):
    """What a weight is about."""

    REIMMERSION = "reimmersion"
    MISFIT = "misfit"
    FRAGMENTATION = "fragmentation"
    TARDINESS = "tardiness"
    UNSCHEDULED = "unscheduled"
    DEEP_WORK = "deep_work"
    SWITCHES = "switches"
    SHARE = "share"
    STABILITY = "stability"


@dataclass(frozen=True, slots=True)
class Weight:
    """One number of the policy; `name` is its path there, both limits are allowed."""

    name: str
    group: Group
    unit: Unit
    low: float = 0
    high: float = 480
    whole: bool = False

    @property
    def default(self) -> float:
        """The value where nothing else was set."""
        return weight_in(DEFAULT_POLICY, self.name)


MOST_PERCENT = 2000
_CLASSES = ("deep", "mixed", "shallow", "collab")
_URGENCIES = ("low", "normal", "high", "critical")


def _percent(group: Group, *names: str) -> tuple[Weight, ...]:
    return tuple(Weight(n, group, Unit.PERCENT, high=MOST_PERCENT) for n in names)


def _minutes(group: Group, *names: str) -> tuple[Weight, ...]:
    return tuple(Weight(n, group, Unit.MINUTES) for n in names)


def _length(group: Group, name: str, low: float) -> Weight:
    return Weight(name, group, Unit.MINUTES, low, 24 * 60, whole=True)


WEIGHTS: tuple[Weight, ...] = (
    *_minutes(
        Group.REIMMERSION,
        "reimmersion.start_of_day",
        "reimmersion.same_task",
        "reimmersion.same_project",
        "reimmersion.same_stack",
        "reimmersion.other_stack",
        "reimmersion.after_general_event",
    ),
    *_percent(
        Group.MISFIT,
        *(
            f"misfit.{kind}.{where}"
            for kind in _CLASSES
            for where in ("wfa", "wfo", "quiet", "core", "other")
        ),
    ),
    *_minutes(Group.FRAGMENTATION, "fragmentation.extra_block_minutes"),
    _length(Group.FRAGMENTATION, "fragmentation.deep_preferred_block", 5),
    *_percent(Group.FRAGMENTATION, "fragmentation.shortfall_percent"),
    *_minutes(
        Group.TARDINESS, *(f"tardiness.fixed_minutes.{name}" for name in _URGENCIES)
    ),
    *_percent(
        Group.TARDINESS,
        *(f"tardiness.per_minute_percent.{name}" for name in _URGENCIES),
        "tardiness.buffer_percent",
    ),
    *_percent(
        Group.UNSCHEDULED, *(f"unscheduled_percent.{name}" for name in _URGENCIES)
    ),
    _length(Group.DEEP_WORK, "deep_work.max_minutes_per_day", 0),
    *_percent(Group.DEEP_WORK, "deep_work.excess_percent"),
    *_minutes(Group.SWITCHES, "switch_budget.minutes_per_extra"),
    *_percent(Group.SHARE, "share_shortfall_percent"),
    *_percent(Group.STABILITY, "stability.same_day", "stability.later_days"),
)
_BY_NAME = {weight.name: weight for weight in WEIGHTS}
WEIGHT_NAMES = frozenset(_BY_NAME)


def find_weight(name: str) -> Weight:
    """Return the weight of that name; `SettingsInvalid` with one like it."""
    if name not in _BY_NAME:
        close = get_close_matches(name, list(_BY_NAME), n=1)
        detail = f"{name} -> {close[0]}" if close else name
        raise SettingsInvalid((Problem("key_unknown", "", detail),))
    return _BY_NAME[name]


def weight_problem(name: str, value: object) -> Problem | None:
    """Return what is wrong with a value of a weight; None when it can be used."""
    weight = find_weight(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return Problem("number_wanted", name, str(value))
    # A figure that is not a number compares as outside, too.
    if not weight.low <= value <= weight.high:
        return Problem("weight_outside", name, f"{weight.low:g}-{weight.high:g}")
    if weight.whole and value != int(value):
        return Problem("not_whole", name, str(value))
    return None


def weight_problems(own: Mapping[str, object]) -> tuple[Problem, ...]:
    """Return what is wrong with weights that were set, unknown names too."""
    problems: list[Problem] = []
    for name, value in own.items():
        try:
            problem = weight_problem(name, value)
        except SettingsInvalid as error:
            problems += [replace(p, where=name) for p in error.problems]
        else:
            problems += [problem] if problem else []
    return tuple(problems)


def policy_of(own: Mapping[str, float]) -> Policy:
    """Return the default policy with these weights; `SettingsInvalid`."""
    problems = weight_problems(own)
    if problems:
        raise SettingsInvalid(problems)
    policy = DEFAULT_POLICY
    for name, value in own.items():
        exact = int(value) if find_weight(name).whole else value
        policy = _with(policy, name.split("."), exact)
    return policy


def weight_in(policy: Policy, name: str) -> float:
    """Return the value that a policy gives a weight."""
    part: Any = policy
    for step in name.split("."):
        part = getattr(part, step)
    return float(part)


def _with(part: Any, path: list[str], value: float) -> Any:  # noqa: ANN401 - a policy's part
    first, *rest = path
    inner = _with(getattr(part, first), rest, value) if rest else value
    return replace(part, **{first: inner})
