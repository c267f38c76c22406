"""Why an act on the plan cannot be: the hard rules, judged before any search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import Span, subtract
from focusdesk.domain.errors import Refusal
from focusdesk.domain.planning.basis import block_of
from focusdesk.domain.planning.problem import Block, Moment
from focusdesk.domain.planning.violations import violations
from focusdesk.domain.timerange import day_of, minute_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from focusdesk.domain.ids import BlockId
    from focusdesk.domain.planning.basis import Basis
    from focusdesk.domain.planning.problem import PlanRequest
    from focusdesk.domain.planning.violations import Violation
    from focusdesk.domain.task import Task
    from focusdesk.domain.work_calendar import DayFrame

CORE = "only_core"


@dataclass(frozen=True, slots=True)
class _Taken:
    """A span that is not free, and what to say of it."""

    span: Span
    code: str
    facts: tuple[tuple[str, str | int | float], ...] = ()

    def refusal(self) -> Refusal:
        around = (("start", self.span.start), ("end", self.span.end))
        return Refusal(self.code, (*self.facts, *around))


@dataclass(frozen=True, slots=True)
class Places:
    """Judges places for a block of a task, prepared once so that each is cheap.

    `own` is where the block lies now: its start may stay although it has passed.
    """

    today: date
    minute: int
    task: Task
    own: Block | None
    frames: Mapping[date, DayFrame]
    taken: Mapping[date, tuple[_Taken, ...]]
    not_before: Moment | None
    before: tuple[tuple[str, Moment | None], ...]
    after: tuple[tuple[str, Moment], ...]

    def refusal(self, day: date, span: Span) -> Refusal | None:
        """Return what forbids the place, None when nothing does."""
        frame = self.frames.get(day)
        if self._is_past(day, span):
            return Refusal("in_past", (("day", day.isoformat()),))
        if frame is None:
            return Refusal("off_day", (("day", day.isoformat()),))
        return self._no_room(frame, span) or self._unfit(frame, span)

    def _is_past(self, day: date, span: Span) -> bool:
        if day != self.today:
            return day < self.today
        stays = self.own is not None and (self.own.day, self.own.start) == (
            day,
            span.start,
        )
        return span.end <= self.minute if stays else span.start < self.minute

    def _no_room(self, frame: DayFrame, span: Span) -> Refusal | None:
        for taken in self.taken[frame.day]:
            if taken.span.start < span.end and span.start < taken.span.end:
                return taken.refusal()
        if subtract((span,), frame.hours):
            first, last = frame.hours[0].start, frame.hours[-1].end
            return Refusal("outside_hours", (("start", first), ("end", last)))
        return None

    def _unfit(self, frame: DayFrame, span: Span) -> Refusal | None:
        task, at = self.task, Moment(frame.day, span.start)
        if self.not_before is not None and at < self.not_before:
            return Refusal("not_before", _moment_facts(self.not_before))
        if task.setting is not None and task.setting is not frame.setting:
            return Refusal("needs_place", (("setting", task.setting.value),))
        if task.only_in_core and subtract((span,), frame.core_hours):
            return Refusal(CORE, _core_facts(frame))
        for title, done in self.before:
            if done is None or at < done:
                facts = _moment_facts(done) if done else ()
                return Refusal("before_predecessor", (("title", title), *facts))
        end = Moment(frame.day, span.end)
        for title, begins in self.after:
            if begins < end:
                facts = (("title", title), *_moment_facts(begins))
                return Refusal("after_successor", facts)
        return None


def places(basis: Basis, task: Task, block_id: BlockId | None = None) -> Places:
    """Prepare judging places for a block of a task, or for a new one of it."""
    own = None if block_id is None else basis.block(block_id)
    fixed = _fixed(basis, block_id)
    minute = minute_of(basis.now, basis.zone)
    begin = task.not_before
    zone = basis.zone
    return Places(
        today=basis.today,
        minute=-(-minute // basis.step) * basis.step,
        task=task,
        own=block_of(own) if own is not None else None,
        frames={frame.day: frame for frame in basis.frames},
        taken={f.day: tuple(_taken(basis, f, fixed)) for f in basis.frames},
        not_before=None
        if begin is None
        else Moment(day_of(begin, zone), minute_of(begin, zone)),
        before=tuple(_ends(basis, task)),
        after=tuple(_begins(basis, task, fixed)),
    )


def broken_rules(
    blocks: Sequence[Block], request: PlanRequest
) -> tuple[Violation, ...]:
    """Return the rules that blocks break, what is pinned aside.

    A pin may come to break a rule later, by a meeting or a longer task before it; the
    person's own placing stands all the same.
    """
    pinned = {pin.task for pin in request.pinned}
    after = {task.id: set(task.after) for task in request.tasks}
    return tuple(
        broken
        for broken in violations(blocks, request)
        if not (
            broken.rule in {"H4", "H5", "H7"}
            and (broken.task in pinned or after.get(broken.task, set()) & pinned)
        )
    )


def _fixed(basis: Basis, block_id: BlockId | None) -> tuple[tuple[Block, str], ...]:
    """Return what flows nowhere beside the block, each with the code that says so."""
    fixed = [
        (block_of(b), "over_pinned")
        for b in basis.ahead()
        if b.pinned and b.id != block_id and not basis.is_running(b)
    ]
    if basis.running is not None and basis.running.id != block_id:
        fixed.append((basis.running.block, "over_running"))
    return tuple(fixed)


def _taken(
    basis: Basis, frame: DayFrame, fixed: tuple[tuple[Block, str], ...]
) -> Iterator[_Taken]:
    for pause in frame.pauses:
        yield _Taken(pause.span, "in_break", (("kind", pause.kind.value),))
    for meeting in basis.meetings(frame):
        yield _Taken(meeting.span, "in_meeting", (("title", meeting.event.title),))
    for block, code in fixed:
        if block.day == frame.day:
            title = ("title", _title(basis, block.task))
            yield _Taken(Span(block.start, block.end), code, (title,))


def _title(basis: Basis, task_id: str) -> str:
    return next((t.title for t in basis.tasks if t.id == task_id), "")


def _ends(basis: Basis, task: Task) -> Iterator[tuple[str, Moment | None]]:
    """Yield when each open predecessor is done; None when it is not all planned."""
    for other in basis.tasks:
        if other.id not in task.after:
            continue
        blocks = [b for b in basis.ahead() if b.task_id == other.id]
        minutes = sum(b.span.minutes for b in blocks)
        if minutes < basis.remaining(other):
            yield other.title, None
        elif blocks:
            yield other.title, max(Moment(b.day, b.span.end) for b in blocks)


def _begins(
    basis: Basis, task: Task, fixed: tuple[tuple[Block, str], ...]
) -> Iterator[tuple[str, Moment]]:
    """Yield where what follows the task is fixed: the rest of it can flow."""
    for other in basis.tasks:
        if task.id in other.after:
            starts = [Moment(b.day, b.start) for b, _ in fixed if b.task == other.id]
            if starts:
                yield other.title, min(starts)


def _moment_facts(moment: Moment) -> tuple[tuple[str, str | int], ...]:
    return (("day", moment.day.isoformat()), ("minute", moment.minute))


def _core_facts(frame: DayFrame) -> tuple[tuple[str, int], ...]:
    if not frame.core_hours:
        return ()
    first, last = frame.core_hours[0].start, frame.core_hours[-1].end
    return (("start", first), ("end", last))
