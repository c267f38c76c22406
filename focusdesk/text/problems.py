"""What is wrong with one value of an input, in words: for files and for fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.text.catalogue import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from focusdesk.domain.errors import InputInvalid, Problem

MEANT = " -> "


def is_in_file(error: InputInvalid) -> bool:
    """Say whether a TOML file is at fault, not a value that somebody just gave."""
    return any(p.where.partition(":")[0].endswith(".toml") for p in error.problems)


def problem_line(problem: Problem) -> str:
    """Say where something is wrong, and what: `model.toml:12: the end is first`."""
    words = problem_words(problem)
    what = words if words.endswith((".", "?")) else f"{words}."
    return f"{problem.where}: {what}" if problem.where else what


def problem_lines(problems: Iterable[Problem], most: int = 3) -> str:
    """Say the first few problems, and how many more there are."""
    every = list(problems)
    lines = [problem_line(problem) for problem in every[:most]]
    if len(every) > most:
        lines.append(tr("And {count} more.", count=len(every) - most))
    return "\n".join(lines)


def problem_words(problem: Problem) -> str:
    """Say what is wrong, without the place."""
    detail, _, meant = problem.detail.partition(MEANT)
    for words in (_in_any_file, _in_values, _in_times, _in_plans, _in_settings):
        found = words(detail).get(problem.code)
        if found:
            guess = tr("Did you mean {name}?", name=meant) if meant else ""
            return f"{found} {guess}".strip()
    return tr("the value {detail} is not possible", detail=detail or problem.code)


def _in_any_file(detail: str) -> dict[str, str]:
    return {
        "file_too_big": tr("the file is larger than {detail} bytes", detail=detail),
        "file_not_utf8": tr("the file is not UTF-8 text"),
        "toml_syntax": tr("this is not TOML: {detail}", detail=detail),
        "toml_duplicate": tr("this is written twice: {detail}", detail=detail),
        "not_json": tr("this is not JSON"),
        "key_unknown": tr("{detail} is not known here.", detail=detail),
        "key_missing": tr("{detail} is missing", detail=detail),
        "id_bad": tr("{detail} is no identifier", detail=detail),
        "id_twice": tr("the identifier {detail} is used twice", detail=detail),
    }


def _in_values(detail: str) -> dict[str, str]:
    return {
        "missing": tr("this is missing"),
        "text_wanted": tr("{detail} must be a text", detail=detail),
        "number_wanted": tr("{detail} must be a number", detail=detail),
        "truth_wanted": tr("{detail} must be true or false", detail=detail),
        "yes_no_wanted": tr("{detail} must be true or false", detail=detail),
        "list_wanted": tr("{detail} must be a list", detail=detail),
        "table_wanted": tr("{detail} must be a table", detail=detail),
        "choice_unknown": tr("{detail} is not one of the choices.", detail=detail),
        "value_unknown": tr("{detail} is not one of the choices.", detail=detail),
        "not_text": tr("{detail} is not a text", detail=detail),
        "not_whole": tr("{detail} is not a whole number", detail=detail),
        "not_number": tr("{detail} is not a number", detail=detail),
        "not_flag": tr("{detail} is neither true nor false", detail=detail),
        "not_one_of": tr("{detail} is not one of the choices.", detail=detail),
        "not_list": tr("{detail} is not a list", detail=detail),
        "not_object": tr("{detail} is not an object", detail=detail),
        "negative": tr("{detail} is below zero", detail=detail),
        "not_positive": tr("{detail} is not above zero", detail=detail),
        "outside_range": tr("{detail} is outside its range", detail=detail),
        "level_outside": tr("the level {detail} is not 1 to 5", detail=detail),
        "limit_negative": tr("the limit {detail} is below zero", detail=detail),
        "minutes_outside": tr("{detail} minutes are not possible", detail=detail),
    }


def _in_times(detail: str) -> dict[str, str]:
    return {
        "zone_unknown": tr("the time zone {detail} is not known", detail=detail),
        "granularity_unknown": tr(
            "a grid of {detail} m is not possible", detail=detail
        ),
        "weekday_unknown": tr("{detail} is not a weekday.", detail=detail),
        "weekday_twice": tr("{detail} is given twice", detail=detail),
        "no_working_time": tr("no weekday has working hours"),
        "spans_overlap": tr("these overlap: {detail}", detail=detail),
        "windows_overlap": tr(
            "core hours and no-meeting windows overlap: {detail}", detail=detail
        ),
        "span_bad": tr("{detail} is not a range such as 08:00-10:00", detail=detail),
        "span_order": tr("{detail} ends before it starts", detail=detail),
        "ends_before_start": tr("{detail} ends before it starts", detail=detail),
        "bad_span": tr("{detail} ends before it starts", detail=detail),
        "clock_bad": tr("{detail} is not a time of day", detail=detail),
        "not_clock": tr("{detail} is not a time of day", detail=detail),
        "not_date": tr("{detail} is not a date", detail=detail),
        "not_moment": tr("{detail} is not a date with a time", detail=detail),
        "time_unreadable": tr("{detail} is not a date with a time", detail=detail),
        "break_unknown": tr("{detail} is not a kind of break.", detail=detail),
    }


def _in_plans(detail: str) -> dict[str, str]:
    return {
        "other_schema": tr("the format {detail} is not read here", detail=detail),
        "bad_grid": tr("a grid of {detail} m is not possible", detail=detail),
        "no_days": tr("there is no day to plan"),
        "days_out_of_order": tr("{detail} is not after the day before", detail=detail),
        "double_id": tr("the identifier {detail} is used twice", detail=detail),
        "unknown_project": tr("there is no project {detail}", detail=detail),
        "unknown_task": tr("there is no task {detail}", detail=detail),
        "unknown_day": tr("{detail} is not among the days", detail=detail),
        "pins_overlap": tr("two pinned blocks overlap, one of {detail}", detail=detail),
        "dependency_cycle": tr("these wait for each other: {detail}", detail=detail),
        "estimate_order": tr("the estimate {detail} is out of order", detail=detail),
        "split_order": tr("the block lengths {detail} are out of order", detail=detail),
        "activity_unknown": tr("{detail} is not a kind of work.", detail=detail),
    }


def _in_settings(detail: str) -> dict[str, str]:
    return {
        "setting_outside": tr("{detail} is outside its range", detail=detail),
        "weight_outside": tr("a number from {detail} is wanted", detail=detail),
        "address_bad": tr("{detail} is no e-mail address", detail=detail),
        "settings_uneditable": tr("the file cannot be changed line by line"),
        "passphrase_short": tr(
            "a passphrase needs at least {detail} characters", detail=detail
        ),
    }
