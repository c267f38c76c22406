"""The rail: the places of the program, and the mark that all of it stays here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QToolButton, QVBoxLayout

from focusdesk.text import tr
from focusdesk.ui.parts import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from focusdesk.ui.theme import Theme

WIDTH = 76
LOGO, ICON, LOCK = 34, 20, 14


@dataclass(frozen=True, slots=True)
class Place:
    """A page and its entry on the rail; `make` builds it when it is first shown.

    One at the `foot` stands apart from the places of the day.
    """

    name: str
    title: str
    icon: str
    keys: str
    make: Callable[[], QWidget]
    foot: bool = False


class Rail(QFrame):
    """Lists the places; `chosen` carries the name of one."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, places: tuple[Place, ...]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(WIDTH)
        self._theme = theme
        self._logo, self._lock = QLabel(), QLabel()
        self._entries: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._lay_out(places)
        self._dress()
        theme.changed.connect(self._dress)

    def mark(self, name: str) -> None:
        """Mark a place as the one that is shown."""
        self._entries[name].setChecked(True)

    def entry(self, name: str) -> QToolButton:
        """Return the entry of a place."""
        return self._entries[name]

    def add_at_foot(self, widget: QWidget) -> None:
        """Put something small over the mark that all of it stays here."""
        column, centre = self._column, Qt.AlignmentFlag.AlignHCenter
        column.insertWidget(column.indexOf(self._lock), widget, 0, centre)

    def _lay_out(self, places: tuple[Place, ...]) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(6, 12, 6, 12)
        column.setSpacing(4)
        column.addWidget(self._logo, 0, centre)
        column.addSpacing(14)
        for place in (p for p in places if not p.foot):
            column.addWidget(self._new_entry(place), 0, centre)
        column.addStretch(1)
        for place in (p for p in places if p.foot):
            column.addWidget(self._new_entry(place), 0, centre)
            column.addSpacing(10)
        column.addWidget(self._lock, 0, centre)
        column.addWidget(label(tr("Local")), 0, centre)

    def _new_entry(self, place: Place) -> QToolButton:
        entry = QToolButton()
        entry.setObjectName("nav")
        entry.setText(place.title)
        entry.setToolTip(f"{place.title} ({place.keys})")
        entry.setCheckable(True)
        entry.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        entry.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        entry.clicked.connect(lambda: self.chosen.emit(place.name))
        self._theme.dress(entry, place.icon, ICON, "ink2", "nilatext")
        self._group.addButton(entry)
        self._entries[place.name] = entry
        return entry

    def _dress(self) -> None:
        ratio = self.devicePixelRatioF()
        self._logo.setPixmap(self._theme.pixmap("app", LOGO, "ink", ratio))
        self._lock.setPixmap(self._theme.pixmap("lock", LOCK, "ink3", ratio))
