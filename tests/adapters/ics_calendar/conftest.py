"""In the tests' own process a busy machine must not look like a slow calendar."""

from __future__ import annotations

import pytest

from focusdesk.adapters.ics_calendar import limits


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give every entry a minute."""
    for name in ("READING_SECONDS", "QUICK_SECONDS", "SERIES_SECONDS"):
        monkeypatch.setattr(limits, name, 60.0)
