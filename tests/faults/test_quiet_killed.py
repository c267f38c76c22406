"""Killed in quiet mode: the next start puts the desktop back as it was.

Runs with the release count, FOCUSDESK_FAULTS=full; the services' own tests stop at
every step in between.
"""

from __future__ import annotations

import os
import random
import stat
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from focusdesk.app.workshop import Workshop
from focusdesk.domain.errors import NotNow
from tests.journey.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

FULL = os.environ.get("FOCUSDESK_FAULTS") == "full"
KILLS = 20
LATEST = 0.4
"""Seconds after the first session in which the process is killed."""
GSETTINGS = """#!/bin/sh
case "$1" in
  get) cat {value};;
  set) echo "$4" > {value}.new && mv {value}.new {value};;
esac
"""

pytestmark = pytest.mark.skipif(
    not FULL or not sys.platform.startswith("linux"),
    reason="runs with the release count, on Linux",
)


@dataclass
class Gnome:
    """A person's vault and a desktop whose one switch is a file."""

    terminal: Terminal
    value: Path

    @property
    def banners(self) -> str:
        return self.value.read_text().strip()

    def kill_at_work(self, seconds: float) -> None:
        """Work in a process of its own, and kill it after so long."""
        words = [sys.executable, "-m", "tests.faults.quiet_victim"]
        with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as victim:
            assert victim.stdout is not None
            assert victim.stdout.readline() == "ready\n"
            time.sleep(seconds)
            victim.kill()

    def start_again(self) -> None:
        """Let the next run put back what the last one left, with nothing open."""
        workshop = Workshop(lambda *_: 0)
        try:
            desk = workshop.desk()
            # It may have been killed between two sessions.
            with suppress(NotNow):
                desk.focus.abandon()
            desk.quiet.begin()
            with desk.store.reading() as tx:
                assert "desktop" not in tx.quiet.all()
        finally:
            workshop.close(wrote=False)


@pytest.fixture
def gnome(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Gnome:
    terminal = Terminal(tmp_path)
    value, program = tmp_path / "value", tmp_path / "gsettings"
    value.write_text("true\n")
    program.write_text(GSETTINGS.format(value=value))
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    terminal.init()
    terminal.run("project", "add", "SIASN")
    terminal.run("task", "add", "Koding validasi #SIASN 2j")
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "GNOME")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    monkeypatch.setenv("FOCUSDESK_DATA_DIR", str(terminal.data))
    monkeypatch.setenv("FOCUSDESK_KEY_FILE", str(terminal.key))
    return Gnome(terminal, value)


def test_a_kill_in_quiet_mode_is_put_back_at_the_next_start(gnome: Gnome) -> None:
    dice = random.Random(48)  # noqa: S311 - moments, no secret
    left_quiet = 0
    for _ in range(KILLS):
        gnome.kill_at_work(dice.uniform(0, LATEST))
        left_quiet += gnome.banners == "false"
        gnome.start_again()
        assert gnome.banners == "true"
    print(f"{KILLS} kills, {left_quiet} of them left the desktop quiet")
