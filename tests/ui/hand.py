"""A person's hand before a page: the mouse as Qt hears it, and open menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def carry(on: QWidget, grab: QPoint, way: QPoint, *, drop: bool = True) -> None:
    """Press on a widget, move the mouse by `way` in three steps, and let go."""
    send(on, QEvent.Type.MouseButtonPress, grab, LEFT, LEFT)
    for part in (0.3, 0.7, 1):
        spot = grab + QPoint(round(way.x() * part), round(way.y() * part))
        send(on, QEvent.Type.MouseMove, spot, NO_BUTTON, LEFT)
    if drop:
        release(on, grab + way)


def release(on: QWidget, at: QPoint) -> None:
    """Let the mouse go."""
    send(on, QEvent.Type.MouseButtonRelease, at, LEFT, NO_BUTTON)
    QApplication.processEvents()


def menu_of(on: QWidget) -> dict[str, QAction]:
    """Open the menu of a widget by key; return what it and those under it offer."""
    middle = on.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    where = on.mapToGlobal(middle)
    QApplication.sendEvent(on, QContextMenuEvent(reason, middle, where))
    (menu,) = open_menus()
    return actions(menu)


def open_menus() -> list[QMenu]:
    """Return the menus that are open."""
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu)]
    return [menu for menu in shown if menu.isVisible()]


def actions(menu: QMenu) -> dict[str, QAction]:
    """Return what a menu and those under it offer, without marks and keys."""
    found: dict[str, QAction] = {}
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            found |= actions(below)
        else:
            found[action.text().replace("&", "").split("\t")[0]] = action
    return found


def send(
    on: QWidget,
    kind: QEvent.Type,
    at: QPoint,
    button: Qt.MouseButton,
    held: Qt.MouseButton,
) -> None:
    """Let a widget hear the mouse."""
    around = QPointF(on.mapToGlobal(at))
    none = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, QPointF(at), around, button, held, none)
    QApplication.sendEvent(on, event)
