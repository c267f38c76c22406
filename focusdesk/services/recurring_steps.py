"""Recurring tasks and templates as steps hold them: before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.errors import NotNow

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.recurring import RecurringTask, Template
    from focusdesk.storage.store import Tx


@dataclass(frozen=True, slots=True)
class RecurringChange:
    """A recurring task before and after; None where it was not there."""

    before: RecurringTask | None
    after: RecurringTask | None

    def flipped(self) -> RecurringChange:
        """Return the way back."""
        return RecurringChange(self.after, self.before)

    def write(self, tx: Tx, step: str, now: datetime) -> None:
        """Make it so; `NotNow` when it is not as it was before."""
        del now
        known = self.before or self.after
        if known is None or tx.recurring.get(known.id) != self.before:
            raise NotNow(step, "changed_elsewhere")
        if self.after is None:
            tx.recurring.forget(known.id)
        else:
            tx.recurring.keep(self.after)


@dataclass(frozen=True, slots=True)
class TemplateChange:
    """A template before and after; None where it was not there."""

    before: Template | None
    after: Template | None

    def flipped(self) -> TemplateChange:
        """Return the way back."""
        return TemplateChange(self.after, self.before)

    def write(self, tx: Tx, step: str, now: datetime) -> None:
        """Make it so; `NotNow` when it is not as it was before."""
        del now
        known = self.before or self.after
        if known is None or tx.templates.get(known.id) != self.before:
            raise NotNow(step, "changed_elsewhere")
        if self.after is None:
            tx.templates.forget(known.id)
        else:
            tx.templates.keep(self.after)
