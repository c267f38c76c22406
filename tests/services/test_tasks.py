"""Projects and tasks: adding, editing, closing, finding."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from focusdesk.domain.allocation import DEFAULT_SPLIT
from focusdesk.domain.errors import (
    AlreadyExists,
    Ambiguous,
    NotFound,
    NotNow,
    TaskInvalid,
)
from focusdesk.domain.ids import ProjectId, TaskId
from focusdesk.domain.task import (
    Activity,
    Estimate,
    Setting,
    Split,
    Task,
    TaskStatus,
    Urgency,
)
from focusdesk.services.events import TasksChanged
from tests.services.task_room import TaskRoom, make_task_room

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def room() -> Iterator[TaskRoom]:
    made = make_task_room()
    yield made
    made.store.close()


def test_projects_take_the_palette_in_order(room: TaskRoom) -> None:
    names = [f"P{i}" for i in range(9)]
    assert [room.project(n).color for n in names] == [0, 1, 2, 3, 4, 5, 6, 7, 0]


def test_a_colour_set_free_is_taken_again(room: TaskRoom) -> None:
    first = room.project("Satu")
    room.project("Dua")
    room.tasks.archive_project(first.id)
    assert room.project("Tiga").color == 0


def test_a_project_name_is_taken_once_whatever_its_case(room: TaskRoom) -> None:
    room.project("SIASN")
    other = room.project("MyASN")
    with pytest.raises(AlreadyExists):
        room.tasks.add_project(" siasn ")
    with pytest.raises(AlreadyExists):
        room.tasks.edit_project(other.id, name="Siasn")
    assert room.tasks.edit_project(other.id, name="MYASN").name == "MYASN"


def test_the_name_of_a_project_put_away_is_free(room: TaskRoom) -> None:
    old = room.project("SIASN")
    room.tasks.archive_project(old.id)
    new = room.tasks.add_project("SIASN")
    assert room.tasks.projects() == (new,)
    with pytest.raises(AlreadyExists):
        room.tasks.edit_project(old.id, archived=False)


def test_a_project_without_name_or_with_no_share_is_refused(room: TaskRoom) -> None:
    with pytest.raises(TaskInvalid):
        room.tasks.add_project("  ")
    with pytest.raises(TaskInvalid):
        room.tasks.add_project("SIASN", weekly_share=0)
    assert room.tasks.projects() == ()


def test_a_project_put_away_keeps_its_tasks_off_the_board(room: TaskRoom) -> None:
    task = room.task("Rilis")
    room.tasks.archive_project(task.project_id)
    assert room.tasks.open() == ()
    assert room.tasks.projects(archived=True)[0].archived
    room.tasks.edit_project(task.project_id, archived=False)
    assert room.tasks.open() == (task,)


def test_quick_add_keeps_what_was_understood(room: TaskRoom) -> None:
    project = room.project("SIASN")
    task = room.tasks.quick_add("Perbaiki bug login #SIASN 90m besok ! @wfa")
    assert task == Task(
        id=task.id,
        project_id=project.id,
        title="Perbaiki bug login",
        estimate=Estimate(67, 90, 135),
        created_at=room.clock(),
        activity=Activity.DEBUGGING,
        cognitive=4,
        collaboration=1,
        urgency=Urgency.HIGH,
        due=datetime(2026, 11, 27, 9, tzinfo=UTC),
        setting=Setting.WFA,
    )
    assert room.tasks.open() == (task,)


def test_shared_work_is_placed_in_core_hours(room: TaskRoom) -> None:
    room.project("SIASN")
    assert room.tasks.quick_add("Pair programming modul cuti #SIASN").only_in_core


def test_long_tasks_may_be_cut_and_short_ones_stay_whole(room: TaskRoom) -> None:
    room.project("SIASN")
    assert room.tasks.quick_add("Migrasi data #SIASN 3j").split == DEFAULT_SPLIT
    assert room.tasks.quick_add("Migrasi peran #SIASN 2j").split is None


def test_quick_add_without_project_names_the_problem(room: TaskRoom) -> None:
    room.project("SIASN")
    room.project("MyASN")
    with pytest.raises(TaskInvalid) as caught:
        room.tasks.quick_add("Rilis 40m")
    assert [p.code for p in caught.value.problems] == ["project_missing"]


def test_quick_add_to_an_unknown_project_lists_names_like_it(room: TaskRoom) -> None:
    room.project("SIASN")
    with pytest.raises(NotFound) as caught:
        room.tasks.quick_add("Rilis #SIASM 40m")
    assert (caught.value.name, caught.value.close) == ("SIASM", ("SIASN",))
    assert room.tasks.open() == ()


def test_quick_add_to_several_fitting_projects_lists_them(room: TaskRoom) -> None:
    room.project("SIASN")
    room.project("SIMPEGNAS")
    with pytest.raises(Ambiguous) as caught:
        room.tasks.quick_add("Rilis #si 40m")
    assert caught.value.matches == ("SIASN", "SIMPEGNAS")


def test_quick_add_may_make_the_project_in_the_same_step(room: TaskRoom) -> None:
    task = room.tasks.quick_add("Rilis #Baru 40m", create_project=True)
    assert [p.name for p in room.tasks.projects()] == ["Baru"]
    assert task.project_id == room.tasks.projects()[0].id
    assert room.events == [TasksChanged()]
    assert room.tasks.undo() == "task_added"
    assert room.snapshot() == ((), ())


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Rilis #SIASN 0m", "minutes_zero"),
        ("Rilis #SIASN 100 jam", "minutes_too_many"),
        ("#SIASN 40m", "title_empty"),
        ("Rilis #SIASN 31/2", "date_impossible"),
    ],
)
def test_quick_add_refuses_what_cannot_be(room: TaskRoom, line: str, code: str) -> None:
    room.project("SIASN")
    with pytest.raises(TaskInvalid) as caught:
        room.tasks.quick_add(line)
    assert [p.code for p in caught.value.problems] == [code]
    assert room.tasks.open() == ()


def test_what_is_given_wins_over_the_line(room: TaskRoom) -> None:
    room.project("SIASN")
    other = room.project("MyASN")
    task = room.tasks.quick_add(
        "Rilis #tidakada 0m 31/2",
        project_id=other.id,
        estimate=Estimate.around(40),
        due=None,
        cognitive=5,
    )
    assert (task.project_id, task.estimate.likely, task.due) == (other.id, 40, None)
    assert task.cognitive == 5


def test_a_task_due_yesterday_is_taken(room: TaskRoom) -> None:
    room.project("SIASN")
    task = room.tasks.quick_add("Kirim laporan #SIASN kemarin")
    assert task.due is not None
    assert task.due < room.clock()


def test_a_task_of_a_project_that_is_not_there_is_refused(room: TaskRoom) -> None:
    with pytest.raises(NotFound):
        room.tasks.add("Rilis", ProjectId("none"), Estimate.around(60))


@pytest.mark.parametrize("minutes", [2401, 6000])
def test_a_task_over_forty_hours_is_refused(room: TaskRoom, minutes: int) -> None:
    project = room.project("SIASN")
    with pytest.raises(TaskInvalid):
        room.tasks.add("Rilis", project.id, Estimate.around(minutes))


def test_a_predecessor_is_found_by_title(room: TaskRoom) -> None:
    first = room.task("Riset indeks")
    second = room.tasks.quick_add('Pasang indeks #SIASN setelah:"riset ind"')
    assert second.after == (first.id,)
    with pytest.raises(NotFound):
        room.tasks.quick_add("Pasang lagi #SIASN setelah:entah")


def test_a_circle_of_tasks_is_refused_by_its_titles(room: TaskRoom) -> None:
    first = room.task("Satu")
    second = room.task("Dua", after=[first])
    third = room.task("Tiga", after=[second])
    with pytest.raises(TaskInvalid) as caught:
        room.tasks.edit(first.id, after=(third.id,))
    (problem,) = caught.value.problems
    assert problem.code == "dependency_cycle"
    assert set(problem.detail.split(" > ")) == {"Satu", "Dua", "Tiga"}
    assert room.tasks.find("Satu") == first


def test_a_task_after_itself_is_refused(room: TaskRoom) -> None:
    task = room.task("Satu")
    with pytest.raises(TaskInvalid) as caught:
        room.tasks.edit(task.id, after=(task.id,))
    assert [p.code for p in caught.value.problems] == ["after_itself"]


def test_a_task_after_one_that_is_not_there_is_refused(room: TaskRoom) -> None:
    task = room.task("Satu")
    with pytest.raises(NotFound):
        room.tasks.edit(task.id, after=(TaskId("none"),))


def test_editing_changes_only_what_is_given(room: TaskRoom) -> None:
    task = room.task("Rilis")
    edited = room.tasks.edit(task.id, title="Rilis 2.4", urgency=Urgency.LOW)
    assert (edited.title, edited.urgency) == ("Rilis 2.4", Urgency.LOW)
    assert edited.estimate == task.estimate
    assert room.tasks.open() == (edited,)


def test_usual_levels_and_cutting_follow_activity_and_length(room: TaskRoom) -> None:
    task = room.task("Rilis")
    edited = room.tasks.edit(
        task.id, activity=Activity.PAIR, estimate=Estimate.around(180)
    )
    assert (edited.cognitive, edited.collaboration) == (3, 5)
    assert edited.split == DEFAULT_SPLIT


def test_own_levels_and_cutting_stay(room: TaskRoom) -> None:
    task = room.task("Rilis")
    own = room.tasks.edit(task.id, cognitive=2, split=Split(15, 45))
    edited = room.tasks.edit(
        own.id, activity=Activity.PAIR, estimate=Estimate.around(180)
    )
    assert edited.cognitive == 2
    assert edited.split == Split(15, 45)


def test_a_bad_edit_changes_nothing(room: TaskRoom) -> None:
    task = room.task("Rilis")
    with pytest.raises(TaskInvalid):
        room.tasks.edit(task.id, title=" ")
    with pytest.raises(NotFound):
        room.tasks.edit(task.id, project_id=ProjectId("none"))
    assert room.tasks.open() == (task,)


def test_done_dropped_and_open_again(room: TaskRoom) -> None:
    done, dropped = room.task("Satu"), room.task("Dua")
    closed = room.tasks.done(done.id)
    assert (closed.status, closed.closed_at) == (TaskStatus.DONE, room.clock())
    assert room.tasks.drop(dropped.id).status is TaskStatus.DROPPED
    assert room.tasks.open() == ()
    assert room.tasks.closed() == (closed,)
    assert room.tasks.reopen(done.id) == done
    assert room.tasks.open() == (done,)


def test_a_task_is_closed_once(room: TaskRoom) -> None:
    task = room.task("Satu")
    with pytest.raises(NotNow):
        room.tasks.reopen(task.id)
    room.tasks.done(task.id)
    with pytest.raises(NotNow):
        room.tasks.done(task.id)
    with pytest.raises(NotNow):
        room.tasks.drop(task.id)


def test_the_newest_done_task_comes_first(room: TaskRoom) -> None:
    first, second = room.task("Satu"), room.task("Dua")
    room.tasks.done(second.id)
    room.clock.advance(minutes=5)
    room.tasks.done(first.id)
    assert [t.title for t in room.tasks.closed()] == ["Satu", "Dua"]


def test_tasks_done_long_ago_are_not_shown(room: TaskRoom) -> None:
    task = room.task("Satu")
    room.tasks.done(task.id)
    room.clock.advance(days=91)
    assert room.tasks.closed() == ()


def test_each_use_case_publishes_once_after_its_commit(room: TaskRoom) -> None:
    project = room.project("SIASN")
    task = room.tasks.add("Rilis", project.id, Estimate.around(60))
    room.tasks.edit(task.id, title="Rilis 2")
    room.tasks.done(task.id)
    room.tasks.undo()
    room.tasks.redo()
    assert room.events == [TasksChanged()] * 6


def test_a_refused_use_case_publishes_nothing(room: TaskRoom) -> None:
    with pytest.raises(NotFound):
        room.tasks.done(TaskId("none"))
    assert room.events == []


def test_finding_by_id_beginning_title_and_part(room: TaskRoom) -> None:
    task = room.task("Riset indeks parsial")
    room.task("Rilis")
    for reference in (task.id, task.id[:6], "riset indeks parsial", "PARSIAL"):
        assert room.tasks.find(reference) == task


def test_an_exact_title_wins_over_a_part(room: TaskRoom) -> None:
    task = room.task("Rilis")
    room.task("Rilis 2.4")
    assert room.tasks.find("rilis") == task


def test_an_open_task_wins_over_a_closed_one(room: TaskRoom) -> None:
    old = room.task("Rilis")
    room.tasks.done(old.id)
    assert room.tasks.find("rilis").id == old.id
    new = room.task("Rilis")
    assert room.tasks.find("rilis") == new


def test_several_fitting_tasks_are_listed_with_their_ids(room: TaskRoom) -> None:
    first, second = room.task("Rilis satu"), room.task("Rilis dua")
    with pytest.raises(Ambiguous) as caught:
        room.tasks.find("rilis")
    assert caught.value.matches == (
        f"{first.id[:8]} Rilis satu",
        f"{second.id[:8]} Rilis dua",
    )


@pytest.mark.parametrize("reference", ["", "   ", "zzz"])
def test_nothing_fitting_is_said(room: TaskRoom, reference: str) -> None:
    room.task("Rilis")
    with pytest.raises(NotFound):
        room.tasks.find(reference)


def test_a_misspelt_title_brings_close_ones(room: TaskRoom) -> None:
    room.task("Riset indeks parsial")
    with pytest.raises(NotFound) as caught:
        room.tasks.find("riset indek prsial")
    assert caught.value.close == ("Riset indeks parsial",)


def test_projects_are_found_by_name_and_beginning(room: TaskRoom) -> None:
    project = room.project("Layanan Pensiun")
    assert room.tasks.find_project("layanan") == project
    with pytest.raises(NotFound):
        room.tasks.find_project("Layana Pensiunan")


def test_the_preview_reads_the_working_hours(room: TaskRoom) -> None:
    room.project("SIASN")
    quick = room.tasks.preview("Rilis #SIASN besok")
    assert quick.due == datetime(2026, 11, 27, 9, tzinfo=UTC)
    assert room.tasks.when("jumat 14.00") == quick.due - timedelta(hours=2)
