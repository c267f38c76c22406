"""The Settings page: a field to search with, the sections, and the one chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from focusdesk.text import tr
from focusdesk.ui.panels import next_panel
from focusdesk.ui.parts import label
from focusdesk.ui.tasks.framed_field import FramedField

if TYPE_CHECKING:
    from focusdesk.ui.settings.section import Section
    from focusdesk.ui.theme import Theme

LIST_WIDTH = 148
SEARCH_WIDTH, SEARCH_HEIGHT, ITEM_HEIGHT = 260, 32, 34
_NAME = Qt.ItemDataRole.UserRole


class SettingsPage(QWidget):
    """Shows one section at a time; a section is built when it is first shown.

    `shown` carries the name of a section that came up.
    """

    shown = Signal(str)

    def __init__(self, theme: Theme, sections: tuple[Section, ...]) -> None:
        super().__init__()
        self._sections = {section.name: section for section in sections}
        self._areas: dict[str, QScrollArea] = {}
        self.search = FramedField(theme, "search", _find_key(), height=SEARCH_HEIGHT)
        self.search.line.setPlaceholderText(tr("Search"))
        self.search.line.setAccessibleName(tr("Search the settings"))
        self.list = QListWidget()
        self._nothing = label(role="meta", wrap=True)
        self._title = label(role="h2")
        self._stack = QStackedWidget()
        self._lay_out()
        self._list_sections()
        self._connect()
        self.open(sections[0].name)

    def open(self, name: str) -> None:
        """Show a section; KeyError for an unknown one."""
        section = self._sections[name]
        if name not in self._areas:
            self._areas[name] = _scrolling(section.make())
            self._stack.addWidget(self._areas[name])
        self._title.setText(section.title)
        self._stack.setCurrentWidget(self._areas[name])
        item = self._item(name)
        if item is not None and self.list.currentItem() is not item:
            self.list.setCurrentItem(item)
        self.shown.emit(name)

    def section(self, name: str) -> QWidget:
        """Return the widget of a section, built if it was not yet."""
        if name not in self._areas:
            self.open(name)
        made = self._areas[name].widget()
        assert made is not None
        return made

    def _lay_out(self) -> None:
        self.list.setObjectName("sections")
        self.list.setAccessibleName(tr("Sections of the settings"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff,
        )
        self.search.setFixedWidth(SEARCH_WIDTH)
        self._side = QWidget()
        self._side.setFixedWidth(LIST_WIDTH)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(10)
        side.addWidget(self._nothing)
        side.addWidget(self.list, 1)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self._title)
        right.addWidget(self._stack, 1)
        columns = QHBoxLayout()
        columns.setSpacing(14)
        columns.addWidget(self._side)
        columns.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 16, 18, 12)
        column.setSpacing(14)
        head = QHBoxLayout()
        head.addWidget(label(tr("Settings"), "h1"), 1)
        head.addWidget(self.search)
        column.addLayout(head)
        column.addLayout(columns, 1)

    def _list_sections(self) -> None:
        for section in self._sections.values():
            item = QListWidgetItem(section.title)
            item.setData(_NAME, section.name)
            item.setSizeHint(QSize(0, ITEM_HEIGHT))
            self.list.addItem(item)
        self._nothing.hide()

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._choose)
        self.search.line.textChanged.connect(self._filter)
        self.search.line.entered.connect(self._open_first)
        self.search.line.left_downwards.connect(self._open_first)
        self.search.line.escaped.connect(self.search.line.clear)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._start_search)
        QShortcut(QKeySequence("F6"), self).activated.connect(self._next_panel)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.open(str(item.data(_NAME)))

    def _filter(self, sought: str) -> None:
        fitting = {s.name for s in self._sections.values() if s.fits(sought)}
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(str(item.data(_NAME)) not in fitting)
        self._nothing.setText(tr('No setting with "{words}".', words=sought.strip()))
        self._nothing.setVisible(not fitting)

    def _open_first(self) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            if not item.isHidden():
                self.list.setCurrentItem(item)
                self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _start_search(self) -> None:
        self.search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.line.selectAll()

    def _next_panel(self) -> None:
        next_panel((self.search, self._side, self._stack))

    def _item(self, name: str) -> QListWidgetItem | None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(_NAME) == name:
                return item
        return None


def _scrolling(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    widget.setProperty("ground", "none")
    area.setWidget(widget)
    return area


def _find_key() -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return QKeySequence(QKeySequence.StandardKey.Find).toString(native)
