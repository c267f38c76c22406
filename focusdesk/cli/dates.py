"""Days as people name them on a command line."""

from __future__ import annotations

import re
from datetime import date, timedelta

import click

from focusdesk.domain.quick_add.days import match_day
from focusdesk.text import tr

DAY = click.STRING
_WEEK = re.compile(r"(\d{4})-?[wW](\d{1,2})")
_RELATIVE = {
    "today": 0,
    "hari-ini": 0,
    "tomorrow": 1,
    "besok": 1,
    "lusa": 2,
    "yesterday": -1,
    "kemarin": -1,
}


def day_named(name: str | None, today: date) -> date:
    """Read a day: ISO 8601, or words as in a new task; a usage error names the forms.

    A weekday is the next one to come, never today.
    """
    if name is None:
        return today
    word = name.strip().casefold()
    if word in _RELATIVE:
        return today + timedelta(days=_RELATIVE[word])
    bare = word.split()
    found = match_day(bare, 0, today) if bare else None
    if found is not None and found.day is not None and found.count == len(bare):
        return found.day
    try:
        return date.fromisoformat(word)
    except ValueError:
        message = tr(
            '"{name}" is not a day. Write it as 2026-11-26, tomorrow or friday.',
            name=name,
        )
        raise click.BadParameter(message) from None


def week_named(name: str) -> date:
    """Read an ISO week, `2026-W48`, as its Monday; a usage error names the form."""
    found = _WEEK.fullmatch(name.strip())
    try:
        if found:
            return date.fromisocalendar(int(found[1]), int(found[2]), 1)
    except ValueError:
        pass
    message = tr('"{name}" is not a week. Write it as 2026-W48.', name=name)
    raise click.BadParameter(message)
