"""A tray as KDE and GNOME's extension have it: it lists icons and opens their menus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.desktop.servant import Caller, Servant
from tests.desktop.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.desktop.servant import Answer

WATCHER = "org.kde.StatusNotifierWatcher"
ITEM, ITEM_PATH = "org.kde.StatusNotifierItem", "/StatusNotifierItem"
MENU = "com.canonical.dbusmenu"
WHOLE_DEPTH = -1


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of an icon's menu."""

    number: int
    label: str
    is_enabled: bool


class Tray:
    """The watcher and its host in one; icons register with it."""

    def __init__(self, address: str) -> None:
        self.items: list[str] = []
        self._caller = Caller(address)
        self._watcher = Servant(address, (WATCHER,), self._answer)

    def close(self) -> None:
        """Leave the bus."""
        self._watcher.close()
        self._caller.close()

    def until_shown(self, pid: int) -> str:
        """Wait for an icon of this process; return the name it can be reached by."""
        return until(lambda: self._shown(pid), f"an icon of process {pid}")

    def title_of(self, item: str) -> str:
        """Return what the icon says when it is pointed at."""
        tip = self._caller.property((item, ITEM_PATH), ITEM, "ToolTip")
        text: str = tip[2]
        return text

    def click(self, item: str) -> None:
        """Click the icon."""
        self._caller.call((item, ITEM_PATH), ITEM, "Activate", "ii", 0, 0)

    def menu(self, item: str) -> list[Entry]:
        """Open the icon's menu and read it."""
        place = self._menu_of(item)
        self._caller.call(place, MENU, "AboutToShow", "i", 0)
        _revision, layout = self._caller.call_all(
            place, MENU, "GetLayout", "iias", 0, WHOLE_DEPTH, []
        )
        return list(_entries(layout))

    def choose(self, item: str, label: str) -> None:
        """Choose an entry of the menu by its words."""
        entry = until(lambda: self._entry(item, label), f"{label} in the menu")
        clicked = (entry.number, "clicked", ("s", ""), 0)
        self._caller.call(self._menu_of(item), MENU, "Event", "isvu", *clicked)

    def _entry(self, item: str, label: str) -> Entry | None:
        found = (e for e in self.menu(item) if e.label == label and e.is_enabled)
        return next(found, None)

    def _menu_of(self, item: str) -> tuple[str, str]:
        return item, self._caller.property((item, ITEM_PATH), ITEM, "Menu")

    def _shown(self, pid: int) -> str | None:
        for item in reversed(self.items):
            try:
                if self._caller.pid_of(item) == pid:
                    return item
            except LookupError:
                continue  # an icon that was made anew
        return None

    def _answer(self, member: str, body: Any) -> Answer | None:  # noqa: ANN401 - D-Bus
        match member:
            case "RegisterStatusNotifierItem":
                self.items.append(body[0])
                return "", ()
            case "RegisterStatusNotifierHost":
                return "", ()
            case "Get":
                return "v", (_PROPERTIES[body[1]],)
            case "GetAll":
                return "a{sv}", (_PROPERTIES,)
            case _:
                return None


_PROPERTIES: dict[str, tuple[str, object]] = {
    "IsStatusNotifierHostRegistered": ("b", True),
    "ProtocolVersion": ("i", 0),
    "RegisteredStatusNotifierItems": ("as", []),
}


def _entries(layout: Any) -> Iterator[Entry]:  # noqa: ANN401 - D-Bus
    number, properties, children = layout
    plain = {name: value for name, (_signature, value) in properties.items()}
    if plain.get("label"):
        label = plain["label"].replace("_", "")
        yield Entry(number, label, plain.get("enabled", True))
    for _signature, child in children:
        yield from _entries(child)
