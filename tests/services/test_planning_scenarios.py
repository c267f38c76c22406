"""Weeks that are hard to plan, each on a desk of its own with the real engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from focusdesk.domain.dayspan import Span
from focusdesk.domain.errors import TaskInvalid
from focusdesk.domain.planning import acts
from focusdesk.domain.task import Estimate, Split, Task, Urgency
from focusdesk.domain.timerange import instant_at
from focusdesk.domain.work_model import Pause, WeekdayRule
from focusdesk.services.day_view import DayState
from tests.services.arranging_room import MORNING, ArrangingRoom
from tests.services.happenings import assert_sound
from tests.services.workbench import MODEL, THURSDAY, ZONE

MONDAY_MORNING = MORNING - timedelta(days=3)
MONDAY = THURSDAY - timedelta(days=3)
Make = Callable[..., ArrangingRoom]


@pytest.fixture
def make() -> Iterator[Make]:
    made: list[ArrangingRoom] = []

    def build(**given: object) -> ArrangingRoom:
        room = ArrangingRoom(**{"iterations": 2, "days": 5, **given})  # type: ignore[arg-type]
        made.append(room)
        return room

    yield build
    for room in made:
        room.store.close()


def planned(room: ArrangingRoom, task: Task) -> int:
    return sum(b.span.minutes for b in room.blocks() if b.task_id == task.id)


def unplaced(room: ArrangingRoom) -> dict[str, int]:
    plan = room.ground.basis().plans[room.planning.today()]
    return {left.task: left.minutes for left in plan.unplaced}


def test_six_projects_four_meetings_a_day_and_eighty_tasks(make: Make) -> None:
    room = make(now=MONDAY_MORNING)
    for number in range(80):
        due = MONDAY_MORNING + timedelta(hours=5 * number) if number % 4 == 0 else None
        room.task(
            f"T{number:02}",
            30 + 15 * (number % 6),
            f"P{number % 6}",
            cognitive=1 + number % 5,
            urgency=list(Urgency)[number % 4],
            due=due,
            split=Split(30, 90) if number % 2 else None,
        )
    for offset in range(5):
        for number, start in enumerate((540, 630, 810, 900)):
            day = MONDAY + timedelta(days=offset)
            room.meeting(f"M{number}", start, start + 30, day)
    room.plan(MONDAY + timedelta(days=4))
    assert_sound(room)
    work = 5 * (510 - 60 - 120)
    placed = sum(b.span.minutes for b in room.blocks())
    assert placed > work * 0.85
    assert unplaced(room)


def test_an_empty_week_has_nothing_to_plan(make: Make) -> None:
    room = make(now=MONDAY_MORNING)
    room.plan(MONDAY + timedelta(days=4))
    assert_sound(room)
    assert room.blocks() == ()
    assert room.planning.day_view(MONDAY).state is DayState.NO_TASKS


def test_a_week_of_leave_moves_everything_to_the_next(make: Make) -> None:
    room = make(now=MONDAY_MORNING, days=6)
    task = room.task("A", 120)
    for offset in range(5):
        room.own_events.be_away(MONDAY + timedelta(days=offset), None, "Cuti")
    room.planning.refresh(MONDAY)
    assert_sound(room)
    assert {b.day for b in room.blocks()} == {MONDAY + timedelta(days=7)}
    assert planned(room, task) == 120
    while room.steps.can_undo:
        room.steps.undo()
    assert {b.day for b in room.blocks()} == {MONDAY}


def test_a_day_of_thirty_meetings_leaves_only_what_lies_between(make: Make) -> None:
    room = make(days=1)
    for number in range(30):
        start = 450 + 17 * number
        room.meeting(f"M{number}", start, start + 14)
    tasks = [room.task(f"T{number}", 30) for number in range(3)]
    room.plan()
    assert_sound(room)
    assert room.blocks(THURSDAY) == ()
    assert set(unplaced(room)) == {task.id for task in tasks}


def test_a_ramadan_week_keeps_its_shorter_hours(make: Make) -> None:
    short = WeekdayRule((Span(480, 900),), (Pause(Span(720, 750)),))
    friday = WeekdayRule((Span(480, 930),), (Pause(Span(690, 750)),))
    ramadan = replace(MODEL, weekdays={**dict.fromkeys(range(4), short), 4: friday})
    room = make(now=MONDAY_MORNING, model=ramadan)
    for number in range(20):
        room.task(f"T{number}", 90, split=Split(30, 90))
    room.plan(MONDAY + timedelta(days=4))
    assert_sound(room)
    for block in room.blocks():
        last = block.day.weekday() == 4
        assert block.span.start >= 480
        assert block.span.end <= (930 if last else 900)
        pause = Span(690, 750) if last else Span(720, 750)
        assert block.span.end <= pause.start or pause.end <= block.span.start


def test_a_week_across_new_year_is_one_week(make: Make) -> None:
    room = make(now=datetime(2026, 12, 28, 0, 30, tzinfo=UTC))
    due = instant_at(date(2027, 1, 1), 960, ZONE)
    tasks = [room.task(f"T{n}", 120, split=Split(30, 120), due=due) for n in range(10)]
    room.plan(date(2027, 1, 1))
    assert_sound(room)
    years = {block.day.year for block in room.blocks()}
    assert years == {2026, 2027}
    assert all(planned(room, task) == 120 for task in tasks)
    room.do(acts.MoveToDay(room.block("T0").id, date(2027, 1, 1)))
    assert room.block("T0").day == date(2027, 1, 1)
    assert_sound(room)


def test_a_task_longer_than_the_week_fills_it_and_says_what_is_left(
    make: Make,
) -> None:
    room = make(now=MONDAY_MORNING)
    task = room.task("Raksasa", 40 * 60, split=Split(30, 240))
    room.plan(MONDAY + timedelta(days=4))
    assert_sound(room)
    fits = 5 * (510 - 60)
    assert planned(room, task) > fits * 0.9
    assert unplaced(room) == {task.id: 40 * 60 - planned(room, task)}


def test_a_circle_is_refused_with_its_names(make: Make) -> None:
    room = make()
    first = room.task("Dulu", 60)
    second = room.task("Lalu", 60, after=(first.id,))
    with pytest.raises(TaskInvalid) as raised:
        room.tasks.edit(first.id, after=(second.id,))
    problem = raised.value.problems[0]
    assert problem.code == "dependency_cycle"
    assert {"Dulu", "Lalu"} <= set(problem.detail.split(" > "))


def test_five_thousand_tasks_ask_the_engine_for_no_more_than_a_horizon(
    make: Make,
) -> None:
    room = make(days=2)
    project = room.project("SIASN")
    many = [
        Task(
            id=f"T{number:04}",  # type: ignore[arg-type]
            project_id=project.id,
            title=f"Tugas {number}",
            estimate=Estimate.around(30 + number % 60),
            created_at=room.clock() + timedelta(seconds=number),
            urgency=list(Urgency)[number % 4],
        )
        for number in range(5000)
    ]
    with room.store.transaction() as tx:
        tx.tasks.add_all(many)
    room.plan()
    assert_sound(room)
    assert room.blocks(THURSDAY)
    assert max(len(request.tasks) for request in room.solver.asked) <= 80
    room.do(acts.SkipBlock(room.blocks(THURSDAY)[0].id))
    assert_sound(room)


def test_a_task_that_fits_in_part_on_another_day_stands_once(make: Make) -> None:
    room = make(days=2)
    room.meeting("Lokakarya", 450, 960)
    friday = THURSDAY + timedelta(days=1)
    due = instant_at(friday, 990, ZONE)
    room.task("Besar", 20 * 60, due=due, urgency=Urgency.HIGH, split=Split(30, 120))
    room.plan(THURSDAY)
    later = [b for b in room.blocks() if b.task_id == "Besar" and b.day > THURSDAY]
    assert later
    assert "Besar" in unplaced(room)
    listed = [u.title for u in room.planning.day_view(THURSDAY).unplaced]
    assert listed == ["Besar"]
