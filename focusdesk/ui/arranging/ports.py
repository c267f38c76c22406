"""What arranging a plan by hand asks of the services and of the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtCore import QPointF, QRectF

    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.errors import FocusDeskError, Refusal
    from focusdesk.domain.ids import BlockId
    from focusdesk.domain.planning.acts import Act
    from focusdesk.services.arranging import Proposal
    from focusdesk.ui.arranging.drag import Held, Spot


class Arranging(Protocol):
    """Judges, proposes and applies what a person does to a plan."""

    def check(self, act: Act) -> Refusal | None:
        """Say what forbids an act, or None."""
        ...

    def judge(self) -> Callable[[Act], Refusal | None]:
        """Prepare judging acts on the plan as it is now."""
        ...

    def checker(self, block_id: BlockId) -> Callable[[date, Span], Refusal | None]:
        """Prepare the judging of one block's places; `NotFound`."""
        ...

    def propose(
        self,
        act: Act,
        then: Callable[[Proposal], None],
        failed: Callable[[FocusDeskError], None],
    ) -> None:
        """Plan as if the act were done; nothing is written."""
        ...

    def apply(self, proposal: Proposal) -> None:
        """Write a proposal; `NotNow` when what it rests on has changed."""
        ...

    def do(
        self,
        act: Act,
        then: Callable[[Proposal, bool], None],
        failed: Callable[[FocusDeskError], None],
    ) -> None:
        """Propose, and apply at once what is small; `then` hears which it was."""
        ...


class StepsBack(Protocol):
    """Takes back what was done, and does it again."""

    def undo(self) -> str:
        """Take the newest step back and return its code."""
        ...

    def redo(self) -> str:
        """Take the step last taken back again and return its code."""
        ...


class Board(Protocol):
    """A canvas of days and minutes. Points and boxes are in its own pixels."""

    def spot_at(self, point: QPointF) -> Spot:
        """Return the day and minute nearest to a point."""
        ...

    def box_of(self, day: date, span: Span) -> QRectF:
        """Return where a block of that time would be drawn."""
        ...

    def held_at(self, key: str, spot: Spot) -> Held | None:
        """Return the block under a spot of an entry; None for what cannot be moved."""
        ...

    def fade(self, key: str) -> None:
        """Draw an entry faintly while it is carried; an empty key ends that."""
        ...
