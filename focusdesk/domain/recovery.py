"""A session nobody watched for a while: what to ask, and what each answer makes of it.

The question comes after a crash, after sleep, and after the window was closed while
a session ran. Until it is answered nothing is added to the session.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from focusdesk.domain.errors import InputInvalid, NotNow, Problem
from focusdesk.domain.focus import EndedBy, Running, Session, finish, state_name
from focusdesk.domain.timerange import day_of, instant_at

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.focus import Focus
    from focusdesk.domain.ids import BlockId, SessionId, TaskId

LONGEST_PAUSE_ASSUMED = timedelta(hours=4)
"""After a longer silence, or on another date, work is not taken to have gone on."""


class Watch(StrEnum):
    """What the window did with the running session when last heard of."""

    NEVER = "never"
    WATCHING = "watching"
    LEFT = "left"


SILENCE_ALLOWED = {
    Watch.NEVER: LONGEST_PAUSE_ASSUMED,
    Watch.WATCHING: timedelta(minutes=2),
    Watch.LEFT: timedelta(minutes=2),
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
    since: datetime
    seen: datetime
    noticed: datetime
    choices: tuple[RecoveryChoice, ...]

    @property
    def gap(self) -> timedelta:
        """The time nobody saw."""
        return self.noticed - self.seen


def question(focus: Focus, now: datetime, zone: str) -> Recovery | None:
    """Ask about a running session; None when none runs."""
    if not isinstance(focus, Running):
        return None
    noticed = max(now, focus.seen)
    return Recovery(
        session_id=focus.session_id,
        task_id=focus.task_id,
        block_id=focus.block_id,
        started=focus.started,
        since=focus.since,
        seen=focus.seen,
        noticed=noticed,
        choices=_choices(focus.seen, noticed, zone),
    )


def is_silent(focus: Focus, watch: Watch, now: datetime) -> bool:
    """Say whether a running session has gone unseen for longer than it may."""
    return isinstance(focus, Running) and now - focus.seen > SILENCE_ALLOWED[watch]


def settle(
    focus: Focus, choice: RecoveryChoice, now: datetime, end: datetime | None = None
) -> Running | Session:
    """Apply the answer. `end` (default: when last seen) is for `END` only.

    `NotNow` unless a session runs; `InputInvalid` when `end` lies before the session
    last began to count, or after `now`.
    """
    if not isinstance(focus, Running):
        raise NotNow("recover", state_name(focus))
    now = max(now, focus.seen)
    match choice:
        case RecoveryChoice.CONTINUE:
            return _without_gap(focus, now)
        case RecoveryChoice.COUNT:
            return replace(focus, seen=now)
        case RecoveryChoice.END:
            end = end or focus.seen
            if not focus.since <= end <= now:
                problem = Problem("recovery_end_outside", "end", end.isoformat())
                raise InputInvalid((problem,))
            return finish(focus, end, EndedBy.RECOVERED)


def end_at_clock(asked: Recovery, minute: int, zone: str) -> datetime:
    """Return the last instant that shows this minute of the day and is not ahead."""
    day = day_of(asked.noticed, zone)
    end = instant_at(day, minute, zone)
    if end > asked.noticed:
        end = instant_at(day - timedelta(days=1), minute, zone)
    return end


def _without_gap(focus: Running, now: datetime) -> Running:
    left = None if focus.until is None else focus.until - focus.seen
    return replace(
        focus,
        since=now,
        seen=now,
        until=None if left is None else now + left,
        banked=focus.banked + (focus.seen - focus.since),
    )


def _choices(
    seen: datetime, noticed: datetime, zone: str
) -> tuple[RecoveryChoice, ...]:
    overnight = day_of(seen, zone) != day_of(noticed, zone)
    if overnight or noticed - seen > LONGEST_PAUSE_ASSUMED:
        return (RecoveryChoice.END,)
    return (RecoveryChoice.CONTINUE, RecoveryChoice.END, RecoveryChoice.COUNT)
