"""Planning from the store: valid, current, with ids and history that hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain import focus as transitions
from focusdesk.domain.focus import EndedBy, Session, Start
from focusdesk.domain.ids import SessionId
from focusdesk.domain.planning.plan import CostTerms, Plan, PlannedBlock
from focusdesk.domain.planning.problem import Block
from focusdesk.domain.settings import Settings
from focusdesk.domain.task import Setting, TaskStatus, Urgency
from focusdesk.services.day_view import BlockState, DayState
from focusdesk.services.events import PlanChanged, PlanFailed
from tests.fakes import RunNow
from tests.planners import planner
from tests.services.workbench import THURSDAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.ids import BlockId, TaskId
    from focusdesk.domain.planning.problem import PlanRequest
    from focusdesk.domain.task import Task
    from tests.services.workbench import Bench


def test_blocks_lie_in_working_hours_off_meetings_and_breaks(bench: Bench) -> None:
    bench.meeting("Rapat", 600, 660)
    for number in range(6):
        bench.task(f"T{number}", "SIASN" if number % 2 else "MyASN", 60)
    bench.planning.plan_day(THURSDAY)
    view = bench.planning.day_view(THURSDAY)
    assert view.state is DayState.PLANNED
    assert view.blocks
    for block in view.blocks:
        assert 450 <= block.span.start < block.span.end <= 960
        assert block.span.end <= 600 or block.span.start >= 660
        assert block.span.end <= 720 or block.span.start >= 780
        assert block.reasons


def test_deep_work_lies_in_the_window_without_meetings_first(bench: Bench) -> None:
    bench.task("Koding", "SIASN", 90, cognitive=5, collaboration=1)
    bench.task("Surat", "SIASN", 60, cognitive=1, collaboration=1)
    bench.planning.plan_day(THURSDAY)
    deep = next(b for b in bench.planning.day_view(THURSDAY).blocks if b.deep)
    assert (deep.span.start, deep.span.end) == (480, 570)


def test_what_does_not_fit_today_has_a_reason_and_a_day(bench: Bench) -> None:
    for number in range(12):
        bench.task(f"T{number:02}", "SIASN", 100)
    bench.planning.plan_day(THURSDAY)
    unplaced = bench.planning.day_view(THURSDAY).unplaced
    assert unplaced
    for entry in unplaced:
        assert entry.reasons
    days = [entry.goes_to[0] for entry in unplaced if entry.goes_to]
    assert days
    assert all(day > THURSDAY for day in days)


def test_a_plan_is_stale_only_when_something_it_rests_on_changed(bench: Bench) -> None:
    task = bench.task("T", "SIASN", 60)
    assert bench.planning.refresh(THURSDAY)
    assert not bench.planning.refresh(THURSDAY)
    bench.clock.advance(minutes=20)
    assert not bench.planning.refresh(THURSDAY)
    bench.workweek.set_setting(THURSDAY, Setting.WFO)
    assert bench.planning.refresh(THURSDAY)
    with bench.store.transaction() as tx:
        tx.tasks.update(_closed(task))
    assert bench.planning.refresh(THURSDAY)
    assert bench.planning.day_view(THURSDAY).blocks == ()


def _closed(task: Task) -> Task:
    return replace(task, status=TaskStatus.DONE)


def test_a_running_block_keeps_its_id_and_place_through_a_replan(bench: Bench) -> None:
    for number in range(4):
        bench.task(f"T{number}", f"P{number}", 60)
    bench.planning.plan_day(THURSDAY)
    later = bench.planning.day_view(THURSDAY).blocks[-1]
    bench.clock.advance(minutes=30)
    _start(bench, later.id, later.task_id, minutes=60)
    assert bench.planning.refresh(THURSDAY)
    assert not bench.planning.refresh(THURSDAY)
    view = bench.planning.day_view(THURSDAY)
    running = [b for b in view.blocks if b.state is BlockState.RUNNING]
    assert [(b.id, b.span.start, b.span.end) for b in running] == [(later.id, 480, 540)]
    assert len({b.id for b in view.blocks}) == len(view.blocks)
    others = [b for b in view.blocks if b.id != later.id]
    assert all(b.span.start >= 540 for b in others)


def _start(bench: Bench, block_id: BlockId, task_id: TaskId, minutes: int) -> None:
    order = Start(
        session_id=SessionId("s"),
        task_id=task_id,
        block_id=block_id,
        setting=Setting.WFA,
        length=timedelta(minutes=minutes),
    )
    with bench.store.transaction() as tx:
        state = transitions.start(tx.journal.focus(), order, bench.clock())
        tx.journal.save_focus(state)


def test_time_worked_leaves_less_to_plan(bench: Bench) -> None:
    task = bench.task("T", "SIASN", 120)
    now = bench.clock()
    session = Session(
        id=SessionId("s"),
        task_id=task.id,
        block_id=None,
        setting=Setting.WFA,
        start=now,
        end=now + timedelta(minutes=50),
        worked=timedelta(minutes=50),
        ended_by=EndedBy.STOPPED,
    )
    with bench.store.transaction() as tx:
        tx.journal.add_session(session)
    bench.clock.advance(minutes=50)
    bench.planning.plan_day(THURSDAY)
    view = bench.planning.day_view(THURSDAY)
    planned = [b for b in view.blocks if b.state is BlockState.PLANNED]
    assert sum(b.span.minutes for b in planned) == 70
    assert [b.part for b in view.blocks] == [(1, 2), (2, 2)]


def test_a_block_finished_early_frees_its_time_and_its_task_stays_planned(
    bench: Bench,
) -> None:
    bench.task("T", "SIASN", 90)
    bench.planning.plan_day(THURSDAY)
    block = bench.planning.day_view(THURSDAY).blocks[0]
    now = bench.clock.advance(minutes=30)
    session = Session(
        id=SessionId("s"),
        task_id=block.task_id,
        block_id=block.id,
        setting=Setting.WFA,
        start=now,
        end=now + timedelta(seconds=20),
        worked=timedelta(seconds=20),
        ended_by=EndedBy.FINISHED,
    )
    with bench.store.transaction() as tx:
        tx.journal.add_session(session)
    bench.clock.advance(seconds=20)
    assert bench.planning.refresh(THURSDAY)
    assert not bench.planning.refresh(THURSDAY)
    view = bench.planning.day_view(THURSDAY)
    states = [b.state for b in view.blocks]
    assert states == [BlockState.DONE, BlockState.PLANNED]
    assert view.blocks[1].span.minutes == 90
    assert view.blocks[1].id != block.id


def test_a_block_left_behind_is_missed_until_the_day_is_planned_again(
    bench: Bench,
) -> None:
    bench.task("T", "SIASN", 60)
    bench.planning.plan_day(THURSDAY)
    bench.clock.advance(hours=4)
    states = [b.state for b in bench.planning.day_view(THURSDAY).blocks]
    assert states == [BlockState.MISSED]
    bench.planning.plan_day(THURSDAY)
    view = bench.planning.day_view(THURSDAY)
    assert [b.state for b in view.blocks] == [BlockState.MISSED, BlockState.PLANNED]
    assert view.header.focus_minutes == 60


def test_states_of_a_day_without_blocks(bench: Bench) -> None:
    assert bench.planning.day_view(THURSDAY).state is DayState.NO_TASKS
    saturday = THURSDAY + timedelta(days=2)
    assert bench.planning.day_view(saturday).state is DayState.FREE_DAY
    assert not bench.planning.refresh(saturday)
    bench.task("T", "SIASN", 60)
    assert bench.planning.day_view(THURSDAY).state is DayState.NOT_PLANNED
    bench.meeting("Rapat penuh", 450, 960)
    bench.planning.plan_day(THURSDAY)
    view = bench.planning.day_view(THURSDAY)
    assert view.state is DayState.NO_ROOM
    assert view.unplaced[0].goes_to is not None
    bench.clock.advance(hours=10)
    assert bench.planning.day_view(THURSDAY).state is DayState.AFTER_HOURS


def test_meetings_switches_and_focus_are_counted(bench: Bench) -> None:
    bench.meeting("Rapat", 480, 540)
    bench.task("A", "SIASN", 60)
    bench.task("B", "MyASN", 60)
    bench.planning.plan_day(THURSDAY)
    view = bench.planning.day_view(THURSDAY)
    assert view.header.meeting_minutes == 60
    assert view.header.switches == 1
    assert view.header.focus_minutes == 120
    assert view.meetings[0].breach_minutes == 60


def test_what_was_just_worked_on_goes_on_before_another_project(bench: Bench) -> None:
    first = bench.task("Pertama", "MyASN", 60, status=TaskStatus.DONE)
    bench.task("Lanjutan MyASN", "MyASN", 60)
    bench.task("Lain", "SIASN", 60)
    now = bench.clock()
    session = Session(
        id=SessionId("s"),
        task_id=first.id,
        block_id=None,
        setting=Setting.WFA,
        start=now,
        end=now + timedelta(minutes=30),
        worked=timedelta(minutes=30),
        ended_by=EndedBy.FINISHED,
    )
    with bench.store.transaction() as tx:
        tx.journal.add_session(session)
    bench.clock.advance(minutes=30)
    bench.planning.plan_day(THURSDAY)
    planned = [
        b
        for b in bench.planning.day_view(THURSDAY).blocks
        if b.state is BlockState.PLANNED
    ]
    assert planned[0].title == "Lanjutan MyASN"
    assert any(r.code == "same_project" for r in planned[0].reasons)


def test_an_archived_project_is_not_planned(bench: Bench) -> None:
    bench.task("T", "SIASN", 60)
    with bench.store.transaction() as tx:
        tx.projects.update(replace(bench.projects["SIASN"], archived=True))
    bench.planning.plan_day(THURSDAY)
    assert bench.planning.day_view(THURSDAY).blocks == ()


def test_the_more_pressing_task_is_not_put_off(bench: Bench) -> None:
    bench.meeting("Rapat", 450, 720)
    bench.meeting("Rapat sore", 780, 900)
    for name, urgency in (("Rendah", "low"), ("Penting", "high")):
        bench.task(name, name, 60, urgency=Urgency(urgency))
    bench.planning.plan_day(THURSDAY)
    view = bench.planning.day_view(THURSDAY)
    assert [b.title for b in view.blocks] == ["Penting"]
    assert [e.title for e in view.unplaced] == ["Rendah"]


class WrongSolver:
    """A solver that breaks a rule: it plans in the night."""

    def solve(
        self,
        request: PlanRequest,
        *,
        time_limit: float,
        on_better: Callable[[Plan], None],
        cancelled: Callable[[], bool],
    ) -> Plan:
        del time_limit, on_better, cancelled
        day = request.days[0].date
        block = Block(request.tasks[0].id, day, 0, request.tasks[0].minutes)
        return Plan(request.id, (PlannedBlock(block),), (), CostTerms())


@pytest.mark.allow_log_warnings
def test_a_plan_that_breaks_a_rule_is_refused_and_said(bench: Bench) -> None:
    bench.task("T", "SIASN", 60)
    planning = planner(
        bench.store,
        bench.clock,
        bench.events.append,
        bench.workweek,
        Settings(),
        WrongSolver(),
        RunNow(),
    )
    planning.plan_day(THURSDAY)
    assert isinstance(bench.events[-1], PlanFailed)
    assert not planning.day_view(THURSDAY).planning
    assert planning.day_view(THURSDAY).blocks == ()
    assert planning.is_stale(THURSDAY)


def test_the_answer_is_published_after_it_is_kept(bench: Bench) -> None:
    bench.task("T", "SIASN", 60)
    bench.planning.plan_day(THURSDAY)
    assert bench.events[-1] == PlanChanged(THURSDAY, final=True)


def test_a_later_day_does_not_plan_twice_what_is_planned_before_it(
    bench: Bench,
) -> None:
    bench.task("T", "SIASN", 60)
    bench.planning.plan_day(THURSDAY)
    far = THURSDAY + timedelta(days=33)
    bench.planning.plan_day(far)
    assert bench.planning.day_view(far).blocks == ()
