"""What is wrong with a calendar, as a whole or in one event, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.text.catalogue import tr
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from focusdesk.domain.errors import CalendarUnreadable, Problem

BYTES_PER_MEGABYTE = 1_000_000


def describe_calendar(error: CalendarUnreadable) -> Sentence:
    """Say why a calendar yields nothing; what was known before always stays."""
    problem = error.problems[0]
    return Sentence(
        title=tr("The calendar cannot be read"),
        explanation=f"{problem.where}: {_why(problem)}",
        next_step=_next_step(problem.code),
    )


def _why(problem: Problem) -> str:
    megabytes = _megabytes(problem.detail)
    words = {
        "calendar_empty": tr("the file is empty."),
        "calendar_is_html": tr("this is a web page, perhaps a login page."),
        "not_a_calendar": tr("this is not a calendar (.ics)."),
        "calendar_too_big": tr("the file is larger than {size} MB.", size=megabytes),
        "calendar_too_heavy": tr("reading it takes more memory than is allowed."),
        "calendar_too_slow": tr("reading it takes longer than is allowed."),
        "calendar_nested": tr("its parts are nested deeper than calendars are."),
        "calendar_truncated": tr("the file ends in the middle of its first event."),
        "reader_failed": tr("the calendar reader ended without an answer."),
    }
    return words.get(problem.code, tr("it cannot be understood."))


def _next_step(code: str) -> str:
    steps = {
        "calendar_is_html": tr(
            "Sign in, download the .ics file again, and import that."
        ),
        "calendar_empty": tr("Export the calendar again."),
        "calendar_truncated": tr("Download the file again."),
        "calendar_too_big": tr("Export a shorter time, such as this year."),
        "calendar_too_heavy": tr("Export a shorter time, such as this year."),
        "calendar_too_slow": tr("Export a shorter time, such as this year."),
        "not_a_calendar": tr("Choose a file that ends in .ics."),
    }
    return steps.get(code, tr("Export it again. The events known before stay."))


def _megabytes(detail: str) -> str:
    return str(int(detail) // BYTES_PER_MEGABYTE) if detail.isdecimal() else detail


def event_problem(problem: Problem) -> str:
    """Say in one sentence what is the matter with an event, or with the reading."""
    if problem.code in _ABOUT_THE_READING:
        return _about_reading(problem)
    title = problem.where or tr("(no title)")
    return f"{title}: {_about_event(problem)}"


_ABOUT_THE_READING = ("calendar_truncated", "calendar_capped", "calendar_slow")


def _about_reading(problem: Problem) -> str:
    words = {
        "calendar_truncated": tr("The file ends too early; what follows is missing."),
        "calendar_capped": tr(
            "The calendar has too many events; {count} entries were not read.",
            count=problem.detail,
        ),
        "calendar_slow": tr(
            "Reading took too long; {count} entries were not read.",
            count=problem.detail,
        ),
    }
    return words[problem.code]


def _about_event(problem: Problem) -> str:
    detail = problem.detail
    for table in (_filtered, _marked, _refused):
        words = table(detail).get(problem.code)
        if words:
            return words
    return tr("it cannot be understood.")


def _filtered(detail: str) -> dict[str, str]:
    if detail in ("", "1"):
        return {
            "event_cancelled": tr("cancelled."),
            "event_declined": tr("you declined it."),
        }
    return {
        "event_cancelled": tr("cancelled {count} times.", count=detail),
        "event_declined": tr("you declined it {count} times.", count=detail),
    }


def _marked(detail: str) -> dict[str, str]:
    return {
        "zone_guessed": tr(
            "the time zone “{zone}” is not known; your own was taken.", zone=detail
        ),
        "exrule_ignored": tr("an old kind of exception (EXRULE) was not applied."),
        "event_very_long": tr("longer than a week; it is shown, not counted as busy."),
        "series_capped": tr(
            "{count} repetitions too many were left out.", count=detail
        ),
    }


def _refused(detail: str) -> dict[str, str]:
    return {
        "event_without_start": tr("it has no start."),
        "event_ends_before_start": tr("it ends before it starts."),
        "event_truncated": tr("the file ends in the middle of it."),
        "event_too_long": tr("it has more lines than a meeting can have."),
        "event_nested": tr("its parts are nested deeper than calendars are."),
        "event_too_slow": tr("working out its repetitions takes too long."),
        "event_unreadable": tr("it cannot be understood."),
        "time_bad": tr("“{text}” is not a date or time.", text=detail),
        "duration_bad": tr("“{text}” is not a length of time.", text=detail),
        "rule_bad": tr("its repetition rule cannot be understood."),
        "rule_too_often": tr("it repeats every minute or second."),
        "rule_interval": tr("its repetition has no possible interval."),
        "rule_too_heavy": tr("it repeats too often for too long."),
        "too_many_dates": tr("it lists more than {count} dates.", count=detail),
    }
