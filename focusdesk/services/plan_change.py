"""Plans and places as steps hold them: before and after."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from focusdesk.domain.errors import NotNow
from focusdesk.services.events import DaySettingChanged, PlanChanged

if TYPE_CHECKING:
    from datetime import date, datetime

    from focusdesk.domain.ids import BlockId
    from focusdesk.domain.planning.stored import StoredPlan
    from focusdesk.domain.task import Setting
    from focusdesk.services.events import Event
    from focusdesk.storage.store import Tx


@dataclass(frozen=True, slots=True)
class DayPlan:
    """The plan of a day, None where there is none, and the mark of what it rests on."""

    day: date
    plan: StoredPlan | None
    mark: str = ""


@dataclass(frozen=True, slots=True)
class PlanChange:
    """The plans of some days before and after, day by day."""

    before: tuple[DayPlan, ...]
    after: tuple[DayPlan, ...]

    def flipped(self) -> PlanChange:
        """Return the way back."""
        return PlanChange(self.after, self.before)

    def write(self, tx: Tx, step: str, now: datetime) -> None:
        """Make it so; where the plans are others by now, only the pins are restored."""
        del step, now
        if any(tx.plans.get(known.day) != known.plan for known in self.before):
            self._pin_again(tx)
            return
        for wanted in self.after:
            keep_day(tx, wanted)

    def then(self, later: PlanChange) -> PlanChange | None:
        """Return this and what followed at once as one; None where something else did.

        The marks of the days between count for nothing.
        """
        here = {d.day: d for d in self.after}
        if any(d.day in here and here[d.day].plan != d.plan for d in later.before):
            return None
        first = {d.day: d for d in later.before} | {d.day: d for d in self.before}
        last = here | {d.day: d for d in later.after}
        return PlanChange(tuple(first.values()), tuple(last.values()))

    @property
    def told(self) -> tuple[Event, ...]:
        """What is published once it is written."""
        return tuple(PlanChanged(known.day) for known in self.after[:1])

    def _pin_again(self, tx: Tx) -> None:
        pins = {b.id: b.pinned for d in self.after if d.plan for b in d.plan.blocks}
        for known in self.after:
            plan = tx.plans.get(known.day)
            if plan is not None:
                pinned = _pinned(plan, pins)
                if pinned != plan:
                    tx.plans.save(plan.day, pinned)


def read_day(tx: Tx, day: date) -> DayPlan:
    """Return the plan of a day as it is stored, with its mark."""
    return DayPlan(day, tx.plans.get(day), tx.meta.get(mark_name(day)) or "")


def keep_day(tx: Tx, wanted: DayPlan) -> None:
    """Store the plan of a day with its mark."""
    if wanted.plan is None:
        tx.plans.remove(wanted.day)
    else:
        tx.plans.save(wanted.day, wanted.plan)
    tx.meta.set(mark_name(wanted.day), wanted.mark)


def mark_name(day: date) -> str:
    """Return the name under which a day's mark is kept."""
    return f"plan-inputs:{day.isoformat()}"


def _pinned(plan: StoredPlan, pins: dict[BlockId, bool]) -> StoredPlan:
    blocks = (replace(b, pinned=pins.get(b.id, b.pinned)) for b in plan.blocks)
    return replace(plan, blocks=tuple(blocks))


@dataclass(frozen=True, slots=True)
class DaySettingChange:
    """The place chosen for a day before and after; None leaves it to the model."""

    day: date
    before: Setting | None
    after: Setting | None

    def flipped(self) -> DaySettingChange:
        """Return the way back."""
        return DaySettingChange(self.day, self.after, self.before)

    def write(self, tx: Tx, step: str, now: datetime) -> None:
        """Make it so; `NotNow` when the day has another place by now."""
        del now
        if tx.days.setting(self.day) != self.before:
            raise NotNow(step, "changed_elsewhere")
        tx.days.set_setting(self.day, self.after)

    @property
    def told(self) -> tuple[Event, ...]:
        """What is published once it is written."""
        return (DaySettingChanged(self.day),)
