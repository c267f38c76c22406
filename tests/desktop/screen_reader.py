"""A screen reader: finds what a window shows by the names it gives to blind people.

It plays the accessibility registry on the session bus, as at-spi2 does on a desktop;
Qt then answers for every part of its windows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.desktop.servant import Caller, Servant
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.desktop.servant import Answer

ENVIRONMENT = {
    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    # What goes away while it is being read is no fault of the program.
    "QT_LOGGING_RULES": "qt.accessibility.*=false",
}
BUS_NAME, REGISTRY = "org.a11y.Bus", "org.a11y.atspi.Registry"
ROOT = "/org/a11y/atspi/accessible/root"
ACCESSIBLE, COMPONENT = "org.a11y.atspi.Accessible", "org.a11y.atspi.Component"
BUTTONS = {7, 43, 62}
"""Roles: check box, push button, toggle button; Qt names tools and choices so."""
ENABLED, SHOWING = 1 << 8, 1 << 25
ON_SCREEN = 0


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a window: what it is, what it says, where it is on the screen."""

    role: int
    name: str
    is_enabled: bool
    box: tuple[int, int, int, int]

    @property
    def middle(self) -> tuple[int, int]:
        """The spot to click."""
        x, y, width, height = self.box
        return x + width // 2, y + height // 2


class ScreenReader:
    """Reads the windows of one process at a time: the last one that was met."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._met: list[str] = []
        self._caller = Caller(address)
        self._registry = Servant(address, (BUS_NAME, REGISTRY), self._answer)

    def close(self) -> None:
        """Leave the bus."""
        self._registry.close()
        self._caller.close()

    def meet(self, pid: int) -> None:
        """Wait until this process lets itself be read."""
        until(lambda: self._name_of(pid), f"process {pid} speaks to screen readers")

    def parts(self, pid: int) -> list[Part]:
        """Return all that the windows of a process show now, from outside to inside."""
        name = self._name_of(pid)
        try:
            return list(self._walk(name, ROOT)) if name else []
        except LookupError:
            return []  # something went away while we looked

    def names(self, pid: int) -> list[str]:
        """Return all that can be read."""
        return [part.name for part in self.parts(pid) if part.name]

    def _name_of(self, pid: int) -> str:
        alive = (name for name in reversed(self._met) if self._is_of(name, pid))
        return next(alive, "")

    def _is_of(self, name: str, pid: int) -> bool:
        try:
            return self._caller.pid_of(name) == pid
        except LookupError:
            return False

    def _walk(self, name: str, path: str) -> Iterator[Part]:
        place = (name, path)
        low, _high = self._caller.call(place, ACCESSIBLE, "GetState")
        if path != ROOT and not low & SHOWING:
            return
        yield Part(
            role=self._caller.call(place, ACCESSIBLE, "GetRole"),
            name=self._caller.property(place, ACCESSIBLE, "Name"),
            is_enabled=bool(low & ENABLED),
            box=self._caller.call(place, COMPONENT, "GetExtents", "u", ON_SCREEN),
        )
        for _name, child in self._caller.call(place, ACCESSIBLE, "GetChildren"):
            yield from self._walk(name, child)

    def _answer(self, member: str, body: Any) -> Answer | None:  # noqa: ANN401 - D-Bus
        match member:
            case "GetAddress":
                return "s", (self._address,)
            case "Embed":
                name, _path = body[0]
                self._met.append(name)
                return "(so)", ((REGISTRY, ROOT),)
            case "GetRegisteredEvents":
                return "a(ss)", ([],)
            case "GetKeystrokeListeners":
                return "a(souua(iisi)u(bbb))", ([],)
            case "NotifyListenersSync":
                return "b", (False,)
            case _:
                return None
