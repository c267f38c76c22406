"""Starts, ends and zones: what is missing is filled in as the standard says."""

from __future__ import annotations

from datetime import timedelta

import pytest

from focusdesk.domain.busy import ZoneTrust
from tests.adapters.ics_calendar.calendars import (
    at,
    calendar,
    event,
    problems,
    read,
    starts,
)

NINE = "DTSTART;TZID=Asia/Jakarta:20261126T090000"


@pytest.mark.parametrize(
    ("lines", "minutes", "busy"),
    [
        ((NINE, "DTEND;TZID=Asia/Jakarta:20261126T094500"), 45, True),
        ((NINE, "DURATION:PT1H30M"), 90, True),
        ((NINE, "DURATION:P1W"), 7 * 1440, True),
        ((NINE, "DURATION:P1DT1H"), 1500, True),
        ((NINE,), 0, False),
        ((NINE, "DURATION:P"), 0, False),
        ((NINE, "DTEND;TZID=Asia/Jakarta:20261126T090000"), 0, False),
        ((NINE, "DTEND:20261126T030000Z"), 60, True),
        ((NINE, "DTEND:20261126T100000"), 60, True),
        ((NINE, "DTEND;TZID=Asia/Jakarta:20261126T100000", "DURATION:PT5H"), 60, True),
        ((NINE, "DTEND;TZID=Asia/Jakarta:20270126T090000"), 61 * 1440, False),
    ],
)
def test_an_event_lasts_as_long_as_it_says(
    lines: tuple[str, ...], minutes: int, busy: bool
) -> None:
    (one,) = read(calendar(event(*lines))).events
    assert one.start == at("26 09:00")
    assert one.end - one.start == timedelta(minutes=minutes)
    assert one.busy == busy


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        (("DTSTART;VALUE=DATE:20261126",), 1),
        (("DTSTART;VALUE=DATE:20261126", "DTEND;VALUE=DATE:20261126"), 1),
        (("DTSTART;VALUE=DATE:20261126", "DTEND;VALUE=DATE:20261129"), 3),
        (("DTSTART;VALUE=DATE:20261126", "DURATION:P2D"), 2),
        (("DTSTART:20261126", "DTEND:20261127"), 1),
        (("DTSTART;TZID=Asia/Jakarta;VALUE=DATE:20261126",), 1),
        (
            (
                "DTSTART;TZID=Asia/Jakarta:20261126T000000",
                "DTEND;TZID=Asia/Jakarta:20261127T000000",
            ),
            1,
        ),
    ],
)
def test_whole_days_are_notes_from_midnight_to_midnight(
    lines: tuple[str, ...], days: int
) -> None:
    (one,) = read(calendar(event(*lines))).events
    assert (one.all_day, one.busy) == (True, False)
    assert (one.start, one.end) == (at("26 00:00"), at("26 00:00") + _days(days))


def _days(count: int) -> timedelta:
    return timedelta(days=count)


