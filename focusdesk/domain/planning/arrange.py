"""What an act makes of the basis of plans, before the planner is asked anything."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from focusdesk.domain.busy import EventKind
from focusdesk.domain.dayspan import MINUTES_PER_DAY, Span, subtract
from focusdesk.domain.ids import BlockId, new_id
from focusdesk.domain.own_event import own_event
from focusdesk.domain.planning import acts
from focusdesk.domain.planning.stored import StoredBlock, StoredPlan
from focusdesk.domain.task import USUAL_SPLIT, Estimate, Split, TaskStatus
from focusdesk.domain.timerange import instant_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime, timedelta

    from focusdesk.domain.busy import CalendarEvent
    from focusdesk.domain.ids import TaskId
    from focusdesk.domain.planning.basis import Basis
    from focusdesk.domain.task import Task

_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Draft:
    """The basis as it would be, and what of it would have to be written.

    `task` is one before and after; `own` are the tasks the act itself is about.
    """

    basis: Basis
    own: frozenset[TaskId] = frozenset()
    task: tuple[Task, Task] | None = None
    event: CalendarEvent | None = None


def arranged(act: acts.Act, basis: Basis) -> Draft:
    """Return what becomes of the basis by an act that nothing forbids.

    A change of place, a day to be chosen and planning anew leave it as it is.
    """
    match act:
        case acts.MoveBlock():
            draft = _moved(basis, act)
        case acts.ResizeBlock():
            draft = _resized(basis, act)
        case acts.PinBlock():
            draft = _pinned(basis, act)
        case acts.SwapBlocks():
            draft = _swapped(basis, act)
        case acts.SplitBlock():
            draft = _split(basis, act)
        case acts.PlaceTask():
            draft = _placed(basis, act)
        case acts.SkipBlock():
            draft = _skipped(basis, act)
        case acts.BeAway() | acts.AddMeeting():
            draft = _taken(basis, act)
        case acts.FinishTask():
            draft = _finished(basis, act)
        case _:
            draft = Draft(basis)
    return draft


def on_grid(act: acts.Act, step: int) -> acts.Act:
    """Return the act with its minutes on the nearest line of the grid."""
    match act:
        case acts.MoveBlock(start=start) | acts.PlaceTask(start=start):
            return replace(act, start=_near(start, step))
        case acts.SplitBlock(at=at):
            return replace(act, at=_near(at, step))
        case acts.ResizeBlock(span=span):
            start = min(_near(span.start, step), MINUTES_PER_DAY - step)
            return replace(
                act, span=Span(start, max(start + step, _near(span.end, step)))
            )
        case _:
            return act


def swapped_spans(one: StoredBlock, other: StoredBlock) -> tuple[Span, Span] | None:
    """Return where two blocks lie after they changed places, each with its length.

    On one day the pair keeps its outer ends. None where a day is too short for it.
    """
    if one.day == other.day:
        if other.span < one.span:
            turned = swapped_spans(other, one)
            return turned and (turned[1], turned[0])
        first, last = one.span.start, other.span.end
        return Span(last - one.span.minutes, last), Span(
            first, first + other.span.minutes
        )
    ends = (
        other.span.start + one.span.minutes,
        one.span.start + other.span.minutes,
    )
    if max(ends) > MINUTES_PER_DAY:
        return None
    return Span(other.span.start, ends[0]), Span(one.span.start, ends[1])


def piece_length(basis: Basis, task: Task) -> int:
    """Return the minutes of a task one new block of it would take, 0 if none are left.

    What is pinned or being worked on already does not count.
    """
    fixed = sum(pin.minutes for pin in basis.pins() if pin.task == task.id)
    rest = basis.remaining(task) - fixed
    if task.split is not None:
        longest = task.split.max_block // basis.step * basis.step
        rest = min(rest, max(longest, basis.step))
    return max(0, rest)


def place_span(basis: Basis, task: Task, day: date, start: int) -> Span | None:
    """Return what a task dropped at a time would take: as much as fits before what
    is next, where it may be cut; None when nothing of it is left to plan.
    """  # noqa: D205
    length = piece_length(basis, task)
    if not length:
        return None
    whole = Span(start, min(start + length, MINUTES_PER_DAY))
    frame = basis.frame(day)
    if task.split is None or frame is None:
        return whole
    meetings = tuple(m.span for m in basis.meetings(frame))
    free = subtract(frame.work, meetings)
    fit = next((s.end for s in free if s.start <= start < s.end), whole.end)
    least = min(length, task.split.min_block)
    return Span(start, min(whole.end, max(fit, start + least)))


def _near(minute: int, step: int) -> int:
    return (minute + step // 2) // step * step


def _known(basis: Basis, block_id: BlockId) -> StoredBlock:
    block = basis.block(block_id)
    assert block is not None
    return block


def _task_of(basis: Basis, task_id: TaskId) -> Task:
    task = basis.task(task_id)
    assert task is not None
    return task


def _with_blocks(
    basis: Basis, gone: Iterable[BlockId], new: Sequence[StoredBlock] = ()
) -> Basis:
    """Take blocks out of the plans and put others in, by time."""
    out = set(gone)
    days = {b.day for b in basis.blocks() if b.id in out} | {b.day for b in new}
    changed = []
    for day in sorted(days):
        plan = basis.plans.get(day) or _empty(basis, day)
        kept = [b for b in plan.blocks if b.id not in out]
        kept += [b for b in new if b.day == day]
        kept.sort(key=lambda b: (b.span, b.id))
        changed.append(replace(plan, blocks=tuple(kept)))
    return basis.with_plans(*changed)


def _empty(basis: Basis, day: date) -> StoredPlan:
    frame = basis.frame(day)
    assert frame is not None
    return StoredPlan(day=day, made_at=basis.now, setting=frame.setting, blocks=())


def _with_task(basis: Basis, before: Task, after: Task) -> Basis:
    tasks = tuple(after if t.id == before.id else t for t in basis.tasks)
    return replace(basis, tasks=tasks)


def _changing(basis: Basis, before: Task, after: Task) -> Draft:
    own = frozenset({before.id})
    if before == after:
        return Draft(basis, own)
    return Draft(_with_task(basis, before, after), own, task=(before, after))


def _moved(basis: Basis, act: acts.MoveBlock) -> Draft:
    block = _known(basis, act.block_id)
    span = Span(act.start, act.start + block.span.minutes)
    there = replace(block, day=act.day, span=span, pinned=True)
    return Draft(_with_blocks(basis, (block.id,), (there,)), frozenset({block.task_id}))


def _resized(basis: Basis, act: acts.ResizeBlock) -> Draft:
    block = _known(basis, act.block_id)
    task = _task_of(basis, block.task_id)
    there = replace(block, span=act.span, pinned=True)
    basis = _with_blocks(basis, (block.id,), (there,))
    fixed = sum(pin.minutes for pin in basis.pins() if pin.task == task.id)
    rest = basis.remaining(task) - fixed
    if rest < 0:
        return _changing(basis, task, longer(task, basis.spent.get(task.id), fixed))
    shorter = act.span.minutes < block.span.minutes
    return _changing(basis, task, cut(task, act.span.minutes, rest if shorter else 0))


def longer(task: Task, spent: timedelta | None, minutes: int) -> Task:
    """Return the task with an estimate that leaves at least these minutes to work."""
    done = int(spent.total_seconds() // _MINUTE) if spent else 0
    old = task.estimate
    likely = max(old.likely, done + minutes)
    high = max(old.high, likely + old.high - old.likely)
    return replace(task, estimate=Estimate(old.low, likely, high))


def cut(task: Task, *parts: int) -> Task:
    """Return the task so that it may be done in parts of these minutes."""
    real = [part for part in parts if part > 0]
    if len(real) <= 1:
        return task
    split = task.split or USUAL_SPLIT
    least, most = min(split.min_block, *real), max(split.max_block, *real)
    return replace(task, split=Split(least, max(most, split.max_block)))


def _pinned(basis: Basis, act: acts.PinBlock) -> Draft:
    block = replace(_known(basis, act.block_id), pinned=act.pinned)
    return Draft(_with_blocks(basis, (block.id,), (block,)), frozenset({block.task_id}))


def _swapped(basis: Basis, act: acts.SwapBlocks) -> Draft:
    one, other = _known(basis, act.block_id), _known(basis, act.other_id)
    spans = swapped_spans(one, other)
    assert spans is not None
    there = (
        replace(one, day=other.day, span=spans[0], pinned=True),
        replace(other, day=one.day, span=spans[1], pinned=True),
    )
    own = frozenset({one.task_id, other.task_id})
    return Draft(_with_blocks(basis, (one.id, other.id), there), own)


def _split(basis: Basis, act: acts.SplitBlock) -> Draft:
    block = _known(basis, act.block_id)
    task = _task_of(basis, block.task_id)
    first = replace(block, span=Span(block.span.start, act.at), pinned=True)
    parts = (first.span.minutes, block.span.end - act.at)
    later = _not_before(basis, cut(task, *parts), block)
    basis = _with_blocks(_earlier_pinned(basis, block), (block.id,), (first,))
    return _changing(basis, task, later)


def _placed(basis: Basis, act: acts.PlaceTask) -> Draft:
    task = _task_of(basis, act.task_id)
    span = place_span(basis, task, act.day, act.start)
    assert span is not None
    new = StoredBlock(BlockId(new_id()), task.id, act.day, span, pinned=True)
    return Draft(_with_blocks(basis, (), (new,)), frozenset({task.id}))


def _skipped(basis: Basis, act: acts.SkipBlock) -> Draft:
    block = _known(basis, act.block_id)
    task = _task_of(basis, block.task_id)
    basis = _with_blocks(_earlier_pinned(basis, block), (block.id,))
    return _changing(basis, task, _not_before(basis, task, block))


def can_wait(basis: Basis, task: Task, block: StoredBlock) -> bool:
    """Say whether the task may be put off past a block of it: due later, or never."""
    return task.due is None or task.due > _end(basis, block)


def _not_before(basis: Basis, task: Task, block: StoredBlock) -> Task:
    """Return the task so that the rest of it comes after a block of it."""
    end = _end(basis, block)
    if not can_wait(basis, task, block):
        return task
    return replace(task, not_before=max(end, task.not_before or end))


def _end(basis: Basis, block: StoredBlock) -> datetime:
    return instant_at(block.day, block.span.end, basis.zone)


def _earlier_pinned(basis: Basis, block: StoredBlock) -> Basis:
    """Hold what of the block's task lies before it: only the rest is put off."""
    earlier = [
        replace(b, pinned=True)
        for b in basis.ahead()
        if b.task_id == block.task_id
        and (b.day, b.span.end) <= (block.day, block.span.start)
        and not basis.is_running(b)
    ]
    return _with_blocks(basis, [b.id for b in earlier], earlier)


