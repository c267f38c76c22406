"""Routines and own events in a whole desk: plans keep up, and come back exactly."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.dayspan import Span, intersect
from focusdesk.domain.planning.acts import BeAway, MoveBlock
from focusdesk.domain.routine import WORKWEEK, RoutineKind
from focusdesk.domain.task import Split
from focusdesk.services.routines import Routines
from tests.services.arranging_room import ArrangingRoom
from tests.services.workbench import THURSDAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.domain.planning.stored import StoredPlan

LAST = THURSDAY + timedelta(days=10)


class Desk(ArrangingRoom):
    """A desk with three tasks planned, and routines."""

    def __init__(self) -> None:
        super().__init__()
        self.routines = Routines(
            *(self.store, self.clock, self.publish, self.workweek, self.steps.history),
            tuple,
        )
        for number in range(3):
            self.task(f"T{number}", 180, split=Split(30, 90))
        self.planning.plan_day(THURSDAY)

    def plans(self) -> tuple[StoredPlan, ...]:
        with self.store.reading() as tx:
            return tx.plans.between(THURSDAY, LAST)

    def spans(self) -> tuple[Span, ...]:
        return tuple(b.span for b in self.plans()[0].blocks)


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.store.close()


def test_the_plan_flows_around_a_new_routine_and_comes_back_exactly(
    desk: Desk,
) -> None:
    before = desk.plans()
    hour = Span(480, 540)
    assert intersect(desk.spans(), (hour,))
    desk.routines.add("Belajar", RoutineKind.WORK_HOUR, WORKWEEK, 480, 60)
    assert not intersect(desk.spans(), (hour,))
    after = desk.plans()
    assert desk.steps.undo() == "routine_added"
    assert desk.plans() == before
    assert desk.routines.all() == ()
    assert desk.steps.redo() == "routine_added"
    assert desk.plans() == after


def test_a_break_left_out_once_can_be_worked_that_day_only(desk: Desk) -> None:
    made = desk.routines.add("Dhuha", RoutineKind.PRAYER, WORKWEEK, 480, 30)
    span = Span(480, 510)
    assert not intersect(desk.spans(), (span,))
    first = MoveBlock(desk.plans()[0].blocks[0].id, THURSDAY, 480)
    refused = desk.arranging.check(first)
    assert refused is not None
    assert refused.code == "in_break"
    desk.routines.skip(made.id, THURSDAY)
    assert desk.arranging.check(first) is None
    friday = desk.workweek.frame(THURSDAY + timedelta(days=1))
    assert span in [pause.span for pause in friday.pauses]


def test_a_block_cannot_be_dropped_on_a_routine_meeting(desk: Desk) -> None:
    desk.routines.add("Rapat", RoutineKind.MEETING, WORKWEEK, 840, 60)
    block = desk.plans()[0].blocks[0]
    refused = desk.arranging.check(MoveBlock(block.id, THURSDAY, 845))
    assert refused is not None
    assert (refused.code, dict(refused.facts)["title"]) == ("in_meeting", "Rapat")


def test_being_away_for_half_a_day_is_one_step(desk: Desk) -> None:
    before = desk.plans()
    half = Span(450, 720)
    desk.own_events.be_away(THURSDAY, half, "Ke bank")
    assert not intersect(desk.spans(), (half,))
    desk.steps.undo()
    assert desk.plans() == before


def test_an_absence_lets_the_routines_in_it_go(desk: Desk) -> None:
    desk.routines.add("Rapat", RoutineKind.MEETING, WORKWEEK, 840, 60)
    desk.do(BeAway(THURSDAY, Span(780, 960), "Pulang cepat"))
    view = desk.planning.day_view(THURSDAY)
    assert [m.event.title for m in view.meetings] == ["Pulang cepat"]
    desk.steps.undo()
    view = desk.planning.day_view(THURSDAY)
    assert [m.event.title for m in view.meetings] == ["Rapat"]
