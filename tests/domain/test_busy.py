"""Meetings: the part of an event that takes time from a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain.busy import CalendarEvent, event_id, meetings_of
from focusdesk.domain.dayspan import Span, intersect, total_minutes
from focusdesk.domain.ids import EventId, SourceId
from focusdesk.domain.task import Setting
from focusdesk.domain.timerange import instant_at
from focusdesk.domain.work_calendar import DayFrame

DAY = date(2026, 11, 26)
ZONE = "Asia/Jakarta"
MORNING, AFTERNOON = Span(8 * 60, 10 * 60), Span(15 * 60, 16 * 60)


def frame(day: date = DAY, zone: str = ZONE) -> DayFrame:
    return DayFrame(
        day=day,
        zone=zone,
        setting=Setting.WFA,
        hours=(Span(450, 960),),
        pauses=(),
        core_hours=(Span(600, 900),),
        no_meeting=(MORNING, AFTERNOON),
    )


def event(start: datetime, end: datetime, title: str = "Rapat") -> CalendarEvent:
    return CalendarEvent(
        id=EventId(title),
        source_id=SourceId("s"),
        uid=title,
        instance="",
        title=title,
        start=start,
        end=end,
    )


def at(minute: int, day: date = DAY) -> datetime:
    return instant_at(day, minute, ZONE)


@given(st.integers(-2000, 3000), st.integers(1, 3000))
def test_a_meeting_is_the_events_part_of_the_day(start: int, length: int) -> None:
    midnight = at(0)
    one = event(
        midnight + timedelta(minutes=start),
        midnight + timedelta(minutes=start + length),
    )
    meetings = meetings_of((one,), frame())
    first, last = max(0, start), min(1440, start + length)
    if first >= last:
        assert meetings == ()
        return
    (meeting,) = meetings
    assert meeting.span == Span(first, last)
    assert meeting.breach == intersect((meeting.span,), (MORNING, AFTERNOON))
    assert meeting.breach_minutes == total_minutes(meeting.breach)


def test_a_started_minute_is_taken_whole() -> None:
    one = event(at(600) + timedelta(seconds=20), at(600) + timedelta(seconds=50))
    assert meetings_of((one,), frame())[0].span == Span(600, 601)
    late = event(at(1439), at(1439) + timedelta(seconds=30))
    assert meetings_of((late,), frame())[0].span == Span(1439, 1440)


def test_free_whole_day_and_empty_events_take_no_time() -> None:
    one = event(at(600), at(660))
    assert meetings_of((replace(one, busy=False),), frame()) == ()
    assert meetings_of((replace(one, all_day=True),), frame()) == ()
    assert meetings_of((replace(one, end=one.start),), frame()) == ()


def test_meetings_come_in_order_of_time_then_title() -> None:
    b, a = event(at(600), at(660), "B"), event(at(600), at(660), "A")
    early = event(at(480), at(500), "Z")
    shown = [m.event.title for m in meetings_of((b, early, a), frame())]
    assert shown == ["Z", "A", "B"]


def test_a_meeting_over_the_hour_that_comes_twice_is_not_lost() -> None:
    berlin = frame(date(2026, 10, 25), "Europe/Berlin")
    # 02:30 summer time to 02:15 winter time: three quarters of an hour.
    one = event(
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
        datetime(2026, 10, 25, 1, 15, tzinfo=UTC),
    )
    assert meetings_of((one,), berlin)[0].span == Span(150, 195)


def test_an_events_id_depends_on_its_calendar_its_uid_and_its_instance() -> None:
    ids = {
        event_id(SourceId(source), uid, instance)
        for source in ("a", "b")
        for uid in ("1", "2")
        for instance in ("", "2026-11-26T02:00:00+00:00")
    }
    assert len(ids) == 8
    assert event_id(SourceId("a"), "1", "") == event_id(SourceId("a"), "1", "")
