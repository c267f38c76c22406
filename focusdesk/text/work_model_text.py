"""A work model in words."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from focusdesk.domain.work_model import WEEKDAYS
from focusdesk.text import formats
from focusdesk.text.catalogue import language, tr
from focusdesk.text.names import break_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.work_model import WeekdayRule, WorkModel

MONDAY = date(2001, 1, 1)


def model_name(model: WorkModel) -> str:
    """Return a model's name in the language spoken."""
    return (model.name_en if language() == "en" else "") or model.name


def model_source(model: WorkModel) -> str:
    """Return where a model comes from, in the language spoken."""
    return (model.source_en if language() == "en" else "") or model.source


def model_line(model: WorkModel, *, used: bool) -> str:
    """Write a model as one line of a list; the one in force is marked."""
    mark = "*" if used else " "
    week = formats.duration(model.weekly_minutes)
    return f"{mark} {model.id:<12} {model_name(model)} · {week}"


def model_text(model: WorkModel) -> str:
    """Write a model out: its week, windows, limits and where it comes from."""
    lines = [
        f"{model_name(model)} ({model.id})",
        tr(
            "{time} a week, {zone}",
            time=formats.duration(model.weekly_minutes),
            zone=formats.zone_name(model.zone),
        ),
        "",
        *model_week(model),
        "",
        *model_windows(model),
        limits_text(model),
    ]
    if source := model_source(model):
        lines += ["", source]
    return "\n".join(lines)


def model_windows(model: WorkModel) -> tuple[str, str]:
    """Write the core hours and the no-meeting windows, a line each."""
    return (
        tr("Core hours: {spans}", spans=_spans(model.core_hours)),
        tr("No-meeting windows: {spans}", spans=_spans(model.no_meeting)),
    )


def limits_text(model: WorkModel) -> str:
    """Write what a day should not exceed."""
    return tr(
        "Deep work at most {time} a day, {count} project switches",
        time=formats.duration(model.deep_limit),
        count=model.switch_limit,
    )


def _spans(spans: Iterable[Span]) -> str:
    return ", ".join(map(formats.span_of, spans)) or tr("none")


def model_week(model: WorkModel) -> list[str]:
    """Write a line for each run of equal days: place, hours and breaks."""

    def row(day: int) -> tuple[WeekdayRule | None, bool]:
        rule = model.weekdays.get(day)
        return (rule if rule and rule.hours else None), day in model.wfo_days

    runs = ((key, list(days)) for key, days in groupby(WEEKDAYS, row))
    return [_row(days, rule, wfo=wfo) for (rule, wfo), days in runs if rule]


def _row(days: list[int], rule: WeekdayRule, *, wfo: bool) -> str:
    ends = dict.fromkeys((days[0], days[-1]))
    names = [formats.day_name(MONDAY + timedelta(days=day)) for day in ends]
    rests = ", ".join(
        f"{break_name(p.kind)} {formats.span_of(p.span)}" for p in rule.pauses
    )
    place = "WFO" if wfo else "WFA"
    hours = ", ".join(map(formats.span_of, rule.hours))
    dash = "\N{EN DASH}"
    return f"{dash.join(names):<8} {place}  {hours}" + (f"  ({rests})" if rests else "")