@pytest.mark.parametrize(
    ("zone", "start", "trust"),
    [
        ("WIB", "26 09:00", ZoneTrust.KNOWN),
        ("wita", "26 08:00", ZoneTrust.KNOWN),
        ("WIT", "26 07:00", ZoneTrust.KNOWN),
        ("Asia/Makassar", "26 08:00", ZoneTrust.KNOWN),
        ("asia/jayapura", "26 07:00", ZoneTrust.KNOWN),
        ("SE Asia Standard Time", "26 09:00", ZoneTrust.KNOWN),
        ("Singapore Standard Time", "26 08:00", ZoneTrust.KNOWN),
        ("Tokyo Standard Time", "26 07:00", ZoneTrust.KNOWN),
        ("W. Europe Standard Time", "26 15:00", ZoneTrust.KNOWN),
        ("(UTC+07:00) Bangkok, Hanoi, Jakarta", "26 09:00", ZoneTrust.KNOWN),
        ("(UTC+08:00) Kuala Lumpur, Singapore", "26 08:00", ZoneTrust.KNOWN),
        (
            "(UTC+01:00) Amsterdam, Berlin, Bern, Rome",
            "26 15:00",
            ZoneTrust.KNOWN,
        ),
        ("(GMT+07.00) Bangkok / Hanoi / Jakarta", "26 09:00", ZoneTrust.KNOWN),
        ("(UTC) Coordinated Universal Time", "26 16:00", ZoneTrust.KNOWN),
        ("(UTC+08:00) Kantor Cabang", "26 08:00", ZoneTrust.GUESSED),
        ("UTC", "26 16:00", ZoneTrust.KNOWN),
        ("GMT+7", "26 09:00", ZoneTrust.KNOWN),
        ("GMT+0800", "26 08:00", ZoneTrust.KNOWN),
        ("+09:00", "26 07:00", ZoneTrust.KNOWN),
        ("UTC-03:30", "26 19:30", ZoneTrust.KNOWN),
        (
            "/softwarestudio.org/Olson_20011030_5/Asia/Tokyo",
            "26 07:00",
            ZoneTrust.KNOWN,
        ),
        ("/Asia/Makassar", "26 08:00", ZoneTrust.KNOWN),
        ("tzone://Microsoft/Utc", "26 16:00", ZoneTrust.KNOWN),
        ("Zona Entah", "26 09:00", ZoneTrust.GUESSED),
        ("GMT+99", "26 09:00", ZoneTrust.GUESSED),
        ("../../etc/passwd", "26 09:00", ZoneTrust.GUESSED),
        ("", "26 09:00", ZoneTrust.FLOATING),
    ],
)
def test_zone_names_are_understood_or_marked(
    zone: str, start: str, trust: ZoneTrust
) -> None:
    text = calendar(event(f'DTSTART;TZID="{zone}":20261126T090000', "DURATION:PT1H"))
    reading = read(text)
    assert reading.events[0].start == at(start)
    assert reading.events[0].zone_trust is trust
    guessed = [code for code, _, _ in problems(reading)]
    assert guessed == (["zone_guessed"] if trust is ZoneTrust.GUESSED else [])


def vtimezone(name: str, *inside: str) -> str:
    return "\n".join(("BEGIN:VTIMEZONE", f"TZID:{name}", *inside, "END:VTIMEZONE"))


def fixed(offset: str, *more: str) -> tuple[str, ...]:
    return (
        "BEGIN:STANDARD",
        "DTSTART:19700101T000000",
        f"TZOFFSETFROM:{offset}",
        f"TZOFFSETTO:{offset}",
        *more,
        "END:STANDARD",
    )


def in_zone(name: str, definition: str) -> str:
    return calendar(event(f"DTSTART;TZID={name}:20261126T090000"), header=definition)


def test_a_defined_zone_is_honoured_before_or_after_its_use() -> None:
    definition = vtimezone("Kantor", *fixed("+0830"))
    before = in_zone("Kantor", definition)
    after = calendar(event("DTSTART;TZID=Kantor:20261126T090000"), definition)
    for text in (before, after):
        (one,) = read(text).events
        assert (one.start, one.zone_trust) == (at("26 07:30"), ZoneTrust.KNOWN)


def test_the_real_name_of_a_defined_zone_counts() -> None:
    definition = vtimezone("Kantor", "X-LIC-LOCATION:Asia/Tokyo", *fixed("+0700"))
    assert starts(read(in_zone("Kantor", definition))) == ["11-26 07:00"]


def test_summer_time_of_a_defined_zone_is_followed() -> None:
    berlin = vtimezone(
        "Berlin Kantor",
        "BEGIN:STANDARD",
        "DTSTART:16010101T030000",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:16010101T020000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "END:DAYLIGHT",
    )
    # Summer time ended on 25 October 2026, before the window of the tests.
    weekly = event(
        "DTSTART;TZID=Berlin Kantor:20261001T090000", "RRULE:FREQ=WEEKLY;COUNT=6"
    )
    reading = read(calendar(weekly, header=berlin))
    assert starts(reading) == ["10-29 15:00", "11-05 15:00"]


