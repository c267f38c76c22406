"""Days on the command line, written as in a new task."""

from __future__ import annotations

from datetime import date

import click
import pytest

from focusdesk.cli.dates import day_named

SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        (None, SUNDAY),
        ("hari-ini", SUNDAY),
        ("today", SUNDAY),
        ("besok", date(2026, 11, 23)),
        ("kemarin", date(2026, 11, 21)),
        ("2026-12-01", date(2026, 12, 1)),
        ("senin", date(2026, 11, 23)),
        ("Jum", date(2026, 11, 27)),
        ("friday", date(2026, 11, 27)),
        ("minggu", date(2026, 11, 29)),
        ("27 nov", date(2026, 11, 27)),
    ],
)
def test_a_day_is_read_as_in_a_new_task(name: str | None, day: date) -> None:
    assert day_named(name, SUNDAY) == day


@pytest.mark.parametrize("name", ["", "entah", "31 feb", "2026-02-30", "senin pagi"])
def test_what_is_no_day_is_a_usage_error(name: str) -> None:
    with pytest.raises(click.BadParameter, match="is not a day"):
        day_named(name, SUNDAY)
