"""What would have to give for a plan's left-out tasks: found by solving, then told."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING

from focusdesk.domain.planning.cost import cost_of
from focusdesk.domain.planning.effort import MOST_RELAXED
from focusdesk.domain.planning.explain.moves import Situation
from focusdesk.domain.planning.explain.relax import (
    exchanges,
    given_up,
    hours,
    more_urgent,
    own_relaxations,
    relaxed,
    waited_for,
    waited_for_and_more,
)
from focusdesk.domain.planning.explain.relief import MOST_SOLVED
from focusdesk.domain.planning.overload import overloads
from focusdesk.domain.planning.search.again import search_again
from focusdesk.domain.planning.search.engine import search

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from focusdesk.domain.planning.plan import Plan, Reason, Unplaced
    from focusdesk.domain.planning.problem import PlanRequest, PlanTask

MOST_TRIED, MOST_TOLD = 4, 2
"""For one task: relaxed problems solved, and relaxations told."""
ROUNDS = 40
"""Rounds of a search; a whole task that is given a place needs none."""


def advised(
    plan: Plan,
    request: PlanRequest,
    most: int = MOST_RELAXED,
    over: Callable[[], bool] = lambda: False,
) -> Plan:
    """Return the explained plan with what would have to give, and its overloads.

    A relaxation is told only if the relaxed problem, solved, places the task fully
    without leaving out minutes that were placed, except of a task it names. The most
    pressing tasks come first; `most` problems are solved at most, and none once it
    is `over`.
    """
    advice = Advice(plan, request, most, over)
    found = {entry.task: advice.of(entry) for entry in advice.by_pressure()}
    return replace(
        plan,
        unplaced=tuple(
            replace(entry, reasons=(*entry.reasons, *found[entry.task]))
            for entry in plan.unplaced
        ),
        overloads=overloads(request, plan, 0 if over() else min(most, MOST_SOLVED)),
    )


class Advice:
    """Solve relaxed problems of one plan, each once, as long as work is left."""

    def __init__(
        self,
        plan: Plan,
        request: PlanRequest,
        most: int,
        over: Callable[[], bool],
    ) -> None:
        self._plan = plan
        self._request = request
        self._tasks = {task.id: task for task in request.tasks}
        self._here = Situation([planned.block for planned in plan.blocks], request)
        self._left = most
        self._over = over

    def by_pressure(self) -> list[Unplaced]:
        """Return what was left out, what is dearest to leave out first."""
        weights = self._request.policy.unscheduled_percent

        def pressure(entry: Unplaced) -> tuple[float, bool, str, str]:
            task = self._tasks[entry.task]
            due = task.due.day.isoformat() if task.due else ""
            return (-weights.of(task.urgency), not due, due, entry.task)

        return sorted(self._plan.unplaced, key=pressure)

    def of(self, entry: Unplaced) -> tuple[Reason, ...]:
        """Return the relaxations that make the task fit, the least first."""
        task = self._tasks[entry.task]
        told: list[Reason] = []
        for reason in islice(self._candidates(task, entry), MOST_TRIED):
            if len(told) >= MOST_TOLD or not self._left or self._over():
                break
            self._left -= 1
            whole = reason.fact("length") == task.minutes
            request = relaxed(self._request, task.id, reason)
            solved = Solved(request, self._here, reason, 0 if whole else ROUNDS)
            if solved.fits(task.id, self._here.placed) and (
                whole or not rests_on_parts(task.id, request, self._here)
            ):
                told.append(replace(reason, minutes=solved.change))
        return tuple(told)

    def _candidates(self, task: PlanTask, entry: Unplaced) -> Iterator[Reason]:
        waits = tuple(waited_for(task, self._here))
        yield from waits
        if waits:
            more = waited_for_and_more(task, entry.minutes, self._here)
            yield from islice(more, 1)
            return
        yield from own_relaxations(task, entry.minutes, self._here)
        if any(reason.code == "dearer_than_leaving" for reason in entry.reasons):
            yield from more_urgent(task)
        if any(name in self._tasks for name in task.after):
            # Pinned, it could be left without what it waits for.
            return
        hour = islice(hours(task, entry.minutes, self._here), 1)
        swap = islice(exchanges(task, entry.minutes, self._here), 1)
        yield from chain(swap, hour)


def rests_on_parts(name: str, request: PlanRequest, here: Situation) -> bool:
    """Say whether a partly placed task fits only while its parts stay as they are.

    Then planning anew may well give it less: it is not told that it fits.
    """
    if name not in here.placed:
        return False
    needed = next(task.minutes for task in request.tasks if task.id == name)
    *_, found = search(request, ROUNDS, lambda: False)
    return sum(b.minutes for b in found.blocks if b.task == name) < needed


class Solved:
    """A relaxed problem and the plan found for it."""

    def __init__(
        self, request: PlanRequest, here: Situation, reason: Reason, rounds: int
    ) -> None:
        self._out = given_up(reason)
        kept = [block for block in here.blocks if block.task not in self._out]
        blocks = search_again(request, kept, rounds)
        self._needed = {task.id: task.minutes for task in request.tasks}
        self._placed: dict[str, int] = {}
        for block in blocks:
            now = self._placed.get(block.task, 0)
            self._placed[block.task] = now + block.minutes
        self.change = cost_of(blocks, request).total - here.cost.total

    def fits(self, name: str, before: dict[str, int]) -> bool:
        """Say whether the task is placed fully and no other lost what it had."""
        if self._placed.get(name, 0) < self._needed[name]:
            return False
        return all(
            self._placed.get(task, 0) >= minutes
            for task, minutes in before.items()
            if task not in self._out
        )
