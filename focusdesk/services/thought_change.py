"""Parked thoughts as steps hold them: before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.errors import NotNow
from focusdesk.services.events import ThoughtsChanged

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.thought import Thought
    from focusdesk.services.events import Event
    from focusdesk.storage.store import Tx


@dataclass(frozen=True, slots=True)
class ThoughtChange:
    """A thought before and after it was ticked off or became a task."""

    before: Thought
    after: Thought

    def flipped(self) -> ThoughtChange:
        """Return the way back."""
        return ThoughtChange(self.after, self.before)

    def write(self, tx: Tx, step: str, now: datetime) -> None:
        """Make it so; `NotNow` when the thought is not as it was before."""
        del now
        if tx.thoughts.get(self.before.id) != self.before:
            raise NotNow(step, "changed_elsewhere")
        tx.thoughts.update(self.after)

    @property
    def told(self) -> tuple[Event, ...]:
        """What is published once it is written."""
        return (ThoughtsChanged(),)
