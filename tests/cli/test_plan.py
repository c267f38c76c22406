"""`focusdesk plan` over a vault in memory: what does not hold is said beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from focusdesk.domain.planning.advice import advised
from focusdesk.domain.planning.solve import solve_now
from focusdesk.domain.settings import Settings
from focusdesk.domain.timerange import instant_at
from focusdesk.services.weeks import Weeks
from tests.cli.task_shop import Prompt, TaskShop
from tests.fakes import RunNow
from tests.planners import planner
from tests.services.workbench import THURSDAY, ZONE, Bench, make_bench

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from focusdesk.domain.planning.plan import Plan
    from focusdesk.domain.planning.problem import PlanRequest


class AdvisingSolver:
    """The real engine and its advice, in this process."""

    def solve(
        self,
        request: PlanRequest,
        *,
        time_limit: float,
        on_better: Callable[[Plan], None],
        cancelled: Callable[[], bool],
    ) -> Plan:
        del time_limit, on_better, cancelled
        return advised(solve_now(request, 40), request)


@dataclass
class PlanShop(TaskShop):
    """A `Workshop` whose desk plans with advice."""

    bench: Bench = field(default_factory=make_bench)

    def desk(self) -> Any:  # noqa: ANN401 - a desk that only plans
        bench = self.bench
        planning = planner(
            bench.store,
            bench.clock,
            bench.events.append,
            bench.workweek,
            Settings(plan_days=3),
            AdvisingSolver(),
            RunNow(),
        )
        weeks = Weeks(planning, bench.ground)
        return SimpleNamespace(planning=planning, weeks=weeks)


@pytest.fixture
def shop() -> Iterator[PlanShop]:
    made = PlanShop()
    due = instant_at(THURSDAY + timedelta(days=1), 720, ZONE)
    for number in range(6):
        made.bench.task(f"Due {number}", "SIASN", 180, due=due)
    yield made
    made.bench.store.close()


@pytest.fixture
def prompt(shop: PlanShop, capsys: pytest.CaptureFixture[str]) -> Prompt:
    return Prompt(capsys, shop)


def test_what_a_week_cannot_hold_is_said_beside_the_plan(prompt: Prompt) -> None:
    text = prompt.run("plan")
    assert "deadlines do not hold" in text
    assert "are asked for (SIASN 18 h)." in text
    (found,) = prompt.json("plan")["overloads"]
    assert found["broken"]
    assert found["relief"]
    assert found["message"].startswith("Hello,")


def test_what_did_not_fit_says_what_would_have_to_give(
    shop: PlanShop, prompt: Prompt
) -> None:
    for number in range(4):
        shop.bench.task(f"More {number}", "SIASN", 120)
    unplaced = prompt.json("plan")["unplaced"]
    helped = [entry for entry in unplaced if entry["gives"]]
    assert helped
    for entry in helped:
        assert entry["reason"].endswith(entry["gives"][0])
        assert len(entry["reason"]) <= 75


def test_a_whole_week_is_planned_by_its_number(prompt: Prompt) -> None:
    value = prompt.json("plan", "--week", "2026-W48")
    assert value["week"] == "2026-W48"
    assert value["overloads"]
    prompt.run("plan", "--week", "2026-W48", "--day", "today", code=2)
