"""What the doctor finds: one finding for each thing FocusDesk leans on."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from focusdesk.domain.errors import FocusDeskError


class Topic(StrEnum):
    """What is looked at, in the order it is told."""

    PROGRAM = "program"
    FOLDER = "folder"
    VAULT = "vault"
    KEYRING = "keyring"
    KEY_FILE = "key_file"
    SIZES = "sizes"
    CRASH = "crash"
    CALENDAR = "calendar"
    TIME_ZONE = "time_zone"
    DISPLAY = "display"
    TRAY = "tray"
    NOTIFICATIONS = "notifications"
    QUIET = "quiet"
    IDLE = "idle"
    LOCK = "lock"
    SLEEP = "sleep"


class Verdict(StrEnum):
    """How it stands with it."""

    OK = "ok"
    ATTENTION = "attention"
    """It works, but the person should look at something."""
    MISSING = "missing"
    """It is not there; FocusDesk does without."""
    UNKNOWN = "unknown"
    """Nothing here tells."""
    BROKEN = "broken"
    """It should work and does not."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor. `code` names the sentence, `facts` fill it.

    With the code `error` the sentence is that of `error`.
    """

    topic: Topic
    verdict: Verdict
    code: str
    facts: Mapping[str, str] = field(default_factory=dict)
    error: FocusDeskError | None = None


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings in the order of their topics."""
    order = tuple(Topic)
    return tuple(sorted(findings, key=lambda found: order.index(found.topic)))


def is_broken(findings: Iterable[Finding]) -> bool:
    """Say whether anything that should work does not."""
    return any(found.verdict is Verdict.BROKEN for found in findings)
