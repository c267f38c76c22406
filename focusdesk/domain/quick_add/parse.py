"""From a line to a task: what its pieces mean, and what is assumed or wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from focusdesk.domain.allocation import DEFAULT_ALLOCATION, Allocation
from focusdesk.domain.errors import Problem
from focusdesk.domain.quick_add.activities import guess_activity
from focusdesk.domain.quick_add.deadlines import match_deadline
from focusdesk.domain.quick_add.found import (
    CoreOnly,
    DueAt,
    DueOn,
    Follows,
    Length,
    Named,
    NoSuchDate,
    NoSuchHour,
    Place,
    Pressing,
    Value,
)
from focusdesk.domain.quick_add.lengths import match_length
from focusdesk.domain.quick_add.projects import guess_project
from focusdesk.domain.quick_add.quick_task import ProjectGuess, QuickTask
from focusdesk.domain.quick_add.runs import read_runs, title_of
from focusdesk.domain.quick_add.words import split_words
from focusdesk.domain.task import (
    MAX_TASK_MINUTES,
    MAX_TITLE,
    Activity,
    Urgency,
    is_readable,
)
from focusdesk.domain.timerange import instant_at

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from focusdesk.domain.task import Project

_URGENCIES = tuple(Urgency)
_V = TypeVar("_V")


def parse(
    text: str,
    now: datetime,
    zone: str,
    projects: Sequence[Project],
    day_end: Callable[[date], int],
    *,
    allocation: Allocation = DEFAULT_ALLOCATION,
) -> QuickTask:
    """Read one line as a task; never raises, whatever the line.

    `now` is aware, `zone` IANA, `projects` the active ones; `day_end` gives the minute
    a day's work ends, at which a deadline without a time falls.
    """
    runs = read_runs(text, now, zone)
    values = [run.found.value for run in runs if run.found is not None]
    title = title_of(runs)
    activity = guess_activity(title) or Activity.CODING
    demands = allocation.of(activity)
    given = _pick(values, Length)
    length = given or Length(demands.minutes)
    due = _due(values, zone, day_end)
    project = _project(_pick(values, Named), projects)
    place = _pick(values, Place)
    return QuickTask(
        text=text,
        title=title,
        project=project,
        length=length,
        length_assumed=given is None,
        due=due,
        due_has_clock=_has_clock(values),
        overdue=due is not None and due <= now,
        urgency=_urgency(values),
        activity=activity,
        cognitive=demands.cognitive,
        collaboration=demands.collaboration,
        setting=place.setting if place else demands.setting,
        only_in_core=demands.only_in_core or _pick(values, CoreOnly) is not None,
        after=tuple(v.reference for v in values if isinstance(v, Follows)),
        pieces=tuple(piece for run in runs if (piece := run.piece())),
        problems=(
            *_title_problems(title),
            *_project_problems(project),
            *length_problems(length),
            *_date_problems(values),
            *_place_problems(values),
        ),
    )


def parse_when(
    text: str, now: datetime, zone: str, day_end: Callable[[date], int]
) -> datetime | None:
    """Read a deadline such as `jumat 14.00` as UTC; None when any of it is no date."""
    bare = [word.bare for word in split_words(text)]
    found = match_deadline(bare, 0, now, zone) if bare else None
    if found is None or found.count != len(bare):
        return None
    return _due([found.value], zone, day_end)


def parse_length(text: str) -> Length | None:
    """Read a length such as `1j30`, `45`, `60-120m`; None when it is none."""
    bare = [word.bare for word in split_words(text)]
    if len(bare) == 1 and bare[0].isdecimal():
        bare = [f"{bare[0]}m"]
    found = match_length(bare, 0) if bare else None
    if found is None or found.count != len(bare):
        return None
    return found.value if isinstance(found.value, Length) else None


def length_problems(length: Length) -> tuple[Problem, ...]:
    """Say what keeps a length from being an estimate; empty when nothing does."""
    low = length.minutes if length.low is None else length.low
    high = length.minutes if length.high is None else length.high
    if low <= 0 or high <= 0:
        return (Problem("minutes_zero", "estimate", "0"),)
    if low > high:
        return (Problem("estimate_order", "estimate", f"{low}-{high}"),)
    if length.minutes > MAX_TASK_MINUTES:
        return (Problem("minutes_too_many", "estimate", str(length.minutes)),)
    return ()


def _pick(values: Sequence[Value], kind: type[_V]) -> _V | None:
    return next((v for v in values if isinstance(v, kind)), None)


def _due(
    values: Sequence[Value], zone: str, day_end: Callable[[date], int]
) -> datetime | None:
    exact, on_day = _pick(values, DueAt), _pick(values, DueOn)
    if exact is not None:
        return exact.instant
    if on_day is None:
        return None
    minute = day_end(on_day.day) if on_day.minute is None else on_day.minute
    return instant_at(on_day.day, minute, zone)


def _has_clock(values: Sequence[Value]) -> bool:
    on_day = _pick(values, DueOn)
    exact = _pick(values, DueAt) is not None
    return exact or (on_day is not None and on_day.minute is not None)


def _urgency(values: Sequence[Value]) -> Urgency:
    found = [v.urgency for v in values if isinstance(v, Pressing)]
    return max(found, key=_URGENCIES.index, default=Urgency.NORMAL)


def _project(named: Named | None, projects: Sequence[Project]) -> ProjectGuess | None:
    if named is not None:
        return guess_project(named.name, projects)
    if len(projects) == 1:
        return ProjectGuess(projects[0].name, projects[0].id, assumed=True)
    return None


def _title_problems(title: str) -> list[Problem]:
    if not title:
        return [Problem("title_empty", "title")]
    problems = []
    if len(title) > MAX_TITLE:
        problems.append(Problem("title_long", "title", str(MAX_TITLE)))
    if not is_readable(title):
        problems.append(Problem("title_unreadable", "title"))
    return problems


def _project_problems(project: ProjectGuess | None) -> list[Problem]:
    if project is None:
        return [Problem("project_missing", "project")]
    if project.is_known:
        return []
    code = "project_ambiguous" if project.many else "project_unknown"
    return [Problem(code, "project", project.name)]


def _date_problems(values: Sequence[Value]) -> list[Problem]:
    codes = {NoSuchDate: "date_impossible", NoSuchHour: "hour_impossible"}
    return [
        Problem(codes[type(v)], "due", v.text)
        for v in values
        if isinstance(v, NoSuchDate | NoSuchHour)
    ]


def _place_problems(values: Sequence[Value]) -> list[Problem]:
    places = {v.setting for v in values if isinstance(v, Place)}
    return [Problem("places_contradict", "setting")] if len(places) > 1 else []
