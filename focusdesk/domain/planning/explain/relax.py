"""What could give for a task that found no place, and the request where it gave."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import MINUTES_PER_DAY, Span
from focusdesk.domain.planning.explain.allowed import allowed_spans, longest_gap
from focusdesk.domain.planning.explain.moves import Situation
from focusdesk.domain.planning.plan import Reason
from focusdesk.domain.planning.problem import Block, Moment
from focusdesk.domain.planning.violations import violations
from focusdesk.domain.task import Setting, Split, Urgency

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.domain.planning.problem import PlanDay, PlanRequest, PlanTask

SHORT_BLOCK = 30
"""Minutes that a part of a task should at least have."""
ONE_HOUR, MOST_MORE = 60, 120
HALF = 2
"""A task is not asked to shrink below one part in so many."""
OTHER = {Setting.WFA: Setting.WFO, Setting.WFO: Setting.WFA}
MORE = {
    Urgency.LOW: Urgency.NORMAL,
    Urgency.NORMAL: Urgency.HIGH,
    Urgency.HIGH: Urgency.CRITICAL,
}


def relaxed(request: PlanRequest, task: str, told: Reason) -> PlanRequest:
    """Return the request in which what a `give_...` reason of the task names gave.

    Where the reason names a place, the task is pinned there.
    """
    match told.code:
        case "give_hour":
            request = _longer(request, _day(told), int(told.fact("minutes") or 0))
        case "give_task" | "give_predecessor":
            for name in given_up(told):
                request = without_task(request, name)
        case _:
            own = next(one for one in request.tasks if one.id == task)
            return _changed(request, _yielding(own, told))
    if told.fact("start") is None:
        return request
    start = int(told.fact("start") or 0)
    end = start + int(told.fact("length") or 0)
    pin = Block(task, _day(told), start, end)
    return replace(request, pinned=(*request.pinned, pin))


def without_task(request: PlanRequest, name: str) -> PlanRequest:
    """Return the request as if there were no such task."""

    def others(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(block for block in blocks if block.task != name)

    return replace(
        request,
        tasks=tuple(task for task in request.tasks if task.id != name),
        pinned=others(request.pinned),
        previous=others(request.previous),
    )


def given_up(told: Reason) -> tuple[str, ...]:
    """Return the tasks that a reason names as done or left out."""
    if told.code not in {"give_task", "give_predecessor"}:
        return ()
    names = (told.fact("task"), told.fact("instead"))
    return tuple(str(name) for name in names if name is not None)


def own_relaxations(task: PlanTask, missing: int, here: Situation) -> Iterator[Reason]:
    """Yield what of the task's own rules could give, the least first."""
    request = here.request
    start = _first_open(request)
    if task.setting and any(day.setting is not task.setting for day in request.days):
        yield _give("give_place", setting=OTHER[task.setting].value)
    if task.only_in_core:
        yield _give("give_core")
    if task.not_before and task.not_before > start:
        when = task.not_before
        yield _give("give_start", day=when.day.isoformat(), minute=when.minute)
    low = _short_block(task, request)
    if low is not None:
        yield _give("give_split", min_block=low)
    shorter = longest_gap(task, here) // request.granularity * request.granularity
    if missing == task.minutes and task.minutes <= shorter * HALF < HALF * missing:
        yield _give("give_length", minutes=shorter)


def waited_for(task: PlanTask, here: Situation) -> Iterator[Reason]:
    """Yield each predecessor of the task that the plan does not complete."""
    tasks = {one.id: one for one in here.request.tasks}
    placed = here.placed
    for name in task.after:
        if name in tasks and placed.get(name, 0) < tasks[name].minutes:
            yield _give("give_predecessor", task=name, title=tasks[name].title)


def waited_for_and_more(
    task: PlanTask, missing: int, here: Situation
) -> Iterator[Reason]:
    """Yield the one predecessor it waits for, and a task in whose place it fits then.

    With more predecessors than one the others could be lost to a pinned heir.
    """
    tasks = {one.id: one for one in here.request.tasks}
    names = [name for name in task.after if name in tasks]
    if len(names) != 1:
        return
    free = without_task(here.request, names[0])
    blocks = [block for block in here.blocks if block.task != names[0]]
    for told in exchanges(task, missing, Situation(blocks, free)):
        known = dict(told.facts)
        known["instead"], known["instead_title"] = known["task"], known["title"]
        known["task"], known["title"] = names[0], tasks[names[0]].title
        yield Reason("give_predecessor", 0.0, tuple(known.items()))


