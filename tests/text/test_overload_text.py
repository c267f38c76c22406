"""Overload in words: every figure is there, and the message can be sent."""

from __future__ import annotations

from datetime import date

from focusdesk.domain.planning.deadlines import (
    Ask,
    BrokenDeadline,
    Overload,
    Relief,
)
from focusdesk.domain.planning.problem import Moment
from focusdesk.text.overload_text import overload_lines, overload_message, relief_line

MONDAY, THURSDAY = date(2026, 12, 28), date(2026, 12, 31)
NEXT = date(2027, 1, 4)
RELEASE = BrokenDeadline("t1", "Release module", "p1", Moment(THURSDAY, 960), 120)
REPORT = BrokenDeadline(
    "t2", "Report", "p2", Moment(THURSDAY, 600), 60, Moment(NEXT, 540)
)
LEAVE = Relief("leave_out", "t3", "Read papers", "p1", 90)
MOVE = Relief("move_deadline", "t2", "Report", "p2", to=Moment(NEXT, 540))
MEETING = Relief("cancel_meeting", "e", "Sync", "", 60, at=Moment(THURSDAY, 600))
SHARE = Relief("lower_share", "p3", "MyASN", "p3", 75)
BEYOND = Relief("move_deadline", "t1", "Release module", "p1")
FULL = Overload(
    first=MONDAY,
    broken=(REPORT, RELEASE),
    until=Moment(THURSDAY, 960),
    free=1200,
    asks=(Ask("p1", "SIASN", 900, 60), Ask("p2", "SPBE", 480)),
    relief=(LEAVE, MOVE),
)


def test_the_lines_name_deadlines_demand_and_what_is_enough() -> None:
    assert overload_lines(FULL) == (
        "2 deadlines do not hold: 3 h short.",
        "Report (SPBE): due Thu, 31 Dec, 10:00, done Mon, 4 Jan 2027, 09:00",
        "Release module (SIASN): due Thu, 31 Dec, 16:00, 2 h short",
        (
            "Until Thu, 31 Dec, 16:00 there are 20 h; "
            "23 h are asked for (SIASN 15 h, SPBE 8 h)."
        ),
        (
            "Enough would be: Leave out Read papers (1 h 30 m); "
            "Move the deadline of Report to Mon, 4 Jan 2027, 09:00."
        ),
    )


def test_demand_is_told_only_when_it_is_more_than_there_is() -> None:
    room = Overload(MONDAY, (RELEASE,), Moment(THURSDAY, 960), 2000, FULL.asks)
    assert len(overload_lines(room)) == 2
    assert "asked for" not in overload_message(room)


def test_every_measure_has_words() -> None:
    assert [relief_line(one, FULL) for one in (MEETING, SHARE, BEYOND)] == [
        "Do without the meeting Sync, Thu, 31 Dec, 10:00",
        "Give MyASN 1 h 15 m less this week",
        "Move the deadline of Release module past these days",
    ]


def test_the_message_asks_and_offers() -> None:
    text = overload_message(FULL)
    assert text.startswith("Hello,")
    assert "- Release module (SIASN): due Thu, 31 Dec, 16:00, 2 h short" in text
    assert "Together these 2 changes would be enough:\n- Leave out Read papers" in text
    assert text.endswith("Thank you.")


def test_a_single_measure_is_counted_as_one() -> None:
    one = Overload(MONDAY, (RELEASE,), FULL.until, 1200, FULL.asks, (LEAVE,))
    assert "This one change would be enough:" in overload_message(one)
    assert overload_lines(one)[0] == "1 deadline does not hold: 2 h short."
