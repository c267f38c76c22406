"""Which tasks are shown, in which order, and how many they may be."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.allocation import DEFAULT_ALLOCATION
from focusdesk.domain.dayspan import Span
from focusdesk.domain.focus import Idle, Running
from focusdesk.domain.ids import ProjectId, SessionId, TaskId
from focusdesk.domain.task import (
    Estimate,
    Project,
    Setting,
    Task,
    TaskStatus,
    Urgency,
)
from focusdesk.services.tasks import TaskBoard
from focusdesk.ui.tasks.columns import Column, ColumnWords, bars_of, summary
from focusdesk.ui.tasks.groups import Group, Row, Segment, arrange
from focusdesk.ui.tasks.model import TaskModel
from focusdesk.ui.tasks.slots import Slot, slots_of

NOW = datetime(2026, 11, 26, 2, 18, tzinfo=UTC)
PROJECTS = tuple(Project(ProjectId(f"p{i}"), f"P{i}", color=i) for i in range(4))


def make_task(number: int, *, done: bool = False, urgency: int = 1) -> Task:
    return Task(
        id=TaskId(f"t{number}"),
        project_id=PROJECTS[number % 4].id,
        title=f"Tugas {number}",
        estimate=Estimate.around(30),
        created_at=NOW - timedelta(minutes=number),
        urgency=tuple(Urgency)[urgency],
        due=NOW + timedelta(hours=number) if number % 3 else None,
        status=TaskStatus.DONE if done else TaskStatus.OPEN,
        closed_at=NOW if done else None,
    )


def make_board(count: int) -> TaskBoard:
    tasks = [make_task(n, urgency=n % 4) for n in range(count)]
    return TaskBoard(PROJECTS, tuple(tasks), (make_task(99999, done=True),))


@given(st.integers(0, 60), st.sampled_from(Segment), st.text(max_size=4))
def test_every_task_is_shown_once_under_its_project(
    count: int, segment: Segment, query: str
) -> None:
    board = make_board(count)
    slots = {t.id: Slot("x") for t in board.open if not t.id.endswith("1")}
    shown = arrange(board, slots, segment, query)
    rows = [row for group in shown.groups for row in group.rows]
    assert len({row.task.id for row in rows}) == len(rows)
    for group in shown.groups:
        assert all(row.task.project_id == group.project.id for row in group.rows)
    assert shown.active == count


def test_the_urgent_come_first_then_the_soon_due() -> None:
    shown = arrange(make_board(40), {}, Segment.ACTIVE)
    for group in shown.groups:
        ranks = [tuple(Urgency).index(row.task.urgency) for row in group.rows]
        assert ranks == sorted(ranks, reverse=True)


def test_a_summary_counts_what_is_open() -> None:
    rows = tuple(Row(make_task(n, done=n == 3), PROJECTS[0]) for n in range(1, 4))
    assert summary(Group(PROJECTS[0], rows)) == "2 tasks, 1 h"
    assert summary(Group(PROJECTS[0], rows[2:])) == "1 task, 30 m"
    assert summary(Group(PROJECTS[0], ())) == "0 tasks"


def test_a_place_in_the_plan_is_written_as_people_say_it() -> None:
    today = date(2026, 11, 26)
    span = Span(615, 660)
    ids = [TaskId(name) for name in "abc"]
    days = (today, today + timedelta(days=1), today + timedelta(days=7))
    planned = {i: (day, span) for i, day in zip(ids, days, strict=True)}
    slots = slots_of(planned, Idle(), today)
    assert [slots[i].text for i in ids] == ["Today, 10:15", "Fri, 10:15", "Thu, 3 Dec"]
    running = Running(
        session_id=SessionId("s"),
        task_id=ids[1],
        block_id=None,
        setting=Setting.WFA,
        started=NOW,
        since=NOW,
        until=None,
        seen=NOW,
    )
    assert slots_of(planned, running, today)[ids[1]] == Slot("Running", runs=True)


def test_five_levels_are_three_bars() -> None:
    assert [bars_of(level) for level in range(1, 6)] == [1, 1, 2, 3, 3]


def test_the_model_holds_thousands_and_tells_qt_the_truth() -> None:
    from PySide6.QtTest import QAbstractItemModelTester

    model = TaskModel(ColumnWords(DEFAULT_ALLOCATION, "Asia/Jakarta", NOW))
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    shown = arrange(make_board(5000), {}, Segment.ACTIVE)
    model.show(shown.groups, model.words)
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    assert sum(model.rowCount(index) for index in groups) == 5000
    last = model.index(model.rowCount(groups[3]) - 1, Column.SCHEDULE, groups[3])
    assert last.parent() == groups[3]
    model.show((), model.words)
    assert model.rowCount() == 0
    del tester
