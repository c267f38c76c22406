"""Which events take time from the day, which are only shown, which are left out."""

from __future__ import annotations

import unicodedata
from datetime import timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from icalendar import Event

    from focusdesk.domain.busy import CalendarEvent

LONGEST_TITLE = 300
LONGEST_PLACE = 200
LONGEST_BUSY = timedelta(days=7)
FREE = ("FREE", "WORKINGELSEWHERE")
_DAY = timedelta(days=1)


def one(event: Event, name: str) -> Any:  # noqa: ANN401 - icalendar has many types
    """Return a property's first value, None when it is missing."""
    value = event.get(name)
    return value[0] if isinstance(value, list) and value else value


def word(event: Event, name: str) -> str:
    """Return a property as one upper-case word."""
    return str(one(event, name) or "").strip().upper()


def clean(text: object, longest: int) -> str:
    """Return one line of text without control characters, cut to a length."""
    plain = str(text or "")[: longest * 4]
    spaced = (" " if unicodedata.category(c) in ("Cc", "Cs") else c for c in plain)
    line = " ".join("".join(spaced).split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def attendees(event: Event) -> list[Any]:
    """Return everyone invited."""
    people = event.get("ATTENDEE", [])
    return people if isinstance(people, list) else [people]


def own_answer(event: Event, own: Iterable[str]) -> str:
    """Return the person's answer to the invitation, as PARTSTAT; empty if none."""
    mine = {_address(address) for address in own}
    for person in attendees(event):
        params = getattr(person, "params", {})
        if mine & {_address(person), _address(params.get("EMAIL", ""))}:
            return str(params.get("PARTSTAT", "")).upper()
    return ""


def _address(text: object) -> str:
    plain = str(text).strip().casefold()
    return plain.removeprefix("mailto:").strip()


def reason_to_leave_out(event: Event, own: Iterable[str]) -> str | None:
    """Return the code of why an event is not taken at all, None when it is."""
    if word(event, "STATUS") == "CANCELLED":
        return "event_cancelled"
    return "event_declined" if own_answer(event, own) == "DECLINED" else None


def is_free(event: Event) -> bool:
    """Say whether the calendar shows the person as free meanwhile."""
    shown = word(event, "X-MICROSOFT-CDO-BUSYSTATUS")
    intended = word(event, "X-MICROSOFT-CDO-INTENDEDSTATUS")
    return word(event, "TRANSP") == "TRANSPARENT" or (shown or intended) in FREE


def is_tentative(event: Event, own: Iterable[str]) -> bool:
    """Say whether the event may still not happen, or the answer was a maybe."""
    return (
        word(event, "STATUS") == "TENTATIVE"
        or word(event, "X-MICROSOFT-CDO-BUSYSTATUS") == "TENTATIVE"
        or own_answer(event, own) == "TENTATIVE"
    )


def is_whole_day(event: Event, start: datetime, end: datetime, home: ZoneInfo) -> bool:
    """Say whether timed hours stand for whole days: midnight to midnight, here."""
    local = [at.astimezone(home) for at in (start, end)]
    midnights = all(at.hour == at.minute == at.second == 0 for at in local)
    marked = word(event, "X-MICROSOFT-CDO-ALLDAYEVENT") == "TRUE"
    return end - start >= _DAY and (midnights or marked)


def is_very_long(event: CalendarEvent) -> bool:
    """Say whether timed hours run so long that they can hardly be one meeting."""
    return not event.all_day and event.end - event.start > LONGEST_BUSY


def organizer(event: Event) -> str:
    """Return who calls the meeting: a name, else an address."""
    person = one(event, "ORGANIZER")
    if person is None:
        return ""
    name = getattr(person, "params", {}).get("CN", "")
    return clean(name or _address(person), LONGEST_PLACE)
