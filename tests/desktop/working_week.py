"""A work model by which it is always late in the morning of a working day.

Tests with real windows work by the machine's clock, on any date and at any hour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

LOCAL_HOUR = 11

MODEL = """\
id = "setiap-hari"
name = "Setiap hari"
zone = "{zone}"
core_hours = ["15:00-17:00"]
no_meeting = ["10:00-15:00"]
deep_limit = 480

[weekdays.monday-sunday]
hours = ["07:00-21:00"]
breaks = ["17:00-18:00"]
"""


def zone_for(now: datetime) -> str:
    """Return a zone in which the hour of `now` (UTC) is `LOCAL_HOUR`."""
    ahead = LOCAL_HOUR - now.hour
    # These names count westwards: Etc/GMT-7 is seven hours ahead.
    return f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT"


def write_model(file: Path, now: datetime) -> Path:
    """Write the model for a test that begins at `now` (UTC)."""
    file.write_text(MODEL.format(zone=zone_for(now)), encoding="utf-8")
    return file
