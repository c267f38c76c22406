"""What becomes different from one plan to another, from now on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.ids import TaskId
from focusdesk.domain.planning.basis import block_of
from focusdesk.domain.planning.cost import cost_of
from focusdesk.domain.planning.difference import PlanDifference, Shift
from focusdesk.domain.planning.problem import Moment
from focusdesk.domain.planning.refusals import broken_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from focusdesk.domain.planning.basis import Basis
    from focusdesk.domain.planning.problem import Block, PlanRequest
    from focusdesk.domain.planning.stored import StoredBlock

OTHERS_MOVED = 2
"""So many blocks may move beside the person's own before it has to be shown."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two plans: the blocks ahead, and what they answer."""

    basis: Basis
    request: PlanRequest
    blocks: tuple[StoredBlock, ...]

    def minutes(self) -> dict[TaskId, int]:
        """Return the minutes that are planned, by task."""
        placed: dict[TaskId, int] = {}
        for block in self.blocks:
            before = placed.get(block.task_id, 0)
            placed[block.task_id] = before + block.span.minutes
        return placed


def side_of(basis: Basis, request: PlanRequest) -> Side:
    """Return the side of what is planned in a basis, from now on, for a request."""
    days = {day.date for day in request.days}
    return Side(basis, request, tuple(b for b in basis.ahead() if b.day in days))


def difference(before: Side, after: Side) -> PlanDifference:
    """Compare what is planned with what would be."""
    less, more = _missing(before), _missing(after)
    both = [task for task in more if task in less]
    was_late, is_late = _late(before, less), _late(after, more)
    return PlanDifference(
        shifts=shifts(before.blocks, after.blocks),
        left_out=tuple((t, more[t] - less[t]) for t in both if more[t] > less[t]),
        let_in=tuple((t, less[t] - more[t]) for t in both if more[t] < less[t]),
        late=tuple(t for t in is_late if t not in was_late),
        in_time=tuple(t for t in was_late if t in more and t not in is_late),
        before=cost_of(_known(before), before.request),
        after=cost_of(_known(after), after.request),
    )


def stands(before: Side, after: Side) -> bool:
    """Say whether what is planned answers the new request without another search.

    It breaks no rule, plans no minute twice, and leaves out no other than before.
    """
    blocks = _known(after)
    if len(blocks) < len(after.blocks) or broken_rules(blocks, after.request):
        return False
    placed = after.minutes()
    twice = any(placed.get(TaskId(t.id), 0) > t.minutes for t in after.request.tasks)
    return not twice and _missing(before) == _missing(after)


def is_small(found: PlanDifference, own: frozenset[TaskId]) -> bool:
    """Say whether nothing is left out or late, and hardly another block moves."""
    others = [s for s in found.shifts if s.task_id not in own]
    return not found.left_out and not found.late and len(others) <= OTHERS_MOVED


def shifts(
    before: Iterable[StoredBlock], after: Iterable[StoredBlock]
) -> tuple[Shift, ...]:
    """Pair the blocks of each task: those of one id first, the rest by time."""
    old = {b.id: b for b in before}
    new = {b.id: b for b in after}
    pairs = [(old[name], new[name]) for name in old if name in new]
    gone = _by_task(b for b in old.values() if b.id not in new)
    come = _by_task(b for b in new.values() if b.id not in old)
    found = [
        Shift(one.task_id, (one.day, one.span), (other.day, other.span))
        for one, other in pairs
        if (one.day, one.span) != (other.day, other.span)
    ]
    for task in {**gone, **come}:
        found += _left_over(task, gone.get(task, []), come.get(task, []))
    return tuple(sorted(found, key=_when))


def _left_over(
    task: TaskId, gone: list[StoredBlock], come: list[StoredBlock]
) -> list[Shift]:
    olds = [(b.day, b.span) for b in gone]
    news = [(b.day, b.span) for b in come]
    same = [place for place in olds if place in news]
    olds = [place for place in olds if place not in same]
    news = [place for place in news if place not in same]
    longest = max(len(olds), len(news))
    return [
        Shift(
            task,
            olds[i] if i < len(olds) else None,
            news[i] if i < len(news) else None,
        )
        for i in range(longest)
    ]


def _by_task(blocks: Iterable[StoredBlock]) -> dict[TaskId, list[StoredBlock]]:
    found: dict[TaskId, list[StoredBlock]] = {}
    for block in sorted(blocks, key=lambda b: (b.day, b.span)):
        found.setdefault(block.task_id, []).append(block)
    return found


def _when(shift: Shift) -> tuple[date, int, str]:
    day, span = shift.before or shift.after or (None, None)
    assert day is not None
    assert span is not None
    return day, span.start, shift.task_id


def _missing(side: Side) -> dict[TaskId, int]:
    """Return the minutes of every open task that have no place."""
    placed = side.minutes()
    wanted = {task.id: task.minutes for task in side.request.tasks}
    return {
        task.id: max(
            0,
            wanted.get(task.id, side.basis.remaining(task)) - placed.get(task.id, 0),
        )
        for task in side.basis.tasks
    }


def _late(side: Side, missing: Mapping[TaskId, int]) -> tuple[TaskId, ...]:
    """Return the tasks that end after their deadline, or miss it by what is left."""
    end = Moment(side.request.days[-1].date, 24 * 60)
    ends: dict[str, Moment] = {}
    for block in side.blocks:
        at = Moment(block.day, block.span.end)
        ends[block.task_id] = max(at, ends.get(block.task_id, at))
    due = {task.id: task.due for task in side.request.tasks if task.due is not None}
    return tuple(
        task.id
        for task in side.basis.tasks
        if task.id in due
        and (
            (missing[task.id] > 0 and due[task.id] <= end)
            or ends.get(task.id, due[task.id]) > due[task.id]
        )
    )


def _known(side: Side) -> list[Block]:
    tasks = {task.id for task in side.request.tasks}
    return [block_of(b) for b in side.blocks if b.task_id in tasks]
