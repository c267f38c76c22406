"""The planner prices the very switches that a day's header counts."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.focus import EndedBy, Session
from focusdesk.domain.ids import SessionId
from focusdesk.domain.planning.problem import Block
from focusdesk.domain.planning.switches import switches_on
from focusdesk.domain.task import Setting
from tests.services.workbench import MODEL, THURSDAY

if TYPE_CHECKING:
    from focusdesk.domain.task import Task
    from tests.services.workbench import Bench


def worked(bench: Bench, task: Task, minutes: int) -> None:
    start = bench.clock()
    bench.clock.advance(minutes=minutes)
    session = Session(
        id=SessionId(f"s{task.id}"),
        task_id=task.id,
        block_id=None,
        start=start,
        end=bench.clock(),
        worked=timedelta(minutes=minutes),
        setting=Setting.WFA,
        ended_by=EndedBy.STOPPED,
    )
    with bench.store.transaction() as tx:
        tx.journal.add_session(session)


def test_header_and_planner_count_the_same_switches(bench: Bench) -> None:
    tasks = [bench.task(f"T{n}", f"P{n % 3}", 45) for n in range(9)]
    bench.meeting("Rapat", 840, 870)
    worked(bench, tasks[0], 20)
    worked(bench, tasks[1], 20)
    worked(bench, tasks[2], 20)
    bench.planning.plan_day(THURSDAY)
    request = bench.planning.request_for(THURSDAY)
    view = bench.planning.day_view(THURSDAY)
    planned = [
        Block(b.task_id, THURSDAY, b.span.start, b.span.end)
        for b in view.blocks
        if b.session_id is None
    ]
    assert planned
    assert switches_on(request.days[0], planned, request) == view.header.switches
    assert view.header.switches >= 2
    assert request.policy.switch_budget.max_per_day == MODEL.switch_limit
