"""The allocation matrix as a TOML file that a person may edit."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from focusdesk.domain.allocation import DEFAULT_ALLOCATION, Allocation, Demands, Stage
from focusdesk.domain.errors import AllocationInvalid, FileUnreadable, Problem
from focusdesk.domain.task import Activity, Setting
from focusdesk.domain.toml_edit import drop, put, says, with_value, without_value
from focusdesk.domain.toml_lines import line_of, syntax_line, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_LEVELS = ("cognitive", "collaboration", "minutes")
_NAMED: Mapping[str, type[Stage | Setting]] = {"stage": Stage, "setting": Setting}
ANYWHERE = "any"
_HEAD = """\
# What differs from the allocation matrix of FocusDesk. FocusDesk writes this file, and
# reads what you write here: activity, then stage, cognitive, collaboration (1-5),
# minutes, only_in_core, and setting ("WFA", "WFO" or "any").

"""
_KEYS = (*_NAMED, *_LEVELS, "only_in_core")


def load_allocation(path: Path, over: Allocation = DEFAULT_ALLOCATION) -> Allocation:
    """Read the matrix; activities and keys it leaves out are as in `over`.

    Raises AllocationInvalid naming every problem as `file:line`, FileUnreadable.
    """
    text = _text_of(path)
    plain = _parsed(path, text)
    problems: list[Problem] = []
    own = {}
    for name, table in plain.items():
        try:
            activity, demands = _entry(name, table, over)
        except AllocationInvalid as error:
            problems += [_placed(p, path.name, text, name) for p in error.problems]
        else:
            own[activity] = demands
    if problems:
        raise AllocationInvalid(tuple(problems))
    return Allocation({**over.own, **own})


def load_own_allocation(path: Path, usual: Allocation) -> Allocation:
    """Read the person's own matrix over the usual one; that one without a file.

    Raises what `load_allocation` raises.
    """
    try:
        return load_allocation(path, usual)
    except FileUnreadable as error:
        if error.why == "missing":
            return usual
        raise


def save_own_allocation(path: Path, matrix: Allocation, usual: Allocation) -> None:
    """Write what differs from the usual matrix; other lines and comments stay.

    Raises AllocationInvalid where the present file cannot be read, FileUnreadable.
    """
    there = path.is_file()
    text = _text_of(path) if there else ""
    expected = _parsed(path, text)
    new = text
    for activity in Activity:
        wanted, before = matrix.of(activity), usual.of(activity)
        for key in _KEYS:
            value = getattr(wanted, key)
            place = (activity.value, key)
            if value == getattr(before, key):
                new = without_value(new, place)
                drop(expected, place)
            elif expected.get(activity.value, {}).get(key) != _plain(value):
                new = with_value(new, place, _plain(value))
                put(expected, place, _plain(value))
    if new == text:
        return
    if not says(new, expected):
        raise AllocationInvalid((Problem("settings_uneditable", path.name),))
    _write(path, new if there else _HEAD + new)


def _plain(value: object) -> object:
    # A place of the usual matrix that is set free again has a word of its own.
    if value is None:
        return ANYWHERE
    return value.value if isinstance(value, StrEnum) else value


def _parsed(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = syntax_line(str(error), text)
        problem = Problem("toml_syntax", f"{path.name}:{line}", written(text, line))
        raise AllocationInvalid((problem,)) from error


def _write(path: Path, text: str) -> None:
    beside = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.touch(mode=0o600)
        beside.write_text(text, encoding="utf-8", newline="\n")
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise FileUnreadable.because(path, error) from error


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise FileUnreadable.because(path, error) from error
    except UnicodeDecodeError as error:
        raise AllocationInvalid((Problem("file_not_utf8", path.name),)) from error


def _entry(name: str, table: object, over: Allocation) -> tuple[Activity, Demands]:
    if name not in set(Activity):
        raise AllocationInvalid((_unknown("activity_unknown", name, Activity),))
    if not isinstance(table, dict):
        raise AllocationInvalid((Problem("table_wanted", "", name),))
    activity = Activity(name)
    fields = {key: _field(key, value) for key, value in table.items()}
    return activity, replace(over.of(activity), **fields)


def _field(key: str, value: object) -> Any:  # noqa: ANN401 - as the key says
    if key not in _KEYS:
        raise AllocationInvalid((_unknown("key_unknown", key, _KEYS, where=key),))
    if key in _LEVELS and type(value) is not int:
        raise AllocationInvalid((Problem("number_wanted", key, key),))
    if key == "only_in_core" and type(value) is not bool:
        raise AllocationInvalid((Problem("truth_wanted", key, key),))
    return _member(key, value) if key in _NAMED else value


def _member(key: str, value: object) -> Stage | Setting | None:
    if key == "setting" and value == ANYWHERE:
        return None
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
