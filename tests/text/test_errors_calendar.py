"""Every code of a calendar has words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from focusdesk.domain.errors import CalendarUnreadable, Problem
from focusdesk.text.errors import describe
from focusdesk.text.errors_calendar import event_problem

ADAPTER = Path(__file__).parents[2] / "focusdesk" / "adapters" / "ics_calendar"
KINDS = "calendar|duration|event|exrule|not_a|reader|rule|series|time|too_many|zone"
CODE = re.compile(rf'"((?:{KINDS})_[a-z_]+)"')
OTHER = {"calendar_problem", "zone_trust", "not_a_file", "event_unreadable"}
CODES = sorted(
    {code for path in ADAPTER.glob("*.py") for code in CODE.findall(path.read_text())}
    - OTHER
)
VAGUE = "it cannot be understood."


def whole(code: str) -> str:
    error = CalendarUnreadable((Problem(code, "dinas.ics", "5000000"),))
    sentence = describe(error)
    assert sentence.title == "The calendar cannot be read"
    assert sentence.next_step.endswith(".")
    return sentence.explanation


def test_the_codes_are_those_of_the_reader() -> None:
    assert len(CODES) > 25
    some = {"calendar_is_html", "rule_too_often", "zone_guessed", "series_capped"}
    assert some <= set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_words_of_its_own(code: str) -> None:
    of_the_file = whole(code)
    of_an_event = event_problem(Problem(code, "Rapat", "3"))
    assert of_the_file.startswith("dinas.ics: ")
    assert (of_the_file, of_an_event) != (f"dinas.ics: {VAGUE}", f"Rapat: {VAGUE}")
    assert "3" in of_an_event or "." in of_an_event


def test_an_event_without_a_title_is_named_so() -> None:
    said = event_problem(Problem("event_without_start", ""))
    assert said == "(no title): it has no start."


def test_how_often_is_said_when_it_is_more_than_once() -> None:
    assert event_problem(Problem("event_cancelled", "R", "1")) == "R: cancelled."
    assert (
        event_problem(Problem("event_cancelled", "R", "3")) == "R: cancelled 3 times."
    )


def test_a_code_nobody_knows_still_gets_words() -> None:
    assert whole("odd") == f"dinas.ics: {VAGUE}"
    assert event_problem(Problem("odd", "Rapat")) == f"Rapat: {VAGUE}"
