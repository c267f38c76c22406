"""Plans as JSON, `focusdesk.plan/1`, in both directions."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from focusdesk.domain.planning.fields import Fields, as_fields, refused
from focusdesk.domain.planning.instance import block_as_json, block_from
from focusdesk.domain.planning.overload_json import overload_as_json, overload_from
from focusdesk.domain.planning.plan import (
    CostTerms,
    Plan,
    PlannedBlock,
    Reason,
    Unplaced,
)

SCHEMA = "focusdesk.plan/1"
OFTEN_ABSENT = frozenset({"switches"})
"""Terms that are told only when they cost: problem files have no budget for them."""


def plan_as_json(plan: Plan) -> dict[str, Any]:
    """Return the plan as JSON values; equal plans give equal texts."""
    value = {
        "schema": SCHEMA,
        "instance": plan.instance,
        "engine": {
            "name": plan.engine,
            "iterations": plan.iterations,
            "complete": plan.complete,
        },
        "blocks": [
            {**block_as_json(planned.block), "reasons": _reasons(planned.reasons)}
            for planned in plan.blocks
        ],
        "unscheduled": [
            {
                "task": left.task,
                "minutes": left.minutes,
                "reasons": _reasons(left.reasons),
            }
            for left in plan.unplaced
        ],
        "cost_minutes": {**_terms(plan.cost), "total": plan.cost.total},
    }
    if plan.overloads:
        value["overloads"] = [overload_as_json(one) for one in plan.overloads]
    return value


def plan_from(raw: object) -> Plan:
    """Return the plan in parsed JSON; raise PlanRequestInvalid with the place."""
    top = as_fields(raw, "")
    if top.text("schema") != SCHEMA:
        raise refused("other_schema", "schema", top.text("schema"))
    cost, engine = top.inner("cost_minutes"), top.inner("engine")
    terms = {
        term.name: float(cost.number(term.name))
        for term in fields(CostTerms)
        if term.name not in OFTEN_ABSENT or cost.has(term.name)
    }
    return Plan(
        instance=top.text("instance"),
        blocks=tuple(
            PlannedBlock(block_from(row), _reasons_from(row))
            for row in top.rows("blocks")
        ),
        unplaced=tuple(
            Unplaced(row.text("task"), row.whole("minutes"), _reasons_from(row))
            for row in top.rows("unscheduled")
        ),
        cost=CostTerms(**terms),
        engine=engine.text("name"),
        iterations=engine.whole("iterations"),
        complete=engine.flag("complete"),
        overloads=tuple(overload_from(row) for row in top.rows("overloads")),
    )


def _terms(cost: CostTerms) -> dict[str, float]:
    terms = {term.name: getattr(cost, term.name) for term in fields(CostTerms)}
    return {
        name: minutes
        for name, minutes in terms.items()
        if minutes or name not in OFTEN_ABSENT
    }


def _reasons(reasons: tuple[Reason, ...]) -> list[dict[str, Any]]:
    return [
        {"code": reason.code, "minutes": reason.minutes, "facts": dict(reason.facts)}
        for reason in reasons
    ]


def _reasons_from(row: Fields) -> tuple[Reason, ...]:
    return tuple(
        Reason(reason.text("code"), reason.number("minutes"), _facts(reason))
        for reason in row.rows("reasons")
    )


def _facts(row: Fields) -> tuple[tuple[str, str | int | float], ...]:
    facts = row.inner("facts")
    return tuple(
        (name, facts.text(name) if isinstance(value, str) else facts.number(name))
        for name, value in facts.values.items()
    )
