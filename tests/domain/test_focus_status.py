from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from focusdesk.domain import focus as f
from focusdesk.domain.focus_status import FocusStatus, from_json, status_of, to_json
from tests.domain.focus_stories import START, Story, apply, order, stories

MINUTE = timedelta(minutes=1)


@given(stories(), st.text(max_size=60))
def test_what_is_written_is_what_is_read(story: Story, project: str) -> None:
    focus: f.Focus = f.start(f.Idle(), order(story.length), START)
    now = START
    for step, moved in story.steps:
        now += moved
        focus = apply(focus, step, now)
    status = status_of(focus, project, now)
    assert from_json(to_json(status)) == status
    assert status.worked_at(now) == f.worked(focus, now)


def test_a_running_status_goes_on_by_itself() -> None:
    status = status_of(f.start(f.Idle(), order(), START), "SIASN", START)
    assert status.left_at(START + 13 * MINUTE) == 42 * MINUTE
    assert status.left_at(START + 60 * MINUTE) == -5 * MINUTE
    assert status.worked_at(START + 13 * MINUTE) == 13 * MINUTE


def test_a_paused_status_stands_still() -> None:
    paused = f.pause(f.start(f.Idle(), order(), START), START + 13 * MINUTE)
    status = status_of(paused, "SIASN", START + 13 * MINUTE)
    assert status.left_at(START + 99 * MINUTE) == 42 * MINUTE
    assert status.worked_at(START + 99 * MINUTE) == 13 * MINUTE


def test_a_clock_set_back_adds_nothing() -> None:
    status = status_of(f.start(f.Idle(), order(), START), "SIASN", START)
    assert status.worked_at(START - 60 * MINUTE) == timedelta()


def test_no_session_names_no_project() -> None:
    assert status_of(f.Idle(), "SIASN", START) == FocusStatus("idle", START)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        '{"format": "other"}',
        (
            '{"format": "focusdesk.status/1", "state": "running", "at": "2026-11-26",'
            ' "project": "A", "worked": 1, "left": 1}'
        ),
        (
            '{"format": "focusdesk.status/1", "state": "running",'
            ' "at": "2026-11-26T02:05:00+00:00", "project": "A", "worked": 1e99,'
            ' "left": 1}'
        ),
    ],
)
def test_anything_else_is_no_status(text: str) -> None:
    assert from_json(text) is None


@given(st.text())
def test_noise_is_no_status(text: str) -> None:
    assert from_json(text) is None
