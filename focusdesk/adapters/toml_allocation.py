"""The allocation matrix as a TOML file that a person may edit."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from focusdesk.domain.allocation import DEFAULT_ALLOCATION, Allocation, Demands, Stage
from focusdesk.domain.errors import AllocationInvalid, FileUnreadable, Problem
from focusdesk.domain.task import Activity, Setting
from focusdesk.domain.toml_lines import line_of, syntax_line, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_LEVELS = ("cognitive", "collaboration", "minutes")
_NAMED: Mapping[str, type[Stage | Setting]] = {"stage": Stage, "setting": Setting}
_KEYS = (*_NAMED, *_LEVELS, "only_in_core")


def load_allocation(path: Path) -> Allocation:
    """Read the matrix; activities and keys it leaves out keep their default.

    Raises AllocationInvalid naming every problem as `file:line`, FileUnreadable.
    """
    text = _text_of(path)
    try:
        plain = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = syntax_line(str(error), text)
        problem = Problem("toml_syntax", f"{path.name}:{line}", written(text, line))
        raise AllocationInvalid((problem,)) from error
    problems: list[Problem] = []
    own = {}
    for name, table in plain.items():
        try:
            activity, demands = _entry(name, table)
        except AllocationInvalid as error:
            problems += [_placed(p, path.name, text, name) for p in error.problems]
        else:
            own[activity] = demands
    if problems:
        raise AllocationInvalid(tuple(problems))
    return Allocation(own)


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise FileUnreadable(str(path), error.strerror or "") from error
    except UnicodeDecodeError as error:
        raise AllocationInvalid((Problem("file_not_utf8", path.name),)) from error


def _entry(name: str, table: object) -> tuple[Activity, Demands]:
    if name not in set(Activity):
        raise AllocationInvalid((_unknown("activity_unknown", name, Activity),))
    if not isinstance(table, dict):
        raise AllocationInvalid((Problem("table_wanted", "", name),))
    activity = Activity(name)
    fields = {key: _field(key, value) for key, value in table.items()}
    return activity, replace(DEFAULT_ALLOCATION.of(activity), **fields)


def _field(key: str, value: object) -> Any:  # noqa: ANN401 - as the key says
    if key not in _KEYS:
        raise AllocationInvalid((_unknown("key_unknown", key, _KEYS, where=key),))
    if key in _LEVELS and type(value) is not int:
        raise AllocationInvalid((Problem("number_wanted", key, key),))
    if key == "only_in_core" and type(value) is not bool:
        raise AllocationInvalid((Problem("truth_wanted", key, key),))
    return _member(key, value) if key in _NAMED else value


def _member(key: str, value: object) -> Stage | Setting:
    for member in _NAMED[key]:
        if member == value:
            return member
    detail = f"{value} -> {', '.join(_NAMED[key])}"
    raise AllocationInvalid((Problem("value_unknown", key, detail),))


def _unknown(code: str, name: str, known: Iterable[str], *, where: str = "") -> Problem:
    close = get_close_matches(name, list(known), n=1)
    return Problem(code, where, f"{name} -> {close[0]}" if close else name)


def _placed(problem: Problem, file: str, text: str, table: str) -> Problem:
    """Name the line instead of the field."""
    path = (table, problem.where) if problem.where else (table,)
    line = line_of(text, path) or line_of(text, (table,))
    return replace(problem, where=file if line is None else f"{file}:{line}")
