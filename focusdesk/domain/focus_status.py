"""What a status bar may know of the open session: a project and its times, no titles.

It lies unencrypted beside the vault, so that a status bar needs no key.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from focusdesk.domain.focus import Focus

FORMAT = "focusdesk.status/1"
FILE_NAME = "status.json"
IDLE = "idle"


@dataclass(frozen=True, slots=True)
class FocusStatus:
    """The open session without its task. `at` is when `worked` and `left` were true.

    `left` is None without a countdown and negative past its end.
    """

    state: str
    at: datetime
    project: str = ""
    worked: timedelta = timedelta()
    left: timedelta | None = None

    def worked_at(self, now: datetime) -> timedelta:
        """Return what has counted by `now`."""
        return self.worked + self._since(now)

    def left_at(self, now: datetime) -> timedelta | None:
        """Return what remains at `now`; negative past the end, None without one."""
        return None if self.left is None else self.left - self._since(now)

    def _since(self, now: datetime) -> timedelta:
        runs = self.state == "running"
        return max(now - self.at, timedelta()) if runs else timedelta()


def status_of(focus: Focus, project: str, now: datetime) -> FocusStatus:
    """Return the status of a focus state whose task belongs to `project`."""
    from focusdesk.domain.focus import Idle, Running, state_name, worked

    if isinstance(focus, Idle):
        return FocusStatus(IDLE, now)
    if isinstance(focus, Running):
        remains = None if focus.until is None else focus.until - now
    else:
        remains = focus.left
    name = state_name(focus)
    return FocusStatus(name, now, project, worked(focus, now), remains)


def to_json(status: FocusStatus) -> str:
    """Write a status as one line of JSON; durations in seconds."""
    left = None if status.left is None else status.left.total_seconds()
    value = {
        "format": FORMAT,
        "state": status.state,
        "at": status.at.isoformat(),
        "project": status.project,
        "worked": status.worked.total_seconds(),
        "left": left,
    }
    return json.dumps(value, ensure_ascii=False) + "\n"


def from_json(text: str) -> FocusStatus | None:
    """Read a status; None for anything else than what `to_json` writes."""
    try:
        return _read(json.loads(text))
    except (ValueError, KeyError, TypeError, OverflowError):
        return None


def _read(value: dict[str, Any]) -> FocusStatus | None:
    if value["format"] != FORMAT:
        return None
    at = datetime.fromisoformat(value["at"])
    if at.tzinfo is None:
        return None
    return FocusStatus(
        state=str(value["state"]),
        at=at,
        project=str(value["project"]),
        worked=timedelta(seconds=value["worked"]),
        left=None if value["left"] is None else timedelta(seconds=value["left"]),
    )
