"""What a person does to a plan: each act as a value, before anything is computed.

A day is a local date, minutes are minutes of that day. What a person placed by hand
is pinned: the planner flows around it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.ids import BlockId, ProjectId, TaskId
    from focusdesk.domain.task import Setting


@dataclass(frozen=True, slots=True)
class MoveBlock:
    """Put a block elsewhere, on its own day or another, and pin it there."""

    block_id: BlockId
    day: date
    start: int


@dataclass(frozen=True, slots=True)
class ResizeBlock:
    """Give a block another start or end and pin it.

    Growing beyond what the task has left raises its estimate; what a shorter block
    leaves over is planned elsewhere.
    """

    block_id: BlockId
    span: Span


@dataclass(frozen=True, slots=True)
class PinBlock:
    """Keep a block where it is, or let it flow again."""

    block_id: BlockId
    pinned: bool = True


@dataclass(frozen=True, slots=True)
class SwapBlocks:
    """Let two blocks change places; each keeps its length, both are pinned."""

    block_id: BlockId
    other_id: BlockId


@dataclass(frozen=True, slots=True)
class SplitBlock:
    """Cut a block in two: the first part stays, pinned; the rest is planned anew."""

    block_id: BlockId
    at: int


@dataclass(frozen=True, slots=True)
class PlaceTask:
    """Drop a task from the backlog at a time, pinned."""

    task_id: TaskId
    day: date
    start: int


@dataclass(frozen=True, slots=True)
class MoveToDay:
    """Work a block on another day, wherever it costs least there, pinned."""

    block_id: BlockId
    day: date


@dataclass(frozen=True, slots=True)
class SkipBlock:
    """Not now: the work of the block is planned after the block's end."""

    block_id: BlockId


@dataclass(frozen=True, slots=True)
class BeAway:
    """Leave for some hours of a day: the time is taken, as by a meeting."""

    day: date
    span: Span
    title: str


@dataclass(frozen=True, slots=True)
class AddMeeting:
    """Enter a meeting by hand."""

    day: date
    span: Span
    title: str
    project_id: ProjectId | None = None


@dataclass(frozen=True, slots=True)
class ChangePlace:
    """Work a day from anywhere or at the office."""

    day: date
    setting: Setting


@dataclass(frozen=True, slots=True)
class FinishTask:
    """Call a task done, with what is still planned for it."""

    task_id: TaskId


@dataclass(frozen=True, slots=True)
class PlanAnew:
    """Plan the horizon again up to a day, from what is planned now."""

    day: date


Act = (
    MoveBlock
    | ResizeBlock
    | PinBlock
    | SwapBlocks
    | SplitBlock
    | PlaceTask
    | MoveToDay
    | SkipBlock
    | BeAway
    | AddMeeting
    | ChangePlace
    | FinishTask
    | PlanAnew
)
