"""Marking plans as resting on what is stored now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from focusdesk.services.fingerprint import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from focusdesk.domain.planning.basis import Basis
    from focusdesk.services.plan_change import DayPlan


def marked(
    basis: Basis, plan_days: int, days: Iterable[DayPlan]
) -> tuple[DayPlan, ...]:
    """Give days of a basis that holds their plans already the marks that fit it.

    What belongs to a day's request depends on how far is planned: a mark from before
    the plan was kept would not do.
    """
    marks: dict[date, str] = {}
    found = []
    for day in days:
        last = basis.horizon(day.day, plan_days)
        if last not in marks:
            marks[last] = fingerprint(basis.request(last))
        found.append(replace(day, mark=marks[last]))
    return tuple(found)
