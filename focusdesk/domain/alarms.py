"""Alarms: what is due, as a pure function of the present.

An alarm keeps its true time however late it is noticed. Which ones were announced
already is the store's to know, by `Alarm.name`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from focusdesk.domain.focus import Idle, Running
from focusdesk.domain.timerange import instant_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

    from focusdesk.domain.breaks import Break
    from focusdesk.domain.focus import Focus
    from focusdesk.domain.planning.stored import StoredBlock
    from focusdesk.domain.timerange import TimeRange
    from focusdesk.domain.work_calendar import DayFrame


class AlarmKind(StrEnum):
    """What an alarm is about."""

    BLOCK_START = "block_start"
    BLOCK_END = "block_end"
    DAY_START = "day_start"
    BREAK_END = "break_end"
    STRETCH = "stretch"
    REFLECTION = "reflection"
    DAY_END = "day_end"


@dataclass(frozen=True, slots=True, order=True)
class Alarm:
    """One thing due at an instant (UTC); `subject` is the id it is about.

    `topic` is what stays the same when a replan gives the subject another id.
    """

    at: datetime
    kind: AlarmKind
    subject: str
    topic: str = ""

    @property
    def name(self) -> str:
        """What the thing is called in the record of what was done."""
        return f"{self.kind}:{self.topic or self.subject}:{self.at.isoformat()}"


FRIDAY = 4
LOOKING_BACK = timedelta(minutes=30)
"""So long before the day is closed, the week is looked back on."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What rings beside blocks and sessions, and what silences everything.

    `rest` is the break that is taken, `stretch` when a stretch is due if work goes on,
    `meetings` when none is hinted at. `day_end` is how long before the end of work the
    day is offered to be closed; None for never. Of `closed` days nothing is said.
    """

    rest: Break | None = None
    stretch: datetime | None = None
    meetings: tuple[TimeRange, ...] = ()
    day_end: timedelta | None = None
    reflection: bool = False
    closed: frozenset[date] = frozenset()


NOTHING_BESIDE = Beside()


def next_alarms(
    now: datetime,
    blocks: Iterable[StoredBlock],
    focus: Focus,
    frames: Iterable[DayFrame],
    beside: Beside = NOTHING_BESIDE,
) -> tuple[Alarm, ...]:
    """Return what will be due after `now`, in order.

    `blocks` are those still to be worked on the days of `frames`.
    """
    times = _times(blocks, focus, frames, beside)
    return tuple(sorted(alarm for alarm, _until in times if alarm.at > now))


def due_alarms(
    now: datetime,
    blocks: Iterable[StoredBlock],
    focus: Focus,
    frames: Iterable[DayFrame],
    beside: Beside = NOTHING_BESIDE,
) -> tuple[Alarm, ...]:
    """Return what is due at `now` and still worth saying, in order.

    A block's start is said until the block is over and only while nothing is being
    worked on; the day's until its first block; a session's end as long as it runs on;
    all else until work ends. After hours there is only what the person started.
    """
    times = _times(blocks, focus, frames, beside)
    return tuple(
        sorted(
            alarm
            for alarm, until in times
            if alarm.at <= now and (until is None or now < until)
        )
    )


def _times(
    blocks: Iterable[StoredBlock],
    focus: Focus,
    frames: Iterable[DayFrame],
    beside: Beside,
) -> Iterator[tuple[Alarm, datetime | None]]:
    """Yield each alarm and until when it is worth saying (None: for ever)."""
    kept = tuple(blocks)
    for frame in frames:
        if not frame.is_working_day or frame.day in beside.closed:
            continue
        hours = _Hours.of(frame)
        own = [b for b in kept if b.day == frame.day]
        yield from _of_plan(hours, own, focus)
        yield from _of_rests(hours, focus, beside)
        yield from _of_ends(hours, beside)
    if isinstance(focus, Running) and focus.until is not None:
        end = Alarm(focus.until, AlarmKind.BLOCK_END, focus.session_id)
        yield end, None


@dataclass(frozen=True, slots=True)
class _Hours:
    """A working day from its first minute to its last, as instants."""

    frame: DayFrame
    begins: datetime
    over: datetime

    @staticmethod
    def of(frame: DayFrame) -> _Hours:
        return _Hours(
            frame,
            instant_at(frame.day, frame.hours[0].start, frame.zone),
            instant_at(frame.day, frame.hours[-1].end, frame.zone),
        )

    def hold(self, at: datetime) -> bool:
        return self.begins <= at < self.over


def _of_plan(
    hours: _Hours, blocks: list[StoredBlock], focus: Focus
) -> Iterator[tuple[Alarm, datetime | None]]:
    zone, day = hours.frame.zone, hours.frame.day
    spans = [
        (
            instant_at(b.day, b.span.start, zone),
            instant_at(b.day, b.span.end, zone),
        )
        for b in blocks
    ]
    first = min((start for start, _end in spans), default=hours.over)
    yield Alarm(hours.begins, AlarmKind.DAY_START, day.isoformat()), first
    if not isinstance(focus, Idle):
        # What is open comes first; the next block is said once it is closed.
        return
    for block, (start, end) in zip(blocks, spans, strict=True):
        alarm = Alarm(start, AlarmKind.BLOCK_START, block.id, block.task_id)
        yield alarm, end


def _of_rests(
    hours: _Hours, focus: Focus, beside: Beside
) -> Iterator[tuple[Alarm, datetime | None]]:
    rest = beside.rest
    if rest is not None and isinstance(focus, Idle) and hours.hold(rest.until):
        since = rest.since.isoformat()
        yield Alarm(rest.until, AlarmKind.BREAK_END, since), hours.over
    if beside.stretch is not None and isinstance(focus, Running):
        at = after_meetings(beside.stretch, beside.meetings)
        if hours.hold(at):
            yield Alarm(at, AlarmKind.STRETCH, focus.session_id), hours.over


def _of_ends(hours: _Hours, beside: Beside) -> Iterator[tuple[Alarm, datetime | None]]:
    day, before = hours.frame.day, beside.day_end or timedelta()
    if beside.day_end is not None:
        at = max(hours.over - before, hours.begins)
        yield Alarm(at, AlarmKind.DAY_END, day.isoformat()), hours.over
    if beside.reflection and day.weekday() == FRIDAY:
        at = max(hours.over - before - LOOKING_BACK, hours.begins)
        yield Alarm(at, AlarmKind.REFLECTION, day.isoformat()), hours.over


def after_meetings(at: datetime, meetings: Iterable[TimeRange]) -> datetime:
    """Return the first instant from `at` on that lies in no meeting."""
    for meeting in sorted(meetings):
        if meeting.start <= at < meeting.end:
            at = meeting.end
    return at
