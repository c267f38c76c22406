"""What the calendar programs of this world really write."""

from __future__ import annotations

from datetime import timedelta

from focusdesk.domain.busy import ZoneTrust
from tests.adapters.ics_calendar.calendars import (
    FILES,
    at,
    by_title,
    calendar,
    event,
    problems,
    read,
    read_file,
    starts,
)

# Outlook


def test_outlook_series_with_exceptions_and_a_moved_meeting() -> None:
    reading = read_file("outlook.ics")
    series = [e for e in reading.events if "Apel" in e.title]
    assert [(e.start, e.title) for e in series] == [
        (at("02 08:30"), "Apel dan koordinasi SIASN"),
        (at("23 13:00"), "Apel dan koordinasi SIASN (dipindah)"),
        (at("30 08:30"), "Apel dan koordinasi SIASN"),
        (at("30 08:30") + timedelta(days=7), "Apel dan koordinasi SIASN"),
        (at("30 08:30") + timedelta(days=14), "Apel dan koordinasi SIASN"),
    ]
    # The moved one keeps the name of the day it was moved from.
    assert series[1].instance == at("23 08:30").isoformat()
    assert series[0].organizer == "Dewi Lestari"
    assert series[0].place == "Ruang Rapat 2"


def test_outlook_whole_days_free_slots_and_maybes() -> None:
    reading = read_file("outlook.ics")
    away = by_title(reading, "Dinas luar")
    assert (away.all_day, away.busy) == (True, False)
    assert not by_title(reading, "Slot kosong").busy
    maybe = by_title(reading, "Mungkin rapat Makassar")
    assert (maybe.busy, maybe.tentative) == (True, True)


def test_outlook_zones_are_those_the_file_defines() -> None:
    maybe = by_title(read_file("outlook.ics"), "Mungkin rapat Makassar")
    assert maybe.start == at("26 09:00")
    assert maybe.zone_trust is ZoneTrust.KNOWN


# Google


def test_google_leaves_out_what_the_person_declined() -> None:
    reading = read_file("google.ics")
    days = [s for s in starts(reading) if s.endswith("10:00")]
    assert days[:4] == ["11-03 10:00", "11-10 10:00", "11-17 10:00", "12-01 10:00"]
    declined = ("event_declined", "Stand-up MyASN, mingguan", "1")
    assert problems(reading) == [declined]
    assert reading.filtered == reading.problems
    assert reading.left_out == 1


def test_google_folded_lines_escapes_and_guests() -> None:
    first = read_file("google.ics").events[0]
    assert first.title == "Stand-up MyASN, mingguan"
    assert first.attendees == 2
    assert first.organizer == "budi@example.go.id"


def test_google_holidays_are_notes_and_maybes_are_marked() -> None:
    reading = read_file("google.ics")
    holiday = by_title(reading, "Hari Raya Natal")
    assert (holiday.all_day, holiday.busy) == (True, False)
    assert holiday.end - holiday.start == timedelta(days=1)
    talk = by_title(reading, "Diskusi rancangan")
    assert (talk.start, talk.tentative) == (at("26 09:00"), True)


# Zimbra


def test_zimbra_nth_weekday_with_a_length_instead_of_an_end() -> None:
    plenary = [e for e in read_file("zimbra.ics").events if "pleno" in e.title]
    assert [f"{e.start:%m-%d}" for e in plenary] == ["11-26", "12-24", "01-28"]
    assert plenary[0].end - plenary[0].start == timedelta(hours=2)


def test_zimbra_names_zones_by_offset_and_cities() -> None:
    reading = read_file("zimbra.ics")
    far = by_title(reading, "Rapat lintas zona")
    assert far.start == at("26 09:00")
    assert far.zone_trust is ZoneTrust.KNOWN
    assert problems(reading) == [("event_cancelled", "Rapat batal", "1")]


# Nextcloud


def test_nextcloud_extra_dates_and_cancelled_occurrences() -> None:
    reading = read_file("nextcloud.ics")
    daily = [e for e in reading.events if "Makassar" in e.title]
    assert [e.start for e in daily] == [
        at("25 08:00"),
        at("27 08:00"),
        at("28 08:00"),
        at("30 12:00") + timedelta(days=1),
    ]
    assert problems(reading) == [("event_cancelled", "Sinkronisasi Makassar", "1")]


def test_nextcloud_times_without_a_zone_are_the_persons_own() -> None:
    data = (FILES / "nextcloud.ics").read_bytes()
    for zone in ("Asia/Jakarta", "Asia/Jayapura"):
        call = by_title(read(data, zone), "Telepon tanpa zona")
        assert call.start == at("27 13:00", zone)
        assert call.zone_trust is ZoneTrust.FLOATING


# Apple


def test_apple_this_and_all_following_moves_the_rest() -> None:
    reading = read_file("apple.ics")
    review = [e for e in reading.events if "Tinjauan" in e.title]
    assert [e.start for e in review] == [
        at("04 13:30"),
        at("11 13:30"),
        at("18 15:00"),
        at("25 15:00"),
    ]
    assert review[2].end - review[2].start == timedelta(minutes=30)
    assert len({e.id for e in review}) == 4


def test_apple_leave_over_two_days_is_a_note() -> None:
    leave = by_title(read_file("apple.ics"), "Cuti tahunan")
    assert (leave.start, leave.end) == (at("30 00:00"), at("30 00:00") + _days(2))
    assert (leave.all_day, leave.busy) == (True, False)


