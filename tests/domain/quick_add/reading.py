"""A line read on a Thursday morning in Jakarta, among five projects."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from focusdesk.domain.ids import ProjectId
from focusdesk.domain.quick_add import QuickTask, parse
from focusdesk.domain.task import Project

ZONE = "Asia/Jakarta"
NOW = datetime(2026, 11, 26, 2, 18, tzinfo=UTC)  # 09.18 on Thursday
PROJECTS = tuple(
    Project(ProjectId(name.lower()), name)
    for name in ("SIASN", "MyASN", "SIMPEGNAS", "Layanan Pensiun", "Dashboard SPBE")
)
FRIDAY = 4


def day_end(day: date) -> int:
    """16.00, on Friday 16.30."""
    return 990 if day.weekday() == FRIDAY else 960


def read(text: str, *, now: datetime = NOW) -> QuickTask:
    """Parse in the example scene."""
    return parse(text, now, ZONE, PROJECTS, day_end)


def due(text: str, *, now: datetime = NOW) -> str:
    """Return the local deadline as text; empty when there is none."""
    instant = read(text, now=now).due
    if instant is None:
        return ""
    return instant.astimezone(ZoneInfo(ZONE)).strftime("%Y-%m-%d %H:%M")


def codes(text: str) -> list[str]:
    """Return the codes of what is wrong with a line."""
    return [problem.code for problem in read(text).problems]
