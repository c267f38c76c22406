"""How much searching fits a time limit, told in iterations so that plans repeat."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from focusdesk.domain.planning.problem import PlanRequest


DAY_RATE, WEEK_RATE = 1500, 1100
"""Iterations of the search in a second."""
BESIDES = 0.2
"""Seconds of a time limit that go into starting, reading and writing."""
FEWEST, PER_TRIPLE = 5, 0.4
"""Iterations, and those per three tasks, beyond which no better plan is likely."""
ADVICE_RATE = 8
"""Relaxed problems solved for each second that a plan was sought."""
MOST_RELAXED = 24
RELAXED_SECONDS = 0.02
"""Seconds that solving a relaxed day for advice and for overload takes."""
DAY_ADVICE_FROM, WEEK_ADVICE_FROM = 2.0, 5.0
"""Seconds below which a plan from a file spends all of them on searching."""


def relaxations_after(seconds: float) -> int:
    """Return how many relaxed problems to solve after a search of so long."""
    return min(MOST_RELAXED, int(seconds * ADVICE_RATE))


def relaxations_within(request: PlanRequest, seconds: float) -> int:
    """Return how many relaxed problems to solve within a time limit."""
    least = DAY_ADVICE_FROM if len(request.days) == 1 else WEEK_ADVICE_FROM
    if seconds < least:
        return 0
    return min(MOST_RELAXED, int(seconds / 4 / RELAXED_SECONDS))


def seconds_to_advise(request: PlanRequest, limit: float) -> float:
    """Return how much of a time limit `relaxations_within` takes."""
    return relaxations_within(request, limit) * RELAXED_SECONDS


def seconds_to_explain(request: PlanRequest, limit: float) -> float:
    """Return how much of a time limit is kept for explaining the plan."""
    return min(limit / 4, 0.1 + 0.004 * len(request.tasks) * (len(request.days) > 1))


def iterations_within(request: PlanRequest, seconds: float) -> int:
    """Return the iterations a common machine does for the request in the time.

    Counted low, so that the time limit rarely has to cut a search short: a search
    that had all of them gives the same plan everywhere.
    """
    count = len(request.tasks)
    most = FEWEST + int(PER_TRIPLE * count**3) * len(request.days)
    usable = seconds - seconds_to_explain(request, seconds) - BESIDES
    rate = DAY_RATE if len(request.days) == 1 else WEEK_RATE
    return max(1, min(most, int(usable * rate)))
