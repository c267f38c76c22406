"""Importing tasks: looking first, writing once, importing again, taking back."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from focusdesk.domain.errors import NotNow, TaskFileUnreadable
from focusdesk.domain.importing.imported import Column, ImportKind
from focusdesk.domain.task import Activity, Estimate, TaskStatus, Urgency
from focusdesk.services.events import TasksChanged
from focusdesk.services.task_merge import Outcome
from tests.services.import_room import EXPORTS, FALLBACK, ImportRoom

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILES = (
    "taskwarrior.json",
    "todo.txt",
    "spreadsheet.csv",
    "super_productivity.json",
)
HEADER = "id,judul,proyek,menit,tenggat,prioritas,status"


@pytest.fixture
def room(tmp_path: Path) -> Iterator[ImportRoom]:
    made = ImportRoom(tmp_path)
    yield made
    made.room.store.close()


@pytest.mark.parametrize("name", FILES)
def test_a_preview_writes_nothing(room: ImportRoom, name: str) -> None:
    preview = room.preview(EXPORTS / name)
    assert preview.count(Outcome.NEW) >= 5
    assert room.room.snapshot() == ((), ())
    assert room.room.events == []


@pytest.mark.parametrize("name", FILES)
def test_importing_twice_changes_nothing(room: ImportRoom, name: str) -> None:
    first = room.take(EXPORTS / name)
    state, steps = room.room.snapshot(), len(room.room.tasks.history.done)
    # Even much later: what is read as "tomorrow" is not moved by reading it again.
    room.room.clock.advance(days=30)
    again = room.take(EXPORTS / name)
    assert again.count(Outcome.UNCHANGED) == first.count(Outcome.NEW)
    assert again.count(Outcome.NEW) == again.count(Outcome.CHANGED) == 0
    assert room.room.snapshot() == state
    assert len(room.room.tasks.history.done) == steps
    assert room.room.events == [TasksChanged()]


@pytest.mark.parametrize("name", FILES)
def test_an_import_is_taken_back_and_again_as_one_step(
    room: ImportRoom, name: str
) -> None:
    room.take(EXPORTS / name)
    state = room.room.snapshot()
    assert room.room.tasks.undo() == "tasks_imported"
    assert room.room.snapshot() == ((), ())
    room.room.tasks.redo()
    assert room.room.snapshot() == state
    assert room.preview(EXPORTS / name).count(Outcome.UNCHANGED) > 0
    room.room.tasks.undo()
    assert room.preview(EXPORTS / name).count(Outcome.UNCHANGED) == 0


def test_what_taskwarrior_exports_is_understood(room: ImportRoom) -> None:
    room.take(EXPORTS / "taskwarrior.json")
    bug = room.task("Perbaiki bug login SSO")
    docs = room.task("Tulis dokumentasi API kenaikan pangkat")
    release = room.task("Rilis v2.4")
    assert (bug.estimate, bug.urgency) == (Estimate.around(90), Urgency.HIGH)
    assert bug.due == datetime(2026, 11, 27, 7, tzinfo=UTC)
    assert bug.activity is Activity.DEBUGGING
    # A bare day means the end of that day's work, 16:00 in Jakarta.
    assert docs.due == datetime(2026, 12, 1, 9, tzinfo=UTC)
    assert docs.after == (bug.id,)
    assert release.after == (bug.id, docs.id)
    assert release.not_before == datetime(2026, 12, 3, 1, tzinfo=UTC)
    assert room.task("Tinjau PR").status is TaskStatus.DONE
    names = {p.name for p in room.room.tasks.projects()}
    assert names == {"SIASN", "SIASN.api", "MyASN", "Tim", FALLBACK}


def test_the_order_of_the_file_is_kept(room: ImportRoom) -> None:
    preview = room.take(EXPORTS / "todo.txt")
    titles = [line.title for line in preview.lines if line.outcome is Outcome.NEW]
    assert [task.title for task in room.room.snapshot()[1]] == titles


def test_projects_that_are_there_are_used(room: ImportRoom) -> None:
    known = room.room.project("siasn")
    preview = room.table("judul,proyek", "Rilis, SIASN ", "Uji,Baru")
    assert [p.name for p in preview.projects] == ["Baru"]
    assert room.task("Rilis").project_id == known.id
    assert len(room.room.tasks.projects()) == 2


def test_a_changed_entry_changes_its_task(room: ImportRoom) -> None:
    room.table(HEADER, "1,Rilis,SIASN,60,2026-12-01,sedang,")
    task = room.task("Rilis")
    preview = room.table(HEADER, "1,Rilis 2.4,SIASN,90,2026-12-02,tinggi,")
    (line,) = preview.lines
    assert line.outcome is Outcome.CHANGED
    assert line.fields == ("title", "estimate", "due", "urgency")
    renewed = room.task(task.id)
    assert renewed.title == "Rilis 2.4"
    assert renewed.estimate == Estimate.around(90)
    assert renewed.urgency is Urgency.HIGH
    assert renewed.created_at == task.created_at
    room.room.tasks.undo()
    assert room.task(task.id) == task


def test_what_the_person_changed_since_stays(room: ImportRoom) -> None:
    room.table(HEADER, "1,Rilis,SIASN,60,2026-12-01,sedang,")
    task = room.task("Rilis")
    room.room.tasks.edit(task.id, title="Rilis kita", urgency=Urgency.CRITICAL)
    preview = room.table(HEADER, "1,Rilis 2.4,SIASN,90,2026-12-01,tinggi,")
    (line,) = preview.lines
    assert line.fields == ("estimate",)
    assert line.kept == ("title", "urgency")
    renewed = room.task(task.id)
    assert (renewed.title, renewed.urgency) == ("Rilis kita", Urgency.CRITICAL)
    assert renewed.estimate == Estimate.around(90)
    # The next change of the file does not win over the person either.
    room.table(HEADER, "1,Rilis 2.5,SIASN,90,2026-12-01,tinggi,")
    assert room.task(task.id).title == "Rilis kita"


def test_a_task_closed_here_is_not_opened_again(room: ImportRoom) -> None:
    room.table(HEADER, "1,Rilis,SIASN,60,,,")
    task = room.task("Rilis")
    room.room.tasks.drop(task.id)
    room.table(HEADER, "1,Rilis,SIASN,90,,,")
    assert room.task(task.id).status is TaskStatus.DROPPED


def test_a_task_done_there_is_done_here_and_can_be_open_again(
    room: ImportRoom,
) -> None:
    room.table(HEADER, "1,Rilis,SIASN,60,,,")
    task = room.task("Rilis")
    room.table(HEADER, "1,Rilis,SIASN,60,,,selesai")
    closed = room.task(task.id)
    assert closed.status is TaskStatus.DONE
    assert closed.closed_at == room.room.clock()
    room.table(HEADER, "1,Rilis,SIASN,60,,,proses")
    assert room.task(task.id) == task


def test_an_entry_gone_from_the_file_stays(room: ImportRoom) -> None:
    room.table("judul", "Satu", "Dua")
    room.table("judul", "Dua")
    assert {t.title for t in room.room.tasks.open()} == {"Satu", "Dua"}


def test_two_entries_that_say_the_same_are_two_tasks(room: ImportRoom) -> None:
    room.table("judul,proyek", "Rapat,Tim", "Rapat,Tim")
    room.table("judul,proyek", "Rapat,Tim", "Rapat,Tim")
    assert len(room.room.tasks.open()) == 2


def test_a_file_that_was_renamed_is_known_again(room: ImportRoom) -> None:
    room.table("judul", "Satu")
    preview = room.table("judul", "Satu", name="daftar (1).csv")
    assert preview.count(Outcome.UNCHANGED) == 1


def test_a_project_renamed_here_is_still_the_one_of_the_file(
    room: ImportRoom,
) -> None:
    room.table("judul,proyek", "Satu,SIASN")
    project = room.room.tasks.find_project("SIASN")
    room.room.tasks.edit_project(project.id, name="SIASN BKN")
    preview = room.table("judul,proyek", "Satu,SIASN", "Dua,SIASN")
    assert preview.projects == ()
    assert room.task("Dua").project_id == project.id


def test_columns_are_mapped_once_and_remembered(room: ImportRoom) -> None:
    path = room.write("x.csv", "a,b,c\nRilis,SIASN,45\n")
    with pytest.raises(TaskFileUnreadable) as caught:
        room.preview(path)
    assert caught.value.problems[0].code == "columns_unknown"
    mapping = {Column.TITLE: "A", Column.PROJECT: "b", Column.MINUTES: "c"}
    preview = room.imports.preview(path, FALLBACK, mapping=mapping)
    room.imports.apply(preview)
    other = room.write("y.csv", "a,b,c\nUji,SIASN,30\n")
    remembered = room.preview(other)
    assert remembered.reading.mapping == {
        Column.TITLE: "a",
        Column.PROJECT: "b",
        Column.MINUTES: "c",
    }
    fewer = room.imports.preview(other, FALLBACK, mapping={Column.MINUTES: ""})
    assert Column.MINUTES not in fewer.reading.mapping


def test_a_column_that_is_not_there_is_refused(room: ImportRoom) -> None:
    path = room.write("x.csv", "judul\nRilis\n")
    with pytest.raises(TaskFileUnreadable) as caught:
        room.imports.preview(path, FALLBACK, mapping={Column.DUE: "Tenggat"})
    (problem,) = caught.value.problems
    assert (problem.code, problem.where) == ("column_missing", "due")


def test_a_circle_is_cut_and_said(room: ImportRoom) -> None:
    entries = [
        {"uuid": u, "description": u, "status": "pending", "depends": d}
        for u, d in (("a", ["b"]), ("b", ["a"]), ("c", ["a", "nowhere"]))
    ]
    preview = room.take(room.write("x.json", json.dumps(entries)))
    codes = [[p.code for p in line.problems] for line in preview.lines]
    assert codes == [["after_lost"], ["after_lost"], ["after_lost"]]
    assert room.task("a").after == room.task("b").after == ()
    assert preview.lines[2].problems[0].detail == "1"
    assert room.task("c").after == (room.task("a").id,)


def test_a_circle_over_what_the_person_ordered_is_cut_too(room: ImportRoom) -> None:
    entry = {"uuid": "a", "description": "a", "status": "pending", "depends": []}
    other = {**entry, "uuid": "b", "description": "b"}
    room.take(room.write("x.json", json.dumps([entry, other])))
    room.room.tasks.edit(room.task("b").id, after=(room.task("a").id,))
    entry["depends"] = ["b"]
    room.take(room.write("x.json", json.dumps([entry, other])))
    assert room.task("a").after == ()


def test_a_start_after_the_deadline_is_left_out(room: ImportRoom) -> None:
    preview = room.take(room.write("x.txt", "Rilis due:2026-12-01 t:2026-12-05\n"))
    (line,) = preview.lines
    assert [p.code for p in line.problems] == ["due_before_start"]
    assert room.task("Rilis").not_before is None


def test_a_deadline_before_the_persons_own_start_is_not_taken(
    room: ImportRoom,
) -> None:
    room.table(HEADER, "1,Rilis,SIASN,60,2026-12-10,,")
    task = room.task("Rilis")
    start = datetime(2026, 12, 8, tzinfo=UTC)
    room.room.tasks.edit(task.id, not_before=start)
    (line,) = room.table(HEADER, "1,Rilis,SIASN,60,2026-12-01,,").lines
    assert [p.code for p in line.problems] == ["due_not_taken"]
    assert room.task(task.id).not_before == start
    assert room.task(task.id).due == task.due


def test_what_changed_since_the_preview_is_not_overwritten(room: ImportRoom) -> None:
    room.table(HEADER, "1,Rilis,SIASN,60,,,")
    task = room.task("Rilis")
    path = room.write("daftar.csv", f"{HEADER}\n1,Rilis,SIASN,90,,,\n")
    preview = room.preview(path)
    room.room.tasks.edit(task.id, estimate=Estimate.around(30))
    with pytest.raises(NotNow):
        room.imports.apply(preview)
    assert room.task(task.id).estimate == Estimate.around(30)


def test_a_preview_is_taken_once_only(room: ImportRoom) -> None:
    preview = room.preview(EXPORTS / "todo.txt")
    room.imports.apply(preview)
    with pytest.raises(NotNow):
        room.imports.apply(preview)


def test_what_somebody_else_imported_meanwhile_is_not_doubled(
    room: ImportRoom,
) -> None:
    path = room.write("daftar.csv", "judul,proyek\nRilis,SIASN\n")
    room.room.project("SIASN")
    preview = room.preview(path)
    room.take(path)
    with pytest.raises(NotNow):
        room.imports.apply(preview)
    assert len(room.room.tasks.open()) == 1


def test_an_imported_task_that_was_worked_on_is_not_unmade(room: ImportRoom) -> None:
    from tests.storage.values import SESSION

    room.table("judul", "Rilis")
    task = room.task("Rilis")
    now = room.room.clock()
    session = replace(SESSION, task_id=task.id, start=task.created_at, end=now)
    with room.room.store.transaction() as tx:
        tx.journal.add_session(replace(session, end=room.room.clock.advance(minutes=9)))
    with pytest.raises(NotNow) as caught:
        room.room.tasks.undo()
    assert caught.value.state == "worked_on"
    assert room.task("Rilis") == task


def test_a_column_mistaken_for_projects_makes_no_thousands(room: ImportRoom) -> None:
    rows = [f"Tugas {n},Proyek {n}" for n in range(300)]
    preview = room.table("judul,proyek", *rows)
    assert len(preview.projects) == 101
    assert len(room.room.tasks.open()) == 300
    assert preview.lines[-1].problems[0].code == "too_many_projects"


def test_thousands_are_taken_and_taken_back(room: ImportRoom) -> None:
    room.table("judul,proyek", *(f"Tugas {n},P{n % 5}" for n in range(3000)))
    assert len(room.room.tasks.open()) == 3000
    room.room.tasks.undo()
    assert room.room.snapshot() == ((), ())


ROWS = st.lists(
    st.tuples(
        st.sampled_from("abc"),
        st.sampled_from(["Satu", "Dua"]),
        st.sampled_from(["", "P", "Q"]),
        st.sampled_from(["", "30", "90", "x"]),
        st.sampled_from(["", "2026-12-01", "2026-12-02", "?"]),
        st.sampled_from(["", "tinggi"]),
        st.sampled_from(["", "selesai", "batal"]),
    ).map(",".join),
    max_size=4,
)


@settings(max_examples=40, deadline=None)
@given(st.lists(ROWS, min_size=1, max_size=4))
def test_any_sequence_of_files_is_idempotent_and_can_be_undone(
    tmp_path_factory: pytest.TempPathFactory, files: list[list[str]]
) -> None:
    room = ImportRoom(tmp_path_factory.mktemp("impor"))
    for rows in files:
        room.table(HEADER, *rows)
        state = room.room.snapshot()
        assert not room.table(HEADER, *rows).changes_tasks
        assert room.room.snapshot() == state
    while room.room.tasks.can_undo:
        room.room.tasks.undo()
    assert room.room.snapshot() == ((), ())
    room.room.store.close()


def test_a_named_kind_wins_over_the_look_of_the_file(room: ImportRoom) -> None:
    path = room.write("daftar.csv", "judul,proyek\n")
    preview = room.imports.preview(path, FALLBACK, ImportKind.TODO_TXT)
    assert [line.title for line in preview.lines] == ["judul,proyek"]
