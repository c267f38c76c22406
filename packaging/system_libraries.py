"""Find the system libraries Qt needs and lacks; install them where that can be.

Linux only: on Windows and macOS the wheels bring all they need.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from environment import CannotContinueError, Venv, say

# What the window uses of Qt; the rest of the wheel (Quick, GTK themes) is not loaded.
LIBRARIES = ("Core", "Gui", "Widgets", "Svg", "Network", "DBus")
PLUGINS = (
    "platforms/libqoffscreen.so",
    "platforms/libqxcb.so",
    "platforms/libqwayland*.so",
    "iconengines/*.so",
    "xcbglintegrations/*.so",
    "wayland-decoration-client/*.so",
    "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "wayland-shell-integration/libxdg-shell.so",
)
# Shared library to Debian package. The first group is needed even without a display.
EVERYWHERE = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WITH_A_DISPLAY = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
PACKAGES = EVERYWHERE | WITH_A_DISPLAY
FONT = "fonts-noto-core"
NOT_FOUND = re.compile(r"^\s*(\S+) => not found", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Lack:
    """What is missing: shared library names, and whether the designed font is."""

    libraries: frozenset[str]
    font: bool

    def packages(self) -> list[str]:
        """Return the Debian packages that bring it, sorted."""
        named = {PACKAGES[name] for name in self.libraries if name in PACKAGES}
        return sorted(named | ({FONT} if self.font else set()))

    def stops_everything(self) -> bool:
        """Return whether not even the tests, which need no display, can run."""
        return bool(self.libraries & EVERYWHERE.keys())


def provide(venv: Venv) -> None:
    """Install what Qt lacks; where that is not allowed say what to type.

    Raises CannotContinueError where Qt cannot even be loaded without it.
    """
    if not sys.platform.startswith("linux") or not shutil.which("ldd"):
        return
    lack = find_lack(venv)
    if not lack.packages() and not lack.libraries:
        return
    prefix = apt_prefix()
    if prefix is not None and lack.packages():
        install(prefix, lack.packages())
        lack = find_lack(venv)
    report(lack)


def find_lack(venv: Venv) -> Lack:
    """Ask the dynamic linker what Qt's libraries and plugins cannot find."""
    qt = next(venv.folder.glob("lib/python3*/site-packages/PySide6/Qt"), None)
    if qt is None:
        raise CannotContinueError("PySide6 is not in .venv; delete it and try again.")
    files = [qt / "lib" / f"libQt6{name}.so.6" for name in LIBRARIES]
    for pattern in PLUGINS:
        files += sorted((qt / "plugins").glob(pattern))
    ldd = ["ldd", *map(str, files)]
    told = subprocess.run(ldd, capture_output=True, text=True, check=False)
    return Lack(missing(told.stdout), font=not designed_font_present())


def missing(ldd_output: str) -> frozenset[str]:
    """Return the system libraries that the linker did not find, Qt's own left out."""
    return frozenset(
        name for name in NOT_FOUND.findall(ldd_output) if not name.startswith("libQt6")
    )


def designed_font_present() -> bool:
    """Return whether Noto Sans, which the design is drawn with, is installed."""
    places = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts")
    return any(
        next(Path(place).expanduser().rglob("NotoSans*"), None) for place in places
    )


def apt_prefix() -> list[str] | None:
    """Return how to start apt-get here without a question, or None if it cannot be."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    asked = ["sudo", "-n", "true"]
    if shutil.which("sudo") and not subprocess.call(asked, stderr=subprocess.DEVNULL):
        return ["sudo", "-n"]
    return None


def install(prefix: list[str], packages: list[str]) -> None:
    """Install Debian packages; a failure is judged afterwards by what still lacks."""
    say(f"Installing {len(packages)} system packages for Qt: {' '.join(packages)}")
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    wanted = ["install", "-y", "--no-install-recommends", *packages]
    # An update that fails may leave lists good enough for the install.
    for command in (["update"], wanted):
        done = subprocess.run(
            [*apt, *command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode:
            say(done.stdout)


def report(lack: Lack) -> None:
    """Say what is still missing; raise CannotContinueError if Qt cannot load."""
    if not lack.libraries:
        return
    names = " ".join(sorted(lack.libraries))
    how = f"apt-get install {' '.join(lack.packages())}"
    if lack.stops_everything():
        message = (
            f"Qt needs system libraries that are missing here: {names}. "
            f"On Debian and Ubuntu, as root: {how}. Elsewhere install the packages "
            "that hold them, then try again."
        )
        raise CannotContinueError(message)
    say(f"A window will not open until these libraries are installed: {names}")
    say(f"  On Debian and Ubuntu, as root: {how}")
