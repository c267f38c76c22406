"""Overload as JSON, in both directions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from focusdesk.domain.dayspan import format_clock
from focusdesk.domain.planning.deadlines import Ask, BrokenDeadline, Overload, Relief

if TYPE_CHECKING:
    from focusdesk.domain.planning.fields import Fields
    from focusdesk.domain.planning.terms import Moment


def overload_as_json(overload: Overload) -> dict[str, Any]:
    """Return the overload as JSON values; `overload_from` reads them back equal."""
    return {
        "first": overload.first.isoformat(),
        "until": _text(overload.until),
        "free_minutes": overload.free,
        "broken": [_broken(one) for one in overload.broken],
        "asks": [_ask(ask) for ask in overload.asks],
        "relief": [_relief(one) for one in overload.relief],
    }


def overload_from(row: Fields) -> Overload:
    """Return the overload in a JSON object; raise PlanRequestInvalid."""
    return Overload(
        first=row.day("first"),
        until=row.moment("until"),
        free=row.whole("free_minutes"),
        broken=tuple(_broken_from(one) for one in row.rows("broken")),
        asks=tuple(_ask_from(ask) for ask in row.rows("asks")),
        relief=tuple(_relief_from(one) for one in row.rows("relief")),
    )


def _text(moment: Moment | None) -> str | None:
    if moment is None:
        return None
    return f"{moment.day.isoformat()}T{format_clock(moment.minute)}"


def _broken(one: BrokenDeadline) -> dict[str, Any]:
    return {
        "task": one.task,
        "title": one.title,
        "project": one.project,
        "due": _text(one.due),
        "short_minutes": one.short,
        "ends": _text(one.ends),
    }


def _broken_from(row: Fields) -> BrokenDeadline:
    return BrokenDeadline(
        task=row.text("task"),
        title=row.text("title"),
        project=row.text("project"),
        due=row.moment("due"),
        short=row.whole("short_minutes"),
        ends=row.moment("ends") if row.has("ends") else None,
    )


def _ask(ask: Ask) -> dict[str, Any]:
    return {
        "project": ask.project,
        "name": ask.name,
        "minutes": ask.minutes,
        "meeting_minutes": ask.meetings,
    }


def _ask_from(row: Fields) -> Ask:
    minutes, meetings = row.whole("minutes"), row.whole("meeting_minutes")
    return Ask(row.text("project"), row.text("name"), minutes, meetings)


def _relief(one: Relief) -> dict[str, Any]:
    return {
        "code": one.code,
        "name": one.name,
        "title": one.title,
        "project": one.project,
        "minutes": one.minutes,
        "at": _text(one.at),
        "to": _text(one.to),
    }


def _relief_from(row: Fields) -> Relief:
    return Relief(
        code=row.text("code"),
        name=row.text("name"),
        title=row.text("title"),
        project=row.text("project"),
        minutes=row.whole("minutes"),
        at=row.moment("at") if row.has("at") else None,
        to=row.moment("to") if row.has("to") else None,
    )
