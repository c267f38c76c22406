"""Which events take time, which are shown, which are left out."""

from __future__ import annotations

import pytest

from tests.adapters.ics_calendar.calendars import (
    ME,
    answer,
    calendar,
    event,
    problems,
    read,
)

NINE = "DTSTART:20261126T020000Z"
HOUR = "DURATION:PT1H"


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("STATUS:CONFIRMED", "TRANSP:OPAQUE"),
        ("X-MICROSOFT-CDO-BUSYSTATUS:BUSY",),
        ("X-MICROSOFT-CDO-BUSYSTATUS:OOF",),
        (f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{ME}",),
        ("ATTENDEE;PARTSTAT=DECLINED:mailto:sari@example.go.id",),
    ],
)
def test_a_meeting_takes_time(lines: tuple[str, ...]) -> None:
    (one,) = read(calendar(event(NINE, HOUR, *lines))).events
    assert (one.busy, one.tentative) == (True, False)


@pytest.mark.parametrize(
    "line",
    [
        "TRANSP:TRANSPARENT",
        "transp:transparent",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
        "X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE",
        "X-MICROSOFT-CDO-INTENDEDSTATUS:FREE",
    ],
)
def test_what_is_marked_free_is_shown_but_takes_no_time(line: str) -> None:
    reading = read(calendar(event(NINE, HOUR, line)))
    assert [e.busy for e in reading.events] == [False]
    assert reading.left_out == 0


@pytest.mark.parametrize(
    "line",
    [
        "STATUS:TENTATIVE",
        "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
        f"ATTENDEE;PARTSTAT=TENTATIVE:mailto:{ME}",
    ],
)
def test_a_maybe_takes_time_and_is_marked(line: str) -> None:
    (one,) = read(calendar(event(NINE, HOUR, line))).events
    assert (one.busy, one.tentative) == (True, True)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("STATUS:CANCELLED", "event_cancelled"),
        ("STATUS:cancelled", "event_cancelled"),
        (f"ATTENDEE;PARTSTAT=DECLINED:mailto:{ME}", "event_declined"),
        (f"ATTENDEE;PARTSTAT=DECLINED:MAILTO:{ME.upper()}", "event_declined"),
        (f'ATTENDEE;PARTSTAT=DECLINED;EMAIL="{ME}":urn:x', "event_declined"),
    ],
)
def test_what_does_not_take_place_is_left_out_by_name(line: str, code: str) -> None:
    reading = read(calendar(event(NINE, HOUR, line)))
    assert reading.events == ()
    assert problems(reading) == [(code, "Rapat", "1")]
    assert reading.left_out == 1
    assert reading.flaws == ()


def test_a_cancelled_calendar_holds_nothing_that_takes_place() -> None:
    reading = read(calendar(event(NINE, HOUR), header="METHOD:CANCEL"))
    assert problems(reading) == [("event_cancelled", "Rapat", "1")]


def test_a_cancelled_series_is_named_once_with_its_count() -> None:
    series = event(NINE, HOUR, "RRULE:FREQ=DAILY;COUNT=5", "STATUS:CANCELLED")
    reading = read(calendar(series))
    assert problems(reading) == [("event_cancelled", "Rapat", "5")]


def test_what_was_cancelled_long_ago_is_not_mentioned() -> None:
    old = event("DTSTART:20200101T020000Z", HOUR, "STATUS:CANCELLED")
    assert problems(read(calendar(old))) == []


def test_a_calendar_without_events_is_a_calendar() -> None:
    reading = read(calendar(header="X-WR-CALNAME:Kosong"))
    assert (reading.name, reading.events, reading.problems) == ("Kosong", (), ())


def test_todos_and_busy_times_are_no_meetings() -> None:
    todo = "BEGIN:VTODO\nUID:t\nDUE:20261126T020000Z\nEND:VTODO"
    busy = "BEGIN:VFREEBUSY\nUID:f\nDTSTART:20261126T020000Z\nEND:VFREEBUSY"
    assert read(calendar(todo, busy)).events == ()
    assert answer(calendar(todo)).unreadable == ("", "")
