"""The focus state and its pure transitions; `now` is always passed in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from focusdesk.domain.errors import InputInvalid, NotNow, Problem

if TYPE_CHECKING:
    from focusdesk.domain.ids import BlockId, SessionId, TaskId
    from focusdesk.domain.task import Setting
    from focusdesk.domain.timerange import TimeRange

MAX_EXTENSION_MINUTES = 240
JITTER = timedelta(seconds=2)
"""A countdown's end is not moved by less, so that its alarm keeps its name."""
SHORTEST_COUNTDOWN = timedelta(minutes=5)


class EndedBy(StrEnum):
    """Why a session ended."""

    FINISHED = "finished"
    STOPPED = "stopped"
    SWITCHED = "switched"
    RECOVERED = "recovered"


@dataclass(frozen=True, slots=True)
class Idle:
    """No session."""


@dataclass(frozen=True, slots=True)
class Running:
    """A session that counts. `banked` was worked before `since`.

    `until` is when the countdown ends; None for an open-ended session.
    `seen` is the last heartbeat: what is known to have been awake. All instants are
    by the wall clock as it was set then.
    """

    session_id: SessionId
    task_id: TaskId
    block_id: BlockId | None
    setting: Setting
    started: datetime
    since: datetime
    until: datetime | None
    seen: datetime
    banked: timedelta = timedelta()
    interruptions: int = 0


@dataclass(frozen=True, slots=True)
class Paused:
    """A session that waits. `left` remains of the countdown, None if open-ended."""

    session_id: SessionId
    task_id: TaskId
    block_id: BlockId | None
    setting: Setting
    started: datetime
    since: datetime
    left: timedelta | None
    banked: timedelta
    interruptions: int = 0


Focus = Idle | Running | Paused


@dataclass(frozen=True, slots=True)
class Session:
    """Time really spent on a task: what was worked between `start` and `end`.

    `overtime` is work past the day's hours; `away` holds time that nobody saw and the
    person says was work.
    """

    id: SessionId
    task_id: TaskId
    block_id: BlockId | None
    setting: Setting
    start: datetime
    end: datetime
    worked: timedelta
    ended_by: EndedBy
    interruptions: int = 0
    overtime: bool = False
    away: bool = False


@dataclass(frozen=True, slots=True)
class Start:
    """What a session is started with."""

    session_id: SessionId
    task_id: TaskId
    block_id: BlockId | None
    setting: Setting
    length: timedelta | None


def start(focus: Focus, order: Start, now: datetime) -> Running:
    """Begin a session; `NotNow` when one is open already."""
    if not isinstance(focus, Idle):
        raise NotNow("start", state_name(focus))
    return Running(
        session_id=order.session_id,
        task_id=order.task_id,
        block_id=order.block_id,
        setting=order.setting,
        started=now,
        since=now,
        until=now + order.length if order.length else None,
        seen=now,
    )


def pause(focus: Focus, now: datetime) -> Paused:
    """Stop counting; `NotNow` unless a session runs."""
    if not isinstance(focus, Running):
        raise NotNow("pause", state_name(focus))
    now = max(now, focus.since)
    return Paused(
        session_id=focus.session_id,
        task_id=focus.task_id,
        block_id=focus.block_id,
        setting=focus.setting,
        started=focus.started,
        since=now,
        left=None if focus.until is None else max(focus.until - now, timedelta()),
        banked=focus.banked + (now - focus.since),
        interruptions=focus.interruptions,
    )


def resume(focus: Focus, now: datetime) -> Running:
    """Count again; `NotNow` unless a session is paused."""
    if not isinstance(focus, Paused):
        raise NotNow("resume", state_name(focus))
    now = max(now, focus.since)
    return Running(
        session_id=focus.session_id,
        task_id=focus.task_id,
        block_id=focus.block_id,
        setting=focus.setting,
        started=focus.started,
        since=now,
        until=None if focus.left is None else now + focus.left,
        seen=now,
        banked=focus.banked,
        interruptions=focus.interruptions,
    )


