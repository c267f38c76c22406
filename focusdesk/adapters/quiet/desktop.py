"""The desktop of this machine behind one port; a `QuietMode`."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from focusdesk.adapters.quiet.gnome import GnomeBanners
from focusdesk.adapters.quiet.shortcuts import Shortcuts
from focusdesk.domain.quiet import QuietChange, QuietWay

if TYPE_CHECKING:
    from collections.abc import Mapping

    from focusdesk.adapters.quiet.inhibit import Inhibition

_SYSTEMS = {"win32": QuietWay.WINDOWS, "darwin": QuietWay.SHORTCUTS}


class DesktopQuiet:
    """Finds out how the desktop keeps quiet, and does it.

    Every call may take seconds; one at a time, on any thread.
    """

    def __init__(
        self,
        environment: Mapping[str, str] | None = None,
        platform: str = sys.platform,
    ) -> None:
        self._environment = os.environ if environment is None else environment
        self._platform = platform
        self._gnome = GnomeBanners(self._environment)
        self._shortcuts = Shortcuts(self._environment)
        self._inhibition: Inhibition | None = None

    def way(self) -> QuietWay:
        """Say how this desktop keeps quiet."""
        if not self._platform.startswith("linux"):
            return _SYSTEMS.get(self._platform, QuietWay.NONE)
        if self._bus().is_offered():
            return QuietWay.INHIBIT
        named = self._environment.get("XDG_CURRENT_DESKTOP", "").split(":")
        return QuietWay.GNOME if "GNOME" in named else QuietWay.NONE

    def prepare(self) -> QuietChange:
        """Say what `begin` would change; `QuietRefused`."""
        way = self.way()
        if way is QuietWay.GNOME:
            return self._gnome.prepare()
        if way is QuietWay.SHORTCUTS:
            self._shortcuts.prepare()
        return QuietChange(way)

    def begin(self, change: QuietChange) -> None:
        """Keep notices back; nothing where no program may. `QuietRefused`."""
        match change.way:
            case QuietWay.INHIBIT:
                self._bus().begin()
            case QuietWay.GNOME:
                self._gnome.begin(change)
            case QuietWay.SHORTCUTS:
                self._shortcuts.begin()
            case _:
                pass

    def end(self, change: QuietChange) -> None:
        """Put back what was changed, in this run or an earlier one; `QuietRefused`.

        What somebody else changed since stays as it is.
        """
        match change.way:
            case QuietWay.INHIBIT:
                self._bus().end()
            case QuietWay.GNOME:
                self._gnome.end(change)
            case QuietWay.SHORTCUTS:
                self._shortcuts.end()
            case _:
                pass

    def _bus(self) -> Inhibition:
        if self._inhibition is None:
            from focusdesk.adapters.quiet.inhibit import Inhibition

            self._inhibition = Inhibition()
        return self._inhibition
