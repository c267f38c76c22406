"""Reading loosely written fields: titles, lengths, moments, urgencies, marks."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING
from unicodedata import category

from focusdesk.domain.errors import Problem, TaskInvalid
from focusdesk.domain.quick_add import (
    estimate_of,
    length_problems,
    parse_length,
    parse_when,
)
from focusdesk.domain.quick_add.activities import guess_activity
from focusdesk.domain.task import (
    MAX_PROJECT_NAME,
    MAX_TASK_MINUTES,
    MAX_TITLE,
    Activity,
    Estimate,
    Urgency,
)
from focusdesk.domain.timerange import day_of, instant_at, minute_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from focusdesk.domain.importing.imported import ImportRules

ELLIPSIS = "…"
MAX_QUOTED = 60
MAX_FIELD = 200
# Further away, and no plan needs it; nearer than the edges of what dates can hold.
YEARS = range(1970, 2200)
_ISO_LENGTH = re.compile(
    r"P(?:(\d{1,4})W)?(?:(\d{1,4})D)?"
    r"(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?"
)
_CLOCK_LENGTH = re.compile(r"(\d{1,2}):([0-5]\d)(?::[0-5]\d)?")
_HOURS = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def _words(**rows: str) -> Mapping[str, str]:
    return MappingProxyType({w: n for n, row in rows.items() for w in row.split()})


def _set(row: str) -> frozenset[str]:
    return frozenset(row.split())


_URGENCIES = _words(
    critical="critical kritis urgent mendesak genting highest blocker p0 p1 !!",
    high="high tinggi penting important h major p2 !",
    normal="normal medium sedang biasa m none p3 -",
    low="low rendah l lowest minor trivial p4",
)
_DONE = _set(
    "x v yes y ya true t 1 done selesai completed complete closed tutup beres"
    " finished resolved ✓ ✔ ☑ sudah"
)
_GONE = _set(
    "cancelled canceled batal dibatalkan deleted dihapus dropped rejected ditolak"
    " wontfix"
)


def clean(text: str) -> str:
    """Return the text on one line, without characters that cannot be shown."""
    if not text.isprintable():
        text = "".join(" " if category(c) in {"Cc", "Cs"} else c for c in text)
    return " ".join(text.split())


def plain(value: object) -> str | float | list[str | float | None] | None:
    """Return a decoded value without its depths: texts, figures, lists of them."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, list):
        flat = (v if isinstance(v, str | int | float) else None for v in value)
        return list(flat)
    return None


def shown(value: object) -> str:
    """Return a decoded value as it can stand in a sentence."""
    return quoted(str(value)) if isinstance(value, str | int | float) else ELLIPSIS


def quoted(text: str) -> str:
    """Return the beginning of a text, short enough for a sentence."""
    text = clean(text[: MAX_QUOTED * 2])
    return text if len(text) <= MAX_QUOTED else text[: MAX_QUOTED - 1] + ELLIPSIS


def read_title(text: str, problems: list[Problem]) -> str:
    """Return a title that can be kept; empty when there is none."""
    title = clean(text[: 4 * MAX_TITLE])
    if len(title) > MAX_TITLE:
        problems.append(Problem("title_shortened", "title", str(MAX_TITLE)))
        title = title[: MAX_TITLE - 1].rstrip() + ELLIPSIS
    return title


def read_project(text: str, problems: list[Problem]) -> str:
    """Return a project's name that can be kept; empty when there is none."""
    name = clean(text[: 4 * MAX_TITLE])
    if len(name) > MAX_PROJECT_NAME:
        problems.append(Problem("project_shortened", "project", quoted(name)))
        name = name[: MAX_PROJECT_NAME - 1].rstrip() + ELLIPSIS
    return name


def minutes_estimate(minutes: float, problems: list[Problem]) -> Estimate | None:
    """Make an estimate of minutes; None for nothing, the longest for too many."""
    if not minutes > 0:
        return None
    if minutes > MAX_TASK_MINUTES:
        problems.append(Problem("minutes_too_many", "minutes", ""))
        minutes = MAX_TASK_MINUTES
    return Estimate.around(max(1, round(minutes)))


def read_estimate(
    text: str, problems: list[Problem], *, hours: bool = False
) -> Estimate | None:
    """Read `90m`, `1h30`, `60-120m`, `1:30`, `PT1H30M` or a bare number.

    A bare number counts minutes, or hours when the column says so.
    """
    text = clean(text[:MAX_FIELD]).casefold()
    if not text:
        return None
    minutes = _plain_minutes(text, hours=hours)
    if minutes is not None:
        return minutes_estimate(minutes, problems)
    length = parse_length(text)
    if length is None:
        problems.append(Problem("length_unreadable", "minutes", quoted(text)))
        return None
    if length.low is None or length.high is None:
        return minutes_estimate(length.minutes, problems)
    try:
        return None if length_problems(length) else estimate_of(length)
    except TaskInvalid:
        return None


