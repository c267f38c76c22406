"""What was understood of one line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from focusdesk.domain.task import Activity, Estimate, Urgency

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.errors import Problem
    from focusdesk.domain.ids import ProjectId
    from focusdesk.domain.quick_add.found import Length
    from focusdesk.domain.task import Setting


class PieceKind(StrEnum):
    """What a piece of the line says."""

    PROJECT = "project"
    LENGTH = "length"
    DUE = "due"
    URGENCY = "urgency"
    PLACE = "place"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the line that was understood: `text[start:end]`."""

    kind: PieceKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ProjectGuess:
    """The project meant. Without `id` none is known; `close` lists likely names.

    `many` when the name fits several; `assumed` when the line names none.
    """

    name: str
    id: ProjectId | None = None
    close: tuple[str, ...] = ()
    many: bool = False
    assumed: bool = False

    @property
    def is_known(self) -> bool:
        """Say whether there is such a project."""
        return self.id is not None


@dataclass(frozen=True, slots=True)
class QuickTask:
    """A task as understood from `text`; with `problems` it cannot be added yet.

    `length` is in minutes, `due` UTC; what the line leaves open is marked assumed.
    `after` holds references as written. Pieces are in order and do not overlap.
    """

    text: str
    title: str
    project: ProjectGuess | None
    length: Length
    length_assumed: bool
    due: datetime | None
    due_has_clock: bool
    overdue: bool
    urgency: Urgency
    activity: Activity
    cognitive: int
    collaboration: int
    setting: Setting | None
    only_in_core: bool
    after: tuple[str, ...]
    pieces: tuple[Piece, ...]
    problems: tuple[Problem, ...]

    @property
    def minutes(self) -> int:
        """The likely length in minutes."""
        return self.length.minutes

    def estimate(self) -> Estimate:
        """Return the range to plan with; `TaskInvalid` when there is none."""
        return estimate_of(self.length)


def estimate_of(length: Length) -> Estimate:
    """Make an estimate of a length; `TaskInvalid` when its figures contradict."""
    if length.low is None or length.high is None:
        return Estimate.around(length.minutes)
    return Estimate(length.low, length.minutes, length.high)
