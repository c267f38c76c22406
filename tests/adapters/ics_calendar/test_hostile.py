"""Calendars that mean harm, or are none: each is named, none takes others with it."""

from __future__ import annotations

import pytest

from focusdesk.adapters.ics_calendar import limits
from tests.adapters.ics_calendar.calendars import (
    FILES,
    answer,
    at,
    calendar,
    event,
    problems,
    read,
    read_file,
    starts,
)

NINE = "DTSTART:20261126T020000Z"
GOOD = event("DTSTART:20261127T020000Z", "DURATION:PT1H", uid="good", title="Baik")


def codes_beside_a_good_event(*lines: str) -> list[str]:
    reading = read(calendar(event(*lines, title="Jahat"), GOOD))
    assert [e.title for e in reading.events if e.title == "Baik"] == ["Baik"]
    return [code for code, where, _ in problems(reading) if where == "Jahat"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("login_page.ics", "calendar_is_html"),
        ("path_body.ics", "not_a_calendar"),
        ("empty.ics", "calendar_empty"),
    ],
)
def test_what_is_no_calendar_is_named(name: str, code: str) -> None:
    assert answer((FILES / name).read_bytes()).unreadable[0] == code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b" \r\n\x00 ", "calendar_empty"),
        (b"\xef\xbb\xbf", "calendar_empty"),
        (b"\x1f\x8b\x08\x00gzip", "not_a_calendar"),
        (b"BEGIN:VCARD\nEND:VCARD\n", "not_a_calendar"),
        (b"<html>BEGIN:VCALENDAR</html>", "calendar_is_html"),
        (b"BEGIN:VCALENDAR", "calendar_truncated"),
        (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n", "calendar_truncated"),
        (b"BEGIN:VCALENDAR\n" + b"BEGIN:X-DEEP\n" * 9, "calendar_nested"),
        (b"x" * (limits.MAX_FILE_BYTES + 1), "calendar_too_big"),
    ],
)
def test_every_way_of_being_unreadable_has_its_code(data: bytes, code: str) -> None:
    assert answer(data).unreadable[0] == code


def test_broken_events_are_named_and_the_others_kept() -> None:
    reading = read_file("mixed.ics")
    assert [(e.title, e.start) for e in reading.events] == [
        ("Rapat baik", at("26 09:00")),
        ("Rapat baik juga", at("26 13:00")),
    ]
    assert problems(reading) == [
        ("rule_too_often", "Setiap detik", "SECONDLY"),
        ("event_without_start", "Tanpa mulai", ""),
        ("event_ends_before_start", "Terbalik", "2026-11-26"),
        ("rule_interval", "Jarak nol", "0"),
        ("time_bad", "Tanggal rusak", "2026-11-26 09:00"),
    ]
    assert reading.left_out == 5


def test_a_cut_file_gives_what_is_whole_and_names_the_rest() -> None:
    reading = read_file("truncated.ics")
    assert [e.title for e in reading.events] == ["Rapat utuh"]
    assert problems(reading) == [
        ("calendar_truncated", "Terpotong", ""),
        ("event_truncated", "Rapat separuh", ""),
    ]
    assert reading.partial


def test_a_cut_file_with_another_behind_it_loses_only_the_cut_event() -> None:
    cut = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\nSUMMARY:Cut\nDTSTART:20261126"
    reading = read(f"{cut}\n{calendar(GOOD)}")
    assert [e.title for e in reading.events] == ["Baik"]
    assert [code for code, _, _ in problems(reading)] == ["event_truncated"]


def test_a_zone_that_never_ends_takes_no_event_with_it() -> None:
    reading = read(calendar(GOOD, header="BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD"))
    assert [e.title for e in reading.events] == ["Baik"]


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ("FREQ=SECONDLY", "rule_too_often"),
        ("FREQ=MINUTELY;COUNT=3", "rule_too_often"),
        ("FREQ=DAILY;INTERVAL=0", "rule_interval"),
        ("FREQ=DAILY;INTERVAL=-1", "rule_interval"),
        ("FREQ=DAILY;INTERVAL=99999999999999999999", "rule_interval"),
        ("FREQ=DAILY;INTERVAL=satu", "rule_interval"),
        ("FREQ=SOMETIMES", "rule_bad"),
        ("COUNT=3", "rule_bad"),
        ("FREQ=DAILY;FREQ=WEEKLY", "rule_bad"),
        ("FREQ=DAILY;UNTL=20261201", "rule_bad"),
        ("nonsense", "rule_bad"),
        ("FREQ=DAILY;UNTIL=never", "time_bad"),
        ("FREQ=DAILY;BYDAY=" + ",".join(["MO"] * 900), "rule_bad"),
        ("RSCALE=CHINESE;FREQ=YEARLY", "rule_bad"),
        ("FREQ=WEEKLY;BYDAY=XX", "event_unreadable"),
        (
            "FREQ=YEARLY;BYHOUR="
            + ",".join(map(str, range(24)))
            + ";BYMINUTE="
            + ",".join(map(str, range(60)))
            + ";BYSECOND="
            + ",".join(map(str, range(60))),
            "rule_too_heavy",
        ),
    ],
)
def test_a_dangerous_rule_is_refused_for_its_event_alone(rule: str, code: str) -> None:
    assert codes_beside_a_good_event(NINE, f"RRULE:{rule}") == [code]


