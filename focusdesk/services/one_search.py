"""At most one search for a plan at a time: a newer one ends the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.planning.plan import Plan
    from focusdesk.domain.planning.problem import PlanRequest
    from focusdesk.domain.ports import Background, Solver

T = TypeVar("T")


class OneSearch:
    """Runs searches in the background; what an ended one finds is not heard of."""

    def __init__(self, solver: Solver, background: Background) -> None:
        self._solver = solver
        self._background = background
        self._run = 0
        self._overtaken: Callable[[], None] | None = None

    def begin(
        self,
        work: Callable[[int], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        overtaken: Callable[[], None],
    ) -> None:
        """Run `work` with the number of its run, then `done` or `failed`.

        When another search ends it, `overtaken` is called at once instead.
        """
        self.stop()
        run, self._overtaken = self._run, overtaken

        def answered(outcome: T) -> None:
            if run == self._run:
                self._overtaken = None
                done(outcome)

        def broke(error: Exception) -> None:
            if run == self._run:
                self._overtaken = None
                failed(error)

        self._background.submit(lambda: work(run), answered, broke)

    def solve(
        self,
        run: int,
        request: PlanRequest,
        seconds: float,
        better: Callable[[Plan], None] | None = None,
    ) -> Plan:
        """Solve within the work of a run; `better` hears on the main thread."""

        def heard(plan: Plan) -> None:
            if run == self._run and better is not None:
                better(plan)

        return self._solver.solve(
            request,
            time_limit=seconds,
            on_better=lambda plan: self._background.post(lambda: heard(plan)),
            cancelled=lambda: run != self._run,
        )

    def stop(self) -> None:
        """End the search that runs, if any."""
        self._run += 1
        overtaken, self._overtaken = self._overtaken, None
        if overtaken is not None:
            overtaken()
