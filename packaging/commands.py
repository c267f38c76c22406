"""The words of `make`: run, test, lint, bench, faults, each in the prepared .venv."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import system_libraries
from environment import ROOT, Venv, prepare, say

if TYPE_CHECKING:
    from collections.abc import Mapping

NO_DISPLAY = (
    "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no "
    "window can open: this is today's plan of the demo week, in the terminal."
)
CHECKS = {
    "Style": ["-m", "ruff", "check", "."],
    "Layout": ["-m", "ruff", "format", "--check", "."],
    "Types": ["-m", "mypy"],
    "Walls": ["-c", "from importlinter.cli import lint_imports_command as c; c()"],
    "Translations": ["packaging/check_translations.py"],
    "README commands": ["packaging/check_readme.py"],
}


def do(name: str, arguments: list[str]) -> int:
    """Prepare the environment, do the command in it, return its exit code."""
    venv = Venv(ROOT / ".venv")
    changed = prepare(venv)
    system_libraries.provide(venv)
    match name:
        case "run":
            return run(venv, arguments)
        case "test":
            return test(venv, arguments)
        case "lint":
            return lint(venv)
        case "bench":
            return bench(venv, arguments)
        case "faults":
            return faults(venv, arguments)
    if not changed:
        say(f"{venv.folder} is up to date.")
    return 0


def run(venv: Venv, arguments: list[str]) -> int:
    """Start FocusDesk with a person's arguments, or the main job in the terminal."""
    if arguments or has_display(sys.platform, os.environ):
        return python(venv, ["-m", "focusdesk", *arguments])
    say(NO_DISPLAY)
    return python(venv, ["-m", "focusdesk", "--demo", "today"])


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Return whether a window can open: always so on Windows and macOS."""
    if platform in {"win32", "darwin"}:
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def test(venv: Venv, arguments: list[str]) -> int:
    """Run the tests without a display, whether there is one or not."""
    return python(venv, ["-m", "pytest", *arguments], QT_QPA_PLATFORM="offscreen")


def bench(venv: Venv, arguments: list[str]) -> int:
    """Run every bench after the other, on a virtual display where there is no real one.

    Returns the highest exit code.
    """
    virtual = shutil.which("xvfb-run")
    shown = has_display(sys.platform, os.environ) or virtual is None
    before = [] if shown else [str(virtual), "-a"]
    codes = [0]
    for script in sorted((ROOT / "tests" / "bench").rglob("bench_*.py")):
        say(f"== {script.name}")
        command = [*before, str(venv.python), str(script), *arguments]
        codes.append(subprocess.call(command, cwd=ROOT))
    return max(codes)


def faults(venv: Venv, arguments: list[str]) -> int:
    """Run the fault tests as often as they are meant to run before a release."""
    more = {"QT_QPA_PLATFORM": "offscreen", "FOCUSDESK_FAULTS": "full"}
    return python(venv, ["-m", "pytest", "tests/faults", *arguments], **more)


def lint(venv: Venv) -> int:
    """Run every check, each even if the one before failed; return 1 if any failed."""
    failed = []
    for title, command in CHECKS.items():
        say(f"== {title}")
        if python(venv, command, QT_QPA_PLATFORM="offscreen"):
            failed.append(title)
    say(f"Failed: {', '.join(failed)}" if failed else "All checks passed.")
    return 1 if failed else 0


def python(venv: Venv, arguments: list[str], **more: str) -> int:
    """Run the environment's Python in the source tree; return its exit code."""
    command = [str(venv.python), *arguments]
    return subprocess.call(command, cwd=ROOT, env={**os.environ, **more})
