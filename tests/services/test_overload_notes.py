"""What a finished plan says of overload is there for the week, while it holds."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.planning.advice import advised
from focusdesk.domain.timerange import instant_at
from focusdesk.services.overload_notes import NAME, keep_overloads, week_overload
from tests.services.workbench import THURSDAY, ZONE, Bench, make_bench

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.domain.planning.plan import Plan

FRIDAY = THURSDAY + timedelta(days=1)


@pytest.fixture
def bench() -> Iterator[Bench]:
    made = make_bench()
    yield made
    made.store.close()


def overloaded(bench: Bench) -> Plan:
    """Ask for more by tomorrow noon than two days hold."""
    from focusdesk.domain.planning.solve import solve_now

    due = instant_at(FRIDAY, 720, ZONE)
    for number in range(6):
        bench.task(f"Due {number}", "SIASN", 180, due=due)
    request = bench.planning.request_for(FRIDAY)
    return advised(solve_now(request, 40), request)


def test_a_week_tells_what_its_plan_found(bench: Bench) -> None:
    plan = overloaded(bench)
    (found,) = plan.overloads
    late = {one.task for one in found.broken}
    with bench.store.transaction() as tx:
        keep_overloads(tx, plan)
        assert week_overload(tx, FRIDAY, late) == found
        assert week_overload(tx, THURSDAY - timedelta(days=2), late) == found
        assert week_overload(tx, FRIDAY + timedelta(days=7), late) is None


def test_what_no_longer_agrees_with_the_plans_is_not_told(bench: Bench) -> None:
    plan = overloaded(bench)
    with bench.store.transaction() as tx:
        keep_overloads(tx, plan)
        assert week_overload(tx, FRIDAY, ()) is None


def test_what_another_version_wrote_is_no_error(bench: Bench) -> None:
    with bench.store.transaction() as tx:
        assert week_overload(tx, FRIDAY, {"t"}) is None
        for text in ("{", '[{"first": 3}]'):
            tx.meta.set(NAME, text)
            assert week_overload(tx, FRIDAY, {"t"}) is None
