"""Keys that work while another program has the keyboard, and how these stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class GlobalKey:
    """One key: its id, what it does in words, and the chord asked for.

    `chord` is written as the desktop's portal takes it: `CTRL+ALT+p`. The desktop may
    give another one.
    """

    id: str
    words: str
    chord: str


class KeysStand(StrEnum):
    """How the keys stand."""

    OFF = "off"
    ASKING = "asking"
    BOUND = "bound"
    REFUSED = "refused"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class KeysState:
    """How the keys stand; bound ones have the chord the desktop gave, by their id."""

    stand: KeysStand
    chords: Mapping[str, str] = field(default_factory=dict)
