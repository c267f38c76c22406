"""Routines: meetings, hours of one's own and breaks that a person sets once.

A day is a local date, minutes are those of that day. Prayer times are the clock times
the person keeps: nothing is computed from the sky.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import MINUTES_PER_DAY, Span
from focusdesk.domain.errors import Problem, RoutineInvalid
from focusdesk.domain.task import MAX_TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.domain.ids import ProjectId, RoutineId
    from focusdesk.domain.task import Setting

EVERY_DAY = frozenset(range(7))
WORKWEEK = frozenset(range(5))
MOST_WEEKS = 52
SHORTEST = 5


class RoutineKind(StrEnum):
    """What a routine does to the day.

    A meeting is one with others, and counts as such. An hour of work is time set aside
    for oneself, such as learning or administration: tasks keep clear of it, it is shown
    with its title, and no minute of it counts as meeting. Prayer and rest are breaks.
    """

    MEETING = "meeting"
    WORK_HOUR = "work_hour"
    PRAYER = "prayer"
    REST = "rest"

    @property
    def is_break(self) -> bool:
        """Say whether it is a break of the day rather than an event in it."""
        return self in {RoutineKind.PRAYER, RoutineKind.REST}


@dataclass(frozen=True, slots=True)
class Skipped:
    """The time that was due on `day` is left out."""

    day: date


@dataclass(frozen=True, slots=True)
class Moved:
    """The time that was due on `day` takes place on `to`, from minute `start`."""

    day: date
    to: date
    start: int


Deviation = Skipped | Moved


@dataclass(frozen=True, slots=True)
class Routine:
    """What comes back on some weekdays (0 is Monday), every `every` weeks.

    Weeks are counted from that of `first`; nothing comes before `first` or after
    `until`. With a `setting` it comes only on days worked there. A `welcome` meeting
    breaks no no-meeting window. Raises RoutineInvalid.
    """

    id: RoutineId
    title: str
    kind: RoutineKind
    weekdays: frozenset[int]
    start: int
    minutes: int
    first: date
    every: int = 1
    until: date | None = None
    setting: Setting | None = None
    project_id: ProjectId | None = None
    welcome: bool = False
    deviations: tuple[Deviation, ...] = ()
    active: bool = True

    def __post_init__(self) -> None:
        problems = tuple(_problems(self))
        if problems:
            raise RoutineInvalid(problems)

    @property
    def span(self) -> Span:
        """The minutes of the day it takes."""
        return Span(self.start, self.start + self.minutes)


@dataclass(frozen=True, slots=True)
class RoutinePreset:
    """A routine to begin from: its usual days and time. Titles in both languages."""

    id: str
    title: str
    title_en: str
    kind: RoutineKind
    weekdays: frozenset[int]
    start: int
    minutes: int
    every: int = 1
    welcome: bool = False


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time of a routine: due on `due`, taking `span` of the day asked for."""

    due: date
    span: Span
    moved: bool = False


def is_due(routine: Routine, day: date) -> bool:
    """Say whether the routine's rule names that day, deviations aside."""
    if day.weekday() not in routine.weekdays or day < routine.first:
        return False
    if routine.until is not None and day > routine.until:
        return False
    weeks = (_monday(day) - _monday(routine.first)).days // 7
    return weeks % routine.every == 0


def occurrences(
    routine: Routine, day: date, setting: Setting
) -> tuple[Occurrence, ...]:
    """Return what of a routine takes place on a day worked at `setting`, in order.

    What was moved there by hand takes place wherever the day is worked.
    """
    if not routine.active:
        return ()
    found = [
        Occurrence(one.day, Span(one.start, one.start + routine.minutes), moved=True)
        for one in routine.deviations
        if isinstance(one, Moved) and one.to == day and is_due(routine, one.day)
    ]
    usual = routine.setting is None or routine.setting is setting
    changed = any(one.day == day for one in routine.deviations)
    if usual and not changed and is_due(routine, day):
        found.append(Occurrence(day, routine.span))
    return tuple(sorted(found, key=lambda one: (one.span, one.due)))


def without(routine: Routine, day: date) -> Routine:
    """Leave out the time due on `day`."""
    return _deviating(routine, Skipped(day))


def moved(routine: Routine, day: date, to: date, start: int) -> Routine:
    """Move the time due on `day` to another day or minute; RoutineInvalid."""
    return _deviating(routine, Moved(day, to, start))


def restored(routine: Routine, day: date) -> Routine:
    """Let the time due on `day` take place as the rule says again."""
    kept = tuple(one for one in routine.deviations if one.day != day)
    return replace(routine, deviations=kept)


def _deviating(routine: Routine, deviation: Deviation) -> Routine:
    others = restored(routine, deviation.day).deviations
    every = sorted((*others, deviation), key=lambda one: one.day)
    return replace(routine, deviations=tuple(every))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _problems(routine: Routine) -> Iterator[Problem]:
    if not routine.title.strip():
        yield Problem("routine_title_empty", "title")
    if len(routine.title) > MAX_TITLE:
        yield Problem("routine_title_long", "title", str(MAX_TITLE))
    if not routine.weekdays:
        yield Problem("routine_no_weekday", "weekdays")
    if not routine.weekdays <= EVERY_DAY:
        yield Problem("routine_weekday", "weekdays")
    if not 1 <= routine.every <= MOST_WEEKS:
        yield Problem("routine_every", "every", str(routine.every))
    if routine.until is not None and routine.until < routine.first:
        yield Problem("routine_over", "until", routine.until.isoformat())
    yield from _time_problems(routine)


def _time_problems(routine: Routine) -> Iterator[Problem]:
    if routine.minutes < SHORTEST:
        yield Problem("routine_short", "minutes", str(SHORTEST))
        return
    starts = [one.start for one in routine.deviations if isinstance(one, Moved)]
    for start in (routine.start, *starts):
        if start < 0 or start + routine.minutes > MINUTES_PER_DAY:
            yield Problem("routine_past_midnight", "start")
            return
