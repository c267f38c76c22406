"""Where things stand in a TOML text; the parser of Python does not say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str, ...]

_PART = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_DOTTED = rf"{_PART}(?:\s*\.\s*{_PART})*"
_TABLE = re.compile(rf"\s*\[\[?\s*({_DOTTED})\s*\]\]?")
_KEY = re.compile(rf"\s*({_DOTTED})\s*=")
_POSITION = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")


def split_lines(text: str) -> list[str]:
    """Cut a TOML text where TOML ends a line; `str.splitlines` knows more marks."""
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    return lines[:-1] if not lines[-1] else lines


def line_of(text: str, path: Path, fragment: str = "") -> int | None:
    """Return the line, from 1, where a key or table is written; None when nowhere.

    With `fragment`, the line of that text within the key's value, if it is found there.
    """
    lines = split_lines(text)
    starts = list(_statements(lines))
    for number, (line, found) in enumerate(starts):
        if found != path:
            continue
        after = starts[number + 1][0] if number + 1 < len(starts) else len(lines) + 1
        return _within(lines, range(line, after), fragment) or line
    inside = [line for line, found in starts if found[: len(path)] == path]
    return inside[0] if inside else None


def first_table(lines: list[str]) -> int:
    """Return the index of the first table's line, or how many lines there are."""
    heads = (i for i, line in enumerate(lines) if _TABLE.match(line))
    return next(heads, len(lines))


def table_lines(lines: list[str]) -> dict[int, Path]:
    """Return the line, from 1, and the path of every table's head."""
    heads = ((n, _TABLE.match(line)) for n, line in enumerate(lines, start=1))
    return {number: _parts(head[1]) for number, head in heads if head}


def syntax_line(message: str, text: str) -> int:
    """Return the line a message of `tomllib` is about, the last one by default."""
    match = _POSITION.search(message)
    last = max(1, len(split_lines(text)))
    return int(match[1]) if match and match[1] else last


def written(text: str, line: int, longest: int = 60) -> str:
    """Return what stands on a line, shortened for a message."""
    lines = split_lines(text)
    found = lines[line - 1].strip() if 0 < line <= len(lines) else ""
    return found if len(found) <= longest else found[: longest - 1] + "…"


def _statements(lines: list[str]) -> Iterator[tuple[int, Path]]:
    table: Path = ()
    for number, line in enumerate(lines, start=1):
        if head := _TABLE.match(line):
            table = _parts(head[1])
            yield number, table
        elif key := _KEY.match(line):
            yield number, table + _parts(key[1])


def _parts(dotted: str) -> Path:
    return tuple(part.strip("\"'") for part in re.findall(_PART, dotted))


def _within(lines: list[str], numbers: range, fragment: str) -> int | None:
    if not fragment:
        return None
    return next((n for n in numbers if fragment in lines[n - 1]), None)
