"""How long nobody has used keyboard or pointer, and whether the screen is locked."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.adapters.idle.bus import Asker, NoAnswerError
from focusdesk.adapters.idle.x_server import NoServerError, XServer

if TYPE_CHECKING:
    from collections.abc import Callable

LIMIT_SECONDS = 0.5
"""How long one part may take for its answer."""

MUTTER = "org.gnome.Mutter.IdleMonitor"
SCREEN_SAVER = "org.freedesktop.ScreenSaver"
KDE_SAVER = "org.kde.screensaver"
GNOME_SAVER = "org.gnome.ScreenSaver"
LOGIND = "org.freedesktop.login1"
SESSION = "org.freedesktop.login1.Session"
OWN_SESSION = "/org/freedesktop/login1/session/auto"


@dataclass(frozen=True, slots=True)
class Told:
    """An answer, and the part that gave it."""

    value: float
    by: str


@dataclass(frozen=True, slots=True)
class DesktopIdle:
    """An `IdleSensor` over whatever tells it here; any thread, up to 2 seconds."""

    limit: float = LIMIT_SECONDS

    def idle_seconds(self) -> float | None:
        """Return seconds since the last key or pointer move; None when unknown."""
        told = self.idle()
        return None if told is None else told.value

    def is_locked(self) -> bool | None:
        """Say whether the screen is locked; None when unknown."""
        told = self.lock()
        return None if told is None else bool(told.value)

    def idle(self) -> Told | None:
        """Return the idle seconds with the part that told them."""
        if sys.platform == "darwin":
            return _first(("macos", _mac_idle))
        if sys.platform == "win32":
            return _first(("windows", _windows_idle))
        return _first(
            ("mutter", self._mutter),
            ("xscreensaver", self._x_server),
            ("screensaver", self._screen_saver),
        )

    def lock(self) -> Told | None:
        """Return whether it is locked (0 or 1) with the part that told it."""
        if not sys.platform.startswith("linux"):
            return None
        return _first(
            ("gnome", lambda: self._active(GNOME_SAVER, "/org/gnome/ScreenSaver")),
            ("screensaver", self._screen_saver_active),
            ("logind", self._locked_hint),
        )

    def _mutter(self) -> float:
        with Asker("SESSION", self.limit) as bus:
            path = "/org/gnome/Mutter/IdleMonitor/Core"
            (milliseconds,) = bus.ask(MUTTER, path, MUTTER, "GetIdletime")
        return int(milliseconds) / 1000

    def _x_server(self) -> float:
        # Beside Wayland an X server hears only of its own windows.
        if os.environ.get("WAYLAND_DISPLAY"):
            raise NoServerError
        with XServer(os.environ, self.limit) as server:
            return server.idle_seconds()

    def _screen_saver(self) -> float:
        with Asker("SESSION", self.limit) as bus:
            path = "/org/freedesktop/ScreenSaver"
            (idle,) = bus.ask(SCREEN_SAVER, path, SCREEN_SAVER, "GetSessionIdleTime")
            if bus.runs(KDE_SAVER):
                # KDE answers in milliseconds, the specification in seconds.
                return int(idle) / 1000
        if not idle:
            # Several of these answer 0 whatever the person does.
            raise NoAnswerError(SCREEN_SAVER)
        return float(idle)

    def _screen_saver_active(self) -> float:
        # Elsewhere than at KDE, a screen saver may run without a lock.
        with Asker("SESSION", self.limit) as bus:
            if not bus.runs(KDE_SAVER):
                raise NoAnswerError(KDE_SAVER)
        return self._active(SCREEN_SAVER, "/org/freedesktop/ScreenSaver")

    def _active(self, name: str, path: str) -> float:
        with Asker("SESSION", self.limit) as bus:
            (active,) = bus.ask(name, path, name, "GetActive")
        return float(bool(active))

    def _locked_hint(self) -> float:
        with Asker("SYSTEM", self.limit) as bus:
            hint = bus.property(LOGIND, OWN_SESSION, SESSION, "LockedHint")
        if not hint:
            # Many lockers never set it: only a lock is sure.
            raise NoAnswerError(LOGIND)
        return 1.0


def _first(*ways: tuple[str, Callable[[], float]]) -> Told | None:
    for name, way in ways:
        try:
            return Told(way(), name)
        except (NoAnswerError, NoServerError, OSError, TypeError, ValueError):
            continue
    return None


def _mac_idle() -> float:
    # Not run on a Mac by its authors.
    import ctypes

    path = (
        "/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices"
    )
    library = ctypes.CDLL(path)
    ask = library.CGEventSourceSecondsSinceLastEventType
    ask.restype = ctypes.c_double
    ask.argtypes = (ctypes.c_int32, ctypes.c_uint32)
    combined_state, any_input = 0, 0xFFFFFFFF
    return float(ask(combined_state, any_input))


def _windows_idle() -> float:
    # Not run on Windows by its authors.
    import ctypes

    class LastInput(ctypes.Structure):
        _fields_ = (("size", ctypes.c_uint), ("ticks", ctypes.c_uint))

    last = LastInput(ctypes.sizeof(LastInput), 0)
    user, kernel = (ctypes.WinDLL(n) for n in ("user32", "kernel32"))  # type: ignore[attr-defined,unused-ignore]
    if not user.GetLastInputInfo(ctypes.byref(last)):
        raise OSError("no last input")
    ticks = kernel.GetTickCount() & 0xFFFFFFFF
    return float((ticks - last.ticks) % 2**32) / 1000
