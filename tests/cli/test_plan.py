"""`focusdesk plan` over a vault in memory: what does not hold is said beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from focusdesk.domain.planning.advice import advised
from focusdesk.domain.planning.solve import solve_now
from focusdesk.domain.timerange import instant_at
from focusdesk.services.weeks import Weeks
from tests.cli.task_shop import Prompt, TaskShop
from tests.services.arranging_room import ArrangingRoom
from tests.services.workbench import THURSDAY, ZONE

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


def room() -> ArrangingRoom:
    made = ArrangingRoom()
    made.planning._search._solver = AdvisingSolver()
    return made


@dataclass
class PlanShop(TaskShop):
    """A `Workshop` whose desk plans with advice."""

    desk_room: ArrangingRoom = field(default_factory=room)

    def desk(self) -> Any:  # noqa: ANN401 - a desk that only plans
        own = self.desk_room
        weeks = Weeks(own.planning, own.ground)
        return SimpleNamespace(planning=own.planning, weeks=weeks)


@pytest.fixture
def shop() -> Iterator[PlanShop]:
    made = PlanShop()
    due = instant_at(THURSDAY + timedelta(days=1), 720, ZONE)
    for number in range(6):
        made.desk_room.task(f"Due {number}", 180, due=due)
    yield made
    made.desk_room.store.close()


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
        shop.desk_room.task(f"More {number}", 120)
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
