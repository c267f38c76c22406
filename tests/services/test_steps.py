"""One history over tasks, places, own events and plans."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.dayspan import Span
from focusdesk.domain.errors import NothingToUndo, NotNow
from focusdesk.domain.planning import acts
from focusdesk.domain.task import Estimate, Setting
from focusdesk.services.events import (
    CalendarChanged,
    DaySettingChanged,
    PlanChanged,
    TasksChanged,
)
from focusdesk.services.plan_change import DayPlan, PlanChange
from tests.services.arranging_room import ArrangingRoom
from tests.services.happenings import snapshot
from tests.services.workbench import THURSDAY

if TYPE_CHECKING:
    from collections.abc import Iterator

FRIDAY = THURSDAY + timedelta(days=1)


@pytest.fixture
def room() -> Iterator[ArrangingRoom]:
    made = ArrangingRoom(iterations=4)
    yield made
    made.store.close()


def test_every_kind_of_step_goes_back_in_turn(room: ArrangingRoom) -> None:
    room.task("A", 60)
    room.plan()
    states = [snapshot(room)]
    project = room.project("SIASN").id
    for step in (
        lambda: room.tasks.add("B", project, Estimate.around(60)),
        lambda: room.workweek.set_setting(FRIDAY, Setting.WFO),
        lambda: room.own_events.add_meeting(THURSDAY, Span(480, 540), "Rapat"),
        lambda: room.do(acts.MoveBlock(room.block("A").id, THURSDAY, 840)),
        lambda: room.tasks.done(room.block("A").task_id),
    ):
        step()
        states.append(snapshot(room))
    codes: list[str] = []
    while room.steps.can_undo:
        assert snapshot(room) == states[len(states) - 1 - len(codes)]
        codes.append(room.steps.undo())
    assert snapshot(room) == states[0]
    assert codes == [
        "task_done",
        "block_moved",
        "meeting_added",
        "place_changed",
        "task_added",
    ]
    for state, code in zip(states[1:], reversed(codes), strict=True):
        assert room.steps.redo() == code
        assert snapshot(room) == state
    assert not room.steps.can_redo


def test_nothing_to_take_back_is_said(room: ArrangingRoom) -> None:
    with pytest.raises(NothingToUndo):
        room.steps.undo()
    with pytest.raises(NothingToUndo):
        room.steps.redo()


def test_each_kind_tells_of_itself(room: ArrangingRoom) -> None:
    room.task("A", 60)
    room.plan()
    room.workweek.set_setting(FRIDAY, Setting.WFO)
    room.own_events.be_away(THURSDAY, Span(480, 540), "Dokter")
    room.events.clear()
    room.steps.undo()
    assert room.events == [CalendarChanged(), PlanChanged(THURSDAY)]
    room.events.clear()
    room.steps.undo()
    assert room.events[0] == DaySettingChanged(FRIDAY)
    room.tasks.add("B", room.project("SIASN").id, Estimate.around(30))
    room.events.clear()
    room.steps.undo()
    assert room.events == [TasksChanged(), PlanChanged(THURSDAY)]


def test_a_place_changed_by_somebody_else_is_left_alone(room: ArrangingRoom) -> None:
    room.workweek.set_setting(FRIDAY, Setting.WFO)
    with room.store.transaction() as tx:
        tx.days.set_setting(FRIDAY, None)
    with pytest.raises(NotNow):
        room.steps.undo()
    assert not room.steps.can_undo


def test_choosing_the_place_a_day_has_anyway_is_no_step(room: ArrangingRoom) -> None:
    room.workweek.set_setting(FRIDAY, room.workweek.frame(FRIDAY).setting)
    assert not room.steps.can_undo


def test_a_search_that_ends_late_does_not_overwrite_what_was_taken_back(
    room: ArrangingRoom,
) -> None:
    room.task("A", 60)
    room.plan()
    before = snapshot(room)
    room.do(acts.MoveBlock(room.block("A").id, FRIDAY, 600))
    inner, solve = room.solver, room.solver.solve
    taken: list[str] = []

    def slow(*args: object, **kwargs: object) -> object:
        plan = solve(*args, **kwargs)  # type: ignore[arg-type]
        if not taken:
            taken.append(room.steps.undo())
        return plan

    inner.solve = slow  # type: ignore[method-assign,assignment]
    room.planning.plan_day(THURSDAY)
    inner.solve = solve  # type: ignore[method-assign]
    assert taken == ["block_moved"]
    assert not room.planning.is_stale(THURSDAY)
    places = [(b.task_id, b.day, b.span) for b in room.blocks()]
    former = [(b.task_id, b.day, b.span) for p in before["plans"] for b in p.blocks]
    assert places == former


def test_changes_of_plans_that_follow_each_other_become_one(
    room: ArrangingRoom,
) -> None:
    room.task("A", 60)
    room.plan()
    with room.store.reading() as tx:
        plan = tx.plans.get(THURSDAY)
    assert plan is not None
    later = replace(plan, made_at=room.clock() + timedelta(minutes=1))
    last = replace(plan, made_at=room.clock() + timedelta(minutes=2))
    one = PlanChange((DayPlan(THURSDAY, plan, "a"),), (DayPlan(THURSDAY, later, "b"),))
    two = PlanChange((DayPlan(THURSDAY, later, "b"),), (DayPlan(THURSDAY, last, "c"),))
    assert one.then(two) == PlanChange(one.before, two.after)
    assert two.then(one) is None
