"""What crosses to and from the child that reads calendars."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from focusdesk.adapters.ics_calendar.wire import Answer, answer_bytes, answer_of
from focusdesk.domain.busy import CalendarEvent, EventKind
from focusdesk.domain.calendar_reading import CalendarReading
from focusdesk.domain.ids import EventId, SourceId

SOURCE = SourceId("c1")


def sent(kind: EventKind = EventKind.MEETING) -> bytes:
    event = CalendarEvent(
        EventId("e"),
        SourceId(""),
        "u",
        "",
        "Rapat",
        datetime(2026, 11, 26, 3, tzinfo=UTC),
        datetime(2026, 11, 26, 4, tzinfo=UTC),
        kind=kind,
    )
    return answer_bytes(Answer(CalendarReading("Dinas", (event,), ())))


def test_what_a_calendar_holds_is_a_meeting_whatever_is_said_of_it() -> None:
    plain = json.loads(sent(EventKind.AWAY))
    plain["events"][0]["kind"] = "away"
    for data in (sent(EventKind.AWAY), json.dumps(plain).encode()):
        reading = answer_of(data, SOURCE).reading
        assert reading is not None
        (event,) = reading.events
        assert event.kind is EventKind.MEETING
        assert event.source_id == SOURCE


def test_an_event_with_fields_unknown_is_no_answer() -> None:
    plain = json.loads(sent())
    plain["events"][0]["secret"] = 1
    with pytest.raises(ValueError, match="not an answer"):
        answer_of(json.dumps(plain).encode(), SOURCE)
