"""A tray that comes later than the program is noticed on the session bus."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BUS = shutil.which("dbus-run-session")
SCRIPT = Path(__file__).with_name("tray_host_on_bus.py")


@pytest.mark.skipif(BUS is None, reason="needs dbus-run-session")
def test_a_watcher_that_starts_and_a_host_that_registers_are_both_heard() -> None:
    assert BUS is not None
    ran = subprocess.run(
        [BUS, "--", sys.executable, str(SCRIPT)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.stdout.strip() == "2", ran.stderr
