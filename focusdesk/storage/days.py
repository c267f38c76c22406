"""What was chosen for single days, in the database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from focusdesk.domain.task import Setting
from focusdesk.storage.schema import day_settings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Days:
    """Read and write the places chosen for days, within one transaction."""

    connection: Connection

    def setting(self, day: date) -> Setting | None:
        """Return the place chosen for a day; None where the work model decides."""
        return self.settings(day, day).get(day)

    def set_setting(self, day: date, setting: Setting | None) -> None:
        """Choose the place of a day; None leaves it to the work model again."""
        if setting is None:
            chosen = day_settings.delete().where(day_settings.c.day == day)
            self.connection.execute(chosen)
            return
        values = {"day": day, "setting": setting.value}
        add = insert(day_settings).values(values)
        self.connection.execute(
            add.on_conflict_do_update(index_elements=["day"], set_=values)
        )

    def settings(self, first: date, last: date) -> Mapping[date, Setting]:
        """Return the chosen places from `first` to `last`, both included."""
        query = select(day_settings).where(day_settings.c.day.between(first, last))
        found = self.connection.execute(query.order_by(day_settings.c.day))
        return {row.day: Setting(row.setting) for row in found}
