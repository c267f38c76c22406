"""From a decoded file to what it says, whatever its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.importing import (
    csv_rows,
    gitlab,
    super_productivity,
    taskwarrior,
    todo_txt,
)
from focusdesk.domain.importing.imported import Column, ImportKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from focusdesk.domain.importing.imported import (
        ImportReading,
        ImportRules,
        TaskFile,
    )


def read(
    file: TaskFile, rules: ImportRules, mapping: Mapping[Column, str]
) -> ImportReading:
    """Return what the file says; `mapping` tells the meaning of a table's columns."""
    match file.kind:
        case ImportKind.CSV:
            return csv_rows.parse(file, rules, mapping)
        case ImportKind.TODO_TXT:
            return todo_txt.parse(file, rules)
        case ImportKind.TASKWARRIOR:
            return taskwarrior.parse(file, rules)
        case ImportKind.SUPER_PRODUCTIVITY:
            return super_productivity.parse(file, rules)
        case ImportKind.GITLAB:
            return gitlab.parse(file, rules)
