"""What a week says of itself, in sentences."""

from __future__ import annotations

from datetime import date

import pytest

from focusdesk.domain.dayspan import Span
from focusdesk.domain.ids import ProjectId, TaskId
from focusdesk.domain.planning.plan import Reason
from focusdesk.domain.task import Setting
from focusdesk.domain.timerange import instant_at
from focusdesk.services.day_view import ProjectTag
from focusdesk.services.week_view import (
    AddTime,
    Concern,
    DeepOver,
    EndsLate,
    MeetingInQuiet,
    OfficeDaysOff,
    ProposeTime,
    Remedy,
    SeeDay,
    SeeTasks,
    Share,
    SwitchesOver,
    WorkElsewhere,
)
from focusdesk.text import formats, week_text
from tests.ui import samples

ZONE = "Asia/Jakarta"
TAG = ProjectTag(ProjectId("p"), "SIASN", 0)
FRIDAY, MONDAY = date(2026, 11, 27), date(2026, 11, 30)
DUE = instant_at(FRIDAY, 960, ZONE)


@pytest.mark.parametrize(
    ("concern", "title", "why"),
    [
        (
            SwitchesOver(FRIDAY, 4, 3),
            "Friday: 4 project switches, at most 3",
            "Move one of the projects to another day.",
        ),
        (
            DeepOver(FRIDAY, 270, 240),
            "Friday: 4 h 30 m of focus, at most 4 h",
            "Move a focus block to another day.",
        ),
        (OfficeDaysOff(1, 2), "1 office day", "The work model asks for 2."),
        (OfficeDaysOff(3, 2), "3 office days", "The work model asks for 2."),
        (
            EndsLate(TaskId("t"), "Report", TAG, DUE, (MONDAY, Span(480, 600))),
            "Report",
            "Due Fri, 27 Nov, 16:00. Ends Mon, 30 Nov, 10:00.",
        ),
        (
            EndsLate(TaskId("t"), "Report", TAG, DUE, None, 90),
            "Report is 1 h 30 m short",
            "Due Fri, 27 Nov, 16:00.",
        ),
        (
            EndsLate(
                TaskId("t"),
                "Report",
                TAG,
                DUE,
                None,
                90,
                (Reason("full", 90),),
            ),
            "Report is 1 h 30 m short",
            "Due Fri, 27 Nov, 16:00. All time is taken by more pressing tasks.",
        ),
    ],
)
def test_each_concern_is_a_title_and_what_follows(
    concern: Concern, title: str, why: str
) -> None:
    said = week_text.concern_sentence(concern, ZONE)
    assert (said.title, said.explanation) == (title, why)


def test_a_share_names_its_parts_and_its_target() -> None:
    share = Share(TAG, planned=90, worked=30, meetings=0, target=480)
    assert week_text.share_text(share) == "2 h of 8 h"
    assert week_text.share_parts(share) == "Worked 30 m · Planned 1 h 30 m"
    free = Share(TAG, planned=0, worked=0, meetings=45)
    assert week_text.share_text(free) == "45 m"
    assert week_text.share_parts(free) == "Meetings 45 m"


def test_a_share_is_a_part_of_the_working_time() -> None:
    share = Share(TAG, planned=90, worked=30, meetings=0, target=480)
    assert week_text.share_percent(share, 1200) == "10% (target 40%)"
    free = Share(TAG, planned=0, worked=0, meetings=45)
    assert week_text.share_percent(free, 450) == "10%"
    assert week_text.share_percent(share, 0) == ""


MEETING = MeetingInQuiet(FRIDAY, samples.BREACH)
LATE = EndsLate(TaskId("t"), "Report", TAG, DUE, None, 40, (Reason("full", 40),))


@pytest.mark.parametrize(
    ("concern", "remedy", "label"),
    [
        (MEETING, ProposeTime(FRIDAY, Span(880, 895)), "Propose 14:40"),
        (MEETING, ProposeTime(MONDAY, Span(880, 895)), "Propose Mon 14:40"),
        (LATE, AddTime(TaskId("t"), FRIDAY, Span(870, 910), 40), "Add 40 m"),
        (OfficeDaysOff(1, 2), WorkElsewhere(FRIDAY, Setting.WFO), "Make Fri WFO"),
        (SwitchesOver(FRIDAY, 4, 3), SeeDay(FRIDAY), "See"),
        (LATE, SeeTasks(), "See"),
    ],
)
def test_each_remedy_has_a_short_name(
    concern: Concern, remedy: Remedy, label: str
) -> None:
    assert week_text.remedy_label(concern, remedy) == label


def test_a_gap_that_holds_what_is_missing_is_said_instead_of_the_reason() -> None:
    remedy = AddTime(TaskId("t"), FRIDAY, Span(870, 910), 40)
    said = week_text.concern_sentence(LATE, ZONE, remedy)
    assert (said.title, said.explanation) == (
        "Report is 40 m short",
        "Due Fri, 27 Nov, 16:00. There is a gap on Fri, 27 Nov, 14:30.",
    )


def test_the_day_that_changes_least_is_named() -> None:
    remedy = WorkElsewhere(FRIDAY, Setting.WFO)
    said = week_text.concern_sentence(OfficeDaysOff(1, 2), ZONE, remedy)
    assert said.explanation == ("The work model asks for 2. Friday would change least.")


def test_a_proposal_names_the_meeting_and_both_times() -> None:
    text = week_text.proposal_text(MEETING, ProposeTime(MONDAY, Span(600, 615)))
    assert MEETING.meeting.event.title in text
    assert f"from Fri, 27 Nov, {formats.span_of(MEETING.meeting.span)}" in text
    assert "to Mon, 30 Nov, 10:00–10:15?" in text
