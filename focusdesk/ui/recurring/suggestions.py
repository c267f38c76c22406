"""Recurring work that many people set up: a start for the form, nothing more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.ids import ProjectId, RecurringId
from focusdesk.domain.recurring import RecurringTask
from focusdesk.domain.rhythm import Every, Rhythm
from focusdesk.domain.task import Activity
from focusdesk.text import tr

if TYPE_CHECKING:
    from datetime import date

    from focusdesk.domain.task import Project

_WORKING_DAYS = frozenset(range(5))
_FRIDAY = frozenset({4})


def suggestions(
    today: date, projects: tuple[Project, ...]
) -> tuple[RecurringTask, ...]:
    """Return the usual recurring work, begun today, of the first project."""
    project = projects[0].id if projects else ProjectId("")
    weekly = Rhythm(Every.WEEK, today)
    offered = (
        (tr("Learning"), 120, weekly, Activity.LEARNING),
        (
            tr("Administration"),
            30,
            Rhythm(Every.WEEK, today, weekdays=_WORKING_DAYS),
            Activity.ADMINISTRATION,
        ),
        (
            tr("Weekly report"),
            45,
            Rhythm(Every.WEEK, today, weekdays=_FRIDAY),
            Activity.DOCUMENTATION,
        ),
        (
            tr("Monthly report"),
            90,
            Rhythm(Every.MONTH, today, month_day=25),
            Activity.DOCUMENTATION,
        ),
        (tr("Dependency updates"), 60, weekly, Activity.CODING),
    )
    return tuple(
        RecurringTask(RecurringId(""), project, title, minutes, rhythm, activity)
        for title, minutes, rhythm, activity in offered
    )
