"""The routines to begin from, as the TOML file shipped with the program has them."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from focusdesk.domain.dayspan import parse_clock
from focusdesk.domain.routine import RoutineKind, RoutinePreset

if TYPE_CHECKING:
    from pathlib import Path

_DAYS = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)


def load_routines(path: Path) -> tuple[RoutinePreset, ...]:
    """Read the presets in the order of the file.

    It comes with the program, so what is wrong with it is a bug: ValueError, KeyError.
    """
    plain = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(_preset(name, table) for name, table in plain.items())


def _preset(name: str, table: dict[str, Any]) -> RoutinePreset:
    return RoutinePreset(
        id=name,
        title=table["title"],
        title_en=table["title_en"],
        kind=RoutineKind(table["kind"]),
        weekdays=frozenset(map(_DAYS.index, table["weekdays"])),
        start=parse_clock(table["start"]),
        minutes=table["minutes"],
        every=table.get("every", 1),
        welcome=table.get("welcome", False),
    )
