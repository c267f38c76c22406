"""A screen of its own: an X server, a window manager, and a person's two hands."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOOLS = ("Xvfb", "xdotool", "openbox", "dbus-daemon")
SIZE = "1400x900x24"
STOP_SECONDS = 10
KEY_DELAY_MS = "5"
DRAG_PARTS = 8
DOUBLE_CLICK = 0.5
"""Seconds; Qt's is 0.4 where no desktop says otherwise."""


def missing_tools() -> list[str]:
    """Return the programs these tests need and this machine lacks."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


@dataclass(slots=True)
class Screen:
    """Sees windows by their titles; clicks and types as XTEST, like real devices."""

    display: str
    clicked: float = 0.0

    def press(self, keys: str) -> None:
        """Press a key or a chord such as `ctrl+n` in the active window."""
        self._do("key", keys)

    def type(self, text: str) -> None:
        """Type into the active window."""
        self._do("type", "--delay", KEY_DELAY_MS, text)

    def click(self, spot: tuple[int, int], times: int = 1) -> None:
        """Move the pointer to a spot of the screen and press the left button.

        Two calls are never taken for a double click, however fast the machine.
        """
        until(lambda: time.monotonic() > self.clicked + DOUBLE_CLICK, "a calm hand")
        x, y = map(str, spot)
        repeat = ("--repeat", str(times), "--delay", "40")
        self._do("mousemove", x, y, "click", *repeat, "1")
        self.clicked = time.monotonic()

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press at one spot, go to another as a hand does, and let go there."""
        until(lambda: time.monotonic() > self.clicked + DOUBLE_CLICK, "a calm hand")
        self._do("mousemove", *map(str, start), "mousedown", "1")
        for part in range(1, DRAG_PARTS + 1):
            x, y = (
                a + (b - a) * part // DRAG_PARTS
                for a, b in zip(start, end, strict=True)
            )
            self._do("mousemove", "--sync", str(x), str(y))
        self._do("mouseup", "1")
        self.clicked = time.monotonic()

    def rest_pointer(self) -> None:
        """Move the pointer out of every window's way."""
        self._do("mousemove", "0", "0")

    def windows(self, title: str) -> list[str]:
        """Return the windows of exactly this title that are mapped."""
        pattern = f"^{re.escape(title)}$"
        return self._ask("search", "--onlyvisible", "--name", pattern).split()

    def windows_of(self, pid: int) -> set[str]:
        """Return all windows of a process that are mapped, menus too."""
        return set(self._ask("search", "--onlyvisible", "--pid", str(pid)).split())

    def place(self, title: str) -> tuple[int, int]:
        """Return where the only window of this title has its top left corner."""
        (window,) = self.windows(title)
        told = self._ask("getwindowgeometry", "--shell", window).split()
        facts = dict(line.split("=") for line in told)
        return int(facts["X"]), int(facts["Y"])

    def active(self) -> str:
        """Return the title of the window that has the keyboard; empty for none."""
        return self._ask("getactivewindow", "getwindowname").strip()

    def until_active(self, title: str) -> None:
        """Wait until the window of this title has the keyboard."""
        until(lambda: self.active() == title, f"{title} is active", seen=self.active)

    def until_gone(self, title: str) -> None:
        """Wait until no window of this title is mapped."""
        until(lambda: not self.windows(title), f"{title} is gone")

    def picture(self, path: Path) -> None:
        """Keep what the screen shows, where ImageMagick is installed."""
        program = shutil.which("import")
        if program is not None:
            subprocess.run(
                [program, "-display", self.display, "-window", "root", str(path)],
                check=True,
                timeout=STOP_SECONDS,
            )

    def _do(self, *words: str) -> None:
        subprocess.run(
            ["xdotool", *words],
            env=os.environ | {"DISPLAY": self.display},
            check=True,
            timeout=STOP_SECONDS,
        )

    def _ask(self, *words: str) -> str:
        """Return the answer; a window that is not there is an empty one."""
        asked = subprocess.run(
            ["xdotool", *words],
            env=os.environ | {"DISPLAY": self.display},
            capture_output=True,
            text=True,
            check=False,
            timeout=STOP_SECONDS,
        )
        return asked.stdout if asked.returncode == 0 else ""


@contextmanager
def new_screen(home: Path) -> Iterator[Screen]:
    """Run an X server on a free display and a window manager on it."""
    with ExitStack() as running:
        display = running.enter_context(_x_server())
        screen = Screen(display)
        manager = subprocess.Popen(
            ["openbox"],
            env=os.environ | {"DISPLAY": display, "HOME": str(home)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        running.callback(end, manager)
        # Only a window manager knows of desktops.
        until(lambda: screen._ask("get_desktop"), "the window manager runs")
        yield screen


@contextmanager
def _x_server() -> Iterator[str]:
    reading, writing = os.pipe()
    with os.fdopen(reading, encoding="ascii") as told:
        try:
            # The server chooses a free number itself: no race with other servers.
            server = subprocess.Popen(
                [
                    "Xvfb",
                    *("-displayfd", str(writing), "-screen", "0", SIZE),
                    *("-nolisten", "tcp", "-noreset"),
                ],
                pass_fds=(writing,),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        finally:
            os.close(writing)
        try:
            number = told.readline().strip()
            assert number, "the X server did not start"
            yield f":{number}"
        finally:
            end(server)


def end(process: subprocess.Popen[bytes]) -> None:
    """End one process of ours, gently first."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(STOP_SECONDS)
