"""An interruption: what broke into a session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.ids import SessionId


@dataclass(frozen=True, slots=True)
class Interruption:
    """One interruption of a session; `kind` and `note` may be empty."""

    session_id: SessionId
    at: datetime
    kind: str = ""
    note: str = ""
