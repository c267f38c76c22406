"""Routines and own events written out: what comes when, in one line each."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.busy import EventKind
from focusdesk.domain.dayspan import Span
from focusdesk.domain.routine import EVERY_DAY, Moved, RoutineKind
from focusdesk.domain.timerange import day_of, minute_of
from focusdesk.text import formats
from focusdesk.text.catalogue import language, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from focusdesk.domain.busy import CalendarEvent
    from focusdesk.domain.routine import Deviation, Routine, RoutinePreset

SHORT_ID = 8
LEAST_RUN = 3
_A_MONDAY = date(2026, 11, 23)


def kind_name(kind: RoutineKind) -> str:
    """Name what a routine is."""
    names = {
        RoutineKind.MEETING: tr("Meeting"),
        RoutineKind.WORK_HOUR: tr("Time set aside"),
        RoutineKind.PRAYER: tr("Prayer"),
        RoutineKind.REST: tr("Break"),
    }
    return names[kind]


def event_kind_name(kind: EventKind) -> str:
    """Name what takes a time of the day."""
    names = {
        EventKind.MEETING: tr("Meeting"),
        EventKind.WELCOME: tr("Meeting"),
        EventKind.WORK_HOUR: tr("Time set aside"),
        EventKind.AWAY: tr("Away"),
    }
    return names[kind]


def preset_title(preset: RoutinePreset) -> str:
    """Return a preset's title in the language spoken."""
    return preset.title if language() == "id" else preset.title_en


def weekday_name(weekday: int, *, short: bool = False) -> str:
    """Name a weekday, 0 for Monday."""
    day = _A_MONDAY + timedelta(days=weekday)
    return formats.day_name(day) if short else formats.day_name_long(day)


def weekdays_text(weekdays: frozenset[int]) -> str:
    """Write weekdays: `Senin`, `Sen-Jum` with an en dash, `Sen, Rab`, `every day`."""
    if weekdays == EVERY_DAY:
        return tr("every day")
    if len(weekdays) == 1:
        return weekday_name(min(weekdays))
    if (
        len(weekdays) >= LEAST_RUN
        and len(weekdays) == max(weekdays) - min(weekdays) + 1
    ):
        first = weekday_name(min(weekdays), short=True)
        return f"{first}\N{EN DASH}{weekday_name(max(weekdays), short=True)}"
    return ", ".join(weekday_name(day, short=True) for day in sorted(weekdays))


def rhythm_text(weekdays: frozenset[int], every: int) -> str:
    """Write on which days, and every how many weeks."""
    days = weekdays_text(weekdays)
    if every == 1:
        return days
    return tr("{days}, every {count} weeks", days=days, count=every)


def routine_facts(routine: Routine) -> str:
    """Write what else there is to say of a routine, after its days and time."""
    facts = [kind_name(routine.kind)]
    if routine.setting is not None:
        facts.append(tr("only {place}", place=routine.setting.value))
    if routine.welcome and routine.kind is RoutineKind.MEETING:
        facts.append(tr("welcome in no-meeting windows"))
    if routine.until is not None:
        facts.append(tr("until {day}", day=formats.date_short(routine.until)))
    if not routine.active:
        facts.append(tr("resting"))
    return " · ".join(facts)


def routine_line(routine: Routine, next_day: date | None = None) -> str:
    """Write a routine in one line: title, days, time, and when it comes next."""
    parts = [
        f"{routine.id[:SHORT_ID]}  {routine.title}",
        rhythm_text(routine.weekdays, routine.every),
        formats.span_of(routine.span),
        routine_facts(routine),
    ]
    if next_day is not None:
        parts.append(tr("next {day}", day=formats.date_short(next_day)))
    return " · ".join(parts)


def routines_text(found: Sequence[tuple[Routine, date | None]], today: date) -> str:
    """Write the routines out, each with the times that still differ.

    `found` pairs each with the day it comes next; without any it says what to do.
    """
    if not found:
        return tr("No routine yet. See what there is: focusdesk routine presets")
    lines = []
    for routine, next_day in found:
        lines.append(routine_line(routine, next_day))
        differing = (one for one in routine.deviations if _last_day(one) >= today)
        lines += [f"{' ' * SHORT_ID}  {deviation_line(one)}" for one in differing]
    return "\n".join(lines)


def deviation_line(one: Deviation) -> str:
    """Write how a single time differs from the rule."""
    day = formats.date_short(one.day)
    if isinstance(one, Moved):
        to = formats.date_short(one.to)
        at = formats.clock(one.start)
        return tr("{day}: moved to {to}, {time}", day=day, to=to, time=at)
    return tr("{day}: left out", day=day)


def presets_text(presets: Iterable[RoutinePreset]) -> str:
    """Write the presets out, each with the name it is added by."""
    return "\n".join(
        " · ".join(
            (
                f"{one.id:<16} {preset_title(one)}",
                rhythm_text(one.weekdays, one.every),
                formats.span_of(Span(one.start, one.start + one.minutes)),
                kind_name(one.kind),
            )
        )
        for one in presets
    )


def own_event_line(event: CalendarEvent, zone: str) -> str:
    """Write an own event in one line: id, day, time, title, and whether away."""
    day = formats.date_short(day_of(event.start, zone))
    hours = formats.span(minute_of(event.start, zone), _end(event, zone))
    named = event.title == tr("Away")
    away = f" ({tr('away')})" if event.kind is EventKind.AWAY and not named else ""
    return f"{event.id[:SHORT_ID]}  {day}  {hours}  {event.title}{away}"


def own_events_text(events: Sequence[CalendarEvent], zone: str) -> str:
    """Write own events out, or say that there is none."""
    if not events:
        return tr("No meetings of your own and no absences from today on.")
    return "\n".join(own_event_line(event, zone) for event in events)


def _last_day(one: Deviation) -> date:
    return max(one.day, one.to) if isinstance(one, Moved) else one.day


def _end(event: CalendarEvent, zone: str) -> int:
    # What ends at midnight ends that day, not at the beginning of the next.
    same = day_of(event.start, zone) == day_of(event.end, zone)
    return minute_of(event.end, zone) if same else 24 * 60
