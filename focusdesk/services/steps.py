"""Undo and redo over everything: tasks, plans, places, own events, routines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.errors import VaultError
from focusdesk.services.events import PlanChanged, TasksChanged
from focusdesk.services.history import History, Step, write_again, write_back
from focusdesk.services.plan_change import PlanChange

if TYPE_CHECKING:
    from collections.abc import Iterable

    from focusdesk.domain.ports import Clock
    from focusdesk.services.events import Event, Publish
    from focusdesk.services.history import Change
    from focusdesk.storage.store import Store


class Steps:
    """The steps of this run of the program, shared by every service that writes."""

    def __init__(self, store: Store, clock: Clock, publish: Publish) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish
        self.history = History()

    @property
    def can_undo(self) -> bool:
        """Say whether there is a step to take back."""
        return bool(self.history.done)

    @property
    def can_redo(self) -> bool:
        """Say whether a step was taken back last."""
        return bool(self.history.undone)

    def record(self, code: str, *changes: Change) -> None:
        """Remember a step that was just taken."""
        self.history.record(Step(code, changes))

    def join(self, change: Change) -> None:
        """Make a change part of the newest step, before what its plans became."""
        step = self.history.done[-1]
        last = step.changes[-1:]
        plans = last if last and isinstance(last[0], PlanChange) else ()
        own = step.changes[: len(step.changes) - len(plans)]
        self.history.done[-1] = Step(step.code, (*own, change, *plans))

    def attach(self, change: PlanChange) -> None:
        """Add what followed from the newest step to it, so that both go together.

        Nothing is remembered when no step was taken yet.
        """
        if not self.history.done:
            return
        step = self.history.done[-1]
        last = step.changes[-1] if step.changes else None
        joined = last.then(change) if isinstance(last, PlanChange) else None
        before = step.changes[:-1] if joined else step.changes
        self.history.done[-1] = Step(step.code, (*before, joined or change))

    def undo(self) -> str:
        """Take back the newest step and return its code; `NothingToUndo`, `NotNow`."""
        step = self.history.take_back()
        try:
            with self._store.transaction() as tx:
                write_back(tx, step, self._clock())
        except VaultError:
            self.history.done.append(step)
            raise
        self.history.undone.append(step)
        self._tell(step)
        return step.code

    def redo(self) -> str:
        """Take the step again that was taken back last; `NothingToUndo`, `NotNow`."""
        step = self.history.take_again()
        try:
            with self._store.transaction() as tx:
                write_again(tx, step, self._clock())
        except VaultError:
            self.history.undone.append(step)
            raise
        self.history.done.append(step)
        self._tell(step)
        return step.code

    def _tell(self, step: Step) -> None:
        for event in events_of(step.changes):
            self._publish(event)


def events_of(changes: Iterable[Change]) -> tuple[Event, ...]:
    """Return what tells of the changes, each once, plans last.

    A change may say so itself, as `told`; of any other the tasks have changed.
    """
    told: dict[Event, None] = {}
    for change in changes:
        told |= dict.fromkeys(getattr(change, "told", (TasksChanged(),)))
    return tuple(sorted(told, key=lambda event: isinstance(event, PlanChanged)))
