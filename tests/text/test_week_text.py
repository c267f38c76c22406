"""What a week says of itself, in sentences."""

from __future__ import annotations

from datetime import date

import pytest

from focusdesk.domain.dayspan import Span
from focusdesk.domain.ids import ProjectId, TaskId
from focusdesk.domain.planning.plan import Reason
from focusdesk.domain.timerange import instant_at
from focusdesk.services.day_view import ProjectTag
from focusdesk.services.week_view import (
    Concern,
    DeepOver,
    EndsLate,
    OfficeDaysOff,
    Share,
    SwitchesOver,
)
from focusdesk.text import week_text

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
            "Report",
            "Due Fri, 27 Nov, 16:00. 1 h 30 m found no place.",
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
            "Report",
            (
                "Due Fri, 27 Nov, 16:00. 1 h 30 m found no place. "
                "All time is taken by more pressing tasks."
            ),
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
