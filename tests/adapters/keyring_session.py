"""A real Secret Service in a D-Bus session and a home of its own.

`run` starts dbus-daemon and gnome-keyring-daemon, then a Python program in between.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

NEEDED = ("dbus-run-session", "gnome-keyring-daemon")
PASSWORD = "kata sandi gantungan"
ROOT = Path(__file__).parents[2]

# A line of input is the password: it makes the login keyring, or unlocks it.
UNLOCKED = 'printf "%s\\n" "$1" | gnome-keyring-daemon --unlock '
LOCKED = "gnome-keyring-daemon --start "
COMMON = '--components=secrets >/dev/null; shift; exec "$@"'


def need_daemon() -> None:
    """Skip where the machine has no Secret Service to start."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")


@dataclass(frozen=True, slots=True)
class KeyringSession:
    """One home; each `run` is a new login into it."""

    home: Path

    def run(
        self,
        code: str,
        *,
        locked: bool = False,
        password: str = PASSWORD,
        before: str = ":",
    ) -> str:
        """Run Python code in a session; return what it printed."""
        script = f"{before}; " + (LOCKED if locked else UNLOCKED) + COMMON
        program = [password, sys.executable, "-c", code]
        done = subprocess.run(
            ["dbus-run-session", "--", "bash", "-c", script, "_", *program],
            env=self._environment(),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def files(self) -> bytes:
        """Return the content of every file the keyring has written."""
        folder = self.home / ".local" / "share" / "keyrings"
        return b"".join(file.read_bytes() for file in sorted(folder.iterdir()))

    def _environment(self) -> dict[str, str]:
        data = self.home / ".local" / "share"
        (data / "keyrings").mkdir(parents=True, exist_ok=True)
        runtime = self.home / "run"
        runtime.mkdir(mode=0o700, exist_ok=True)
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "XDG_DATA_HOME": str(data),
            "XDG_RUNTIME_DIR": str(runtime),
            "PYTHONPATH": str(ROOT),
        }
