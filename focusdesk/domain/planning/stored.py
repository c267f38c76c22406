"""A day's plan as it is kept: blocks with ids, and what did not fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.ids import BlockId, TaskId
    from focusdesk.domain.planning.plan import Reason, Unplaced
    from focusdesk.domain.task import Setting


@dataclass(frozen=True, slots=True)
class StoredBlock:
    """A planned block of one task on one day."""

    id: BlockId
    task_id: TaskId
    day: date
    span: Span
    reasons: tuple[Reason, ...] = ()
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """The plan of one day. `final` is False while a better one is being sought."""

    day: date
    made_at: datetime
    setting: Setting
    blocks: tuple[StoredBlock, ...]
    unplaced: tuple[Unplaced, ...] = ()
    final: bool = True
