"""The services over a test's vault, by a clock of one's own, while no window is open.

What a test needs to have happened minutes ago is done by them, not waited for.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from focusdesk.app.workshop import KEY_FILE, Workshop
from focusdesk.domain.session_clock import steady

if TYPE_CHECKING:
    from collections.abc import Iterator

    from focusdesk.domain.ports import Clock
    from focusdesk.services.desk import Desk
    from tests.journey.terminal import Terminal


@contextmanager
def desk_at(terminal: Terminal, clock: Clock) -> Iterator[Desk]:
    """Open the vault of a terminal by this clock, and close it again."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("FOCUSDESK_DATA_DIR", str(terminal.data))
        environment.setenv(KEY_FILE, str(terminal.key))
        workshop = Workshop(_no_window)
        workshop._clock = clock
        workshop._readings = steady(clock)
        try:
            yield workshop.desk()
        finally:
            workshop.close(wrote=False)


def _no_window(_workshop: Workshop, _hidden: bool) -> int:
    raise AssertionError
