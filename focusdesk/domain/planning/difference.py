"""What tells one plan from another: the blocks that move, and what that costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.ids import TaskId
    from focusdesk.domain.planning.plan import CostTerms


@dataclass(frozen=True, slots=True)
class Shift:
    """A block of a task before and after; None where there is none."""

    task_id: TaskId
    before: tuple[date, Span] | None
    after: tuple[date, Span] | None


@dataclass(frozen=True, slots=True)
class PlanDifference:
    """Hold what becomes different from now on; minutes and ids, no sentences.

    `left_out` and `let_in` are minutes that lose or find a place; `late` are tasks
    that miss their deadline only in the new plan, `in_time` only in the old one.
    """

    shifts: tuple[Shift, ...]
    left_out: tuple[tuple[TaskId, int], ...]
    let_in: tuple[tuple[TaskId, int], ...]
    late: tuple[TaskId, ...]
    in_time: tuple[TaskId, ...]
    before: CostTerms
    after: CostTerms

    @property
    def minutes_lost(self) -> float:
        """How much more the new plan costs, without what moving itself costs."""
        return (self.after.total - self.after.stability) - (
            self.before.total - self.before.stability
        )
