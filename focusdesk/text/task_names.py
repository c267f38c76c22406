"""The words for what a task is: its urgency, stage, place, length and deadline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.allocation import Stage
from focusdesk.domain.task import Activity, Setting, TaskStatus, Urgency
from focusdesk.domain.timerange import day_of
from focusdesk.text.catalogue import tr
from focusdesk.text.formats import clock_of, date_short, duration
from focusdesk.text.names import activity_name

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.quick_add import Length

_SAYS_MORE = {
    Activity.CODING: Stage.IMPLEMENTATION,
    Activity.PAIR: Stage.IMPLEMENTATION,
    Activity.DEBUGGING: Stage.MAINTENANCE,
    Activity.RESEARCH: Stage.ANALYSIS,
}


def urgency_name(urgency: Urgency) -> str:
    """Name how much a delay costs."""
    names = {
        Urgency.LOW: tr("Low priority"),
        Urgency.NORMAL: tr("Normal priority"),
        Urgency.HIGH: tr("High priority"),
        Urgency.CRITICAL: tr("Critical"),
    }
    return names[urgency]


def stage_name(stage: Stage) -> str:
    """Name a stage in the life of a system, as it stands after an activity."""
    names = {
        Stage.ANALYSIS: tr("analysis"),
        Stage.DESIGN: tr("design"),
        Stage.IMPLEMENTATION: tr("implementation"),
        Stage.TESTING: tr("testing"),
        Stage.RELEASE: tr("release"),
        Stage.MAINTENANCE: tr("maintenance"),
        Stage.COORDINATION: tr("coordination"),
        Stage.GENERAL: tr("general"),
    }
    return names[stage]


def activity_and_stage(activity: Activity, stage: Stage) -> str:
    """Name an activity, with its stage where that says more: `Koding, implementasi`."""
    if _SAYS_MORE.get(activity) is not stage:
        return activity_name(activity)
    return f"{activity_name(activity)}, {stage_name(stage)}"


def place_name(setting: Setting | None) -> str:
    """Name where a task is best done, `WFA`, `WFO` or anywhere."""
    return tr("Either") if setting is None else setting.value


def status_name(status: TaskStatus) -> str:
    """Name whether a task still asks for time."""
    names = {
        TaskStatus.OPEN: tr("To do"),
        TaskStatus.DONE: tr("Done"),
        TaskStatus.DROPPED: tr("Dropped"),
    }
    return names[status]


def length_text(length: Length) -> str:
    """Write a length: `1 j 30 m`, or its range `1 j-2 j` with an en dash."""
    if length.low is None or length.high is None:
        return duration(length.minutes)
    return f"{duration(length.low)}–{duration(length.high)}"


def due_text(due: datetime, now: datetime, zone: str, *, with_clock: bool) -> str:
    """Write a deadline: `Jum, 27 Nov`, with its year where it is another one."""
    day = day_of(due, zone)
    text = date_short(day)
    if day.year != day_of(now, zone).year:
        text += f" {day.year}"
    return f"{text}, {clock_of(due, zone)}" if with_clock else text
