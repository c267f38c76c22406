"""The allocation matrix in force, and the open tasks that follow it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.allocation import DEFAULT_ALLOCATION, Allocation
from focusdesk.domain.errors import AllocationInvalid, FocusDeskError, Problem
from focusdesk.domain.task import Activity, Setting
from focusdesk.services.events import Event, SettingsChanged, TasksChanged
from focusdesk.services.matrix import MATRIX, Matrix
from focusdesk.services.matrix_tasks import MatrixTasks
from focusdesk.services.steps import Steps
from tests.services.task_room import TaskRoom, make_task_room

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.domain.task import Task

CODING, REVIEW = Activity.CODING, Activity.REVIEW
BROKEN = AllocationInvalid((Problem("toml_syntax", "allocation.toml:1", "x"),))


@dataclass
class Shelf:
    """A matrix whose file is kept here."""

    file: Allocation | FocusDeskError = DEFAULT_ALLOCATION
    used: list[Allocation] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.matrix = Matrix(DEFAULT_ALLOCATION, self.read, self.save)
        self.matrix.follow(self.used.append, self.events.append)

    def read(self) -> Allocation:
        if isinstance(self.file, FocusDeskError):
            raise self.file
        return self.file

    def save(self, allocation: Allocation) -> None:
        self.file = allocation


@dataclass
class Followers:
    """Tasks of a room that may follow a matrix."""

    room: TaskRoom

    def __post_init__(self) -> None:
        publish = self.room.events.append
        self.steps = Steps(self.room.store, self.room.clock, publish)
        self.tasks = MatrixTasks(self.room.store, publish, self.steps)

    def task(self, title: str) -> Task:
        return next(t for t in self.room.tasks.open() if t.title == title)


@pytest.fixture
def followers() -> Iterator[Followers]:
    made = Followers(make_task_room())
    yield made
    made.room.store.close()


def test_a_change_is_kept_handed_on_and_told() -> None:
    shelf = Shelf()
    row = shelf.matrix.change(CODING, cognitive=5, setting=Setting.WFA)
    assert row.differs
    assert (row.demands.cognitive, row.demands.setting) == (5, Setting.WFA)
    assert shelf.used[-1].of(CODING) == row.demands
    assert shelf.events == [SettingsChanged(frozenset({MATRIX}))]
    assert not shelf.matrix.row(REVIEW).differs


def test_a_row_and_the_whole_go_back_to_what_is_usual() -> None:
    shelf = Shelf()
    shelf.matrix.change(CODING, cognitive=5)
    shelf.matrix.change(REVIEW, minutes=90)
    shelf.matrix.reset(CODING)
    assert [r.activity for r in shelf.matrix.rows() if r.differs] == [REVIEW]
    shelf.matrix.reset()
    assert not any(row.differs for row in shelf.matrix.rows())


def test_a_level_off_the_scale_changes_nothing() -> None:
    shelf = Shelf()
    with pytest.raises(AllocationInvalid):
        shelf.matrix.change(CODING, cognitive=6)
    assert shelf.used == []


def test_with_a_broken_file_the_usual_matrix_is_in_force_and_stays() -> None:
    shelf = Shelf(BROKEN)
    assert shelf.matrix.trouble is BROKEN
    assert not any(row.differs for row in shelf.matrix.rows())
    with pytest.raises(AllocationInvalid):
        shelf.matrix.change(CODING, cognitive=5)
    assert shelf.file is BROKEN


def test_a_mended_file_is_taken_over() -> None:
    shelf = Shelf(BROKEN)
    before = shelf.matrix.trouble
    assert before is BROKEN
    own = DEFAULT_ALLOCATION.with_demands(
        CODING, DEFAULT_ALLOCATION.of(Activity.LEARNING)
    )
    shelf.file = own
    shelf.matrix.read_again()
    assert shelf.matrix.trouble is None
    assert shelf.used == [own]


def test_tasks_with_the_levels_before_follow_in_one_step(followers: Followers) -> None:
    room, shelf = followers.room, Shelf()
    room.task("Validasi")
    own = room.task("Rapikan")
    room.tasks.edit(own.id, cognitive=2)
    before = {CODING: shelf.matrix.row(CODING).demands}
    start = room.snapshot()
    shelf.matrix.change(CODING, cognitive=5, only_in_core=True)
    allocation = shelf.matrix.allocation
    behind = followers.tasks.behind(before, allocation)
    assert [task.title for task in behind] == ["Validasi"]
    assert followers.tasks.follow(before, allocation) == 1
    changed = followers.task("Validasi")
    assert (changed.cognitive, changed.only_in_core) == (5, True)
    assert followers.task("Rapikan").cognitive == 2
    assert followers.tasks.behind(before, allocation) == ()
    assert followers.steps.undo() == "matrix_followed"
    assert room.snapshot() == start


def test_a_place_given_by_hand_is_left_alone(followers: Followers) -> None:
    room, shelf = followers.room, Shelf()
    task = room.task("Validasi")
    room.tasks.edit(task.id, setting=Setting.WFO)
    before = {CODING: shelf.matrix.row(CODING).demands}
    shelf.matrix.change(CODING, cognitive=5, setting=Setting.WFA)
    followers.tasks.follow(before, shelf.matrix.allocation)
    changed = followers.task("Validasi")
    assert (changed.cognitive, changed.setting) == (5, Setting.WFO)


def test_nothing_is_recorded_where_no_task_follows(followers: Followers) -> None:
    followers.room.task("Validasi")
    followers.room.events.clear()
    assert followers.tasks.follow({}, DEFAULT_ALLOCATION) == 0
    assert not followers.steps.can_undo
    assert TasksChanged() not in followers.room.events
