"""Names of things: opaque ids, one type for each kind."""

from __future__ import annotations

import uuid
from typing import NewType

ProjectId = NewType("ProjectId", str)
TaskId = NewType("TaskId", str)
BlockId = NewType("BlockId", str)
SessionId = NewType("SessionId", str)
EventId = NewType("EventId", str)
SourceId = NewType("SourceId", str)
RecurringId = NewType("RecurringId", str)
TemplateId = NewType("TemplateId", str)
RoutineId = NewType("RoutineId", str)
ThoughtId = NewType("ThoughtId", str)


def new_id() -> str:
    """Make an id that no other machine or moment makes: 32 hex digits."""
    return uuid.uuid4().hex
