"""A session nobody watched for a while: what to ask, and what each answer makes of it.

The question comes after a crash, after sleep, and after the window was closed while
a session ran. Until it is answered the session rests where it was last seen.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from focusdesk.domain.errors import InputInvalid, NotNow, Problem
from focusdesk.domain.focus import (
    EndedBy,
    Idle,
    Paused,
    Running,
    Session,
    beat,
    follow_clock,
    resume,
    stop_at_last_beat,
)
from focusdesk.domain.session_clock import (
    Both,
    Restarted,
    Suspended,
    awake_of,
    step_of,
)
from focusdesk.domain.timerange import day_of, instant_at

if TYPE_CHECKING:
    from focusdesk.domain.focus import Focus
    from focusdesk.domain.ids import BlockId, SessionId, TaskId
    from focusdesk.domain.session_clock import Passed

LONGEST_PAUSE_ASSUMED = timedelta(hours=4)
"""After a longer silence, or on another date, work is not taken to have gone on."""
LONGEST_BEAT = timedelta(seconds=60)
"""More is never counted between two heartbeats of a window."""
SETTLED, CLOCK_SET = "recovery", "clock"
"""Kinds under which an answer and a changed clock stand in a session's record."""
NOTED = frozenset({SETTLED, CLOCK_SET})
"""What stands in a session's record without being an interruption."""


class Watch(StrEnum):
    """What the window did with the running session when last heard of."""

    NEVER = "never"
    WATCHING = "watching"
    LEFT = "left"
    ASKED = "asked"
    """It rests at its last heartbeat until the person says what happened."""


SILENCE_ALLOWED = {
    Watch.NEVER: LONGEST_PAUSE_ASSUMED,
    Watch.WATCHING: timedelta(minutes=2),
    Watch.LEFT: timedelta(minutes=2),
    Watch.ASKED: timedelta(),
}
"""How long a running session may go unseen before it is asked about."""


class RecoveryChoice(StrEnum):
    """What the person says about the time nobody saw."""

    CONTINUE = "continue"
    """Go on from now; the gap was no work and the countdown keeps what it had left."""
    END = "end"
    """It was over then."""
    COUNT = "count"
    """The gap was work; go on as if nothing had happened."""


