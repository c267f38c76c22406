"""Taking steps of projects and tasks back, and taking them again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from focusdesk.domain.errors import FocusDeskError, NothingToUndo, NotNow
from focusdesk.domain.focus import EndedBy, Session
from focusdesk.domain.ids import SessionId
from focusdesk.domain.task import Estimate, Setting, Urgency
from tests.services.task_room import TaskRoom, make_task_room

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.domain.task import Task


@pytest.fixture
def room() -> Iterator[TaskRoom]:
    made = make_task_room()
    yield made
    made.store.close()


def test_every_step_can_be_taken_back_and_again(room: TaskRoom) -> None:
    states = [room.snapshot()]

    def noted() -> None:
        states.append(room.snapshot())

    project = room.project("SIASN")
    noted()
    task = room.tasks.quick_add("Rilis #SIASN 40m besok")
    noted()
    room.tasks.edit(task.id, title="Rilis 2.4", urgency=Urgency.HIGH)
    noted()
    room.tasks.done(task.id)
    noted()
    room.tasks.reopen(task.id)
    noted()
    room.tasks.drop(task.id)
    noted()
    room.tasks.edit_project(project.id, stack="Java")
    noted()
    room.tasks.archive_project(project.id)
    noted()
    codes = []
    for state in reversed(states[:-1]):
        codes.append(room.tasks.undo())
        assert room.snapshot() == state
    assert codes == [
        "project_archived",
        "project_edited",
        "task_dropped",
        "task_reopened",
        "task_done",
        "task_edited",
        "task_added",
        "project_added",
    ]
    for state in states[1:]:
        room.tasks.redo()
        assert room.snapshot() == state


def test_with_nothing_done_there_is_nothing_to_undo(room: TaskRoom) -> None:
    assert not room.tasks.can_undo
    with pytest.raises(NothingToUndo):
        room.tasks.undo()
    with pytest.raises(NothingToUndo):
        room.tasks.redo()


def test_a_new_step_forgets_what_was_taken_back(room: TaskRoom) -> None:
    room.task("Satu")
    room.tasks.undo()
    assert room.tasks.can_redo
    room.task("Dua")
    assert not room.tasks.can_redo


def test_what_another_process_changed_is_not_overwritten(room: TaskRoom) -> None:
    task = room.task("Rilis")
    room.tasks.edit(task.id, title="Rilis 2.4")
    with room.store.transaction() as tx:
        known = tx.tasks.get(task.id)
        assert known is not None
        tx.tasks.update(replace(known, urgency=Urgency.CRITICAL))
    with pytest.raises(NotNow):
        room.tasks.undo()
    assert room.tasks.find("Rilis 2.4").urgency is Urgency.CRITICAL


def test_a_task_that_was_worked_on_is_not_unmade(room: TaskRoom) -> None:
    task = room.task("Rilis")
    room.clock.advance(minutes=30)
    session = Session(
        id=SessionId("s"),
        task_id=task.id,
        block_id=None,
        start=room.clock() - timedelta(minutes=20),
        end=room.clock(),
        worked=timedelta(minutes=20),
        setting=Setting.WFA,
        ended_by=EndedBy.FINISHED,
    )
    with room.store.transaction() as tx:
        tx.journal.add_session(session)
    with pytest.raises(NotNow) as caught:
        room.tasks.undo()
    assert caught.value.state == "worked_on"
    assert room.tasks.open() == (task,)


def test_a_project_that_has_tasks_from_elsewhere_is_not_unmade(room: TaskRoom) -> None:
    project = room.project("SIASN")
    other = make_task_room()
    foreign: Task = other.task("Rilis")
    other.store.close()
    with room.store.transaction() as tx:
        tx.tasks.add(replace(foreign, project_id=project.id))
    with pytest.raises(NotNow):
        room.tasks.undo()
    assert room.tasks.projects() == (project,)


def test_the_oldest_of_many_steps_are_forgotten(room: TaskRoom) -> None:
    task = room.task("Rilis")
    for number in range(250):
        room.tasks.edit(task.id, title=f"Rilis {number}")
    taken_back = 0
    while room.tasks.can_undo:
        room.tasks.undo()
        taken_back += 1
    assert taken_back == 200
    assert room.tasks.find("Rilis").title == "Rilis 49"


@dataclass(frozen=True)
class Deed:
    """A random use case on a random one of the things there are."""

    kind: str
    which: int
    other: int


DEEDS = st.builds(
    Deed,
    st.sampled_from(
        [
            *("add_project", "rename", "archive", "add", "edit"),
            *("order", "done", "drop", "reopen", "undo", "redo"),
        ]
    ),
    st.integers(0, 5),
    st.integers(0, 5),
)


def do(room: TaskRoom, deed: Deed) -> None:
    projects, tasks = room.snapshot()
    project = projects[deed.which % len(projects)] if projects else None
    task = tasks[deed.which % len(tasks)] if tasks else None
    room.clock.advance(seconds=1)
    if deed.kind == "add_project":
        room.tasks.add_project(f"P{deed.other}")
    elif deed.kind == "undo":
        room.tasks.undo()
    elif deed.kind == "redo":
        room.tasks.redo()
    elif deed.kind == "add" and project:
        room.tasks.add(f"T{deed.other}", project.id, Estimate.around(60))
    elif deed.kind == "rename" and project:
        room.tasks.edit_project(project.id, name=f"P{deed.other}")
    elif deed.kind == "archive" and project:
        room.tasks.archive_project(project.id)
    elif task:
        other = tasks[deed.other % len(tasks)]
        _do_to(room, deed.kind, task, other)


def _do_to(room: TaskRoom, kind: str, task: Task, other: Task) -> None:
    if kind == "edit":
        room.tasks.edit(task.id, title=f"{task.title[:20]}x")
    elif kind == "order":
        room.tasks.edit(task.id, after=(other.id,))
    elif kind == "done":
        room.tasks.done(task.id)
    elif kind == "drop":
        room.tasks.drop(task.id)
    elif kind == "reopen":
        room.tasks.reopen(task.id)


@settings(max_examples=60, deadline=None)
@given(st.lists(DEEDS, max_size=25))
def test_undoing_everything_returns_to_the_start(deeds: list[Deed]) -> None:
    room = make_task_room()
    start = room.snapshot()
    for deed in deeds:
        before, seen = room.snapshot(), len(room.events)
        try:
            do(room, deed)
        except FocusDeskError:
            assert room.snapshot() == before
            assert len(room.events) == seen
    end = room.snapshot()
    steps = 0
    while room.tasks.can_undo:
        room.tasks.undo()
        steps += 1
    assert room.snapshot() == start
    for _ in range(steps):
        room.tasks.redo()
    assert room.snapshot() == end
    room.store.close()
