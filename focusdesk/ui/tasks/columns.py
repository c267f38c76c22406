"""The columns of the list: their order, width and what they say of a task."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from focusdesk.domain.allocation import fitting_place
from focusdesk.domain.task import TaskStatus, Urgency
from focusdesk.domain.timerange import day_of
from focusdesk.text import tr, trn
from focusdesk.text.formats import clock_of, date_short, duration
from focusdesk.text.task_names import (
    activity_and_stage,
    due_text,
    place_name,
    urgency_name,
)

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.allocation import Allocation
    from focusdesk.domain.task import Setting, Task
    from focusdesk.ui.tasks.groups import Group, Row

LEVEL_BARS = 3
_ONE_BAR, _TWO_BARS = 2, 3


class Column(IntEnum):
    """The columns from left to right."""

    TASK = 0
    ACTIVITY = 1
    COGNITIVE = 2
    COLLABORATION = 3
    FIT = 4
    ESTIMATE = 5
    DUE = 6
    SCHEDULE = 7


WIDTHS = {
    Column.ACTIVITY: 158,
    Column.COGNITIVE: 70,
    Column.COLLABORATION: 76,
    Column.FIT: 62,
    Column.ESTIMATE: 86,
    Column.DUE: 94,
    Column.SCHEDULE: 133,
}

LEAST_TITLE = 260
GIVES_WAY = (Column.COGNITIVE, Column.COLLABORATION, Column.ACTIVITY)
"""Columns that are left out, in this order, where titles have too little room."""


def columns_within(width: int) -> frozenset[Column]:
    """Return the columns a list this wide shows; all of them stand in the dialog."""
    shown = set(WIDTHS)
    for column in GIVES_WAY:
        if width - sum(WIDTHS[c] for c in shown) >= LEAST_TITLE:
            break
        shown.discard(column)
    return frozenset({Column.TASK, *shown})


class ColumnWords:
    """Says what stands in a column; `now` is aware, `zone` the person's."""

    def __init__(self, allocation: Allocation, zone: str, now: datetime) -> None:
        self._allocation = allocation
        self._zone = zone
        self._now = now

    def text(self, row: Row, column: Column) -> str:
        """Return the text of a cell."""
        task = row.task
        match column:
            case Column.TASK:
                text = task.title
            case Column.ACTIVITY:
                stage = self._allocation.of(task.activity).stage
                text = activity_and_stage(task.activity, stage)
            case Column.COGNITIVE:
                text = str(task.cognitive)
            case Column.COLLABORATION:
                text = str(task.collaboration)
            case Column.FIT:
                text = place_name(place_of(task))
            case Column.ESTIMATE:
                text = duration(task.estimate.likely)
            case Column.DUE:
                text = self.due(task)
            case _:
                text = self.schedule(row)
        return text

    def due(self, task: Task) -> str:
        """Return the deadline; empty when there is none."""
        if task.due is None:
            return ""
        return due_text(task.due, self._now, self._zone, with_clock=False)

    def is_overdue(self, task: Task) -> bool:
        """Say whether an open task is past its deadline."""
        is_open = task.status is TaskStatus.OPEN
        return is_open and task.due is not None and task.due <= self._now

    def schedule(self, row: Row) -> str:
        """Return when the task is planned, or when it was done."""
        if row.task.closed_at is None:
            return row.slot.text if row.slot else tr("Not scheduled")
        day = day_of(row.task.closed_at, self._zone)
        if day == day_of(self._now, self._zone):
            time = clock_of(row.task.closed_at, self._zone)
            return tr("Done {time}", time=time)
        return tr("Done {date}", date=date_short(day))

    def spoken(self, row: Row) -> str:
        """Return a row as a screen reader says it."""
        task = row.task
        parts = [task.title, row.project.name, self.text(row, Column.ACTIVITY)]
        parts += [duration(task.estimate.likely)]
        if task.urgency is not Urgency.NORMAL:
            parts.append(urgency_name(task.urgency))
        if task.due is not None:
            parts.append(tr("due {date}", date=self.due(task)))
        if self.is_overdue(task):
            parts.append(tr("overdue"))
        return ", ".join([*parts, self.schedule(row)])


def header(column: Column) -> str:
    """Name a column."""
    names = {
        Column.TASK: tr("Task"),
        Column.ACTIVITY: tr("Activity"),
        Column.COGNITIVE: tr("Cognitive"),
        Column.COLLABORATION: tr("Collaboration"),
        Column.FIT: tr("Fits"),
        Column.ESTIMATE: tr("Estimate"),
        Column.DUE: tr("Deadline"),
        Column.SCHEDULE: tr("Schedule"),
    }
    return names[column]


def summary(group: Group) -> str:
    """Write what a group holds: `4 tugas, 3 j 50 m`."""
    counted = trn("{count} task", "{count} tasks", group.count)
    return f"{counted}, {duration(group.minutes)}" if group.count else counted


def place_of(task: Task) -> Setting | None:
    """Return where a task must be done, or else is best done."""
    return task.setting or fitting_place(task.cognitive, task.collaboration)


def bars_of(level: int) -> int:
    """Return how many of three bars a level of 1-5 fills."""
    if level <= _ONE_BAR:
        return 1
    return 2 if level <= _TWO_BARS else LEVEL_BARS
