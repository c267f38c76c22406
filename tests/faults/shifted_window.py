"""The window with clocks that a test can shift: the real program, other readings.

usage: python -m tests.faults.shifted_window SHIFT_FILE ARGUMENT...
The file holds seconds by which the machine was `awake` or `slept`, and by which the
clock on the wall was set forward (`step`); it is read with every reading.
"""

from __future__ import annotations

import json
import sys
from datetime import datetime, timedelta
from pathlib import Path

from focusdesk.adapters import system_clock
from focusdesk.app.entry import _open_window
from focusdesk.app.workshop import Workshop
from focusdesk.cli.main import run
from focusdesk.domain.session_clock import Reading


def main() -> int:
    file, *arguments = sys.argv[1:]

    def shift(*names: str) -> float:
        shifts = json.loads(Path(file).read_text(encoding="utf-8"))
        return float(sum(shifts[name] for name in names))

    def wall() -> datetime:
        passed = timedelta(seconds=shift("awake", "slept", "step"))
        return system_clock.now() + passed

    def read() -> Reading:
        return Reading(
            wall(),
            system_clock.boot_seconds() + shift("awake", "slept"),
            system_clock.awake_seconds() + shift("awake"),
            "shifted",
        )

    workshop = Workshop(_open_window)
    workshop._clock, workshop._readings = wall, read
    return run(arguments, workshop)


if __name__ == "__main__":
    sys.exit(main())
