"""Quiet mode: when it is wanted, what it changes on the desktop, what it runs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from focusdesk.domain.errors import InputInvalid, Problem
from focusdesk.domain.focus import Idle, Paused, Running

if TYPE_CHECKING:
    from datetime import datetime

    from focusdesk.domain.focus import Focus

OPEN_ENDED = timedelta(hours=4)
"""How long a status stands for a session without an end."""
PAST_END = timedelta(hours=1)
"""How long it stands for a session that runs on past its end."""
MAX_ARGUMENTS = 40
MAX_ARGUMENT = 2_000
MAX_HOOKS = 20


class QuietWay(StrEnum):
    """How a desktop keeps quiet, or that it lets no program do so."""

    INHIBIT = "inhibit"
    GNOME = "gnome"
    SHORTCUTS = "shortcuts"
    WINDOWS = "windows"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class QuietChange:
    """What quiet mode changes on the desktop: a value that was `before` becomes `ours`.

    Both are empty where the desktop itself remembers.
    """

    way: QuietWay
    before: str = ""
    ours: str = ""


class HookEvent(StrEnum):
    """What a program can be run at."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    END = "end"


@dataclass(frozen=True, slots=True)
class Hook:
    """A program with its arguments, run without a shell when something happens."""

    event: HookEvent
    arguments: tuple[str, ...]

    def __post_init__(self) -> None:
        given = self.arguments
        is_named = bool(given) and bool(given[0].strip())
        if not is_named:
            raise InputInvalid((Problem("hook_empty", "arguments"),))
        too_long = any(len(word) > MAX_ARGUMENT for word in given)
        if len(given) > MAX_ARGUMENTS or too_long or any("\0" in w for w in given):
            raise InputInvalid((Problem("hook_too_long", "arguments"),))


@dataclass(frozen=True, slots=True)
class HookOutcome:
    """How a program ended: its `code` and the beginning of what it printed.

    `trouble` is a code where it did not end by itself: `missing`, `not_allowed`,
    `timeout`, `busy`.
    """

    code: int | None
    output: str = ""
    trouble: str = ""

    @property
    def is_well(self) -> bool:
        """Say whether it ended by itself and without complaint."""
        return self.code == 0 and not self.trouble


def quiet_until(focus: Running, now: datetime) -> datetime:
    """Say until when a running session is quiet, as far as is known now."""
    if focus.until is None:
        return focus.started + OPEN_ENDED if _is_young(focus, now) else now + OPEN_ENDED
    return focus.until if focus.until > now else now + PAST_END


def happened(before: Focus, after: Focus) -> tuple[HookEvent, ...]:
    """Name what became of the session between two looks, in order."""
    old = None if isinstance(before, Idle) else before.session_id
    new = None if isinstance(after, Idle) else after.session_id
    if old != new:
        ended = (HookEvent.END,) if old is not None else ()
        begun = (HookEvent.START,) if new is not None else ()
        rests = (HookEvent.PAUSE,) if isinstance(after, Paused) else ()
        return (*ended, *begun, *rests)
    match before, after:
        case Running(), Paused():
            return (HookEvent.PAUSE,)
        case Paused(), Running():
            return (HookEvent.RESUME,)
        case _:
            return ()


def _is_young(focus: Running, now: datetime) -> bool:
    return now - focus.started < OPEN_ENDED / 2