def _days(count: int) -> timedelta:
    return timedelta(days=count)


# Exchange


def test_exchange_zone_names_with_commas_and_an_unquoted_colon() -> None:
    meeting = by_title(read_file("exchange.ics"), "Rapat koordinasi SIMPEGNAS")
    assert meeting.start == at("26 09:00")
    assert meeting.zone_trust is ZoneTrust.KNOWN


def test_an_unknown_zone_is_guessed_and_said() -> None:
    reading = read_file("exchange.ics")
    meeting = by_title(reading, "Rapat zona asing")
    assert meeting.start == at("26 13:00")
    assert meeting.zone_trust is ZoneTrust.GUESSED
    assert problems(reading) == [
        ("zone_guessed", "Rapat zona asing", "Zona Kantor Lama")
    ]


def test_exchange_working_elsewhere_is_free() -> None:
    assert not by_title(read_file("exchange.ics"), "Bekerja dari rumah").busy


def test_an_occurrence_named_by_its_date_is_not_there_twice() -> None:
    reading = read_file("exchange.ics")
    daily = [e.start for e in reading.events if e.title == "Kejadian harian lama"]
    assert daily == [at("25 08:00"), at("26 16:00"), at("27 08:00")]


# Files of several parts


def test_several_calendars_in_one_file_have_their_own_zones() -> None:
    reading = read_file("two_calendars.ics")
    assert by_title(reading, "Di barat").start == at("26 09:00")
    assert by_title(reading, "Di timur").start == at("26 07:00")
    cancelled = ("event_cancelled", "Dibatalkan lewat undangan", "1")
    assert problems(reading) == [cancelled]
    assert reading.name == "Pertama"


def test_a_cancellation_in_the_same_file_cancels_the_request() -> None:
    when = ("DTSTART:20261126T020000Z", "DTEND:20261126T030000Z", "SEQUENCE:1")
    both = calendar(event(*when)) + calendar(event(*when), header="METHOD:CANCEL")
    assert read(both).events == ()


def test_the_newest_version_of_an_event_counts() -> None:
    text = calendar(
        event("DTSTART:20261126T020000Z", "SEQUENCE:1"),
        event("DTSTART:20261126T040000Z", "SEQUENCE:3"),
        event("DTSTART:20261126T030000Z", "SEQUENCE:2"),
    )
    assert starts(read(text)) == ["11-26 11:00"]


def test_events_that_share_a_uid_by_mistake_are_all_kept() -> None:
    text = calendar(
        event("DTSTART:20261126T020000Z", "DURATION:PT1H", title="Pagi"),
        event("DTSTART:20261127T020000Z", "DURATION:PT1H", title="Lusa"),
    )
    reading = read(text)
    assert [e.title for e in reading.events] == ["Pagi", "Lusa"]
    assert len({e.id for e in reading.events}) == 2


def test_events_without_a_uid_keep_one_name_through_every_reading() -> None:
    text = calendar(
        "BEGIN:VEVENT\nSUMMARY:A\nDTSTART:20261126T020000Z\nEND:VEVENT",
        "BEGIN:VEVENT\nSUMMARY:B\nDTSTART:20261126T020000Z\nEND:VEVENT",
    )
    first, second = read(text), read(text)
    assert len({e.id for e in first.events}) == 2
    assert first.events == second.events


# Encodings and line ends


def test_every_usual_encoding_is_read() -> None:
    text = calendar(event("DTSTART:20261126T020000Z", title="Rapat café – tim"))
    for data in (
        text.encode(),
        b"\xef\xbb\xbf" + text.encode(),
        text.encode("utf-16"),
        text.encode("cp1252"),
        text.replace("\n", "\r\n").encode(),
        text.replace("\n", "\r").encode(),
        text.replace("\n", "\r\r\n").encode(),
        b"\n\n  \n" + text.encode(),
    ):
        assert read(data).events[0].title == "Rapat café – tim", data


def test_a_fold_inside_a_character_is_undone() -> None:
    data = calendar(event("DTSTART:20261126T020000Z", title="Café")).encode()
    cut = data.index("é".encode()) + 1
    assert read(data[:cut] + b"\r\n " + data[cut:]).events[0].title == "Café"


def test_titles_are_one_clean_line() -> None:
    long = "x" * 5000
    for title, shown in (
        ("satu\\ndua\\, tiga\\; empat", "satu dua, tiga; empat"),
        ("a\x00b\x07c", "a b c"),
        ("", ""),
        (long, "x" * 299 + "…"),
    ):
        text = calendar(event("DTSTART:20261126T020000Z", title=title))
        assert read(text).events[0].title == shown


def test_small_letters_spaces_and_missing_seconds_are_understood() -> None:
    text = (
        "begin:vcalendar\nversion:2.0\nbegin:vevent\nuid:1\nsummary:Rapat\n"
        "dtstart;tzid=asia/jakarta:20261126t0900\n"
        "dtend;tzid=Asia/Jakarta:20261126T1000 \n"
        "rrule:freq=weekly;byday=TH, FR;count=2\nend:vevent\nend:vcalendar\n"
    )
    assert starts(read(text)) == ["11-26 09:00", "11-27 09:00"]
