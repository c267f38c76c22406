"""Alarms: what is due next, as a pure function of the present."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class AlarmKind(StrEnum):
    """What an alarm is about."""

    BLOCK_START = "block_start"
    BLOCK_END = "block_end"
    DAY_START = "day_start"


@dataclass(frozen=True, slots=True, order=True)
class Alarm:
    """One thing due at an instant (UTC); `subject` is the id it is about."""

    at: datetime
    kind: AlarmKind
    subject: str