def _plain_minutes(text: str, *, hours: bool) -> float | None:
    iso = _ISO_LENGTH.fullmatch(text.upper())
    if iso and any(iso.groups()):
        weeks, days, hour, minute, second = (int(g or 0) for g in iso.groups())
        return ((weeks * 7 + days) * 24 + hour) * 60 + minute + second / 60
    clock = _CLOCK_LENGTH.fullmatch(text)
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    if hours and _HOURS.fullmatch(text):
        return float(text.replace(",", ".")) * 60
    return None


def read_moment(
    text: str, rules: ImportRules, where: str, problems: list[Problem]
) -> datetime | None:
    """Read a deadline in any form quick add knows, as UTC."""
    text = clean(text[:MAX_FIELD])
    if not text:
        return None
    found = _iso_moment(text, rules) or _spoken_moment(text, rules)
    if found is None or found.year not in YEARS:
        problems.append(Problem("due_unreadable", where, quoted(text)))
        return None
    return found


def _iso_moment(text: str, rules: ImportRules) -> datetime | None:
    """Read ISO 8601; what has no offset is local, what has no time ends with work."""
    try:
        found = datetime.fromisoformat(text)
        if found.year not in YEARS:
            return None
        if found.tzinfo is not None:
            return found.astimezone(UTC)
        if _DATE.fullmatch(text):
            return day_deadline(found.date(), rules)
        minute = found.hour * 60 + found.minute
        return instant_at(found.date(), minute, rules.zone)
    except (ValueError, OverflowError):
        return None


def _spoken_moment(text: str, rules: ImportRules) -> datetime | None:
    try:
        return parse_when(text.casefold(), rules.now, rules.zone, rules.day_end)
    except (ValueError, OverflowError):
        return None


def day_deadline(day: date, rules: ImportRules) -> datetime:
    """Return the end of that day's work, as UTC."""
    return instant_at(day, rules.day_end(day), rules.zone)


def read_day(text: object, rules: ImportRules) -> date | None:
    """Read `2026-12-01` strictly; None for anything else."""
    if not isinstance(text, str) or not _DATE.fullmatch(text):
        return None
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    del rules
    return found if found.year in YEARS else None


def day_start(day: date, rules: ImportRules) -> datetime:
    """Return the local midnight a day begins with, as UTC."""
    return instant_at(day, 0, rules.zone)


def deadline_of(instant: datetime, rules: ImportRules) -> datetime:
    """Return when to be done for an instant of a program that knows only instants.

    Such programs write a bare day as its first midnight; the end of that day's work
    is meant.
    """
    if minute_of(instant, rules.zone) or instant.second:
        return instant
    return day_deadline(day_of(instant, rules.zone), rules)


def unix_moment(milliseconds: object) -> datetime | None:
    """Read milliseconds since 1970 as UTC; None for anything else."""
    if isinstance(milliseconds, bool) or not isinstance(milliseconds, int | float):
        return None
    try:
        found = datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=milliseconds)
    except (ValueError, OverflowError):
        return None
    return found if found.year in YEARS and found.timestamp() > 0 else None


def read_urgency(text: str, problems: list[Problem]) -> Urgency | None:
    """Read how urgent a task is, in Indonesian or English; None when it is not said."""
    word = clean(text[:MAX_FIELD]).casefold()
    if not word:
        return None
    found = _URGENCIES.get(word)
    if found is None:
        problems.append(Problem("urgency_unknown", "urgency", quoted(text)))
        return None
    return Urgency(found)


def read_activity(text: str) -> Activity | None:
    """Read a kind of work by its name or by any telling word; None when none fits."""
    word = clean(text[:MAX_FIELD]).casefold()
    if word in {a.value for a in Activity}:
        return Activity(word)
    return guess_activity(word)


def is_done(text: str) -> bool:
    """Say whether a mark or status word means that the work is done."""
    return clean(text[:MAX_FIELD]).casefold() in _DONE


def closing_date(text: str, rules: ImportRules) -> datetime | None:
    """Return when the work was done, where a status is the date of its end."""
    if not any(letter.isdecimal() for letter in text[:MAX_FIELD]):
        return None
    found = read_moment(text, rules, "done", [])
    if found is None or day_of(found, rules.zone) > day_of(rules.now, rules.zone):
        return None
    return min(found, rules.now)


def is_gone(text: str) -> bool:
    """Say whether a status word means that the work was given up."""
    return clean(text[:MAX_FIELD]).casefold() in _GONE
