"""The work model: the rules of a working week as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from focusdesk.domain.dayspan import Span, format_clock
from focusdesk.domain.errors import Problem, WorkModelInvalid

if TYPE_CHECKING:
    from collections.abc import Mapping

WEEKDAYS = range(7)
GRANULARITIES = (5, 10, 15, 30)


class BreakKind(StrEnum):
    """What a break is for."""

    LUNCH = "lunch"
    PRAYER = "prayer"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Pause:
    """A fixed break of the day, never worked; one the person set has a title."""

    span: Span
    kind: BreakKind = BreakKind.LUNCH
    title: str = ""


@dataclass(frozen=True, slots=True)
class WeekdayRule:
    """The hours and breaks of one weekday; no hours means a free day."""

    hours: tuple[Span, ...] = ()
    pauses: tuple[Pause, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkModel:
    """A working week. Monday is weekday 0; limits are minutes or counts.

    `name` and `source` are Indonesian, `name_en` and `source_en` their English. The
    source says where the rules come from; no preset claims to be the law.
    """

    id: str
    name: str
    source: str
    zone: str
    weekdays: Mapping[int, WeekdayRule]
    name_en: str = ""
    source_en: str = ""
    core_hours: tuple[Span, ...] = ()
    no_meeting: tuple[Span, ...] = ()
    wfo_days: frozenset[int] = frozenset()
    deep_limit: int = 240
    switch_limit: int = 3
    granularity: int = 5

    def __post_init__(self) -> None:
        problems = tuple(_model_problems(self))
        if problems:
            raise WorkModelInvalid(problems)

    @property
    def weekly_minutes(self) -> int:
        """Working minutes of a full week, breaks not counted."""
        return sum(_net_minutes(rule) for rule in self.weekdays.values())


def _net_minutes(rule: WeekdayRule) -> int:
    worked = sum(span.minutes for span in rule.hours)
    rests = sum(
        max(0, min(p.span.end, span.end) - max(p.span.start, span.start))
        for p in rule.pauses
        for span in rule.hours
    )
    return worked - rests


def _model_problems(model: WorkModel) -> list[Problem]:
    problems = []
    if not _is_zone(model.zone):
        problems.append(Problem("zone_unknown", "zone", model.zone))
    if model.granularity not in GRANULARITIES:
        step = str(model.granularity)
        problems.append(Problem("granularity_unknown", "granularity", step))
    problems += _overlaps("core_hours", model.core_hours)
    problems += _overlaps("no_meeting", model.no_meeting)
    problems += _crossings(model)
    problems += _week_problems(model)
    for name in ("deep_limit", "switch_limit"):
        if getattr(model, name) < 0:
            problems.append(Problem("limit_negative", name, str(getattr(model, name))))
    return problems


def _is_zone(name: str) -> bool:
    # A folder of the zone database opens as a directory, an absolute path is refused.
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _week_problems(model: WorkModel) -> list[Problem]:
    problems = [
        Problem("weekday_unknown", where, str(day))
        for where, days in (
            ("weekdays", model.weekdays.keys()),
            ("wfo_days", model.wfo_days),
        )
        for day in sorted(days)
        if day not in WEEKDAYS
    ]
    for day, rule in model.weekdays.items():
        problems += _overlaps(f"weekdays.{day}.hours", rule.hours)
        spans = tuple(pause.span for pause in rule.pauses)
        problems += _overlaps(f"weekdays.{day}.breaks", spans)
    if not problems and model.weekly_minutes <= 0:
        problems.append(Problem("no_working_time", "weekdays"))
    return problems


def _overlaps(where: str, spans: tuple[Span, ...]) -> list[Problem]:
    ordered = sorted(spans)
    return [
        Problem("spans_overlap", where, f"{show(a)}, {show(b)}")
        for a, b in pairwise(ordered)
        if b.start < a.end
    ]


def _crossings(model: WorkModel) -> list[Problem]:
    return [
        Problem("windows_overlap", "no_meeting", f"{show(core)}, {show(quiet)}")
        for core in model.core_hours
        for quiet in model.no_meeting
        if core.start < quiet.end and quiet.start < core.end
    ]


def show(span: Span) -> str:
    """Write a span as 08:00-10:00, for error details."""
    return f"{format_clock(span.start)}-{format_clock(span.end)}"
