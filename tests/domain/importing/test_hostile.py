"""Whatever a file holds, reading it yields tasks and problems, never an exception."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from focusdesk.domain.importing.csv_rows import guess_columns
from focusdesk.domain.importing.imported import (
    Column,
    ImportKind,
    ImportRules,
    TaskFile,
)
from focusdesk.domain.importing.read import read
from focusdesk.domain.task import (
    MAX_PROJECT_NAME,
    MAX_TASK_MINUTES,
    MAX_TITLE,
    is_readable,
)

if TYPE_CHECKING:
    from focusdesk.domain.importing.imported import ImportReading

END_OF_WORK = 16 * 60


def day_end(day: date) -> int:
    del day
    return END_OF_WORK


RULES = ImportRules(datetime(2026, 11, 26, 2, 18, tzinfo=UTC), "Asia/Jakarta", day_end)
words = st.text(max_size=30)
telling = st.sampled_from(
    [
        *("x", "(A)", "+SIASN", "@review", "due:2026-12-01", "t:9999-12-31", "est:1h"),
        *("due:0001-01-01", "pri:A", "2026-11-20", "id:7", "due:31/02", "min:0"),
        *("est:99999999h", "PT9999999H", "besok", "1:30", "60-120m", "-5", "nan"),
        *("2026-12-01T10:00:00+23:59", "9999-12-31", "0001-01-01T00:00Z", "\x00"),
        *("=1+1", "\ud800", "x" * 400, "تجربة", "in 99999 days", "1e400"),
    ]
)
texts = words | telling | st.lists(words | telling, max_size=5).map(" ".join)
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from([10**400, -(10**400), 2**63])
    | st.floats()
    | texts
)
values: st.SearchStrategy[Any] = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3)
    ),
    max_leaves=6,
)


def sound(reading: ImportReading) -> None:
    """Hold what was read to what a task may be."""
    assert len({task.key for task in reading.tasks}) == len(reading.tasks)
    for task in reading.tasks:
        assert task.title.strip()
        assert len(task.title) <= MAX_TITLE
        assert len(task.project) <= MAX_PROJECT_NAME
        assert is_readable(task.title)
        assert is_readable(task.project)
        assert task.estimate is None or task.estimate.likely <= MAX_TASK_MINUTES
        for instant in (task.due, task.not_before, task.closed_at):
            assert instant is None or instant.tzinfo is UTC
    for left in reading.left_out:
        assert left.problem.code


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(texts, max_size=9).map(tuple), max_size=6).map(tuple))
def test_any_table(rows: tuple[tuple[str, ...], ...]) -> None:
    header = (
        *("judul", "proyek", "menit", "tenggat", "mulai"),
        *("prioritas", "jenis", "status", "id"),
    )
    file = TaskFile(ImportKind.CSV, (header, *rows))
    sound(read(file, RULES, guess_columns(header)))


@given(st.lists(texts, max_size=9).map(tuple))
def test_any_header(header: tuple[str, ...]) -> None:
    guessed = guess_columns(header)
    assert set(guessed.values()) <= set(header)
    assert len(set(guessed.values())) == len(guessed)
    file = TaskFile(ImportKind.CSV, (header, ("a", "b")))
    sound(read(file, RULES, guessed))


@settings(max_examples=150, deadline=None)
@given(st.lists(texts, max_size=6))
def test_any_lines(lines: list[str]) -> None:
    file = TaskFile(ImportKind.TODO_TXT, tuple((line,) for line in lines))
    sound(read(file, RULES, {}))


def with_keys(*names: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=dict.fromkeys(names, values))


warrior = with_keys(
    *("uuid", "description", "project", "due", "wait", "scheduled", "priority"),
    *("status", "depends", "tags", "estimate", "end"),
)
named_warrior = st.builds(
    lambda entry, uuid, title: {**entry, "uuid": uuid, "description": title},
    warrior,
    texts,
    texts,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(warrior | named_warrior | values, max_size=5) | values)
def test_any_taskwarrior_document(document: object) -> None:
    file = TaskFile(ImportKind.TASKWARRIOR, document=document)
    sound(read(file, RULES, {}))


productive = with_keys(
    *("id", "title", "projectId", "timeEstimate", "isDone", "doneOn", "dueDay"),
    *("dueWithTime", "plannedAt", "parentId", "subTaskIds", "tagIds", "deadlineDay"),
)
names = st.sampled_from(["a", "b", "c"])
linked = st.builds(
    lambda entry, title, parent, parts: {
        **entry,
        "title": title,
        "parentId": parent,
        "subTaskIds": parts,
    },
    productive,
    texts,
    names,
    st.lists(names, max_size=2),
)
entities = st.dictionaries(names | texts, productive | linked | values, max_size=4)
groups = st.fixed_dictionaries({"entities": entities | values}) | values


@settings(max_examples=150, deadline=None)
@given(
    st.fixed_dictionaries(
        {"task": groups},
        optional={
            "project": groups,
            "tag": groups,
            "archiveYoung": st.fixed_dictionaries({"task": groups}) | values,
            "taskArchive": groups,
        },
    ),
    st.booleans(),
)
def test_any_super_productivity_document(state: dict[str, Any], wrapped: bool) -> None:
    document = {"data": state} if wrapped else state
    file = TaskFile(ImportKind.SUPER_PRODUCTIVITY, document=document)
    sound(read(file, RULES, {}))


@pytest.mark.parametrize("kind", ImportKind)
def test_nothing_at_all_is_no_tasks(kind: ImportKind) -> None:
    assert read(TaskFile(kind), RULES, {Column.TITLE: "a"}).tasks == ()
