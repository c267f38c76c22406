"""What can be done about each concern of a week: one remedy, computed, not guessed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from focusdesk.domain.dayspan import Span, intersect, subtract, total_minutes
from focusdesk.domain.planning.acts import PlaceTask
from focusdesk.domain.planning.arrange import place_span
from focusdesk.domain.planning.cost import cost_of
from focusdesk.domain.planning.judge import refusal_of
from focusdesk.domain.planning.problem import Moment
from focusdesk.domain.planning.violations import violations
from focusdesk.domain.task import Setting
from focusdesk.domain.timerange import MINUTES_PER_DAY, day_of, minute_of
from focusdesk.services.day_view import BlockState
from focusdesk.services.week_view import (
    AddTime,
    DeepOver,
    EndsLate,
    MeetingInQuiet,
    OfficeDaysOff,
    ProposeTime,
    SeeDay,
    SeeTasks,
    SwitchesOver,
    WorkElsewhere,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from focusdesk.domain.ids import TaskId
    from focusdesk.domain.planning.basis import Basis
    from focusdesk.domain.planning.problem import Block, PlanRequest
    from focusdesk.domain.work_model import WorkModel
    from focusdesk.services.day_view import BlockView, DayView
    from focusdesk.services.week_view import Concern, Remedy

    SpanIn = Callable[[TaskId, date, Span], Span | None]


MOST_SOUGHT = 12
SHORTEST_GAP = 15


class Placing:
    """Says what a task would take of a gap if it were placed at its beginning.

    `basis` is what plans rest on, read once, when the first gap is asked about.
    """

    def __init__(self, basis: Callable[[], Basis]) -> None:
        self._read = basis
        self._basis: Basis | None = None

    def span_in(self, task_id: TaskId, day: date, gap: Span) -> Span | None:
        """Return the span, None where the gap is too short or something forbids it."""
        basis = self._basis = self._basis or self._read()
        task, start = basis.task(task_id), _round_up(gap.start, basis.step)
        if task is None or start >= gap.end:
            return None
        span = place_span(basis, task, day, start)
        if span is None or intersect((gap,), (span,)) != (span,):
            return None
        return None if refusal_of(PlaceTask(task_id, day, start), basis) else span


def planned_ahead(request: PlanRequest) -> tuple[Block, ...]:
    """Return the blocks that a request starts from: pinned, and planned from now on."""
    pinned = set(request.pinned)
    ahead = (
        block
        for block in request.previous
        if request.now is None or Moment(block.day, block.start) >= request.now
    )
    return (*request.pinned, *(block for block in ahead if block not in pinned))


@dataclass(frozen=True, slots=True)
class Outlook:
    """What remedies are sought in: the days that are not over, and what is planned.

    `span_in` says what a task would take of a gap, as `Placing`; `plan` gives the
    planner's problem and its answer from now on. Both are asked only when needed.
    """

    today: date
    days: tuple[DayView, ...]
    model: WorkModel
    plan: Callable[[], tuple[PlanRequest, tuple[Block, ...]]]
    span_in: SpanIn


def remedies_for(concerns: Sequence[Concern], outlook: Outlook) -> tuple[Remedy, ...]:
    """Return what can be done about each, in their order.

    Gaps are sought for the first late tasks only: nobody fills dozens at once.
    """
    late = [c for c in concerns if isinstance(c, EndsLate)]
    sought = set(late[:MOST_SOUGHT])
    return tuple(
        _seen(c) if isinstance(c, EndsLate) and c not in sought else _remedy(c, outlook)
        for c in concerns
    )


def _remedy(concern: Concern, outlook: Outlook) -> Remedy:
    match concern:
        case MeetingInQuiet():
            return free_time(concern, outlook) or SeeDay(concern.day)
        case SwitchesOver(day=day) | DeepOver(day=day):
            return SeeDay(day)
        case OfficeDaysOff():
            return other_place(concern, outlook) or SeeTasks()
        case EndsLate():
            return gap_before(concern, outlook) or _seen(concern)


def _seen(concern: EndsLate) -> Remedy:
    return SeeDay(concern.ends[0]) if concern.ends else SeeTasks()


def free_time(concern: MeetingInQuiet, outlook: Outlook) -> ProposeTime | None:
    """Find free core hours for a meeting that has not begun; None without any.

    Its own day comes first, then the days after; on a day the time that takes least
    from blocks of light work, and of those the nearest to the meeting's own.
    Focus and pinned blocks, meetings and breaks are left alone.
    """
    span, found = concern.meeting.span, []
    own = _day(outlook.days, concern.day)
    if own is None or _is_past(own, span.start):
        return None
    for day in (d for d in outlook.days if d.day >= concern.day):
        light = tuple(b.span for b in day.blocks if not _is_kept(b))
        for start in _starts(_open_core(day, concern), span.minutes, outlook):
            at = Span(start, start + span.minutes)
            taken = total_minutes(intersect((at,), light))
            found.append((day.day, taken, abs(start - span.start), at))
    if not found:
        return None
    best = min(found)
    return ProposeTime(best[0], best[3])


def gap_before(concern: EndsLate, outlook: Outlook) -> AddTime | None:
    """Find the first free time before a deadline for what is missing; None without.

    Free is what no meeting and no other task has. The task may be placed there, and
    would take nothing beyond it.
    """
    zone = outlook.model.zone
    due_day, due = day_of(concern.due, zone), minute_of(concern.due, zone)
    for day in (d for d in outlook.days if concern.missing and d.day <= due_day):
        limit = due if day.day == due_day else MINUTES_PER_DAY
        others = [b.span for b in day.blocks if b.task_id != concern.task_id]
        taken = (*(m.span for m in day.meetings), *others)
        for gap in subtract(_ahead(day, day.frame.work, limit), taken):
            if gap.minutes < min(SHORTEST_GAP, concern.missing):
                continue
            span = outlook.span_in(concern.task_id, day.day, gap)
            if span is not None:
                minutes = min(concern.missing, span.minutes)
                return AddTime(concern.task_id, day.day, span, minutes)
    return None


def other_place(concern: OfficeDaysOff, outlook: Outlook) -> WorkElsewhere | None:
    """Find the day whose other place costs the plan least; None without any."""
    short = concern.count < concern.expected
    wanted = Setting.WFO if short else Setting.WFA
    days = [
        d.day
        for d in outlook.days
        if d.frame.is_working_day and d.frame.setting is not wanted
    ]
    if not days:
        return None
    request, blocks = outlook.plan()
    usual = outlook.model.wfo_days

    def price(day: date) -> tuple[int, float, bool, date]:
        other = _moved(request, day, wanted)
        broken = len(violations(blocks, other))
        against = (day.weekday() in usual) is not short
        return (broken, cost_of(blocks, other).total, against, day)

    return WorkElsewhere(min(days, key=price), wanted)


def _moved(request: PlanRequest, day: date, setting: Setting) -> PlanRequest:
    days = tuple(
        replace(d, setting=setting) if d.date == day else d for d in request.days
    )
    return replace(request, days=days)


def _open_core(day: DayView, concern: MeetingInQuiet) -> tuple[Span, ...]:
    core = intersect(day.frame.core_hours, day.frame.work)
    others = [m.span for m in day.meetings if m.event.id != concern.meeting.event.id]
    kept = [block.span for block in day.blocks if _is_kept(block)]
    return subtract(_ahead(day, core, MINUTES_PER_DAY), (*others, *kept))


def _is_kept(block: BlockView) -> bool:
    return block.deep or block.pinned or block.state is not BlockState.PLANNED


def _starts(open_time: tuple[Span, ...], minutes: int, outlook: Outlook) -> list[int]:
    step = outlook.model.granularity
    return [
        start
        for span in open_time
        for start in range(_round_up(span.start, step), span.end - minutes + 1, step)
    ]


def _ahead(day: DayView, spans: tuple[Span, ...], limit: int) -> tuple[Span, ...]:
    first = day.now_minute or 0
    return intersect(spans, (Span(first, limit),)) if first < limit else ()


def _is_past(day: DayView, minute: int) -> bool:
    return day.now_minute is not None and minute <= day.now_minute


def _day(days: tuple[DayView, ...], wanted: date) -> DayView | None:
    return next((day for day in days if day.day == wanted), None)


def _round_up(minute: int, step: int) -> int:
    return -(-minute // step) * step
