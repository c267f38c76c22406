"""What routine and meeting commands read and write: times, days, and their JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

from focusdesk.cli.dates import day_named
from focusdesk.cli.task_words import NOTHING, read_minutes
from focusdesk.domain.dayspan import Span, format_clock, parse_clock
from focusdesk.domain.quick_add.vocabulary import SHORT_WEEKDAYS, WEEKDAYS
from focusdesk.domain.routine import EVERY_DAY, WORKWEEK, Moved, RoutineKind
from focusdesk.domain.task import Setting
from focusdesk.domain.timerange import day_of
from focusdesk.text import tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from focusdesk.domain.busy import CalendarEvent
    from focusdesk.domain.routine import Deviation, Routine, RoutinePreset
    from focusdesk.services.desk import Desk
    from focusdesk.services.routines import RoutineFields

KINDS = {kind.value.replace("_", "-"): kind for kind in RoutineKind}
PLACES = {"wfa": Setting.WFA, "wfo": Setting.WFO}
_RUN = re.compile("[-\N{EN DASH}]")
_GROUPS = {
    "hari kerja": WORKWEEK,
    "weekdays": WORKWEEK,
    "setiap hari": EVERY_DAY,
    "daily": EVERY_DAY,
}


def read_clock(text: str) -> int:
    """Read `13.00`, `13:00` or `13` as a minute of the day; a usage error."""
    hour = text.strip()
    try:
        return parse_clock(f"{hour}.00" if hour.isdecimal() else hour)
    except ValueError:
        message = tr('"{text}" is not a time. Write it as 13.00.', text=text)
        raise click.BadParameter(message) from None


def read_span(start: str, end: str) -> Span:
    """Read two times as a span of the day; a usage error."""
    first, last = read_clock(start), read_clock(end)
    if last <= first:
        raise click.BadParameter(tr("The end must come after the start."))
    return Span(first, last)


def read_weekdays(text: str) -> frozenset[int]:
    """Read `senin, rabu`, `mon-fri` or `hari kerja`; a usage error."""
    words = text.strip().casefold()
    if words in _GROUPS:
        return _GROUPS[words]
    days: set[int] = set()
    for part in words.replace(",", " ").split():
        first, *last = (_weekday(name) for name in _RUN.split(part, maxsplit=1))
        end = last[0] if last else first
        days |= {day % 7 for day in range(first, end + (0 if end >= first else 7) + 1)}
    return frozenset(days)


def fields_from(desk: Desk, options: Mapping[str, Any]) -> RoutineFields:
    """Turn the options that were given into fields; errors of what they name."""
    fields: RoutineFields = {}
    for name in ("title", "every", "welcome"):
        if options.get(name) is not None:
            fields[name] = options[name]
    if options.get("kind") is not None:
        fields["kind"] = KINDS[options["kind"]]
    if options.get("days") is not None:
        fields["weekdays"] = read_weekdays(options["days"])
    if options.get("at") is not None:
        fields["start"] = read_clock(options["at"])
    if options.get("length") is not None:
        fields["minutes"] = read_minutes(options["length"]) or 0
    if options.get("place") is not None:
        fields["setting"] = PLACES.get(options["place"])
    if options.get("project") is not None:
        named = options["project"]
        nothing = named.strip().casefold() in NOTHING
        fields["project_id"] = None if nothing else desk.tasks.find_project(named).id
    return fields | _dates(desk.routines.today(), options)


def routine_json(routine: Routine, next_day: date | None) -> dict[str, Any]:
    """Return a routine as the JSON of the contract."""
    return {
        "id": routine.id,
        "title": routine.title,
        "kind": routine.kind.value,
        "weekdays": sorted(routine.weekdays),
        "start": format_clock(routine.start),
        "minutes": routine.minutes,
        "every": routine.every,
        "first": routine.first.isoformat(),
        "until": routine.until.isoformat() if routine.until else None,
        "setting": routine.setting.value if routine.setting else None,
        "project": routine.project_id,
        "welcome": routine.welcome,
        "active": routine.active,
        "next": next_day.isoformat() if next_day else None,
        "exceptions": [_deviation_json(one) for one in routine.deviations],
    }


def preset_json(preset: RoutinePreset) -> dict[str, Any]:
    """Return a preset as JSON, with its title in both languages."""
    return {
        "id": preset.id,
        "title": preset.title,
        "title_en": preset.title_en,
        "kind": preset.kind.value,
        "weekdays": sorted(preset.weekdays),
        "start": format_clock(preset.start),
        "minutes": preset.minutes,
        "every": preset.every,
        "welcome": preset.welcome,
    }


def own_event_json(event: CalendarEvent, zone: str) -> dict[str, Any]:
    """Return an own event as the JSON of the contract."""
    return {
        "id": event.id,
        "title": event.title,
        "kind": event.kind.value,
        "day": day_of(event.start, zone).isoformat(),
        "start": event.start.astimezone(ZoneInfo(zone)).isoformat(),
        "end": event.end.astimezone(ZoneInfo(zone)).isoformat(),
        "project": event.project_id,
    }


def _weekday(name: str) -> int:
    found = WEEKDAYS.get(name, SHORT_WEEKDAYS.get(name))
    if found is None:
        message = tr(
            '"{name}" is not a weekday. Write the days as senin, rabu or mon-fri.',
            name=name,
        )
        raise click.BadParameter(message)
    return found


def _dates(today: date, options: Mapping[str, Any]) -> RoutineFields:
    fields: RoutineFields = {}
    if options.get("first") is not None:
        fields["first"] = day_named(options["first"], today)
    if options.get("until") is not None:
        named = options["until"]
        nothing = named.strip().casefold() in NOTHING
        fields["until"] = None if nothing else day_named(named, today)
    return fields


def _deviation_json(one: Deviation) -> dict[str, Any]:
    to = one.to.isoformat() if isinstance(one, Moved) else None
    start = format_clock(one.start) if isinstance(one, Moved) else None
    return {"day": one.day.isoformat(), "to": to, "start": start}
