"""Reading a file of tasks within limits, whatever it turns out to be."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, NoReturn

from focusdesk.adapters.task_files.decode import is_binary, text_of
from focusdesk.adapters.task_files.kinds import kind_of_text
from focusdesk.domain.errors import FileUnreadable, Problem, TaskFileUnreadable
from focusdesk.domain.importing.imported import MAX_ENTRIES, ImportKind, TaskFile
from focusdesk.domain.importing.super_productivity import entry_count, state_of

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES: Final = 10_000_000
MAX_CELL: Final = 20_000
MAX_COLUMNS: Final = 200
_JSON_STARTS: Final = ("[", "{")
_DELIMITERS: Final = ",;\t|"
_DECLARED: Final = re.compile(r"\s*sep=([,;\t|])\r?\n", re.IGNORECASE)
_SAMPLE: Final = 16_384


class TaskFiles:
    """Reads files of tasks; a `TaskFileReader`."""

    def read(self, path: Path, kind: ImportKind | None = None) -> TaskFile:
        """Return what a file holds; `TaskFileUnreadable`, `FileUnreadable`."""
        data = _bytes_of(path)
        if is_binary(data):
            refuse("file_binary", path.name)
        text = text_of(data)
        if not text.strip():
            refuse("file_empty", path.name)
        if kind in _JSON_KINDS or (kind is None and text.lstrip()[0] in _JSON_STARTS):
            return _json_file(text, path.name, kind)
        return _text_file(text, path, kind)


_JSON_KINDS: Final = (ImportKind.TASKWARRIOR, ImportKind.SUPER_PRODUCTIVITY)


def refuse(code: str, where: str, detail: str = "") -> NoReturn:
    """Raise what makes a file unreadable as a whole."""
    raise TaskFileUnreadable((Problem(code, where, detail),))


def _bytes_of(path: Path) -> bytes:
    try:
        if not path.is_file():
            # A pipe or device could be read without end.
            raise FileUnreadable(
                str(path), "not_a_file" if path.exists() else "missing"
            )
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise FileUnreadable.because(path, error) from error
    if len(data) > MAX_BYTES:
        refuse("file_too_big", path.name, str(MAX_BYTES))
    return data


def _json_file(text: str, name: str, kind: ImportKind | None) -> TaskFile:
    document = _document(text, name)
    if isinstance(document, list):
        found, count = ImportKind.TASKWARRIOR, len(document)
    elif isinstance(document, dict) and _is_taskwarrior(document):
        found, document, count = ImportKind.TASKWARRIOR, [document], 1
    elif state := state_of(document):
        found, count = ImportKind.SUPER_PRODUCTIVITY, entry_count(state)
    else:
        refuse("kind_unknown", name)
    if kind not in {None, found} or not _holds_tasks(document):
        refuse("kind_unknown", name)
    if count > MAX_ENTRIES:
        refuse("too_many_entries", name, str(MAX_ENTRIES))
    return TaskFile(found, document=document)


def _document(text: str, name: str) -> object:
    try:
        return json.loads(text)
    except RecursionError:
        refuse("json_nested", name)
    except ValueError as error:
        # Older Taskwarriors export one object a line, without a list around them.
        lines = _json_lines(text)
        if lines is not None:
            return lines
        place = str(error.lineno) if isinstance(error, json.JSONDecodeError) else ""
        refuse("json_broken", name, place)


def _json_lines(text: str) -> list[object] | None:
    lines = [line.strip().rstrip(",") for line in text.splitlines()]
    try:
        found = [json.loads(line) for line in lines if line not in {"", "[", "]"}]
    except (ValueError, RecursionError):
        return None
    return found if all(isinstance(one, dict) for one in found) else None


def _is_taskwarrior(entry: object) -> bool:
    return isinstance(entry, dict) and "uuid" in entry and "description" in entry


def _holds_tasks(document: object) -> bool:
    """Say whether a list holds at least one of Taskwarrior's tasks, or nothing."""
    if not isinstance(document, list):
        return True
    return not document or any(_is_taskwarrior(entry) for entry in document)


def _text_file(text: str, path: Path, kind: ImportKind | None) -> TaskFile:
    found = kind or kind_of_text(text, path)
    if found is ImportKind.CSV:
        rows = _table(text, path.name)
    else:
        rows = tuple((line,) for line in text.splitlines())
    if len(rows) > MAX_ENTRIES + 1:
        refuse("too_many_entries", path.name, str(MAX_ENTRIES))
    return TaskFile(found, rows)


def _table(text: str, name: str) -> tuple[tuple[str, ...], ...]:
    # Late, as is all that only an import needs.
    import csv
    import io

    declared = _DECLARED.match(text)
    if declared:
        # Spreadsheets write `sep=;` above the header.
        text = text[declared.end() :]
    delimiter = declared[1] if declared else _delimiter(text)
    # `strict` is off: a quote too many ends a cell instead of the reading.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    csv.field_size_limit(MAX_BYTES)
    rows: list[tuple[str, ...]] = []
    try:
        for cells in reader:
            if not rows and not any(cell.strip() for cell in cells):
                continue
            rows.append(tuple(cell[:MAX_CELL] for cell in cells[:MAX_COLUMNS]))
            if len(rows) > MAX_ENTRIES + 1:
                break
    except csv.Error:
        refuse("table_broken", name, str(reader.line_num))
    return tuple(rows)


def _delimiter(text: str) -> str:
    """Return the separator that stands most often in the header, outside quotes."""
    first = text.lstrip("\r\n ").split("\n", 1)[0]
    outside = "".join(first[:_SAMPLE].split('"')[::2])
    return max(_DELIMITERS, key=lambda mark: (outside.count(mark), mark == ","))
