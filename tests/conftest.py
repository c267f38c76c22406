"""What every test gets: Qt without a display, and no warning that nobody expects."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How long an example takes says nothing about whether it is right.
hypothesis.settings.register_profile("focusdesk", deadline=None)
hypothesis.settings.load_profile("focusdesk")


@pytest.fixture(autouse=True)
def no_unexpected_warnings(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Fail a test that makes FocusDesk log a warning, unless it says that it does."""
    yield
    if request.node.get_closest_marker("allow_log_warnings"):
        return
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    unexpected = [
        f"{record.name}: {record.getMessage()}"
        for record in records
        if record.levelno >= logging.WARNING
        and record.name.partition(".")[0] == "focusdesk"
    ]
    if unexpected:
        pytest.fail("unexpected warnings in the log:\n" + "\n".join(unexpected))
