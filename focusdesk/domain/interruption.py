"""An interruption: what broke into a session, from whom, and whether it was planned."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from focusdesk.domain.errors import InputInvalid, Problem

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.ids import SessionId


class InterruptionKind(StrEnum):
    """What broke in."""

    PERSON = "person"
    CHAT = "chat"
    MEETING = "meeting"
    PHONE = "phone"
    SYSTEM = "system"
    SELF = "self"


_ALSO = {
    "orang": InterruptionKind.PERSON,
    "rapat": InterruptionKind.MEETING,
    "telepon": InterruptionKind.PHONE,
    "sistem": InterruptionKind.SYSTEM,
    "sendiri": InterruptionKind.SELF,
    "diri sendiri": InterruptionKind.SELF,
}
"""What people type for a kind in Indonesian."""


@dataclass(frozen=True, slots=True)
class Interruption:
    """One interruption of a session; `kind`, `note` and `source` may be empty.

    `source` is who or what it came from. `id` counts them; 0 for one not kept yet.
    """

    session_id: SessionId
    at: datetime
    kind: str = ""
    note: str = ""
    source: str = ""
    planned: bool = False
    id: int = field(default=0, compare=False)


def interruption_kind(text: str) -> str:
    """Return the kind a word means, "" for none; `InputInvalid` for any other word."""
    word = " ".join(text.casefold().split())
    if not word:
        return ""
    if word in _ALSO:
        return _ALSO[word].value
    try:
        return InterruptionKind(word).value
    except ValueError:
        known = ", ".join(kind.value for kind in InterruptionKind)
        problem = Problem("interruption_kind_unknown", "kind", f"{text} -> {known}")
        raise InputInvalid((problem,)) from None
