"""What the planner found out about overload, kept beside the plans it is about."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from focusdesk.domain.errors import PlanRequestInvalid
from focusdesk.domain.planning.fields import as_fields
from focusdesk.domain.planning.overload_json import overload_as_json, overload_from

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from focusdesk.domain.planning.deadlines import Overload
    from focusdesk.domain.planning.plan import Plan
    from focusdesk.storage.store import Tx

NAME = "overloads"


def keep_overloads(tx: Tx, plan: Plan) -> None:
    """Keep what a finished plan says of weeks that cannot hold what is due."""
    tx.meta.set(NAME, json.dumps([overload_as_json(one) for one in plan.overloads]))


def week_overload(tx: Tx, day: date, late: Collection[str]) -> Overload | None:
    """Return what is known of the overload of the ISO week of a day; None for none.

    `late` are the ids of the tasks that the plans as they are now finish late or not
    at all: what no longer agrees with them is not told.
    """
    week = day.isocalendar()[:2]
    for one in _kept(tx):
        same = one.until.day.isocalendar()[:2] == week
        if same and {broken.task for broken in one.broken} <= set(late):
            return one
    return None


def _kept(tx: Tx) -> tuple[Overload, ...]:
    text = tx.meta.get(NAME)
    if text is None:
        return ()
    try:
        rows = json.loads(text)
        return tuple(overload_from(as_fields(row, NAME)) for row in rows)
    except (ValueError, PlanRequestInvalid):
        # Written by another version: it is found out again with the next plan.
        return ()
