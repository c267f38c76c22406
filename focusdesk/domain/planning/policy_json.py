"""The policy's weights as JSON, in both directions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from focusdesk.domain.planning.policy import (
    ByClass,
    ByUrgency,
    ClassRules,
    DeepWork,
    Fragmentation,
    Misfit,
    MisfitByClass,
    Policy,
    Reimmersion,
    Stability,
    SwitchBudget,
    Tardiness,
)

if TYPE_CHECKING:
    from focusdesk.domain.planning.fields import Fields

CLASSES = ("deep", "mixed", "shallow", "collab")
URGENCIES = ("low", "normal", "high", "critical")
STARTS = (
    "start_of_day",
    "same_task",
    "same_project",
    "same_stack",
    "other_stack",
    "after_general_event",
)
RULES = (
    "collab_min_collaboration",
    "deep_min_cognitive",
    "deep_max_collaboration",
    "shallow_max_cognitive",
)


def policy_from(row: Fields) -> Policy:
    """Return the policy in a JSON object; raise PlanRequestInvalid with the place."""
    starts = row.inner("reimmersion_minutes")
    rules = row.inner("class_rules")
    misfit = row.inner("misfit_percent")
    energy = row.inner("energy_percent")
    pieces = row.inner("fragmentation")
    deep = row.inner("deep_work")
    late = row.inner("tardiness")
    steady = row.inner("stability_percent")
    return Policy(
        reimmersion=Reimmersion(**{name: starts.cost(name) for name in STARTS}),
        class_rules=ClassRules(**{name: rules.whole(name) for name in RULES}),
        misfit=MisfitByClass(**{name: _misfit(misfit.inner(name)) for name in CLASSES}),
        energy_percent=ByClass(**{name: energy.cost(name) for name in CLASSES}),
        fragmentation=Fragmentation(
            pieces.cost("extra_block_minutes"),
            pieces.whole("deep_preferred_block"),
            pieces.cost("shortfall_percent"),
        ),
        deep_work=DeepWork(
            deep.whole("max_minutes_per_day"), deep.cost("excess_percent")
        ),
        tardiness=Tardiness(
            _by_urgency(late.inner("fixed_minutes")),
            _by_urgency(late.inner("per_minute_percent")),
            late.cost("buffer_percent"),
        ),
        unscheduled_percent=_by_urgency(row.inner("unscheduled_percent")),
        share_shortfall_percent=row.inner("share").cost("shortfall_percent"),
        stability=Stability(steady.cost("same_day"), steady.cost("later_days")),
        switch_budget=_switch_budget(row),
    )


def policy_as_json(policy: Policy) -> dict[str, Any]:
    """Return the policy as JSON values; `policy_from` reads them back equal."""
    value = {
        "reimmersion_minutes": {n: getattr(policy.reimmersion, n) for n in STARTS},
        "class_rules": {n: getattr(policy.class_rules, n) for n in RULES},
        "misfit_percent": {
            name: _misfit_as_json(getattr(policy.misfit, name)) for name in CLASSES
        },
        "energy_percent": {n: getattr(policy.energy_percent, n) for n in CLASSES},
        "fragmentation": {
            "extra_block_minutes": policy.fragmentation.extra_block_minutes,
            "deep_preferred_block": policy.fragmentation.deep_preferred_block,
            "shortfall_percent": policy.fragmentation.shortfall_percent,
        },
        "deep_work": {
            "max_minutes_per_day": policy.deep_work.max_minutes_per_day,
            "excess_percent": policy.deep_work.excess_percent,
        },
        "tardiness": {
            "fixed_minutes": _urgencies(policy.tardiness.fixed_minutes),
            "per_minute_percent": _urgencies(policy.tardiness.per_minute_percent),
            "buffer_percent": policy.tardiness.buffer_percent,
        },
        "unscheduled_percent": _urgencies(policy.unscheduled_percent),
        "share": {"shortfall_percent": policy.share_shortfall_percent},
        "stability_percent": {
            "same_day": policy.stability.same_day,
            "later_days": policy.stability.later_days,
        },
    }
    if policy.switch_budget != SwitchBudget():
        value["switch_budget"] = {
            "max_per_day": policy.switch_budget.max_per_day,
            "minutes_per_extra": policy.switch_budget.minutes_per_extra,
        }
    return value


def _switch_budget(row: Fields) -> SwitchBudget:
    if not row.has("switch_budget"):
        return SwitchBudget()
    budget = row.inner("switch_budget")
    limit = None
    if budget.has("max_per_day"):
        budget.cost("max_per_day")
        limit = budget.whole("max_per_day")
    return SwitchBudget(limit, budget.cost("minutes_per_extra"))


def _by_urgency(row: Fields) -> ByUrgency:
    return ByUrgency(**{name: row.cost(name) for name in URGENCIES})


def _urgencies(values: ByUrgency) -> dict[str, float]:
    return {name: getattr(values, name) for name in URGENCIES}


def _misfit(row: Fields) -> Misfit:
    place, window = row.inner("location"), row.inner("window")
    return Misfit(
        wfa=place.number("WFA"),
        wfo=place.number("WFO"),
        quiet=window.number("quiet"),
        core=window.number("core"),
        other=window.number("other"),
    )


def _misfit_as_json(misfit: Misfit) -> dict[str, Any]:
    return {
        "location": {"WFA": misfit.wfa, "WFO": misfit.wfo},
        "window": {
            "quiet": misfit.quiet,
            "core": misfit.core,
            "other": misfit.other,
        },
    }
