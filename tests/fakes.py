"""Stand-ins for the slow and the outside, shared by the tests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.planning.plan import Plan
    from focusdesk.domain.planning.problem import PlanRequest

T = TypeVar("T")


@dataclass
class FakeClock:
    """A clock that stands still until it is moved."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **amount: float) -> datetime:
        self.now += timedelta(**amount)
        return self.now


class RunNow:
    """A `Background` that does everything at once, on the caller's thread."""

    def submit(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        try:
            outcome = work()
        except Exception as error:  # noqa: BLE001 - as the real one
            failed(error)
        else:
            done(outcome)

    def post(self, call: Callable[[], None]) -> None:
        call()


class NearSolver:
    """A `Solver` without a process: the real engine with a small count of steps."""

    def solve(
        self,
        request: PlanRequest,
        *,
        time_limit: float,
        on_better: Callable[[Plan], None],
        cancelled: Callable[[], bool],
    ) -> Plan:
        from focusdesk.domain.planning.solve import solve_now

        del time_limit, on_better, cancelled
        return solve_now(request, iterations=300)
