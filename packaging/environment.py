"""Make and keep `.venv`: an interpreter, the locked packages, the `focusdesk` command.

The stamp inside `.venv` says for which Python, place and lock it was made; when all
three are the same there is nothing to do.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "locks" / "dev.txt"
WINDOWS = os.name == "nt"
LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)


class CannotContinueError(Exception):
    """Say in one sentence what is missing and what to do about it."""


@dataclass(frozen=True, slots=True)
class Venv:
    """A virtual environment's place, with the paths inside it on this system."""

    folder: Path
    windows: bool = WINDOWS

    @property
    def scripts(self) -> Path:
        """Return the folder of the commands."""
        return self.folder / ("Scripts" if self.windows else "bin")

    @property
    def python(self) -> Path:
        """Return the interpreter."""
        return self.scripts / ("python.exe" if self.windows else "python")

    @property
    def stamp(self) -> Path:
        """Return the file that says what this environment was made from."""
        return self.folder / "focusdesk-stamp.txt"


def prepare(venv: Venv, lock: Path = LOCK) -> bool:
    """Bring the environment up to the lock; return whether anything was done."""
    wanted = stamp_text(venv, lock.read_bytes(), sys.version_info[:2])
    present = venv.stamp.read_text("utf-8") if venv.stamp.is_file() else ""
    if present == wanted and venv.python.exists():
        return False
    if not usable(present, wanted, venv):
        create(venv)
    install(venv, lock)
    write_launcher(venv)
    venv.stamp.write_text(wanted, "utf-8")
    say(f"Ready: {venv.folder}")
    return True


def stamp_text(venv: Venv, lock: bytes, version: tuple[int, ...]) -> str:
    """Return what the stamp of an up-to-date environment says, three lines."""
    python = ".".join(str(part) for part in version)
    digest = hashlib.sha256(lock).hexdigest()
    return f"python {python}\nfolder {venv.folder}\nlock {digest}\n"


def usable(present: str, wanted: str, venv: Venv) -> bool:
    """Return whether only the lock has changed, so that pip can work in place."""
    return present.splitlines()[:2] == wanted.splitlines()[:2] and venv.python.exists()


def create(venv: Venv) -> None:
    """Make an empty environment with pip, over whatever stood there."""
    refuse_without_venv()
    version = ".".join(str(part) for part in sys.version_info[:3])
    say(f"Making {venv.folder} with Python {version} ({sys.executable})")
    run([sys.executable, "-m", "venv", "--clear", str(venv.folder)], "make .venv")


def refuse_without_venv() -> None:
    """Raise CannotContinueError where the system left venv or ensurepip out."""
    missing = [
        name for name in ("venv", "ensurepip") if not importlib.util.find_spec(name)
    ]
    if missing:
        minor = sys.version_info[1]
        message = (
            f"this Python came without {' and '.join(missing)}. On Debian and Ubuntu: "
            f"apt-get install python3-venv (or python3.{minor}-venv), then try again."
        )
        raise CannotContinueError(message)


def install(venv: Venv, lock: Path) -> None:
    """Install the locked packages, checking every file against its hash."""
    packages = locked(lock.read_text("utf-8"))
    say(f"Installing {len(packages)} locked packages (about 350 MB, once):")
    say("  " + ", ".join(f"{name} {version}" for name, version in packages))
    pip = [str(venv.python), "-m", "pip"]
    exact = ["--require-hashes", "--no-deps", "--only-binary", ":all:"]
    command = [*pip, "install", "-qq", *exact, "-r", str(lock)]
    # -qq: only errors; a machine's own pip settings may warn about each package.
    run(command, "install the locked packages")
    run([*pip, "check", "--quiet"], "agree on the packages' versions")


def locked(text: str) -> list[tuple[str, str]]:
    """Return the (name, version) pairs of a lock, one for each name."""
    return list(dict(LOCKED.findall(text)).items())


def write_launcher(venv: Venv) -> None:
    """Put this source tree on the path and `focusdesk` among the commands.

    A build backend would have to be downloaded to do the same.
    """
    say(f"Writing the focusdesk command into {venv.scripts}")
    query = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = subprocess.check_output([str(venv.python), "-c", query], text=True)
    pointer = Path(packages.strip()) / "focusdesk-source.pth"
    pointer.write_text(f"{ROOT}\n", "utf-8")
    for name, text in launcher_files(venv).items():
        target = venv.scripts / name
        target.write_text(text, "utf-8", newline="\n")
        target.chmod(0o755)


def launcher_files(venv: Venv) -> dict[str, str]:
    """Return the command's files by name: a batch file on Windows, else a script."""
    if venv.windows:
        return {"focusdesk.cmd": '@"%~dp0python.exe" -m focusdesk %*\n'}
    python = str(venv.python).replace('"', '\\"')
    return {"focusdesk": f'#!/bin/sh\nexec "{python}" -m focusdesk "$@"\n'}


def run(command: list[str], purpose: str) -> None:
    """Run a command; raise CannotContinueError where it fails."""
    code = subprocess.call(command, cwd=ROOT)
    if code:
        message = f"could not {purpose} (exit code {code}); its own words stand above."
        raise CannotContinueError(message)


def say(sentence: str) -> None:
    """Print at once: other programs write to the same terminal."""
    print(sentence, flush=True)
