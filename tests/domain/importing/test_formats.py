"""What single entries of each format mean."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from focusdesk.domain.importing.csv_rows import guess_columns
from focusdesk.domain.importing.imported import ImportedTask, ImportKind, TaskFile
from focusdesk.domain.importing.read import read
from focusdesk.domain.task import Activity, Estimate, Urgency
from tests.domain.importing.test_hostile import RULES


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc, arg-type]


def line(text: str) -> ImportedTask:
    (task,) = read(TaskFile(ImportKind.TODO_TXT, ((text,),)), RULES, {}).tasks
    return task


def row(**cells: str) -> ImportedTask:
    header = tuple(name.replace("_", " ") for name in cells)
    file = TaskFile(ImportKind.CSV, (header, tuple(cells.values())))
    (task,) = read(file, RULES, guess_columns(header)).tasks
    return task


def warrior(**fields: Any) -> ImportedTask:  # noqa: ANN401 - JSON
    entry = {"uuid": "u", "description": "Rilis", "status": "pending", **fields}
    file = TaskFile(ImportKind.TASKWARRIOR, document=[entry])
    (task,) = read(file, RULES, {}).tasks
    return task


@pytest.mark.parametrize(
    ("text", "urgency"),
    [
        ("(A) Rilis", Urgency.CRITICAL),
        ("(B) Rilis", Urgency.HIGH),
        ("(C) Rilis", Urgency.NORMAL),
        ("(Q) Rilis", Urgency.LOW),
        ("Rilis", Urgency.NORMAL),
        ("(a) Rilis", Urgency.NORMAL),
        ("x 2026-11-25 Rilis pri:B", Urgency.HIGH),
    ],
)
def test_priorities_of_todo_txt(text: str, urgency: Urgency) -> None:
    assert line(text).urgency is urgency


def test_a_line_of_todo_txt_has_all_its_parts() -> None:
    task = line("x 2026-11-25 2026-11-20 Uji http://a.b/c:1 +A @review +B est:1h30 k:v")
    assert task.title == "Uji http://a.b/c:1 +B k:v"
    assert task.project == "A"
    assert task.activity is Activity.REVIEW
    assert task.estimate == Estimate.around(90)
    assert task.done
    assert task.closed_at == utc(2026, 11, 25, 9)


def test_a_word_that_begins_with_x_is_not_done() -> None:
    assert not line("xylophone belajar").done
    assert not line("X Rilis").done


def test_a_line_that_is_moved_keeps_its_key() -> None:
    first = read(TaskFile(ImportKind.TODO_TXT, (("Satu",), ("Dua",))), RULES, {})
    second = read(TaskFile(ImportKind.TODO_TXT, (("(A) Dua",), ("satu",))), RULES, {})
    assert {t.key for t in first.tasks} == {t.key for t in second.tasks}


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("2026-12-01", utc(2026, 12, 1, 9)),
        ("27/11/2026", utc(2026, 11, 27, 9)),
        ("27 nov 14.00", utc(2026, 11, 27, 7)),
        ("2026-11-27 14:00", utc(2026, 11, 27, 7)),
        ("2026-11-27T14:00:00+00:00", utc(2026, 11, 27, 14)),
        ("jumat", utc(2026, 11, 27, 9)),
        ("", None),
    ],
)
def test_deadlines_of_tables(text: str, due: datetime | None) -> None:
    task = row(judul="Rilis", tenggat=text)
    assert task.due == due
    assert task.problems == ()


@pytest.mark.parametrize(
    ("name", "text", "minutes"),
    [
        ("menit", "45", 45),
        ("estimasi", "1h30", 90),
        ("estimasi", "1:30", 90),
        ("estimasi", "PT1H30M", 90),
        ("estimasi", "60-120m", 90),
        ("jam", "1,5", 90),
        ("estimate (h)", "2", 120),
        ("menit", "0", None),
        ("menit", "", None),
    ],
)
def test_lengths_of_tables(name: str, text: str, minutes: int | None) -> None:
    header = ("judul", name)
    file = TaskFile(ImportKind.CSV, (header, ("Rilis", text)))
    (task,) = read(file, RULES, guess_columns(header)).tasks
    assert (task.estimate and task.estimate.likely) == minutes


def test_what_a_table_says_and_is_not_understood_is_named() -> None:
    task = row(judul="Rilis", menit="lama", tenggat="kapan", prioritas="aneh")
    assert [(p.code, p.detail) for p in task.problems] == [
        ("length_unreadable", "lama"),
        ("due_unreadable", "kapan"),
        ("urgency_unknown", "aneh"),
    ]


def test_a_status_may_be_the_date_of_the_end() -> None:
    task = row(judul="Rilis", completed="2026-11-20")
    assert task.done
    assert task.closed_at == utc(2026, 11, 20, 9)
    assert not row(judul="Rilis", completed="2026-12-20").done
    assert not row(judul="Rilis", status="40%").done
    assert not row(judul="Rilis", status="dikerjakan").done


def test_a_formula_is_only_text() -> None:
    assert row(judul='=HYPERLINK("http://x")').title == '=HYPERLINK("http://x")'


def test_columns_in_english_are_known_too() -> None:
    header = ("Task Name", "Project", "Due Date", "Priority", "Status", "Notes")
    found = {c.value: n for c, n in guess_columns(header).items()}
    assert found == {
        "title": "Task Name",
        "project": "Project",
        "due": "Due Date",
        "urgency": "Priority",
        "done": "Status",
    }


def test_what_is_too_long_is_cut_and_said() -> None:
    task = row(judul="x" * 400, proyek="y" * 90, jam="900")
    assert (len(task.title), len(task.project)) == (300, 60)
    assert task.estimate is not None
    assert task.estimate.likely == 2400
    assert {p.code for p in task.problems} == {
        "title_shortened",
        "project_shortened",
        "minutes_too_many",
    }


def test_older_taskwarriors_write_dependencies_with_commas() -> None:
    assert (
        warrior(depends="A,b").after
        == warrior(depends=["a", "b"]).after
        == (
            "a",
            "b",
        )
    )


def test_what_taskwarrior_computes_is_no_change() -> None:
    old = warrior(urgency=3.1, id=7, modified="20261121T201620Z", entry="x")
    assert old.raw == warrior(urgency=9.9, id=1).raw
    assert old.raw != warrior(priority="H").raw


def test_waiting_tasks_of_taskwarrior_start_late() -> None:
    task = warrior(wait="20261203T010000Z", scheduled="20261202T010000Z")
    assert task.not_before == utc(2026, 12, 3, 1)


@pytest.mark.parametrize("due", ["20261399T000000Z", "morgen", 5, ["x"], {}])
def test_a_stamp_that_is_none_is_named(due: object) -> None:
    task = warrior(due=due)
    assert task.due is None
    assert [p.code for p in task.problems] == ["due_unreadable"]
