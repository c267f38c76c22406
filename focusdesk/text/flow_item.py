"""The statement rated after a block; its text has a file and licence of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.text.catalogue import language

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class FlowItem:
    """A statement, the words at both ends of its scale, and whose it is.

    `credit` is short enough for a line; `note` says it in full.
    """

    statement: str
    low: str
    high: str
    credit: str
    note: str


def flow_item(resources: Path) -> FlowItem:
    """Read the statement in the language spoken; `resources` holds `flow/`."""
    import tomllib

    path = resources / "flow/fks-6-past.toml"
    words = tomllib.loads(path.read_text(encoding="utf-8"))
    own = words.get(language(), words["en"])
    return FlowItem(**{field: own[field] for field in FlowItem.__slots__})
