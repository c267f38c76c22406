"""Routines: what comes back by itself is set once, and single times can differ."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, TypedDict, Unpack

from focusdesk.domain.errors import Ambiguous, NotFound, Problem, RoutineInvalid
from focusdesk.domain.ids import RoutineId, new_id
from focusdesk.domain.routine import (
    Routine,
    is_due,
    moved,
    occurrences,
    restored,
    without,
)
from focusdesk.domain.timerange import day_of
from focusdesk.services.events import CalendarChanged
from focusdesk.services.history import Step
from focusdesk.services.own_changes import RoutineChange

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from focusdesk.domain.ids import ProjectId
    from focusdesk.domain.ports import Clock
    from focusdesk.domain.routine import RoutineKind, RoutinePreset
    from focusdesk.domain.task import Setting
    from focusdesk.domain.work_calendar import DayFrame
    from focusdesk.services.events import Publish
    from focusdesk.services.history import History
    from focusdesk.services.workweek import Workweek
    from focusdesk.storage.store import Store, Tx

    Presets = Callable[[], tuple[RoutinePreset, ...]]

SEARCHED_DAYS = 60
"""Working days in which the next time of a routine is looked for."""


class RoutineDetails(TypedDict, total=False):
    """What may be said of a routine beside its title, kind, days and time."""

    first: date
    every: int
    until: date | None
    setting: Setting | None
    project_id: ProjectId | None
    welcome: bool
    active: bool


class RoutineFields(RoutineDetails, total=False):
    """Fields of a routine, named as in `Routine`."""

    title: str
    kind: RoutineKind
    weekdays: frozenset[int]
    start: int
    minutes: int


class Routines:
    """Adds, changes and removes routines; every step can be taken back."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        publish: Publish,
        workweek: Workweek,
        history: History,
        presets: Presets,
    ) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish
        self._workweek = workweek
        self._history = history
        self._presets = presets

    def today(self) -> date:
        """Return the date it is where the person lives."""
        return day_of(self._clock(), self._workweek.model.zone)

    def presets(self) -> tuple[RoutinePreset, ...]:
        """Return the routines to begin from, in the order of a week."""
        return self._presets()

    def all(self) -> tuple[Routine, ...]:
        """Return every routine, by time of day and title."""
        with self._store.reading() as tx:
            return tx.routines.all()

    def get(self, routine_id: RoutineId) -> Routine:
        """Return a routine; NotFound."""
        with self._store.reading() as tx:
            return _known(tx, routine_id)

    def find(self, reference: str) -> Routine:
        """Return the routine of that title, or beginning of its title or id.

        Raises NotFound or Ambiguous.
        """
        wanted, every = reference.strip().casefold(), self.all()
        named = [r for r in every if r.title.casefold() == wanted]
        found = named or [
            r
            for r in every
            if wanted
            and (r.id.startswith(wanted) or r.title.casefold().startswith(wanted))
        ]
        if not found:
            titles = {r.title.casefold(): r.title for r in every}
            close = get_close_matches(wanted, titles)
            raise NotFound("routine", reference, tuple(titles[t] for t in close))
        if len(found) > 1:
            matches = tuple(f"{r.title} ({r.id[:8]})" for r in found)
            raise Ambiguous("routine", reference, matches)
        return found[0]

    def preset(self, reference: str) -> RoutinePreset:
        """Return the preset with that id; NotFound."""
        known = {preset.id: preset for preset in self.presets()}
        wanted = reference.strip().casefold()
        if wanted not in known:
            raise NotFound("preset", reference, tuple(get_close_matches(wanted, known)))
        return known[wanted]

    def add(
        self,
        title: str,
        kind: RoutineKind,
        weekdays: frozenset[int],
        start: int,
        minutes: int,
        **details: Unpack[RoutineDetails],
    ) -> Routine:
        """Set a routine, from today on unless told; RoutineInvalid, NotFound."""
        said: RoutineDetails = {"first": self.today(), **details}
        made = Routine(
            id=RoutineId(new_id()),
            title=title.strip(),
            kind=kind,
            weekdays=weekdays,
            start=start,
            minutes=minutes,
            **said,
        )
        self._write("routine_added", None, made)
        return made

    def edit(self, routine_id: RoutineId, **changes: Unpack[RoutineFields]) -> Routine:
        """Change fields of a routine; RoutineInvalid, NotFound.

        Times that differ from the rule are forgotten where the rule no longer has them.
        """
        old = self.get(routine_id)
        if "title" in changes:
            changes["title"] = changes["title"].strip()
        new = replace(old, **changes)
        kept = tuple(one for one in new.deviations if is_due(new, one.day))
        return self._change("routine_edited", old, replace(new, deviations=kept))

    def rest(self, routine_id: RoutineId, *, active: bool) -> Routine:
        """Let a routine rest until further notice, or take it up again; NotFound."""
        code = "routine_resumed" if active else "routine_paused"
        old = self.get(routine_id)
        return self._change(code, old, replace(old, active=active))

    def remove(self, routine_id: RoutineId) -> Routine:
        """Forget a routine; NotFound."""
        old = self.get(routine_id)
        self._write("routine_removed", old, None)
        return old

    def skip(self, routine_id: RoutineId, day: date) -> Routine:
        """Leave out the time due on a day; RoutineInvalid when none is, NotFound."""
        old = self._due(routine_id, day)
        return self._change("routine_skipped", old, without(old, day))

    def move(self, routine_id: RoutineId, day: date, to: date, start: int) -> Routine:
        """Move the time due on a day to another day or minute.

        Raises RoutineInvalid when none is due, or it would run past midnight; NotFound.
        """
        old = self._due(routine_id, day)
        return self._change("routine_moved", old, moved(old, day, to, start))

    def restore(self, routine_id: RoutineId, day: date) -> Routine:
        """Let the time due on a day take place as the rule says again; NotFound."""
        old = self.get(routine_id)
        return self._change("routine_restored", old, restored(old, day))

    def next_day(self, routine: Routine) -> date | None:
        """Return the next working day with a time of the routine, today included."""
        return _next(routine, self._frames())

    def coming(self) -> tuple[tuple[Routine, date | None], ...]:
        """Return every routine with the day it comes next, by time of day."""
        frames = self._frames()
        return tuple((one, _next(one, frames)) for one in self.all())

    def _frames(self) -> tuple[DayFrame, ...]:
        return self._workweek.working_days(self.today(), SEARCHED_DAYS)

    def _due(self, routine_id: RoutineId, day: date) -> Routine:
        routine = self.get(routine_id)
        if not is_due(routine, day):
            raise RoutineInvalid((Problem("routine_not_due", "day", day.isoformat()),))
        return routine

    def _change(self, code: str, old: Routine, new: Routine) -> Routine:
        if new != old:
            self._write(code, old, new)
        return new

    def _write(self, code: str, before: Routine | None, after: Routine | None) -> None:
        change = RoutineChange(before, after)
        with self._store.transaction() as tx:
            owner = after.project_id if after else None
            if owner is not None and tx.projects.get(owner) is None:
                raise NotFound("project", owner)
            change.write(tx, code, self._clock())
        self._history.record(Step(code, (change,)))
        self._publish(CalendarChanged())


def _next(routine: Routine, frames: tuple[DayFrame, ...]) -> date | None:
    days = (f.day for f in frames if occurrences(routine, f.day, f.setting))
    return next(days, None)


def _known(tx: Tx, routine_id: RoutineId) -> Routine:
    found = tx.routines.get(routine_id)
    if found is None:
        raise NotFound("routine", routine_id)
    return found