@pytest.mark.parametrize(
    "definition",
    [
        vtimezone("Kantor", *fixed("+0800", "RRULE:FREQ=SECONDLY")),
        vtimezone("Kantor", *fixed("+9900")),
        vtimezone("Kantor", *fixed("nonsense")),
        vtimezone("Kantor", "X-NOTE:nothing at all"),
        vtimezone("Kantor", *(fixed("+0800") * 200)),
    ],
)
def test_a_definition_that_cannot_be_used_is_a_guess(definition: str) -> None:
    reading = read(in_zone("Kantor", definition))
    assert starts(reading) == ["11-26 09:00"]
    assert problems(reading) == [("zone_guessed", "Rapat", "Kantor")]


def test_the_calendars_own_zone_holds_for_times_that_name_none() -> None:
    text = calendar(event("DTSTART:20261126T090000"), header="X-WR-TIMEZONE:Asia/Tokyo")
    (one,) = read(text).events
    assert (one.start, one.zone_trust) == (at("26 07:00"), ZoneTrust.FLOATING)


def test_an_exception_without_a_zone_is_meant_in_the_series_zone() -> None:
    text = calendar(
        event(
            "DTSTART;TZID=Asia/Makassar:20261126T090000",
            "RRULE:FREQ=DAILY;COUNT=3",
            "EXDATE:20261127T090000",
        )
    )
    assert starts(read(text)) == ["11-26 08:00", "11-28 08:00"]


@pytest.mark.parametrize(
    "exdate",
    [
        "EXDATE;TZID=Asia/Jakarta:20261127T090000",
        "EXDATE;TZID=Asia/Makassar:20261127T100000",
        "EXDATE:20261127T020000Z",
        "EXDATE;VALUE=DATE:20261127",
        "EXDATE:,20261127T020000Z,",
        "EXDATE:20261120T020000Z,20261127T020000Z",
    ],
)
def test_exceptions_are_found_however_they_are_written(exdate: str) -> None:
    text = calendar(event(NINE, "RRULE:FREQ=DAILY;COUNT=3", exdate, "EXDATE:"))
    assert starts(read(text)) == ["11-26 09:00", "11-28 09:00"]


def test_extra_dates_may_be_periods_with_their_own_length() -> None:
    text = calendar(
        event(
            NINE,
            "DURATION:PT1H",
            "RDATE;TZID=Asia/Jakarta;VALUE=PERIOD:20261127T130000/PT30M,"
            "20261128T130000/20261128T150000",
        )
    )
    lengths = [(e.end - e.start) for e in read(text).events]
    assert lengths == [timedelta(hours=h) for h in (1, 0.5, 2)]


def test_a_time_marked_as_utc_is_utc_even_with_a_zone() -> None:
    text = calendar(event("DTSTART;TZID=Asia/Jakarta:20261126T020000Z"))
    assert starts(read(text)) == ["11-26 09:00"]


@pytest.mark.parametrize(
    "until",
    ["20261127", "20261127T020000Z", "20261127T090000", "20261127T235959Z"],
)
def test_the_last_day_of_a_series_belongs_to_it(until: str) -> None:
    text = calendar(event(NINE, f"RRULE:FREQ=DAILY;UNTIL={until}"))
    assert starts(read(text)) == ["11-26 09:00", "11-27 09:00"]


def test_a_series_may_be_of_whole_days_or_without_a_zone() -> None:
    days = calendar(
        event("DTSTART;VALUE=DATE:20261126", "RRULE:FREQ=DAILY;UNTIL=20261128T000000Z")
    )
    assert starts(read(days)) == ["11-26 00:00", "11-27 00:00", "11-28 00:00"]
    floating = calendar(
        event("DTSTART:20261126T090000", "RRULE:FREQ=DAILY;UNTIL=20261127T090000Z")
    )
    assert starts(read(floating)) == ["11-26 09:00", "11-27 09:00"]


def test_only_the_window_is_kept() -> None:
    text = calendar(
        event("DTSTART:20200101T020000Z", "RRULE:FREQ=MONTHLY", uid="m"),
        event("DTSTART:20261020T020000Z", uid="before"),
        event("DTSTART:20270301T020000Z", uid="after"),
        event("DTSTART;VALUE=DATE:20261020", "DTEND;VALUE=DATE:20261030", uid="into"),
    )
    reading = read(text)
    assert starts(reading) == [
        "10-20 00:00",
        "11-01 09:00",
        "12-01 09:00",
        "01-01 09:00",
        "02-01 09:00",
    ]
