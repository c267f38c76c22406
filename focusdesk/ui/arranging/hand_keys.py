"""The keys that arrange a block: what each of them means."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class Key(Enum):
    """What a key asks for."""

    PIN = "pin"
    SKIP = "skip"
    EARLIER = "earlier"
    LATER = "later"
    SHORTER = "shorter"
    LONGER = "longer"
    LEAVE = "leave"


_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_SHIFT_ALT = _ALT | _SHIFT
_NONE = Qt.KeyboardModifier.NoModifier
_KEYS = {
    (Qt.Key.Key_L, _NONE): Key.PIN,
    (Qt.Key.Key_Delete, _NONE): Key.SKIP,
    (Qt.Key.Key_Escape, _NONE): Key.LEAVE,
    (Qt.Key.Key_Up, _ALT): Key.EARLIER,
    (Qt.Key.Key_Down, _ALT): Key.LATER,
    (Qt.Key.Key_Up, _SHIFT_ALT): Key.SHORTER,
    (Qt.Key.Key_Down, _SHIFT_ALT): Key.LONGER,
    # Some window managers keep Shift+Alt+arrows for themselves.
    (Qt.Key.Key_Minus, _NONE): Key.SHORTER,
    (Qt.Key.Key_Plus, _NONE): Key.LONGER,
    (Qt.Key.Key_Plus, _SHIFT): Key.LONGER,
}


def key_meant(event: QKeyEvent) -> Key | None:
    """Return what a pressed key asks for; None for any other key."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return next(
        (
            meant
            for (key, modifiers), meant in _KEYS.items()
            if event.key() == key and held == modifiers
        ),
        None,
    )
