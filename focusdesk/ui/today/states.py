"""What the page says when there is no plan to show, or the day is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.services.day_view import DayState
from focusdesk.text import tr
from focusdesk.text.formats import clock, date_short, day_name_long, duration
from focusdesk.ui.sheet.states import StateWords, Step

if TYPE_CHECKING:
    from focusdesk.domain.work_calendar import DayFrame
    from focusdesk.services.day_view import DayView


def words_for(view: DayView, following: DayFrame | None) -> StateWords | None:
    """Return what a day has to say of itself; None when the plan speaks."""
    if view.state is DayState.NOT_PLANNED and view.planning:
        return StateWords("replan", tr("Planning the day…"))
    words = {
        DayState.NO_TASKS: StateWords(
            "tasks",
            tr("Nothing is planned yet"),
            tr("Add tasks, then plan this day."),
            Step.ADD,
            tr("Add a task"),
        ),
        DayState.NOT_PLANNED: StateWords(
            "replan",
            tr("This day has no plan yet"),
            tr("Your tasks are ready to be placed."),
            Step.PLAN,
            tr("Plan this day"),
        ),
        DayState.FREE_DAY: StateWords(
            "rest",
            tr("A free day"),
            tr("There are no work blocks on this day."),
            *_next_day(following),
        ),
        DayState.NO_ROOM: StateWords(
            "meeting",
            tr("This day is full of meetings"),
            tr("There is no gap for a block. Tasks go to the days after."),
            Step.TASKS,
            tr("See tasks"),
        ),
        DayState.AFTER_HOURS: StateWords(
            "done",
            tr("Working hours are over"),
            _over(view, following),
            *_next_day(following),
        ),
    }
    return words.get(view.state)


def _next_day(following: DayFrame | None) -> tuple[Step, str]:
    if following is None:
        return Step.NONE, ""
    return Step.NEXT_DAY, tr("See {day}", day=day_name_long(following.day))


def _over(view: DayView, following: DayFrame | None) -> str:
    focus = tr("Focus {time} on this day.", time=duration(view.header.focus_minutes))
    if following is None:
        return focus
    day = date_short(following.day)
    start = clock(following.hours[0].start)
    return f"{focus} " + tr("Until {day}, {time}.", day=day, time=start)
