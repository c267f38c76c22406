"""What the Week page says when there is no plan to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.services.week_view import WeekState
from focusdesk.text import tr
from focusdesk.ui.sheet.states import StateWords, Step

if TYPE_CHECKING:
    from focusdesk.services.week_view import WeekView


def week_words(view: WeekView) -> StateWords | None:
    """Return what a week has to say of itself; None when the plan speaks."""
    if view.state is WeekState.NOT_PLANNED:
        return _not_planned(view)
    words = {
        WeekState.NO_TASKS: StateWords(
            "tasks",
            tr("Nothing is planned yet"),
            tr("Add tasks, then plan this week."),
            Step.ADD,
            tr("Add a task"),
        ),
        WeekState.NO_BLOCKS: StateWords(
            "week",
            tr("No block lies in this week"),
            tr("What could be placed lies in other weeks."),
        ),
        WeekState.FREE: StateWords(
            "rest",
            tr("A free week"),
            tr("There are no working days in this week."),
            Step.NEXT_DAY,
            tr("See the week after"),
        ),
        WeekState.BEYOND: StateWords(
            "week",
            tr("This week has no plan yet"),
            tr("Plans reach two weeks ahead."),
        ),
    }
    return words.get(view.state)


def _not_planned(view: WeekView) -> StateWords:
    if view.planning:
        return StateWords("replan", tr("Planning the week…"))
    if view.plan_to is None:
        return StateWords("week", tr("This week was not planned"))
    return StateWords(
        "replan",
        tr("This week has no plan yet"),
        tr("Your tasks are ready to be placed."),
        Step.PLAN,
        tr("Plan this week"),
    )