@dataclass(frozen=True, slots=True)
class Recovery:
    """A question about the time between `seen` and `noticed`."""

    session_id: SessionId
    task_id: TaskId
    block_id: BlockId | None
    started: datetime
    seen: datetime
    noticed: datetime
    choices: tuple[RecoveryChoice, ...]

    @property
    def gap(self) -> timedelta:
        """The time nobody saw."""
        return self.noticed - self.seen


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as the record keeps it: the gap it was about, and what it made of it.

    `end` is when the session ended, for `END`.
    """

    choice: RecoveryChoice
    seen: datetime
    noticed: datetime
    end: datetime | None = None

    def to_text(self) -> str:
        """Write it as one line."""
        end = f" {self.end.isoformat()}" if self.end else ""
        gap = f"{self.seen.isoformat()}/{self.noticed.isoformat()}"
        return f"{self.choice} {gap}{end}"

    @staticmethod
    def from_text(text: str) -> Answer | None:
        """Read what `to_text` wrote; None for anything else."""
        try:
            choice, gap, *end = text.split()
            seen, noticed = map(datetime.fromisoformat, gap.split("/"))
            at = datetime.fromisoformat(end[0]) if end else None
            return Answer(RecoveryChoice(choice), seen, noticed, at)
        except ValueError:
            return None


def question(focus: Focus, now: datetime, zone: str) -> Recovery | None:
    """Ask about an open session since it was last seen; None when there is none."""
    if isinstance(focus, Idle):
        return None
    seen = focus.seen if isinstance(focus, Running) else focus.since
    noticed = max(now, seen)
    return Recovery(
        session_id=focus.session_id,
        task_id=focus.task_id,
        block_id=focus.block_id,
        started=focus.started,
        seen=seen,
        noticed=noticed,
        choices=_choices(seen, noticed, zone),
    )


def is_unsettled(focus: Running, watch: Watch, passed: Passed, now: datetime) -> bool:
    """Say whether the time since a session was last seen must be asked about.

    It must after sleep, after a restart, and after it went unseen for longer than it
    may; where the clocks tell nothing, the wall clock alone is believed.
    """
    if isinstance(passed, Suspended | Both | Restarted):
        return True
    awake = awake_of(passed)
    return (now - focus.seen if awake is None else awake) > SILENCE_ALLOWED[watch]


def count_up(focus: Running, watch: Watch, passed: Passed, now: datetime) -> Running:
    """Count what a session was worked since it was last seen, up to `now`."""
    followed = follow_clock(focus, step_of(passed))
    return beat(followed, now, _counted(followed, watch, passed, now))


def rest(
    focus: Running, watch: Watch, passed: Passed, now: datetime, *, left: bool = False
) -> Paused:
    """Pause a session where it was last known to be awake, by the clock of `now`.

    `left` by a window that is gone, that was its last heartbeat: nobody knows when
    after that it went.
    """
    followed = follow_clock(focus, step_of(passed))
    if isinstance(passed, Suspended | Both) and not left:
        awake = _counted(followed, watch, passed, now)
        followed = beat(followed, min(followed.seen + awake, now), awake)
    return stop_at_last_beat(followed)


def settle(
    focus: Focus, choice: RecoveryChoice, now: datetime, end: datetime | None = None
) -> Running | Session:
    """Apply the answer. `end` (default: when last seen) is for `END` only.

    `NotNow` unless a session is open; `InputInvalid` when `end` lies before the
    session's start, or after `now`.
    """
    if isinstance(focus, Idle):
        raise NotNow("recover", "idle")
    rests = stop_at_last_beat(focus) if isinstance(focus, Running) else focus
    now = max(now, rests.since)
    match choice:
        case RecoveryChoice.CONTINUE:
            return resume(rests, now)
        case RecoveryChoice.COUNT:
            until = None if rests.left is None else rests.since + rests.left
            counted = rests.banked + (now - rests.since)
            return replace(resume(rests, now), until=until, banked=counted)
        case RecoveryChoice.END:
            return _ended(rests, end or rests.since, now)


def end_at_clock(asked: Recovery, minute: int, zone: str) -> datetime:
    """Return the last instant that shows this minute of the day and is not ahead."""
    day = day_of(asked.noticed, zone)
    end = instant_at(day, minute, zone)
    if end > asked.noticed:
        end = instant_at(day - timedelta(days=1), minute, zone)
    return end


def _counted(focus: Running, watch: Watch, passed: Passed, now: datetime) -> timedelta:
    awake = awake_of(passed)
    if awake is None:
        awake = max(now - focus.seen, timedelta())
    return min(awake, LONGEST_BEAT) if watch is Watch.WATCHING else awake


def _ended(rests: Paused, end: datetime, now: datetime) -> Session:
    if not min(rests.started, rests.since) <= end <= now:
        raise InputInvalid((Problem("recovery_end_outside", "end", end.isoformat()),))
    counted = max(rests.banked + (end - rests.since), timedelta())
    return Session(
        id=rests.session_id,
        task_id=rests.task_id,
        block_id=rests.block_id,
        setting=rests.setting,
        start=min(rests.started, end - counted),
        end=end,
        worked=counted,
        ended_by=EndedBy.RECOVERED,
        interruptions=rests.interruptions,
        away=end > rests.since,
    )


def _choices(
    seen: datetime, noticed: datetime, zone: str
) -> tuple[RecoveryChoice, ...]:
    overnight = day_of(seen, zone) != day_of(noticed, zone)
    if overnight or noticed - seen > LONGEST_PAUSE_ASSUMED:
        return (RecoveryChoice.END,)
    return (RecoveryChoice.CONTINUE, RecoveryChoice.END, RecoveryChoice.COUNT)
