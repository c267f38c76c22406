"""What the child is asked and what it answers: one JSON value each way."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from focusdesk.domain.busy import CalendarEvent, EventKind, ZoneTrust, event_id
from focusdesk.domain.calendar_reading import CalendarReading, ReadingRules
from focusdesk.domain.errors import Problem
from focusdesk.domain.ids import EventId, SourceId

Flaw = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """Either what was read, or why nothing was (`unreadable`: code and detail)."""

    reading: CalendarReading | None = None
    unreadable: tuple[str, str] = ("", "")


def request_bytes(rules: ReadingRules, data: bytes) -> bytes:
    """Write the request: one line of JSON, then the calendar as it is."""
    plain = asdict(rules)
    plain["start"], plain["end"] = rules.start.isoformat(), rules.end.isoformat()
    return json.dumps(plain).encode() + b"\n" + data


def request_of(data: bytes) -> tuple[ReadingRules, bytes]:
    """Read what `request_bytes` wrote."""
    head, _, calendar = data.partition(b"\n")
    plain = json.loads(head)
    rules = ReadingRules(
        source_id=SourceId(plain["source_id"]),
        start=datetime.fromisoformat(plain["start"]),
        end=datetime.fromisoformat(plain["end"]),
        zone=plain["zone"],
        own_addresses=tuple(plain["own_addresses"]),
    )
    return rules, calendar


def answer_bytes(answer: Answer) -> bytes:
    """Write the answer; ids stay out of it, they follow from the rest."""
    reading = answer.reading
    if reading is None:
        return json.dumps({"unreadable": answer.unreadable}).encode()
    return json.dumps(
        {
            "name": reading.name,
            "events": [_plain_event(event) for event in reading.events],
            "problems": [(p.code, p.where, p.detail) for p in reading.problems],
            "left_out": reading.left_out,
        }
    ).encode()


def answer_of(data: bytes, source_id: SourceId) -> Answer:
    """Read an answer; ValueError for anything that is none."""
    try:
        plain = json.loads(data)
        if "unreadable" in plain:
            code, detail = plain["unreadable"]
            return Answer(unreadable=(str(code), str(detail)))
        reading = CalendarReading(
            name=str(plain["name"]),
            events=tuple(_event(event, source_id) for event in plain["events"]),
            problems=tuple(Problem(*map(str, p)) for p in plain["problems"]),
            left_out=int(plain["left_out"]),
        )
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not an answer") from error
    return Answer(reading)


def _plain_event(event: CalendarEvent) -> dict[str, Any]:
    plain = asdict(event)
    for name in ("id", "source_id", "project_id", "kind"):
        del plain[name]
    plain["start"], plain["end"] = event.start.isoformat(), event.end.isoformat()
    return plain


def _event(plain: dict[str, Any], source_id: SourceId) -> CalendarEvent:
    start, end = (datetime.fromisoformat(plain[key]) for key in ("start", "end"))
    trust = ZoneTrust(plain["zone_trust"])
    changes = {"start": start, "end": end, "zone_trust": trust}
    # What calendars hold are meetings, whatever the child may say.
    kept = {"id": EventId(""), "source_id": source_id, "kind": EventKind.MEETING}
    event = CalendarEvent(**{**plain, **changes, **kept})
    return replace(event, id=event_id(source_id, event.uid, event.instance))
