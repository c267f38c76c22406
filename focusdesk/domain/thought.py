"""A stray thought, parked so that the work goes on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from focusdesk.domain.errors import InputInvalid, Problem

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.ids import SessionId, TaskId, ThoughtId

LONGEST_THOUGHT = 500


@dataclass(frozen=True, slots=True)
class Thought:
    """What came to mind at `at`; `session_id` is what was worked on meanwhile.

    It is open until `done_at`; `task_id` is the task it became.
    """

    id: ThoughtId
    at: datetime
    text: str
    session_id: SessionId | None = None
    done_at: datetime | None = None
    task_id: TaskId | None = None

    @property
    def is_open(self) -> bool:
        """Say whether it still waits for the person."""
        return self.done_at is None

    def ticked(self, now: datetime, task_id: TaskId | None = None) -> Thought:
        """Return it as done, or as the task it has become."""
        return replace(self, done_at=now, task_id=task_id)


def thought_text(text: str) -> str:
    """Return a thought on one line; `InputInvalid` when empty or over 500 signs."""
    line = " ".join(text.split())
    if not line:
        raise InputInvalid((Problem("thought_empty", "text"),))
    if len(line) > LONGEST_THOUGHT:
        raise InputInvalid((Problem("thought_long", "text", str(LONGEST_THOUGHT)),))
    return line
