"""Acts on the plan: what they do, what forbids them, what they show, and undoing."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.dayspan import Span
from focusdesk.domain.errors import ActRefused, NotFound
from focusdesk.domain.ids import BlockId, TaskId
from focusdesk.domain.planning import acts
from focusdesk.domain.task import Setting, Split, TaskStatus
from focusdesk.domain.timerange import instant_at
from focusdesk.services.events import (
    CalendarChanged,
    DaySettingChanged,
)
from tests.services.arranging_room import ArrangingRoom
from tests.services.happenings import snapshot
from tests.services.workbench import THURSDAY, ZONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.domain.planning.stored import StoredBlock

FRIDAY = THURSDAY + timedelta(days=1)
SATURDAY = THURSDAY + timedelta(days=2)


@pytest.fixture
def room() -> Iterator[ArrangingRoom]:
    made = ArrangingRoom()
    yield made
    made.store.close()


def place(block: StoredBlock) -> tuple[object, int, int]:
    return block.day, block.span.start, block.span.end


def code(room: ArrangingRoom, act: acts.Act) -> str:
    refusal = room.arranging.check(act)
    with pytest.raises(ActRefused) as raised:
        room.propose(act)
    assert raised.value.refusal == refusal
    return raised.value.refusal.code


def test_a_moved_block_is_pinned_there_and_the_rest_flows(room: ArrangingRoom) -> None:
    for title in ("A", "B", "C"):
        room.task(title, 60)
    room.plan()
    block = room.block("C")
    proposal = room.do(acts.MoveBlock(block.id, THURSDAY, 480))
    moved = room.block("C")
    assert (moved.id, moved.pinned) == (block.id, True)
    assert place(moved) == (THURSDAY, 480, 540)
    assert proposal.difference.left_out == ()
    spans = sorted(b.span for b in room.blocks(THURSDAY))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    room.plan()
    assert place(room.block("C")) == (THURSDAY, 480, 540)


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (440, "in_past"),
        (700, "in_break"),
        (600, "in_meeting"),
        (940, "outside_hours"),
    ],
)
def test_a_place_a_rule_forbids_is_refused(
    room: ArrangingRoom, start: int, expected: str
) -> None:
    room.task("A", 60)
    room.meeting("Rapat", 600, 660)
    room.plan()
    assert code(room, acts.MoveBlock(room.block("A").id, THURSDAY, start)) == expected


def test_refusals_name_what_lies_there(room: ArrangingRoom) -> None:
    room.task("A", 60)
    room.meeting("Rapat", 600, 660)
    room.plan()
    found = room.arranging.check(acts.MoveBlock(room.block("A").id, THURSDAY, 620))
    assert found is not None
    assert dict(found.facts) == {"title": "Rapat", "start": 600, "end": 660}


def test_a_task_s_own_rules_forbid_places_too(room: ArrangingRoom) -> None:
    room.task("Kantor", 60, setting=Setting.WFO)
    room.task("Inti", 60, only_in_core=True)
    room.task("Nanti", 60, not_before=instant_at(FRIDAY, 600, ZONE))
    room.plan(THURSDAY + timedelta(days=6))
    office = acts.PlaceTask(room.block("Kantor").task_id, THURSDAY, 480)
    free = acts.PlaceTask(room.block("Inti").task_id, SATURDAY, 600)
    assert code(room, acts.MoveBlock(room.block("Inti").id, THURSDAY, 480)) == (
        "only_core"
    )
    assert code(room, acts.MoveBlock(room.block("Nanti").id, FRIDAY, 540)) == (
        "not_before"
    )
    assert code(room, office) == "needs_place"
    assert code(room, free) == "off_day"


def test_the_order_of_tasks_holds(room: ArrangingRoom) -> None:
    first = room.task("Dulu", 60)
    room.task("Lalu", 60, after=(first.id,))
    room.plan()
    begin = room.block("Dulu")
    assert begin.day == THURSDAY
    after = acts.MoveBlock(room.block("Lalu").id, THURSDAY, 450)
    assert code(room, after) == "before_predecessor"
    room.do(acts.PinBlock(room.block("Lalu").id))
    assert code(room, acts.MoveBlock(begin.id, FRIDAY, 900)) == "after_successor"


def test_what_runs_or_is_pinned_is_not_pushed_away(room: ArrangingRoom) -> None:
    for title in ("A", "B", "C"):
        room.task(title, 60)
    room.plan()
    room.do(acts.MoveBlock(room.block("B").id, THURSDAY, 900))
    room.focus.start(room.block("A").id)
    running = room.block("A")
    assert code(room, acts.MoveBlock(room.block("C").id, THURSDAY, 930)) in {
        "over_pinned",
        "outside_hours",
    }
    assert code(room, acts.MoveBlock(room.block("C").id, THURSDAY, 870)) == (
        "over_pinned"
    )
    assert code(room, acts.MoveBlock(room.block("C").id, THURSDAY, 480)) == (
        "over_running"
    )
    assert code(room, acts.MoveBlock(running.id, THURSDAY, 600)) == "running"
    assert code(room, acts.FinishTask(running.task_id)) == "running"


def test_a_task_is_judged_anywhere_by_what_was_read_once(room: ArrangingRoom) -> None:
    room.task("A", 60)
    room.meeting("Rapat", 600, 660)
    judge = room.arranging.judge()
    places = [acts.PlaceTask(TaskId("A"), THURSDAY, at) for at in (480, 601, 700, 1380)]
    found = [judge(act) for act in places]
    codes = [refusal and refusal.code for refusal in found]
    assert codes == [None, "in_meeting", "in_break", "outside_hours"]
    assert found == [room.arranging.check(act) for act in places]
    room.meeting("Rapat baru", 480, 540)
    assert judge(places[0]) is None
    assert room.arranging.check(places[0]) is not None


def test_the_checker_of_a_drag_agrees_with_the_check(room: ArrangingRoom) -> None:
    for number in range(6):
        room.task(f"T{number}", 60)
    room.meeting("Rapat", 600, 660)
    room.plan()
    block = room.block("T3")
    judge = room.arranging.checker(block.id)
    for start in range(300, 1380, 35):
        act = acts.MoveBlock(block.id, FRIDAY, start)
        span = Span(start, start + block.span.minutes)
        assert judge(FRIDAY, span) == room.arranging.check(act)
    with pytest.raises(NotFound):
        room.arranging.checker(BlockId("gone"))


def test_growing_beyond_what_is_left_raises_the_estimate(room: ArrangingRoom) -> None:
    task = room.task("A", 60)
    room.plan()
    block = room.block("A")
    room.do(acts.MoveBlock(block.id, THURSDAY, 480))
    room.do(acts.ResizeBlock(block.id, Span(480, 600)))
    with room.store.reading() as tx:
        grown = tx.tasks.get(task.id)
    assert grown is not None
    assert grown.estimate.likely == 120
    assert place(room.block("A")) == (THURSDAY, 480, 600)
    room.steps.undo()
    with room.store.reading() as tx:
        assert tx.tasks.get(task.id) == task


def test_what_a_shorter_block_leaves_over_is_planned_elsewhere(
    room: ArrangingRoom,
) -> None:
    task = room.task("A", 90)
    room.plan()
    room.do(acts.MoveBlock(room.block("A").id, THURSDAY, 480))
    room.do(acts.ResizeBlock(room.block("A").id, Span(480, 520)))
    own = [b for b in room.blocks() if b.task_id == task.id]
    assert sum(b.span.minutes for b in own) == 90
    assert place(own[0]) == (THURSDAY, 480, 520)
    assert own[0].pinned


def test_a_cut_block_keeps_its_first_part_and_the_rest_comes_later(
    room: ArrangingRoom,
) -> None:
    task = room.task("A", 90)
    room.plan()
    room.do(acts.MoveBlock(room.block("A").id, THURSDAY, 480))
    room.do(acts.SplitBlock(room.block("A").id, 510))
    first, second = (b for b in room.blocks() if b.task_id == task.id)
    assert place(first) == (THURSDAY, 480, 510)
    assert second.span.minutes == 60
    assert (second.day, second.span.start) >= (THURSDAY, 570)
    assert code(room, acts.SplitBlock(first.id, 480)) == "too_short"


def test_two_blocks_change_places(room: ArrangingRoom) -> None:
    room.task("A", 60)
    room.task("B", 90)
    room.plan()
    room.do(acts.MoveBlock(room.block("A").id, THURSDAY, 480))
    room.do(acts.MoveBlock(room.block("B").id, THURSDAY, 540))
    room.do(acts.SwapBlocks(room.block("A").id, room.block("B").id))
    assert place(room.block("B")) == (THURSDAY, 480, 570)
    assert place(room.block("A")) == (THURSDAY, 570, 630)


def test_a_task_from_the_backlog_takes_what_fits(room: ArrangingRoom) -> None:
    task = room.task("A", 240, split=Split(30, 120))
    room.task("B", 60)
    room.plan()
    room.do(acts.PlaceTask(task.id, FRIDAY, 660))
    pinned = [b for b in room.blocks() if b.pinned]
    assert [place(b) for b in pinned] == [(FRIDAY, 660, 720)]
    total = sum(b.span.minutes for b in room.blocks() if b.task_id == task.id)
    assert total == 240


def test_nothing_is_left_of_a_task_that_is_pinned_whole(room: ArrangingRoom) -> None:
    task = room.task("A", 60)
    room.plan()
    room.do(acts.PinBlock(room.block("A").id))
    assert code(room, acts.PlaceTask(task.id, FRIDAY, 600)) == "nothing_left"


def test_a_block_goes_to_another_day_where_it_costs_least(
    room: ArrangingRoom,
) -> None:
    room.task("Koding", 90, cognitive=5, collaboration=1)
    room.plan()
    room.do(acts.MoveToDay(room.block("Koding").id, FRIDAY))
    moved = room.block("Koding")
    assert moved.pinned
    assert place(moved) == (FRIDAY, 480, 570)
    assert code(room, acts.MoveToDay(moved.id, SATURDAY)) == "off_day"


def test_a_day_that_is_full_takes_no_block(room: ArrangingRoom) -> None:
    room.task("A", 60)
    room.meeting("Pelatihan", 450, 960, FRIDAY)
    room.plan()
    assert code(room, acts.MoveToDay(room.block("A").id, FRIDAY)) == "in_meeting"


def test_a_skipped_block_comes_after_its_end(room: ArrangingRoom) -> None:
    for title in ("A", "B"):
        room.task(title, 60)
    room.plan()
    block = room.block("A")
    room.do(acts.SkipBlock(block.id))
    again = room.block("A")
    assert (again.day, again.span.start) >= (block.day, block.span.end)
    assert not again.pinned


def test_a_block_that_is_due_now_is_skipped_all_the_same(room: ArrangingRoom) -> None:
    room.task("A", 60, due=instant_at(THURSDAY, 560, ZONE))
    room.plan()
    block = room.block("A")
    room.do(acts.SkipBlock(block.id))
    again = room.block("A")
    assert (again.day, again.span.start) >= (block.day, block.span.end)


def test_away_for_half_a_day_lets_everything_flow(room: ArrangingRoom) -> None:
    for number in range(4):
        room.task(f"T{number}", 60)
    room.plan()
    room.do(acts.MoveBlock(room.block("T1").id, THURSDAY, 600))
    before = snapshot(room)
    room.do(acts.BeAway(THURSDAY, Span(450, 720), "Dokter"))
    assert all(b.span.start >= 720 for b in room.blocks(THURSDAY))
    assert CalendarChanged() in room.events
    assert room.steps.undo() == "away_added"
    assert snapshot(room) == before


def test_a_changed_place_moves_what_needs_the_other(room: ArrangingRoom) -> None:
    room.task("Kantor", 60, setting=Setting.WFO)
    room.plan()
    room.do(acts.ChangePlace(THURSDAY, Setting.WFO))
    assert room.block("Kantor").day == THURSDAY
    assert DaySettingChanged(THURSDAY) in room.events
    assert room.steps.undo() == "place_changed"
    assert room.workweek.frame(THURSDAY).setting is Setting.WFA


def test_a_task_called_done_leaves_the_plan(room: ArrangingRoom) -> None:
    task = room.task("A", 120)
    room.task("B", 60)
    room.plan()
    before = snapshot(room)
    proposal = room.do(acts.FinishTask(task.id))
    assert all(b.task_id != task.id for b in room.blocks())
    assert any(
        s.task_id == task.id and s.after is None for s in proposal.difference.shifts
    )
    with room.store.reading() as tx:
        closed = tx.tasks.get(task.id)
    assert closed is not None
    assert closed.status is TaskStatus.DONE
    assert code(room, acts.FinishTask(task.id)) == "done"
    room.steps.undo()
    assert snapshot(room) == before
