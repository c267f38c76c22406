"""Routines in the database: each a JSON value, read whole."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from focusdesk.domain.ids import RoutineId
from focusdesk.domain.routine import Moved, Routine, RoutineKind, Skipped
from focusdesk.domain.task import Setting
from focusdesk.storage.schema import routines

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

    from focusdesk.domain.routine import Deviation

MOST_KEPT = 256


@dataclass(frozen=True, slots=True)
class Routines:
    """Read and write routines within one transaction."""

    connection: Connection

    def all(self) -> tuple[Routine, ...]:
        """Return every routine, by time of day and title."""
        found = map(_routine_of, self.connection.execute(select(routines)))
        return tuple(sorted(found, key=lambda r: (r.start, r.title.casefold(), r.id)))

    def get(self, routine_id: RoutineId) -> Routine | None:
        """Return one routine."""
        query = select(routines).where(routines.c.id == routine_id)
        row = self.connection.execute(query).one_or_none()
        return None if row is None else _routine_of(row)

    def keep(self, routine: Routine) -> None:
        """Keep a routine in place of an earlier one."""
        values = {
            "id": routine.id,
            "body": _text_of(routine),
            "active": routine.active,
        }
        add = insert(routines).values(values)
        self.connection.execute(
            add.on_conflict_do_update(index_elements=["id"], set_=values)
        )

    def remove(self, routine_id: RoutineId) -> None:
        """Forget a routine."""
        self.connection.execute(routines.delete().where(routines.c.id == routine_id))


def _text_of(routine: Routine) -> str:
    plain = {
        "title": routine.title,
        "kind": routine.kind.value,
        "weekdays": sorted(routine.weekdays),
        "start": routine.start,
        "minutes": routine.minutes,
        "first": routine.first.isoformat(),
        "every": routine.every,
        "until": routine.until.isoformat() if routine.until else None,
        "setting": routine.setting.value if routine.setting else None,
        "project": routine.project_id,
        "welcome": routine.welcome,
        "deviations": [_plain(one) for one in routine.deviations],
    }
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _plain(one: Deviation) -> list[Any]:
    if isinstance(one, Skipped):
        return [one.day.isoformat()]
    return [one.day.isoformat(), one.to.isoformat(), one.start]


def _routine_of(row: Row[Any]) -> Routine:
    return _read(row.id, row.body, row.active)


# Every day that is shown or planned reads them all, and they seldom change.
@lru_cache(maxsize=MOST_KEPT)
def _read(routine_id: str, body: str, active: bool) -> Routine:  # noqa: FBT001 - a row
    said = json.loads(body)
    return Routine(
        id=RoutineId(routine_id),
        title=said["title"],
        kind=RoutineKind(said["kind"]),
        weekdays=frozenset(said["weekdays"]),
        start=said["start"],
        minutes=said["minutes"],
        first=date.fromisoformat(said["first"]),
        every=said["every"],
        until=date.fromisoformat(said["until"]) if said["until"] else None,
        setting=Setting(said["setting"]) if said["setting"] else None,
        project_id=said["project"],
        welcome=said["welcome"],
        deviations=tuple(_deviation(*one) for one in said["deviations"]),
        active=active,
    )


def _deviation(day: str, to: str | None = None, start: int = 0) -> Deviation:
    due = date.fromisoformat(day)
    return Moved(due, date.fromisoformat(to), start) if to else Skipped(due)