def _taken(basis: Basis, act: acts.BeAway | acts.AddMeeting) -> Draft:
    away = isinstance(act, acts.BeAway)
    project = act.project_id if isinstance(act, acts.AddMeeting) else None
    event = own_event(
        basis.zone,
        act.day,
        act.span,
        act.title,
        kind=EventKind.AWAY if away else EventKind.MEETING,
        project_id=project,
    )
    events = {**basis.events, act.day: (*basis.events.get(act.day, ()), event)}
    freed = [
        replace(b, pinned=False)
        for b in basis.ahead()
        if b.pinned
        and b.day == act.day
        and b.span.start < act.span.end
        and act.span.start < b.span.end
    ]
    basis = _with_blocks(basis, [b.id for b in freed], freed)
    return Draft(replace(basis, events=events), event=event)


def _finished(basis: Basis, act: acts.FinishTask) -> Draft:
    task = _task_of(basis, act.task_id)
    done = replace(task, status=TaskStatus.DONE, closed_at=basis.now)
    gone = [b.id for b in basis.ahead() if b.task_id == task.id]
    basis = _with_blocks(basis, gone)
    rest = tuple(t for t in basis.tasks if t.id != task.id)
    own = frozenset({task.id})
    return Draft(replace(basis, tasks=rest), own, task=(task, done))
