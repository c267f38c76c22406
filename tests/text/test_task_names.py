"""The words for what a task is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from focusdesk.domain.allocation import DEFAULT_ALLOCATION, Stage
from focusdesk.domain.quick_add import Length
from focusdesk.domain.task import Activity, Setting, TaskStatus, Urgency
from focusdesk.text.task_names import (
    activity_and_stage,
    due_text,
    length_text,
    place_name,
    stage_name,
    status_name,
    urgency_name,
)

NOW = datetime(2026, 11, 26, 2, 18, tzinfo=UTC)
ZONE = "Asia/Jakarta"


def test_every_value_has_a_name_of_its_own() -> None:
    assert len({urgency_name(u) for u in Urgency}) == len(Urgency)
    assert len({stage_name(s) for s in Stage}) == len(Stage)
    assert len({status_name(s) for s in TaskStatus}) == len(TaskStatus)
    places = (Setting.WFA, Setting.WFO, None)
    assert [place_name(p) for p in places] == ["WFA", "WFO", "Either"]


@pytest.mark.parametrize(
    ("activity", "text"),
    [
        (Activity.CODING, "Coding, implementation"),
        (Activity.DEBUGGING, "Debugging, maintenance"),
        (Activity.TESTING, "Testing"),
        (Activity.REVIEW, "Code review"),
    ],
)
def test_a_stage_is_named_where_it_says_more(activity: Activity, text: str) -> None:
    stage = DEFAULT_ALLOCATION.of(activity).stage
    assert activity_and_stage(activity, stage) == text


def test_lengths_and_ranges() -> None:
    assert length_text(Length(90)) == "1 h 30 m"
    assert length_text(Length(90, 60, 120)) == "1 h–2 h"


def test_a_deadline_names_its_year_when_it_is_another() -> None:
    soon = datetime(2026, 11, 27, 7, tzinfo=UTC)
    later = datetime(2027, 1, 4, 9, tzinfo=UTC)
    assert due_text(soon, NOW, ZONE, with_clock=False) == "Fri, 27 Nov"
    assert due_text(soon, NOW, ZONE, with_clock=True) == "Fri, 27 Nov, 14:00"
    assert due_text(later, NOW, ZONE, with_clock=False) == "Mon, 4 Jan 2027"