def hours(task: PlanTask, missing: int, here: Situation) -> Iterator[Reason]:
    """Yield an hour more on each day that could take the task then, the latest first.

    What takes longer than an hour asks for as much as it needs, two at most.
    """
    if task.only_in_core or missing > MOST_MORE:
        return
    grid = here.request.granularity
    more = max(-(-missing // grid) * grid, ONE_HOUR)
    for day in reversed([day for day in here.request.days if _suits(task, day, here)]):
        end = day.work[-1].end
        start = -(-end // grid) * grid
        if start + more > MINUTES_PER_DAY:
            continue
        place = Block(task.id, day.date, start, start + missing)
        told = _at("give_hour", place, minutes=start - end + more, hour=end)
        if _stands(place, here, told):
            yield told


def exchanges(task: PlanTask, missing: int, here: Situation) -> Iterator[Reason]:
    """Yield the tasks in whose place this one would fit, the least pressing first."""
    tasks = {one.id: one for one in here.request.tasks}
    weights = here.request.policy.unscheduled_percent
    pinned = {block.task for block in here.request.pinned}
    waited = {name for one in tasks.values() for name in one.after}
    found = [
        (weights.of(tasks[block.task].urgency), abs(block.minutes - missing), block)
        for block in here.blocks
        if block.task not in pinned | waited | {task.id}
    ]
    for *_, block in sorted(found):
        place = _instead(task, missing, block, here)
        if place is None:
            continue
        title = tasks[block.task].title
        told = _at("give_task", place, task=block.task, title=title)
        if _stands(place, here, told):
            yield told


def more_urgent(task: PlanTask) -> Iterator[Reason]:
    """Yield the next urgency, for a task that is dearer to place than to leave."""
    if task.urgency in MORE:
        yield _give("give_urgency", urgency=MORE[task.urgency].value)


def _give(code: str, **facts: str | int) -> Reason:
    return Reason(code, 0.0, tuple(facts.items()))


def _at(code: str, place: Block, **facts: str | int) -> Reason:
    day, start, length = place.day.isoformat(), place.start, place.minutes
    return _give(code, day=day, start=start, length=length, **facts)


def _day(told: Reason) -> date:
    return date.fromisoformat(str(told.fact("day")))


def _instead(
    task: PlanTask, missing: int, other: Block, here: Situation
) -> Block | None:
    """Return where the task fits once a block of another one is gone."""
    grid, day = here.request.granularity, here.days[other.day]
    for gap in allowed_spans(task, day, here.gaps(day, other)):
        if not (gap.start < other.end and other.start < gap.end):
            continue
        first = -(-gap.start // grid) * grid
        for start in (max(first, other.start), first):
            if start + missing <= gap.end:
                return Block(task.id, other.day, start, start + missing)
    return None


def _stands(place: Block, here: Situation, told: Reason) -> bool:
    """Say whether the task may lie there by every rule, pins not counted."""
    out = given_up(told)
    blocks = [block for block in here.blocks if block.task not in out]
    free = relaxed(here.request, place.task, Reason(told.code, 0.0, _unplaced(told)))
    return not violations([*blocks, place], free)


def _unplaced(told: Reason) -> tuple[tuple[str, str | int | float], ...]:
    return tuple(fact for fact in told.facts if fact[0] != "start")


def _first_open(request: PlanRequest) -> Moment:
    first = request.days[0]
    opening = Moment(first.date, first.work[0].start if first.work else 0)
    return max(opening, request.now) if request.now else opening


def _short_block(task: PlanTask, request: PlanRequest) -> int | None:
    """Return the minutes of parts the task could be cut into; None if it is."""
    grid = request.granularity
    low = -(-SHORT_BLOCK // grid) * grid
    if task.minutes < low + low:
        return None
    if task.split is None:
        return low
    return low if min(task.split.min_block, task.minutes) > low else None


def _suits(task: PlanTask, day: PlanDay, here: Situation) -> bool:
    now = here.request.now
    if not day.work or (now and day.date < now.day):
        return False
    if task.setting and day.setting is not task.setting:
        return False
    if task.due and day.date > task.due.day:
        return False
    closing = Moment(day.date, day.work[-1].end)
    if task.not_before and task.not_before >= closing:
        return False
    return now is None or closing >= now


def _yielding(task: PlanTask, told: Reason) -> PlanTask:
    """Return the task without the rule or wish of its own that is to give."""
    match told.code:
        case "give_split":
            low = int(told.fact("min_block") or SHORT_BLOCK)
            return replace(task, split=Split(low, max(low, task.minutes)))
        case "give_place":
            return replace(task, setting=None)
        case "give_core":
            return replace(task, only_in_core=False)
        case "give_start":
            return replace(task, not_before=None)
        case "give_length":
            return replace(task, minutes=int(told.fact("minutes") or 0))
        case _:
            return replace(task, urgency=Urgency(str(told.fact("urgency"))))


def _changed(request: PlanRequest, task: PlanTask) -> PlanRequest:
    tasks = tuple(task if one.id == task.id else one for one in request.tasks)
    return replace(request, tasks=tasks)


def _longer(request: PlanRequest, day: date, minutes: int) -> PlanRequest:
    def stretched(one: PlanDay) -> PlanDay:
        if one.date != day:
            return one
        end = one.work[-1].end
        more = Span(end, min(end + minutes, MINUTES_PER_DAY))
        return replace(one, work=(*one.work, more))

    return replace(request, days=tuple(stretched(one) for one in request.days))
