"""Where each task stands in the plan, read at once for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.services.workbench import THURSDAY

if TYPE_CHECKING:
    from tests.services.workbench import Bench


def test_every_planned_task_has_its_next_block(bench: Bench) -> None:
    tasks = [bench.task(title, "SIASN", 60) for title in ("Satu", "Dua", "Tiga")]
    bench.planning.plan_day(THURSDAY)
    slots = bench.planning.slots()
    assert set(slots) == {task.id for task in tasks}
    view = bench.planning.day_view(THURSDAY)
    for block in view.blocks:
        day, span = slots[block.task_id]
        assert day == THURSDAY
        assert span.start <= block.span.start


def test_a_block_that_is_over_is_no_place_any_more(bench: Bench) -> None:
    bench.task("Satu", "SIASN", 60)
    bench.planning.plan_day(THURSDAY)
    (day, span), *_ = bench.planning.slots().values()
    assert day == THURSDAY
    bench.clock.advance(minutes=span.end - 450)
    assert bench.planning.slots() == {}


def test_without_a_plan_no_task_has_a_place(bench: Bench) -> None:
    bench.task("Satu", "SIASN", 60)
    assert bench.planning.slots() == {}