def finish(focus: Focus, now: datetime, ended_by: EndedBy) -> Session:
    """Close the open session; `NotNow` when there is none.

    A paused session ended when it was paused.
    """
    if isinstance(focus, Idle):
        raise NotNow("finish", "idle")
    end = focus.since if isinstance(focus, Paused) else max(now, focus.since)
    counted = worked(focus, end)
    return Session(
        id=focus.session_id,
        task_id=focus.task_id,
        block_id=focus.block_id,
        setting=focus.setting,
        # Nothing takes longer than it lasted, whatever became of the clock meanwhile.
        start=min(focus.started, end - counted),
        end=end,
        worked=counted,
        ended_by=ended_by,
        interruptions=focus.interruptions,
    )


def extend(focus: Focus, minutes: int, now: datetime) -> Running | Paused:
    """Add minutes to a countdown; past its end they count from `now`.

    `NotNow` when no session is open or it has no end; `InputInvalid` outside 1-240.
    """
    if isinstance(focus, Idle):
        raise NotNow("extend", "idle")
    if not 0 < minutes <= MAX_EXTENSION_MINUTES:
        raise InputInvalid((Problem("extension_outside", "minutes", str(minutes)),))
    more = timedelta(minutes=minutes)
    match focus:
        case Running(until=datetime() as until):
            return replace(focus, until=max(until, now) + more)
        case Paused(left=timedelta() as remains):
            return replace(focus, left=remains + more)
        case _:
            raise NotNow("extend", "open_ended")


def interrupt(focus: Focus) -> Focus:
    """Count one interruption; `NotNow` when no session is open."""
    if isinstance(focus, Idle):
        raise NotNow("interrupt", "idle")
    return replace(focus, interruptions=focus.interruptions + 1)


def beat(focus: Running, now: datetime, counted: timedelta | None = None) -> Running:
    """Count what was worked since the last heartbeat, by default all of it.

    `now` and `counted` may part: the countdown then keeps what it had left.
    """
    if counted is None:
        now = max(now, focus.seen)
        counted = now - focus.seen
    gap = now - (focus.seen + counted)
    until = focus.until
    if until is not None and abs(gap) > JITTER:
        until += gap
    return replace(
        focus,
        since=now,
        seen=now,
        until=until,
        banked=banked(focus) + counted,
    )


def follow_clock(focus: Running, by: timedelta) -> Running:
    """Keep a session's instants in step with a wall clock that was set forward."""
    return replace(
        focus,
        started=focus.started + by,
        since=focus.since + by,
        seen=focus.seen + by,
        until=None if focus.until is None else focus.until + by,
    )


def banked(focus: Running) -> timedelta:
    """Say how long a session had counted when it was last seen."""
    return focus.banked + (focus.seen - focus.since)


def stop_at_last_beat(focus: Running) -> Paused:
    """Pause a session where it was last seen: what came after is not known."""
    return pause(focus, focus.seen)


def is_over(focus: Focus, now: datetime) -> bool:
    """Say whether the countdown of a running session has reached its end."""
    return isinstance(focus, Running) and focus.until is not None and now >= focus.until


def countdown(block: TimeRange, spent: timedelta, now: datetime) -> timedelta:
    """Return how long a session on a planned block counts down from `now`.

    To the block's end when `now` lies in it; else its length, less what is `spent`
    on it already. Never shorter than `SHORTEST_COUNTDOWN`.
    """
    whole = block.end - block.start
    if block.start <= now < block.end:
        remains = block.end - now
    elif spent < whole:
        remains = whole - spent
    else:
        remains = whole
    return max(remains, SHORTEST_COUNTDOWN)


def worked(focus: Focus, now: datetime) -> timedelta:
    """Say how long the open session has counted so far."""
    if isinstance(focus, Running):
        return focus.banked + max(now - focus.since, timedelta())
    if isinstance(focus, Paused):
        return focus.banked
    return timedelta()


def left(focus: Focus, now: datetime) -> timedelta | None:
    """Say what remains of the countdown; None when there is none."""
    if isinstance(focus, Running) and focus.until is not None:
        return max(focus.until - now, timedelta())
    if isinstance(focus, Paused):
        return focus.left
    return None


def state_name(focus: Focus) -> str:
    """Name the state as the command line and the snapshots do."""
    match focus:
        case Idle():
            return "idle"
        case Running():
            return "running"
        case Paused():
            return "paused"
