"""Files of tasks as they come: encodings, limits, damage, other files altogether."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from focusdesk.adapters.task_files.reader import MAX_BYTES, TaskFiles
from focusdesk.domain.errors import FileUnreadable, TaskFileUnreadable
from focusdesk.domain.importing.imported import MAX_ENTRIES, ImportKind

if TYPE_CHECKING:
    from focusdesk.domain.importing.imported import TaskFile

EXPORTS = Path(__file__).parents[2] / "data" / "tasks"


def read(path: Path, data: bytes, kind: ImportKind | None = None) -> TaskFile:
    path.write_bytes(data)
    return TaskFiles().read(path, kind)


def refused(path: Path, data: bytes, kind: ImportKind | None = None) -> str:
    with pytest.raises(TaskFileUnreadable) as caught:
        read(path, data, kind)
    assert caught.value.problems[0].where == path.name
    return caught.value.problems[0].code


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("taskwarrior.json", ImportKind.TASKWARRIOR),
        ("super_productivity.json", ImportKind.SUPER_PRODUCTIVITY),
        ("todo.txt", ImportKind.TODO_TXT),
        ("spreadsheet.csv", ImportKind.CSV),
    ],
)
@pytest.mark.parametrize("suffix", ["", ".dat"])
def test_a_kind_is_known_by_the_content(
    tmp_path: Path, name: str, kind: ImportKind, suffix: str
) -> None:
    data = (EXPORTS / name).read_bytes()
    assert read(tmp_path / f"berkas{suffix}", data).kind is kind


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_tables_come_in_many_shapes(
    tmp_path: Path, encoding: str, delimiter: str, ending: str
) -> None:
    rows = [["judul", "proyek"], ["Riset café", '"a, b; c"'], ["", ""]]
    text = ending.join(delimiter.join(row) for row in rows) + ending
    file = read(tmp_path / "a.csv", text.encode(encoding))
    assert file.rows[:2] == (("judul", "proyek"), ("Riset café", "a, b; c"))


def test_a_separator_may_be_declared_above_the_header(tmp_path: Path) -> None:
    file = read(tmp_path / "a.csv", b"sep=;\r\njudul, nama;menit\r\nRilis;5\r\n")
    assert file.rows == (("judul, nama", "menit"), ("Rilis", "5"))


def test_a_cell_may_hold_lines_and_a_quote_may_be_missing(tmp_path: Path) -> None:
    file = read(tmp_path / "a.csv", b'judul,menit\n"Satu\ndua",5\n"Tiga,6\n')
    assert file.rows[1] == ("Satu\ndua", "5")
    assert len(file.rows) == 3


def test_older_taskwarriors_write_one_task_a_line(tmp_path: Path) -> None:
    data = b'{"uuid":"a","description":"Satu"},\n{"uuid":"b","description":"Dua"}\n'
    file = read(tmp_path / "a.json", data)
    assert file.kind is ImportKind.TASKWARRIOR
    assert isinstance(file.document, list)
    assert len(file.document) == 2


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file_empty"),
        (b"\xef\xbb\xbf \r\n", "file_empty"),
        (b"PK\x03\x04" + b"\0" * 90, "file_binary"),
        (b"\0" * 90, "file_binary"),
        (b"%PDF-1.7 ...", "file_binary"),
        (b'{"a": 1}', "kind_unknown"),
        (b"[1, 2]", "kind_unknown"),
        (b'{"task": 5}', "kind_unknown"),
        (b"[" * 200_000, "json_nested"),
        (b'{"a":' * 200_000, "json_nested"),
        (b'[{"uuid": ', "json_broken"),
        (b"[" + b"1" * 9000 + b"]", "json_broken"),
        (b"[" + b"1," * MAX_ENTRIES + b'{"uuid":"","description":""}]', None),
        (b"a\n" * (MAX_ENTRIES + 2), "too_many_entries"),
        (b"x" * (MAX_BYTES + 1), "file_too_big"),
    ],
)
def test_what_yields_nothing_is_refused(
    tmp_path: Path, data: bytes, code: str | None
) -> None:
    assert refused(tmp_path / "a.dat", data) == (code or "too_many_entries")


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    data = b"judul\n" + b"a\n" * (MAX_ENTRIES + 1)
    assert refused(tmp_path / "a.csv", data) == "too_many_entries"


def test_numbers_that_are_none_are_read(tmp_path: Path) -> None:
    data = b'[{"uuid":"a","description":"Satu","estimate":NaN,"urgency":Infinity}]'
    assert read(tmp_path / "a.json", data).kind is ImportKind.TASKWARRIOR


def test_a_named_kind_must_fit(tmp_path: Path) -> None:
    data = (EXPORTS / "taskwarrior.json").read_bytes()
    kind = ImportKind.SUPER_PRODUCTIVITY
    assert refused(tmp_path / "a.json", data, kind) == "kind_unknown"
    assert refused(tmp_path / "b.txt", b"Rilis", kind) == "json_broken"


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    for path, why in (
        (tmp_path / "tidak ada", "missing"),
        (tmp_path, "not_a_file"),
        (tmp_path / "a\0b", "missing"),
    ):
        with pytest.raises(FileUnreadable) as caught:
            TaskFiles().read(path)
        assert caught.value.why == why


@pytest.mark.skipif(sys.platform == "win32", reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipa"
    os.mkfifo(pipe)
    with pytest.raises(FileUnreadable) as caught:
        TaskFiles().read(pipe)
    assert caught.value.why == "not_a_file"


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300), st.sampled_from([None, *ImportKind]))
def test_any_bytes_are_read_or_refused(
    tmp_path: Path, data: bytes, kind: ImportKind | None
) -> None:
    with suppress(TaskFileUnreadable):
        assert read(tmp_path / "a", data, kind).kind in ImportKind
