"""What a person does to a plan: judged at once, shown before it applies, one step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.errors import FocusDeskError
    from focusdesk.domain.ids import BlockId
    from focusdesk.domain.planning.acts import Act
    from focusdesk.domain.planning.difference import PlanDifference
    from focusdesk.domain.planning.stored import StoredPlan
    from focusdesk.services.events import Publish
    from focusdesk.services.steps import Steps
    from focusdesk.storage.store import Store

__all__ = ["Arranging", "Proposal", "Refusal"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """An act and the plans as they would be; `small` ones may apply unasked."""

    act: Act
    difference: PlanDifference
    days: tuple[StoredPlan, ...]
    small: bool


class Arranging:
    """Judges acts on the plan, proposes what would follow, and applies it."""

    def __init__(self, store: Store, publish: Publish, steps: Steps) -> None:
        self._store = store
        self._publish = publish
        self._steps = steps

    def check(self, act: Act) -> Refusal | None:
        """Return what forbids the act, None when nothing does."""
        raise NotImplementedError

    def checker(self, block_id: BlockId) -> Callable[[date, Span], Refusal | None]:
        """Prepare judging places for a block, as fast as a drag needs; `NotFound`."""
        raise NotImplementedError

    def propose(
        self,
        act: Act,
        then: Callable[[Proposal], None],
        failed: Callable[[FocusDeskError], None],
        *,
        seconds: float | None = None,
    ) -> None:
        """Seek the plan as it would be, in the background; a newer search ends this.

        A forbidden act fails with `ActRefused`.
        """
        raise NotImplementedError

    def apply(self, proposal: Proposal) -> None:
        """Make a proposal so, as one step; `NotNow` when what it rests on changed."""
        raise NotImplementedError

    def do(
        self,
        act: Act,
        then: Callable[[Proposal, bool], None],
        failed: Callable[[FocusDeskError], None],
    ) -> None:
        """Propose, and apply at once what is small; `then` hears whether it was."""
        raise NotImplementedError
