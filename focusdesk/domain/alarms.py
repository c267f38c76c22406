"""Alarms: what is due, as a pure function of the present.

An alarm keeps its true time however late it is noticed. Which ones were announced
already is the store's to know, by `Alarm.name`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from focusdesk.domain.focus import Idle, Running
from focusdesk.domain.timerange import instant_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from focusdesk.domain.focus import Focus
    from focusdesk.domain.planning.stored import StoredBlock
    from focusdesk.domain.work_calendar import DayFrame


class AlarmKind(StrEnum):
    """What an alarm is about."""

    BLOCK_START = "block_start"
    BLOCK_END = "block_end"
    DAY_START = "day_start"


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


def next_alarms(
    now: datetime,
    blocks: Iterable[StoredBlock],
    focus: Focus,
    frames: Iterable[DayFrame],
) -> tuple[Alarm, ...]:
    """Return what will be due after `now`, in order.

    `blocks` are those still to be worked on the days of `frames`.
    """
    times = _times(blocks, focus, frames)
    return tuple(sorted(alarm for alarm, _until in times if alarm.at > now))


def due_alarms(
    now: datetime,
    blocks: Iterable[StoredBlock],
    focus: Focus,
    frames: Iterable[DayFrame],
) -> tuple[Alarm, ...]:
    """Return what is due at `now` and still worth saying, in order.

    A block's start is said until the block is over and only while nothing is being
    worked on; the day's until its first block; a session's end as long as it runs on.
    """
    times = _times(blocks, focus, frames)
    return tuple(
        sorted(
            alarm
            for alarm, until in times
            if alarm.at <= now and (until is None or now < until)
        )
    )


def _times(
    blocks: Iterable[StoredBlock], focus: Focus, frames: Iterable[DayFrame]
) -> Iterator[tuple[Alarm, datetime | None]]:
    """Yield each alarm and until when it is worth saying (None: for ever)."""
    kept = tuple(blocks)
    for frame in frames:
        yield from _of_day(frame, [b for b in kept if b.day == frame.day], focus)
    if isinstance(focus, Running) and focus.until is not None:
        end = Alarm(focus.until, AlarmKind.BLOCK_END, focus.session_id)
        yield end, None


def _of_day(
    frame: DayFrame, blocks: list[StoredBlock], focus: Focus
) -> Iterator[tuple[Alarm, datetime | None]]:
    if not frame.is_working_day:
        return
    spans = [
        (
            instant_at(b.day, b.span.start, frame.zone),
            instant_at(b.day, b.span.end, frame.zone),
        )
        for b in blocks
    ]
    begins = instant_at(frame.day, frame.hours[0].start, frame.zone)
    over = instant_at(frame.day, frame.hours[-1].end, frame.zone)
    first = min((start for start, _end in spans), default=over)
    yield Alarm(begins, AlarmKind.DAY_START, frame.day.isoformat()), first
    if not isinstance(focus, Idle):
        # What is open comes first; the next block is said once it is closed.
        return
    for block, (start, end) in zip(blocks, spans, strict=True):
        alarm = Alarm(start, AlarmKind.BLOCK_START, block.id, block.task_id)
        yield alarm, end
