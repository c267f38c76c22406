from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from tests.desktop.working_week import LOCAL_HOUR, write_model, zone_for

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journey.terminal import Terminal


@pytest.mark.parametrize("hour", range(24))
def test_it_is_late_in_the_morning_whenever_the_tests_run(hour: int) -> None:
    now = datetime(2026, 12, 31, hour, 30, tzinfo=UTC)
    assert now.astimezone(ZoneInfo(zone_for(now))).hour == LOCAL_HOUR


def test_every_day_is_a_working_day(terminal: Terminal, tmp_path: Path) -> None:
    file = write_model(tmp_path / "minggu.toml", datetime.now(UTC))
    shown = terminal.json("model", "show", str(file))
    assert len(shown["weekdays"]) == 7
    today = terminal.json("today")
    assert today["state"] == "no_tasks"
