"""What the machine's clocks say happened between two readings of them.

The wall clock can be changed; the clock since boot goes on while the machine sleeps;
the clock of awake time does not. Two of them never tell alone what three do together.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

NOTICED = timedelta(seconds=2)
"""Clocks that part by less have not been changed, and the machine has not slept."""
DRIFT = 1000
"""A wall clock that is steered may gain or lose one part in so many."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All three clocks at one moment; `boot` and `awake` in seconds from somewhere.

    `boot_id` names the run of the machine they belong to; empty when unknown.
    """

    wall: datetime
    boot: float
    awake: float
    boot_id: str = ""


@dataclass(frozen=True, slots=True)
class Ran:
    """The machine was awake for `counted` and nothing else happened."""

    counted: timedelta


@dataclass(frozen=True, slots=True)
class Suspended:
    """The machine slept for `lasted`, from about `at` (by the clock of now)."""

    counted: timedelta
    at: datetime
    lasted: timedelta


@dataclass(frozen=True, slots=True)
class ClockStepped:
    """The wall clock was set forward `by`, or back where that is negative."""

    counted: timedelta
    by: timedelta


@dataclass(frozen=True, slots=True)
class Both:
    """The machine slept and the wall clock was changed."""

    counted: timedelta
    at: datetime
    lasted: timedelta
    by: timedelta


@dataclass(frozen=True, slots=True)
class Restarted:
    """The readings belong to two runs of the machine."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """The readings cannot be compared: only their wall clocks may tell something."""


Passed = Ran | Suspended | ClockStepped | Both | Restarted | Unknown


def between(earlier: Reading | None, later: Reading) -> Passed:
    """Say what happened between two readings."""
    if earlier is None:
        return Unknown()
    boot = timedelta(seconds=later.boot - earlier.boot)
    counted = timedelta(seconds=later.awake - earlier.awake)
    by = later.wall - earlier.wall - boot
    stepped = abs(by) > NOTICED + abs(boot) / DRIFT
    backwards = boot < timedelta() or counted < timedelta()
    if backwards or (earlier.boot_id != later.boot_id and stepped):
        named = earlier.boot_id and later.boot_id
        return Restarted() if named else Unknown()
    lasted = boot - counted
    slept = lasted > NOTICED
    if not slept:
        return ClockStepped(counted, by) if stepped else Ran(counted)
    at = later.wall - lasted
    return Both(counted, at, lasted, by) if stepped else Suspended(counted, at, lasted)


def step_of(passed: Passed) -> timedelta:
    """Return by how much the wall clock was changed."""
    return passed.by if isinstance(passed, ClockStepped | Both) else timedelta()


def awake_of(passed: Passed) -> timedelta | None:
    """Return the time awake; None when the clocks do not tell."""
    return None if isinstance(passed, Restarted | Unknown) else passed.counted


def steady(clock: Callable[[], datetime]) -> Callable[[], Reading]:
    """Read one clock as if it were all three: it is never set and never sleeps."""

    def read() -> Reading:
        now = clock()
        return Reading(now, now.timestamp(), now.timestamp())

    return read


def to_text(reading: Reading) -> str:
    """Write a reading as one line."""
    wall = reading.wall.isoformat()
    return json.dumps([wall, reading.boot, reading.awake, reading.boot_id])


def from_text(text: str | None) -> Reading | None:
    """Read what `to_text` wrote; None for anything else."""
    try:
        wall, boot, awake, boot_id = json.loads(text or "")
        instant = datetime.fromisoformat(wall)
        if instant.tzinfo is None:
            return None
        return Reading(instant, float(boot), float(awake), str(boot_id))
    except (ValueError, TypeError):
        return None