def test_a_rule_followed_since_the_beginning_of_time_is_refused() -> None:
    found = codes_beside_a_good_event(
        "DTSTART:00010103T000000Z", "RRULE:FREQ=HOURLY;COUNT=9"
    )
    assert found == ["rule_too_heavy"]


def test_a_series_without_an_end_is_capped_and_said() -> None:
    rule = "RRULE:FREQ=HOURLY;COUNT=-1"
    reading = read(calendar(event(NINE, "DURATION:PT5M", rule), GOOD))
    assert len(reading.events) == limits.MAX_PER_SERIES + 1
    ((code, where, count),) = problems(reading)
    assert (code, where) == ("series_capped", "Rapat")
    assert int(count) == reading.left_out > 1000


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("DTSTART:99999999T999999Z",), "time_bad"),
        (("DTSTART:00000000",), "time_bad"),
        (("DTSTART:99991231T235959Z", "RRULE:FREQ=DAILY"), "time_bad"),
        (("DTSTART;VALUE=DATE:20260230",), "time_bad"),
        ((NINE, "DTEND:soon"), "time_bad"),
        ((NINE, "DURATION:P99999999999999D"), "duration_bad"),
        ((NINE, "DURATION:one hour"), "duration_bad"),
        ((NINE, "DURATION:-PT1H"), "event_ends_before_start"),
        ((NINE, "DTEND:20261125T020000Z"), "event_ends_before_start"),
        ((NINE, "RRULE:FREQ=DAILY", "EXDATE:x"), "time_bad"),
        ((NINE, "RDATE:20261127T020000Z/P9999999999W"), "duration_bad"),
        ((NINE, *["RRULE:FREQ=DAILY"] * 5), "rule_bad"),
        ((NINE, "RECURRENCE-ID:yesterday"), "time_bad"),
        ((NINE, "EXDATE:" + ",".join(["20261127T020000Z"] * 5001)), "too_many_dates"),
        ((NINE, *["BEGIN:VALARM"] * 9), "event_nested"),
        ((NINE, "UID\n" * limits.MAX_EVENT_LINES), "event_too_long"),
    ],
)
def test_a_broken_event_is_named_by_what_is_broken(
    lines: tuple[str, ...], code: str
) -> None:
    assert codes_beside_a_good_event(*lines) == [code]


def test_an_old_kind_of_exception_is_marked() -> None:
    rule = ("RRULE:FREQ=DAILY;COUNT=2", "EXRULE:FREQ=WEEKLY")
    reading = read(calendar(event(NINE, *rule)))
    assert starts(reading) == ["11-26 09:00", "11-27 09:00"]
    assert problems(reading) == [("exrule_ignored", "Rapat", "")]


def test_a_meeting_of_many_days_is_shown_and_marked() -> None:
    reading = read(calendar(event(NINE, "DTEND:99980101T000000Z")))
    assert [e.busy for e in reading.events] == [False]
    assert [code for code, _, _ in problems(reading)] == ["event_very_long"]


def test_problems_are_capped_too() -> None:
    bad = [event("DTSTART:x", uid=str(n)) for n in range(limits.MAX_PROBLEMS + 50)]
    reading = read(calendar(*bad, GOOD))
    assert len(reading.problems) == limits.MAX_PROBLEMS
    assert reading.left_out == limits.MAX_PROBLEMS + 50
    assert [e.title for e in reading.events] == ["Baik"]


def test_a_calendar_with_too_many_events_is_cut_and_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "MAX_INSTANCES", 25)
    daily = "RRULE:FREQ=DAILY;COUNT=10"
    series = [event(NINE, daily, uid=str(n)) for n in range(5)]
    reading = read(calendar(*series, header="X-WR-CALNAME:Banyak"))
    assert len(reading.events) == 25
    assert problems(reading) == [("calendar_capped", "Banyak", "2")]
    assert reading.left_out == 5 + 2
    assert reading.partial


def test_when_time_is_up_what_was_read_is_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "READING_SECONDS", -1)
    reading = read(calendar(GOOD, header="X-WR-CALNAME:Lambat"))
    assert problems(reading) == [("calendar_slow", "Lambat", "1")]
    assert reading.partial


def test_a_series_that_never_comes_to_an_end_starves_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "QUICK_SECONDS", 0.05)
    monkeypatch.setattr(limits, "SERIES_SECONDS", 0.1)
    # There is no 30 February, so this looks for it until the year 9999.
    found = codes_beside_a_good_event(NINE, "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")
    assert found == ["event_too_slow"]


@pytest.mark.parametrize(
    "lines",
    [
        ("ATTENDEE" + ";X=1" * 100_000 + ":mailto:a@b.c",),
        ("DESCRIPTION:" + "x" * 1_000_000,),
        ("LOCATION:" + "\\n" * 500_000,),
        ("ATTENDEE:mailto:a@b.c\n" * 10_000,),
        ('SUMMARY;LANGUAGE="' + "x" * 100_000,),
        ("X" * 1_000_000,),
        (";" * 1_000_000,),
        ("UID:" + "u" * 100_000,),
    ],
)
def test_long_lines_are_harmless(lines: tuple[str, ...]) -> None:
    assert codes_beside_a_good_event(NINE, *lines) == []
