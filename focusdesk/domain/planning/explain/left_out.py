"""Why a task found no place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import total_minutes
from focusdesk.domain.planning.explain.allowed import allowed_spans
from focusdesk.domain.planning.explain.moves import open_time
from focusdesk.domain.planning.plan import Reason, Unplaced
from focusdesk.domain.planning.problem import Moment

if TYPE_CHECKING:
    from focusdesk.domain.planning.explain.moves import Situation
    from focusdesk.domain.planning.problem import PlanDay, PlanTask


def explain_left_out(entry: Unplaced, here: Situation) -> Unplaced:
    """Return the entry with what blocks it; `advice` finds what would have to give."""
    task = next(t for t in here.request.tasks if t.id == entry.task)
    return Unplaced(entry.task, entry.minutes, (_cause(task, entry.minutes, here),))


def _cause(task: PlanTask, minutes: int, here: Situation) -> Reason:
    return (
        _waiting(task, here)
        or _rule(task, here)
        or _no_gap(task, minutes, here)
        or _taken(task, minutes, here)
        or Reason("dearer_than_leaving", _price(task, minutes, here))
    )


def _price(task: PlanTask, minutes: int, here: Situation) -> float:
    percent = here.request.policy.unscheduled_percent.of(task.urgency)
    return minutes * percent / 100


def _waiting(task: PlanTask, here: Situation) -> Reason | None:
    tasks = {t.id: t for t in here.request.tasks}
    for name in task.after:
        if name not in tasks:
            continue
        placed = sum(b.minutes for b in here.blocks if b.task == name)
        if placed < tasks[name].minutes:
            return Reason("waits_for", 0.0, (("before", tasks[name].title),))
    return None


def _rule(task: PlanTask, here: Situation) -> Reason | None:
    days = here.request.days
    if task.setting and all(day.setting is not task.setting for day in days):
        return Reason("no_such_place", 0.0, (("setting", task.setting.value),))
    begin = task.not_before
    if begin and all(begin >= _closing(day) for day in days):
        facts = (("day", begin.day.isoformat()), ("minute", begin.minute))
        return Reason("not_before", 0.0, facts)
    return None


def _closing(day: PlanDay) -> Moment:
    return Moment(day.date, day.work[-1].end if day.work else 0)


def _no_gap(task: PlanTask, minutes: int, here: Situation) -> Reason | None:
    """Say that even an empty calendar of own work has no gap long enough."""
    need = _need(task, minutes)
    longest = max(
        (
            span.minutes
            for day in here.request.days
            for span in allowed_spans(task, day, open_time(day, here.request))
        ),
        default=0,
    )
    if longest >= need:
        return None
    code = "no_gap_in_core" if task.only_in_core else "no_gap"
    return Reason(code, 0.0, (("need", need), ("gap", longest)))


def _taken(task: PlanTask, minutes: int, here: Situation) -> Reason | None:
    """Say that others hold the time: the gaps left are too short."""
    need = _need(task, minutes)
    gaps = [
        span
        for day in here.request.days
        for span in allowed_spans(task, day, here.gaps(day))
    ]
    if any(span.minutes >= need for span in gaps):
        return None
    facts = (
        ("need", need),
        ("gap", max((span.minutes for span in gaps), default=0)),
        ("free", total_minutes(tuple(gaps))),
    )
    return Reason("full", _price(task, minutes, here), facts)


def _need(task: PlanTask, minutes: int) -> int:
    return minutes if task.split is None else min(task.split.min_block, minutes)
