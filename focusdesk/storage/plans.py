"""Plans of days in the database."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from focusdesk.domain.planning.stored import StoredPlan
from focusdesk.domain.task import Setting
from focusdesk.storage import rows
from focusdesk.storage.schema import blocks, plans, unplaced

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection

    from focusdesk.domain.planning.plan import Unplaced
    from focusdesk.domain.planning.stored import StoredBlock


@dataclass(frozen=True, slots=True)
class Plans:
    """Read and write plans within one transaction; `zone` is that of new ones."""

    connection: Connection
    zone: str | None = None

    def save(self, day: date, plan: StoredPlan) -> None:
        """Keep the plan of a day in place of an older one.

        Raises ValueError when the plan or one of its blocks is of another day.
        """
        if {day} != {plan.day, *(block.day for block in plan.blocks)}:
            msg = f"a plan of another day than {day}"
            raise ValueError(msg)
        run = self.connection.execute
        run(plans.delete().where(plans.c.day == day))
        run(
            plans.insert(),
            {
                "day": day,
                "made_at": plan.made_at,
                "setting": plan.setting.value,
                "final": plan.final,
                "zone": self.zone,
            },
        )
        if plan.blocks:
            run(
                blocks.insert(),
                [rows.block_row(block, i) for i, block in enumerate(plan.blocks)],
            )
        if plan.unplaced:
            run(
                unplaced.insert(),
                [_unplaced_row(u, day, i) for i, u in enumerate(plan.unplaced)],
            )

    def remove(self, day: date) -> None:
        """Forget the plan of a day."""
        self.connection.execute(plans.delete().where(plans.c.day == day))

    def get(self, day: date) -> StoredPlan | None:
        """Return the plan of a day."""
        found = self.between(day, day)
        return found[0] if found else None

    def between(self, first: date, last: date) -> tuple[StoredPlan, ...]:
        """Return the plans of the days from `first` to `last`, both included."""
        run = self.connection.execute
        heads = run(
            select(plans).where(plans.c.day.between(first, last)).order_by(plans.c.day)
        ).all()
        placed: defaultdict[date, list[StoredBlock]] = defaultdict(list)
        query = select(blocks).where(blocks.c.day.between(first, last))
        for row in run(query.order_by(blocks.c.day, blocks.c.position)):
            placed[row.day].append(rows.block_of(row))
        left: defaultdict[date, list[Unplaced]] = defaultdict(list)
        rest = select(unplaced).where(unplaced.c.day.between(first, last))
        for row in run(rest.order_by(unplaced.c.day, unplaced.c.position)):
            left[row.day].append(rows.unplaced_of(row))
        return tuple(
            StoredPlan(
                day=head.day,
                made_at=head.made_at,
                setting=Setting(head.setting),
                blocks=tuple(placed[head.day]),
                unplaced=tuple(left[head.day]),
                final=head.final,
            )
            for head in heads
        )


def _unplaced_row(left: Unplaced, day: date, position: int) -> rows.Values:
    return {
        "day": day,
        "position": position,
        "task_id": left.task,
        "minutes": left.minutes,
        "reasons": rows.reasons_text(left.reasons),
    }
