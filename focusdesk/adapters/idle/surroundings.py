"""What this desktop and this system offer, as findings for the doctor.

Asks only parts that run already, so that looking changes nothing.
"""

from __future__ import annotations

import os
import platform
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from focusdesk.adapters.idle.bus import Asker, NoAnswerError
from focusdesk.adapters.idle.sensor import LOGIND, DesktopIdle
from focusdesk.adapters.idle.x_server import NoServerError, XServer
from focusdesk.domain.diagnosis import Finding, Topic, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT_SECONDS = 0.5
TRAY = "org.kde.StatusNotifierWatcher"
TRAY_PATH = "/StatusNotifierWatcher"
NOTIFICATIONS = "org.freedesktop.Notifications"
NOTIFICATIONS_PATH = "/org/freedesktop/Notifications"
SECRETS = "org.freedesktop.secrets"
QT = "PySide6-Essentials"


@dataclass(frozen=True, slots=True)
class DesktopSurroundings:
    """Looks at everything outside the vault; any thread, some seconds at worst."""

    limit: float = LIMIT_SECONDS

    def look(self) -> tuple[Finding, ...]:
        """Return a finding for each part of the surroundings."""
        return tuple(self._look())

    def _look(self) -> Iterator[Finding]:
        yield _program()
        yield _display()
        yield self._idle()
        yield self._lock()
        if sys.platform.startswith("linux"):
            yield self._tray()
            yield from self._notices_and_quiet()
            yield self._keyring()
            yield self._sleep()
        else:
            yield Finding(Topic.TRAY, Verdict.OK, "system_tray")
            yield Finding(Topic.NOTIFICATIONS, Verdict.OK, "system_notices")
            yield Finding(Topic.QUIET, Verdict.MISSING, "quiet_by_hand")
            yield Finding(Topic.KEYRING, Verdict.OK, "system_keyring")
            yield Finding(Topic.SLEEP, Verdict.MISSING, "clocks_only")

    def _idle(self) -> Finding:
        told = DesktopIdle(self.limit).idle()
        if told is None:
            return Finding(Topic.IDLE, Verdict.UNKNOWN, "idle_unknown")
        facts = {"by": told.by, "seconds": f"{told.value:.0f}"}
        return Finding(Topic.IDLE, Verdict.OK, "idle_told", facts)

    def _lock(self) -> Finding:
        told = DesktopIdle(self.limit).lock()
        if told is None:
            return Finding(Topic.LOCK, Verdict.UNKNOWN, "lock_unknown")
        code = "locked" if told.value else "not_locked"
        return Finding(Topic.LOCK, Verdict.OK, code, {"by": told.by})

    def _tray(self) -> Finding:
        try:
            with Asker("SESSION", self.limit) as bus:
                member = "IsStatusNotifierHostRegistered"
                if bus.property(TRAY, TRAY_PATH, TRAY, member) is True:
                    return Finding(Topic.TRAY, Verdict.OK, "tray_host")
        except NoAnswerError:
            pass
        try:
            with XServer(os.environ, self.limit) as server:
                if server.has_tray():
                    return Finding(Topic.TRAY, Verdict.OK, "x_tray")
        except NoServerError:
            pass
        return Finding(Topic.TRAY, Verdict.MISSING, "no_tray")

    def _notices_and_quiet(self) -> Iterator[Finding]:
        try:
            with Asker("SESSION", self.limit) as bus:
                name, path = NOTIFICATIONS, NOTIFICATIONS_PATH
                server = bus.ask(name, path, name, "GetServerInformation")
                (abilities,) = bus.ask(name, path, name, "GetCapabilities")
        except NoAnswerError:
            yield self._no_notices()
            yield Finding(Topic.QUIET, Verdict.MISSING, "quiet_by_hand")
            return
        facts = {"server": str(server[0]), "version": str(server[2])}
        code = "notices_with_buttons" if "actions" in abilities else "notices_plain"
        yield Finding(Topic.NOTIFICATIONS, Verdict.OK, code, facts)
        yield _quiet(abilities)

    def _no_notices(self) -> Finding:
        try:
            with Asker("SESSION", self.limit) as bus:
                if bus.can_start(NOTIFICATIONS):
                    # Asking it would start it.
                    return Finding(Topic.NOTIFICATIONS, Verdict.OK, "notices_asleep")
        except NoAnswerError:
            return Finding(Topic.NOTIFICATIONS, Verdict.MISSING, "no_session_bus")
        return Finding(Topic.NOTIFICATIONS, Verdict.MISSING, "no_notices")

    def _keyring(self) -> Finding:
        try:
            with Asker("SESSION", self.limit) as bus:
                if bus.runs(SECRETS):
                    return Finding(Topic.KEYRING, Verdict.OK, "keyring_runs")
                if bus.can_start(SECRETS):
                    return Finding(Topic.KEYRING, Verdict.OK, "keyring_asleep")
        except NoAnswerError:
            return Finding(Topic.KEYRING, Verdict.MISSING, "no_session_bus_keyring")
        return Finding(Topic.KEYRING, Verdict.MISSING, "no_keyring")

    def _sleep(self) -> Finding:
        try:
            with Asker("SYSTEM", self.limit) as bus:
                if bus.runs(LOGIND):
                    return Finding(Topic.SLEEP, Verdict.OK, "logind")
        except NoAnswerError:
            pass
        return Finding(Topic.SLEEP, Verdict.MISSING, "clocks_only")


def _quiet(abilities: object) -> Finding:
    if isinstance(abilities, list) and "inhibitions" in abilities:
        return Finding(Topic.QUIET, Verdict.OK, "quiet_by_server")
    desktop = os.environ.get("XDG_CURRENT_DESKTOP", "")
    if "GNOME" in desktop.split(":"):
        return Finding(Topic.QUIET, Verdict.OK, "quiet_by_gnome")
    return Finding(Topic.QUIET, Verdict.MISSING, "quiet_by_hand")


def _program() -> Finding:
    from importlib.metadata import PackageNotFoundError, version

    from focusdesk import __version__

    try:
        qt = version(QT)
    except PackageNotFoundError:
        qt = ""
    facts = {
        "version": __version__,
        "python": platform.python_version(),
        "qt": qt or "?",
        "system": f"{platform.system()} {platform.release()}",
    }
    if not qt:
        return Finding(Topic.PROGRAM, Verdict.UNKNOWN, "program_qt_unknown", facts)
    return Finding(Topic.PROGRAM, Verdict.OK, "program", facts)


def _display() -> Finding:
    if not sys.platform.startswith("linux"):
        return Finding(Topic.DISPLAY, Verdict.OK, "system_display")
    given = os.environ.get
    facts = {"desktop": given("XDG_CURRENT_DESKTOP") or "?"}
    if given("WAYLAND_DISPLAY"):
        return Finding(Topic.DISPLAY, Verdict.OK, "wayland", facts)
    if not given("DISPLAY"):
        return Finding(Topic.DISPLAY, Verdict.MISSING, "no_display", facts)
    facts["display"] = given("DISPLAY") or ""
    return Finding(Topic.DISPLAY, Verdict.OK, "x11", facts)
