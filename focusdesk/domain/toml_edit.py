"""Changing single values in a TOML text; every other line stays as it is."""

from __future__ import annotations

import json
import re
import tomllib
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from focusdesk.domain.toml_lines import first_table, line_of, split_lines, table_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from focusdesk.domain.toml_lines import Path

_LEFT_SIDE = re.compile(r"(\s*[^=]*?)\s*=")


def with_value(text: str, path: Path, value: object) -> str:
    """Return the text with a key's value replaced, or written where it belongs."""
    lines = split_lines(text)
    line = line_of(text, path)
    if line is None:
        return _joined(_added(text, lines, path, literal(value)))
    old = _extent(lines, line - 1)
    comment = _comment(lines[line - 1]) if old == 1 else ""
    left = _LEFT_SIDE.match(lines[line - 1])
    key = left[1] if left else path[-1]
    lines[line - 1 : line - 1 + old] = [f"{key} = {literal(value)}{comment}"]
    return _joined(lines)


def without_value(text: str, path: Path) -> str:
    """Return the text without a key, and without its table if that is empty then."""
    line = line_of(text, path)
    if line is None:
        return text
    lines = split_lines(text)
    del lines[line - 1 : line - 1 + _extent(lines, line - 1)]
    head = line - 2
    while head >= 0 and not lines[head].strip():
        head -= 1
    after = line - 1
    while after < len(lines) and not lines[after].strip():
        after += 1
    heads = {number - 1 for number in table_lines(lines)}
    if head in heads and (after == len(lines) or after in heads):
        del lines[head:after]
        while lines and not lines[-1].strip():
            lines.pop()
    return _joined(lines)


def says(text: str, expected: Mapping[str, Any]) -> bool:
    """Say whether the text is TOML for exactly these values; empty tables are none."""
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return _pruned(found) == _pruned(expected)


def dotted(table: Mapping[str, Any], before: str = "") -> dict[str, Any]:
    """Return the values of nested tables by their names with dots between."""
    found: dict[str, Any] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            found |= dotted(value, f"{before}{key}.")
        else:
            found[f"{before}{key}"] = value
    return found


def put(table: dict[str, Any], path: Path, value: object) -> None:
    """Give a value its place in nested tables."""
    for key in path[:-1]:
        table = table.setdefault(key, {})
    table[path[-1]] = value


def drop(table: dict[str, Any], path: Path) -> None:
    """Take a value out of nested tables."""
    for key in path[:-1]:
        table = table.get(key, {})
    table.pop(path[-1], None)


def literal(value: object) -> str:
    """Write a value as TOML: texts, numbers, truth and lists of them."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, tuple | list):
        return "[" + ", ".join(map(literal, value)) + "]"
    # TOML escapes as JSON does, but for one control character.
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")


def _pruned(table: Mapping[str, Any]) -> dict[str, Any]:
    inner = {k: _pruned(v) if isinstance(v, dict) else v for k, v in table.items()}
    return {key: value for key, value in inner.items() if value != {}}


def _added(text: str, lines: list[str], path: Path, value: str) -> list[str]:
    heads = table_lines(lines)
    tables = {found: number for number, found in heads.items()}
    inside = line_of(text, path[:1])
    # A table that is written as dotted keys above all tables cannot have a head, too.
    if len(path) == 1 or (inside and inside <= first_table(lines)):
        place = _before_tables(lines)
        return [*lines[:place], f"{'.'.join(path)} = {value}", *lines[place:]]
    for depth in range(len(path) - 1, 0, -1):
        if path[:depth] in tables:
            first = tables[path[:depth]]
            place = _end_of_table(lines, first, list(heads))
            key = ".".join(path[depth:])
            return [*lines[:place], f"{key} = {value}", *lines[place:]]
    gap = [""] if text.strip() else []
    return [*lines, *gap, f"[{path[0]}]", f"{'.'.join(path[1:])} = {value}"]


def _end_of_table(lines: list[str], first: int, heads: list[int]) -> int:
    place = min((n - 1 for n in heads if n > first), default=len(lines))
    return _above_comments(lines, place, first)


def _before_tables(lines: list[str]) -> int:
    return _above_comments(lines, first_table(lines), 0)


def _above_comments(lines: list[str], place: int, least: int) -> int:
    # Comments right above a table belong to it.
    while least < place < len(lines) and lines[place - 1].startswith("#"):
        place -= 1
    while place > least and not lines[place - 1].strip():
        place -= 1
    return place


def _extent(lines: list[str], first: int) -> int:
    for count in range(1, len(lines) - first + 1):
        with suppress(tomllib.TOMLDecodeError):
            tomllib.loads("\n".join(lines[first : first + count]))
            return count
    return 1


def _comment(line: str) -> str:
    whole = tomllib.loads(line)
    for place, mark in enumerate(line):
        if mark == "#":
            with suppress(tomllib.TOMLDecodeError):
                if tomllib.loads(line[:place]) == whole:
                    return "  " + line[place:]
    return ""


def _joined(lines: list[str]) -> str:
    return "\n".join(lines) + "\n" if lines else ""
