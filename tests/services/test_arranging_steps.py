"""Acts as steps: proposed, applied or void, told of, and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.dayspan import Span
from focusdesk.domain.errors import NotNow
from focusdesk.domain.planning import acts
from focusdesk.domain.task import Estimate, Urgency
from focusdesk.services.events import (
    PlanChanged,
    TasksChanged,
)
from tests.held import Held
from tests.services.arranging_room import ArrangingRoom
from tests.services.happenings import snapshot
from tests.services.workbench import THURSDAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.domain.errors import FocusDeskError
    from focusdesk.domain.planning.stored import StoredBlock
    from focusdesk.services.arranging import Proposal

FRIDAY = THURSDAY + timedelta(days=1)


@pytest.fixture
def room() -> Iterator[ArrangingRoom]:
    made = ArrangingRoom()
    yield made
    made.store.close()


def place(block: StoredBlock) -> tuple[object, int, int]:
    return block.day, block.span.start, block.span.end


def test_a_proposal_writes_nothing(room: ArrangingRoom) -> None:
    room.task("A", 60)
    room.plan()
    before = snapshot(room)
    room.propose(acts.MoveBlock(room.block("A").id, THURSDAY, 600))
    assert snapshot(room) == before
    assert not room.steps.can_undo


def test_undo_returns_exactly_the_former_plans_and_nothing_is_planned_anew(
    room: ArrangingRoom,
) -> None:
    for title in ("A", "B", "C"):
        room.task(title, 90)
    room.plan()
    before = snapshot(room)
    room.do(acts.MoveBlock(room.block("A").id, FRIDAY, 600))
    after, solved = snapshot(room), len(room.solver.asked)
    assert room.steps.undo() == "block_moved"
    assert snapshot(room) == before
    assert room.steps.redo() == "block_moved"
    assert snapshot(room) == after
    assert len(room.solver.asked) == solved


def test_what_an_event_replans_goes_back_with_the_step_that_caused_it(
    room: ArrangingRoom,
) -> None:
    room.task("A", 60)
    room.plan()
    before = snapshot(room)
    added = room.tasks.add("B", room.project("SIASN").id, Estimate.around(30))
    assert room.block(added.id).span.minutes == 30
    solved = len(room.solver.asked)
    room.steps.undo()
    assert snapshot(room) == before
    assert len(room.solver.asked) == solved


def test_a_proposal_is_void_once_its_ground_has_changed(room: ArrangingRoom) -> None:
    room.task("A", 60)
    room.plan()
    proposal = room.propose(acts.MoveBlock(room.block("A").id, FRIDAY, 600))
    room.tasks.edit(room.block("A").task_id, urgency=Urgency.HIGH)
    with pytest.raises(NotNow):
        room.arranging.apply(proposal)


def test_small_acts_apply_at_once_and_large_ones_are_shown(
    room: ArrangingRoom,
) -> None:
    for number in range(4):
        room.task(f"T{number}", 60)
    room.plan()
    heard: list[tuple[Proposal, bool]] = []

    def then(proposal: Proposal, applied: bool) -> None:
        heard.append((proposal, applied))

    block = room.block("T0")
    room.arranging.do(acts.PinBlock(block.id), then, pytest.fail)  # type: ignore[arg-type]
    assert [applied for _, applied in heard] == [True]
    assert room.block("T0").pinned
    away = acts.BeAway(THURSDAY, Span(450, 960), "Sakit")
    room.arranging.do(away, then, pytest.fail)  # type: ignore[arg-type]
    proposal, applied = heard[-1]
    others = [s for s in proposal.difference.shifts if s.before]
    assert applied == (len(others) <= 2 and not proposal.difference.left_out)
    assert len(heard) == 2


def test_events_follow_the_commit_plans_last(room: ArrangingRoom) -> None:
    room.task("A", 60)
    room.plan()
    room.events.clear()
    room.do(acts.SkipBlock(room.block("A").id))
    assert room.events == [TasksChanged(), PlanChanged(THURSDAY)]


def test_pinned_again_where_the_plan_became_another(room: ArrangingRoom) -> None:
    room.task("A", 60)
    room.plan()
    block = room.block("A")
    room.do(acts.PinBlock(block.id))
    with room.store.transaction() as tx:
        plan = tx.plans.get(block.day)
        assert plan is not None
        later = replace(plan, made_at=room.clock() + timedelta(seconds=1))
        tx.plans.save(block.day, later)
    room.steps.undo()
    assert not room.block("A").pinned


def test_a_block_dropped_where_nothing_lies_moves_nothing_and_asks_nobody(
    room: ArrangingRoom,
) -> None:
    for number in range(3):
        room.task(f"T{number}", 60)
    room.plan()
    before = {b.id: place(b) for b in room.blocks()}
    block, solved = room.block("T0"), len(room.solver.asked)
    free = next(d for d in room.planning.reach() if not room.blocks(d))
    proposal = room.do(acts.MoveBlock(block.id, free, 600))
    assert len(room.solver.asked) == solved
    assert proposal.small
    after = {b.id: place(b) for b in room.blocks()}
    assert {i: p for i, p in after.items() if before[i] != p} == {
        block.id: (free, 600, 660)
    }
    assert [r.code for r in room.block("T0").reasons] == ["pinned"]
    assert not room.planning.is_stale(THURSDAY)


@pytest.mark.parametrize("applies", [True, False])
def test_planning_that_a_wish_cut_short_goes_on_if_nothing_came_of_it(
    *, applies: bool
) -> None:
    held = Held()
    room = ArrangingRoom(background=held)
    room.is_quiet = True
    task = room.task("A", 60)
    room.planning.plan_day(THURSDAY)
    act = acts.PlaceTask(task.id, THURSDAY, 840)
    failed: list[FocusDeskError] = []
    if applies:
        room.arranging.do(act, lambda *_: None, failed.append)
    else:
        room.arranging.propose(act, lambda _: None, failed.append)
    held.finish()
    assert not failed
    assert bool(room.planning.day_view(THURSDAY).blocks) is applies
    assert room.planning.resume() is not applies
    held.finish()
    assert not room.planning.is_stale(THURSDAY)
    assert not room.planning.resume()
    room.store.close()
